import type { Parsed } from "./parsed.ts";
import { foldWithDigits } from "./spelled.ts";

const MOST = 1440;
const LONGEST = 1000;
const HOURS = "(?:tieng|gio|hours?|hrs?|h|g)(?![a-z])";
const MINUTES = "(?:phut|ph|p|minutes?|mins?)(?![a-z])|'";
/** What follows hours: "1 tiếng rưỡi", "1h30", "2 tiếng 15 phút". */
const MORE = `\\s?(?:(?<half>ruoi|and a half)|(?:va |and )?(?<rest>\\d{1,2})(?![\\d,.]?\\d)(?:\\s?(?:${MINUTES}))?)`;
const AMOUNT = new RegExp(
  `(?<![\\d/.,])(?<number>\\d{1,5}(?:[.,]5)?)(?![\\d/])\\s?(?:(?<hours>${HOURS})(?:${MORE})?|(?<minutes>${MINUTES}))?`,
  "g",
);
/** Lengths that have no digits of their own. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:nua|half(?: an?)?) (?:tieng|gio|hour)\b/g, "30 phut"],
  [/\bquarter of an hour\b/g, "15 phut"],
  [/\ban hour\b/g, "1 hour"],
  [/(?<!\d\s?)\btieng ruoi\b/g, "1 tieng ruoi"],
  [/\b(\d{1,2}) and a half hours?\b/g, "$1,5 hours"],
];
/** All that may stand around a number without a unit. */
const AROUND = /^(?:da|khoang|tam|chung|toi da|about|around|moi bao cao|a|nhe|nha|thoi|em|each|[\s.,~!-])*$/;
const RANGE = /^\s?(?:-|den|toi|hoac|hay|to|or)\s?$/;

interface Amount {
  readonly number: number;
  readonly unit: "hours" | "minutes" | undefined;
  /** Minutes beyond the whole hours. */
  readonly more: number;
  readonly start: number;
  readonly end: number;
}

/** "6 báo cáo x 10 phút" and "10 phút x 6", written as they are typed: so many times so many minutes. */
const TIMES = new RegExp(
  [
    "(\\d{1,2})(?: (?:báo cáo|bao cao|bài|bai|người|nguoi|reports?|speakers?))?\\s?[x×*]\\s?(\\d{1,3})(?=\\s?(?:phút|phut|ph?\\b|min|'))",
    "(\\d{1,3})\\s?(?:phút|phut|ph?|'|min(?:ute)?s?)\\s?[x×*]\\s?(\\d{1,2})(?!\\d)(?: (?:báo cáo|bao cao|bài|bai|người|nguoi|reports?|speakers?))?",
  ].join("|"),
  "giu",
);

/** A text with "6 x 10 phút" as "60 phút". */
export function multiplied(text: string): string {
  return text.replace(TIMES, (_, times, each, minutes, by) =>
    minutes === undefined ? String(Number(times) * Number(each)) : `${Number(minutes) * Number(by)} phút`,
  );
}

/** A length of time in minutes, 1 to 1,440: "15 phút", "15p", "1 tiếng rưỡi", "1h30", "half an hour", "15". */
export function parseMinutes(text: string): Parsed<number> {
  const folded = NAMED.reduce((left, [form, digits]) => left.replace(form, digits), foldWithDigits(multiplied(text.slice(0, LONGEST))));
  if (/^\s*-\s?\d/.test(folded)) return { problem: "too-small" };
  const all = amountsIn(folded);
  const bare = isBare(folded, all);
  const meant = all.flatMap((amount, i) => {
    const next = all[i + 1];
    const inRange = next !== undefined && RANGE.test(folded.slice(amount.end, next.start));
    const unit = amount.unit ?? (inRange ? next.unit : undefined);
    return unit === undefined && !bare ? [] : [minutesOf(amount, unit)];
  });
  const [only, ...others] = new Set(meant);
  if (only === undefined) return { problem: "none" };
  for (const minutes of [only, ...others]) if (minutes < 1 || minutes > MOST) return { problem: minutes < 1 ? "too-small" : "too-large" };
  if (![only, ...others].every(Number.isInteger)) return { problem: "not-whole" };
  return others.length === 0 ? { value: only } : { choices: [only, ...others], doubt: "several" };
}

function amountsIn(folded: string): Amount[] {
  return [...folded.matchAll(AMOUNT)].map((match) => {
    const { number = "", hours, minutes, half, rest } = match.groups ?? {};
    return {
      number: Number(number.replace(",", ".")),
      unit: hours === undefined ? (minutes === undefined ? undefined : "minutes") : "hours",
      more: half === undefined ? Number(rest ?? 0) : 30,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

function minutesOf({ number, more }: Amount, unit: Amount["unit"]): number {
  return unit === "hours" ? number * 60 + more : number;
}

/** Whether a message is nothing but its numbers. */
function isBare(folded: string, amounts: readonly Amount[]): boolean {
  const around = [...amounts, undefined].map((amount, i) => folded.slice(amounts[i - 1]?.end ?? 0, amount?.start)).join(" ");
  return AROUND.test(around.replace(/\b(?:den|toi|hoac|hay|to|or|tu)\b/g, " ").trim());
}
