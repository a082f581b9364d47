import type { Found, PhraseBook } from "../../language/phrases.ts";
import { stem } from "../../language/stem.ts";
import type { Word } from "../../language/words.ts";

/** What a phrase of the vocabulary stands for. */
export interface Meaning {
  readonly id: string;
  /** How it must have been typed: a single syllable means too many things without its diacritics (tỉnh, tính, tình). */
  readonly exactly?: string | undefined;
}

export interface Books {
  readonly concepts: PhraseBook<Meaning>;
  readonly levels: PhraseBook<Meaning>;
  readonly silences: PhraseBook<Meaning>;
}

/** Most words of a question that count; a longer one is a text with a question in it. */
const MOST_WORDS = 150;

/**
 * What the recognition of a question looks at: its words, neighbouring words, the concepts of the vocabulary
 * and their pairs, the levels it names and the asker's.
 * @param repaired words with their typing slips already put right
 */
export function featuresOf(repaired: readonly Word[], level: string | undefined, books: Books): string[] {
  const read = repaired.slice(0, MOST_WORDS);
  const tokens = read.map((word) => token(word.folded));
  const features = new Set<string>(tokens.map((word) => `w ${word}`));
  for (let i = 0; i + 1 < tokens.length; i++) features.add(`b ${tokens[i]} ${tokens[i + 1]}`);
  const concepts = [...new Set(books.concepts.find(tokens).map((found) => found.meaning.id))].sort();
  for (const concept of concepts) {
    features.add(`c ${concept}`);
    features.add(`C ${concept}`);
  }
  for (let i = 0; i < concepts.length && concepts.length < 20; i++)
    for (let j = i + 1; j < concepts.length; j++) features.add(`p ${concepts[i]} ${concepts[j]}`);
  for (const id of idsFound(books.levels, read)) features.add(`l ${id}`);
  for (const id of idsFound(books.silences, read)) features.add(`s ${id}`);
  if (level) features.add(`a ${level}`);
  return [...features];
}

/** Whether a feature is a word or a pair of neighbours, which a question on another matter brings along anew. */
export function showsNovelty(feature: string): boolean {
  return feature.startsWith("w ") || feature.startsWith("b ");
}

/** Adds how much of a question is new: the words, and the share of neighbours, that no answerable question is known to use. */
export function withNovelty(features: readonly string[], isFamiliar: (feature: string) => boolean): string[] {
  const words = features.filter((feature) => feature.startsWith("w "));
  const pairs = features.filter((feature) => feature.startsWith("b "));
  const newWords = words.filter((word) => !isFamiliar(word)).length;
  const newPairs = pairs.filter((pair) => !isFamiliar(pair)).length;
  const share = pairs.length === 0 ? 0 : Math.round((5 * newPairs) / pairs.length);
  const notes = [];
  for (let i = 1; i <= Math.min(newWords, 4); i++) notes.push(`new words ${i}`);
  for (let i = 1; i <= share; i++) notes.push(`new pairs ${i}`);
  return [...features, ...notes];
}

/** Numbers count by their kind, but for the short ones and those of other papers, which name something. */
function token(word: string): string {
  if (!/\d/.test(word)) return stem(word);
  if (/^\d{1,2}[/.-]\d{1,2}/.test(word)) return "#date";
  if (/^(19|20)\d\d$/.test(word)) return word;
  return /^\d{3}$/.test(word) ? "#hundreds" : word;
}

/** The ids of what a book finds in words: of overlapping finds the longest. */
export function idsFound(book: PhraseBook<Meaning>, words: readonly Word[]): Set<string> {
  const found = book
    .find(words.map((word) => stem(word.folded)))
    .filter(({ meaning, start }) => meaning.exactly === undefined || words[start]?.typed === meaning.exactly);
  return new Set(outermost(found).map((each) => each.meaning.id));
}

/** Of finds that overlap the longest, whatever they mean; equal ones stay side by side. */
function outermost<T>(found: readonly Found<T>[]): Found<T>[] {
  const kept: Found<T>[] = [];
  for (const next of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const clash = kept.some(
      (other) => next.start < other.end && other.start < next.end && !(next.start === other.start && next.end === other.end),
    );
    if (!clash) kept.push(next);
  }
  return kept;
}
