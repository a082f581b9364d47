import type { Block } from "../../chat/message.ts";
import { type Guideline, type Language, type PlainTopic, sectionOf } from "../guideline/index.ts";
import { type Answer, type AnswerContext, LONGEST, lengthOf } from "./answer.ts";
import { parentOf, quote, source } from "./citing.ts";
import { leveled } from "./leveled.ts";
import type { Question } from "./question.ts";

const MOST_SECTIONS = 3;
/** How long a reply to several questions may be, in characters. */
const LONGEST_REPLY = 950;

/** Composes the answer for the chosen topics from the guideline's statements and passages. */
export function compose(topicIds: readonly string[], question: Question, context: AnswerContext, guideline: Guideline): Answer {
  const topics = topicIds.map((id) => guideline.topics.find((topic) => topic.id === id)).filter((topic) => topic !== undefined);
  const byLevel = topics.filter((topic) => "byLevel" in topic);
  const others = topics.filter((topic): topic is PlainTopic => !("byLevel" in topic));
  const plainOnes = others.map((topic) => plain(topic, question, context, guideline, topics.length === 1));
  const leveledOnes = byLevel.length > 0 ? [fitting(byLevel, (some) => leveled(some, question, context, guideline), guideline)] : [];
  // What was asked for first, or likeliest, is answered first.
  const parts = topics[0] && "byLevel" in topics[0] ? [...leveledOnes, ...plainOnes] : [...plainOnes, ...leveledOnes];
  return together(parts, guideline);
}

/** One topic in a line with its source, for "the nearest that the guideline says". */
export function briefly(topicId: string, question: Question, context: AnswerContext, guideline: Guideline): Answer | undefined {
  const topic = guideline.topics.find((other) => other.id === topicId);
  if (!topic) return undefined;
  return "byLevel" in topic ? leveled([topic], question, context, guideline) : plain(topic, question, context, guideline, false);
}

/** The answer to as many topics, likeliest first, as a reply has room for. */
function fitting<T>(topics: readonly T[], answer: (some: readonly T[]) => Answer, guideline: Guideline): Answer {
  const whole = answer(topics);
  return topics.length === 1 || fits([whole], guideline) ? whole : fitting(topics.slice(0, -1), answer, guideline);
}

/** Whether parts together are short and cite few sections. */
function fits(parts: readonly Answer[], guideline: Guideline): boolean {
  const sections = new Set(parts.flatMap(({ citations }) => citations).map((id) => parentOf(sectionOf(id), guideline)));
  return sections.size <= MOST_SECTIONS && lengthOf(parts.flatMap(({ blocks }) => blocks)) <= LONGEST_REPLY;
}

/** Parts one after another, as long as they stay short and cite few sections; the first always stays. */
function together(parts: readonly Answer[], guideline: Guideline): Answer {
  const kept: Answer[] = [];
  for (const part of parts) if (kept.length === 0 || fits([...kept, part], guideline)) kept.push(part);
  return {
    blocks: withoutRepeatedSources(kept.flatMap(({ blocks }) => blocks)),
    citations: [...new Set(kept.flatMap(({ citations }) => citations))],
    everyLevel: kept.some(({ everyLevel }) => everyLevel),
    silent: kept.every(({ silent }) => silent),
  };
}

/** Parts that stand in the same sections name them once, at the end. */
function withoutRepeatedSources(blocks: readonly Block[]): Block[] {
  const named = (block: Block): string => JSON.stringify(block);
  return blocks.filter((block, i) => block.kind !== "source" || !blocks.slice(i + 1).some((later) => named(later) === named(block)));
}

function plain(topic: PlainTopic, question: Question, context: AnswerContext, guideline: Guideline, alone: boolean): Answer {
  const { language } = context;
  const said = statement(topic, language);
  const quotes = alone ? quote(topic.quote ?? topic.passages, question.words, language, guideline, LONGEST - lengthOf(said) - 60) : [];
  return {
    blocks: [...said, ...quotes, source(topic.passages, quotes.length > 0, language, guideline)],
    citations: topic.passages,
    everyLevel: false,
    silent: topic.silent ?? false,
  };
}

/** The statement; an enumeration as a list. */
function statement(topic: PlainTopic, language: Language): Block[] {
  const [lead = "", items] = topic[language].split(/(?<=:) (.*)/s);
  if (!topic.list || items === undefined) return [{ kind: "paragraph", text: [topic[language]], strong: true }];
  return [
    { kind: "paragraph", text: [lead], strong: true },
    { kind: "list", items: items.split("; ").map((item) => [item]) },
  ];
}
