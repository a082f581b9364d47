import { hasQuestionWord } from "../../language/ask-forms.ts";
import { detectLanguage } from "../../language/detect.ts";
import { stem } from "../../language/stem.ts";
import { type Word, words } from "../../language/words.ts";
import type { Language } from "../guideline/index.ts";
import { featuresOf, idsFound, withNovelty } from "./features.ts";
import type { Knowledge } from "./knowledge.ts";

/** Topics and how likely each is asked for; likeliest first. */
export type Ranking = readonly (readonly [topic: string, probability: number])[];

/** What was understood of a message. */
export interface Question {
  readonly text: string;
  /** Folded words, typing slips put right. */
  readonly words: readonly string[];
  /** Undefined when nothing tells. */
  readonly language: Language | undefined;
  /** Ids of the levels it names, in the guideline's order. */
  readonly levels: readonly string[];
  readonly concepts: ReadonlySet<string>;
  /** How many of its words say more than a level and the words of a follow-up do. */
  readonly content: number;
  /** Subjects it names that the guideline is silent on. */
  readonly silences: readonly string[];
  readonly topics: Ranking;
  /** The same for each part of a message of several. */
  readonly parts: readonly { readonly asks: boolean; readonly topics: Ranking }[];
}

/** @param level the asker's level, when it is known */
/** Where one question of a message ends and the next may begin. */
const BREAK = /[?!;\n]+|,(?!\d)|\.(?=\s)|\s(?:và|va|and|plus|also|còn|rồi|roi|then)\s/giu;
const MOST_PARTS = 6;
/** Longer messages are texts, not lists of questions; in characters. */
const LONGEST_SPLIT = 600;

export function understand(text: string, level: string | undefined, knowledge: Knowledge): Question {
  const typed = words(text);
  const repaired = knowledge.speller.repair(typed);
  const named = idsFound(knowledge.levels, repaired);
  if (level === undefined && !knowledge.guideline.facts.levels.some(({ id }) => named.has(id)))
    for (const vague of idsFound(knowledge.vagueLevels, repaired)) named.add(vague);
  return {
    text,
    words: repaired.map((word) => word.folded),
    language: detectLanguage(typed),
    levels: knowledge.guideline.facts.levels.map(({ id }) => id).filter((id) => named.has(id)),
    concepts: idsFound(knowledge.concepts, repaired),
    content: repaired.filter((word) => !LEANING.has(word.folded)).length - wordsOfLevels(repaired, knowledge),
    silences: [...idsFound(knowledge.silences, repaired)],
    topics: rank(repaired, level, knowledge),
    parts: partsOf(text).map((part) => {
      const read = knowledge.speller.repair(words(part));
      return {
        asks: hasQuestionWord(read.map((word) => word.folded)),
        topics: rank(read, level, knowledge),
      };
    }),
  };
}

function rank(repaired: readonly Word[], level: string | undefined, knowledge: Knowledge): Ranking {
  return knowledge.classifier.predict(withNovelty(featuresOf(repaired, level, knowledge), knowledge.isFamiliar));
}

const LEANING = new Set(
  "con the vay thi va sao a nhe nhi ha ah o cap bhxh cua ben em minh what about how and so for the level at of office offices it is".split(
    " ",
  ),
);

function wordsOfLevels(repaired: readonly Word[], knowledge: Knowledge): number {
  const taken = new Set<number>();
  for (const { start, end } of knowledge.levels.find(repaired.map((word) => stem(word.folded))))
    for (let i = start; i < end; i++) if (!LEANING.has(repaired[i]?.folded ?? "")) taken.add(i);
  return taken.size;
}

/** The parts of a message that may be questions of their own; none when there is only one. */
function partsOf(text: string): string[] {
  const parts = text
    .slice(0, LONGEST_SPLIT)
    .split(BREAK)
    .filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts.slice(0, MOST_PARTS) : [];
}
