import { clean, fold } from "./fold.ts";
import type { Parsed } from "./parsed.ts";

const PREFIX = "(?:\\+\\s?84|\\(\\+?84\\)|(?<!\\d)0084|(?<!\\d)84(?=[\\s.-]?\\d{9}(?!\\d))|\\(0|(?<![\\d+])0)";
/** A number as people write it: at most two signs between its digits, three around a dash. */
const NUMBER = new RegExp(`${PREFIX}(?:(?:[\\s().-]{0,2}|\\s-\\s)\\d){7,11}`, "g");
const EXTENSION = /^[\s,;(]*(?:máy lẻ|may le|số lẻ|so le|lẻ|nhánh|ext(?:ension)?\.?|x(?=\s?\d))[\s:.]*(\d{1,6})(?!\d)\)?/iu;
const CALLED = "điện thoại|dien thoai|đt di động|di động|di dong|đtdđ|dtdd|đt|dt|sđt|sdt|tel|telephone|phone|mobile|hotline";
/** What is said before a number, with the sign before it: ", sđt:", " - số điện thoại". */
const LABEL = new RegExp(`[\\s,;:([-]*(?:(?<!\\p{L})(?:số\\s|so\\s)?(?:${CALLED})|(?<!\\p{L}|\\p{Lu}\\p{L}*\\s)số)?[\\s:.(-]*$`, "iu");
const AROUND = /^[\s,;:.)/-]+|[\s,;:(-]+$/g;
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 11;
const LONGEST = 2000;

interface Found {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A Vietnamese telephone number of the numbering of 2014 or of today (9 to 11 digits from the leading 0 on): its digits, and
 * " ext N" when it has an extension.
 */
export function parsePhone(text: string): Parsed<string> {
  const [only, ...others] = new Set(phonesIn(plain(text)).map(({ value }) => value));
  if (only === undefined) return { problem: /\d/.test(text) ? "impossible" : "none" };
  return others.length === 0 ? { value: only } : { choices: [only, ...others], doubt: "several" };
}

/** The first telephone number in a longer text, and the text without it. */
export function findPhone(text: string): { readonly value: string; readonly rest: string } | undefined {
  const cleaned = plain(text);
  const [first] = phonesIn(cleaned);
  if (!first) return undefined;
  const before = cleaned.slice(0, first.start).replace(LABEL, "").replace(AROUND, "");
  const behind = cleaned.slice(first.end).replace(AROUND, "");
  const comma = /^[\s)]*,/.test(cleaned.slice(first.end)) ? ", " : " ";
  return { value: first.value, rest: clean([before, behind].filter((piece) => fold(piece) !== "").join(comma)) };
}

function plain(text: string): string {
  return clean(text.slice(0, LONGEST)).replace(/[‐-―−]/g, "-");
}

function phonesIn(cleaned: string): Found[] {
  return [...cleaned.matchAll(NUMBER)].flatMap((match) => {
    const digits = match[0]
      .replace(/\D/g, "")
      .replace(/^(?:0084|84)(?=\d{8,10}$)/, "0")
      .replace(/^00(?=\d)/, "0");
    const end = match.index + match[0].length;
    const isPart = /^\d/.test(cleaned.slice(end));
    if (isPart || !digits.startsWith("0") || digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return [];
    const extension = EXTENSION.exec(cleaned.slice(end));
    const value = extension?.[1] === undefined ? digits : `${digits} ext ${extension[1]}`;
    return [{ value, start: match.index, end: end + (extension?.[0].length ?? 0) }];
  });
}
