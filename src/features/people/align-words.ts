import { isAround, kindSaid, soundOf } from "./unit-words.ts";

/** A name to lay words along. */
export interface Name {
  readonly words: readonly string[];
  /** The same words as they sound. */
  readonly sounds: readonly string[];
  /** The place from which and the one before which the words are the unit's own; the others are those of the unit above. */
  readonly own: readonly [number, number];
}

/** How typed words stand for a name. */
export interface Alignment {
  /** `whole`: word for word; `short`: some words by their initials; `part`: some words of the name are missing. */
  readonly how: "whole" | "short" | "part";
  /** Typed words that stand around the name, without those for Social Security and the sort of unit. */
  readonly around: number;
  /** The sort of unit that was said before the name. */
  readonly kind: string | undefined;
}

interface SoFar {
  /** Words of the name passed over. */
  readonly left: number;
  /** Typed words laid, but single letters. */
  readonly laid: number;
  readonly isShort: boolean;
  /** Some word says more than those around a name, and some is the unit's own. */
  readonly isTelling: boolean;
  readonly isOwn: boolean;
  /** A word for a sort of unit was taken for a word of the name, as "tỉnh" for Hà Tĩnh's. */
  readonly isDoubtful: boolean;
  readonly around: number;
  readonly kind: string | undefined;
}

const BEST: readonly Alignment["how"][] = ["whole", "short", "part"];
const NOTHING: SoFar = { left: 0, laid: 0, isShort: false, isTelling: false, isOwn: false, isDoubtful: false, around: 0, kind: undefined };

/**
 * Lays typed words along a name's, in order, each of them used up or one that may stand around a name; undefined when
 * they do not fit or none of them is the unit's own.
 */
export function alignWords(typed: readonly string[], name: Name): Alignment | undefined {
  const sounds = typed.map(soundOf);
  let best: Alignment | undefined;
  const lay = (at: number, place: number, soFar: SoFar): void => {
    const word = typed[at];
    if (word === undefined) {
      const how = howLaid(soFar, soFar.left + name.words.length - place);
      const { around, kind } = soFar;
      if (how && (!best || rank(how, around) < rank(best.how, best.around))) best = { how, around, kind };
      return;
    }
    for (let next = place; next < name.words.length; next++) {
      const run = wordsRunTogether(sounds[at] ?? "", name, next);
      const length = run || (areInitials(word, name, next) ? word.length : 0);
      if (length > 0) lay(at + 1, next + length, laidOn(soFar, word, { name, passed: next - place, next, isShort: run === 0 }));
    }
    if (isAround(word)) lay(at + 1, place, passOver(soFar, word, place === 0));
  };
  lay(0, 0, NOTHING);
  return best;
}

function rank(how: Alignment["how"], around: number): number {
  return BEST.indexOf(how) * 100 + around;
}

function passOver(soFar: SoFar, word: string, isBefore: boolean): SoFar {
  const kind = kindSaid(word);
  if (kind !== undefined) return isBefore ? { ...soFar, kind } : soFar;
  return word === "bhxh" ? soFar : { ...soFar, around: soFar.around + 1 };
}

function laidOn(
  { left, laid, isShort, isTelling, isOwn, isDoubtful, ...rest }: SoFar,
  word: string,
  { name, passed, next, ...now }: { name: Name; passed: number; next: number; isShort: boolean },
): SoFar {
  const [from, to] = name.own;
  return {
    left: left + passed,
    laid: now.isShort && word.length === 1 ? laid : laid + 1,
    isShort: isShort || now.isShort,
    isTelling: isTelling || (!isAround(word) && /^[a-z]{2}/.test(word)),
    isOwn: isOwn || (next >= from && next < to),
    isDoubtful: isDoubtful || (!now.isShort && kindSaid(word) !== undefined),
    ...rest,
  };
}

function howLaid({ laid, isShort, isTelling, isOwn, isDoubtful }: SoFar, left: number): Alignment["how"] | undefined {
  if (laid === 0 || !isOwn) return undefined;
  if (left === 0) return isShort ? "short" : "whole";
  return isTelling && !isShort && !isDoubtful ? "part" : undefined;
}

/** How many words of a name a typed one sounds like, run together ("nghean"); 0 when it does not. */
function wordsRunTogether(typed: string, { sounds }: Name, at: number): number {
  let rest = typed;
  for (let next = at; next < sounds.length; next++) {
    const sound = sounds[next] ?? "";
    if (rest === sound) return next - at + 1;
    if (!rest.startsWith(sound)) return 0;
    rest = rest.slice(sound.length);
  }
  return 0;
}

function areInitials(word: string, { words }: Name, at: number): boolean {
  if (at + word.length > words.length || /\d/.test(word) || (word.length > 1 && isAround(word))) return false;
  for (let i = 0; i < word.length; i++) if (!words[at + i]?.startsWith(word.charAt(i))) return false;
  return true;
}
