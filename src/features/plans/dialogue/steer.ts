import { findRepair, type Repair } from "../../../language/repair.ts";
import { parseYesNo } from "../../../language/yes-no.ts";
import { fieldsNamed } from "../field-named.ts";
import { FIELDS, isListField, type ListField } from "../fields.ts";
import { changeList, type ListChange } from "../lists.ts";
import type { FieldId, Values } from "../values.ts";
import { cancelDraft, restore, showPlan, startWithdrawal, statusOf, submit, withdraw } from "./lifecycle.ts";
import { askField, isAnswered, missingFields, next, read, write } from "./record.ts";
import type { Step } from "./slice.ts";
import { findingsIn, goTo, inPlan, offeredFields, requiredFields, type Talk, tell, tellBlocks, withSlice } from "./talk.ts";
import { whyBlocks } from "./why.ts";

/** What a person wants who steers the dialogue in words; undefined: these words do not. */
export function steer(talk: Talk, text: string): Talk | undefined {
  const repair = findRepair(text);
  return repair ? follow(talk, repair) : undefined;
}

/** Does what was asked for; the same by words and by buttons. */
export function follow(talk: Talk, repair: Repair): Talk | undefined {
  const { step } = talk.slice;
  if (step?.kind === "unit" && NEEDS_A_PLAN.has(repair.kind)) return undefined;
  if (step && WAITING.has(step.kind) && NOT_WHILE_WAITING.has(repair.kind))
    return { ...tell(talk, { key: "plans-answer-first" }), brief: true };
  switch (repair.kind) {
    case "back":
      return goBack(talk);
    case "skip":
      return skip(talk);
    case "show":
      return showPlan(talk);
    case "repeat":
      return { ...talk, brief: false };
    case "resume":
      return step && isAnswered(talk, step) ? next(talk, undefined) : { ...talk, brief: false };
    case "why":
      return why(talk);
    case "pause":
      return pause(talk);
    case "cancel":
      if (step?.kind === "withdraw") return keepAsItWas(talk);
      return talk.draft ? goTo(withSlice(talk, { paused: step }), { kind: "cancel" }) : pause(talk);
    case "restore":
      return restore(talk);
    case "submit":
      return submitOrReview(talk);
    case "withdraw":
      return startWithdrawal(talk);
    case "done":
      return done(talk);
    case "add":
      return step?.kind === "field" && isListField(step.field)
        ? { ...tell(talk, { key: `plans-example-${step.field}` }), brief: true }
        : undefined;
    case "more":
      return fillOpen(talk);
    case "change":
      return change(talk, repair.what, repair.to);
    case "remove":
    case "move":
      return changeItem(talk, repair);
  }
}

/** What was said is held until it is answered; going on would lose it. */
const WAITING: ReadonlySet<Step["kind"]> = new Set(["confirm", "doubt", "choose", "conflict", "cancel", "withdraw"]);
const NOT_WHILE_WAITING: ReadonlySet<Repair["kind"]> = new Set(["done", "submit", "more", "add"]);
const NEEDS_A_PLAN: ReadonlySet<Repair["kind"]> = new Set([...NOT_WHILE_WAITING, "withdraw", "show", "change", "remove", "move"]);

/** Out of the question whether to give something up. */
export function keepAsItWas(talk: Talk): Talk {
  const kept = tell(withSlice(talk, { paused: undefined }), { key: "plans-kept" });
  if (!talk.draft) return statusOf(kept);
  return { ...goTo(kept, talk.slice.paused ?? { kind: "review" }), brief: true };
}

function submitOrReview(talk: Talk): Talk {
  return talk.slice.step?.kind === "review" ? submit(talk) : goTo(talk, { kind: "review" });
}

/** To the field answered before, or out of a question in between. */
function goBack(talk: Talk): Talk {
  const { step, trail } = talk.slice;
  if (step?.kind === "cancel" || step?.kind === "withdraw") return keepAsItWas(talk);
  if (step?.kind === "reason" && step.field) return goTo(talk, { kind: "finding", finding: step.finding, field: step.field });
  const inBetween = step && "field" in step && step.kind !== "field" ? step.field : step?.kind === "confirm" ? step.asked : undefined;
  if (inBetween) return askField(talk, inBetween);
  if (step?.kind === "which") return next(talk, undefined);
  if (step?.kind === "reason") return goTo(talk, { kind: "review" });
  const at = step?.kind === "field" ? trail.indexOf(step.field) : -1;
  const before = at < 0 ? trail.at(-1) : trail[at - 1];
  if (before === undefined) return { ...tell(talk, { key: "plans-no-way-back" }), brief: true };
  return askField(talk, before);
}

