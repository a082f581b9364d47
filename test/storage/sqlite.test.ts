import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { StoreUnavailable } from "../../src/engine/store.ts";
import type { Database } from "../../src/storage/database.ts";
import { openFileReader } from "../../src/storage/file-reader.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { createStorage, openStorage } from "../../src/storage/storage.ts";
import type { Storage } from "../../src/storage/stores.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { CHAT, MORNING, reply, typed } from "./samples.ts";

test("a file in a new folder is made, and kept from one start to the next", async () => {
  const url = `file:${tempFolder()}new/folder/bot.db`;
  const first = await openStorage({ url });
  await first.append(typed("1"), MORNING);
  await first.close();
  const second = await opened(url);
  expect((await second.unfinished()).map(({ event }) => event)).toEqual([typed("1")]);
});

test("what is confirmed is on the disk: a write-ahead log, synchronous FULL", async () => {
  const { database } = await openedDatabase();
  expect(await pragma(database, "journal_mode")).toBe("wal");
  expect(await pragma(database, "synchronous")).toBe(2n);
  expect(await pragma(database, "busy_timeout")).toBeLessThanOrEqual(250n);
});

test("a file that cannot be a database is refused in one line", async () => {
  const folder = tempFolder();
  writeFileSync(`${folder}text.db`, "This is no database. ".repeat(100));
  await expect(openStorage({ url: `file:${folder}text.db` })).rejects.toThrow(
    /^DATABASE_URL: .*text\.db cannot be used: .*not a database.*$/,
  );
  await expect(openStorage({ url: `file:${folder}` })).rejects.toThrow(/^DATABASE_URL: .*$/);
  await expect(openStorage({ url: "mysql://localhost/bot" })).rejects.toThrow("DATABASE_URL: file:PATH or postgresql://… is needed");
  expect(readdirSync(folder)).toEqual(["text.db"]);
});

test("who only reads is told that there is no database, and none is made", async () => {
  const folder = tempFolder();
  for (const path of [`${folder}bto.db`, `${folder}new/bot.db`]) {
    await expect(openStorage({ url: `file:${path}`, alone: false, create: false })).rejects.toThrow(
      `DATABASE_URL: there is no database ${path}`,
    );
  }
  expect(readdirSync(folder)).toEqual([]);
});

test("a second bot is refused while the first runs, and a command is not", async () => {
  const url = `file:${tempFolder()}bot.db`;
  const first = await openStorage({ url });
  await expect(openStorage({ url })).rejects.toThrow(/^DATABASE_URL: another process of this program uses .*bot\.db$/);
  const command = await opened(url, false);
  await command.append(typed("1"), MORNING);
  expect(await first.unfinished()).toHaveLength(1);
  await first.close();
  await opened(url);
});

test.each([
  ["the file", "bot.db", "link.db", false],
  ["the file before it is made", "bot.db", "link.db", true],
  ["its folder", "", "link/bot.db", false],
  ["its folder, before the file is made", "", "link/bot.db", true],
])("a second bot is refused that reaches it by a link to %s", async (_, target, name, linkedFirst) => {
  const folder = tempFolder();
  mkdirSync(`${folder}real`);
  symlinkSync(`${folder}real/${target}`, `${folder}${name.split("/")[0]}`);
  const urls = [`file:${folder}real/bot.db`, `file:${folder}${name}`];
  const [first = "", second = ""] = linkedFirst ? urls.reverse() : urls;
  await opened(first);
  await expect(openStorage({ url: second })).rejects.toThrow("another process of this program uses");
});

