import type { Feedback, PlanComment } from "../plans/index.ts";
import type { PlanReview, ReviewStores } from "./plan-review.ts";
import type { Decision, ReviewComment } from "./store.ts";

/** What a unit was asked to change, with what it said to that. */
export function feedbackIn({ comments }: Pick<PlanReview, "comments">): readonly PlanComment[] {
  return comments.flatMap(({ id, number, field, text, state }): PlanComment[] => {
    if (state !== "sent" && state !== "settled") return [];
    const reply = comments.findLast(({ answers }) => answers === id)?.text;
    return [{ id, number, field, text, isSettled: state === "settled", reply }];
  });
}

/** What a unit's plan was returned with. */
export async function feedbackOn(stores: Pick<ReviewStores, "reviews">, campaign: string, unit: string): Promise<Feedback> {
  const comments: readonly ReviewComment[] = await stores.reviews.comments(campaign, unit);
  const decisions = await stores.reviews.decisions(campaign, unit);
  return { comments: feedbackIn({ comments }), due: standingReturn(decisions)?.due };
}

/** The return that was made last, unless something was decided after it. */
function standingReturn(decisions: readonly Decision[]): Decision | undefined {
  const last = decisions.at(-1);
  return last?.kind === "return" ? last : undefined;
}
