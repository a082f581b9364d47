import type { Block, OutgoingFile, Text } from "../../chat/message.ts";
import { codeOf, LATE, planInWords, type Version, viewPlan } from "../plans/index.ts";
import { drawCard } from "./card.ts";
import { changes, comments, questions, type Section } from "./card-sections.ts";
import { statusOf } from "./card-status.ts";
import { lineOf } from "./commenting.ts";
import { documentWords, viewOf } from "./decisions.ts";
import type { PlanReview } from "./plan-review.ts";
import type { Decision, ReviewComment } from "./store.ts";
import { answer, type Decided, speaking, type Talk } from "./talk.ts";
import { button, codeIn, dateWords, keyOf, nameOf, plainButton, type Speaking, say, strong, whenOf } from "./words.ts";

const MOST_VERSIONS = 20;

/** The version's card, which follows what becomes of it. */
export function showCard(talk: Talk): Decided {
  const { plan, turn } = talk;
  const { blocks, buttons, card } = drawCard(plan, { ...talk.viewer, language: turn.language }, speaking(talk));
  return answer(talk, blocks, { buttons, ...(card === undefined ? {} : { card }), changes: [{ kind: "shown", plan }] });
}

/** A version in full, with its scan. */
export function showAll(talk: Talk): Decided {
  const { plan, knowing } = talk;
  const { version, unit } = plan;
  const key = keyOf(plan);
  const view = viewOf(plan, knowing);
  const late = version.content.reasons[LATE]?.text;
  const blocks: readonly Block[] = [
    strong("reviews-plan", { code: codeIn(plan), unit: unit.name }),
    sentLine(version, speaking(talk)),
    ...(version.late && late !== undefined ? [say("plans-open-reason", { reason: late })] : []),
    ...(view ? [changes(plan, view, knowing), comments(plan), questions(plan)].flatMap(whole) : []),
    ...planInWords(version, unit, knowing.guideline),
  ];
  const files = filesOf(plan, talk);
  const others = plan.versions.length > 1 ? [plainButton("versions", key)] : [];
  return answer(talk, blocks, { buttons: [plainButton("card", key), ...others], ...(files.length > 0 ? { files } : {}) });
}

function whole(told: Section | undefined): readonly Block[] {
  if (!told || told.lines.length === 0) return [];
  return [
    { kind: "paragraph", strong: true, text: [told.head] },
    { kind: "list", items: told.lines },
  ];
}

/** The signed plan's scan, and the papers of what was decided. */
function filesOf({ version, unit, decisions }: PlanReview, { knowing }: Talk): readonly OutgoingFile[] {
  const scan = viewPlan(version, unit, knowing.guideline)?.context.values.scan;
  const papers = decisions.flatMap(({ number, document }) => (number === version.number && document?.file ? [document.file] : []));
  return [...(scan ? [scan] : []), ...papers].map(({ name, hash }) => ({ name, hash }));
}

/** All versions with what was said and decided about each, the newest first. */
export function showVersions(talk: Talk): Decided {
  const { plan } = talk;
  const shown = [...plan.versions].reverse().slice(0, MOST_VERSIONS);
  const blocks = shown.flatMap((version): readonly Block[] => {
    const about: PlanReview = { ...plan, version };
    const items = [
      [statusOf(about, speaking(talk))],
      ...plan.decisions.filter(({ number }) => number === version.number).map((made) => decisionLine(made, plan, speaking(talk))),
      ...plan.comments.filter(({ number }) => number === version.number).flatMap((each) => commentLine(each)),
    ];
    return [strong("reviews-version", { code: codeIn(about), when: whenOf(version.submittedAt, speaking(talk)) }), { kind: "list", items }];
  });
  const buttons = shown.map(({ unit, number }) => ({
    ...button("show", { unit, number }, { key: "reviews-button-show-version", values: { code: codeOf(unit, number) } }),
    choice: true,
  }));
  return answer(talk, blocks, { buttons: [...buttons, plainButton("card", keyOf(plan))] });
}

function sentLine({ submittedAt, late }: Version, speaking: Speaking): Block {
  return say(late ? "reviews-sent-late" : "reviews-sent", { when: whenOf(submittedAt, speaking) });
}

function decisionLine(made: Decision, plan: PlanReview, speaking: Speaking): readonly Text[] {
  const values = { name: nameOf(made.by, plan), when: whenOf(made.at, speaking) };
  const head: Text = { key: `reviews-history-${made.kind}`, values };
  if (made.comment !== undefined) return [head, " ", { key: "plans-open-reason", values: { reason: made.comment } }];
  if (made.due !== undefined) return [head, " ", { key: "reviews-history-due", values: { due: dateWords(made.due) } }];
  return made.document ? [head, " ", documentWords(made.document)] : [head];
}

/** What was said to the unit and back; what is only prepared stands in a list of its own. */
function commentLine({ state, text, field }: ReviewComment): readonly (readonly Text[])[] {
  if (state === "prepared") return [];
  if (state === "asked" || state === "answered") return [[{ key: "reviews-history-asked", values: { text } }]];
  if (state === "reply") return [[{ key: "reviews-note-reply", values: { reply: text } }]];
  return [[{ key: `reviews-history-comment-${state}` }, " ", ...lineOf({ field, text })]];
}
