import type { ChatId, Language } from "../chat/message.ts";
import type { BoardQuestion, PublishedAnswer, QuestionStore } from "../features/questions/store.ts";
import type { Connection } from "./database.ts";
import type { PublishedAnswer as PublishedRow, BoardQuestion as QuestionRow } from "./generated/sqlite/client.ts";
import { storable } from "./storable.ts";

/** Stands between the number of the question that is asked back about and the words, where nobody can type it. */
const REFERENCE = "\u001F";

export function createQuestionStore({ connection }: { connection: Connection }): QuestionStore {
  const { boardQuestion, publishedAnswer } = connection;
  return {
    async add({ text, about, ...question }) {
      // Two turns of one person touch one row, so that neither misses what the other sends.
      await connection.$executeRaw`UPDATE people SET name = name WHERE id = ${question.person}`;
      const { id } = await boardQuestion.create({ data: { ...question, text: withReference(text, about), state: "waiting" } });
      return id;
    },
    async question(id) {
      const row = await boardQuestion.findUnique({ where: { id } });
      return row ? questionOf(row) : undefined;
    },
    async waitingOf(campaign, person) {
      const rows = await boardQuestion.findMany({ where: { campaign, person, state: "waiting" }, orderBy: { id: "asc" } });
      return rows.map(questionOf);
    },
    async waiting(campaign, { limit, skip = 0 }) {
      const where = { campaign, state: "waiting" };
      const rows = await boardQuestion.findMany({ where, orderBy: { id: "asc" }, take: limit, skip });
      return { rows: rows.map(questionOf), count: await boardQuestion.count({ where }) };
    },
    async settle(id, { state, answer, by, at }) {
      const { count } = await boardQuestion.updateMany({
        where: { id, state: "waiting" },
        data: { state, answer: answer === undefined ? null : storable(answer), answeredBy: by, answeredAt: at },
      });
      return count > 0;
    },
    async publish({ question, answer, ...published }, from) {
      // Two who publish one question's answer touch one row, so that neither misses what the other publishes.
      const { count } = await boardQuestion.updateMany({ where: { id: from, state: "answered" }, data: { state: "answered" } });
      if (count === 0) return undefined;
      const { id } = await publishedAnswer.create({ data: { ...published, question: storable(question), answer: storable(answer) } });
      return id;
    },
    async publishedAnswer(id) {
      const row = await publishedAnswer.findUnique({ where: { id } });
      return row ? publishedOf(row) : undefined;
    },
    async published(campaign, { limit, skip = 0 }) {
      const where = { campaign, withdrawnAt: null };
      const rows = await publishedAnswer.findMany({ where, orderBy: { id: "desc" }, take: limit, skip });
      const isWhole = skip === 0 && rows.length < limit;
      return { rows: rows.map(publishedOf), count: isWhole ? rows.length : await publishedAnswer.count({ where }) };
    },
    async rewrite({ id, editedAt }, { question, answer, at }) {
      const { count } = await publishedAnswer.updateMany({
        where: { id, withdrawnAt: null, editedAt: editedAt ?? null },
        data: { question: storable(question), answer: storable(answer), editedAt: at },
      });
      return count > 0;
    },
    async withdraw(id, at) {
      const { count } = await publishedAnswer.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: at } });
      return count > 0;
    },
  };
}

function withReference(text: string, about: number | undefined): string {
  const words = storable(text.replaceAll(REFERENCE, ""));
  return about === undefined ? words : `${about}${REFERENCE}${words}`;
}

function questionOf({ text, answer, answeredBy, answeredAt, ...row }: QuestionRow): BoardQuestion {
  const [, about, words = text] = new RegExp(`^(\\d{1,15})${REFERENCE}(.*)$`, "s").exec(text) ?? [];
  return {
    ...row,
    chat: row.chat as ChatId,
    language: row.language as Language,
    state: row.state as BoardQuestion["state"],
    text: words,
    about: about === undefined ? undefined : Number(about),
    answer: answer ?? undefined,
    answeredBy: answeredBy ?? undefined,
    answeredAt: answeredAt ?? undefined,
  };
}

function publishedOf({ editedAt, withdrawnAt, ...row }: PublishedRow): PublishedAnswer {
  return { ...row, editedAt: editedAt ?? undefined, withdrawnAt: withdrawnAt ?? undefined };
}
