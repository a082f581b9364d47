import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ConfigError } from "../config.ts";
import { learn } from "../features/answers/learn.ts";
import { readPack } from "../features/guideline/read-pack.ts";
import { describe, forgetOthers, isPrepared, keepPrepared } from "../load-knowledge.ts";
import { runProgram } from "../program.ts";

/** Tells what is wrong with each pack, line by line, and prepares those that are right for a quick start; without a folder, all of ours. */
async function main(folders: readonly string[]): Promise<void> {
  forgetOthers();
  for (const folder of folders.length > 0 ? folders : ourPacks()) {
    const read = readPack(folder);
    if ("problems" in read) {
      for (const problem of read.problems) process.stderr.write(`${describe(problem)}\n`);
      throw new ConfigError(`${folder}: ${read.problems.length} ${read.problems.length === 1 ? "mistake" : "mistakes"}`);
    }
    if (!isPrepared(folder)) keepPrepared(folder, learn(read.guideline));
    const { passages, topics, examples } = read.guideline;
    process.stdout.write(`${folder}: right (${passages.length} passages, ${topics.length} topics, ${examples.length} examples)\n`);
  }
}

function ourPacks(): string[] {
  const packs = new URL("../../guidelines/", import.meta.url);
  return readdirSync(packs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => fileURLToPath(new URL(name, packs)));
}

await runProgram(main);
