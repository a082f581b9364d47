import { clean, fold } from "./fold.ts";

/** A word as it was typed and in the form used for comparison. */
export interface Word {
  /** Lower case, composed, with its diacritics. */
  readonly typed: string;
  readonly folded: string;
}

/** Longest text that is looked at, in characters: what a person asks stands at the beginning or the end. */
const LONGEST = 2000;

/** So many characters from each end are sure to hold those that are looked at, unless most are invisible. */
const FROM_EACH_END = 2 * LONGEST;

/** A plus is a word only before a number, which it adds; the one of a telephone number is none. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)?|\d+[eE]\d+|\d+(?:[./,-]\d+)*%?|[½¼]|(?<=[^\s+]\s?)\+(?=\s?\d{1,6}(?!\d))/gu;

/** The words and numbers of a text; of a longer one than 2,000 characters those of its first and last 1,000. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const [match] of shorten(text).matchAll(WORD)) {
    found.push({ typed: match.toLowerCase(), folded: fold(match) });
  }
  return found;
}

function shorten(text: string): string {
  const ends = text.length <= 2 * FROM_EACH_END ? text : `${text.slice(0, FROM_EACH_END)} ${text.slice(-FROM_EACH_END)}`;
  const cleaned = clean(ends);
  return cleaned.length <= LONGEST ? cleaned : `${cleaned.slice(0, LONGEST / 2)} ${cleaned.slice(-LONGEST / 2)}`;
}