function skip(talk: Talk): Talk {
  const { step } = talk.slice;
  const { context } = inPlan(talk) ?? {};
  if (!step) return talk;
  switch (step.kind) {
    case "unit":
      return pause(talk);
    case "cancel":
    case "withdraw":
      return keepAsItWas(talk);
    case "confirm":
      return refused(talk, step);
    case "item":
      return askField(talk, step.field);
    case "finding":
    case "reason":
    case "conflict":
    case "which":
      return next({ ...talk, brief: true }, undefined);
    case "review":
      return { ...talk, brief: true };
  }
  if (!context) return talk;
  const isKept = context.values[step.field] !== undefined && (FIELDS[step.field].isComplete?.(context) ?? true);
  if (isKept) return next(talk, undefined);
  if (requiredFields(context).includes(step.field)) {
    const deferred = [...talk.slice.deferred.filter((id) => id !== step.field), step.field];
    return next(
      tell(withSlice(talk, { deferred }), { key: "plans-required-later", values: { field: { key: `plans-field-${step.field}` } } }),
      undefined,
    );
  }
  const content = talk.content && { ...talk.content, skipped: [...talk.content.skipped.filter((id) => id !== step.field), step.field] };
  return next({ ...talk, content }, undefined);
}

function why(talk: Talk): Talk {
  const { step } = talk.slice;
  const { context } = inPlan(talk) ?? {};
  const field = step && "field" in step ? step.field : undefined;
  if (!context || !field) return { ...tell(talk, { key: "plans-why-plan", values: { board: talk.knowing.facts.board } }), brief: true };
  return { ...tellBlocks(talk, whyBlocks(field, context, talk.knowing, talk.turn.language)), brief: true };
}

function pause(talk: Talk): Talk {
  const { step } = talk.slice;
  const kept = step?.kind === "unit" ? undefined : step;
  const paused = tell(goTo(withSlice(talk, { paused: kept }), undefined), { key: talk.draft ? "plans-paused" : "plans-left" });
  return talk.draft ? { ...paused, offers: [{ id: "plan:go", label: { key: "plans-button-go" } }] } : paused;
}

/** A list is done, or the optional fields are. */
function done(talk: Talk): Talk {
  const { step } = talk.slice;
  if (step?.kind === "field" && isListField(step.field)) return listDone(talk, step.field);
  if (talk.slice.offering) return goTo(withSlice(talk, { offering: false }), { kind: "review" });
  return step?.kind === "review" ? { ...talk, brief: true } : goTo(talk, { kind: "review" });
}

export function listDone(talk: Talk, field: ListField): Talk {
  const { context } = inPlan(talk) ?? {};
  if (context?.values[field] === undefined) return skip(talk);
  return next({ ...talk, slice: { ...talk.slice, step: undefined } }, field);
}

/** Asks what is open: required fields that were put off. */
export function fillMissing(talk: Talk): Talk {
  return next(withSlice(talk, { deferred: [] }), undefined);
}

/** Asks what is open, the optional fields too. */
export function fillOpen(talk: Talk): Talk {
  const content = talk.content && { ...talk.content, skipped: [] };
  const told = missingFields(talk).length > 0 ? talk : tell(talk, { key: "plans-optional" });
  return next(withSlice({ ...told, content }, { deferred: [], offering: true }), undefined);
}

/** "sửa số đại biểu thành 280", "nhầm, 280". */
function change(talk: Talk, what: string, to: string | undefined): Talk | undefined {
  const { context } = inPlan(talk) ?? {};
  if (!context || !talk.draft) return undefined;
  const { step, trail } = talk.slice;
  const number = /^(?:mục |số |người |báo cáo |item |no\.? )?(?:thứ )?(\d{1,3})$/i.exec(what.trim())?.[1];
  if (step?.kind === "field" && isListField(step.field) && number !== undefined) {
    const item = Number(number);
    if (to !== undefined) return listChanged(talk, step.field, { kind: "edit", item, text: to });
    return context.values[step.field]?.[item - 1] === undefined
      ? { ...tell(talk, { key: "plans-no-such-item", values: { item } }), brief: true }
      : goTo(talk, { kind: "item", field: step.field, item });
  }
  const last = trail.at(-1);
  const fields = what.trim() === "" ? (last ? [last] : []) : fieldsNamed(what).filter((id) => isAsked(id, talk));
  const [field, ...others] = fields;
  if (field === undefined) return goTo(talk, { kind: "which", fields: filled(talk), ...(to === undefined ? {} : { to }) });
  if (others.length > 0) return goTo(talk, { kind: "which", fields: [...fields], ...(to === undefined ? {} : { to }) });
  return to === undefined ? askField(talk, field) : changeTo(talk, field, to);
}

export function changeTo(talk: Talk, field: FieldId, to: string): Talk {
  const given = read(talk, field, to);
  if ("values" in given) return changed(talk, field, given.values);
  if ("choices" in given)
    return goTo(talk, { kind: "choose", field, choices: given.choices.map((values) => ({ ...values })), doubt: given.doubt });
  return { ...askField(tell(talk, { key: `plans-hint-${field}` }), field), brief: true };
}

