import type { BoardQuestion, Listed, Page, PublishedAnswer, QuestionStore } from "../features/questions/store.ts";
import type { Tables } from "./memory-tables.ts";
import { storable } from "./storable.ts";

export function createMemoryQuestions(tables: Tables): QuestionStore {
  const questions = tables.create<number, BoardQuestion>();
  const answers = tables.create<number, PublishedAnswer>();
  let [lastQuestion, lastAnswer] = [0, 0];
  const waiting = (campaign: string): BoardQuestion[] =>
    [...questions.values()].filter((each) => each.campaign === campaign && each.state === "waiting").sort((a, b) => a.id - b.id);
  return {
    async add(question) {
      lastQuestion += 1;
      questions.set(lastQuestion, { ...question, id: lastQuestion, text: storable(question.text), state: "waiting" });
      return lastQuestion;
    },
    async question(id) {
      const question = questions.get(id);
      return question && { ...question };
    },
    waitingOf: async (campaign, person) => waiting(campaign).filter((each) => each.person === person),
    waiting: async (campaign, page) => listed(waiting(campaign), page),
    async settle(id, { state, answer, by, at }) {
      const question = questions.get(id);
      if (question?.state !== "waiting") return false;
      const settled = { state, answer: answer === undefined ? undefined : storable(answer), answeredBy: by, answeredAt: at };
      questions.set(id, { ...question, ...settled });
      return true;
    },
    async publish(published, from) {
      if (questions.get(from)?.state !== "answered") return undefined;
      lastAnswer += 1;
      const wording = { question: storable(published.question), answer: storable(published.answer) };
      answers.set(lastAnswer, { ...published, ...wording, id: lastAnswer });
      return lastAnswer;
    },
    async publishedAnswer(id) {
      const answer = answers.get(id);
      return answer && { ...answer };
    },
    async published(campaign, page) {
      const all = [...answers.values()].filter((each) => each.campaign === campaign && each.withdrawnAt === undefined);
      return listed(
        all.sort((a, b) => b.id - a.id),
        page,
      );
    },
    async rewrite({ id, editedAt }, { question, answer, at }) {
      const known = answers.get(id);
      if (!known || known.withdrawnAt !== undefined || known.editedAt?.getTime() !== editedAt?.getTime()) return false;
      answers.set(id, { ...known, question: storable(question), answer: storable(answer), editedAt: at });
      return true;
    },
    async withdraw(id, at) {
      const known = answers.get(id);
      if (!known || known.withdrawnAt !== undefined) return false;
      answers.set(id, { ...known, withdrawnAt: at });
      return true;
    },
  };
}

function listed<Row>(all: readonly Row[], { limit, skip = 0 }: Page): Listed<Row> {
  return { rows: all.slice(skip, skip + limit), count: all.length };
}
