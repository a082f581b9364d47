import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { ConfigError } from "../config.ts";
import type { Connection } from "./database.ts";
import { isMissingTable } from "./failure.ts";
import { knownMigrations, type Provider, readMigrations } from "./migrations.ts";

/**
 * Brings a database to the newest form that this program knows.
 * @param lock the statement that begins a transaction which only one process can be in
 * @throws ConfigError when the database is of a newer program
 */
export async function migrate({
  provider,
  connection,
  adapters,
  lock,
}: {
  provider: Provider;
  connection: Connection;
  adapters: SqlMigrationAwareDriverAdapterFactory;
  lock: string;
}): Promise<void> {
  const known = knownMigrations(provider);
  const applied = await appliedMigrations(connection);
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ConfigError(`DATABASE_URL: the database is of a newer version of this program (it has ${unknown}): update the program`);
  }
  // The engine takes a while to load, so it is asked only when there is something to do.
  if (known.every((name) => applied.includes(name))) return;
  await applyAll(provider, adapters, lock);
}

async function appliedMigrations(connection: Connection): Promise<readonly string[]> {
  try {
    const rows = await connection.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}

/** In one transaction: a process killed within leaves the database as it was. */
async function applyAll(provider: Provider, adapters: SqlMigrationAwareDriverAdapterFactory, lock: string): Promise<void> {
  const { createSchemaEngine } = await import("./schema-engine.ts");
  const adapter = await adapters.connect();
  try {
    await adapter.executeScript(lock);
    const { provider: kind, adapterName } = adapters;
    const connected = { provider: kind, adapterName, connect: async () => adapter, connectToShadowDb: () => adapters.connectToShadowDb() };
    const engine = await createSchemaEngine(connected);
    const migrationsList = readMigrations(provider);
    await engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }).catch((error: unknown) => {
      throw new ConfigError(`DATABASE_URL: the database cannot be brought up to date: ${firstLineOf(error)}`, { cause: error });
    });
    await adapter.executeScript("COMMIT");
  } finally {
    await adapter.dispose();
  }
}

function firstLineOf(error: unknown): string | undefined {
  return String(error instanceof Error ? error.message : error)
    .trim()
    .split("\n")[0];
}
