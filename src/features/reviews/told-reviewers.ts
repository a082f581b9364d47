import { clean } from "../../language/fold.ts";
import type { PlanReview } from "./plan-review.ts";
import type { Told } from "./told-unit.ts";
import { button, codeIn, keyOf, plainButton, say, strong } from "./words.ts";

/** What reviewers are told besides their cards. */

/** A question was answered. */
export function answered(plan: PlanReview, question: string, reply: string): Told {
  return {
    blocks: [
      strong("reviews-answered", { code: codeIn(plan), unit: plan.unit.name }),
      { kind: "quote", text: question },
      say("reviews-answered-so"),
      { kind: "quote", text: reply },
    ],
    buttons: [plainButton("card", keyOf(plan))],
  };
}

export function takenOver(plan: PlanReview, name: string | undefined): Told {
  return { blocks: [say("reviews-taken-over", { code: codeIn(plan), name: calling(name) })], buttons: [plainButton("card", keyOf(plan))] };
}

export function leadersTold(plan: PlanReview, name: string | undefined, count: number): Told {
  const key = keyOf(plan);
  return {
    blocks: [strong("reviews-comments-wait", { code: codeIn(plan), name: calling(name), count })],
    buttons: [button("list", key, { key: "reviews-button-list-all" }), plainButton("return", key), plainButton("card", key)],
  };
}

/** The unit took back what somebody reviews. */
export function withdrawn(plan: PlanReview): Told {
  return { blocks: [say("reviews-withdrawn", { code: codeIn(plan), unit: plan.unit.name })], buttons: [] };
}

function calling(name: string | undefined) {
  const called = clean(name ?? "");
  return called === "" ? { key: "reviews-somebody" } : called;
}
