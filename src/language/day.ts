import { nextDate, plusDays, weekdayOf } from "./calendar.ts";
import { findClockTime } from "./clock-time.ts";
import { type Dated, datesNamed } from "./dates-named.ts";
import { writeOutDates } from "./dates-written-out.ts";
import { halvesNamed } from "./day-part.ts";
import { clean, fold } from "./fold.ts";
import type { Doubt, Parsed } from "./parsed.ts";
import { findPlace, weekdaysOfMonth } from "./weekday-of-month.ts";
import { dayOfWeekday, namesWeek, nearestOfWeekday, weekdaysIn } from "./weekdays.ts";

/** A day that a message names, with the half of the day and the time when it names them. */
export interface NamedDay {
  readonly date: string;
  readonly part?: "morning" | "afternoon" | "whole";
  /** HH:MM */
  readonly time?: string;
}

type Rest = Omit<NamedDay, "date">;

const LONGEST = 1000;
/** The lunar calendar, which is not reckoned here. */
const LUNAR = /\bam lich\b|\b(?:\d|ngay) ?al\b|\bram\b|\bthang (?:gieng|chap)\b/;
const ASKED =
  /\b(?:thu|ngay|hom|mung|mong|thang|tuan|nam) (?:may|nao|bao nhieu|gi)\b(?! cung)|\b(?:bao gio|khi nao|luc nao)\b(?! cung)|\b(?:what|which) (?:day|date|weekday|month)\b/;
/** Words that look like "thứ tư" without their diacritics. */
const NO_WEEKDAY = /(?<!\p{L})(?:thứ tự|thư từ|thử tư)(?!\p{L})/giu;
/** When something will be told, not when it is: "mai em báo lại". */
const TELLS_LATER =
  /\b(?:chua|(?:em|minh|toi|se|moi) (?:bao|tra loi|gui|cap nhat|chot|hoi)|bao (?:lai|sau|cho)|tra loi (?:sau|lai)|gui (?:lai|sau)|(?:let|tell) you|get back|answer|not yet)\b/;
const AROUND_TOMORROW = "da|ok|vao|la|thi|chac|buoi|sang|trua|chieu|toi|nhe|nha|a|di|luon|em|thoi|vay|do";
const NEAR_DAYS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:hom nay|today)\b/, 0],
  [/\b(?:ngay kia|ngay mot|mot nua|day after tomorrow)\b/, 2],
  [/\b(?:(?:ngay|sang|trua|chieu) mai|tomorrow)\b/, 1],
  // By itself, as it is also a name: "để em hỏi chị Mai", "Mai Thị Hoa".
  [new RegExp(`^(?:(?:${AROUND_TOMORROW}) )*mai(?: (?:${AROUND_TOMORROW}|luc|\\d\\S*|gio))*[.!]?$`), 1],
];
const WHOLE = /\b(?:ca|nguyen|tron|mot|1) ngay\b|\b(?:all|whole|full|one) day\b/;

/**
 * The day that a message names, day before month always. Without a year it is the next one from `today` on; a year that makes
 * it past is asked back.
 * @param today ISO date
 */
export function parseDay(text: string, today: string): Parsed<NamedDay> {
  const typed = clean(text.slice(0, LONGEST));
  const folded = writeOutDates(fold(typed.replace(NO_WEEKDAY, "_")), today);
  if (LUNAR.test(folded) || asksForDay(typed)) return { problem: "none" };
  const { place, rest } = findPlace(folded);
  const named = datesNamed(rest, today);
  const weekdays = weekdaysIn(rest);
  const dates = named.flatMap(({ date }) => date ?? []);
  if (dates.length < named.length) return { problem: "impossible" };
  if (dates.length > 0) return answer(typed, dates, { weekday: weekdays.length === 1 ? weekdays[0] : undefined, today, named });
  if (TELLS_LATER.test(folded)) return { problem: "none" };
  const isOfMonth = weekdays.length > 0 && !namesWeek(folded);
  const ofMonth = isOfMonth ? weekdaysOfMonth(rest, weekdays, { place, today }) : undefined;
  if (ofMonth) return answerOfMonth(typed, ofMonth, place !== undefined);
  if (isOfMonth && place) return { problem: "none" };
  return answer(typed, daysNear(folded, weekdays, today), { weekday: undefined, today, named });
}

