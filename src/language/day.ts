import { findClockTime } from "./clock-time.ts";
import { findPeriods } from "./dates.ts";
import { clean, fold } from "./fold.ts";
import type { Parsed } from "./parsed.ts";
import { words } from "./words.ts";

/** A day that a message names, with the half of the day and the time when it names them. */
export interface NamedDay {
  readonly date: string;
  readonly part?: "morning" | "afternoon" | "whole";
  /** HH:MM */
  readonly time?: string;
}

const WEEKDAYS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:chu nhat|cn|sunday)\b/, 0],
  [/\b(?:thu (?:hai|2)|t2|monday)\b/, 1],
  [/\b(?:thu (?:ba|3)|t3|tuesday)\b/, 2],
  [/\b(?:thu (?:tu|4)|t4|wednesday)\b/, 3],
  [/\b(?:thu (?:nam|5)|t5|thursday)\b/, 4],
  [/\b(?:thu (?:sau|6)|t6|friday)\b/, 5],
  [/\b(?:thu (?:bay|7)|t7|saturday)\b/, 6],
];
const NEXT_WEEK = /\b(?:tuan (?:toi|sau|ke|ke tiep)|next week)\b/;
const THIS_WEEK = /\b(?:tuan nay|this week)\b/;
const NEAR_DAYS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:hom nay|today)\b/, 0],
  [/\b(?:ngay kia|ngay mot|mot nua|day after tomorrow)\b/, 2],
  [/\b(?:ngay mai|sang mai|chieu mai|mai|tomorrow)\b/, 1],
];
/** Day and month without a year, however they are joined: 15/4, 15-4, 15.4. */
const SHORT = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/]|[.-]\d)/g;
const IMPOSSIBLE = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?(?![\d/])/;
const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_YEARS = 2;

/**
 * The day that a message names, day before month always. Without a year it is the next one from `today` on; a year that makes
 * it past is asked back.
 * @param today ISO date
 */
export function parseDay(text: string, today: string): Parsed<NamedDay> {
  const typed = clean(text.slice(0, 1000));
  const folded = fold(typed);
  const rest = withTimes(folded, typed);
  const dates = datesIn(typed, today);
  const distinct = [...new Map(dates.map((each) => [each.date, each])).values()];
  const weekday = WEEKDAYS.find(([form]) => form.test(folded))?.[1];
  const [only, ...others] = distinct;
  if (!only) return nearDay(folded, weekday, today, rest);
  if (others.length > 0) return { choices: distinct.map(({ date }) => ({ date, ...rest })), doubt: "several" };
  if (only.date === "") return { problem: "impossible" };
  if (only.hasYear && only.date < today) return { choices: past(only.date, today).map((date) => ({ date, ...rest })), doubt: "past" };
  if (weekday !== undefined && weekdayOf(only.date) !== weekday)
    return { choices: [only.date, nearest(only.date, weekday, today)].map((date) => ({ date, ...rest })), doubt: "unclear" };
  return { value: { date: only.date, ...rest } };
}

interface Dated {
  /** "" for a day that no calendar has. */
  readonly date: string;
  readonly hasYear: boolean;
}

function datesIn(typed: string, today: string): Dated[] {
  const folded = fold(typed);
  const found: Dated[] = [];
  // "15-16/4": the first day's month stands behind the second.
  const joined = folded.replace(/(?<![\d/.-])(\d{1,2})\s?-\s?(\d{1,2})\s?\/\s?(\d{1,2})(\/\d{2,4})?(?![\d/])/g, "$1/$3$4 , $2/$3$4");
  const left = joined.replace(SHORT, (all, day: string, separator: string, month: string, year: string | undefined) => {
    if (separator !== "/" && year === undefined && Number(month) > 12) return all;
    found.push(dated(Number(day), Number(month), year, today));
    return " ; ";
  });
  const named = words(left).map((word) => word.folded);
  const year = (month: number): number => yearFor(month, today);
  for (const { from, to } of findPeriods(named, year)) {
    if (from !== to) continue;
    const hasYear = new RegExp(`\\b${from.slice(0, 4)}\\b`).test(folded);
    found.push({ date: hasYear || from >= today ? from : nextYear(from, today), hasYear });
  }
  if (found.length === 0 && IMPOSSIBLE.test(folded)) found.push({ date: "", hasYear: false });
  if (found.length === 0 && /\b(\d{1,2}) thang (\d{1,2})\b/.test(folded)) found.push({ date: "", hasYear: false });
  return found;
}

