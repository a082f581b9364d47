import { isoDate, nextDate } from "./calendar.ts";
import { withoutTimes } from "./clock-time.ts";
import { findPeriods } from "./dates.ts";
import { BETWEEN_DAYS, MONTH_NAME } from "./dates-written-out.ts";
import { words } from "./words.ts";

/** A day named with its month. */
export interface Dated {
  /** ISO date; undefined for a day that no calendar has. */
  readonly date: string | undefined;
  readonly hasYear: boolean;
}

/** Streets and places that are called after a day: "số 10 đường 3/2". */
const ADDRESS = /\b(?:duong|pho|so|ngo|ngach|hem|kiet|quang truong|cong vien|street|road|no\.?) \d{1,4}(?:\/\d{1,4}| thang \d{1,2})/g;
const MONTH = `\\s?/\\s?\\d{1,2}(?:\\s?/\\s?\\d{2,4})?|(?:,)? thang \\w+(?:,? nam \\d{4}|/\\d{4})?|(?:st|nd|rd|th)? (?:of )?${MONTH_NAME}(?:,? \\d{4})?`;
/** "15-16/4", "15 hoặc 16 tháng 4": the month stands once. */
const SHARED_MONTH = new RegExp(
  `(?<![\\d/.,-]|\\b(?:thang|quy|tuan) |\\bthu (?=[2-7]\\D))(\\d{1,2})\\s?(?:${BETWEEN_DAYS})\\s?(?:ngay )?(\\d{1,2})(${MONTH})`,
  "g",
);
const MOST_SHARED = 4;
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
/** Day and month, and a year where there is one, however they are joined: 15/4, 15-4, 15.4. */
const DAY_FIRST = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/]|[.-]\d)/g;
const SPELLED_DAY = new RegExp(
  `\\b\\d{1,2}(?: thang \\d{1,2}\\b|(?:st|nd|rd|th)? (?:of )?${MONTH_NAME})|\\b${MONTH_NAME}\\.? \\d{1,2}(?![\\d:])`,
);
const GAP = " ; ";

/** The days with a month that a folded text names, in the order they are written, each way of writing after the other. */
export function datesNamed(folded: string, today: string): Dated[] {
  const found: Dated[] = [];
  const take = (date: string | undefined, hasYear: boolean): string => {
    found.push({ date, hasYear });
    return GAP;
  };
  const left = withSharedMonths(withoutTimes(folded.replace(ADDRESS, GAP)))
    .replace(YEAR_FIRST, (_, year, month, day) => take(isoDate(Number(year), Number(month), Number(day)), true))
    .replace(DAY_FIRST, (all, day, separator, month, year) => {
      if (separator !== "/" && year === undefined && Number(month) > 12) return all;
      if (year === undefined) return take(nextDate(Number(month), Number(day), today), false);
      return take(isoDate(fullYear(year), Number(month), Number(day)), true);
    });
  const spelled = spelledDates(left, today);
  if (found.length + spelled.length === 0 && SPELLED_DAY.test(left)) take(undefined, false);
  return [...found, ...spelled];
}

function withSharedMonths(folded: string): string {
  let left = folded;
  for (let i = 0; i < MOST_SHARED; i++) {
    const apart = left.replace(SHARED_MONTH, `$1$3${GAP}$2$3`);
    if (apart === left) break;
    left = apart;
  }
  return left;
}

/** "15 tháng tư", "April 15th, 2015". */
function spelledDates(folded: string, today: string): Dated[] {
  const year = Number(today.slice(0, 4));
  const yearOf = (month: number): number => (month < Number(today.slice(5, 7)) ? year + 1 : year);
  const row = words(folded).map((word) => word.folded);
  return findPeriods(row, yearOf).flatMap(({ from, to }) => {
    if (from !== to) return [];
    const hasYear = new RegExp(`\\b${from.slice(0, 4)}\\b`).test(folded);
    return [{ date: hasYear ? from : nextDate(Number(from.slice(5, 7)), Number(from.slice(8)), today), hasYear }];
  });
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
