import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { StoreUnavailable } from "../../src/engine/store.ts";
import { openStorage } from "../../src/storage/storage.ts";
import type { Storage } from "../../src/storage/stores.ts";
import { hasPostgresql, type PostgresqlServer, startPostgresql } from "../support/postgresql.ts";
import { echo, openBench } from "../support/small-feature.ts";
import { CHAT, draft, MORNING, reply, typed, version } from "./samples.ts";

describe.skipIf(!hasPostgresql)("several processes on one PostgreSQL database", () => {
  let server: PostgresqlServer;
  let template: string;
  let count = 0;
  beforeAll(async () => {
    server = await startPostgresql();
    const url = await server.createDatabase("migrated");
    template = "migrated";
    // Two programs started at once bring an empty database up to date once.
    const both = await Promise.all([openStorage({ url }), openStorage({ url })]);
    await Promise.all(both.map((storage) => storage.close()));
  });
  afterAll(async () => await server?.stop());

  async function openTwo(): Promise<{ name: string; one: Storage; other: Storage }> {
    const name = `shared${++count}`;
    const url = await server.createDatabase(name, template);
    const [one, other] = await Promise.all([openStorage({ url }), openStorage({ url })]);
    onTestFinished(async () => {
      await Promise.all([one.close(), other.close()]);
    });
    return { name, one, other };
  }

  test("one event of both is stored once and its turn done once", async () => {
    const { one, other } = await openTwo();
    for (let round = 0; round < 20; round++) {
      const seqs = await Promise.all([one, other].map((storage) => storage.append(typed(`${round}`), MORNING)));
      const seq = seqs.find((found) => found !== undefined) ?? 0;
      expect(seqs.filter((found) => found !== undefined)).toHaveLength(1);
      const work = (storage: Storage) => storage.turn(seq, (turn) => turn.enqueue(reply("hello", `${round}`)).then(() => "done"));
      expect((await Promise.all([work(one), work(other)])).filter((done) => done === "done")).toHaveLength(1);
    }
    expect(await one.outgoing(100)).toHaveLength(20);
  });

  test("no change is lost when both read, then write", async () => {
    const { one, other } = await openTwo();
    await one.transaction((stores) => stores.saveConversation(CHAT, { slices: { count: 0 } }));
    const increase = (storage: Storage) =>
      storage.transaction(async (stores) => {
        const before = Number((await stores.conversation(CHAT))?.slices["count"]);
        await stores.saveConversation(CHAT, { slices: { count: before + 1 } });
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => increase(index % 2 ? one : other)));
    expect(await one.transaction((stores) => stores.conversation(CHAT))).toEqual({ slices: { count: 20 } });
  });

  test("drafts, versions and people that both make at once are made once", async () => {
    const { one, other } = await openTwo();
    for (let round = 0; round < 10; round++) {
      const unit = `u${round}`;
      const both = [one, other].map((storage, index) =>
        storage.transaction(async ({ plans, people }) => ({
          draft: await plans.createDraft(draft({ id: `${unit}-${index}`, unit })),
          version: await plans.addVersion(version({ unit })),
          person: (await people.personAt(`telegram:${round}`)).id,
        })),
      );
      const [a, b] = await Promise.all(both);
      expect([a?.draft, b?.draft].filter(Boolean)).toHaveLength(1);
      expect([a?.version, b?.version].filter(Boolean)).toHaveLength(1);
      expect(a?.person).toBe(b?.person);
    }
  });

  test("turns that wait for something do not keep events from being stored", async () => {
    const { one } = await openTwo();
    const seqs = await Promise.all(Array.from({ length: 20 }, (_, index) => one.append(typed(`${index}`), MORNING)));
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const turns = seqs.map((seq) => one.turn(seq ?? 0, () => gate));
    expect(await one.append(typed("more"), MORNING)).toBeDefined();
    release();
    await Promise.all(turns);
    expect(await one.unfinished()).toHaveLength(1);
  });

  test("an event that cannot be stored is refused, and those after it are answered", async () => {
    const { one } = await openTwo();
    const bench = openBench({ takers: [echo()], storage: one });
    for (const from of ["terminal:an", "terminal:a\0n"] as const) {
      expect(await bench.engine.receive({ id: from === "terminal:an" ? "x\0" : "1", from, text: "a" })).toBe("refused");
    }
    expect(await bench.engine.receive({ id: "2", from: "terminal:an", text: "b\0" })).toBe("stored");
    await bench.engine.idle();
    expect(bench.sent).toEqual(["terminal:an: sorry", "terminal:a\0n: sorry", "terminal:an: b\0"]);
    expect(bench.logged.join()).toContain("22021");
  });

  test("a lost connection makes it unavailable, and it goes on by itself", async () => {
    const { name, one } = await openTwo();
    const seq = (await one.append(typed("1"), MORNING)) ?? 0;
    const cut = async () => {
      await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await server.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    };
    const turn = one.turn(seq, async (stores) => {
      await stores.saveConversation(CHAT, { slices: {} });
      await cut();
      await stores.enqueue(reply("hello", "1"));
    });
    await expect(turn).rejects.toThrow(StoreUnavailable);
    await expect(one.append(typed("2"), MORNING)).rejects.toThrow(StoreUnavailable);
    await expect(one.unfinished()).rejects.toThrow(StoreUnavailable);
    await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect(await one.append(typed("2"), MORNING)).toBeDefined();
    expect(await one.turn(seq, async () => "done")).toBe("done");
  });

  test("a database that cannot be reached is told in one line, without its password", async () => {
    const gone = openStorage({ url: "postgresql://bot:secret@127.0.0.1:1/bot" });
    await expect(gone).rejects.toThrow(/^DATABASE_URL: postgresql:\/\/127\.0\.0\.1:1\/bot cannot be used: .+$/);
    const url = (await server.createDatabase(`missing${++count}`)).replace(/missing/, "nowhere");
    await expect(openStorage({ url })).rejects.toThrow(
      /^DATABASE_URL: postgresql:\/\/127\.0\.0\.1:\d+\/nowhere\d+ cannot be used: (?!.*secret).+$/,
    );
  });
});
