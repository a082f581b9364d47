import type { Text } from "../../../chat/message.ts";
import type { Outcome } from "../../../engine/turn.ts";
import { findAsking } from "../../../language/asking.ts";
import { clean } from "../../../language/fold.ts";
import { findRepair } from "../../../language/repair.ts";
import { leansTo } from "../answer-or-question.ts";
import type { Read } from "../field.ts";
import { fieldsNamed } from "../field-named.ts";
import { FIELDS, isListField } from "../fields.ts";
import { beginsWithName, toldByName } from "../told-by-name.ts";
import type { FieldId } from "../values.ts";
import { toldToChange } from "./change.ts";
import { whereWeWere } from "./lifecycle.ts";
import { listChanged, withList } from "./list.ts";
import { plainAnswer } from "./plain-answer.ts";
import { askField, askWhich, hintFor, idsOf, next, pick, put, read, write } from "./record.ts";
import type { Slice, Step } from "./slice.ts";
import { answerYesNo, steer } from "./steer.ts";
import { type Change, findingsIn, goTo, inPlan, isAsked, seenIn, type Talk, tell, tellBlocks } from "./talk.ts";
import { readAnswer, toldBesides, toldIn, toldOfRest } from "./told.ts";
import { chooseUnit } from "./unit.ts";

type Decided = Outcome<Slice, Change>;
type End = (talk: Talk) => Decided;
type PassOn = (talk: Talk, text: string) => Decided;

/** In words. */
const LONGEST_NAME = 5;
const LONGEST_REASON = 2000;
const SHORTEST_REASON = 4;
/** After so long a person may not remember what was asked. */
const LONG_SILENCE = 12 * 60 * 60 * 1000;
/** Of pasted lines that could not be read, so many are shown, and so much of each. */
const MOST_UNREAD_SHOWN = 5;
const LONGEST_LINE_SHOWN = 80;
/** So many answers in a row that were not understood are enough to offer another way. */
const PATIENCE = 2;

/** What is made of words while a plan is talked about: a steer, an answer, a correction, or a question that is passed on. */
export function hear(silent: Talk, text: string, finish: End, passOn: PassOn): Decided {
  const { step } = silent.slice;
  if (!step) return finish(silent);
  const isLong = isLongSilent(silent);
  const talk = isLong ? tell(silent, whereWeWere(silent)) : silent;
  if (step.kind === "reason") return reasonAnswered(talk, step.finding, text, finish, passOn);
  const answered = answerYesNo(talk, step, text) ?? steer(talk, text);
  if (answered) return finish(answered);
  switch (step.kind) {
    case "unit":
      return looksAsked(talk, text) ? passOn(talk, text) : finish(chooseUnit(talk, text, step.begins));
    case "field":
      return fieldAnswered(talk, step.field, text, isLong, finish, passOn);
    case "item":
      return itemAnswered(talk, step, text, finish, passOn);
    case "finding":
      return findingAnswered(talk, step, text, finish, passOn);
    case "choose":
    case "conflict":
      return fieldAnswered(talk, step.field, text, false, finish, passOn);
    case "confirm":
      return confirmAnswered(talk, step, text, finish, passOn);
    default:
      return otherwise(talk, text, finish, passOn);
  }
}

function fieldAnswered(talk: Talk, field: FieldId, text: string, isLong: boolean, finish: End, passOn: PassOn): Decided {
  const plain = plainAnswer(talk, field, text);
  if (plain) return finish(plain === "unclear" ? notUnderstood(talk, field, "none") : plain);
  const list = /^\s*(?:thêm|them|add)\s*:/iu.test(text) && !isListField(field) ? talk.slice.trail.findLast(isListField) : undefined;
  if (list) return finish(listChanged(talk, list, { kind: "add", text }));
  const given = readAnswer(talk, field, text);
  const freeText = FIELDS[field].freeText === true;
  const lean = leansTo(text, { parses: !("problem" in given), freeText, known: () => talk.knowing.isGuidelineQuestion(text) });
  const others = toldBesides(talk, field, given, text);
  const tellsMuch = others !== undefined && idsOf(others.values).length + others.named.length > 1 && !text.includes("?");
  if (lean === "question" && !tellsMuch) return passOn(talk, text);
  if (others) return finish(goTo(toldOfRest(talk, others), { kind: "confirm", values: { ...others.values }, asked: field }));
  const unsure = lean === "unclear" || (isLong && freeText);
  if (unsure && !("problem" in given)) return finish(goTo(talk, { kind: "doubt", field, text: clean(text) }));
  return finish(taken(talk, field, given));
}

