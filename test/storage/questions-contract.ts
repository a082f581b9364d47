import { expect, test } from "vitest";
import type { NewQuestion, QuestionStore } from "../../src/features/questions/store.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, CHAT } from "./samples.ts";

function question(changes: Partial<NewQuestion> = {}): NewQuestion {
  return { campaign: "2015", person: "p1", chat: CHAT, language: "vi", unit: "u1", text: "Phụ cấp?", at: at(1), ...changes };
}

const wording = (answer: string) => ({ campaign: "2015", question: "Phụ cấp?", answer, at: at(3), by: "p2" });

export function questionsContract(open: OpenStorage): void {
  const openQuestions = async (): Promise<<T>(work: (questions: QuestionStore) => Promise<T>) => Promise<T>> => {
    const storage = await open();
    return (work) => storage.transaction(({ questions }) => work(questions));
  };

  test("a question waits until it is settled, once", async () => {
    const inQuestions = await openQuestions();
    await inQuestions(async (questions) => {
      const first = await questions.add(question());
      const second = await questions.add(question({ text: "<b>\u0000=cmd()</b>\nhai dòng", about: first }));
      await questions.add(question({ campaign: "2020" }));
      const kept = { ...question(), id: first, state: "waiting" };
      expect(await questions.question(first)).toMatchObject(kept);
      expect(await questions.question(second)).toMatchObject({ text: "<b>\uFFFD=cmd()</b>\nhai dòng", about: first });
      expect((await questions.waitingOf("2015", "p1")).map(({ id }) => id)).toEqual([first, second]);
      expect(await questions.waitingOf("2015", "p2")).toEqual([]);
      expect(await questions.waiting("2015", { limit: 1 })).toMatchObject({ rows: [{ id: first }], count: 2 });
      expect(await questions.waiting("2015", { limit: 5, skip: 1 })).toMatchObject({ rows: [{ id: second }], count: 2 });
      expect(await questions.settle(first, { state: "answered", answer: "Có\u0000", by: "p2", at: at(2) })).toBe(true);
      expect(await questions.settle(first, { state: "declined", by: "p3", at: at(3) })).toBe(false);
      const answered = { state: "answered", answer: "Có\uFFFD", answeredBy: "p2", answeredAt: at(2) };
      expect(await questions.question(first)).toMatchObject(answered);
      expect((await questions.waiting("2015", { limit: 5 })).rows.map(({ id }) => id)).toEqual([second]);
      expect(await questions.question(999)).toBeUndefined();
      expect(await questions.settle(999, { state: "declined", by: "p3", at: at(3) })).toBe(false);
    });
  });

  test("a number that somebody types before their question is no reference", async () => {
    const inQuestions = await openQuestions();
    const id = await inQuestions((questions) => questions.add(question({ text: "12\u001Fhai" })));
    expect((await inQuestions((questions) => questions.question(id)))?.about).toBeUndefined();
  });

  test("of twenty that settle a question at once one does", async () => {
    const inQuestions = await openQuestions();
    const id = await inQuestions((questions) => questions.add(question()));
    const settled = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        inQuestions((questions) => questions.settle(id, { state: "answered", answer: `${i}`, by: `p${i}`, at: at(2) })),
      ),
    );
    expect(settled.filter(Boolean)).toHaveLength(1);
    expect(await inQuestions((questions) => questions.question(id))).toMatchObject({ answer: `${settled.indexOf(true)}` });
  });

  test("an answer is published of an answered question, rewritten as it was seen, and withdrawn for good", async () => {
    const inQuestions = await openQuestions();
    await inQuestions(async (questions) => {
      const from = await questions.add(question());
      expect(await questions.publish(wording("Có"), from)).toBeUndefined();
      await questions.settle(from, { state: "answered", answer: "Có", by: "p2", at: at(2) });
      const id = (await questions.publish(wording("Có"), from)) ?? 0;
      const other = (await questions.publish(wording("Không"), from)) ?? 0;
      expect(await questions.published("2015", { limit: 9 })).toMatchObject({ rows: [{ id: other }, { id }], count: 2 });
      expect(await questions.published("2015", { limit: 1, skip: 1 })).toMatchObject({ rows: [{ id }], count: 2 });
      expect(await questions.published("2020", { limit: 9 })).toEqual({ rows: [], count: 0 });
      const rewritten = { question: "Q", answer: "A", at: at(4) };
      expect(await questions.rewrite({ id }, rewritten)).toBe(true);
      expect(await questions.rewrite({ id }, rewritten)).toBe(false);
      expect(await questions.rewrite({ id, editedAt: at(4) }, { ...rewritten, answer: "B", at: at(5) })).toBe(true);
      expect(await questions.publishedAnswer(id)).toMatchObject({ question: "Q", answer: "B", at: at(3), editedAt: at(5) });
      expect(await questions.withdraw(id, at(6))).toBe(true);
      expect(await questions.withdraw(id, at(7))).toBe(false);
      expect(await questions.rewrite({ id, editedAt: at(5) }, rewritten)).toBe(false);
      expect(await questions.published("2015", { limit: 9 })).toMatchObject({ rows: [{ id: other }], count: 1 });
      expect(await questions.publishedAnswer(id)).toMatchObject({ withdrawnAt: at(6) });
      expect(await questions.publishedAnswer(999)).toBeUndefined();
    });
  });

  test("of many that a person sends at once each sees those before it", async () => {
    const storage = await open();
    const person = await storage.transaction(async ({ people }) => (await people.personAt(CHAT)).id);
    const sent = await Promise.all(
      Array.from({ length: 12 }, () =>
        storage.transaction(async ({ questions }) => {
          const before = (await questions.waitingOf("2015", person)).length;
          if (before < 3) await questions.add(question({ person }));
          return before;
        }),
      ),
    );
    expect(sent.filter((before) => before < 3).sort()).toEqual([0, 1, 2]);
  });
}
