import { plusDays, weekdayOf } from "./calendar.ts";
import { findPeriods, type Period } from "./dates.ts";
import { words } from "./words.ts";

/** Which of a month's weekdays is meant. */
interface Place {
  /** From 1 on; 0 is the last. */
  readonly nth: number;
  /** The week is counted, not the weekday: "thứ hai tuần thứ hai". */
  readonly ofWeek: boolean;
}

const NTH = new Map<string, number>([
  ...["dau", "dau tien", "nhat", "mot", "1", "first", "1st"].map((word) => [word, 1] as const),
  ...["hai", "2", "second", "2nd"].map((word) => [word, 2] as const),
  ...["ba", "3", "third", "3rd"].map((word) => [word, 3] as const),
  ...["tu", "bon", "4", "fourth", "4th"].map((word) => [word, 4] as const),
  ...["nam", "5", "fifth", "5th"].map((word) => [word, 5] as const),
  ...["cuoi", "cuoi cung", "last"].map((word) => [word, 0] as const),
]);
const COUNT = "(?:nhat|mot|hai|ba|tu|bon|nam|[1-5])";
const ENDS = "(?:dau tien|dau|cuoi cung|cuoi)";
const ORDINAL = "(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)";
const WEEKDAY = "(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn)";
const OF_A_PERIOD = "(?= (?:(?:cua|trong) )?(?:thang|quy) \\w)";
const PLACES: readonly { readonly form: RegExp; readonly ofWeek: boolean }[] = [
  { form: new RegExp(`\\btuan (?:le )?(?:(${ENDS})\\b|(?:thu )?(${COUNT})${OF_A_PERIOD}|thu (${COUNT})\\b)`), ofWeek: true },
  { form: new RegExp(`\\b(?:the )?(${ORDINAL})(?: full)? week\\b(?= (?:of|in) )`), ofWeek: true },
  {
    form: new RegExp(`(?<=\\b${WEEKDAY} )(?:(dau tien|cuoi cung)${OF_A_PERIOD}|thu (${COUNT})(?= (?:cua|trong) (?:thang|quy) ))`),
    ofWeek: false,
  },
  { form: new RegExp(`\\b(dau|cuoi)${OF_A_PERIOD}`), ofWeek: false },
  { form: new RegExp(`\\b(?:the )?(${ORDINAL})(?= (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:of|in)\\b)`), ofWeek: false },
];
/** "T4" behind a part of a month is April, "thứ 6 tháng 4" is no 6 April. */
const SHORT_MONTH = new RegExp(`\\b(${ENDS}|giua|cua|tuan (?:thu )?${COUNT}) t(1[0-2]|[1-9])\\b`, "g");
const WEEKDAY_IN_DIGITS = /\b(thu [2-7]) (?=thang \w)/g;
const YEAR = /(?:19|20)\d\d/;
/** A month has no more of one weekday, so that those of a longer time are too many to choose from. */
const MOST = 5;

/** A folded text without the words that pick one of a month's weeks or weekdays, "tuần đầu", "the last", and what they pick. */
export function findPlace(folded: string): { readonly place?: Place; readonly rest: string } {
  const text = folded.replace(SHORT_MONTH, "$1 thang $2");
  for (const { form, ofWeek } of PLACES) {
    const match = form.exec(text);
    if (!match) continue;
    const nth = NTH.get(match.slice(1).find((each) => each !== undefined) ?? "") ?? 1;
    const rest = `${text.slice(0, match.index)}cua${text.slice(match.index + match[0].length)}`;
    return { place: { nth, ofWeek }, rest: apart(rest) };
  }
  return { rest: apart(text) };
}

function apart(text: string): string {
  return text.replace(WEEKDAY_IN_DIGITS, "$1 cua ");
}

/**
 * The days that weekdays of a month or quarter may be, from `today` on, and the past ones when the year makes them past;
 * undefined when no month or quarter is named.
 * @param folded without the words of `place`
 */
export function weekdaysOfMonth(
  folded: string,
  weekdays: readonly number[],
  { place, today }: { readonly place?: Place | undefined; readonly today: string },
): { readonly dates: readonly string[]; readonly past: readonly string[] } | undefined {
  const row = words(folded).map((word) => word.folded);
  const year = Number(today.slice(0, 4));
  const named = daysIn(row, year, weekdays, place);
  if (!named) return undefined;
  const isPast = row.some((word) => YEAR.test(word)) && named.days.length > 0 && named.days.every((date) => date < today);
  const [dates = []] = [year, year + 1].flatMap((each) => {
    const { last, days } = daysIn(isPast ? row.map((word) => word.replace(YEAR, String(each))) : row, each, weekdays, place) ?? named;
    const coming = days.filter((date) => date >= today);
    return last < today || (coming.length === 0 && days.length > 0) ? [] : [coming];
  });
  return { dates, past: isPast ? named.days : [] };
}

/** The weekdays in all the months that are named, and the last day of these. */
function daysIn(
  row: readonly string[],
  year: number,
  weekdays: readonly number[],
  place: Place | undefined,
): { readonly last: string; readonly days: readonly string[] } | undefined {
  const months = findPeriods(row, () => year).filter(({ from, to }) => from !== to);
  const last = months
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const days = months.flatMap((month) => weekdays.flatMap((weekday) => daysOf(month, weekday, place)));
  return last === undefined ? undefined : { last, days: [...new Set(days)].sort() };
}

function daysOf(period: Period, weekday: number, place: Place | undefined): readonly string[] {
  const first = plusDays(period.from, (weekday - weekdayOf(period.from) + 7) % 7);
  const all: string[] = [];
  for (let date = first; date <= period.to; date = plusDays(date, 7)) all.push(date);
  if (!place) return all.length > MOST ? [] : all;
  const counted = all.at(place.nth - 1) ?? "";
  const inWeek = place.ofWeek ? dayOfWeek(period, weekday, place.nth) : counted;
  return [...new Set([counted, inWeek])].filter((date) => all.includes(date));
}

/** The weekday in the week that is the n-th one to begin in a period or before it. */
function dayOfWeek({ from, to }: Period, weekday: number, nth: number): string {
  const near = nth === 0 ? to : from;
  const monday = plusDays(near, -((weekdayOf(near) + 6) % 7));
  return plusDays(monday, Math.max(nth - 1, 0) * 7 + ((weekday + 6) % 7));
}
