import { SHORTHAND } from "./abbreviations.ts";
import { editDistance } from "./edit-distance.ts";
import { isSyllable } from "./syllables.ts";
import type { Word } from "./words.ts";

/** Puts right what a hurried hand types: shorthand, telex leftovers, words run together, slips of a key. */
export interface Speller {
  /** The words that were meant, in order; one that was put right has lost its diacritics. */
  repair(words: readonly Word[]): Word[];
}

/** Longer words are no slips of a word that anyone types. */
const LONGEST_WORD = 24;
/** So many strange words of a message are guessed at; a text with more is in no language of ours. */
const MOST_GUESSES = 20;
/** Guesses kept for the next time. */
const MOST_REMEMBERED = 5000;

/**
 * @param lexicon folded words that are right as they stand, with how often they are used
 * @param shorthand folded abbreviations of the field and the folded words they stand for; they win over chat shorthand
 */
export function createSpeller(lexicon: ReadonlyMap<string, number>, shorthand: ReadonlyMap<string, string>): Speller {
  const byLength = new Map<number, string[]>();
  for (const word of lexicon.keys()) {
    if (word.length < 4 || /\d/.test(word)) continue;
    const list = byLength.get(word.length) ?? [];
    list.push(word);
    byLength.set(word.length, list);
  }
  const memo = new Map<string, readonly string[]>();

  /** What a word stands for without guessing, when that is certain. */
  function certain(word: Word): readonly string[] | undefined {
    const full =
      shorthand.get(word.folded) ?? (lexicon.has(word.folded) && word.folded.length > 2 ? undefined : SHORTHAND.get(word.folded));
    if (full !== undefined) return full === "" ? [] : full.split(" ");
    if (isRight(word.folded)) return [word.folded];
    const plain = withoutTelex(word.folded);
    if (plain !== word.folded && isRight(plain)) return [plain];
    return word.folded.length > LONGEST_WORD ? [word.folded] : undefined;
  }

  function guess(folded: string): readonly string[] {
    const plain = withoutTelex(folded);
    return together(folded) ?? [nearest(folded) ?? (isSyllable(plain) ? plain : folded)];
  }

  function isRight(folded: string): boolean {
    return folded.length < 2 || /\d/.test(folded) || lexicon.has(folded) || isSyllable(folded);
  }

  /** Two or three words typed without the space between them. */
  function together(folded: string, depth = 2): string[] | undefined {
    if (folded.length < 4) return undefined;
    let best: string[] | undefined;
    let weight = 0;
    for (let cut = 2; cut <= folded.length - 2; cut++) {
      const head = folded.slice(0, cut);
      const rest = folded.slice(cut);
      const use = lexicon.get(head);
      if (use === undefined || !isSyllable(head)) continue;
      const tail = lexicon.has(rest) && isSyllable(rest) ? [rest] : depth > 0 ? together(rest, depth - 1) : undefined;
      const value = tail ? Math.min(use, ...tail.map((word) => lexicon.get(word) ?? 0)) / tail.length : 0;
      if (tail && value > weight) {
        best = [head, ...tail];
        weight = value;
      }
    }
    return best;
  }

  function nearest(folded: string): string | undefined {
    const limit = folded.length >= 8 ? 2 : 1;
    if (folded.length < 4) return swapped(folded);
    let best: string | undefined;
    let bestScore = 0;
    for (let length = folded.length - limit; length <= folded.length + limit; length++) {
      for (const word of byLength.get(length) ?? []) {
        const distance = editDistance(folded, word, limit);
        if (distance > limit) continue;
        const score = ((lexicon.get(word) ?? 1) * (word[0] === folded[0] ? 4 : 1)) / (distance === 1 ? 1 : 50);
        if (score > bestScore) {
          best = word;
          bestScore = score;
        }
      }
    }
    return best;
  }

  function swapped(folded: string): string | undefined {
    for (let i = 0; i + 1 < folded.length; i++) {
      const word = folded.slice(0, i) + folded.charAt(i + 1) + folded.charAt(i) + folded.slice(i + 2);
      if (lexicon.has(word)) return word;
    }
    return undefined;
  }

  return {
    repair(input) {
      const out: Word[] = [];
      let guesses = MOST_GUESSES;
      for (const [i, word] of input.entries()) {
        if (/^[a-z]$/.test(word.folded) && ITEM.has(input[i - 1]?.folded ?? "")) {
          out.push(word);
          continue;
        }
        let found = memo.get(word.folded) ?? certain(word);
        if (!found && guesses > 0) {
          guesses -= 1;
          found = guess(word.folded);
          if (memo.size > MOST_REMEMBERED) memo.clear();
          memo.set(word.folded, found);
        }
        found ??= [word.folded];
        if (found.length === 1 && found[0] === word.folded) out.push(word);
        else out.push(...found.map((folded) => ({ typed: folded, folded })));
      }
      return out;
    },
  };
}

/** Words before a letter that names an item, "mục e", so that it is no shorthand. */
const ITEM = new Set(["muc", "diem", "khoan", "phan", "item", "point", "section", "letter"]);

/** "ddaij" → "dai", "huowngs" → "huong", "hooij" → "hoi": the keys of the telex method that no editor turned into marks. */
function withoutTelex(folded: string): string {
  if (/[^a-z]/.test(folded)) return folded;
  const plain = folded.replace(/(.)\1+/g, "$1").replace(/w/g, "");
  const tone = /[sfrxj](?=[^sfrxj]{0,3}$)/.exec(plain)?.index;
  const isAfterVowel = tone !== undefined && /[aeiouy]/.test(plain.slice(0, tone));
  return (isAfterVowel ? plain.slice(0, tone) + plain.slice(tone + 1) : plain) || folded;
}
