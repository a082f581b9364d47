import type { Feedback, PlanComment } from "../plans/index.ts";
import type { PlanReview, ReviewStores } from "./plan-review.ts";
import type { Decision } from "./store.ts";

/**
 * What a unit was asked to change since its plan was agreed last, with what it said to that.
 * @param before looks at what was decided about versions before this one
 */
export function feedbackIn(
  { comments, decisions }: Pick<PlanReview, "comments" | "decisions">,
  before = Number.POSITIVE_INFINITY,
): readonly PlanComment[] {
  const agreed = lastAgreed(decisions, before);
  return comments.flatMap(({ id, number, field, text, state }): PlanComment[] => {
    if (number <= agreed || (state !== "sent" && state !== "settled")) return [];
    const reply = comments.findLast(({ answers }) => answers === id)?.text;
    return [{ id, number, field, text, isSettled: state === "settled", reply }];
  });
}

/** What a unit's plan was returned with. */
export async function feedbackOn(stores: Pick<ReviewStores, "reviews">, campaign: string, unit: string): Promise<Feedback> {
  const comments = await stores.reviews.comments(campaign, unit);
  const decisions = await stores.reviews.decisions(campaign, unit);
  return { comments: feedbackIn({ comments, decisions }), due: standingReturn(decisions)?.due };
}

/** The return that was made last, unless something was decided after it. */
function standingReturn(decisions: readonly Decision[]): Decision | undefined {
  const last = decisions.at(-1);
  return last?.kind === "return" ? last : undefined;
}

/** The number of the last version that was agreed, and not recalled; 0 when none was. */
function lastAgreed(decisions: readonly Decision[], before: number): number {
  const standing = new Map<number, boolean>();
  for (const { number, kind } of decisions) if (number < before && kind !== "return") standing.set(number, kind !== "recall");
  return Math.max(0, ...[...standing].flatMap(([number, isAgreed]) => (isAgreed ? [number] : [])));
}
