import { clean, fold } from "./fold.ts";
import type { Parsed } from "./parsed.ts";

const PREFIX =
  "(?:(?:\\+\\s?84|(?<!\\d)0084|\\(\\+?84\\)|\\(\\+?84(?=[-. ]\\d))(?:\\s?\\(?0\\)?(?=[\\s.]?\\d{2}))?|(?<![\\d+])84|\\(0|(?<![\\d+])0)";
/** At most two signs between digits, three around a dash. */
const APART = "(?:[\\s().-]{0,2}|\\s-\\s)";
const digits = (count: number): string => `(?:${APART}\\d){${count}}`;
/** Mobiles of 2014 (01…), landlines of today (02…) and those of 2014 with an area code of four digits. */
const ELEVEN = `(?:${APART}[12]${digits(2)}|${["32", "35", "50", "51", "65", "71", "78"]
  .map((code) => `${APART}${code[0]}${APART}${code[1]}${APART}[01]`)
  .join("|")})${digits(7)}`;
const TEN = `${APART}[2-9]${digits(8)}`;
const NUMBER = new RegExp(`${PREFIX}(?:${ELEVEN}|${TEN})(?!\\d)`, "g");
const EXTENSION =
  /^[\s,;(-]*(?:(?:số |so )?(?:máy lẻ|may le)|số lẻ|so le|lẻ|nhánh|nhanh|ext(?:ension)?\.?|x(?=\s?\d))[\s:.]*(\d{1,6})(?!\d)\)?/iu;
const CALLED =
  "điện thoại|dien thoai|đt di động|di động|di dong|đtdđ|dtdd|dđ|dd|đt|dt|sđt|sdt|hotline|(?:tel|telephone|phone|mobile|contact)(?: (?:number|no\\.?))?";
/** What is said before a number, with the sign before it: ", sđt:", " - số điện thoại". */
const LABEL = new RegExp(`[\\s,;:/([–—-]*(?:(?<!\\p{L})(?:số\\s|so\\s)?(?:${CALLED})|(?<!\\p{L}|\\p{Lu}\\p{L}*\\s)số)?[\\s:.(–—-]*$`, "iu");
const AROUND = /^[\s,;:.)/–—-]+|[\s,;:(/–—-]+$/g;
const LONGEST = 2000;

interface Found {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A Vietnamese telephone number of the numbering of 2014 or of today (10 or 11 digits with the leading 0): its digits, and
 * " ext N" when it has an extension.
 */
export function parsePhone(text: string): Parsed<string> {
  const [only, ...others] = new Set(phonesIn(plain(text)).map(({ value }) => value));
  if (only === undefined) return { problem: /\d/.test(text) ? "impossible" : "none" };
  return others.length === 0 ? { value: only } : { choices: [only, ...others], doubt: "several" };
}

/** The first telephone number in a longer text, and the text without it. */
export function findPhone(text: string): { readonly value: string; readonly rest: string } | undefined {
  const cleaned = clean(text.slice(0, LONGEST));
  const [first] = phonesIn(plain(text));
  if (!first) return undefined;
  const before = cleaned.slice(0, first.start).replace(LABEL, "").replace(AROUND, "");
  const behind = cleaned.slice(first.end).replace(AROUND, "");
  const comma = /^[\s)]*,/.test(cleaned.slice(first.end)) ? ", " : " ";
  return { value: first.value, rest: clean([before, behind].filter((piece) => fold(piece) !== "").join(comma)) };
}

/** Every dash a plain one; as long as the cleaned text. */
function plain(text: string): string {
  return clean(text.slice(0, LONGEST)).replace(/[‐-―−]/g, "-");
}

function phonesIn(cleaned: string): Found[] {
  return [...cleaned.matchAll(NUMBER)].map((match) => {
    const value = match[0].replace(/\D/g, "").replace(/^(?:0084|84)0?/, "0");
    const end = match.index + match[0].length;
    const extension = EXTENSION.exec(cleaned.slice(end));
    return {
      value: extension?.[1] === undefined ? value : `${value} ext ${extension[1]}`,
      start: match.index,
      end: end + (extension?.[0].length ?? 0),
    };
  });
}
