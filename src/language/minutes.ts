import { clean, fold } from "./fold.ts";
import { findNumbers } from "./numbers.ts";
import type { Parsed } from "./parsed.ts";

const MOST = 1440;
const HOURS = "(?:tieng|gio|h|g|hours?|hrs?)";
const MINUTES = "(?:phut|p|'|ph|minutes?|mins?)";

/** A length of time in minutes, 1 to 1,440: "15 phút", "15p", "1 tiếng rưỡi", "1h30", "half an hour", "15". */
export function parseMinutes(text: string): Parsed<number> {
  const folded = digitsOf(fold(clean(text.slice(0, 300))));
  if (/\b(?:nua|half an?) (?:tieng|gio|hour)\b/.test(folded)) return { value: 30 };
  const range = new RegExp(`(\\d{1,4})\\s?(?:-|den|toi|hoac|to|or)\\s?(\\d{1,4})\\s?(${HOURS}(?![a-z])|${MINUTES})?`).exec(folded);
  if (range) {
    const unit = range[3] !== undefined && new RegExp(`^${HOURS}$`).test(range[3]) ? 60 : 1;
    return { choices: [Number(range[1]) * unit, Number(range[2]) * unit], doubt: "several" };
  }
  const hours = new RegExp(
    `(\\d{1,2}|an|mot)\\s?${HOURS}(?![a-z])(?:\\s?(?:(ruoi|and a half)|(?:va |and )?(\\d{1,2})\\s?${MINUTES}?))?`,
  ).exec(folded);
  if (hours) {
    const whole = /^\d/.test(hours[1] ?? "") ? Number(hours[1]) : 1;
    return bounded(whole * 60 + (hours[2] === undefined ? 0 : 30) + Number(hours[3] ?? 0));
  }
  const minutes = new RegExp(`^(?:khoang |tam |about )?(\\d{1,5})\\s?(?:${MINUTES})?(?:[\\s.]|$)|(\\d{1,5})\\s?${MINUTES}`).exec(folded);
  return minutes ? bounded(Number(minutes[1] ?? minutes[2])) : { problem: "none" };
}

function bounded(minutes: number): Parsed<number> {
  if (minutes < 1) return { problem: "too-small" };
  return minutes > MOST ? { problem: "too-large" } : { value: minutes };
}

/** "mười lăm phút" → "15 phut". */
function digitsOf(folded: string): string {
  if (/\d/.test(folded)) return folded;
  const words = folded.split(" ");
  const [number] = findNumbers(words);
  return number ? [...words.slice(0, number.start), String(number.value), ...words.slice(number.end)].join(" ") : folded;
}
