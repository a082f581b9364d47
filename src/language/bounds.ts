import { fold } from "./fold.ts";
import { findNumbers, type NumberFound } from "./numbers.ts";
import { words as wordsOf } from "./words.ts";

/** "trên 300", "không quá 300", "up to 300"; no "cấp trên 20", "thông qua 300" or "trên dưới 300". */
const BEFORE = new RegExp(
  `(?:^| )(?:${[
    "(?<!(?:cap|neu|noi|o) )tren(?! duoi)|(?<!(?:cap|tren|o) )duoi|(?<!(?:nuoc|ben) )ngoai|hon|(?<!(?:thong|vua|nam|tuan) )qua|vuot",
    "(?:it|nhieu|cao|thap|lon|nho|dong) (?:nhat|hon)|toi (?:da|thieu)|over|above|under|below|beyond|exceeding",
    "(?:more|less|fewer|greater|higher|lower) than|at (?:least|most)|up to|max|maximum|min|minimum|upwards of",
  ].join("|")})(?: (?:la|con so|muc|khoang|chung|so|of|about))*$`,
);
const PEOPLE = "(?:nguoi|dai bieu|khach(?: moi)?|vi|dong chi|db|people|delegates|guests|participants)";
/** "300 người trở lên", "300 or more". */
const BEHIND = new RegExp(
  `^(?:${PEOPLE} )?(?:tro (?:len|xuong)|do (?:lai|xuong)|(?:and|or) (?:more|above|over|less|fewer|below|under|up)|(?:co )?hon(?! kem)|(?:la )?(?:toi (?:da|thieu)|(?:it|nhieu) nhat)$|(?:maximum|minimum|max|min|at (?:most|least)|plus)$)`,
);
const SIGN = /[<>≤≥]\s?=?\s?\d|\d\s?(?:people|nguoi)?\s?\+\s*$/;
/** The longest thing before a number that says that it is a bound, in words. */
const LONGEST = 6;

/** Whether a number among folded words is only the least or the most there may be. */
export function isBound(words: readonly string[], { start, end }: NumberFound): boolean {
  const before = words.slice(Math.max(0, start - LONGEST), start).join(" ");
  return BEFORE.test(before) || BEHIND.test(words.slice(end, end + LONGEST).join(" "));
}

/** Whether a text gives the least or the most instead of a number: "trên 300", ">= 300", "300 or more". */
export function hasBound(text: string): boolean {
  const folded = wordsOf(text).map((word) => word.folded);
  return SIGN.test(fold(text)) || findNumbers(folded).some((number) => isBound(folded, number));
}
