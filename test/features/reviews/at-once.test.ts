import { beforeAll, describe, expect, it } from "vitest";
import { openStorage } from "../../../src/storage/storage.ts";
import { expectOneDecides } from "../../support/contradicting.ts";
import { type Known, loadKnown } from "../../support/plan-chat.ts";
import { hasPostgresql, startPostgresql } from "../../support/postgresql.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const PAIRS = 50;

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

describe("of two contradicting decisions at once exactly one wins", () => {
  it("on SQLite", { timeout: 60_000 }, async () => {
    const storage = await openStorage({ url: `file:${tempFolder()}bot.db` });
    const { agreed, returned } = await expectOneDecides(known, [storage], PAIRS);
    expect(agreed + returned).toBe(PAIRS);
    await storage.close();
  });

  it.skipIf(!hasPostgresql)("on PostgreSQL, from two processes", { timeout: 60_000 }, async () => {
    const server = await startPostgresql();
    const url = await server.createDatabase("bot");
    const storages = [await openStorage({ url }), await openStorage({ url })];
    const { agreed, returned } = await expectOneDecides(known, storages, PAIRS);
    expect(agreed + returned).toBe(PAIRS);
    for (const storage of storages) await storage.close();
    await server.stop();
  });
});
