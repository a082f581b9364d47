import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

export type Provider = "sqlite" | "postgresql";

/** The folder of a database's migrations, in the layout of Prisma's command line; ends with a slash. */
export function migrationsFolder(provider: Provider): string {
  return fileURLToPath(new URL(`../../prisma/migrations/${provider}/`, import.meta.url));
}

/** Names of the migrations that this program knows, in order. */
export function knownMigrations(provider: Provider): readonly string[] {
  return readdirSync(migrationsFolder(provider), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The migrations as the schema engine takes them. */
export function readMigrations(provider: Provider): MigrationList {
  const baseDir = migrationsFolder(provider);
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: readFileSync(`${baseDir}migration_lock.toml`, "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: knownMigrations(provider).map((path) => ({
      path,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(`${baseDir}${path}/migration.sql`, "utf8") } },
    })),
  };
}
