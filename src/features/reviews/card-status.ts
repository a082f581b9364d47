import type { Block, Phrase } from "../../chat/message.ts";
import { codeOf, type PlanState } from "../plans/index.ts";
import { documentWords, lastDecision } from "./decisions.ts";
import type { PlanReview } from "./plan-review.ts";
import { dateWords, nameOf, type Speaking, strong, whenOf } from "./words.ts";

const DECIDED: ReadonlySet<PlanState> = new Set(["returned", "agreed", "prepared", "passed", "presented", "decided"]);

/** How a version stands, by whom and since when. */
export function statusBlock(plan: PlanReview, speaking: Speaking): Block {
  const { key, values } = statusOf(plan, speaking);
  return strong(key, values);
}

export function statusOf(plan: PlanReview, speaking: Speaking): Phrase {
  const { version, review, versions } = plan;
  const { state } = version;
  if (state === "superseded") {
    const next = versions.find(({ number }) => number > version.number);
    return { key: "reviews-status-superseded", values: { code: codeOf(version.unit, next?.number) } };
  }
  if (state === "under-review") {
    if (!plan.isTakerThere || !review?.takenAt) return { key: "reviews-status-free" };
    return { key: "reviews-status-under-review", values: { name: nameOf(review.takenBy, plan), when: whenOf(review.takenAt, speaking) } };
  }
  const made = DECIDED.has(state) ? lastDecision(plan) : undefined;
  if (!made) return { key: `reviews-status-${state}` };
  const by = { name: nameOf(made.by, plan), when: whenOf(made.at, speaking) };
  if (made.due !== undefined) return { key: "reviews-status-returned-due", values: { ...by, due: dateWords(made.due) } };
  if (made.document) return { key: `reviews-status-${state}-document`, values: { ...by, document: documentWords(made.document) } };
  return { key: `reviews-status-${state}-by`, values: by };
}
