import type { Notice, TurnContext } from "../../engine/turn.ts";
import type { MovedVersion } from "../plans/index.ts";
import { type Knowing, loadPlan, type PlanReview, type ReviewStores } from "./plan-review.ts";
import { cardIn, noticesTo, reachReviewer, reachReviewers, redrawn } from "./reach.ts";
import { withdrawn } from "./told-reviewers.ts";
import { say } from "./words.ts";

/** What reviewers get when a unit submits or withdraws its plan: a card of what is new, and the cards of what is gone as it is now. */
export async function afterMove(
  stores: ReviewStores,
  { version, superseded }: MovedVersion,
  turn: TurnContext,
  knowing: Knowing,
): Promise<readonly Notice[]> {
  const { unit, number, state } = version;
  const plan = await loadPlan(stores, { unit, number }, knowing);
  if (!plan) return [];
  if (state === "withdrawn") {
    const taker = plan.review?.takenBy;
    const told = taker === undefined ? [] : noticesTo(await reachReviewer(stores, taker, plan, knowing), withdrawn(plan));
    return [...(await redrawn(stores, { unit, number }, knowing, turn)), ...told];
  }
  const reviewers = await reachReviewers(stores, plan, knowing);
  const notices: Notice[] = plan.isOrphan && reviewers.length > 0 ? [boardInstead(plan, turn)] : [];
  for (const { chat } of reviewers)
    notices.push({ to: chat, message: await cardIn(stores, plan, chat, { knowing, isRehearsal: turn.isRehearsal }) });
  for (const old of superseded) notices.push(...(await redrawn(stores, { unit, number: old }, knowing, turn)));
  return notices;
}

/** Whoever submitted was told that the unit above looks at it. */
function boardInstead({ above }: PlanReview, { chat, language }: TurnContext): Notice {
  const blocks = [above ? say("reviews-unit-orphan", { above: above.name }) : say("reviews-unit-alone")];
  return { to: chat, message: { language, blocks, buttons: [] } };
}
