import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge, Learned } from "./features/answers/index.ts";
import { ready } from "./features/answers/index.ts";
import { PACK_FILES, type Problem } from "./features/guideline/index.ts";

/** Where prepared packs lie, each under the hash of its files, so that none is ever stale. */
const PREPARED = new URL("../dist/prepared/", import.meta.url);

/** What is wrong with a pack that was to be used. */
class PackError extends Error {
  override readonly name = "PackError";
  readonly problems: readonly Problem[];
  constructor(folder: string, problems: readonly Problem[]) {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more: npm run guideline:check -- ${folder})` : "";
    super(`GUIDELINE ${first?.file === folder ? "" : `${folder}: `}${first ? describe(first) : "unusable"}${more}`);
    this.problems = problems;
  }
}

export function describe({ file, line, message }: Problem): string {
  return `${file}${line > 0 ? `:${line}` : ""}: ${message}`;
}

/**
 * Loads a guideline pack's knowledge: what was prepared for exactly these files, else it is read and learned now.
 * @throws PackError when the pack has mistakes
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const prepared = readPrepared(folder);
  return ready(prepared ?? (await learnPack(folder)));
}

/** Reads and learns a pack and keeps the result for the next start. */
export async function prepareKnowledge(folder: string): Promise<void> {
  const learned = await learnPack(folder);
  const { weights, ...model } = learned.model;
  mkdirSync(PREPARED, { recursive: true });
  writeFileSync(new URL(`${hashOf(folder)}.weights`, PREPARED), weights);
  writeFileSync(new URL(`${hashOf(folder)}.json`, PREPARED), JSON.stringify({ ...learned, model }));
}

async function learnPack(folder: string): Promise<Learned> {
  // Imported only here: what was prepared needs neither the YAML reader nor the learning.
  const [{ readPack }, { learn }] = await Promise.all([import("./features/guideline/read-pack.ts"), import("./features/answers/learn.ts")]);
  const read = readPack(folder);
  if ("problems" in read) throw new PackError(folder, read.problems);
  return learn(read.guideline);
}

function readPrepared(folder: string): Learned | undefined {
  const hash = hashOf(folder);
  if (hash === undefined) return undefined;
  try {
    const learned = JSON.parse(readFileSync(new URL(`${hash}.json`, PREPARED), "utf8"));
    const weights = new Int8Array(readFileSync(new URL(`${hash}.weights`, PREPARED)));
    return { ...learned, model: { ...learned.model, weights } };
  } catch {
    return undefined;
  }
}

/** Undefined when a file is missing; the reader will say which. */
function hashOf(folder: string): string | undefined {
  const hash = createHash("sha256");
  try {
    for (const file of PACK_FILES) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  } catch {
    return undefined;
  }
  return hash.digest("hex").slice(0, 32);
}
