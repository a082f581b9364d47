import type { Phrase } from "../../../chat/message.ts";
import { findingText } from "../card.ts";
import { type Finding, isAbout } from "../checks.ts";
import type { FormContext, Read } from "../field.ts";
import { FIELDS, isListField } from "../fields.ts";
import { inWords } from "../in-words.ts";
import { EMPTY_PLAN, type PlanContent } from "../plan.ts";
import type { FieldId, Values } from "../values.ts";
import { type Step, withAnswered } from "./slice.ts";
import { findingsIn, goTo, inPlan, markOf, missingIn, offeredFields, seenIn, type Talk, tell, withSlice } from "./talk.ts";

const MOST_CHOICES = 6;
/** No number takes more characters to tell, nor the numbers of all groups. */
const LONGEST_NUMBER = 600;
/** What is another person's, too, when the person changes. */
const GOES_WITH: Readonly<Partial<Record<FieldId, FieldId>>> = { signer: "signerPosition", contact: "phone" };

/** Whether a field needs no further question, as far as what is there goes. */
function isComplete(field: FieldId, context: FormContext): boolean {
  return context.values[field] !== undefined && (FIELDS[field].isComplete?.(context) ?? true);
}

export function missingFields(talk: Talk): readonly FieldId[] {
  return missingIn(talk, isComplete);
}

/** Writes values into the plan, says so with what the checks find about them, and goes to what comes next. */
export function write(talk: Talk, values: Values): Talk {
  const foreign = idsOf(values).find((id) => isForeign(talk, id));
  if (foreign !== undefined) return goTo(talk, { kind: "conflict", field: foreign, values: { ...values } });
  return next(note(put(talk, values), idsOf(values)), idsOf(values));
}

/** Whether somebody else wrote a field after the person was asked for it or, when it is changed in passing, after they last spoke. */
function isForeign(talk: Talk, field: FieldId): boolean {
  const { step, at } = talk.slice;
  const theirs = talk.content?.fields[field];
  if (!theirs || theirs.by === talk.turn.who.id || !step) return false;
  const isAsked = "seen" in step && (step.kind === "confirm" || step.field === field);
  return isAsked ? markOf(theirs) !== seenIn(talk, field) : at !== undefined && theirs.at > at;
}

/** The plan with the values in it; a reason for a breach goes when what it was about changes. */
export function put(talk: Talk, told: Values): Talk {
  // Of the groups those that were not named stay as they are.
  const known = inPlan(talk)?.context.values.groups;
  const values = told.groups && known ? { ...told, groups: { ...known, ...told.groups } } : told;
  const { who, now } = talk.turn;
  const { step } = talk.slice;
  const event = (step && "event" in step ? step.event : undefined) ?? talk.turn.event;
  const content = talk.content ?? EMPTY_PLAN;
  const ids = idsOf(values);
  const list = ids.find(isListField);
  const before = list === undefined ? undefined : (inPlan(talk)?.context.values[list] ?? []).length;
  const written = ids.map((id) => [id, { value: values[id], by: who.id, at: now.toISOString() }] as const);
  const changed: PlanContent = {
    ...content,
    fields: { ...content.fields, ...Object.fromEntries(written) },
    skipped: content.skipped.filter((id) => !ids.some((other) => other === id)),
    reasons: reasonsLeft(talk, ids),
  };
  return { ...talk, content: changed, slice: withAnswered(talk.slice, event, ids, before) };
}

/** The reasons without those for what some fields brought up. */
function reasonsLeft(talk: Talk, ids: readonly FieldId[]): PlanContent["reasons"] {
  const { reasons } = talk.content ?? EMPTY_PLAN;
  if (Object.keys(reasons).length === 0) return reasons;
  const about = new Set(findingsIn(talk).flatMap(({ id, fields }) => (fields.some((field) => ids.includes(field)) ? [id] : [])));
  return Object.fromEntries(Object.entries(reasons).filter(([id]) => !about.has(id)));
}

