import { UNANSWERABLE } from "../guideline/index.ts";
import type { Question } from "./question.ts";

/** What to do with a question: which topics to answer, likeliest first, or why none. */
export type Choice =
  | { readonly kind: "answer"; readonly topics: readonly string[] }
  | { readonly kind: "unknown"; readonly near: string | undefined }
  | { readonly kind: "smalltalk" };

/** Below this the likeliest topic is not believed. */
const LEAST = 0.22;
/** From here on a runner-up is asked for too. */
const ALSO = 0.2;
/** From here on a runner-up of the favourite's own section is answered with it: it costs the reader little. */
const ALSO_THERE = 0.1;
/** From here on a part of a message is believed to ask for a topic of its own; its section's other topics count for it. */
const PART = 0.65;
/** What a whole message must show of a topic for a part without a word that asks to count. */
const HINT = 0.03;
/** From here on the message surely asks for what the document does not say. */
const CERTAIN = 0.7;
/** A lone favourite is answered together with a runner-up that is this near to it, as a share of its probability. */
const NEAR = 0.4;
const MOST_TOPICS = 3;
/** Below this a topic is not even near. */
const NEAREST = 0.08;

/**
 * @param sectionOf the main section a topic stands in, by its id
 * @param variesByLevel whether a topic stands in a section for each level, which speaks of many matters
 */
export function choose(
  { topics, parts, silences }: Question,
  sectionOf: (topic: string) => string | undefined,
  variesByLevel: (topic: string) => boolean = () => false,
): Choice {
  const answerable = topics.filter(([topic]) => !isUnanswerable(topic));
  const [first] = topics;
  const [best] = answerable;
  if (!first || !best) return { kind: "unknown", near: undefined };
  const likely = new Map(topics);
  const asked = parts.flatMap(({ asks, topics: own }): string[] => {
    const [topic] = own[0] ?? [];
    if (topic === undefined || isUnanswerable(topic)) return [];
    const there = own.reduce((sum, [other, probability]) => (sectionOf(other) === sectionOf(topic) ? sum + probability : sum), 0);
    return there >= PART && (asks || (likely.get(topic) ?? 0) >= HINT) ? [topic] : [];
  });
  if (first[0] === "smalltalk" && asked.length === 0) return { kind: "smalltalk" };
  const near = best[1] > NEAREST ? best[0] : undefined;
  const unknown = likely.get("unknown") ?? 0;
  if (unknown >= CERTAIN || (silences.length > 0 && unknown + 0.1 > best[1])) return { kind: "unknown", near };
  if ((isUnanswerable(first[0]) || best[1] < LEAST) && asked.length === 0) {
    // Topics of one section that share the probability outweigh what is likelier than each of them.
    const there = likeliestSection(
      answerable.filter(([topic]) => !variesByLevel(topic)),
      sectionOf,
    );
    const meant = there.filter(([, probability]) => probability >= ALSO_THERE);
    if (meant.length > 0 && sumOf(there) >= LEAST && sumOf(there) > unknown)
      return { kind: "answer", topics: meant.map(([topic]) => topic).slice(0, MOST_TOPICS) };
    return { kind: "unknown", near };
  }
  const chosen = new Set(best[1] >= LEAST ? [best[0], ...asked] : asked);
  for (const [topic, probability] of answerable.slice(1)) {
    const enough = sectionOf(topic) === sectionOf(best[0]) ? ALSO_THERE : ALSO;
    if (probability >= enough || (chosen.size === 1 && probability >= NEAR * best[1])) chosen.add(topic);
  }
  return { kind: "answer", topics: [...chosen].slice(0, MOST_TOPICS) };
}

/** The topics of the section that is likeliest asked for, all of its topics taken together. */
function likeliestSection(topics: Question["topics"], sectionOf: (topic: string) => string | undefined): Question["topics"] {
  const sections = [...new Set(topics.map(([topic]) => sectionOf(topic)))].map((section) =>
    topics.filter(([topic]) => sectionOf(topic) === section),
  );
  return sections.sort((a, b) => sumOf(b) - sumOf(a))[0] ?? [];
}

function sumOf(topics: Question["topics"]): number {
  return topics.reduce((sum, [, probability]) => sum + probability, 0);
}

function isUnanswerable(topic: string): boolean {
  return UNANSWERABLE.includes(topic);
}
