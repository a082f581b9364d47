import type { Said, TurnContext } from "../../engine/turn.ts";
import { findRepair } from "../../language/repair.ts";
import { ACTIONS, type Asked, readAsked } from "./asked.ts";
import { answerTyped, questionTyped, startAnswer, startQuestion } from "./asking.ts";
import {
  close,
  commentEdited,
  commentsTyped,
  editComment,
  listComments,
  pickField,
  removeComment,
  showComment,
  startComments,
  tellLeaders,
} from "./commenting.ts";
import { agree, recallTyped, startRecall } from "./deciding.ts";
import { documentPressed, documentTyped, fileReceived, startDocument, startFile } from "./documents.ts";
import { replyTyped, settle, showNotes, startReply } from "./mending.ts";
import type { Knowing, PlanReview } from "./plan-review.ts";
import { duePressed, dueTyped, sendReturn, startReturn } from "./returning.ts";
import { canReview, isEnough } from "./rights.ts";
import { showAll, showCard, showVersions } from "./showing.ts";
import type { Slice, Step } from "./slice.ts";
import { release, take, takeOver } from "./taking.ts";
import { answer, type Decided, type Talk } from "./talk.ts";
import { say } from "./words.ts";

/** What the stores hold for this turn. */
export interface Loaded {
  /** The version that is meant; undefined: there is none such, or nothing is meant. */
  readonly plan?: PlanReview | undefined;
  /** The ids of whoever speaks. */
  readonly ids: ReadonlySet<string>;
}

/** After so long a person may not remember what was asked. */
const LONG_SILENCE = 12 * 60 * 60 * 1000;
/** What a question about the guideline is asked with does not end what is being asked here. */
const ASKING = new Set(["/hoi", "/ask"]);
const LEAVING = new Set(["cancel", "pause", "back"]);
/** Where any words may be meant as they are ("chưa có", "đủ"), these do not leave. */
const LEAVING_TOO = new Set(["skip", "done", "stopOrRight"]);
const NEEDED: Readonly<Record<Step["kind"], "staff" | "leader" | "unit">> = {
  comments: "staff",
  change: "staff",
  ask: "staff",
  due: "leader",
  recall: "leader",
  document: "leader",
  file: "leader",
  answer: "unit",
  reply: "unit",
};

/** What is made of what was said about the review of a plan; undefined: it is about something else. */
export function decide(slice: Slice, said: Said, { plan, ids, ...turn }: Loaded & TurnContext, knowing: Knowing): Decided | undefined {
  const asked = "press" in said ? readAsked(said.press) : undefined;
  if (turn.isGroup) return asked ? inPrivate(slice, turn) : undefined;
  const talk = plan && {
    slice,
    turn,
    plan,
    knowing,
    viewer: { ids, language: turn.language, right: canReview(turn.who, plan, knowing.guideline.plan) },
  };
  if (asked) return pressed(talk ?? { slice, turn }, asked);
  const { step } = slice;
  if (!step) return undefined;
  if ("press" in said || "filled" in said) return letGo(slice, said);
  if ("file" in said) {
    if (step.kind !== "document" && step.kind !== "file") return undefined;
    return talk && mayDo(talk, NEEDED[step.kind]) ? fileReceived(talk, step, said.file) : rightGone(slice, turn);
  }
  return typed(slice, step, said, { talk, turn });
}

function typed(
  slice: Slice,
  step: Step,
  said: Extract<Said, { text: string }>,
  { talk, turn }: { talk: Talk | undefined; turn: TurnContext },
): Decided | undefined {
  const text = said.text.trim();
  const [word = ""] = text.toLowerCase().split(/\s+/, 1);
  if (ASKING.has(word) || text === "") return undefined;
  const isOld = slice.at === undefined || turn.now.getTime() - Date.parse(slice.at) > LONG_SILENCE;
  if (word.startsWith("/") || isOld) return letGo(slice, said);
  if (!talk || !mayDo(talk, NEEDED[step.kind])) return rightGone(slice, turn);
  if (said.edits !== undefined) return answer(talk, [say("reviews-edited")], { step });
  if (isLeaving(step, text)) return NEEDED[step.kind] === "unit" ? answer(talk, [say("reviews-closed")]) : close(talk);
  return heard(talk, step, said.text);
}

