import { createHash } from "node:crypto";
import { copyFile, link, mkdir, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileReader } from "./file-reader.ts";

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

export async function countRows(reader: FileReader): Promise<RowCounts> {
  const tables = await reader.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await reader.all(`SELECT count(*) AS rows FROM "${name}"`);
    counts[String(name)] = Number(row?.["rows"]);
  }
  return counts;
}

/** What is wrong with a database's file; undefined when it is sound. */
export async function damageOf(reader: FileReader): Promise<string | undefined> {
  const [row] = await reader.all("PRAGMA integrity_check(1)");
  const answer = String(row?.["integrity_check"]);
  return answer === "ok" ? undefined : answer.replace(/\s*\n\s*/g, " ");
}

/** The folder of the files that came in, which belongs to a backup. */
export function attachmentsOf(backup: string): string {
  return `${backup}.attachments`;
}

/**
 * Copies the files that came in, each of which is named by its content's SHA-256. What `earlier` holds is linked from there.
 * @throws Error for a file that is not what its name says
 */
export async function copyAttachments({ from, to, earlier }: { from: string; to: string; earlier?: string | undefined }): Promise<number> {
  const present = new Set(await namesIn(to));
  const before = new Set(earlier === undefined ? [] : await namesIn(earlier));
  const names = await namesIn(from);
  await mkdir(to, { recursive: true });
  for (const name of names) {
    if (present.has(name)) continue;
    if (earlier !== undefined && before.has(name) && (await linked(join(earlier, name), join(to, name)))) continue;
    await copyFile(join(from, name), join(to, name));
    const hash = createHash("sha256")
      .update(await readFile(join(to, name)))
      .digest("hex");
    if (hash !== name) throw new Error(`${join(from, name)} is damaged`);
  }
  return names.length;
}

/** Waits until a file's content is on the disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}

/** Leaves out what is still being written. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch {
    return false;
  }
}
