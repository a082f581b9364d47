import type { Phrase } from "../../chat/message.ts";
import { changesBetween, codeOf, findingText, isDealtWith, type PlanView, viewPlan } from "../plans/index.ts";
import type { Line } from "./card-lines.ts";
import { feedbackIn } from "./feedback.ts";
import type { Knowing, PlanReview } from "./plan-review.ts";
import { aboutOf } from "./words.ts";

/** What is told of a version under a head of its own, a line each. */
export interface Section {
  readonly head: Phrase;
  readonly lines: readonly Line[];
}

/** What is another than in the version before; undefined: it is the first. */
export function changes({ version, versions, unit, days }: PlanReview, now: PlanView, { guideline }: Knowing): Section | undefined {
  const before = versions.findLast(({ number }) => number < version.number);
  const old = before && viewPlan(before, unit, guideline, days);
  if (!before || !old) return undefined;
  const code = codeOf(version.unit, before.number);
  const lines = changesBetween(old, now).flatMap(({ line, items }): Line[] => [line, ...items]);
  return { head: { key: lines.length === 0 ? "reviews-changes-none" : "reviews-changes", values: { code } }, lines };
}

/** What was asked to be changed before this version, and whether it was. */
export function comments(plan: PlanReview): Section {
  const { version, versions } = plan;
  const asked = feedbackIn(plan, version.number).filter(({ number }) => number < version.number);
  const last = Math.max(...asked.map(({ number }) => number));
  const shown = asked.filter((each) => each.number === last || !isDealtWith(each, versions, version));
  const lines = shown.map((comment): Line => {
    const done = isDealtWith(comment, versions, version);
    const { text, reply } = comment;
    const about = aboutOf(comment.field);
    if (reply !== undefined) return [{ key: "reviews-comment-replied", values: { about, text, reply, mark: done ? "✓" : "○" } }];
    return [{ key: done ? "reviews-comment-done" : "reviews-comment-open", values: { about, text } }];
  });
  return { head: { key: "reviews-comments-before" }, lines };
}

/** What is to be said against the version, with the unit's reasons. */
export function findings({ findings: found, reasons, context }: PlanView): Section {
  const lines = found.flatMap((finding): Line[] => {
    const line = findingText(finding, context.facts);
    const reason = reasons[finding.id];
    if (finding.severity !== "breach") return [line];
    return [line, [reason ? { key: "plans-open-reason", values: { reason: reason.text } } : { key: "reviews-no-reason" }]];
  });
  return { head: { key: "reviews-findings" }, lines };
}

/** What the unit was asked, and what it answered. */
export function questions({ comments: all, version }: PlanReview): Section {
  const asked = all.filter(({ number, state }) => number === version.number && (state === "asked" || state === "answered"));
  const lines = asked.map(({ id, text }): Line => {
    const reply = all.findLast(({ answers }) => answers === id);
    return [
      reply ? { key: "reviews-question-answered", values: { text, reply: reply.text } } : { key: "reviews-question", values: { text } },
    ];
  });
  return { head: { key: "reviews-questions" }, lines };
}
