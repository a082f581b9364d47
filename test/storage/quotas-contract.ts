import { expect, test } from "vitest";
import type { OpenStorage } from "../support/storages.ts";
import { at } from "./samples.ts";

const quota = (unit: string, seats: number, giver = "40", minute = 1) => ({
  campaign: "2015",
  giver,
  unit,
  seats,
  at: at(minute),
  by: "p1",
});

export function quotasContract(open: OpenStorage): void {
  test("a number is announced once and replaced as it was seen", async () => {
    const storage = await open();
    await storage.transaction(async ({ quotas }) => {
      expect(await quotas.put(quota("4001", 7), undefined)).toBe(true);
      expect(await quotas.put(quota("4001", 8), undefined)).toBe(false);
      expect(await quotas.put(quota("4001", 8), 5)).toBe(false);
      expect(await quotas.put(quota("4001", 8, "40", 2), 7)).toBe(true);
      expect(await quotas.put(quota("4002", 5), 7)).toBe(false);
      expect(await quotas.put(quota("4001", 3, "TW"), undefined)).toBe(true);
      expect(await quotas.put({ ...quota("4001", 1), campaign: "2020" }, undefined)).toBe(true);
      expect(await quotas.of("2015", "4001")).toEqual([quota("4001", 8, "40", 2), quota("4001", 3, "TW")]);
      expect(await quotas.from("2015", "40")).toEqual([quota("4001", 8, "40", 2)]);
      expect(await quotas.from("2015", "42")).toEqual([]);
    });
  });

  test("a unit has what was announced to those that were merged into it", async () => {
    const storage = await open();
    await storage.transaction(async ({ quotas, units }) => {
      await units.putUnits([
        { code: "41", level: "local", name: "Old", mergedInto: "42" },
        { code: "42", level: "local", name: "New" },
      ]);
      await quotas.put(quota("41", 2, "TW"), undefined);
      await quotas.put(quota("42", 3, "TW"), undefined);
      expect((await quotas.of("2015", "42")).map(({ unit }) => unit)).toEqual(["41", "42"]);
      expect((await quotas.of("2015", "41")).map(({ unit }) => unit)).toEqual(["41"]);
    });
  });

  test("of twenty numbers announced at once one stands", async () => {
    const storage = await open();
    const put = (seats: number, before: number | undefined): Promise<boolean> =>
      storage.transaction(({ quotas }) => quotas.put(quota("4001", seats), before));
    const first = await Promise.all(Array.from({ length: 20 }, (_, i) => put(i, undefined)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const then = await Promise.all(Array.from({ length: 20 }, (_, i) => put(100 + i, first.indexOf(true))));
    expect(then.filter(Boolean)).toHaveLength(1);
    expect(await storage.transaction(({ quotas }) => quotas.from("2015", "40"))).toMatchObject([{ seats: 100 + then.indexOf(true) }]);
  });
}