/** Writes a change told in passing, and goes back to what it came between. */
function changed(talk: Talk, field: FieldId, values: Values): Talk {
  const { step } = talk.slice;
  if (step?.kind === "confirm") return goTo(talk, { ...step, values: { ...step.values, ...values } });
  const written = write(withSlice({ ...talk, brief: true }, { paused: undefined }), values, field);
  const isElsewhere = step && "field" in step && step.field !== field && written.slice.step?.kind !== "finding";
  if (!isElsewhere || written.slice.step?.kind === "conflict") return written;
  switch (step.kind) {
    case "item":
    case "doubt":
    case "choose":
    case "conflict":
      return goTo(written, step);
    case "finding":
    case "reason":
      return findingsIn(written).some(({ id }) => id === step.finding) ? goTo(written, step) : written;
    case "field":
      return isListField(step.field) && step.field in (inPlan(written)?.context.values ?? {}) ? goTo(written, step) : written;
  }
}

/** "sửa số đại biểu thành 280" where any words would do: only when the field and its value are plain. */
export function toldToChange(talk: Talk, text: string): Talk | undefined {
  const repair = findRepair(text);
  if (repair?.kind !== "change" || repair.to === undefined) return undefined;
  const [field, ...others] = fieldsNamed(repair.what).filter((id) => isAsked(id, talk));
  return field && others.length === 0 && "values" in read(talk, field, repair.to) ? changeTo(talk, field, repair.to) : undefined;
}

function isAsked(field: FieldId, talk: Talk): boolean {
  const { context } = inPlan(talk) ?? {};
  return context !== undefined && (requiredFields(context).includes(field) || offeredFields(context).includes(field));
}

/** The fields that hold something, in the form's order. */
export function filled(talk: Talk): FieldId[] {
  const { context } = inPlan(talk) ?? {};
  if (!context) return [];
  const asked = new Set<FieldId>([...requiredFields(context), ...offeredFields(context)]);
  return [...asked].filter((id) => context.values[id] !== undefined);
}

function changeItem(talk: Talk, { kind, what, to }: Extract<Repair, { kind: "remove" | "move" }>): Talk | undefined {
  const { step } = talk.slice;
  if (step?.kind !== "field" || !isListField(step.field)) return undefined;
  const item = numberIn(what) ?? placeOfLetter(talk, step.field, what);
  if (item === undefined) return undefined;
  const place = numberIn(to ?? "");
  if (kind === "remove") return listChanged(talk, step.field, { kind: "remove", item });
  return place === undefined ? undefined : listChanged(talk, step.field, { kind: "move", item, to: place });
}

/** The list after a change, shown again; it is done when the person says so. */
export function listChanged(talk: Talk, field: ListField, change: ListChange): Talk {
  const { context } = inPlan(talk) ?? {};
  if (!context) return talk;
  const given = changeList(field, change, context);
  if ("values" in given) return withList(talk, field, given.values);
  const key = "problem" in given && given.problem === "no-item" ? "plans-no-such-item" : `plans-hint-${field}`;
  return { ...tell(talk, { key, values: { item: "item" in change ? change.item : 0 } }), brief: true };
}

/** Writes a list without leaving it. */
export function withList(talk: Talk, field: ListField, values: Values): Talk {
  const written = write(talk, values, field);
  if (written.slice.step?.kind === "conflict") return written;
  return { ...askField({ ...written, said: talk.said }, field), brief: false };
}

/** Where the programme has its item "g". */
function placeOfLetter(talk: Talk, field: ListField, what: string): number | undefined {
  const letter = /^(?:mục|muc|điểm|diem|item) ([a-z])$/iu.exec(what.trim())?.[1]?.toLowerCase();
  const items = field === "programme" ? (inPlan(talk)?.context.values.programme ?? []) : [];
  const index = letter === undefined ? -1 : items.findIndex(({ id }) => id === letter);
  return index < 0 ? undefined : index + 1;
}

function numberIn(text: string): number | undefined {
  const digits = /\d{1,3}/.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** "có" and "không" where yes or no is asked; undefined: something else was said, or nothing was asked so. */
export function answerYesNo(talk: Talk, step: Step, text: string): Talk | undefined {
  const yes = parseYesNo(text);
  if (yes === undefined) return undefined;
  switch (step.kind) {
    case "cancel":
      return yes ? cancelDraft(talk) : keepAsItWas(talk);
    case "withdraw":
      return yes ? withdraw(talk) : keepAsItWas(talk);
    case "confirm":
      return yes ? confirmed(talk, step) : refused(talk, step);
    case "review":
      // Neither word is surely meant for submitting: the button is, and "gửi".
      return steer(talk, text) ?? { ...talk, brief: true };
    default:
      return undefined;
  }
}

export function confirmed(talk: Talk, { values, asked }: Extract<Step, { kind: "confirm" }>): Talk {
  return write(talk, values as Values, asked);
}

export function refused(talk: Talk, { asked }: Extract<Step, { kind: "confirm" }>): Talk {
  const told = tell(talk, { key: "plans-not-noted" });
  return asked ? { ...askField(told, asked), brief: false } : next(told, undefined);
}
