import { isSyllable } from "../../language/syllables.ts";
import { words } from "../../language/words.ts";
import type { Guideline } from "../guideline/index.ts";
import { type Model, train } from "./classifier.ts";
import { featuresOf } from "./features.ts";
import { type Learned, ready } from "./knowledge.ts";

const NOTHING_LEARNED: Model = { labels: [], bias: [], features: [], step: 1, weights: "" };

/** Learns from a pack's examples how its topics are asked for. Seconds for thousands of examples; the same pack gives the same result. */
export function learn(guideline: Guideline): Learned {
  const lexicon = [...lexiconOf(guideline)];
  const knowledge = ready({ guideline, lexicon, model: NOTHING_LEARNED });
  const examples = guideline.examples.map((example) => ({
    features: featuresOf(knowledge.speller.repair(words(example.question)), example.level, knowledge),
    labels: example.topics,
  }));
  return { guideline, lexicon, model: train(examples) };
}

/** The words that are right as they stand: those of the document and the vocabulary, and those that several examples use. */
function lexiconOf({ document, passages, vocabulary, examples }: Guideline): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const { folded } of words(text)) if (!/\d/.test(folded)) counts.set(folded, (counts.get(folded) ?? 0) + weight);
  };
  for (const { question } of examples) add(question, 1);
  for (const [word, count] of counts) if (count < 3 && !isSyllable(word)) counts.delete(word);
  for (const line of document.split("\n")) add(line, 2);
  for (const passage of passages) add(passage.en, 2);
  for (const phrases of [
    ...Object.values(vocabulary.concepts),
    ...Object.values(vocabulary.levels),
    ...vocabulary.silences.map((silence) => silence.names),
  ]) {
    for (const phrase of phrases) add(phrase, 3);
  }
  return counts;
}
