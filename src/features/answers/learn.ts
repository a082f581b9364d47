import { isSyllable } from "../../language/syllables.ts";
import { words } from "../../language/words.ts";
import { type Guideline, UNANSWERABLE } from "../guideline/index.ts";
import { type Model, train } from "./classifier.ts";
import { featuresOf, showsNovelty, withNovelty } from "./features.ts";
import { type Learned, ready } from "./knowledge.ts";

const NOTHING_LEARNED: Model = { labels: [], bias: [], features: [], step: 1, weights: new Int8Array() };

/**
 * Learns from a pack's examples how its topics are asked for; then the examples are no longer needed. Seconds for
 * thousands of them; the same pack gives the same result.
 */
export function learn(guideline: Guideline): Learned {
  const lexicon = [...lexiconOf(guideline)];
  const knowledge = ready({ guideline, lexicon, unfamiliar: [], model: NOTHING_LEARNED });
  const examples = guideline.examples.map((example) => ({
    features: featuresOf(knowledge.speller.repair(words(example.question)), example.level, knowledge),
    labels: example.topics,
  }));
  const counts = new Map<string, number>();
  for (const { features, labels } of examples) {
    if (!isAnswerable(labels)) continue;
    for (const feature of features) if (showsNovelty(feature)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const noted = examples.map(({ features, labels }) => {
    const own = isAnswerable(labels) ? 1 : 0;
    return { features: withNovelty(features, (feature) => (counts.get(feature) ?? 0) > own), labels };
  });
  const unfamiliar = new Set(
    examples.flatMap(({ features }) => features.filter((feature) => showsNovelty(feature) && !counts.has(feature))),
  );
  return { guideline: { ...guideline, examples: [] }, lexicon, unfamiliar: [...unfamiliar], model: train(noted) };
}

function isAnswerable(topics: readonly string[]): boolean {
  return !topics.some((topic) => UNANSWERABLE.includes(topic));
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
