import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { ConfigError } from "../config.ts";
import type { Connection, Database } from "./database.ts";
import { whatHappened } from "./failure.ts";
import { PrismaClient } from "./generated/postgresql/client.ts";
import type { PrismaClient as AnyClient } from "./generated/sqlite/client.ts";
import { migrate } from "./migrate.ts";
import { createQueue } from "./queue.ts";
import { retry } from "./retry.ts";

/** Of PostgreSQL's hundred connections, so that a few processes have room. */
const TRANSACTIONS_AT_ONCE = 8;
/** For single statements, so that storing an event never waits for turns. */
const STATEMENTS_AT_ONCE = 4;
const CONNECTING_MS = 5000;
const STATEMENT_MS = 15_000;
const LONGEST_TRANSACTION_MS = 60_000;
const PATIENCE_MS = 5000;
/** Any number that nothing else locks by. */
const MIGRATION_LOCK = "SELECT pg_advisory_xact_lock(35751412)";

/**
 * Opens a PostgreSQL database; any number of processes may.
 * @throws ConfigError when it cannot be used
 */
export async function openPostgresql({ url }: { url: string }): Promise<Database> {
  const client = new PrismaClient({ adapter: new PrismaPg({ ...poolConfig(url), max: TRANSACTIONS_AT_ONCE + STATEMENTS_AT_ONCE }) });
  // Both clients come from the same models; only their types' names differ.
  const connection = client as unknown as AnyClient;
  try {
    const adapters = new PrismaPg({ ...poolConfig(url), max: 1 });
    await migrate({ provider: "postgresql", connection, adapters, lock: `BEGIN ISOLATION LEVEL READ COMMITTED; ${MIGRATION_LOCK}` });
  } catch (error) {
    await client.$disconnect();
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`DATABASE_URL: ${withoutPassword(url)} cannot be used: ${whatHappened(error)}`, { cause: error });
  }
  return databaseOf(connection);
}

/**
 * Repeatable read: a turn sees one state of the database, and when another process changed a row meanwhile that the turn
 * changes, too, PostgreSQL refuses it and it is done again; so no save is lost, be it conditional or not. What two turns
 * could break without touching the same row, a unique index holds.
 */
function poolConfig(url: string): PoolConfig {
  return {
    connectionString: url,
    options: `-c default_transaction_isolation=repeatable\\ read -c idle_in_transaction_session_timeout=${LONGEST_TRANSACTION_MS}`,
    connectionTimeoutMillis: CONNECTING_MS,
    statement_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: "tro-ly-dai-hoi",
  };
}

/** The queues let in no more than the pool has connections for, so nobody waits inside it. */
function databaseOf(client: AnyClient): Database {
  const statements = createQueue(STATEMENTS_AT_ONCE);
  const transactions = createQueue(TRANSACTIONS_AT_ONCE);
  const options = { timeout: LONGEST_TRANSACTION_MS, maxWait: CONNECTING_MS };
  const transaction = <T>(work: (connection: Connection) => Promise<T>): Promise<T> => client.$transaction(work, options);
  return {
    query: (work) => statements(() => retry(() => work(client), PATIENCE_MS)),
    transaction: (work) => transactions(() => retry(() => transaction(work), PATIENCE_MS)),
    // The server does so by itself.
    purge: async () => true,
    close: () => client.$disconnect(),
  };
}

function withoutPassword(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return "the PostgreSQL database";
  }
}