function isLeaving(step: Step, text: string): boolean {
  const kind = findRepair(text)?.kind ?? "";
  const isOpen =
    step.kind === "due" || step.kind === "document" || step.kind === "file" || (step.kind === "comments" && step.field === undefined);
  return LEAVING.has(kind) || (isOpen && LEAVING_TOO.has(kind));
}

function heard(talk: Talk, step: Step, text: string): Decided | undefined {
  switch (step.kind) {
    case "comments":
      return commentsTyped(talk, step, text);
    case "change":
      return commentEdited(talk, step.comment, text);
    case "due":
      return dueTyped(talk, text);
    case "recall":
      return recallTyped(talk, text);
    case "ask":
      return questionTyped(talk, text);
    case "answer":
      return answerTyped(talk, step, text);
    case "reply":
      return replyTyped(talk, step, text);
    case "document":
      return documentTyped(talk, step, text);
    case "file":
      return answer(talk, [say("reviews-file-wanted")], { step });
  }
}

/** Rights are looked at now, whenever the button was shown; who may not see a plan does not learn whether there is one. */
function pressed(talk: Talk | Pick<Talk, "slice" | "turn">, { action, more }: Asked): Decided {
  const needed = ACTIONS[action];
  if (!("plan" in talk) || !mayDo(talk, needed)) return refused(talk, needed);
  return act(talk, action, more);
}

function act(talk: Talk, action: Asked["action"], more: readonly string[]): Decided {
  const id = Number(more[0]);
  switch (action) {
    case "card":
      return showCard(talk);
    case "show":
      return showAll(talk);
    case "versions":
      return showVersions(talk);
    case "take":
      return take(talk);
    case "over":
      return takeOver(talk);
    case "release":
      return release(talk);
    case "comment":
      return startComments(talk);
    case "field":
      return pickField(talk, more[0]);
    case "list":
      return listComments(talk);
    case "one":
      return showComment(talk, id);
    case "edit":
      return editComment(talk, id);
    case "remove":
      return removeComment(talk, id);
    case "tell":
      return tellLeaders(talk);
    case "close":
      return close(talk);
    case "ask":
      return startQuestion(talk);
    case "agree":
    case "prepare":
      return agree(talk, more);
    case "return":
      return startReturn(talk);
    case "due":
      return duePressed(talk, more[0]);
    case "send":
      return sendReturn(talk, more);
    case "recall":
      return startRecall(talk);
    case "pass":
    case "present":
    case "decide":
      return startDocument(talk, action);
    case "number":
    case "day":
    case "on":
    case "save":
      return documentPressed(talk, action, more);
    case "file":
      return startFile(talk);
    case "answer":
      return startAnswer(talk, id);
    case "notes":
      return showNotes(talk);
    case "done":
      return settle(talk, id);
    case "reply":
      return startReply(talk, id);
  }
}

function mayDo({ plan, viewer, turn }: Talk, needed: "look" | "staff" | "leader" | "unit"): boolean {
  if (needed === "unit") return turn.who.administrator || turn.who.units.includes(plan.heir.code);
  return viewer.right !== undefined && isEnough(viewer.right, needed);
}

/** What somebody may not do, and what they can do instead. */
function refused(talk: Talk | Pick<Talk, "slice" | "turn">, needed: "look" | "staff" | "leader" | "unit"): Decided {
  const { slice, turn } = talk;
  const right = "plan" in talk ? talk.viewer.right : undefined;
  const why = needed === "unit" ? "unit" : right === "look" ? "looking" : right === "staff" ? "staff" : "reviewers";
  return { slice, replies: [{ language: turn.language, blocks: [say(`reviews-refused-${why}`)], buttons: [] }] };
}

/** A right that was there when something was begun; what was stored stays. */
function rightGone(slice: Slice, { language }: TurnContext): Decided {
  return { slice: { ...slice, step: undefined, at: undefined }, replies: [{ language, blocks: [say("reviews-right-gone")], buttons: [] }] };
}

/** Another feature's: what is asked here is not asked any more. */
function letGo(slice: Slice, said: Said): Decided {
  return { slice: { ...slice, step: undefined, at: undefined }, replies: [], passesOn: said };
}

/** Plans are no matter for others' eyes. */
function inPrivate(slice: Slice, { language }: TurnContext): Decided {
  return { slice, replies: [{ language, blocks: [say("reviews-in-private")], buttons: [] }] };
}
