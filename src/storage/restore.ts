import { existsSync } from "node:fs";
import { copyFile, link, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { ConfigError } from "../config.ts";
import { attachmentsOf, copyAttachments, countRows, damageOf, flush, type RowCounts } from "./backup-file.ts";
import { openFileReader } from "./file-reader.ts";
import { knownMigrations } from "./migrations.ts";
import { ownAlone } from "./sole-owner.ts";

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
  path,
  attachments,
  now,
}: {
  from: string;
  path: string;
  attachments: string;
  now: Date;
}): Promise<Restored> {
  if (!existsSync(from)) throw new ConfigError(`there is no backup ${from}`);
  await mkdir(dirname(path), { recursive: true });
  const letGo = ownAlone(path);
  try {
    const rows = await rowsOf(from);
    const ready = `${path}.restoring`;
    await copyFile(from, ready);
    await flush(ready);
    const files = await copyAttachments({ from: attachmentsOf(from), to: attachments });
    const replaced = existsSync(path) ? `${path}.replaced-${now.toISOString().replace(/[-:]|\.\d+Z/g, "")}` : undefined;
    if (replaced !== undefined) await setAside(path, replaced);
    await rename(ready, path);
    return { rows, attachments: files, replaced };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${from} cannot be restored: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    letGo();
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
  try {
    const old = new Sqlite(path);
    old.pragma("wal_checkpoint(TRUNCATE)");
    old.close();
  } catch {
    // A damaged one is kept as it is.
  }
  await link(path, aside).catch(() => copyFile(path, aside));
  if (existsSync(`${path}-wal`)) await rename(`${path}-wal`, `${aside}-wal`);
  await rm(`${path}-shm`, { force: true });
}
