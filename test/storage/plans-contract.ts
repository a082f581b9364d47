import { expect, test } from "vitest";
import type { Draft, PlanStore, Step } from "../../src/features/plans/store.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, content, draft, MORNING, version } from "./samples.ts";

export function plansContract(open: OpenStorage): void {
  const openPlans = async (): Promise<<T>(work: (plans: PlanStore) => Promise<T>) => Promise<T>> => {
    const storage = await open();
    return (work) => storage.transaction(({ plans }) => work(plans));
  };

  test("a draft is opened, found and saved by its next revision only", async () => {
    const inPlans = await openPlans();
    await inPlans(async (plans) => {
      expect(await plans.openDraft("2015", "u1")).toBeUndefined();
      expect(await plans.createDraft(draft())).toBe(true);
      expect(await plans.openDraft("2015", "u1")).toEqual(draft());
      expect(await plans.openDraft("2020", "u1")).toBeUndefined();
      const next = draft({ revision: 2, content: content("other"), updatedAt: at(1), formVersion: 2 });
      expect(await plans.saveDraft(draft({ revision: 3 }))).toBe(false);
      expect(await plans.saveDraft(next)).toBe(true);
      expect(await plans.saveDraft(next)).toBe(false);
      expect(await plans.saveDraft({ ...next, id: "nobody's" })).toBe(false);
      expect(await plans.openDraft("2015", "u1")).toEqual(next);
    });
  });

  test("of a hundred saves of one revision at once exactly one is kept", async () => {
    const inPlans = await openPlans();
    await inPlans((plans) => plans.createDraft(draft()));
    const saves = Array.from({ length: 100 }, (_, index) =>
      inPlans((plans) => plans.saveDraft(draft({ revision: 2, content: content(`${index}`) }))),
    );
    const saved = await Promise.all(saves);
    expect(saved.filter(Boolean)).toHaveLength(1);
    const kept = await inPlans((plans) => plans.openDraft("2015", "u1"));
    expect(kept?.content).toEqual(content(`${saved.indexOf(true)}`));
  });

  test("a unit has one open draft, however many are opened at once", async () => {
    const inPlans = await openPlans();
    const ids = Array.from({ length: 20 }, (_, index) => `d${index}`);
    const opened = await Promise.all(ids.map((id) => inPlans((plans) => plans.createDraft(draft({ id })))));
    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await inPlans((plans) => plans.createDraft(draft({ id: "d99" })))).toBe(false);
    expect(await inPlans((plans) => plans.createDraft(draft({ id: "other", unit: "u2" })))).toBe(true);
    expect(await inPlans((plans) => plans.createDraft(draft({ id: "later", campaign: "2020" })))).toBe(true);
  });

  test("a closed draft is saved no more; a cancelled one can be opened again", async () => {
    const inPlans = await openPlans();
    await inPlans(async (plans) => {
      await plans.createDraft(draft({ id: "old" }));
      expect(await plans.closeDraft("old", "cancelled", at(1))).toBe(true);
      expect(await plans.closeDraft("old", "cancelled", at(1))).toBe(false);
      expect(await plans.saveDraft(draft({ id: "old", revision: 2 }))).toBe(false);
      await plans.createDraft(draft());
      await plans.closeDraft("d1", "cancelled", at(2));
      expect(await plans.cancelledDraft("2015", "u1")).toEqual({ draft: draft(), cancelledAt: at(2) });
      expect(await plans.reopenDraft("d1", at(3))).toBe(true);
      expect(await plans.reopenDraft("d1", at(3))).toBe(false);
      expect(await plans.reopenDraft("old", at(3))).toBe(false);
      expect(await plans.reopenDraft("nobody's", at(3))).toBe(false);
      expect(await plans.openDraft("2015", "u1")).toEqual(draft({ updatedAt: at(3) }));
      expect(await plans.closeDraft("d1", "submitted", at(4))).toBe(true);
      expect(await plans.reopenDraft("d1", at(5))).toBe(false);
      expect(await plans.cancelledDraft("2015", "u1")).toMatchObject({ draft: { id: "old" }, cancelledAt: at(1) });
      expect(await plans.cancelledDraft("2015", "u2")).toBeUndefined();
    });
  });

  test("cancelled drafts opened again at once: one", async () => {
    const inPlans = await openPlans();
    const ids = ["a", "b", "c", "d", "e"];
    for (const id of ids) {
      await inPlans((plans) => plans.createDraft(draft({ id })));
      await inPlans((plans) => plans.closeDraft(id, "cancelled", at(1)));
    }
    const opened = await Promise.all(ids.map((id) => inPlans((plans) => plans.reopenDraft(id, at(2)))));
    expect(opened.filter(Boolean)).toHaveLength(1);
  });

  test("versions are numbered, each with its first step, and found oldest first", async () => {
    const inPlans = await openPlans();
    await inPlans(async (plans) => {
      expect(await plans.latestVersions("2015", ["u1"])).toEqual([]);
      expect(await plans.addVersion(version())).toBe(true);
      expect(await plans.addVersion(version({ content: content("forged") }))).toBe(false);
      const second = version({ number: 2, state: "resubmitted", late: true, submittedAt: at(9), submittedBy: "p2" });
      expect(await plans.addVersion(second)).toBe(true);
      expect(await plans.versions("2015", "u1")).toEqual([version(), second]);
      expect(await plans.latestVersions("2015", ["u1", "u2"])).toEqual([second]);
      expect(await plans.steps("2015", "u1")).toEqual([
        { campaign: "2015", unit: "u1", number: 1, from: undefined, to: "submitted", at: MORNING, by: "p1", reason: undefined },
        { campaign: "2015", unit: "u1", number: 2, from: undefined, to: "resubmitted", at: at(9), by: "p2", reason: undefined },
      ]);
    });
  });

  test("a version is moved from the state it is in, by one of those who try", async () => {
    const inPlans = await openPlans();
    await inPlans((plans) => plans.addVersion(version()));
    const step: Step = { campaign: "2015", unit: "u1", number: 1, from: "submitted", to: "returned", at: at(1), by: "p9", reason: "thiếu" };
    const moved = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inPlans((plans) => plans.moveVersion({ ...step, to: index % 2 ? "returned" : "agreed", by: `p${index}` })),
      ),
    );
    const winner = moved.indexOf(true);
    expect(moved.filter(Boolean)).toHaveLength(1);
    await inPlans(async (plans) => {
      const [{ state, content: kept } = {}] = await plans.latestVersions("2015", ["u1"]);
      expect({ state, kept }).toEqual({ state: winner % 2 ? "returned" : "agreed", kept: version().content });
      expect((await plans.steps("2015", "u1")).map(({ by }) => by)).toEqual(["p1", `p${winner}`]);
      expect(await plans.moveVersion({ ...step, number: 7 })).toBe(false);
      expect(await plans.moveVersion({ ...step, from: undefined })).toBe(false);
      expect((await plans.steps("2015", "u1")).at(-1)?.reason).toBe("thiếu");
    });
  });

  test("a campaign's open drafts and latest versions are listed by unit", async () => {
    const inPlans = await openPlans();
    await inPlans(async (plans) => {
      const drafts: Draft[] = ["b", "C", "a"].map((unit) => draft({ id: unit, unit }));
      for (const one of drafts) await plans.createDraft(one);
      await plans.createDraft(draft({ id: "other", campaign: "2020" }));
      await plans.closeDraft("b", "submitted", at(1));
      expect((await plans.openDrafts("2015")).map(({ unit }) => unit)).toEqual(["C", "a"]);
      for (const [unit, number] of [
        ["b", 1],
        ["b", 2],
        ["C", 1],
        ["b", 3],
      ] as const)
        await plans.addVersion(version({ unit, number }));
      await plans.addVersion(version({ campaign: "2020", unit: "a" }));
      expect(await plans.latestVersions("2015")).toEqual([version({ unit: "C" }), version({ unit: "b", number: 3 })]);
      expect(await plans.latestVersions("2015", ["b", "x"])).toEqual([version({ unit: "b", number: 3 })]);
      expect(await plans.latestVersions("2015", [])).toEqual([]);
    });
  });

  test("who works on a unit's plan is remembered once", async () => {
    const inPlans = await openPlans();
    await inPlans(async (plans) => {
      for (const person of ["p2", "p1", "p2"]) await plans.addOrganizer("2015", "u1", person);
      expect(await plans.organizers("2015", "u1")).toEqual(["p1", "p2"]);
      expect(await plans.organizers("2015", "u2")).toEqual([]);
    });
  });

  test("the units that people work for are found", async () => {
    const inPlans = await openPlans();
    await inPlans(async (plans) => {
      for (const [campaign, unit, person] of [
        ["2015", "b", "p1"],
        ["2015", "C", "p1"],
        ["2015", "b", "p2"],
        ["2015", "d", "p3"],
        ["2020", "e", "p1"],
      ] as const)
        await plans.addOrganizer(campaign, unit, person);
      expect(await plans.unitsOf("2015", ["p1"])).toEqual(["C", "b"]);
      expect(await plans.unitsOf("2015", ["p2", "p3"])).toEqual(["b", "d"]);
      expect(await plans.unitsOf("2015", ["p1", "p2"])).toEqual(["C", "b"]);
      expect(await plans.unitsOf("2015", ["nobody"])).toEqual([]);
      expect(await plans.unitsOf("2015", [])).toEqual([]);
    });
  });

  test("the version that counts is the latest neither withdrawn nor replaced", async () => {
    const inPlans = await openPlans();
    await inPlans(async (plans) => {
      await plans.addVersion(version({ state: "agreed" }));
      await plans.addVersion(version({ number: 2, state: "superseded" }));
      await plans.addVersion(version({ number: 3, state: "withdrawn" }));
      await plans.addVersion(version({ unit: "u2", state: "withdrawn" }));
      await plans.addVersion(version({ unit: "u3", state: "superseded" }));
      await plans.addVersion(version({ unit: "u3", number: 2, state: "resubmitted" }));
      await plans.addVersion(version({ unit: "u4", campaign: "2020" }));
    });
    await inPlans(async (plans) => {
      const standing = await plans.standingVersions("2015");
      expect(standing).toEqual([version({ state: "agreed" }), version({ unit: "u3", number: 2, state: "resubmitted" })]);
      expect((await plans.standingVersions("2015", ["u3", "u2"])).map(({ unit }) => unit)).toEqual(["u3"]);
      expect(await plans.standingVersions("2015", [])).toEqual([]);
    });
  });

  test("units are counted by where they stand, with those that have nothing, and apart below some", async () => {
    const storage = await open();
    await storage.transaction(async ({ units, plans }) => {
      await units.putUnits([
        { code: "p1", level: "provincial", name: "Một", parent: "tw" },
        { code: "p2", level: "provincial", name: "Hai", parent: "tw" },
        { code: "p3", level: "provincial", name: "Ba", parent: "tw", mergedInto: "p1" },
        { code: "p4", level: "provincial", name: "Bốn", parent: "tw", mergedInto: "p1" },
        { code: "d1", level: "base", name: "Năm", parent: "p1" },
        { code: "d2", level: "base", name: "Sáu", parent: "p2" },
      ]);
      await plans.addVersion(version({ unit: "p1", late: true, state: "superseded" }));
      await plans.addVersion(version({ unit: "p1", number: 2, state: "resubmitted" }));
      await plans.addVersion(version({ unit: "p2", late: true, state: "withdrawn" }));
      await plans.addVersion(version({ unit: "p2", number: 2, state: "submitted" }));
      await plans.addVersion(version({ unit: "p4", state: "agreed" }));
      await plans.addVersion(version({ unit: "d1", late: true, state: "withdrawn" }));
      await plans.addVersion(version({ unit: "d2", campaign: "2020" }));
    });
    await storage.transaction(async ({ plans }) => {
      const counted = (await plans.stateCounts("2015")).map(({ level, state, late, units }) => `${units} ${level} ${state} ${late}`);
      expect(counted.sort()).toEqual([
        "1 provincial agreed false",
        "1 provincial resubmitted true",
        "1 provincial submitted false",
        "2 base undefined false",
      ]);
      expect(await plans.stateCounts("2015", ["p1"])).toEqual([{ level: "base", state: undefined, late: false, units: 1 }]);
      expect(await plans.stateCounts("2015", [])).toEqual([]);
      expect(await plans.stateCounts("2020", ["p2"])).toEqual([{ level: "base", state: "submitted", late: false, units: 1 }]);
    });
  });

  test("what came in and came to its end is counted by the hour, and what was put back is not", async () => {
    const storage = await open();
    const [first, later] = [new Date("2015-03-02T01:00:00.123Z"), new Date("2015-03-02T01:59:59.999Z")];
    const hour = new Date("2015-03-02T01:00:00Z");
    const next = new Date("2015-03-02T02:00:00Z");
    await storage.transaction(async ({ units, plans }) => {
      await units.putUnits([
        { code: "p1", level: "provincial", name: "Một" },
        { code: "d1", level: "base", name: "Năm", parent: "p1" },
      ]);
      await plans.addVersion(version({ unit: "p1", submittedAt: first }));
      const move = (from: Step["from"], to: Step["to"], at: Date) =>
        plans.moveVersion({ campaign: "2015", unit: "p1", number: 1, from, to, at, by: "p2" });
      await move("submitted", "under-review", later);
      await move("under-review", "submitted", later);
      await move("submitted", "agreed", next);
      await plans.addVersion(version({ unit: "p1", number: 2, state: "resubmitted", submittedAt: later }));
      await plans.addVersion(version({ unit: "d1", submittedAt: later }));
      await plans.addVersion(version({ unit: "d1", campaign: "2020", submittedAt: later }));
    });
    await storage.transaction(async ({ plans }) => {
      const counted = await plans.arrivalCounts("2015");
      expect(counted).toHaveLength(4);
      expect(counted).toEqual(
        expect.arrayContaining([
          { level: "provincial", state: "submitted", hour, versions: 1 },
          { level: "provincial", state: "resubmitted", hour, versions: 1 },
          { level: "provincial", state: "agreed", hour: next, versions: 1 },
          { level: "base", state: "submitted", hour, versions: 1 },
        ]),
      );
      expect(await plans.arrivalCounts("2015", ["p1"])).toEqual([{ level: "base", state: "submitted", hour, versions: 1 }]);
      expect(await plans.arrivalCounts("2015", [])).toEqual([]);
    });
  });
}
