import { beforeAll, expect, it } from "vitest";
import { openStorage } from "../../src/storage/storage.ts";
import { expectOneDecides } from "../support/contradicting.ts";
import { type Known, loadKnown } from "../support/plan-chat.ts";
import { hasPostgresql, startPostgresql } from "../support/postgresql.ts";
import { tempFolder } from "../support/temp-folder.ts";

const PAIRS = 1000;

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

it("of 1,000 pairs of contradicting decisions at once exactly one wins each time, on SQLite", { timeout: 10 * 60_000 }, async () => {
  const storage = await openStorage({ url: `file:${tempFolder()}bot.db` });
  const won = await expectOneDecides(known, [storage], PAIRS);
  process.stdout.write(`decisions on SQLite: ${won.agreed} agreed, ${won.returned} returned\n`);
  expect(won.agreed + won.returned).toBe(PAIRS);
  await storage.close();
});

it.skipIf(!hasPostgresql)("and on PostgreSQL, from two processes", { timeout: 10 * 60_000 }, async () => {
  const server = await startPostgresql();
  const url = await server.createDatabase("bot");
  const storages = [await openStorage({ url }), await openStorage({ url })];
  const won = await expectOneDecides(known, storages, PAIRS);
  process.stdout.write(`decisions on PostgreSQL: ${won.agreed} agreed, ${won.returned} returned\n`);
  expect(won.agreed + won.returned).toBe(PAIRS);
  for (const storage of storages) await storage.close();
  await server.stop();
});
