import { stem } from "../../language/stem.ts";
import { type Word, words } from "../../language/words.ts";
import { type Knowledge, readWords } from "../answers/index.ts";
import { isDirecting, isLittle, isTurning, kindOf, modeOf, withoutEnd } from "./question-words.ts";

/** What of a question has to agree with another one. */
interface Sense {
  readonly kind: string | undefined;
  readonly mode: "must" | "may" | undefined;
  /** In the order in which they are named: who gives and who gets is in it. */
  readonly levels: string;
  /** Numbers, negations and other words that turn a question round, in their order. */
  readonly turning: string;
  /** What stands behind "cho", "từ" …, by that word: to whom and from whom. */
  readonly directed: ReadonlyMap<string, string>;
  /** What the vocabulary calls the things it speaks of. */
  readonly concepts: ReadonlySet<string>;
  /** The words that say what it is about, with how they were typed where that had marks. */
  readonly content: ReadonlyMap<string, ReadonlySet<string>>;
  /** Little words typed without marks, which may be such words, too: "co" is "có" or "cỡ". */
  readonly doubtful: ReadonlySet<string>;
}

/** So much of the weight of both questions' words must be common. */
const LEAST_COMMON = 0.85;
/** What they have in common must weigh more than words that stand in every other question. */
const LEAST_WEIGHT = 2;
/** The share of the pack's words that are so common that they tell nothing. */
const COMMONEST = 0.005;
const MOST_REMEMBERED = 1000;

/**
 * Finds among questions the one that means the same as another. It rather finds none than one that means something else: everything
 * that both say has to agree, and what only one of them says may be no more than words that the pack uses everywhere.
 */
export function createSameQuestion(
  knowledge: Knowledge,
): <Row extends { readonly question: string }>(question: string, rows: readonly Row[]) => Row | undefined {
  const { facts } = knowledge.guideline;
  const counts = new Map(knowledge.lexicon);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const common = sorted[Math.floor(sorted.length * COMMONEST)] ?? 1;
  const levelWords = new Set(
    facts.levels.flatMap(({ name, short, units }) => [name, short, units].flatMap(({ vi, en }) => [vi, en])).flatMap(stems),
  );
  /** Of published questions alone: what people ask is not kept. */
  const remembered = new Map<string, Sense>();

  function weight(word: string): number {
    return Math.max(0, Math.log(common / ((counts.get(word) ?? 0) + 1)));
  }

  function senseOfPublished(question: string): Sense {
    const known = remembered.get(question);
    if (known) return known;
    const sense = senseOf(question);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(question, sense);
    return sense;
  }

  function senseOf(question: string): Sense {
    const { words: read, levels } = readWords(question, knowledge);
    const told = withoutEnd(read);
    const found = knowledge.levels.find(told.map(stemOf)).filter(({ meaning }) => levels.includes(meaning.id));
    const named = new Set(found.flatMap(({ start, end }) => range(start, end)));
    const content = new Map<string, Set<string>>();
    const kept = told.filter((word, i) => !isTurning(word) && !isLittle(word) && !(named.has(i) && levelWords.has(stemOf(word))));
    for (const word of kept) {
      const typed = content.get(stemOf(word)) ?? new Set();
      content.set(stemOf(word), word.typed === word.folded ? typed : typed.add(spelled(word.typed)));
    }
    return {
      kind: kindOf(read),
      mode: modeOf(read),
      levels: [...new Set([...found.map(({ meaning }) => meaning.id), ...levels])].join(),
      turning: told
        .filter(isTurning)
        .map(({ folded }) => folded)
        .join(),
      directed: directedIn(told),
      concepts: new Set(knowledge.concepts.find(kept.map(stemOf)).map(({ meaning }) => meaning.id)),
      content,
      doubtful: new Set(told.filter((word) => isLittle(word) && word.typed === word.folded).map(stemOf)),
    };
  }

  /** How much two questions have in common, from 0 to 1; 0 where anything speaks against their being the same. */
  function inCommon(a: Sense, b: Sense): number {
    if (differ(a.kind, b.kind) || differ(a.mode, b.mode) || a.levels !== b.levels || a.turning !== b.turning) return 0;
    if (isOther(a.concepts, b.concepts) || [...a.directed].some(([word, to]) => differ(to, b.directed.get(word)))) return 0;
    const [ofA, ofB] = [wordsOf(a, b), wordsOf(b, a)];
    const shared = [...ofA].filter((word) => ofB.has(word));
    if (shared.some((word) => isSpelledOtherwise(a.content.get(word), b.content.get(word)))) return 0;
    if (isOther(ofA, ofB)) return 0;
    const weigh = (all: readonly string[]): number => all.reduce((sum, word) => sum + weight(word), 0);
    const both = weigh(shared);
    return both < LEAST_WEIGHT ? 0 : both / weigh([...new Set([...ofA, ...ofB])]);
  }

  return (question, rows) => {
    if (rows.length === 0) return undefined;
    const asked = senseOf(question);
    let [best, most] = [undefined as (typeof rows)[number] | undefined, 0];
    for (const row of rows) {
      const share = inCommon(asked, senseOfPublished(row.question));
      if (share >= LEAST_COMMON && share > most) [best, most] = [row, share];
    }
    return best;
  };
}

function directedIn(told: readonly Word[]): ReadonlyMap<string, string> {
  return new Map(
    told.flatMap((word, i) => {
      // "Cho em hỏi …" gives nothing to anybody.
      const isAbout = isDirecting(word) && !/^(?:em|minh|toi|xin|hoi|us|me)$/.test(told[i + 1]?.folded ?? "");
      const to = isAbout ? told.slice(i + 1).find((next) => !isLittle(next)) : undefined;
      return to ? [[word.folded, stemOf(to)]] : [];
    }),
  );
}

/** What a question is about, with those of its doubtful words that another one has as such. */
function wordsOf({ content, doubtful }: Sense, other: Sense): ReadonlySet<string> {
  return new Set([...content.keys(), ...[...doubtful].filter((word) => other.content.has(word))]);
}

/** Whether both say something and not the same. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether each has something that the other has not: one thing stands in another's place. */
function isOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((each) => !b.has(each)) && [...b].some((each) => !a.has(each));
}

/** Whether a word has other marks in one than in the other: "bàn" is no "bạn". */
function isSpelledOtherwise(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((typed) => b.has(typed));
}

/** With the tone last, since "hoà" and "hòa" are the same. */
function spelled(typed: string): string {
  const letters = typed.normalize("NFD");
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return letters.replace(tones, "") + (letters.match(tones)?.join("") ?? "");
}

function stemOf({ folded }: Word): string {
  return stem(folded);
}

function stems(text: string): readonly string[] {
  return words(text).map(stemOf);
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
