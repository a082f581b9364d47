import type { Block, Text } from "../../chat/message.ts";
import { asksToConfirm, asksWhetherExceeded } from "../../language/ask-forms.ts";
import { fold } from "../../language/fold.ts";
import {
  dateInWords,
  type Facts,
  type Guideline,
  type Language,
  type Level,
  type LeveledTopic,
  type Passage,
  type PlainTopic,
  type Statement,
  sectionOf,
} from "../guideline/index.ts";
import { compareDeadline, compareDelegates, compareDuration, compareWindow, deadlineOf, type Verdict } from "./compare.ts";
import { excerpt } from "./excerpt.ts";
import type { Question } from "./question.ts";

/** An answer's content and the passages it stands on. */
export interface Answer {
  readonly blocks: readonly Block[];
  /** Passage ids. */
  readonly citations: readonly string[];
  /** Every level's answer was given because the asker's is not known. */
  readonly everyLevel: boolean;
  /** It says no more than that the guideline leaves this open. */
  readonly silent: boolean;
}

export interface AnswerContext {
  readonly language: Language;
  /** The asker's level, when it is known. */
  readonly level?: string | undefined;
  /** Today, ISO; without it nothing is said of days left. */
  readonly today?: string | undefined;
}

/** About how long an answer may be, in characters, when no list was asked for. */
const LONGEST = 560;
const MOST_SECTIONS = 3;
const SHORTEST_QUOTE = 60;

/** Composes the answer for the chosen topics from the guideline's statements and passages. */
export function compose(topicIds: readonly string[], question: Question, context: AnswerContext, guideline: Guideline): Answer {
  const blocks: Block[] = [];
  const citations: string[] = [];
  let everyLevel = false;
  let silent = true;
  const topics = topicIds.map((id) => guideline.topics.find((topic) => topic.id === id)).filter((topic) => topic !== undefined);
  const byLevel = topics.filter((topic) => "byLevel" in topic);
  const others = topics.filter((topic): topic is PlainTopic => !("byLevel" in topic));
  const parts = [
    ...(byLevel.length > 0 ? [leveled(byLevel, question, context, guideline)] : []),
    ...others.map((topic) => plain(topic, question, context, guideline, topics.length === 1)),
  ];
  for (const part of parts) {
    const sections = new Set([...citations, ...part.citations].map(countedAs));
    if (blocks.length > 0 && (sections.size > MOST_SECTIONS || lengthOf([...blocks, ...part.blocks]) > 1.6 * LONGEST)) continue;
    blocks.push(...part.blocks);
    citations.push(...part.citations.filter((id) => !citations.includes(id)));
    everyLevel ||= part.everyLevel;
    silent &&= part.silent;
  }
  return { blocks, citations, everyLevel, silent };
}

/** One topic in a line with its source, for "the nearest that the guideline says". */
export function briefly(topicId: string, question: Question, context: AnswerContext, guideline: Guideline): Answer {
  const topic = guideline.topics.find((other) => other.id === topicId);
  if (!topic) return { blocks: [], citations: [], everyLevel: false, silent: true };
  if ("byLevel" in topic) return leveled([topic], question, context, guideline);
  return plain({ ...topic, quote: [] }, question, context, guideline, false);
}

function plain(topic: PlainTopic, question: Question, context: AnswerContext, guideline: Guideline, alone: boolean): Answer {
  const said: Block[] = [{ kind: "paragraph", text: [topic[context.language]], strong: true }];
  const room = LONGEST - lengthOf(said) - 60;
  const quotes = alone ? quote(topic.quote ?? topic.passages, question, context, guideline, room) : [];
  return {
    blocks: [...said, ...quotes, source(topic.passages, quotes.length > 0, context, guideline)],
    citations: topic.passages,
    everyLevel: false,
    silent: topic.silent ?? false,
  };
}

