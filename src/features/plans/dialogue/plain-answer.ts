import { clean, fold } from "../../../language/fold.ts";
import { parseYesNo } from "../../../language/yes-no.ts";
import { FIELDS, isListField } from "../fields.ts";
import type { FieldId } from "../values.ts";
import { next, write } from "./record.ts";
import { follow } from "./steer.ts";
import { inPlan, type Talk } from "./talk.ts";

const NOTHING = /^(?:khong|ko|chua) co(?: (?:gi|ai|dau|a))*$|^(?:none|nothing)$/;

/** "theo hướng dẫn", "như trên": what is offered. */
const AS_OFFERED = new RegExp(
  "^(?:(?:cu|thi|lay|dung|lam|ghi|giu|day du|du|chon|ok|em|minh|toi|theo|nhu|y|dung theo) )*" +
    "(?:(?:chuong trinh|ct|ctr|ctrinh|ten|cac muc|noi dung|bo cuc) )?(?:(?:theo|nhu|cua|dung|trong) )*" +
    "(?:huong dan|hd|h dan|mau|goi y|de xuat|tren|(?:7|bay) muc|a (?:den|toi) g|muc a (?:den|toi) g)" +
    "(?: (?:cua|trong|theo) (?:huong dan|hd))?(?: (?:7|bay) muc)?(?: (?:a (?:den|toi) g))?(?: (?:nhe|nha|a|luon|di|do|day|thoi|cho nhanh))*$" +
    "|^(?:(?:lay|dung|ghi|chon) )+(?:ten|cai|chuong trinh|ct) (?:do|nay|tren|day)(?: (?:luon|nhe|nha|a|di))*$" +
    "|^(?:(?:please|just|i|we|will|use|take|as|accept|follow|in|by) )*(?:the )?(?:guideline'?s?|suggested|suggestion|default|template|standard|offered)(?: (?:programme|program|agenda|name|one|items))?$",
);

/**
 * "có", "không" or "không có" where any words would be an answer: they take what is offered, keep what is there or pass the
 * question over; "unclear" when they say nothing there; undefined for other words.
 */
export function plainAnswer(talk: Talk, field: FieldId, text: string): Talk | "unclear" | undefined {
  const { context } = inPlan(talk) ?? {};
  if (!context || !(FIELDS[field].freeText || isListField(field))) return undefined;
  const words = fold(clean(text))
    .replace(/[.,;!)]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const yes = NOTHING.test(words) ? false : AS_OFFERED.test(words) || parseYesNo(text);
  if (yes === undefined) return undefined;
  const isFilled = context.values[field] !== undefined;
  if (yes) {
    const [offered, ...others] = FIELDS[field].suggest?.(context) ?? [];
    if (isFilled) return next(talk);
    return offered && others.length === 0 ? write(talk, offered.values) : "unclear";
  }
  if (field === "combinedWith") return undefined;
  if (isFilled) return isListField(field) ? follow(talk, { kind: "done" }) : "unclear";
  return follow(talk, { kind: "skip" });
}
