import { z } from "zod";
import type { CommentState, Decision, DecisionKind, PlanDocument, ReviewComment, ReviewStore } from "../features/reviews/store.ts";
import type { Connection } from "./database.ts";
import type { ReviewComment as CommentRow, Decision as DecisionRow } from "./generated/sqlite/client.ts";
import { storable } from "./storable.ts";

/** What a reply answers stands in its field. */
const ANSWERS = "#";

const Document = z.object({
  number: z.string(),
  date: z.string(),
  file: z.object({ name: z.string(), bytes: z.number(), hash: z.string() }).optional(),
});

export function createReviewStore({ connection }: { connection: Connection }): ReviewStore {
  const { review, reviewComment, decision } = connection;
  return {
    async review(version) {
      const row = await review.findUnique({ where: { campaign_unit_number: keyOf(version) } });
      return row ? { ...keyOf(version), takenBy: row.takenBy ?? undefined, takenAt: row.takenAt ?? undefined } : undefined;
    },
    async takenBy(campaign, person) {
      return await review.findMany({ where: { campaign, takenBy: person }, select: { campaign: true, unit: true, number: true } });
    },
    async giveReview({ campaign, unit, number }, from, to, at) {
      const [takenBy, takenAt] = to === undefined ? [null, null] : [to, at];
      const given =
        from === undefined
          ? await connection.$executeRaw`
              INSERT INTO reviews (campaign, unit, number, taken_by, taken_at) VALUES (${campaign}, ${unit}, ${number}, ${takenBy}, ${takenAt})
              ON CONFLICT (campaign, unit, number) DO UPDATE SET taken_by = excluded.taken_by, taken_at = excluded.taken_at
              WHERE reviews.taken_by IS NULL`
          : await connection.$executeRaw`
              UPDATE reviews SET taken_by = ${takenBy}, taken_at = ${takenAt}
              WHERE campaign = ${campaign} AND unit = ${unit} AND number = ${number} AND taken_by = ${from}`;
      return given > 0;
    },
    async comments(campaign, unit) {
      const rows = await reviewComment.findMany({ where: { campaign, unit }, orderBy: { id: "asc" } });
      return rows.map(commentOf);
    },
    async addComment({ field, answers, text, settledAt, ...comment }) {
      const data = { ...comment, field: fieldOf(field, answers), text: storable(text), settledAt: settledAt ?? null };
      return (await reviewComment.create({ data })).id;
    },
    async changeComment(id, state, { text, settledAt, ...to }) {
      const { count } = await reviewComment.updateMany({
        where: { id, state },
        data: { ...to, ...(settledAt ? { settledAt } : {}), ...(text === undefined ? {} : { text: storable(text) }) },
      });
      return count > 0;
    },
    async removeComment(id) {
      return (await reviewComment.deleteMany({ where: { id, state: "prepared" } })).count > 0;
    },
    async decisions(campaign, unit) {
      return (await decision.findMany({ where: { campaign, unit }, orderBy: { seq: "asc" } })).map(decisionOf);
    },
    async addDecision({ comment, due, document, ...made }) {
      const texts = { comment: comment === undefined ? null : storable(comment), due: due ?? null };
      await decision.create({ data: { ...made, ...texts, document: document ? JSON.stringify(document) : null } });
    },
    async addFile(seq, file) {
      const row = await decision.findUnique({ where: { seq } });
      const document = documentIn(row?.document ?? null);
      if (!row || !document || document.file) return false;
      const { count } = await decision.updateMany({
        where: { seq, document: row.document },
        data: { document: JSON.stringify({ ...document, file }) },
      });
      return count > 0;
    },
  };
}

function keyOf({ campaign, unit, number }: { campaign: string; unit: string; number: number }) {
  return { campaign, unit, number };
}

function fieldOf(field: string | undefined, answers: number | undefined): string | null {
  return answers === undefined ? (field ?? null) : `${ANSWERS}${answers}`;
}

function commentOf({ field, state, settledAt, ...row }: CommentRow): ReviewComment {
  const about = field === null ? {} : field.startsWith(ANSWERS) ? { answers: Number(field.slice(ANSWERS.length)) } : { field };
  return { ...row, ...about, state: state as CommentState, ...(settledAt ? { settledAt } : {}) };
}

function decisionOf({ kind, comment, due, document, ...row }: DecisionRow): Decision {
  return {
    ...row,
    kind: kind as DecisionKind,
    ...(comment === null ? {} : { comment }),
    ...(due === null ? {} : { due }),
    ...(document === null ? {} : { document: documentIn(document) }),
  };
}

function documentIn(json: string | null): PlanDocument | undefined {
  return json === null ? undefined : Document.parse(JSON.parse(json));
}
