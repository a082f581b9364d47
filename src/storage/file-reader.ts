import sqlite3 from "sqlite3";
import { isOpen } from "./open-files.ts";

/** The part of sqlite3's backup that its types leave out. */
interface Backup {
  readonly completed: boolean;
  readonly failed: boolean;
  readonly remaining: number;
  readonly pageCount: number;
  step(pages: number, done: (error: Error | null) => void): void;
  finish(done: (error: Error | null) => void): void;
}

/** A database file, read off the event loop. */
export interface FileReader {
  all(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Copies the database as this reader sees it. `onProgress` is told what part is done. */
  copyTo(path: string, onProgress: (part: number) => void): Promise<void>;
  close(): Promise<void>;
}

const PAGES_AT_ONCE = 512;

/**
 * Opens a database file with a library of its own. Never in a process whose storage has the same file open: when one of two
 * SQLite libraries in a process closes a file, the locks of both are gone, and the next process that closes it takes the
 * write-ahead log away from under us. A file with a write-ahead log cannot be read
 * with `readOnly`.
 */
export async function openFileReader(path: string, { readOnly = false } = {}): Promise<FileReader> {
  if (isOpen(path)) throw new Error(`${path} is open in this process: read it in another`);
  const mode = readOnly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE;
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(path, mode, (error) => (error ? reject(error) : resolve(opened)));
  });
  database.configure("busyTimeout", 5000);
  return {
    all: (sql) =>
      new Promise((resolve, reject) => {
        database.all<Record<string, unknown>>(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
      }),
    async copyTo(target, onProgress) {
      const backup = (database as sqlite3.Database & { backup(path: string): Backup }).backup(target);
      while (!backup.completed && !backup.failed) {
        await settled((done) => backup.step(PAGES_AT_ONCE, done));
        onProgress(backup.pageCount === 0 ? 0 : 1 - backup.remaining / backup.pageCount);
      }
      const { completed } = backup;
      await settled((done) => backup.finish(done));
      if (!completed) throw new Error(`${target} could not be written`);
    },
    close: () => settled((done) => database.close(done)),
  };
}

function settled(act: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => act((error) => (error ? reject(error) : resolve())));
}
