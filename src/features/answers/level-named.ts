import { findAsking } from "../../language/asking.ts";
import { fold } from "../../language/fold.ts";
import type { Found } from "../../language/phrases.ts";
import { stem } from "../../language/stem.ts";
import { words } from "../../language/words.ts";
import type { Meaning } from "./features.ts";
import type { Knowledge } from "./knowledge.ts";

/** Words of a person who says where they work, and no more. */
const FILLER = new Set(
  (
    "em anh chi minh toi ben o la lam thuoc don vi cap can bo co quan cua nhe a ah ad da vang khong phai nham chu roi thoi van nay " +
    "i we us our my am are is at in from level office not no sorry the a an unit ok"
  ).split(" "),
);
const MOST_WORDS = 12;
const NOT = /(?:^|\s)(?:khong phai|khong o|chu khong phai|chu khong|not|not a|not the)$/;

/**
 * The one level that a message names and nothing else, so that it tells the asker's own: "tỉnh", "em ở BHXH huyện",
 * "không phải huyện, tỉnh cơ". A question or an aside ("còn huyện?", "huyện thì sao", "huyện có phải bầu không") tells
 * nothing of the asker.
 */
export function ownLevelNamed(text: string, knowledge: Knowledge): string | undefined {
  const repaired = knowledge.speller.repair(words(text));
  const folded = repaired.map((word) => word.folded);
  if (repaired.length === 0 || repaired.length > MOST_WORDS || /^(con|the con|vay con|what|how)\b| thi sao|^and\b/.test(folded.join(" ")))
    return undefined;
  const { marked, asks, trails } = findAsking(text);
  if (marked || asks || trails) return undefined;
  const found = knowledge.levels
    .find(folded.map(stem))
    .filter(({ meaning, start }) => meaning.exactly === undefined || repaired[start]?.typed === meaning.exactly || repaired.length === 1);
  const named = new Set<string>();
  const covered = new Set<number>();
  for (const { meaning, start, end } of widest(found)) {
    for (let i = start; i < end; i++) covered.add(i);
    if (!NOT.test(folded.slice(0, start).join(" "))) named.add(meaning.id);
  }
  if (named.size !== 1) return undefined;
  const naming = namingWords(knowledge);
  const rest = folded.filter((word, i) => !covered.has(i) && !FILLER.has(word) && !naming.has(word));
  return rest.length === 0 ? [...named][0] || undefined : undefined;
}

/** The level that the words after a command name, with or without diacritics, or its place in the list from 1. */
export function levelCalled(name: string, knowledge: Knowledge): string | undefined {
  const { facts, vocabulary } = knowledge.guideline;
  const wanted = fold(name.trim());
  const called = facts.levels.filter((level) =>
    [level.id, level.name.vi, level.name.en, ...(vocabulary.levels[level.id] ?? [])].some((each) => fold(each) === wanted),
  );
  return called.length === 1 ? called[0]?.id : (facts.levels[Number(wanted) - 1]?.id ?? ownLevelNamed(name, knowledge));
}

/**
 * The words that stand around any level's name: those of the official names and those that several levels' names share.
 * One level's alone say something else, too: "trang trí phòng" is made of Sóc Trăng, Quảng Trị and Hải Phòng.
 */
function namingWords({ guideline: { facts, vocabulary } }: Knowledge): ReadonlySet<string> {
  const official = facts.levels.flatMap(({ name }) => [name.vi, name.en]);
  const shared = Object.values(vocabulary.vagueLevels ?? {}).flat();
  const levels = new Map<string, number>();
  for (const names of Object.values(vocabulary.levels))
    for (const word of new Set(names.flatMap(wordsOf))) levels.set(word, (levels.get(word) ?? 0) + 1);
  return new Set([...[...official, ...shared].flatMap(wordsOf), ...[...levels].filter(([, count]) => count > 1).map(([word]) => word)]);
}

function wordsOf(name: string): string[] {
  return words(name).map(({ folded }) => folded);
}

function widest(found: readonly Found<Meaning>[]): Found<Meaning>[] {
  return found.filter(
    (inner) =>
      !found.some(
        (outer) =>
          outer !== inner && outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start,
      ),
  );
}
