import { ConfigError } from "../config.ts";
import { readPack } from "../features/guideline/read-pack.ts";
import { describe, prepareKnowledge } from "../load-knowledge.ts";
import { runProgram } from "../program.ts";

/** Tells what is wrong with each pack, line by line; prepares those that are right for a quick start. */
async function main(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) throw new ConfigError("usage: npm run guideline:check -- FOLDER…");
  for (const folder of folders) {
    const read = readPack(folder);
    if ("problems" in read) {
      for (const problem of read.problems) process.stderr.write(`${describe(problem)}\n`);
      throw new ConfigError(`${folder}: ${read.problems.length} ${read.problems.length === 1 ? "mistake" : "mistakes"}`);
    }
    await prepareKnowledge(folder);
    const { passages, topics, examples } = read.guideline;
    process.stdout.write(`${folder}: right (${passages.length} passages, ${topics.length} topics, ${examples.length} examples)\n`);
  }
}

await runProgram(main);
