import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { ConfigError } from "../config.ts";

/** better-sqlite3 waits for a lock with the event loop stopped: briefly, and often enough to catch a gap. */
export const BUSY_TIMEOUT_MS = 50;

/**
 * Holds a database file for this process alone, by a lock of the operating system on a file beside it, which goes when the
 * process does, however that ends. Gives what lets go of it.
 * @throws ConfigError when another process holds it
 */
export function ownAlone(path: string): () => void {
  const lock = new Sqlite(`${realPathOf(path)}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw new ConfigError(`DATABASE_URL: another process of this program uses ${path}`, { cause: error });
  }
  return () => lock.close();
}

/** The one path of a file, however it is called; its folder is there, it may still have to be made. */
export function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return realPathOf(resolve(dirname(path), readlinkSync(path)));
  return join(realpathSync(dirname(path)), basename(path));
}
