import { readFileSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { MIGRATED_MODELS, MODELS, schemaOf } from "../../prisma/schema.ts";
import { knownMigrations } from "../../src/storage/migrations.ts";
import { createSchemaEngine } from "../../src/storage/schema-engine.ts";
import { openStorage } from "../../src/storage/storage.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { MORNING, typed } from "./samples.ts";

test("there is a migration for every change of the models (npm run migration -- NAME)", () => {
  expect(readFileSync(MIGRATED_MODELS, "utf8")).toBe(readFileSync(MODELS, "utf8"));
  expect(knownMigrations("sqlite")).toEqual(knownMigrations("postgresql"));
});

test("the migrations lead to the very tables that the models ask for", async () => {
  const path = `${tempFolder()}bot.db`;
  await (await openStorage({ url: `file:${path}` })).close();
  const asked = new Sqlite(":memory:");
  asked.exec(await tablesOfModels());
  expect(tablesOf(new Sqlite(path))).toEqual(tablesOf(asked));
});

test("what the audit holds can be neither changed nor deleted", async () => {
  const path = `${tempFolder()}bot.db`;
  const storage = await openStorage({ url: `file:${path}` });
  await storage.transaction(({ audit }) => audit.add({ at: MORNING, what: "right" }));
  await storage.close();
  const database = new Sqlite(path);
  for (const change of ["UPDATE audit SET what = 'quota'", "DELETE FROM audit"])
    expect(() => database.exec(change)).toThrow("the audit cannot be changed");
});

test("a database of a newer program is refused in one line and left alone", async () => {
  const path = `${tempFolder()}bot.db`;
  const storage = await openStorage({ url: `file:${path}` });
  await storage.append(typed("1"), MORNING);
  await storage.close();
  markMigrated(path, "20991231235959_newer");
  const before = readFileSync(path);
  await expect(openStorage({ url: `file:${path}` })).rejects.toThrow(
    /^DATABASE_URL: the database is of a newer version of this program \(it has 20991231235959_newer\): update the program$/,
  );
  expect(readFileSync(path)).toEqual(before);
});

test("a migration that fails leaves the database as it was", async () => {
  const path = `${tempFolder()}bot.db`;
  const database = new Sqlite(path);
  database.exec("CREATE TABLE units (theirs TEXT)");
  database.close();
  const opening = openStorage({ url: `file:${path}` });
  await expect(opening).rejects.toThrow(/^DATABASE_URL: the database cannot be brought up to date: /);
  const tables = new Sqlite(path).prepare("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").pluck().all();
  expect(tables).toEqual(["units"]);
});

test("several that open a new file at once bring it up to date once", async () => {
  const url = `file:${tempFolder()}bot.db`;
  const all = await Promise.all(Array.from({ length: 3 }, () => openStorage({ url, alone: false })));
  expect(await all[0]?.append(typed("1"), MORNING)).toBe(1);
  await Promise.all(all.map((storage) => storage.close()));
});

async function tablesOfModels(): Promise<string> {
  const engine = await createSchemaEngine(new PrismaBetterSqlite3({ url: ":memory:" }));
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "models.prisma", content: schemaOf("sqlite", MODELS) }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

function tablesOf(database: Sqlite.Database): unknown {
  const own = "type <> 'trigger' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations' AND tbl_name <> '_prisma_migrations'";
  const rows = database.prepare<[], Record<"type" | "name" | "sql", string>>(
    `SELECT type, name, sql FROM sqlite_schema WHERE ${own} ORDER BY name`,
  );
  // SQLite keeps a table's statement as it was written and puts a later column at its end.
  return rows.all().map((row) => ({ ...row, sql: row.sql.replace(/\s/g, "") }));
}

function markMigrated(path: string, name: string): void {
  const database = new Sqlite(path);
  database
    .prepare(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)",
    )
    .run(name, "", name, Date.now(), Date.now());
  database.close();
}