/** A list's item written anew, unless the words ask something. */
function itemAnswered(talk: Talk, { field, item }: Extract<Step, { kind: "item" }>, text: string, finish: End, passOn: PassOn): Decided {
  if (!isListField(field)) return finish(talk);
  const lean = leansTo(text, { parses: true, freeText: true, known: () => talk.knowing.isGuidelineQuestion(text) });
  if (lean === "question") return passOn(talk, text);
  if (lean === "unclear") return finish(goTo(talk, { kind: "doubt", field, text: clean(text), item }));
  return finish(listChanged(talk, field, { kind: "edit", item, text }));
}

/** Words that were in doubt and are an answer. */
export function takenAfterAll(talk: Talk, { field, text, item, event }: Extract<Step, { kind: "doubt" }>): Talk {
  // As if it had been taken when it was said.
  const then = event === undefined ? talk : { ...talk, turn: { ...talk.turn, event } };
  const asked = goTo(then, { kind: "field", field, seen: seenIn(talk, field) });
  if (item !== undefined && isListField(field)) return listChanged(asked, field, { kind: "edit", item, text });
  return taken(asked, field, read(talk, field, text));
}

/** What a field's answer does to the plan, or what is asked about it. */
export function taken(talk: Talk, field: FieldId, given: Read): Talk {
  if ("values" in given)
    return isListField(field) ? withList(toldOfUnread(talk, given.unread), field, given.values) : write(talk, given.values);
  if ("choices" in given) return askWhich(talk, field, given);
  return notUnderstood(talk, field, given.problem);
}

/** Pasted lines of which nothing could be made, so that none is lost silently. */
function toldOfUnread(talk: Talk, unread: readonly string[] = []): Talk {
  if (unread.length === 0) return talk;
  const shown = unread.slice(0, MOST_UNREAD_SHOWN).map((line): readonly Text[] => [line.slice(0, LONGEST_LINE_SHOWN)]);
  return tellBlocks(tell(talk, { key: "plans-list-unread", values: { count: unread.length } }), [{ kind: "list", items: shown }]);
}

/** A hint in other words than the question's; from the second time on another way is offered. */
function notUnderstood(talk: Talk, field: FieldId, problem: string): Talk {
  const failures = talk.slice.failures + 1;
  const told = tell(talk, hintFor(field, problem));
  const offered = failures >= PATIENCE ? tell(told, { key: "plans-another-way" }) : told;
  const asked = askField(offered, field);
  return { ...asked, slice: { ...asked.slice, failures }, brief: true };
}

function confirmAnswered(talk: Talk, step: Extract<Step, { kind: "confirm" }>, text: string, finish: End, passOn: PassOn): Decided {
  const { context } = inPlan(talk) ?? {};
  if (!context || looksAsked(talk, text)) return passOn(talk, text);
  const { values: found } = toldIn(text, context);
  if (idsOf(found).length > 0) return finish(goTo(talk, { ...step, values: { ...step.values, ...found } }));
  const given = step.asked === undefined ? undefined : read(talk, step.asked, text);
  if (given && "values" in given && !FIELDS[step.asked ?? "name"].freeText)
    return finish(goTo(talk, { ...step, values: { ...step.values, ...given.values } }));
  return finish({ ...tell(talk, { key: "plans-confirm-how" }), brief: true });
}