function leveled(topics: readonly LeveledTopic[], question: Question, context: AnswerContext, guideline: Guideline): Answer {
  const { language } = context;
  const asked = levelsFor(topics, question, context, guideline.facts);
  const groups = alike(topics, asked.levels);
  const [only] = groups;
  if (only && groups.length === 1) return oneLevel(topics, only, question, context, guideline);
  const items = groups.map(({ levels, statements }): Text[] => {
    const verdicts = topics.flatMap((topic) => verdictOf(topic, question, levels[0], language, guideline.facts));
    const section = sectionOf(statements[0]?.passages[0] ?? "");
    return [
      `${namesOf(levels, language)}: ${statements.map((statement) => statement[language]).join("; ")}`,
      ...(verdicts.length > 0 ? [". ", ...verdicts] : []),
      ` (${section})`,
    ];
  });
  const passages = groups.flatMap(({ statements }) => statements.map((statement) => statement.passages[0] ?? ""));
  return {
    blocks: [
      { kind: "paragraph", text: [{ key: "answers-levels-intro" }] },
      { kind: "list", items },
      ...notesOf(topics, language),
      source(passages, false, context, guideline),
    ],
    citations: unique(passages),
    everyLevel: asked.every,
    silent: false,
  };
}

function oneLevel(
  topics: readonly LeveledTopic[],
  { levels, statements }: Group,
  question: Question,
  context: AnswerContext,
  guideline: Guideline,
): Answer {
  const { language } = context;
  const level = levels[0];
  const verdicts = topics.flatMap((topic) => verdictOf(topic, question, level, language, guideline.facts));
  const left = topics.flatMap((topic) => daysLeft(topic, level, context, guideline.facts));
  const blocks: Block[] = verdicts.length > 0 ? [{ kind: "paragraph", text: verdicts, strong: true }] : [];
  blocks.push({
    kind: "paragraph",
    text: [`${namesOf(levels, language)}: ${statements.map((statement) => statement[language]).join("; ")}.`, ...left],
    strong: verdicts.length === 0,
  });
  blocks.push(...notesOf(topics, language));
  const passages = unique(statements.flatMap((statement) => statement.passages));
  const quotes = quote(
    unique(statements.map((statement) => statement.passages[0] ?? "")),
    question,
    context,
    guideline,
    LONGEST - lengthOf(blocks) - 60,
  );
  blocks.push(...quotes, source(passages, quotes.length > 0, context, guideline));
  return { blocks, citations: passages, everyLevel: false, silent: statements.every((statement) => statement.silent) };
}

function notesOf(topics: readonly LeveledTopic[], language: Language): Block[] {
  return topics.flatMap(({ note }): Block[] => (note ? [{ kind: "paragraph", text: [note[language]] }] : []));
}

