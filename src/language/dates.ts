import { findNumbers } from "./numbers.ts";

/** A day or a stretch of days, as ISO dates, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

type YearOf = (month: number) => number;
/** Reads what begins at a word; undefined: nothing does; null: something that no calendar has, or that is no date after all. */
type Reader = (words: readonly string[], at: number, yearOf: YearOf) => Period | null | undefined;

const MONTHS = "january february march april may june july august september october november december".split(" ");
const SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const EN_MONTHS = new Map([...[...MONTHS, ...SHORT_MONTHS].map((name, i) => [name, (i % 12) + 1] as const), ["sept", 9]]);
const VI_MONTHS = new Map(
  Object.entries({ mot: 1, gieng: 1, hai: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, chap: 12 }),
);
const VI_DAYS = new Map(Object.entries({ mot: 1, hai: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9 }));
const QUARTERS = new Map(["i", "ii", "iii", "iv"].map((name, i) => [name, i + 1]));

/** Names of months that are words besides: mấy, sếp. A month only beside a day, a year or one of BEFORE_MONTH. */
const EQUIVOCAL = new Set(["may", "mar", "jan", "dec", "sep"]);
const BEFORE_MONTH = new Set("in of mid early late beginning middle end by since until".split(" "));
/** What follows "may" and "in mấy" (to print how many) where they are no month. */
const AFTER_NO_MONTH = /^(?:we|i|you|people|persons|delegates|guests|ban|bo|to|cai|tam|trang|quyen|cuon|lan|nguoi|khach|ngay)$/;

const READERS: readonly Reader[] = [numeric, isoDay, vietnameseMonth, englishMonth, quarter];

/**
 * The days, months and quarters named in a row of folded words, day first; impossible days (31/02) are passed over.
 * @param yearOf the year meant when none is named, for a month 1–12
 */
export function findPeriods(words: readonly string[], yearOf: YearOf): Period[] {
  const found: Period[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const read of READERS) {
      const period = read(words, at, yearOf);
      if (period && !found.some((other) => other.from <= period.from && other.to >= period.to)) found.push(period);
      if (period !== undefined) break;
    }
  }
  return found;
}

/** Whether a folded word is an English month's name. */
export function isEnglishMonth(word: string): boolean {
  return EN_MONTHS.has(word);
}

/** "15/1", "15/1/2015", "15-16/1/2015". Without a year a dash or a dot makes an amount (1.5) unless "ngày" stands before. */
function numeric(words: readonly string[], at: number, yearOf: YearOf): Period | null | undefined {
  const match = /^(?:(\d{1,2})-)?(\d{1,2})([/.-])(\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(words[at] ?? "");
  if (!match) return undefined;
  const [, first, last, separator, month, year] = match;
  const before = words[at - 1] ?? "";
  if (before === "so" || isLengthUnit(words[at + 1])) return null;
  if (year === undefined && separator !== "/" && !/^(?:ngay|mung|hom)$/.test(before)) return null;
  const named = year === undefined ? yearOf(Number(month)) : fullYear(year);
  const to = day(named, Number(month), Number(last));
  const from = first === undefined ? to : day(named, Number(month), Number(first));
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
}

function isoDay(words: readonly string[], at: number): Period | null | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words[at] ?? "");
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** "tháng 6", "tháng mười hai năm 2014", "ngày 15 tháng 1/2014". */
function vietnameseMonth(words: readonly string[], at: number, yearOf: YearOf): Period | null | undefined {
  if (words[at] !== "thang") return undefined;
  const named = viMonth(words, at + 1);
  if (!named || named.month < 1 || named.month > 12) return undefined;
  const year = named.year ?? yearAt(words, named.end) ?? yearOf(named.month);
  const number = viDayBefore(words, at);
  return number === undefined ? partOfMonth(year, named.month, words[at - 1]) : day(year, named.month, number);
}

function viMonth(words: readonly string[], at: number): { month: number; year?: number; end: number } | undefined {
  const word = words[at] ?? "";
  const withYear = /^(\d{1,2})[/.-](\d{4})$/.exec(word);
  if (withYear) return { month: Number(withYear[1]), year: Number(withYear[2]), end: at + 1 };
  if (/^\d{1,2}$/.test(word)) return { month: Number(word), end: at + 1 };
  if (word === "muoi" && /^(?:mot|hai)$/.test(words[at + 1] ?? "")) return { month: words[at + 1] === "mot" ? 11 : 12, end: at + 2 };
  const month = VI_MONTHS.get(word);
  return month === undefined ? undefined : { month, end: at + 1 };
}

