import { clean, fold } from "./fold.ts";

/** A word as it was typed and in the form used for comparison. */
export interface Word {
  /** Lower case, composed, with its diacritics. */
  readonly typed: string;
  readonly folded: string;
}

/** Longest text that is looked at, in characters: what a person asks stands at the beginning or the end. */
const LONGEST = 2000;

const WORD = /[\p{L}\p{M}]+(?:'[\p{L}]+)?|\d+(?:[./,-]\d+)*%?|[½¼]/gu;

/** The words and numbers of a text, at most those of its first and last 1,000 characters. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const [match] of shorten(clean(text.slice(0, 4 * LONGEST))).matchAll(WORD)) {
    found.push({ typed: match.toLowerCase(), folded: fold(match) });
  }
  return found;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} ${text.slice(-LONGEST / 2)}`;
}
