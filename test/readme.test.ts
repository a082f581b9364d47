import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { freshEnvironment } from "./support/run.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");

const transcripts = [...readme.matchAll(/<!-- transcript -->\n```text\n([\s\S]*?)```/g)].map(([, transcript = ""]) => transcript);

it("has a transcript of questions and one of a plan", () => {
  expect(transcripts).toHaveLength(2);
});

it.each(transcripts)("transcript %#: is what the program really says", (transcript) => {
  const turns = transcript.trim().split(/\n\n/);
  const asked = turns.map((turn) => turn.split("\n", 1)[0]?.replace("› ", "") ?? "");
  const shown = turns.map((turn) => turn.split("\n").slice(1).join("\n"));
  const { stdout } = spawnSync(process.execPath, ["dist/main.js"], {
    cwd: root,
    input: `${asked.join("\n")}\n`,
    encoding: "utf8",
    env: freshEnvironment(),
  });
  expect(turns.length).toBeGreaterThanOrEqual(10);
  expect(stdout.trim().split("\n\n")).toEqual(shown);
});

it("the README's tree and tables name files, scripts and variables that exist", () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/`npm (?:run (?:--silent )?)?([a-z:]+)/g)].map(([, script]) => script);
  expect(named.filter((script) => script !== "ci" && !(script && script in scripts))).toEqual([]);
  const example = readFileSync(`${root}.env.example`, "utf8");
  const variables = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, variable]) => variable ?? "");
  expect(variables.length).toBeGreaterThan(3);
  expect(variables.filter((variable) => !example.includes(variable))).toEqual([]);
});
