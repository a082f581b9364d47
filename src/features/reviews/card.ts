import type { Block, Button, Language, Phrase } from "../../chat/message.ts";
import type { Reply } from "../../engine/turn.ts";
import { changesBetween, codeOf, findingText, isDealtWith, LATE, mainFigures, type PlanView, viewPlan } from "../plans/index.ts";
import { type Line, section, short } from "./card-lines.ts";
import { statusBlock } from "./card-status.ts";
import { agreement, endsOf, furtherStep, inForce, isRecallable, lastDecision, moved, preparedIn, replacedBy, viewOf } from "./decisions.ts";
import { feedbackIn } from "./feedback.ts";
import type { PlanReview, Viewer } from "./plan-review.ts";
import { isEnough } from "./rights.ts";
import { aboutOf, button, cardOf, clipped, codeIn, keyOf, nameOf, plainButton, type Speaking, say, whenOf } from "./words.ts";

/** What each part of a card may take, in characters, so that it stays one page on every platform. */
const ROOM = { changes: 480, comments: 400, findings: 450, questions: 200 } as const;
const LONGEST_REASON = 100;
const MOST_QUESTIONS = 3;

/** A version's card as somebody sees it: how it stands, what it is, and what they can do with it. */
export function drawCard(plan: PlanReview, viewer: Viewer, speaking: Speaking): Reply {
  const card = cardOf(speaking.knowing.guideline.facts.id, keyOf(plan));
  if (viewer.right === undefined) return { ...closedCard(viewer.language), card };
  return { language: viewer.language, blocks: blocksOf(plan, speaking), buttons: buttonsOf(plan, viewer, speaking), card };
}

/** What is left of a card for who may not see it any more. */
function closedCard(language: Language): Reply {
  return { language, blocks: [say("reviews-no-access")], buttons: [] };
}

function blocksOf(plan: PlanReview, speaking: Speaking): readonly Block[] {
  const { version, unit } = plan;
  const view = viewOf(plan, speaking.knowing);
  const blocks = [
    statusBlock(plan, speaking),
    say("reviews-plan", { code: codeIn(plan), unit: clipped(unit.name, LONGEST_REASON) }),
    say(version.late ? "reviews-sent-late" : "reviews-sent", { when: whenOf(version.submittedAt, speaking) }),
    ...lateReason(plan),
    ...standing(plan, speaking),
    ...(plan.isOrphan ? [say("reviews-orphan")] : []),
  ];
  if (!view) return blocks;
  return [
    ...blocks,
    { kind: "list", items: mainFigures(view).map((line) => short(line)) },
    ...changes(plan, view, speaking),
    ...comments(plan),
    ...findings(view),
    ...(view.following.length > 0 ? [following(view)] : []),
    ...questions(plan),
    ...prepared(plan),
  ];
}

function lateReason({ version }: PlanReview): readonly Block[] {
  const reason = version.late ? version.content.reasons[LATE]?.text : undefined;
  return reason === undefined ? [] : [say("plans-open-reason", { reason: clipped(reason, LONGEST_REASON) })];
}

/** Which version is in force beside this one. */
function standing(plan: PlanReview, { knowing }: Speaking): readonly Block[] {
  const ends = endsOf(plan, knowing);
  const next = replacedBy(plan, ends);
  if (next !== undefined) return [say("reviews-replaced", { code: codeOf(plan.version.unit, next) })];
  const before = ends.includes(plan.version.state) ? undefined : inForce(plan, ends);
  return before === undefined ? [] : [say("reviews-in-force", { code: codeOf(plan.version.unit, before) })];
}

function changes(plan: PlanReview, now: PlanView, { knowing }: Speaking): readonly Block[] {
  const { version, versions, unit } = plan;
  const before = versions.findLast(({ number }) => number < version.number);
  const old = before && viewPlan(before, unit, knowing.guideline, plan.days);
  if (!before || !old) return [];
  const code = codeOf(version.unit, before.number);
  const lines = changesBetween(old, now).flatMap(({ line, items }): Line[] => [line, ...items]);
  if (lines.length === 0) return [say("reviews-changes-none", { code })];
  return section({ key: "reviews-changes", values: { code } }, lines, ROOM.changes);
}

