import { existsSync } from "node:fs";
import { copyFile, link, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { ConfigError } from "../config.ts";
import { attachmentsOf, copyAttachments, countRows, damageOf, flush, type RowCounts } from "./backup-file.ts";
import { openFileReader } from "./file-reader.ts";
import { knownMigrations } from "./migrations.ts";
import { BUSY_TIMEOUT_MS, ownAlone, realPathOf } from "./sole-owner.ts";

export interface Restored {
  readonly rows: RowCounts;
  readonly attachments: number;
  /** Where the database that was there is now; undefined when there was none. */
  readonly replaced: string | undefined;
}

/**
 * Puts a backup in the place of a SQLite database, which is kept aside.
 * @throws ConfigError when the backup is not sound or newer than this program, or a process uses the database
 */
export async function restore({
  from,
  path: named,
  attachments,
  now,
}: {
  from: string;
  path: string;
  attachments: string;
  now: Date;
}): Promise<Restored> {
  if (!existsSync(from)) throw new ConfigError(`there is no backup ${from}`);
  await mkdir(dirname(named), { recursive: true });
  const letGo = ownAlone(named);
  // A link to the database stays one.
  const path = realPathOf(named);
  const ready = `${path}.restoring`;
  let held: Sqlite.Database | undefined;
  try {
    const rows = await rowsOf(from);
    const replaced = existsSync(path) ? `${path}.replaced-${now.toISOString().replace(/[-:]|\.\d+Z/g, "")}` : undefined;
    if (replaced !== undefined) held = holdAgainstAll(path);
    await copyFile(from, ready);
    await flush(ready);
    const files = await copyAttachments({ from: attachmentsOf(from), to: attachments });
    if (replaced !== undefined) await setAside(path, replaced);
    await rename(ready, path);
    // Who waits for the old file must have given up, and tries anew on what is there now, before that one is free.
    if (held) await setTimeout(2 * BUSY_TIMEOUT_MS);
    return { rows, attachments: files, replaced };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${from} cannot be restored: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    held?.close();
    await rm(ready, { force: true });
    letGo();
  }
}

/**
 * Holds a database so that no process can use it, with all that was written in its one file; undefined when it is damaged.
 * @throws ConfigError when a process has it open, be it idle
 */
function holdAgainstAll(path: string): Sqlite.Database | undefined {
  const database = new Sqlite(path, { timeout: 0 });
  try {
    // Kept from here on: with a write-ahead log it is only had when nobody else has the file open.
    database.pragma("locking_mode = EXCLUSIVE");
    database.pragma("journal_mode = DELETE");
    database.exec("BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database.close();
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) throw new ConfigError(`DATABASE_URL: another process uses ${path}`, { cause: error });
    // A damaged one is kept as it is.
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return undefined;
    throw error;
  }
}

async function rowsOf(backup: string): Promise<RowCounts> {
  const reader = await openFileReader(backup, { readOnly: true });
  try {
    const damage = await damageOf(reader);
    if (damage !== undefined) throw new Error(damage);
    const migrations = (await reader.all("SELECT migration_name AS name FROM _prisma_migrations")).map(({ name }) => String(name));
    const unknown = migrations.find((name) => !knownMigrations("sqlite").includes(name));
    if (unknown !== undefined) throw new Error(`it is of a newer version of this program (it has ${unknown})`);
    return await countRows(reader);
  } finally {
    await reader.close();
  }
}

/** Keeps a second name of the file, so that at no moment there is none under the first. */
async function setAside(path: string, aside: string): Promise<void> {
  await link(path, aside).catch(() => copyFile(path, aside));
  // Only a damaged one has them still.
  if (existsSync(`${path}-wal`)) await rename(`${path}-wal`, `${aside}-wal`);
  await rm(`${path}-shm`, { force: true });
}
