import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Sqlite from "better-sqlite3";
import { ConfigError } from "../config.ts";
import type { Connection, Database } from "./database.ts";
import { isTransactionOpen, isTransactionTrouble, whatHappened } from "./failure.ts";
import { PrismaClient } from "./generated/sqlite/client.ts";
import { migrate } from "./migrate.ts";
import { noteOpen } from "./open-files.ts";
import { createQueue, type Queue } from "./queue.ts";
import { retry } from "./retry.ts";
import { BUSY_TIMEOUT_MS, ownAlone } from "./sole-owner.ts";

/** While another process starts or brings the tables up to date. */
const OPENING_PATIENCE_MS = 10_000;
const PATIENCE_MS = 2000;
const LONGEST_TRANSACTION_MS = 60_000;

/**
 * Opens a SQLite file, made if there is none.
 * @param alone nobody else may have it open alone, either
 * @throws ConfigError when it cannot be used
 */
export async function openSqlite({ path, alone }: { path: string; alone: boolean }): Promise<Database> {
  let letGo = () => {};
  try {
    mkdirSync(dirname(path), { recursive: true });
    requireDatabase(path);
    if (alone) letGo = ownAlone(path);
    const client = await retry(() => connect(path), OPENING_PATIENCE_MS);
    const closed = noteOpen(path);
    const release = letGo;
    return databaseOf({
      path,
      client,
      letGo: () => {
        closed();
        release();
      },
    });
  } catch (error) {
    letGo();
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`DATABASE_URL: ${path} cannot be used: ${whatHappened(error)}`, { cause: error });
  }
}

/** Before anything is laid beside it: what is there already must be a database. */
function requireDatabase(path: string): void {
  if (!existsSync(path)) return;
  const file = new Sqlite(path, { timeout: 0 });
  try {
    file.pragma("schema_version");
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === "SQLITE_NOTADB") throw error;
  } finally {
    file.close();
  }
}

async function connect(path: string): Promise<PrismaClient> {
  const adapters = new PrismaBetterSqlite3({ url: path, timeout: BUSY_TIMEOUT_MS });
  const client = new PrismaClient({ adapter: adapters });
  try {
    const mode = await client.$queryRawUnsafe<{ journal_mode: string }[]>("PRAGMA journal_mode = WAL");
    if (mode[0]?.journal_mode !== "wal") throw new ConfigError(`DATABASE_URL: ${path} is on a file system without the write-ahead log`);
    // What was confirmed outlives a power cut, too.
    await client.$queryRawUnsafe("PRAGMA synchronous = FULL");
    await migrate({ provider: "sqlite", connection: client, adapters, lock: "BEGIN IMMEDIATE" });
    return client;
  } catch (error) {
    await client.$disconnect();
    throw error;
  }
}

/**
 * One client is one connection, and a statement awaited while a transaction is open would run inside it. So everything,
 * reads too, goes through one queue.
 */
function databaseOf({ path, client: first, letGo }: { path: string; client: PrismaClient; letGo: () => void }): Database {
  const inLine = createQueue(1);
  const queue: Queue = (task) =>
    inLine(async () => {
      // better-sqlite3 answers at once, so work in a row would keep timers and the network waiting, and what could be stored together.
      await setImmediate();
      return await task();
    });
  let client = first;
  const transaction = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    try {
      return await client.$transaction(work, { timeout: LONGEST_TRANSACTION_MS });
    } catch (error) {
      // Prisma takes a transaction whose COMMIT failed for ended; SQLite does not.
      await client.$executeRawUnsafe("ROLLBACK").catch(() => {});
      // The adapter keeps its lock for good when a transaction cannot begin.
      if (isTransactionOpen(error) || isTransactionTrouble(error)) {
        const fresh = await connect(path);
        await client.$disconnect();
        client = fresh;
      }
      throw error;
    }
  };
  return {
    query: (work) => queue(() => retry(() => work(client), PATIENCE_MS)),
    transaction: (work) => queue(() => retry(() => transaction(work), PATIENCE_MS)),
    purge: () =>
      queue(async () => {
        try {
          // Deleted words stay in pages that are used again, also with secure_delete: the file is written anew, and the log emptied.
          await client.$executeRawUnsafe("VACUUM");
          const [told] = await client.$queryRawUnsafe<{ busy: number | bigint }[]>("PRAGMA wal_checkpoint(TRUNCATE)");
          return Number(told?.busy) === 0;
        } catch {
          return false;
        }
      }),
    close: () =>
      queue(async () => {
        await client.$disconnect();
        letGo();
      }),
  };
}
