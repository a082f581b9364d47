import { expect, test } from "vitest";
import type { PlanState } from "../../src/features/plans/index.ts";
import type { Storage } from "../../src/storage/stores.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, version } from "./samples.ts";

const LEVELS = { levels: ["local"] };
const ALL = { limit: 99, offset: 0 };

/** Units of two levels and their versions: unit, number, state, late. */
async function put(storage: Storage): Promise<void> {
  const versions: readonly (readonly [string, number, PlanState, boolean])[] = [
    ["b", 1, "superseded", true],
    ["b", 2, "resubmitted", true],
    ["a", 1, "agreed", false],
    ["a", 2, "under-review", false],
    ["c", 1, "withdrawn", false],
    ["d1", 1, "submitted", false],
  ];
  await storage.transaction(async ({ units, plans }) => {
    const local = ["a", "b", "c", "d", "e"].map((code) => ({ code, level: "local", name: `Unit ${code}` }));
    const below = ["d1", "d2"].map((code) => ({ code, level: "base", name: `Unit ${code}`, parent: "d" }));
    await units.putUnits([...local, ...below, { code: "old", level: "local", name: "Old", mergedInto: "e" }]);
    for (const [i, [unit, number, state, late]] of versions.entries())
      await plans.addVersion(version({ unit, number, state, late, submittedAt: at(i) }));
  });
}

export function overviewContract(open: OpenStorage): void {
  test("lists what stands in some states, the oldest first, a page at a time", async () => {
    const storage = await open();
    await put(storage);
    await storage.transaction(async ({ overview }) => {
      const waiting = await overview.inStates("2015", ["resubmitted", "under-review"], LEVELS, ALL);
      expect(waiting).toEqual([
        { unit: "b", name: "Unit b", number: 2, state: "resubmitted", submittedAt: at(1), late: true },
        { unit: "a", name: "Unit a", number: 2, state: "under-review", submittedAt: at(3), late: false },
      ]);
      const second = await overview.inStates("2015", ["resubmitted", "under-review"], LEVELS, { limit: 1, offset: 1 });
      expect(second.map(({ unit }) => unit)).toEqual(["a"]);
      expect((await overview.inStates("2015", ["submitted"], { below: "d" }, ALL)).map(({ unit }) => unit)).toEqual(["d1"]);
      expect((await overview.late("2015", LEVELS, ALL)).map(({ unit, number }) => [unit, number])).toEqual([["b", 2]]);
      expect(await overview.inStates("2020", ["submitted"], LEVELS, ALL)).toEqual([]);
      expect(await overview.inStates("2015", ["submitted"], { levels: [] }, ALL)).toEqual([]);
    });
  });

  test("counts them, and the units that have none", async () => {
    const storage = await open();
    await put(storage);
    await storage.transaction(async ({ overview }) => {
      expect(new Map(await overview.countStates("2015", LEVELS))).toEqual(
        new Map([
          ["resubmitted", 1],
          ["agreed", 1],
          ["under-review", 1],
        ]),
      );
      expect(await overview.countLate("2015", LEVELS)).toBe(1);
      expect(await overview.countMissing("2015", LEVELS)).toBe(3);
      expect(await overview.missing("2015", LEVELS, ALL)).toEqual(["c", "d", "e"].map((unit) => ({ unit, name: `Unit ${unit}` })));
      expect((await overview.missing("2015", { below: "d" }, ALL)).map(({ unit }) => unit)).toEqual(["d2"]);
    });
  });

  test("counts a unit's chats that nothing can be sent to", async () => {
    const storage = await open();
    await storage.transaction(async ({ people, members, saveConversation }) => {
      const { id: person } = await people.personAt("telegram:7");
      await saveConversation("telegram:7", { slices: {} });
      await members.putMember({ person, unit: "a", role: "organizer", at: at(1) });
    });
    const unreachable = () => storage.transaction(({ overview }) => overview.countUnreachable("a"));
    expect(await unreachable()).toBe(0);
    await storage.markUnreachable("telegram:7", "blocked", 0);
    expect(await unreachable()).toBe(1);
  });
}
