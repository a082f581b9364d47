import { findHalfDays } from "./lengths.ts";
import type { Parsed } from "./parsed.ts";
import { words } from "./words.ts";

/** How long an event is, in half days, and which half of the day when it is one. */
export interface EventLength {
  readonly halfDays: number;
  readonly part?: "morning" | "afternoon";
}

const MORNING = /\b(?:sang|morning)\b/;
const AFTERNOON = /\b(?:chieu|afternoon)\b/;
const HALF = /(?:^|\s)(?:1\/2|nua|½|half)(?=\s|$)/;
/** "nửa ngày hoặc một ngày": several, not a sum. */
const OR = /\b(?:hoac|hay|or|den|toi|to)\b/;
const MOST = 20;

/** The length of an event: "nửa ngày", "buổi sáng", "cả ngày", "1 ngày rưỡi", "half a day". */
export function parseEventLength(text: string): Parsed<EventLength> {
  const folded = words(text)
    .map((word) => word.folded)
    .join(" ");
  const halfDays = findHalfDays(folded.split(" "));
  const [morning, afternoon] = [MORNING.test(folded), AFTERNOON.test(folded)];
  if (morning && afternoon) {
    if (/\b(?:hoac|hay|or)\b/.test(folded)) return choices([half("morning"), half("afternoon")]);
    return { value: { halfDays: 2 } };
  }
  const part = morning ? "morning" : afternoon ? "afternoon" : undefined;
  if (halfDays === undefined) {
    if (OR.test(folded) && HALF.test(folded) && /\b(?:1|mot|one) (?:ngay|day)\b/.test(folded))
      return choices([{ halfDays: 1 }, { halfDays: 2 }]);
    if (part) return { value: half(part) };
    return HALF.test(folded) ? { value: { halfDays: 1 } } : { problem: "none" };
  }
  if (halfDays > MOST) return { problem: "too-large" };
  return { value: halfDays === 1 && part ? half(part) : { halfDays } };
}

function half(part: "morning" | "afternoon"): EventLength {
  return { halfDays: 1, part };
}

function choices(lengths: readonly EventLength[]): Parsed<EventLength> {
  return { choices: lengths, doubt: "several" };
}
