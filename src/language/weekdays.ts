import { plusDays, weekdayOf } from "./calendar.ts";
import { MONTH_NAME } from "./dates-written-out.ts";

const WEEKDAYS = [
  "chu nhat|cn|sunday",
  "thu (?:hai|2)|t2|monday",
  "thu (?:ba|3)|t3|tuesday",
  "thu (?:tu|4)|t4|wednesday",
  "thu (?:nam|5)|t5|thursday",
  "thu (?:sau|6)|t6|friday",
  "thu (?:bay|7)|t7|saturday",
];
/** English names cut short, before a day: "Fri 15 Apr". */
const SHORT = ["sun", "mon", "tues?", "wed", "thu(?:rs?)?", "fri", "sat"].map(
  (name) => `${name}\\.?(?=,? \\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_NAME})`,
);
/** "Đại hội lần thứ 2", "điều thứ 3" count something. */
const NAMES = WEEKDAYS.map((names, i) => new RegExp(`(?<!\\b(?:lan|dieu|muc|nguoi|theo) )\\b(?:(?:${names})\\b|${SHORT[i]})`));
const AFTER_NEXT_WEEK = /\b(?:tuan (?:sau|toi) nua|week after next)\b/;
const NEXT_WEEK = /\b(?:tuan (?:toi|sau|ke|ke tiep)|next (?:week|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b/;
const THIS_WEEK = /\b(?:tuan nay|this week)\b/;

/** The weekdays that a folded text names, from Sunday, 0, on. */
export function weekdaysIn(folded: string): number[] {
  return NAMES.flatMap((name, weekday) => (name.test(folded) ? [weekday] : [])).sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
}

/** Whether a folded text names a week by its distance from today's. */
export function namesWeek(folded: string): boolean {
  return AFTER_NEXT_WEEK.test(folded) || NEXT_WEEK.test(folded) || THIS_WEEK.test(folded);
}

/** The day that a weekday means: of the week a folded text names, else the next one from today on. It may be past. */
export function dayOfWeekday(weekday: number, folded: string, today: string): string {
  const monday = plusDays(today, -((weekdayOf(today) + 6) % 7));
  const thisWeek = plusDays(monday, (weekday + 6) % 7);
  if (AFTER_NEXT_WEEK.test(folded)) return plusDays(thisWeek, 14);
  if (NEXT_WEEK.test(folded)) return plusDays(thisWeek, 7);
  return thisWeek >= today || THIS_WEEK.test(folded) ? thisWeek : plusDays(thisWeek, 7);
}

/** The day of a weekday that is nearest to a date, not before today. */
export function nearestOfWeekday(weekday: number, date: string, today: string): string {
  const near = [1, -1, 2, -2, 3, -3].map((shift) => plusDays(date, shift));
  return near.find((each) => weekdayOf(each) === weekday && each >= today) ?? plusDays(date, 7 - ((weekdayOf(date) - weekday + 7) % 7));
}
