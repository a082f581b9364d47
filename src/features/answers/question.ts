import { hasQuestionWord } from "../../language/ask-forms.ts";
import { detectLanguage } from "../../language/detect.ts";
import { stem } from "../../language/stem.ts";
import { type Word, words } from "../../language/words.ts";
import type { Language } from "../guideline/index.ts";
import { featuresOf, idsFound, withNovelty } from "./features.ts";
import type { Knowledge } from "./knowledge.ts";

/** Topics and how likely each is asked for; likeliest first. */
type Ranking = readonly (readonly [topic: string, probability: number])[];

/** What was understood of a message. */
export interface Question {
  /** Folded words, typing slips put right. */
  readonly words: readonly string[];
  /** Undefined when nothing tells. */
  readonly language: Language | undefined;
  /** Ids of the levels it names, in the guideline's order. */
  readonly levels: readonly string[];
  readonly concepts: ReadonlySet<string>;
  /** Subjects it names that the guideline is silent on. */
  readonly silences: readonly string[];
  readonly topics: Ranking;
  /** The same for each part of a message of several, and whether the part has a word that asks. */
  readonly parts: readonly { readonly asks: boolean; readonly topics: Ranking }[];
  /** Whether any of its words stands in the examples, so that there is something to go by. */
  readonly familiar: boolean;
  /** How many of its words say more than the name of a level and the words of a follow-up do. */
  readonly content: number;
}

/** Where one question of a message ends and the next may begin. */
const BREAK = /[?!;\n]+|,(?!\d)|\.(?=\s)|\s(?:và|va|and|plus|also|còn|rồi|roi|then)\s/giu;
const MOST_PARTS = 6;
/** Words of the document that a message quotes, which do not tell its own language. */
const QUOTED = /(?<![\p{L}\p{N}])['"“‘][^'"”’]{2,80}['"”’](?![\p{L}\p{N}])/gu;
/** Only so many characters are looked at for parts and quoted words: a longer message is a text, not a list of questions. */
const LONGEST_LIST = 600;

const OF_A_FOLLOW_UP = new Set(
  "con the vay thi va sao a nhe nhi ha ah o cap cua ben em minh what about how and so for the level at of office offices it is".split(" "),
);

/** @param level the asker's level, when it is known */
export function understand(text: string, level: string | undefined, knowledge: Knowledge): Question {
  const typed = words(text);
  const repaired = knowledge.speller.repair(typed);
  const own = words(text.slice(0, LONGEST_LIST).replace(QUOTED, " "));
  const features = featuresOf(repaired, level, knowledge);
  return {
    words: repaired.map((word) => word.folded),
    language: detectLanguage(own.length > 0 ? own : typed, repaired),
    levels: levelsNamed(repaired, level, knowledge),
    concepts: idsFound(knowledge.concepts, repaired),
    silences: [...idsFound(knowledge.silences, repaired)],
    topics: rank(features, knowledge),
    parts: partsOf(text).map((part) => {
      const read = knowledge.speller.repair(words(part));
      return { asks: hasQuestionWord(read.map((word) => word.folded)), topics: rank(featuresOf(read, level, knowledge), knowledge) };
    }),
    familiar: features.some((feature) => feature.startsWith("w ") && knowledge.classifier.knows(feature)),
    content: repaired.length - wordsOfAFollowUp(repaired, knowledge),
  };
}

/** The words of a text, typing slips put right, and the levels that they name. */
export function readWords(text: string, knowledge: Knowledge): { readonly words: readonly Word[]; readonly levels: readonly string[] } {
  const repaired = knowledge.speller.repair(words(text));
  return { words: repaired, levels: levelsNamed(repaired, "", knowledge) };
}

/** Levels by name; a name that several levels share counts only for an asker of unknown level who names no other. */
function levelsNamed(repaired: readonly Word[], own: string | undefined, knowledge: Knowledge): string[] {
  const ids = knowledge.guideline.facts.levels.map(({ id }) => id);
  const found = (book: Knowledge["levels"]): string[] => {
    const named = idsFound(book, repaired);
    return ids.filter((id) => named.has(id));
  };
  const named = found(knowledge.levels);
  return named.length > 0 || own !== undefined ? named : found(knowledge.vagueLevels);
}

function rank(features: readonly string[], knowledge: Knowledge): Ranking {
  return knowledge.classifier.predict(withNovelty(features, knowledge.isFamiliar));
}

/** The parts of a message that may be questions of their own; none when there is only one. */
function partsOf(text: string): string[] {
  const parts = text
    .slice(0, LONGEST_LIST)
    .split(BREAK)
    .filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts.slice(0, MOST_PARTS) : [];
}

function wordsOfAFollowUp(repaired: readonly Word[], knowledge: Knowledge): number {
  const places = new Set(repaired.flatMap((word, i) => (OF_A_FOLLOW_UP.has(word.folded) ? [i] : [])));
  for (const { start, end } of knowledge.levels.find(repaired.map((word) => stem(word.folded)))) {
    for (let i = start; i < end; i++) places.add(i);
  }
  return places.size;
}
