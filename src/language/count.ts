import { hasBound, isBound } from "./bounds.ts";
import { clean, fold } from "./fold.ts";
import { findNumbers, type NumberFound } from "./numbers.ts";
import type { Parsed } from "./parsed.ts";
import { foldWithDigits, isMarked } from "./spelled.ts";
import { type Word, words } from "./words.ts";

const MOST = 1_000_000;
const LONGEST = 2000;
const NONE =
  /^(?:da )?(?:0|zero|none|nobody|(?:khong|ko|k|no)(?: (?:co|moi))?(?: (?:ai|nguoi|khach|moi|dai bieu|guests?|delegates?))*)(?: (?:nao|ca|het|a))*$/;
const RANGE = /^(\d{1,9})-(\d{1,9})$/;
/** One digit, spelled out, is a number only alone or before people: "một người". */
const FEW = /^(?:(?:da|co|chi|khoang) )*([1-9])(?: (?:nguoi|vi|dai bieu|dong chi|khach(?: moi)?))?(?: (?:a|thoi|nhe))*[.!]?$/;
/** "45/45": all of them. */
const ALL_OF = /^\D*?(?<![\d/])(\d{1,6})\s?\/\s?\1(?![\d/])\D*$/;
/** "một trăm", "một chục" without their one; more than that is a bound. */
const ROUND = /^(?:(?:khoang|gan|co|chung|(hon|tren)|du kien|about) )*(tram|chuc|hundred)( ruoi)?(?: (?:nguoi|dai bieu|khach|people|a))*$/;
/** "1k", "1k5": thousands, or "k" for "khách" or "không". */
const THOUSANDS = /(?<![\d.,])(\d{1,6})(?:k(\d?)| k)(?![\p{L}\d])/u;
const BELOW_ZERO = /^(?:âm|minus|negative)$/;
/** Words of numbers in a text with diacritics, and in one without, where "nam" may be "năm" and "sau" "sau". */
const OF_NUMBERS =
  /^(?:một|mốt|hai|ba|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ|linh|lẻ|rưỡi|mấy|vài|dăm|tr|hundreds?|thousands?|dozens?)$/;
const OF_PLAIN_NUMBERS =
  /^(?:mot|hai|ba|bon|nham|bay|chin|muoi|tram|chuc|nghin|ngan|van|trieu|ty|linh|le|ruoi|may|vai|dam|tr|hundreds?|thousands?|dozens?)$/;
/** What a number of something else is followed by. */
const OF_OTHER_THINGS = /^(?:phut|giay|gio|tieng|trieu|ty|dong(?! chi)|vnd|minutes?|mins?|hours?|million|usd|dollars?)(?: |$)/;
const HALF_MORE = /^and a half\b/;

/**
 * A whole number of people or things, 0 to 1,000,000: "250", "hai trăm rưỡi", "khoảng 250", "200 + 50"; a range or two
 * numbers give both to choose from. The least or the most there may be is no number: "trên 250".
 */
export function parseCount(text: string): Parsed<number> {
  // "tầm trăm người" is no "tám trăm".
  const apart = words(text)
    .map((word) => (word.typed === "tầm" ? { typed: "khoảng", folded: "khoang" } : word))
    .flatMap((word) => RANGE.exec(word.folded)?.slice(1).flatMap(asRange) ?? [word]);
  const folded = apart.map((word) => word.folded);
  if (NONE.test(folded.join(" "))) return { value: 0 };
  if (/(?:^|\s)[-–−]\s?\d/.test(text) && !/\d\s*[-–−]\s*\d/.test(text)) return { problem: "too-small" };
  if (/\d[.,]\d{1,2}(?!\d)/.test(text)) return { problem: "not-whole" };
  if (/\d[eE]\d|\d{10}/.test(text)) return { problem: "too-large" };
  const all = ALL_OF.exec(text)?.[1];
  if (all !== undefined) return { value: Number(all) };
  // "hai mươi năm" answers how many, not how long.
  const numbers = findNumbers(folded.at(-1) === "nam" ? [...folded, "nguoi"] : folded);
  if (numbers.some(({ start }) => isNegative(apart[start - 1]))) return { problem: "too-small" };
  if (numbers.some(({ value }) => value > MOST)) return { problem: "too-large" };
  if (hasBound(text) || numbers.some((number) => isBound(folded, number))) return { problem: "bound" };
  const thousands = THOUSANDS.exec(fold(clean(text.slice(0, LONGEST))));
  if (thousands) return inThousands(Number(thousands[1]), Number(thousands[2] ?? 0));
  if (numbers.length > 0 && numbers.every(({ end }) => OF_OTHER_THINGS.test(folded.slice(end, end + 2).join(" "))))
    return { problem: "none" };
  const [only, ...others] = new Set(isSum(folded, numbers) ? [sumOf(numbers)] : numbers.map(({ value }) => value));
  if (only === undefined) return few(text) ?? round(folded.join(" "));
  if (only > MOST) return { problem: "too-large" };
  if (others.length > 0) return { choices: [only, ...others], doubt: "several" };
  return leavesDoubt(apart, numbers, isMarked(text)) ? { choices: [only], doubt: "unclear" } : { value: only };
}

function asRange(digits: string, i: number): Word[] {
  return [...(i === 0 ? [] : [{ typed: "-", folded: "-" }]), { typed: digits, folded: digits }];
}

function isNegative(word: Word | undefined): boolean {
  return word !== undefined && (BELOW_ZERO.test(word.typed) || word.typed === "am");
}

function inThousands(amount: number, hundreds: number): Parsed<number> {
  const choices = [amount * 1000 + hundreds * 100, ...(hundreds === 0 ? [amount] : [])].filter((value) => value <= MOST);
  return choices.length === 0 ? { problem: "too-large" } : { choices, doubt: "unclear" };
}

/** Whether a word of a number beside those found was not read with them: "hai trăm mấy", "ba dozen". */
function leavesDoubt(apart: readonly Word[], numbers: readonly NumberFound[], marked: boolean): boolean {
  const isOfNumber = (word: Word | undefined): boolean =>
    word !== undefined && (marked ? OF_NUMBERS.test(word.typed) : OF_PLAIN_NUMBERS.test(word.folded));
  return numbers.some(
    ({ start, end }) =>
      (!numbers.some((other) => other.end === start) && isOfNumber(apart[start - 1])) ||
      (!numbers.some((other) => other.start === end) && isOfNumber(apart[end])) ||
      HALF_MORE.test(
        apart
          .slice(end, end + 3)
          .map((word) => word.folded)
          .join(" "),
      ),
  );
}

function isSum(folded: readonly string[], numbers: readonly NumberFound[]): boolean {
  return numbers.length > 1 && numbers.slice(1).every(({ start }) => /^(?:\+|cong|plus)$/.test(folded[start - 1] ?? ""));
}

function sumOf(numbers: readonly NumberFound[]): number {
  return numbers.reduce((total, { value }) => total + value, 0);
}

function few(text: string): Parsed<number> | undefined {
  const digit = FEW.exec(foldWithDigits(text))?.[1];
  return digit === undefined ? undefined : { value: Number(digit) };
}

function round(folded: string): Parsed<number> {
  const [, over, unit, half] = ROUND.exec(folded) ?? [];
  if (unit === undefined) return { problem: "none" };
  if (over !== undefined) return { problem: "bound" };
  const value = unit === "chuc" ? 10 : 100;
  return { value: half === undefined ? value : value * 1.5 };
}