/** What was asked to be changed before this version, and whether it was. */
function comments(plan: PlanReview): readonly Block[] {
  const { version, versions } = plan;
  const asked = feedbackIn(plan).filter(({ number }) => number < version.number);
  const last = Math.max(...asked.map(({ number }) => number));
  const shown = asked.filter((each) => each.number === last || !isDealtWith(each, versions, version));
  const lines = shown.map(({ field, text, reply, ...comment }): Line => {
    const done = isDealtWith({ field, text, ...comment }, versions, version);
    const about = aboutOf(field);
    if (reply !== undefined) return [{ key: "reviews-comment-replied", values: { about, text, reply, mark: done ? "✓" : "○" } }];
    return [{ key: done ? "reviews-comment-done" : "reviews-comment-open", values: { about, text } }];
  });
  return section({ key: "reviews-comments-before" }, lines, ROOM.comments);
}

function findings({ findings: found, reasons, context }: PlanView): readonly Block[] {
  const lines = found.flatMap((finding): Line[] => {
    const line = findingText(finding, context.facts);
    const reason = reasons[finding.id];
    if (finding.severity !== "breach") return [line];
    return [line, [reason ? { key: "plans-open-reason", values: { reason: reason.text } } : { key: "reviews-no-reason" }]];
  });
  return section({ key: "reviews-findings" }, lines, ROOM.findings);
}

function following({ following: ids }: PlanView): Block {
  const names = ids.flatMap((id, i): Line => [i === 0 ? " " : ", ", { key: `plans-field-${id}` }]);
  return { kind: "paragraph", text: [{ key: "plans-open-following" }, ...names] };
}

function questions({ comments: all, version }: PlanReview): readonly Block[] {
  const asked = all.filter(({ number, state }) => number === version.number && (state === "asked" || state === "answered"));
  const lines = asked.slice(-MOST_QUESTIONS).map(({ id, text }): Line => {
    const reply = all.findLast(({ answers }) => answers === id);
    return [
      reply ? { key: "reviews-question-answered", values: { text, reply: reply.text } } : { key: "reviews-question", values: { text } },
    ];
  });
  return section({ key: "reviews-questions" }, lines, ROOM.questions);
}

function prepared(plan: PlanReview): readonly Block[] {
  const count = preparedIn(plan).length;
  return count === 0 ? [] : [say("reviews-prepared", { count })];
}

/** What somebody can do with the version as it stands. */
function buttonsOf(plan: PlanReview, viewer: Viewer, { knowing }: Speaking): readonly Button[] {
  const { version, versions, review } = plan;
  const key = keyOf(plan);
  const can = (needed: "staff" | "leader"): boolean => viewer.right !== undefined && isEnough(viewer.right, needed);
  const isOpen = moved("return", plan, knowing) !== undefined;
  const isMine = review?.takenBy !== undefined && viewer.ids.has(review.takenBy);
  const isTaken = version.state === "under-review";
  const step = furtherStep(plan, knowing);
  const made = lastDecision(plan);
  const drafts = preparedIn(plan).length;
  const actions: readonly (readonly [boolean, string])[] = [
    [isOpen && !isTaken && can("staff"), "take"],
    [isTaken && !isMine && can("staff"), "over"],
    [isOpen && can("leader"), agreement(plan, knowing)],
    [isOpen && can("leader"), "return"],
    [isOpen && can("staff"), "comment"],
    [can("staff") && version.state !== "withdrawn" && version.state !== "superseded", "ask"],
    [step !== undefined && can("leader"), step ?? ""],
    [made?.document !== undefined && made.document.file === undefined && can("leader"), "file"],
    [isRecallable(plan, knowing) && can("leader"), "recall"],
    [true, "show"],
    [versions.length > 1, "versions"],
    [isTaken && isMine && can("staff"), "release"],
  ];
  const buttons = actions.flatMap(([isThere, action]) => (isThere ? [plainButton(action, key)] : []));
  if (drafts === 0 || !isOpen || !can("staff")) return buttons;
  return [...buttons, button("list", key, { key: "reviews-button-list", values: { count: drafts } })];
}

/** Who has a review in hand. */
export function takerOf(plan: PlanReview): Phrase["values"] {
  return { name: nameOf(plan.review?.takenBy, plan) };
}
