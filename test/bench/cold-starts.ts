import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, show, showTimes } from "./figures.ts";

const COLD_STARTS = 9;

/** A cold `npm run ask` beside an empty program. */
export function measureColdStarts(root: string): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { empty: "node empty.js" } }));
  writeFileSync(join(folder, "empty.js"), "");
  const ask: number[] = [];
  const empty: number[] = [];
  // The first pair warms the disk's cache and does not count.
  for (let i = 0; i <= COLD_STARTS; i++) {
    const pair = [run(root, ["ask", "--", "Hạn nộp kế hoạch là ngày nào?"]), run(folder, ["empty"])] as const;
    if (i === 0) continue;
    ask.push(pair[0]);
    empty.push(pair[1]);
  }
  rmSync(folder, { recursive: true });
  showTimes("cold start of npm run ask", ask);
  showTimes("cold start of an empty npm script", empty);
  const ratios = ask.map((time, i) => time / (empty[i] ?? time));
  show("ratio of the two, pair by pair", `median ${median(ratios).toFixed(2)} (aim: at most 2)`);
}

function run(cwd: string, args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync("npm", ["run", "--silent", ...args], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm run ${args.join(" ")} failed: ${stderr}`);
  return performance.now() - began;
}
