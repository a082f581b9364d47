import { UNANSWERABLE } from "../guideline/index.ts";
import type { Question } from "./question.ts";

/** What to do with a question: which topics to answer, likeliest first, or why none. */
export type Choice =
  | { readonly kind: "answer"; readonly topics: readonly string[]; readonly sure: boolean }
  | { readonly kind: "unknown"; readonly near: string | undefined }
  | { readonly kind: "smalltalk" };

/** Below this the likeliest topic is not believed. */
const LEAST = 0.22;
/** From here on a runner-up is asked for too. */
const ALSO = 0.25;
/** From here on a part of a message is believed to ask for a topic of its own. */
const PART = 0.7;
/** What a whole message must show of a topic for a part without a word that asks to count. */
const HINT = 0.03;
/** From here on the message surely asks for what the document does not say. */
const CERTAIN = 0.85;
/** A runner-up this near to an unsure favourite is answered with it. */
const NEAR = 0.4;
const UNSURE = 0.5;
const MOST_TOPICS = 3;

export function choose({ topics, parts, silences }: Question): Choice {
  const answerable = topics.filter(([topic]) => !isUnanswerable(topic));
  const first = topics[0];
  const best = answerable[0];
  if (!first || !best) return { kind: "unknown", near: undefined };
  const likely = new Map(topics);
  const asked = parts.flatMap(({ asks, topics: own }) => {
    const [topic, probability] = own[0] ?? ["unknown", 0];
    return !isUnanswerable(topic) && probability >= PART && (asks || (likely.get(topic) ?? 0) >= HINT) ? [topic] : [];
  });
  if (first[0] === "smalltalk" && asked.length === 0) return { kind: "smalltalk" };
  const near = best[1] > 0.08 ? best[0] : undefined;
  const unknown = likely.get("unknown") ?? 0;
  if (unknown >= CERTAIN || (silences.length > 0 && unknown + 0.1 > best[1])) return { kind: "unknown", near };
  if ((isUnanswerable(first[0]) || best[1] < LEAST) && asked.length === 0) return { kind: "unknown", near };
  const chosen = best[1] >= LEAST ? [best[0]] : [];
  for (const topic of asked) if (!chosen.includes(topic)) chosen.push(topic);
  for (const [topic, probability] of answerable.slice(1)) {
    if (!chosen.includes(topic) && (probability >= ALSO || (chosen.length === 1 && best[1] < UNSURE && probability >= NEAR * best[1])))
      chosen.push(topic);
  }
  return { kind: "answer", topics: chosen.slice(0, MOST_TOPICS), sure: best[1] >= UNSURE };
}

function isUnanswerable(topic: string): boolean {
  return UNANSWERABLE.includes(topic);
}
