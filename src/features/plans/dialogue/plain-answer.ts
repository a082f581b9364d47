import { clean, fold } from "../../../language/fold.ts";
import { parseYesNo } from "../../../language/yes-no.ts";
import { FIELDS, isListField } from "../fields.ts";
import type { FieldId } from "../values.ts";
import { next, write } from "./record.ts";
import { follow } from "./steer.ts";
import { inPlan, type Talk } from "./talk.ts";

const NOTHING = /^(?:khong|ko|chua) co(?: (?:gi|ai|dau|a))*$|^(?:none|nothing)$/;

/**
 * "có", "không" or "không có" where any words would be an answer: they take what is offered, keep what is there or pass the
 * question over; "unclear" when they say nothing there; undefined for other words.
 */
export function plainAnswer(talk: Talk, field: FieldId, text: string): Talk | "unclear" | undefined {
  const { context } = inPlan(talk) ?? {};
  if (!context || !(FIELDS[field].freeText || isListField(field))) return undefined;
  const yes = NOTHING.test(fold(clean(text))) ? false : parseYesNo(text);
  if (yes === undefined) return undefined;
  const isFilled = context.values[field] !== undefined;
  if (yes) {
    const [offered, ...others] = FIELDS[field].suggest?.(context) ?? [];
    if (isFilled) return next(talk, undefined);
    return offered && others.length === 0 ? write(talk, offered.values, field) : "unclear";
  }
  if (field === "combinedWith") return undefined;
  if (isFilled) return isListField(field) ? follow(talk, { kind: "done" }) : "unclear";
  return follow(talk, { kind: "skip" });
}
