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
  const lock = new Sqlite(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw new ConfigError(`DATABASE_URL: another process of this program uses ${path}`, { cause: error });
  }
  return () => lock.close();
}
