import type { Outcome } from "../../../engine/turn.ts";
import { FIELDS, isListField } from "../fields.ts";
import { isFieldId, type Values } from "../values.ts";
import { changeTo, filled } from "./change.ts";
import { asTyped } from "./forms.ts";
import { taken, takenAfterAll } from "./hear.ts";
import { cancelDraft, submit, withdraw } from "./lifecycle.ts";
import { dayPicked } from "./prompt.ts";
import { askField, idsOf, next, read, write } from "./record.ts";
import { fieldsIn } from "./sections.ts";
import type { Slice } from "./slice.ts";
import { confirmed, fillMissing, fillOpen, follow, keepAsItWas, listDone, refused } from "./steer.ts";
import { type Change, goTo, inPlan, type Talk, withSlice } from "./talk.ts";
import { takeUnit } from "./unit.ts";

type Decided = Outcome<Slice, Change>;
type End = (talk: Talk) => Decided;

/** What a button of the present prompt does; the question's button under a doubt passes the words on to the answers. */
export function press(talk: Talk, action: string, finish: End, passOn: (talk: Talk, asked: string) => Decided): Decided {
  const { step } = talk.slice;
  if (step?.kind === "doubt" && action === "question") return passOn(askField(talk, step.field), step.text);
  return finish(pressed(talk, action));
}

function pressed(talk: Talk, action: string): Talk {
  const { step } = talk.slice;
  const day = dayPicked(action);
  if (day !== undefined) return step?.kind === "field" ? taken(talk, step.field, read(talk, step.field, asTyped(day))) : talk;
  const [kind = "", argument = ""] = action.split(":", 2);
  switch (kind) {
    case "u":
      return takeUnit(talk, argument, step?.kind === "unit" && step.begins);
    case "s":
      return suggested(talk, Number(argument));
    case "c":
      return step?.kind === "choose" ? chosen(talk, step.choices[Number(argument)]) : talk;
    case "f":
      return isFieldId(argument) ? named(talk, argument) : talk;
    case "form":
      return goTo(talk, { kind: "which", fields: [...fieldsIn(argument, talk)] });
    case "r":
      return goTo(talk, { kind: "reason", finding: argument });
    case "reason":
      return step?.kind === "finding" ? goTo(talk, { kind: "reason", finding: step.finding, field: step.field }) : talk;
    case "answer":
      return step?.kind === "doubt" ? takenAfterAll(talk, step) : talk;
    case "confirm-yes":
      return step?.kind === "confirm" ? confirmed(talk, step) : talk;
    case "confirm-no":
      return step?.kind === "confirm" ? refused(talk, step) : talk;
    case "theirs":
      return step?.kind === "conflict" ? theirsKept(talk, step.values as Values) : talk;
    case "mine":
      return step?.kind === "conflict" ? write(withSlice(talk, { step: undefined }), step.values as Values) : talk;
    case "keep":
      return next(talk);
    case "list-done":
      return step?.kind === "field" && isListField(step.field) ? listDone(talk, step.field) : talk;
    case "fill":
      return fillMissing(talk);
    case "more":
      return fillOpen(talk);
    case "edit":
      return goTo(talk, { kind: "which", fields: filled(talk) });
    case "submit":
      return submit(talk);
    case "cancel-yes":
      return cancelDraft(talk);
    case "withdraw-yes":
      return withdraw(talk);
    case "cancel-no":
    case "withdraw-no":
      return keepAsItWas(talk);
    case "leave":
      return follow(talk, { kind: "pause" }) ?? talk;
    case "later":
    case "skip":
      return follow(talk, { kind: "skip" }) ?? talk;
    case "back":
    case "why":
    case "show":
    case "pause":
      return follow(talk, { kind }) ?? talk;
    default:
      return talk;
  }
}

function suggested(talk: Talk, index: number): Talk {
  const { step } = talk.slice;
  const { context } = inPlan(talk) ?? {};
  if (step?.kind !== "field" || !context) return talk;
  const suggestion = FIELDS[step.field].suggest?.(context)[index];
  if (!suggestion) return talk;
  // A list accepted as it was offered is done, too.
  return write(talk, suggestion.values);
}

/** What the other wrote stays; of one's own, what fills empty fields. */
function theirsKept(talk: Talk, mine: Values): Talk {
  const { context } = inPlan(talk) ?? {};
  const left = idsOf(mine).filter((id) => context && context.values[id] === undefined);
  const others = Object.fromEntries(left.map((id) => [id, mine[id]])) as Values;
  return left.length === 0 ? next(talk) : write(withSlice(talk, { step: undefined }), others);
}

function chosen(talk: Talk, values: Readonly<Record<string, unknown>> | undefined): Talk {
  const { step } = talk.slice;
  if (step?.kind !== "choose" || !values) return talk;
  return write(talk, values as Values);
}

/** A field picked from a row of them: changed at once when it was told to what, else asked. */
function named(talk: Talk, field: Parameters<typeof askField>[1]): Talk {
  const { step } = talk.slice;
  return step?.kind === "which" && step.to !== undefined ? changeTo(talk, field, step.to) : askField(talk, field);
}