function findingAnswered(
  talk: Talk,
  { finding, field }: Extract<Step, { kind: "finding" }>,
  text: string,
  finish: End,
  passOn: PassOn,
): Decided {
  // Buttons have letters here, and a digit is what one presses elsewhere.
  if (/^\s*[[(]?\d[\])]?\s*$/.test(text)) return finish({ ...tell(talk, { key: "plans-choose-letter" }), brief: true });
  const given = read(talk, field, text);
  const takesAny = FIELDS[field].freeText === true || isListField(field);
  if (!("problem" in given) && !takesAny) {
    const lean = leansTo(text, { parses: true, freeText: false, known: () => talk.knowing.isGuidelineQuestion(text) });
    if (lean === "question") return passOn(talk, text);
    return finish(
      lean === "unclear" ? goTo(talk, { kind: "doubt", field, text: clean(text) }) : taken(askField(talk, field), field, given),
    );
  }
  const mends = "values" in given && findingsIn(put(talk, given.values)).every(({ id }) => id !== finding);
  if (takesAny && mends) return finish(taken(askField(talk, field), field, given));
  if (asksInstead(talk, text)) return passOn(talk, text);
  const isBreach = findingsIn(talk).some(({ id, severity }) => id === finding && severity === "breach");
  return finish(isBreach ? reasonNoted(talk, finding, text) : { ...tell(talk, { key: "plans-choose-button" }), brief: true });
}

/** A reason, unless the words steer, change something or ask. */
function reasonAnswered(talk: Talk, finding: string, text: string, finish: End, passOn: PassOn): Decided {
  const steered = toldToChange(talk, text) ?? (findRepair(text)?.kind === "change" ? undefined : steer(talk, text));
  if (steered) return finish(steered);
  return asksInstead(talk, text) ? passOn(talk, text) : finish(reasonNoted(talk, finding, text));
}

function reasonNoted(talk: Talk, finding: string, text: string): Talk {
  const { who, now } = talk.turn;
  const reason = clean(text);
  if (reason.length > LONGEST_REASON) return { ...tell(talk, { key: "plans-problem-too-large" }), brief: true };
  if ((reason.match(/\p{L}/gu) ?? []).length < SHORTEST_REASON || !talk.content)
    return { ...tell(talk, { key: "plans-reason-short" }), brief: true };
  const reasons = { ...talk.content.reasons, [finding]: { text: reason, by: who.id, at: now.toISOString() } };
  return next(tell({ ...talk, content: { ...talk.content, reasons } }, { key: "plans-reason-noted" }));
}

/** Whether words that may be a reason ask something. */
function asksInstead(talk: Talk, text: string): boolean {
  return leansTo(text, { parses: true, freeText: true, known: () => talk.knowing.isGuidelineQuestion(text) }) === "question";
}

/** Words at the review and the like: values for fields, else something for the answers. */
function otherwise(talk: Talk, text: string, finish: End, passOn: PassOn): Decided {
  const { context } = inPlan(talk) ?? {};
  if (!context || !talk.draft) return passOn(talk, text);
  const byName = beginsWithName(text) && !findAsking(text).asks ? toldByName(text, context, (id) => isAsked(id, talk)) : {};
  if (idsOf(byName).length > 0) return finish(goTo(talk, { kind: "confirm", values: { ...byName } }));
  if (looksAsked(talk, text)) return passOn(talk, text);
  const named = isShort(text) ? fieldsNamed(text).filter((id) => isAsked(id, talk)) : [];
  if (named[0]) return finish(named.length > 1 ? goTo(talk, { kind: "which", fields: named }) : askField(talk, named[0]));
  const { values: found } = toldIn(text, context);
  const told = idsOf(found).filter((id) => isAsked(id, talk));
  if (told.length === 0) return passOn(talk, text);
  return finish(goTo(talk, { kind: "confirm", values: { ...pick(found, told) } }));
}

/** Whether words may be no more than the name of a field. */
function isShort(text: string): boolean {
  return !/\d/.test(text) && clean(text).split(" ").length <= LONGEST_NAME;
}

/** Whether words where no field is asked ask something. */
export function looksAsked(talk: Talk, text: string): boolean {
  return leansTo(text, { parses: false, freeText: false, known: () => talk.knowing.isGuidelineQuestion(text) }) === "question";
}

function isLongSilent({ slice, turn }: Talk): boolean {
  return slice.at !== undefined && turn.now.getTime() - Date.parse(slice.at) > LONG_SILENCE;
}