test("a second bot is refused across processes, until the first is killed", async () => {
  const url = `file:${tempFolder()}bot.db`;
  const script = `import { openStorage } from "./src/storage/storage.ts";
    const storage = await openStorage({ url: ${JSON.stringify(url)} });
    await storage.append(${JSON.stringify(typed("1"))}, new Date());
    process.stdout.write("open");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  await expect(openStorage({ url })).rejects.toThrow("another process");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await (await opened(url)).unfinished()).toHaveLength(1);
});

test("a file that is open here is not read with another library, whose closing would drop our locks", async () => {
  const { path } = await openedDatabase();
  await expect(openFileReader(path)).rejects.toThrow("is open in this process");
});

test("a lock that another process holds for a moment is waited for", async () => {
  const { path, storage } = await openedDatabase();
  const other = lock(path);
  setTimeout(() => other.close(), 300);
  expect(await storage.append(typed("1"), MORNING)).toBeDefined();
});

test("a lock that stays makes the storage unavailable, with the event loop running on", async () => {
  const { path, storage } = await openedDatabase();
  const seq = await storage.append(typed("1"), MORNING);
  const other = lock(path);
  let longestBlock = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longestBlock = Math.max(longestBlock, performance.now() - last);
    last = performance.now();
  }, 5);
  const turn = storage.turn(seq ?? 0, (stores) => stores.enqueue(reply("hello", "1")));
  await expect(turn).rejects.toThrow(StoreUnavailable);
  clearInterval(timer);
  expect(longestBlock).toBeLessThan(250);
  other.close();
  await storage.turn(seq ?? 0, (stores) => stores.enqueue(reply("hello", "1")));
  expect(await storage.outgoing(10)).toHaveLength(1);
});

test("between two turns everything else has its time", async () => {
  const { storage } = await openedDatabase();
  const turns = Array.from({ length: 50 }, () => storage.transaction(async () => undefined));
  let [moments, isOver] = [0, false];
  const ended = Promise.all(turns).then(() => {
    isOver = true;
  });
  for (; !isOver; moments++) await setImmediate();
  await ended;
  expect(moments).toBeGreaterThanOrEqual(turns.length - 1);
});

const FAULTS = [
  { name: "a full disk", fault: "max_page_count = 1", mended: "max_page_count = 1000000" },
  { name: "a disk that became read-only", fault: "query_only = 1", mended: "query_only = 0" },
];

test.each(FAULTS)("with $name nothing is stored by halves, and all goes on once it is mended", async ({ fault, mended }) => {
  const { database, storage } = await openedDatabase();
  const seq = (await storage.append(typed("1"), MORNING)) ?? 0;
  const long = "Đại hội ".repeat(50_000);
  let broken = false;
  const turn = storage.turn(seq, async (stores) => {
    await stores.saveConversation(CHAT, { slices: { half: true } });
    await stores.enqueue(reply("hello", "1"));
    broken = true;
    throw new Error("rolled back, to begin with");
  });
  await expect(turn).rejects.toThrow("rolled back");
  expect(broken).toBe(true);
  await setPragma(database, fault);
  const failing = [
    storage.append(typed("2", long), MORNING),
    storage.turn(seq, (stores) => stores.saveConversation(CHAT, { slices: { long } })),
    storage.transaction((stores) => stores.saveConversation(CHAT, { slices: { long } })),
  ];
  for (const outcome of await Promise.allSettled(failing)) {
    expect(outcome).toMatchObject({ status: "rejected", reason: { name: "StoreUnavailable", cause: expect.any(Error) } });
  }
  expect((await storage.unfinished()).map(({ event }) => event.id)).toEqual(["1"]);
  await setPragma(database, mended);
  expect(await storage.append(typed("2", long), MORNING)).toBeDefined();
  await storage.turn(seq, (stores) => stores.saveConversation(CHAT, { slices: { whole: true } }));
  expect(await storage.transaction((stores) => stores.conversation(CHAT))).toEqual({ slices: { whole: true } });
});

test("a commit that fails leaves no transaction open to swallow what follows", async () => {
  const { path, database, storage } = await openedDatabase();
  await database.query((connection) =>
    connection.$executeRawUnsafe("CREATE TABLE checked (unit TEXT REFERENCES units DEFERRABLE INITIALLY DEFERRED)"),
  );
  const failing = database.transaction((connection) => connection.$executeRawUnsafe("INSERT INTO checked VALUES ('none')"));
  await expect(failing).rejects.toThrow(/constraint/i);
  await storage.append(typed("1"), MORNING);
  const command = await opened(`file:${path}`, false);
  expect(await command.unfinished()).toHaveLength(1);
});

test("a connection on which no transaction can begin is replaced", async () => {
  const { database, storage } = await openedDatabase();
  await database.query((connection) => connection.$executeRawUnsafe("BEGIN"));
  await storage.transaction((stores) => stores.saveConversation(CHAT, { slices: { kept: true } }));
  expect(await pragma(database, "synchronous")).toBe(2n);
  expect(await storage.transaction((stores) => stores.conversation(CHAT))).toEqual({ slices: { kept: true } });
});

async function opened(url: string, alone = true): Promise<Storage> {
  const storage = await openStorage({ url, alone });
  onTestFinished(() => storage.close());
  return storage;
}

/** A storage whose connection the test can get at. */
async function openedDatabase(): Promise<{ path: string; database: Database; storage: Storage }> {
  const path = `${tempFolder()}bot.db`;
  const database = await openSqlite({ path, alone: true });
  onTestFinished(() => database.close());
  expect(existsSync(path)).toBe(true);
  return { path, database, storage: createStorage({ database, now: () => MORNING }) };
}

async function pragma(database: Database, name: string): Promise<unknown> {
  const [row] = await database.query((connection) => connection.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`));
  return Object.values(row ?? {})[0];
}

async function setPragma(database: Database, setting: string): Promise<void> {
  await database.query((connection) => connection.$queryRawUnsafe(`PRAGMA ${setting}`));
}

function lock(path: string): Sqlite.Database {
  const other = new Sqlite(path);
  other.exec("BEGIN IMMEDIATE");
  return other;
}