function dated(day: number, month: number, year: string | undefined, today: string): Dated {
  const hasYear = year !== undefined;
  const full = year === undefined ? Number(today.slice(0, 4)) : year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = iso(full, month, day);
  if (hasYear || (date !== "" && date >= today)) return { date, hasYear };
  // The 29th of February has to wait for its year.
  for (let later = full + 1; later <= full + 8; later++) {
    const next = iso(later, month, day);
    if (next !== "") return { date: next, hasYear };
  }
  return { date: "", hasYear };
}

function yearFor(month: number, today: string): number {
  return Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0);
}

function nextYear(date: string, today: string): string {
  return date >= today ? date : iso(Number(date.slice(0, 4)) + 1, Number(date.slice(5, 7)), Number(date.slice(8)));
}

/** The same day and month in the years to come, then the past day as typed. */
function past(date: string, today: string): string[] {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const years = Array.from({ length: 6 }, (_, i) => iso(Number(today.slice(0, 4)) + i, month, day)).filter(
    (each) => each !== "" && each >= today,
  );
  return [...years.slice(0, MOST_YEARS - 1), date];
}

/** "mai", "thứ sáu tuần tới", "thứ 6". */
function nearDay(folded: string, weekday: number | undefined, today: string, rest: Omit<NamedDay, "date">): Parsed<NamedDay> {
  if (weekday !== undefined) {
    const monday = plusDays(today, -((weekdayOf(today) + 6) % 7));
    const inWeek = (weekday + 6) % 7;
    const isNext = NEXT_WEEK.test(folded) || /\bnext (?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b/.test(folded);
    if (isNext) return { value: { date: plusDays(monday, 7 + inWeek), ...rest } };
    const thisWeek = plusDays(monday, inWeek);
    if (THIS_WEEK.test(folded))
      return thisWeek >= today
        ? { value: { date: thisWeek, ...rest } }
        : { choices: [plusDays(thisWeek, 7), thisWeek].map((date) => ({ date, ...rest })), doubt: "past" };
    return { value: { date: thisWeek >= today ? thisWeek : plusDays(thisWeek, 7), ...rest } };
  }
  const near = NEAR_DAYS.find(([form]) => form.test(folded));
  return near ? { value: { date: plusDays(today, near[1]), ...rest } } : { problem: "none" };
}

function withTimes(folded: string, typed: string): Omit<NamedDay, "date"> {
  const time = findClockTime(typed);
  const morning = /\b(?:sang|morning|am)\b/.test(folded);
  const afternoon = /\b(?:chieu|afternoon|pm)\b/.test(folded);
  const whole = /\b(?:ca|nguyen|tron|mot|1) ngay\b|\b(?:all|whole|full|one) day\b/.test(folded) || (morning && afternoon);
  const part = whole ? "whole" : morning ? "morning" : afternoon ? "afternoon" : undefined;
  return { ...(part ? { part } : {}), ...(time && "value" in time ? { time: time.value } : {}) };
}

/** The nearest day of a weekday around a date, not before today. */
function nearest(date: string, weekday: number, today: string): string {
  const candidates = [1, -1, 2, -2, 3, -3]
    .map((shift) => plusDays(date, shift))
    .filter((each) => weekdayOf(each) === weekday && each >= today);
  return candidates[0] ?? plusDays(date, 7 - ((weekdayOf(date) - weekday + 7) % 7));
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function iso(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : "";
}
