import type { Block, Button, Language } from "../../chat/message.ts";
import type { Reply } from "../../engine/turn.ts";
import { codeOf, LATE, mainFigures, type PlanView } from "../plans/index.ts";
import { fitted, type Line, short } from "./card-lines.ts";
import { changes, comments, findings, questions, type Section } from "./card-sections.ts";
import { statusBlock } from "./card-status.ts";
import { agreement, endsOf, furtherStep, inForce, isRecallable, lastDecision, moved, preparedIn, replacedBy, viewOf } from "./decisions.ts";
import type { PlanReview, Viewer } from "./plan-review.ts";
import { isEnough } from "./rights.ts";
import { button, cardOf, clipped, codeIn, keyOf, plainButton, type Speaking, say, whenOf } from "./words.ts";

/** What the parts of a card may take together, and each of them, in characters, so that it stays one page on every platform. */
const ROOM = 1950;
const MOST = { findings: 750, comments: 520, questions: 250 } as const;
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
  const found = fitted(findings(view), MOST.findings);
  const asked = fitted(comments(plan), MOST.comments);
  const talked = fitted(lastOf(questions(plan)), MOST.questions);
  const changed = fitted(changes(plan, view, speaking.knowing), ROOM - found.takes - asked.takes - talked.takes);
  return [
    ...blocks,
    { kind: "list", items: mainFigures(view).map((line) => short(line)) },
    ...changed.blocks,
    ...asked.blocks,
    ...found.blocks,
    ...(view.following.length > 0 ? [following(view)] : []),
    ...talked.blocks,
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

function following({ following: ids }: PlanView): Block {
  const names = ids.flatMap((id, i): Line => [i === 0 ? " " : ", ", { key: `plans-field-${id}` }]);
  return { kind: "paragraph", text: [{ key: "plans-open-following" }, ...names] };
}

function lastOf({ head, lines }: Section): Section {
  return { head, lines: lines.slice(-MOST_QUESTIONS) };
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