function namesOf(levels: readonly Level[], language: Language): string {
  return levels.map((level) => level.name[language]).join(", ");
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** The levels to answer for: those the question names, else the asker's, else all. */
function levelsFor(
  topics: readonly LeveledTopic[],
  question: Question,
  context: AnswerContext,
  facts: Facts,
): { levels: Level[]; every: boolean } {
  const has = facts.levels.filter((level) => topics.some((topic) => Object.hasOwn(topic.byLevel, level.id)));
  const named = has.filter((level) => question.levels.includes(level.id));
  if (named.length > 0) return { levels: named, every: false };
  const own = has.filter((level) => level.id === context.level);
  return own.length > 0 ? { levels: own, every: false } : { levels: has, every: true };
}

interface Group {
  readonly levels: readonly Level[];
  readonly statements: readonly Statement[];
}

/** Levels with the same answers share a line. */
function alike(topics: readonly LeveledTopic[], levels: readonly Level[]): Group[] {
  const groups: { levels: Level[]; statements: Statement[]; key: string }[] = [];
  for (const level of levels) {
    const statements = topics.map((topic) => topic.byLevel[level.id]).filter((statement) => statement !== undefined);
    if (statements.length === 0) continue;
    const key = JSON.stringify(statements.map(({ vi, passages }) => [vi, passages]));
    const same = groups.find((group) => group.key === key);
    if (same) same.levels.push(level);
    else groups.push({ levels: [level], statements, key });
  }
  return groups;
}

function verdictOf(topic: LeveledTopic, question: Question, level: Level | undefined, language: Language, facts: Facts): Text[] {
  const verdict = level && verdictFor(topic, question, level, facts);
  return verdict ? verdictText(verdict, question, language) : [];
}

function verdictFor(topic: LeveledTopic, question: Question, level: Level, facts: Facts): Verdict | undefined {
  if (topic.compare === "delegates") return compareDelegates(question.words, level);
  if (topic.compare === "duration") return compareDuration(question.words, level);
  if (topic.compare === "window") return compareWindow(question.words, level);
  const deadline = topic.compare === "deadline" ? deadlineOf(facts, level.id) : undefined;
  return deadline && compareDeadline(question.words, deadline);
}

function verdictText(verdict: Verdict, question: Question, language: Language): Text[] {
  const folded = question.words.join(" ");
  switch (verdict.about) {
    case "delegates": {
      const values = { count: verdict.count, atMost: verdict.atMost };
      if (asksToConfirm(folded) && question.concepts.has("max"))
        return [{ key: verdict.count === verdict.atMost ? "answers-delegates-limit-right" : "answers-delegates-limit-wrong", values }];
      if (asksWhetherExceeded(folded)) return [{ key: verdict.fits ? "answers-delegates-fit-no" : "answers-delegates-over-yes", values }];
      return [{ key: verdict.fits ? "answers-delegates-fit" : "answers-delegates-over", values }];
    }
    case "everyone":
      return [{ key: "answers-everyone" }];
    case "duration":
      return [{ key: `answers-duration-${verdict.fits}` }];
    case "window":
      return [{ key: `answers-window-${verdict.fits}`, values: { when: periodInWords(verdict.period, language) } }];
    case "deadline":
      return [
        {
          key: verdict.inTime ? "answers-deadline-in-time" : "answers-deadline-late",
          values: { when: periodInWords(verdict.period, language), last: dateInWords(verdict.last, language) },
        },
      ];
  }
}

function periodInWords(period: { from: string; to: string }, language: Language): string {
  if (period.from === period.to) return dateInWords(period.from, language);
  return `${dateInWords(period.from, language)} - ${dateInWords(period.to, language)}`;
}

function daysLeft(topic: LeveledTopic, level: Level | undefined, context: AnswerContext, facts: Facts): Text[] {
  const deadline = topic.compare === "deadline" && level ? deadlineOf(facts, level.id) : undefined;
  if (!deadline || !context.today) return [];
  const days = Math.round((Date.parse(deadline.before) - Date.parse(context.today)) / 86_400_000) - 1;
  return [" ", days < 0 ? { key: "answers-deadline-past" } : { key: "answers-days-left", values: { days } }];
}

function quote(ids: readonly string[], question: Question, context: AnswerContext, guideline: Guideline, room: number): Block[] {
  const blocks: Block[] = [];
  const words = new Set(question.words);
  for (const id of ids) {
    const passage = guideline.passages.find((other) => other.id === id);
    if (!passage || room < SHORTEST_QUOTE) continue;
    const text = verbatim(passage, context.language, excerpt(wording(passage, context.language), fold, words, room));
    blocks.push({ kind: "quote", text });
    room -= text.length;
  }
  return blocks;
}

/** A passage's words in a language: the document's own, or our rendering. */
export function wording(passage: Passage, language: Language): string {
  return language === "vi" ? passage.text.trim() : passage.en;
}

/** Nothing leaves as a quote that does not stand in the passage, word for word. */
function verbatim(passage: Passage, language: Language, text: string): string {
  const whole = wording(passage, language);
  const at = whole.indexOf(text);
  if (at < 0 || text === "") throw new Error(`not in passage ${passage.id}: ${JSON.stringify(text)}`);
  return `${at > 0 ? "… " : ""}${text}${at + text.length < whole.length ? " …" : ""}`;
}

function source(passages: readonly string[], quoted: boolean, context: AnswerContext, guideline: Guideline): Block {
  const { language } = context;
  const sections = [...new Set(passages.map(sectionOf))].map((section) => guideline.facts.sections[section]?.[language] ?? section);
  const key = quoted && language === "en" ? "answers-source-translated" : "answers-source";
  return { kind: "source", text: [{ key, values: { guideline: guideline.facts.name[language], sections: sections.join("; ") } }] };
}

/** The programme's items count as one section. */
function countedAs(passage: string): string {
  const section = sectionOf(passage);
  return section.startsWith("II.1.") ? "II.1" : section;
}

function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    const texts = block.kind === "list" ? block.items.flat() : block.kind === "quote" ? [block.text] : block.text;
    for (const text of texts) length += typeof text === "string" ? text.length : 50;
  }
  return length;
}
