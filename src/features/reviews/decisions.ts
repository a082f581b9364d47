import type { Phrase } from "../../chat/message.ts";
import { type Move, type PlanState, type PlanView, stateAfter, viewPlan } from "../plans/index.ts";
import type { Knowing, PlanReview } from "./plan-review.ts";
import type { Decision, DecisionKind, PlanDocument, ReviewComment } from "./store.ts";
import { dateWords } from "./words.ts";

/** Decisions that end the review, those after it, and the one that takes one back. */

const REACHES: Readonly<Partial<Record<PlanState, DecisionKind>>> = {
  returned: "return",
  agreed: "agree",
  prepared: "prepare",
  passed: "pass",
  presented: "present",
  decided: "decide",
};
const AFTER: readonly DecisionKind[] = ["pass", "present", "decide"];

/** The decision by which a version is in its state. */
export function lastDecision({ version, decisions }: PlanReview): Decision | undefined {
  const kind = REACHES[version.state];
  return decisions.findLast((each) => each.number === version.number && each.kind === kind);
}

/** The steps that the plan's level ends with, in order. */
export function endsOf({ unit }: PlanReview, { guideline }: Knowing): readonly PlanState[] {
  return guideline.plan.levels[unit.level]?.ends ?? [];
}

/** Where a reviewer's move leads from where the version is; undefined: it cannot be made. */
export function moved(move: Move, plan: PlanReview, knowing: Knowing): PlanState | undefined {
  return stateAfter(move, plan.version.state, "reviewer", endsOf(plan, knowing));
}

/** How the plan's level calls it when the reviewers have no more to say. */
export function agreement(plan: PlanReview, knowing: Knowing): "agree" | "prepare" {
  return endsOf(plan, knowing)[0] === "prepared" ? "prepare" : "agree";
}

/** The step that can be recorded now, with its paper. */
export function furtherStep(plan: PlanReview, knowing: Knowing): "pass" | "present" | "decide" | undefined {
  const step = AFTER.find((kind) => moved(kind as Move, plan, knowing) !== undefined);
  return step as "pass" | "present" | "decide" | undefined;
}

/** Whether the unit has not acted on what it was told, so that it can be taken back. */
export function isRecallable(plan: PlanReview, knowing: Knowing): boolean {
  const { version, versions, draft } = plan;
  const isLatest = versions.every(({ number, state }) => number <= version.number || state === "withdrawn");
  return isLatest && draft?.basedOn !== version.number && moved("recall", plan, knowing) !== undefined;
}

/** An earlier version that stays in force until this one is dealt with. */
export function inForce({ version, versions }: PlanReview, ends: readonly PlanState[]): number | undefined {
  return versions.findLast(({ number, state }) => number < version.number && ends.includes(state))?.number;
}

/** A later version that has taken this one's place. */
export function replacedBy({ version, versions }: PlanReview, ends: readonly PlanState[]): number | undefined {
  if (!ends.includes(version.state)) return undefined;
  return versions.findLast(({ number, state }) => number > version.number && ends.includes(state))?.number;
}

export function documentWords({ number, date }: Pick<PlanDocument, "number" | "date">): Phrase {
  return { key: "reviews-document", values: { number, date: dateWords(date) } };
}

/** Comments that no return has sent yet. */
export function preparedIn({ comments }: PlanReview): readonly ReviewComment[] {
  return comments.filter(({ state }) => state === "prepared");
}

/** What was sent back with a version and not recalled. */
export function sentWith({ comments }: PlanReview, number: number): readonly ReviewComment[] {
  return comments.filter((each) => each.number === number && (each.state === "sent" || each.state === "settled"));
}

export function viewOf(plan: PlanReview, { guideline }: Knowing): PlanView | undefined {
  return viewPlan(plan.version, plan.unit, guideline, plan.days);
}