/** "Đã ghi …", and what the checks find about it. */
function note(talk: Talk, ids: readonly FieldId[]): Talk {
  const plan = inPlan(talk);
  if (!plan) return talk;
  const { context } = plan;
  const said = ids.map((id) => ({
    key: "plans-noted",
    values: { field: { key: `plans-field-${id}` } } as const,
    words: inWords(id, context),
  }));
  let noted = said.reduce((so, { key, values, words }) => tell(so, { key, values }, " ", ...words), talk);
  for (const id of ids) {
    const other = GOES_WITH[id];
    if (other !== undefined && !ids.includes(other) && context.values[other] !== undefined)
      noted = tell(noted, { key: "plans-still", values: { field: { key: `plans-field-${other}` } } }, " ", ...inWords(other, context));
  }
  for (const finding of findingsIn(noted)) {
    if (isAbout(finding, ids, context.values) && !asksAbout(finding)) noted = tell(noted, ...findingText(finding, context.facts));
  }
  return noted;
}

function asksAbout({ severity }: Finding): boolean {
  return severity === "contradiction" || severity === "breach";
}

/** A breach or a contradiction that the answers to some fields brought up, else the next empty field, else the review. */
export function next(talk: Talk, answered: readonly FieldId[] = []): Talk {
  const { context } = inPlan(talk) ?? {};
  if (!context) return goTo(talk, undefined);
  for (const finding of findingsIn(talk)) {
    const field = answered.find((id) => finding.fields.includes(id));
    const isOpen = asksAbout(finding) && talk.content?.reasons[finding.id] === undefined;
    if (field && isOpen && isAbout(finding, answered, context.values)) return goTo(talk, { kind: "finding", finding: finding.id, field });
  }
  const [commented, ...others] = talk.slice.mending ?? [];
  if (commented !== undefined) return askField(withSlice(talk, { mending: others }), commented);
  const empty = missingFields(talk);
  const required = empty.find((id) => !talk.slice.deferred.includes(id));
  if (required) return askField(talk, required);
  if (talk.slice.offering) {
    const optional = offeredFields(context).find((id) => context.values[id] === undefined && !talk.content?.skipped.includes(id));
    if (optional) return askField(talk, optional);
  }
  return goTo(withSlice(talk, { offering: false }), { kind: "review" });
}

export function askField(talk: Talk, field: FieldId): Talk {
  const { step } = talk.slice;
  const again = step !== undefined && "field" in step && step.field === field;
  const seen = again && step.kind === "field" ? step.seen : markOf(talk.content?.fields[field]);
  return { ...goTo(talk, { kind: "field", field, seen }), brief: talk.brief || again };
}

/** Asks which of several values was meant. */
export function askWhich(talk: Talk, field: FieldId, { choices, doubt }: Extract<Read, { choices: unknown }>): Talk {
  return goTo(talk, { kind: "choose", field, choices: choices.map((values) => ({ ...values })), doubt });
}

/** Whether somebody else filled the empty field that was asked. */
export function isAnswered(talk: Talk, step: Step): boolean {
  const { context } = inPlan(talk) ?? {};
  return step.kind === "field" && step.seen === "" && context !== undefined && !isListField(step.field) && isComplete(step.field, context);
}

/** What has a sentence of its own, whatever was asked. */
const SAID_PROBLEMS: ReadonlySet<string> = new Set(["impossible", "too-large", "bound", "foreign"]);

/** How an answer that could not be taken is helped along, in other words than the question's. */
export function hintFor(field: FieldId, problem: string): Phrase {
  return { key: SAID_PROBLEMS.has(problem) ? `plans-problem-${problem}` : `plans-hint-${field}` };
}

/** What a field makes of an answer; nothing of one that may mean too many things to choose from. */
export function read(talk: Talk, field: FieldId, text: string): Read {
  const plan = inPlan(talk);
  if (FIELDS[field].numeric && text.length > LONGEST_NUMBER) return { problem: "none" };
  const given: Read = plan ? FIELDS[field].read(text, plan.context) : { problem: "none" };
  return "choices" in given && given.choices.length > MOST_CHOICES ? { problem: "none" } : given;
}

/** Of values, those of some fields. */
export function pick(values: Values, fields: readonly FieldId[]): Values {
  return Object.fromEntries(idsOf(values).flatMap((id) => (fields.includes(id) ? [[id, values[id]]] : []))) as Values;
}

export function idsOf(values: Values): readonly FieldId[] {
  return (Object.keys(values) as FieldId[]).filter((id) => values[id] !== undefined);
}
