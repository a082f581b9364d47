import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { StoreUnavailable } from "../../src/engine/store.ts";
import type { Database } from "../../src/storage/database.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { createStorage } from "../../src/storage/storage.ts";
import type { Storage } from "../../src/storage/stores.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { MORNING, typed } from "./samples.ts";

/** No database takes it for a time. */
const NEVER = new Date(Number.NaN);

test("events that come at once are stored in one commit, in their order", async () => {
  const { storage, commits } = await open();
  const seqs = await Promise.all(["c", "a", "b"].map((id) => storage.append(typed(id), MORNING)));
  expect(seqs).toEqual([1, 2, 3]);
  expect(commits()).toBe(1);
  expect(await idsIn(storage)).toEqual(["c", "a", "b"]);
});

test("events that come one by one while a turn is made are stored in one commit after it", async () => {
  const { storage, commits } = await open();
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const turn = storage.transaction(() => ended);
  const stored: Promise<unknown>[] = [];
  for (const id of ["a", "b", "c"]) {
    stored.push(storage.append(typed(id), MORNING));
    await setImmediate();
  }
  end();
  await Promise.all([turn, ...stored]);
  expect(commits()).toBe(1);
  expect(await idsIn(storage)).toEqual(["a", "b", "c"]);
});

test("of an event that comes several times at once only the first is new", async () => {
  const { storage } = await open();
  const seqs = await Promise.all(["a", "b", "a"].map((id) => storage.append(typed(id), MORNING)));
  expect(seqs).toEqual([1, 2, undefined]);
});

test("an event that cannot be stored at all keeps none of the others out", async () => {
  const { storage } = await open();
  const outcomes = await Promise.allSettled(["a", "bad", "b", "c"].map((id) => storage.append(typed(id), id === "bad" ? NEVER : MORNING)));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
  expect(outcomes[1]).not.toMatchObject({ reason: { name: "StoreUnavailable" } });
  expect(await idsIn(storage)).toEqual(["a", "b", "c"]);
});

test("when the database cannot be used, nothing that came before that was known is stored", async () => {
  const outage = new StoreUnavailable("down");
  const { storage, breakNext } = await open();
  breakNext(outage);
  const first = storage.append(typed("a"), MORNING);
  await setImmediate();
  const outcomes = await Promise.allSettled([first, storage.append(typed("b"), MORNING)]);
  expect(outcomes).toEqual(Array(2).fill({ status: "rejected", reason: outage }));
  expect(await storage.append(typed("c"), MORNING)).toBe(1);
  expect(await idsIn(storage)).toEqual(["c"]);
});

/** A storage on SQLite, whose single statements are counted and can be broken. */
async function open(): Promise<{ storage: Storage; commits(): number; breakNext(error: Error): void }> {
  const database = await openSqlite({ path: `${tempFolder()}bot.db`, alone: true });
  onTestFinished(() => database.close());
  let statements = 0;
  let broken: Error | undefined;
  const query: Database["query"] = async (work) => {
    statements += 1;
    const error = broken;
    broken = undefined;
    if (!error) return await database.query(work);
    // An outage is not known at once.
    await setImmediate();
    await setImmediate();
    throw error;
  };
  return {
    storage: createStorage({ database: { ...database, query }, now: () => MORNING }),
    commits: () => statements,
    breakNext(error) {
      broken = error;
    },
  };
}

async function idsIn(storage: Storage): Promise<readonly string[]> {
  return (await storage.unfinished()).map(({ event }) => event.id);
}
