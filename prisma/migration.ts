import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { migrationsFolder } from "../src/storage/migrations.ts";
import { createSchemaEngine } from "../src/storage/schema-engine.ts";
import { MIGRATED_MODELS, MODELS, PROVIDERS, schemaOf } from "./schema.ts";

/**
 * `npm run migration -- NAME`: writes the migrations that lead from the models of the last migration, kept beside the
 * migrations, to those of today.
 */

const name = process.argv[2] ?? "";
if (!/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write("usage: npm run migration -- NAME, of small letters, digits and _\n");
  process.exit(1);
}
// The engine wants a database, but a difference of models needs none.
const engine = await createSchemaEngine(new PrismaBetterSqlite3({ url: ":memory:" }));
const folder = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`;
for (const provider of PROVIDERS) {
  const { stdout } = await engine.diff({
    from: existsSync(MIGRATED_MODELS)
      ? { tag: "schemaDatamodel", files: [{ path: "models.prisma", content: schemaOf(provider, MIGRATED_MODELS) }] }
      : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "models.prisma", content: schemaOf(provider, MODELS) }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const target = migrationsFolder(provider);
  mkdirSync(`${target}${folder}`, { recursive: true });
  writeFileSync(`${target}migration_lock.toml`, `provider = "${provider}"\n`);
  writeFileSync(`${target}${folder}/migration.sql`, stdout ?? "");
  process.stdout.write(`${target}${folder}/migration.sql\n`);
}
copyFileSync(MODELS, MIGRATED_MODELS);
