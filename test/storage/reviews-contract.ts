import { expect, test } from "vitest";
import type { ReviewComment } from "../../src/features/reviews/store.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, version } from "./samples.ts";

const V1 = { campaign: "2015", unit: "u1", number: 1 };
const HASH = "a".repeat(64);
const comment = (changes: Partial<ReviewComment> = {}): Omit<ReviewComment, "id"> => ({
  ...V1,
  text: "too many",
  by: "p1",
  at: at(1),
  state: "prepared",
  ...changes,
});

export function reviewsContract(open: OpenStorage): void {
  test("a review is given by whoever has it, and from nobody once", async () => {
    const storage = await open();
    await storage.transaction(async ({ reviews }) => {
      expect(await reviews.review(V1)).toBeUndefined();
      expect(await reviews.giveReview(V1, "p9", "p1", at(1))).toBe(false);
      expect(await reviews.giveReview(V1, undefined, "p1", at(1))).toBe(true);
      expect(await reviews.giveReview(V1, undefined, "p2", at(2))).toBe(false);
      expect(await reviews.review(V1)).toEqual({ ...V1, takenBy: "p1", takenAt: at(1) });
      expect(await reviews.giveReview(V1, "p1", "p2", at(3))).toBe(true);
      expect(await reviews.giveReview(V1, "p1", "p3", at(4))).toBe(false);
      expect(await reviews.giveReview(V1, "p2", undefined, at(5))).toBe(true);
      expect(await reviews.review(V1)).toMatchObject({ takenBy: undefined, takenAt: undefined });
      expect(await reviews.giveReview(V1, undefined, "p3", at(6))).toBe(true);
      expect(await reviews.review({ ...V1, number: 2 })).toBeUndefined();
    });
  });

  test("of many who take a review at once one gets it", async () => {
    const storage = await open();
    const people = Array.from({ length: 20 }, (_, i) => `p${i}`);
    const taken = await Promise.all(
      people.map((person) => storage.transaction(({ reviews }) => reviews.giveReview(V1, undefined, person, at(1)))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test("comments are kept in order, changed and removed while they are in the state that one saw", async () => {
    const storage = await open();
    await storage.transaction(async ({ reviews }) => {
      const first = await reviews.addComment(comment({ field: "delegates" }));
      const second = await reviews.addComment(comment({ text: "a\u0000b", number: 2 }));
      const reply = await reviews.addComment(comment({ answers: first, state: "reply" }));
      await reviews.addComment(comment({ unit: "u2" }));
      expect(await reviews.comments("2015", "u1")).toEqual([
        { ...comment({ field: "delegates" }), id: first },
        { ...comment({ text: "a\ufffdb", number: 2 }), id: second },
        { ...comment({ answers: first, state: "reply" }), id: reply },
      ]);
      expect(await reviews.changeComment(first, "sent", { state: "settled" })).toBe(false);
      expect(await reviews.changeComment(first, "prepared", { text: "fewer" })).toBe(true);
      expect(await reviews.changeComment(first, "prepared", { state: "sent", number: 3 })).toBe(true);
      expect(await reviews.changeComment(first, "sent", { state: "settled", settledAt: at(9) })).toBe(true);
      expect(await reviews.removeComment(first)).toBe(false);
      expect(await reviews.removeComment(second)).toBe(true);
      expect(await reviews.removeComment(second)).toBe(false);
      const [kept] = await reviews.comments("2015", "u1");
      expect(kept).toMatchObject({ field: "delegates", text: "fewer", state: "settled", settledAt: at(9), number: 3 });
    });
  });

  test("decisions are kept with their documents, whose files are in use", async () => {
    const storage = await open();
    const agreed = { ...V1, kind: "agree", by: "p1", at: at(1) } as const;
    const passed = { ...V1, kind: "pass", by: "p1", at: at(2), document: { number: "1/NQ", date: "2015-01-02" } } as const;
    const recalled = { ...V1, kind: "recall", by: "p2", at: at(3), comment: "a\u0000b", due: "2015-02-03" } as const;
    await storage.transaction(async ({ reviews }) => {
      for (const decision of [agreed, passed, recalled]) await reviews.addDecision(decision);
      const [first, second, third, ...others] = await reviews.decisions("2015", "u1");
      expect(others).toEqual([]);
      expect(first).toEqual({ ...agreed, seq: first?.seq });
      expect(second).toEqual({ ...passed, seq: second?.seq });
      expect(third).toEqual({ ...recalled, comment: "a\ufffdb", seq: third?.seq });
      const file = { name: "nq.pdf", bytes: 9, hash: HASH };
      expect(await reviews.addFile(first?.seq ?? 0, file)).toBe(false);
      expect(await reviews.addFile(second?.seq ?? 0, file)).toBe(true);
      expect(await reviews.addFile(second?.seq ?? 0, { ...file, name: "other.pdf" })).toBe(false);
      expect((await reviews.decisions("2015", "u1"))[1]?.document).toEqual({ ...passed.document, file });
      expect(await reviews.decisions("2020", "u1")).toEqual([]);
    });
    expect([...(await storage.filesInUse(at(0)))]).toEqual([HASH]);
  });

  test("a version is held in the state that one saw", async () => {
    const storage = await open();
    await storage.transaction(async ({ plans }) => {
      await plans.addVersion(version());
      expect(await plans.holdVersion(version())).toBe(true);
      expect(await plans.holdVersion(version({ state: "returned" }))).toBe(false);
      expect(await plans.holdVersion(version({ number: 2 }))).toBe(false);
    });
  });
}
