import { copyFileSync, lstatSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import { basename, dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { restore } from "../../src/storage/restore.ts";
import { openStorage } from "../../src/storage/storage.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { MORNING, typed } from "./samples.ts";

/** A folder with a database of one event and a backup of it. */
async function withBackup(): Promise<{ folder: string; path: string; back: () => ReturnType<typeof restore> }> {
  const folder = tempFolder();
  const path = `${folder}bot.db`;
  const storage = await openStorage({ url: `file:${path}` });
  await storage.append(typed("1"), MORNING);
  await storage.close();
  const database = new Sqlite(path);
  database.exec(`VACUUM INTO '${folder}backup.db'`);
  database.close();
  return { folder, path, back: () => restore({ from: `${folder}backup.db`, path, attachments: `${folder}attachments`, now: MORNING }) };
}

const WRITE = "INSERT INTO units (code, level, name) VALUES ('u', 'local', 'U')";

test.each([
  ["is writing", ["BEGIN IMMEDIATE", WRITE], ["COMMIT"]],
  ["is reading", ["BEGIN", "SELECT count(*) FROM units"], ["COMMIT", WRITE]],
  ["has it open and does nothing", ["SELECT count(*) FROM units"], [WRITE]],
])("a database that another process %s is not replaced, and what that writes then is kept", async (_, before, after) => {
  const { folder, path, back } = await withBackup();
  const other = new Sqlite(path);
  const run = (sql: string): void => void (sql.startsWith("SELECT") ? other.prepare(sql).all() : other.exec(sql));
  before.forEach(run);
  await expect(back()).rejects.toThrow(`DATABASE_URL: another process uses ${path}`);
  after.forEach(run);
  other.close();
  expect(codesIn(path)).toEqual(["u"]);
  expect(readdirSync(folder).filter(isOfRestoring)).toEqual([]);
});

test("a command that is beside the bot keeps a database from being replaced, too", async () => {
  const { path, back } = await withBackup();
  const command = await openStorage({ url: `file:${path}`, alone: false });
  await expect(back()).rejects.toThrow("another process uses");
  await command.close();
  await back();
});

test("what was there is kept aside whole, also what a killed process had in its write-ahead log only", async () => {
  const { folder, path, back } = await withBackup();
  const running = new Sqlite(path);
  running.exec(WRITE);
  for (const end of ["", "-wal"]) copyFileSync(`${path}${end}`, `${folder}copy${end}`);
  running.close();
  for (const end of ["", "-wal"]) renameSync(`${folder}copy${end}`, `${path}${end}`);
  const { replaced = "" } = await back();
  expect(codesIn(replaced)).toEqual(["u"]);
  expect(codesIn(path)).toEqual([]);
  expect(readdirSync(folder).filter(isOfRestoring)).toEqual([basename(replaced)]);
});

test("a database that is reached by a link is replaced itself, and the link stays one", async () => {
  const { folder, path } = await withBackup();
  const link = `${folder}link.db`;
  symlinkSync("bot.db", link);
  const other = new Sqlite(path);
  other.exec(WRITE);
  other.close();
  const { replaced = "" } = await restore({ from: `${folder}backup.db`, path: link, attachments: `${folder}attachments`, now: MORNING });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(codesIn(path)).toEqual([]);
  expect(codesIn(replaced)).toEqual(["u"]);
  expect(dirname(replaced)).toBe(dirname(path));
});

function codesIn(path: string): unknown {
  return new Sqlite(path, { readonly: true }).prepare("SELECT code FROM units").pluck().all();
}

function isOfRestoring(name: string): boolean {
  return /restoring|replaced|-wal|-shm/.test(name) && !/^bot\.db-(wal|shm)$/.test(name);
}
