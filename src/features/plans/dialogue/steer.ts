import { findRepair, type Repair } from "../../../language/repair.ts";
import { parseYesNo } from "../../../language/yes-no.ts";
import { FIELDS, isListField, type ListField } from "../fields.ts";
import type { FieldId, Values } from "../values.ts";
import { adjust, change } from "./change.ts";
import { cancelDraft, restore, showPlan, startWithdrawal, statusOf, submit, whereWeWere, withdraw } from "./lifecycle.ts";
import { changeItem, listChanged } from "./list.ts";
import { askField, isAnswered, missingFields, next, read, write } from "./record.ts";
import type { Step } from "./slice.ts";
import { goTo, inPlan, readerOf, requiredFields, type Talk, tell, tellBlocks, withSlice } from "./talk.ts";
import { whyBlocks } from "./why.ts";

/** What a person wants who steers the dialogue in words; undefined: these words do not. */
export function steer(talk: Talk, text: string): Talk | undefined {
  const repair = findRepair(text);
  const { step } = talk.slice;
  // "đủ" is an answer where the stage is asked.
  const isAnswer = repair?.kind === "done" && step?.kind === "field" && CHOSEN.has(step.field) && "values" in read(talk, step.field, text);
  return repair && !isAnswer ? follow(talk, repair) : undefined;
}

/** Fields whose answer may be that all of it is there. */
const CHOSEN: ReadonlySet<FieldId> = new Set(["stage", "reportParts", "extras"]);

/** Does what was asked for; the same by words and by buttons. */
export function follow(talk: Talk, repair: Repair): Talk | undefined {
  const { step } = talk.slice;
  if (step?.kind === "unit" && repair.kind === "done") return pause(talk);
  if (step?.kind === "unit" && NEEDS_A_PLAN.has(repair.kind)) return undefined;
  if (step && WAITING.has(step.kind) && NOT_WHILE_WAITING.has(repair.kind))
    return { ...tell(talk, { key: "plans-answer-first" }), brief: true };
  switch (repair.kind) {
    case "back":
      return goBack(talk);
    case "skip":
      return skip(talk);
    case "status":
      return talk.draft ? { ...tell(talk, whereWeWere(talk)), brief: true } : statusOf(talk);
    case "show":
      return showPlan(talk);
    case "repeat":
      return { ...talk, brief: false };
    case "resume":
      return step && isAnswered(talk, step) ? next(talk) : { ...talk, brief: false };
    case "why":
      return why(talk);
    case "pause":
      return pause(talk);
    case "stopOrRight":
      return { ...tell(talk, { key: "plans-stop-how" }), brief: true };
    case "clear":
      return step?.kind === "field" && isListField(step.field)
        ? listChanged(talk, step.field, { kind: "clear" })
        : follow(talk, { kind: "cancel" });
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
    case "adjust":
      return adjust(talk, repair.changes);
    case "remove":
    case "move":
      return changeItem(talk, repair);
  }
}

/** What was said is held until it is answered; going on would lose it. */
const WAITING: ReadonlySet<Step["kind"]> = new Set(["confirm", "doubt", "choose", "conflict", "cancel", "withdraw"]);
const NOT_WHILE_WAITING: ReadonlySet<Repair["kind"]> = new Set(["done", "submit", "more", "add"]);
const NEEDS_A_PLAN: ReadonlySet<Repair["kind"]> = new Set([
  ...NOT_WHILE_WAITING,
  "withdraw",
  "status",
  "show",
  "clear",
  "change",
  "adjust",
  "remove",
  "move",
]);

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
  if (step?.kind === "which") return next(talk);
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
      // Nothing that was understood is lost over a word that is no "no".
      return { ...tell(talk, { key: "plans-confirm-how" }), brief: true };
    case "item":
      return askField(talk, step.field);
    case "finding":
    case "reason":
    case "conflict":
    case "which":
      return next({ ...talk, brief: true });
    case "review":
      return { ...talk, brief: true };
  }
  if (!context) return talk;
  const isKept = context.values[step.field] !== undefined && (FIELDS[step.field].isComplete?.(context) ?? true);
  if (isKept) return next(talk);
  if (requiredFields(context).includes(step.field)) {
    const deferred = [...talk.slice.deferred.filter((id) => id !== step.field), step.field];
    return next(
      tell(withSlice(talk, { deferred }), { key: "plans-required-later", values: { field: { key: `plans-field-${step.field}` } } }),
    );
  }
  const content = talk.content && { ...talk.content, skipped: [...talk.content.skipped.filter((id) => id !== step.field), step.field] };
  return next({ ...talk, content });
}

function why(talk: Talk): Talk {
  const { step } = talk.slice;
  const { context } = inPlan(talk) ?? {};
  const field = step && "field" in step ? step.field : undefined;
  if (!context || !field)
    return {
      ...tell(talk, { key: "plans-why-plan", values: { reader: talk.loaded.plan?.reader?.name ?? talk.knowing.facts.board } }),
      brief: true,
    };
  return {
    ...tellBlocks(talk, whyBlocks(field, context, talk.knowing, { language: talk.turn.language, reader: readerOf(talk) })),
    brief: true,
  };
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
  return next({ ...talk, slice: { ...talk.slice, step: undefined } }, [field]);
}

/** Asks what is open: required fields that were put off. */
export function fillMissing(talk: Talk): Talk {
  return next(withSlice(talk, { deferred: [] }));
}

/** Asks what is open, the optional fields too. */
export function fillOpen(talk: Talk): Talk {
  const content = talk.content && { ...talk.content, skipped: [] };
  const told = missingFields(talk).length > 0 ? talk : tell(talk, { key: "plans-optional" });
  return next(withSlice({ ...told, content }, { deferred: [], offering: true }));
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

export function confirmed(talk: Talk, { values }: Extract<Step, { kind: "confirm" }>): Talk {
  return write(talk, values as Values);
}

export function refused(talk: Talk, { asked }: Extract<Step, { kind: "confirm" }>): Talk {
  const told = tell(talk, { key: "plans-not-noted" });
  return asked ? { ...askField(told, asked), brief: false } : next(told);
}
