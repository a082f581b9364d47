import { clean, fold } from "./fold.ts";
import { findNumbers } from "./numbers.ts";
import type { Parsed } from "./parsed.ts";

const DIGITS =
  /(?<![\d/.,-])(\d{1,2})\s?(?:(gio|h|g|:)\s?(\d{2})?(?:p|phut)?|\.(\d{2})(?=\s?[ap]m))?(?:\s(ruoi|kem\s?\d{1,2}))?\s?(am|pm|a\.m\.|p\.m\.|sang|trua|chieu|toi|in the morning|in the afternoon|o'clock)?(?![\d/])/;

/** A time of day as HH:MM: "7h30", "7 giờ rưỡi", "2h chiều", "14h", "8 am". */
export function parseClockTime(text: string): Parsed<string> {
  const found = findClockTime(text);
  return found === undefined ? { problem: "none" } : found;
}

/** The time of day in a longer text; undefined when none is named, so that "15" or "15/4" is none. */
export function findClockTime(text: string): Parsed<string> | undefined {
  const folded = numbersAsDigits(fold(clean(text.slice(0, 500))));
  for (const match of folded.matchAll(new RegExp(DIGITS, "g"))) {
    const [, hour = "", mark, minutes, dotted, shift, part] = match;
    if (mark === undefined && dotted === undefined && !/^(?:am|pm|a\.m\.|p\.m\.|o'clock)$/.test(part ?? "")) continue;
    return timeOf(Number(hour), Number(minutes ?? dotted ?? 0), shift, part);
  }
  return undefined;
}

function timeOf(hour: number, minutes: number, shift = "", part = ""): Parsed<string> {
  const isLater = /^(?:pm|p\.m\.|chieu|toi|in the afternoon)$/.test(part) && hour < 12;
  const isMidnight = /^(?:am|a\.m\.)$/.test(part) && hour === 12;
  const less = /^kem\s?(\d{1,2})$/.exec(shift)?.[1];
  const total = (isMidnight ? 0 : hour + (isLater ? 12 : 0)) * 60 + minutes + (shift === "ruoi" ? 30 : 0) - Number(less ?? 0);
  if (hour > 24 || minutes > 59 || total < 0 || total >= 24 * 60) return { problem: "impossible" };
  return { value: `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}` };
}

/** "mười bốn giờ" → "14 gio". */
function numbersAsDigits(folded: string): string {
  if (!/\b(?:gio|ruoi)\b/.test(folded)) return folded;
  const words = folded.split(" ");
  const [number] = findNumbers(words).filter(({ end }) => words[end] === "gio");
  return number ? [...words.slice(0, number.start), String(number.value), ...words.slice(number.end)].join(" ") : folded;
}
