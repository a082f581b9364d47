import type { Prisma } from "./generated/sqlite/client.ts";

/** A connection to query through: a transaction's, or one whose every statement is a transaction of its own. */
export type Connection = Prisma.TransactionClient;

/** A database of either kind; both generated clients have the same shape. Methods reject with StoreUnavailable. */
export interface Database {
  /** Does the work, a single statement; it is done again when it met a conflict. */
  query<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /**
   * Does the work in one transaction, again from the start when it met a conflict. On SQLite its first statement must be
   * one that writes: a transaction that read first cannot write once another process has.
   */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Lets what was deleted or overwritten go from its files, too; false when that has to be tried again. */
  purge(): Promise<boolean>;
  close(): Promise<void>;
}
