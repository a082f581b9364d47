import { expect, test } from "vitest";
import type { OpenStorage } from "../support/storages.ts";
import { at } from "./samples.ts";

export function auditContract(open: OpenStorage): void {
  test("tells what was changed, in order, of a unit and of a campaign", async () => {
    const storage = await open();
    await storage.transaction(async ({ audit }) => {
      await audit.add({
        at: at(1),
        by: "p1",
        account: "slack-1",
        campaign: "2015",
        unit: "u1",
        number: 2,
        what: "state",
        before: "a",
        after: "b",
      });
      await audit.add({ at: at(2), unit: "u1", what: "right", subject: "p2", after: "organizer", reason: "a\u0000b" });
      await audit.add({ at: at(3), by: "p1", campaign: "2020", unit: "u1", what: "draft", after: "open" });
      await audit.add({ at: at(4), by: "p1", what: "right", subject: "p3", after: "leader" });
    });
    await storage.transaction(async ({ audit }) => {
      const ofUnit = await audit.ofUnit("2015", "u1");
      expect(ofUnit.map(({ seq: _, ...entry }) => entry)).toEqual([
        { at: at(1), by: "p1", account: "slack-1", campaign: "2015", unit: "u1", number: 2, what: "state", before: "a", after: "b" },
        { at: at(2), unit: "u1", what: "right", subject: "p2", after: "organizer", reason: "a\ufffdb" },
      ]);
      const all = await audit.all("2015", 2);
      expect(all.map(({ what }) => what)).toEqual(["state", "right"]);
      expect((await audit.all("2015", 9, all[1]?.seq)).map(({ subject }) => subject)).toEqual(["p3"]);
    });
  });
}