/** The day before "tháng": digits, or words from "ngày" or "mùng" on; undefined when there is none. */
function viDayBefore(words: readonly string[], at: number): number | undefined {
  if (/^\d+$/.test(words[at - 1] ?? "")) return Number(words[at - 1]);
  for (let length = 1; length <= 3; length++) {
    if (!/^(?:ngay|mung|mong)$/.test(words[at - length - 1] ?? "")) continue;
    const named = words.slice(at - length, at);
    const [number] = findNumbers(named);
    if (number?.end === length && number.start === 0) return number.value;
    if (length === 1) return VI_DAYS.get(named[0] ?? "");
  }
  return undefined;
}

/** "June", "5th of January 2014", "January 5, 2014", "mid May". */
function englishMonth(words: readonly string[], at: number, yearOf: YearOf): Period | null | undefined {
  const word = words[at] ?? "";
  const month = EN_MONTHS.get(word);
  if (month === undefined) return undefined;
  const before = enDayBefore(words, at);
  const after = before === undefined && !AFTER_NO_MONTH.test(words[at + 2] ?? "") ? dayNumber(words[at + 1]) : undefined;
  const end = after === undefined ? at + 1 : isOrdinalEnd(words[at + 2]) ? at + 3 : at + 2;
  const year = yearAt(words, end);
  if (year === undefined && EQUIVOCAL.has(word) && !isSurelyMonth(words, at, before ?? after)) return undefined;
  const number = before ?? after;
  const named = year ?? yearOf(month);
  if (number !== undefined) return day(named, month, number);
  return partOfMonth(named, month, /^(?:of|in)$/.test(words[at - 1] ?? "") ? words[at - 2] : words[at - 1]);
}

function isSurelyMonth(words: readonly string[], at: number, number: number | undefined): boolean {
  if (AFTER_NO_MONTH.test(words[at + 1] ?? "")) return false;
  return BEFORE_MONTH.has(words[at - 1] ?? "") || (number !== undefined && words[at] !== "sep");
}

/** The day in "5 January", "5th January", "5th of January". */
function enDayBefore(words: readonly string[], at: number): number | undefined {
  let end = words[at - 1] === "of" ? at - 1 : at;
  if (isOrdinalEnd(words[end - 1])) end -= 1;
  return dayNumber(words[end - 1]);
}

function isOrdinalEnd(word = ""): boolean {
  return /^(?:st|nd|rd|th)$/.test(word);
}

/** "quý III", "quý 2/2014", "quarter 2", "Q2 2014". */
function quarter(words: readonly string[], at: number, yearOf: YearOf): Period | null | undefined {
  if (!/^(?:q|quy|quarter)$/.test(words[at] ?? "")) return undefined;
  const name = words[at + 1] ?? "";
  const match = /^([1-4])(?:[/.-](\d{4}))?$/.exec(name);
  const number = match ? Number(match[1]) : QUARTERS.get(name);
  if (number === undefined) return undefined;
  const last = number * 3;
  const year = match?.[2] === undefined ? (yearAt(words, at + 2) ?? yearOf(last - 2)) : Number(match[2]);
  return { from: iso(year, last - 2, 1), to: iso(year, last, lastDay(year, last)) };
}

function dayNumber(word = ""): number | undefined {
  const number = /^\d{1,2}$/.test(word) ? Number(word) : 0;
  return number >= 1 && number <= 31 ? number : undefined;
}

function yearAt(words: readonly string[], at: number): number | undefined {
  const word = (words[at] === "nam" || words[at] === "of" ? words[at + 1] : words[at]) ?? "";
  return /^(?:19|20)\d\d$/.test(word) ? Number(word) : undefined;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isLengthUnit(word = ""): boolean {
  return /^(?:ngay|buoi|gio|tieng|day|days|hour|hours)$/.test(word);
}

function day(year: number, month: number, number: number): Period | null {
  if (!isYear(year) || month < 1 || month > 12 || number < 1 || number > lastDay(year, month)) return null;
  const date = iso(year, month, number);
  return { from: date, to: date };
}

function partOfMonth(year: number, month: number, part = ""): Period | null {
  if (!isYear(year)) return null;
  const last = lastDay(year, month);
  if (/^(?:dau|early|beginning)$/.test(part)) return { from: iso(year, month, 1), to: iso(year, month, 10) };
  if (/^(?:giua|mid|middle)$/.test(part)) return { from: iso(year, month, 11), to: iso(year, month, 20) };
  if (/^(?:cuoi|late|end)$/.test(part)) return { from: iso(year, month, 21), to: iso(year, month, last) };
  return { from: iso(year, month, 1), to: iso(year, month, last) };
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2099;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, number: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`;
}
