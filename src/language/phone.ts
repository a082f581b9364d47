import { clean, fold } from "./fold.ts";
import type { Parsed } from "./parsed.ts";

/** A telephone number as people write it, with its label before and its extension after. */
const NUMBER = /(?:\+\s?84|\(\+?84\)|\b0084|\b84(?=[\s.-]?\d{9}\b)|\(0|\b0)(?:[\s().-]{0,2}\d){7,11}/;
const EXTENSION = /^[\s,;(]*(?:máy lẻ|may le|số lẻ|lẻ|ext\.?|extension|nhánh|nhanh)[\s:.]*(\d{1,6})\)?/i;
const LABEL =
  /[\s,;:([–-]*\b(?:số điện thoại|so dien thoai|điện thoại|dien thoai|đt di động|sđt|sdt|đtdđ|dtdd|đt|dt|di động|di dong|số|tel|telephone|phone|mobile|hotline|đầu mối)?[\s:.]*$/iu;
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 11;

/**
 * A Vietnamese telephone number of the numbering of 2014 or of today (9 to 11 digits from the leading 0 on): its digits, and
 * " ext N" when it has an extension.
 */
export function parsePhone(text: string): Parsed<string> {
  const found = findPhone(text);
  if (found) return { value: found.value };
  return { problem: /\d/.test(text) ? "impossible" : "none" };
}

/** The first telephone number in a longer text, and the text without it. */
export function findPhone(text: string): { readonly value: string; readonly rest: string } | undefined {
  const cleaned = clean(text.slice(0, 2000));
  const match = NUMBER.exec(cleaned);
  if (!match) return undefined;
  const digits = match[0]
    .replace(/\D/g, "")
    .replace(/^(?:0084|84)(?=\d{8,10}$)/, "0")
    .replace(/^00(?=\d)/, "0");
  if (!digits.startsWith("0") || digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return undefined;
  const after = cleaned.slice(match.index + match[0].length);
  if (/^\d/.test(after)) return undefined;
  const extension = EXTENSION.exec(after);
  const before = cleaned.slice(0, match.index).replace(LABEL, "");
  const behind = after.slice(extension?.[0].length ?? 0).replace(/^[\s,;:.)–-]+/, "");
  const rest = clean([before, behind].filter((piece) => piece !== "").join(" ")).replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "");
  return { value: extension?.[1] ? `${digits} ext ${extension[1]}` : digits, rest: fold(rest) === "" ? "" : rest };
}
