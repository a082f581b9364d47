import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { plainText } from "../../src/adapters/terminal/render.ts";
import { createAnswers } from "../../src/features/answers/index.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { loadKnowledge } from "../../src/load-knowledge.ts";

/** Measures what a person waits for: an answer in the running program, a long message, and a cold `npm run ask` beside an empty program. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const COLD_STARTS = 9;

const before = process.memoryUsage().rss;
const knowledge = await loadKnowledge(join(root, "guidelines/3575-HD-BHXH"));
const answers = createAnswers(knowledge);
const say = loadLocales();
const questions = readFileSync(join(root, "test/questions/dev-open.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { q: string; level: string | null });

const answer = (q: string, level: string | null): string => {
  const reply = answers.answer(q, { level: level ?? undefined });
  return plainText(reply.blocks, say[reply.language]);
};
for (const { q, level } of questions.slice(0, 100)) answer(q, level);
line(
  "one answer, in process",
  timesOf(
    questions.map(
      ({ q, level }) =>
        () =>
          answer(q, level),
    ),
  ),
);

const LENGTHS = [1_000, 10_000, 100_000];
const texts = LENGTHS.map((length) => ({ length, text: longText(length) }));
for (const { length, text } of texts)
  line(`a message of ${length.toLocaleString("en")} characters`, timesOf(Array.from({ length: 30 }, () => () => answer(text, null))));

for (const length of LENGTHS) {
  const junk = Array.from({ length: 30 }, (_, i) => strangeText(length, i));
  line(`${length.toLocaleString("en")} characters of strange words`, timesOf(junk.map((text) => () => answer(text, null))));
}

const { ask, empty } = coldStarts();
line("cold start of npm run ask", ask);
line("cold start of an empty npm script", empty);
const ratios = ask.map((time, i) => time / (empty[i] ?? time));
process.stdout.write(`${"ratio of the two, pair by pair".padEnd(36)} median ${middle(ratios).toFixed(2)} (aim: at most 2)\n`);
process.stdout.write(`${"memory for the guideline".padEnd(36)} ${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MiB\n`);

function timesOf(actions: readonly (() => unknown)[]): number[] {
  return actions.map((action) => {
    const began = performance.now();
    action();
    return performance.now() - began;
  });
}

function longText(length: number): string {
  let text = "";
  for (let i = 0; text.length < length; i++) text += `${questions[i % questions.length]?.q} `;
  return text.slice(0, length);
}

/** Words that nobody knows, each time others, so that nothing is remembered. */
function strangeText(length: number, seed: number): string {
  let state = seed + 1;
  let text = "";
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += `${state.toString(36).replace(/\d/g, "q")}${state % 3 === 0 ? "asfx" : ""} `;
  }
  return text.slice(0, length);
}

function coldStarts(): { ask: number[]; empty: number[] } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { empty: "node empty.js" } }));
  writeFileSync(join(folder, "empty.js"), "");
  const run = (cwd: string, args: readonly string[]): number => {
    const began = performance.now();
    const { status, stderr } = spawnSync("npm", ["run", "--silent", ...args], { cwd, encoding: "utf8" });
    if (status !== 0) throw new Error(`npm run ${args.join(" ")} failed: ${stderr}`);
    return performance.now() - began;
  };
  const ask: number[] = [];
  const empty: number[] = [];
  // The first pair warms the disk's cache and does not count.
  for (let i = 0; i <= COLD_STARTS; i++) {
    const pair = [run(root, ["ask", "--", "Hạn nộp kế hoạch là ngày nào?"]), run(folder, ["empty"])] as const;
    if (i > 0) {
      ask.push(pair[0]);
      empty.push(pair[1]);
    }
  }
  rmSync(folder, { recursive: true });
  return { ask, empty };
}

function line(title: string, times: readonly number[]): void {
  process.stdout.write(
    `${title.padEnd(36)} p50 ${middle(times).toFixed(2)} ms, p95 ${at(times, 0.95).toFixed(2)} ms (${times.length} runs)\n`,
  );
}

function middle(values: readonly number[]): number {
  return at(values, 0.5);
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