/** Whether a message asks for a day or a weekday: "hôm nay là thứ mấy", "15/4 là ngày nào". */
export function asksForDay(text: string): boolean {
  return ASKED.test(fold(clean(text.slice(0, LONGEST))));
}

interface Found {
  /** The only weekday named besides a date. */
  readonly weekday: number | undefined;
  readonly today: string;
  readonly named: readonly Dated[];
}

function answer(typed: string, days: readonly string[], { weekday, today, named }: Found): Parsed<NamedDay> {
  const distinct = [...new Set(days)];
  const [only, ...others] = distinct;
  if (only === undefined) return { problem: "none" };
  const past = distinct.filter((date) => date < today);
  if (past.length > 0) return choose([...distinct.map((date) => sameLater(date, named, today)), ...past], restsOf(typed), "past");
  if (others.length > 0) return choose(distinct, restsOf(typed).slice(0, 1), "several");
  if (weekday !== undefined && weekdayOf(only) !== weekday)
    return choose([only, nearestOfWeekday(weekday, only, today)], restsOf(typed).slice(0, 1), "unclear");
  const [rest = {}, ...otherRests] = restsOf(typed);
  return otherRests.length > 0 ? choose([only], [rest, ...otherRests], "several") : { value: { date: only, ...rest } };
}

/** @param isPicked which of the month's weekdays is told, so that none means that the month has none such */
function answerOfMonth(
  typed: string,
  { dates, past }: { readonly dates: readonly string[]; readonly past: readonly string[] },
  isPicked: boolean,
): Parsed<NamedDay> {
  const [rest = {}] = restsOf(typed);
  const [only, ...others] = dates;
  if (past.length > 0) return choose([...dates, ...past], [rest], "past");
  if (only === undefined) return { problem: isPicked ? "impossible" : "none" };
  return others.length > 0 ? choose(dates, [rest], "several") : { value: { date: only, ...rest } };
}

function choose(dates: readonly string[], rests: readonly Rest[], doubt: Doubt): Parsed<NamedDay> {
  return { choices: [...new Set(dates)].flatMap((date) => rests.map((rest) => ({ date, ...rest }))), doubt };
}

/** A day that is not past: of the next week for a weekday, else of the next year that has it. */
function sameLater(date: string, named: readonly Dated[], today: string): string {
  if (date >= today) return date;
  return (named.length > 0 ? nextDate(Number(date.slice(5, 7)), Number(date.slice(8)), today) : undefined) ?? plusDays(date, 7);
}

/** "mai", "thứ sáu tuần tới", "thứ 6". */
function daysNear(folded: string, weekdays: readonly number[], today: string): string[] {
  if (weekdays.length > 0) return weekdays.map((weekday) => dayOfWeekday(weekday, folded, today));
  const near = NEAR_DAYS.find(([form]) => form.test(folded));
  return near ? [plusDays(today, near[1])] : [];
}

/** The half of the day and the time; two where one of two halves is meant. */
function restsOf(typed: string): Rest[] {
  const { morning, afternoon, either } = halvesNamed(typed);
  const found = findClockTime(typed);
  const time = found && "value" in found ? { time: found.value } : {};
  if (either) return [{ part: "morning" }, { part: "afternoon" }];
  if (WHOLE.test(fold(typed)) || (morning && afternoon)) return [{ part: "whole", ...time }];
  if (morning) return [{ part: "morning", ...time }];
  return [{ ...(afternoon ? { part: "afternoon" as const } : {}), ...time }];
}
