import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ConfigError } from "../config.ts";
import { attachmentsOf, copyAttachments, countRows, damageOf, flush, type RowCounts } from "./backup-file.ts";
import { openFileReader } from "./file-reader.ts";

export interface BackedUp {
  readonly rows: RowCounts;
  readonly attachments: number;
}

/**
 * Writes what a SQLite database holds at this moment to a new file, while others go on using it, and the files that came in
 * beside it. The file appears under its name when all is there and checked.
 * @param earlier an earlier backup, from which files are linked rather than copied
 * @throws ConfigError when it cannot be done
 */
export async function backUp({
  path,
  attachments,
  to,
  earlier,
  onProgress = () => {},
}: {
  path: string;
  attachments: string;
  to: string;
  earlier?: string | undefined;
  onProgress?: (part: number) => void;
}): Promise<BackedUp> {
  if (!existsSync(path)) throw new ConfigError(`there is no database ${path}`);
  if (existsSync(to)) throw new ConfigError(`${to} is there already`);
  const unfinished = `${to}.part`;
  try {
    await mkdir(dirname(to), { recursive: true });
    await rm(unfinished, { force: true });
    const rows = await copyDatabase(path, unfinished, onProgress);
    await check(unfinished, rows);
    // A file is stored before any row tells of it, so those of the copied rows are all there by now.
    const files = await copyAttachments({
      from: attachments,
      to: attachmentsOf(to),
      earlier: earlier === undefined ? undefined : attachmentsOf(earlier),
    });
    await flush(unfinished);
    await rename(unfinished, to);
    return { rows, attachments: files };
  } catch (error) {
    await rm(unfinished, { force: true });
    await rm(attachmentsOf(to), { recursive: true, force: true });
    throw new ConfigError(`the backup failed: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

async function copyDatabase(path: string, to: string, onProgress: (part: number) => void): Promise<RowCounts> {
  const reader = await openFileReader(path);
  try {
    // Without a read transaction the copy would begin anew at every write of another process.
    await reader.all("BEGIN");
    const rows = await countRows(reader);
    await reader.copyTo(to, onProgress);
    await reader.all("COMMIT");
    return rows;
  } finally {
    await reader.close();
  }
}

async function check(path: string, expected: RowCounts): Promise<void> {
  const reader = await openFileReader(path);
  try {
    const damage = await damageOf(reader);
    if (damage !== undefined) throw new Error(damage);
    const rows = await countRows(reader);
    const wrong = Object.keys({ ...expected, ...rows }).find((table) => rows[table] !== expected[table]);
    if (wrong !== undefined) throw new Error(`${rows[wrong]} rows of ${expected[wrong]} in ${wrong}`);
    // One file is easier to carry off than one with a write-ahead log beside it.
    await reader.all("PRAGMA journal_mode = DELETE");
  } finally {
    await reader.close();
  }
}
