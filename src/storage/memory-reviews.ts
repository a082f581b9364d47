import type { Decision, Review, ReviewComment, ReviewStore, VersionKey } from "../features/reviews/store.ts";
import type { Tables } from "./memory-tables.ts";
import { storable } from "./storable.ts";

interface MemoryReviews extends ReviewStore {
  /** What the decisions hold of documents. */
  documents(): readonly string[];
}

export function createMemoryReviews(tables: Tables): MemoryReviews {
  const reviews = tables.create<string, Review>();
  const comments = tables.create<number, ReviewComment>();
  const decisions = tables.create<number, Decision>();
  let last = 0;
  return {
    async review(version) {
      const row = reviews.get(keyOf(version));
      return row && { ...row };
    },
    async takenBy(campaign, person) {
      const own = [...reviews.values()].filter((each) => each.campaign === campaign && each.takenBy === person);
      return own.map(({ unit, number }) => ({ campaign, unit, number }));
    },
    async giveReview({ campaign, unit, number }, from, to, at) {
      const version = { campaign, unit, number };
      if (reviews.get(keyOf(version))?.takenBy !== from) return false;
      reviews.set(keyOf(version), { ...version, takenBy: to, takenAt: to === undefined ? undefined : at });
      return true;
    },
    async comments(campaign, unit) {
      return [...comments.values()].filter(isOf(campaign, unit)).sort((a, b) => a.id - b.id);
    },
    async addComment({ text, ...comment }) {
      const id = ++last;
      comments.set(id, { ...defined(comment), text: storable(text), id });
      return id;
    },
    async changeComment(id, from, to) {
      const row = comments.get(id);
      if (row?.state !== from) return false;
      const { text, ...others } = defined(to);
      comments.set(id, { ...row, ...others, ...(text === undefined ? {} : { text: storable(text) }) });
      return true;
    },
    async removeComment(id) {
      if (comments.get(id)?.state !== "prepared") return false;
      comments.delete(id);
      return true;
    },
    async decisions(campaign, unit) {
      return [...decisions.values()].filter(isOf(campaign, unit)).sort((a, b) => a.seq - b.seq);
    },
    async addDecision(decision) {
      const seq = ++last;
      const comment = decision.comment === undefined ? {} : { comment: storable(decision.comment) };
      decisions.set(seq, { ...defined(decision), ...comment, seq });
    },
    async addFile(seq, file) {
      const row = decisions.get(seq);
      if (!row?.document || row.document.file) return false;
      decisions.set(seq, { ...row, document: { ...row.document, file } });
      return true;
    },
    documents: () => [...decisions.values()].flatMap(({ document }) => (document ? [JSON.stringify(document)] : [])),
  };
}

function keyOf({ campaign, unit, number }: VersionKey): string {
  return JSON.stringify([campaign, unit, number]);
}

function isOf(campaign: string, unit: string): (row: VersionKey) => boolean {
  return (row) => row.campaign === campaign && row.unit === unit;
}

/** Without what is not there. */
function defined<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
}
