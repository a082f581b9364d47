import { readFileSync } from "node:fs";
import { ConfigError, readConfig } from "../config.ts";
import { importUnits, readUnits, seedUnits } from "../features/people/index.ts";
import { loadKnowledge } from "../load-knowledge.ts";
import { runProgram } from "../program.ts";
import { openStorage } from "../storage/storage.ts";

const USAGE = "usage: npm run --silent units:import -- FILE.csv; its first line: code,level,name,parent[,aliases][,merged_into]";

/**
 * Adds the units of a file and changes those that are there under the same code; rows with a mistake are told and passed over.
 * Before the first start the guideline's own units come first, for the file's may stand below them.
 */
async function main(args: readonly string[]): Promise<void> {
  const [file, ...others] = args;
  if (file === undefined || file.startsWith("-") || others.length > 0) throw new ConfigError(USAGE);
  const csv = readCsv(file);
  const config = readConfig();
  const { guideline } = await loadKnowledge(config.guideline);
  const levels = guideline.facts.levels.map(({ id }) => id);
  const storage = await openStorage({ url: config.databaseUrl, alone: false });
  try {
    const at = config.clock ? later(config.clock, await storage.latestInstant()) : new Date();
    const { problems, added, changed, unchanged } = await storage.transaction(async (stores) => {
      await seedUnits(stores.units, config.guideline, levels);
      const read = readUnits(csv, { levels, known: await stores.units.units() });
      return { ...read, ...(await importUnits(stores, read.units, at)) };
    });
    for (const { line, message } of problems) process.stderr.write(`${file}:${line}: ${message}\n`);
    process.stdout.write(`${added} added, ${changed} changed, ${unchanged} unchanged\n`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await storage.close();
  }
}

/** A rehearsal's calendar has gone on since it began. */
function later(start: Date, latest: Date | undefined): Date {
  return latest && latest > start ? latest : start;
}

function readCsv(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new ConfigError(`${file}: cannot be read`, { cause: error });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ConfigError(`${file}: is not UTF-8; save it as "CSV UTF-8"`, { cause: error });
  }
}

await runProgram(main);
