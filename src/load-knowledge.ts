import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "./config.ts";
import type { Knowledge, Learned } from "./features/answers/index.ts";
import { ready } from "./features/answers/index.ts";
import { PACK_FILES, type Problem } from "./features/guideline/index.ts";

/** Where the build lays prepared packs, each under the hash of its files: a pack that was edited since is learned anew. */
const PREPARED = new URL("../dist/prepared/", import.meta.url);

/** What is wrong with a pack that was to be used. */
function packError(folder: string, problems: readonly Problem[]): ConfigError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more: npm run guideline:check -- ${folder})` : "";
  return new ConfigError(`GUIDELINE: ${first?.file === folder ? "" : `${folder}: `}${first ? describe(first) : "unusable"}${more}`);
}

export function describe({ file, line, message }: Problem): string {
  return `${file}${line > 0 ? `:${line}` : ""}: ${message}`;
}

/**
 * Loads a guideline pack's knowledge: what was prepared for exactly these files, else it is read and learned now.
 * @throws ConfigError when the pack has mistakes
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const prepared = readPrepared(folder);
  return ready(prepared ?? (await learnPack(folder)));
}

/** Forgets what was prepared by a program that learned in another way. */
export function forgetOthers(): void {
  const stamp = new URL("learned-by", PREPARED);
  const code = hashOfCode();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === code) return;
  rmSync(PREPARED, { recursive: true, force: true });
  mkdirSync(PREPARED, { recursive: true });
  writeFileSync(stamp, code);
}

/** Of all the code that learns from a pack. */
function hashOfCode(): string {
  const hash = createHash("sha256");
  for (const name of ["features/answers/", "features/guideline/", "language/"]) {
    const folder = new URL(name, import.meta.url);
    for (const file of readdirSync(folder).sort()) hash.update(`${file}\0`).update(readFileSync(new URL(file, folder)));
  }
  return hash.digest("hex");
}

/** Whether exactly these files were prepared. */
export function isPrepared(folder: string): boolean {
  return readPrepared(folder) !== undefined;
}

/** Keeps what was learned of a pack for the next start. */
export function keepPrepared(folder: string, { model, ...learned }: Learned): void {
  const hash = hashOf(folder);
  const { weights, ...rest } = model;
  mkdirSync(PREPARED, { recursive: true });
  keep(`${hash}.weights`, new Uint8Array(weights.buffer));
  keep(`${hash}.json`, JSON.stringify({ ...learned, model: rest }));
}

/** Written aside and moved into place, so that no start reads half a file. */
function keep(name: string, content: string | Uint8Array): void {
  const aside = new URL(`${name}.${process.pid}`, PREPARED);
  writeFileSync(aside, content);
  renameSync(aside, new URL(name, PREPARED));
}

async function learnPack(folder: string): Promise<Learned> {
  // Imported only here: what was prepared needs neither the YAML reader nor the learning.
  const [{ readPack }, { learn }] = await Promise.all([import("./features/guideline/read-pack.ts"), import("./features/answers/learn.ts")]);
  const read = readPack(folder);
  if ("problems" in read) throw packError(folder, read.problems);
  return learn(read.guideline);
}

/** Undefined when nothing whole was prepared for these files. */
function readPrepared(folder: string): Learned | undefined {
  const hash = hashOf(folder);
  const [json, weights] = [`${hash}.json`, `${hash}.weights`].map((name) => new URL(name, PREPARED));
  if (!json || !weights || !existsSync(json) || !existsSync(weights)) return undefined;
  const learned: Learned = JSON.parse(readFileSync(json, "utf8"));
  const model = { ...learned.model, weights: new Int8Array(readFileSync(weights)) };
  return model.weights.length === model.features.length * model.labels.length ? { ...learned, model } : undefined;
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
