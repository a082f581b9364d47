import type { Block, Text } from "../../chat/message.ts";
import { type Facts, type Guideline, type Language, type Level, type LeveledTopic, type Statement, sectionOf } from "../guideline/index.ts";
import { type Answer, type AnswerContext, LONGEST, lengthOf } from "./answer.ts";
import { quote, source } from "./citing.ts";
import type { Question } from "./question.ts";
import { daysLeft, verdictOf } from "./verdict.ts";

interface Group {
  readonly levels: readonly Level[];
  readonly statements: readonly Statement[];
}

/** The answer to topics that differ by level: for one level in full, for several a line each. */
export function leveled(topics: readonly LeveledTopic[], question: Question, context: AnswerContext, guideline: Guideline): Answer {
  const asked = levelsFor(topics, question, context.level, guideline.facts);
  const groups = alike(topics, asked.levels);
  const [only] = groups;
  return only && groups.length === 1
    ? forOne(topics, only, question, context, guideline)
    : forSeveral(topics, groups, asked.every, question, context, guideline);
}

function forOne(
  topics: readonly LeveledTopic[],
  { levels, statements }: Group,
  question: Question,
  context: AnswerContext,
  guideline: Guideline,
): Answer {
  const { language, today } = context;
  const { facts } = guideline;
  const verdicts = verdictsOf(topics, question, levels[0], language, facts);
  const left = topics.flatMap((topic) => daysLeft(topic, levels[0], today, language, facts));
  const blocks: Block[] = verdicts.length > 0 ? [{ kind: "paragraph", text: spaced(verdicts), strong: true }] : [];
  blocks.push({
    kind: "paragraph",
    text: [`${namesOf(levels, language)}: ${rulesOf(statements, language)}.`, ...left],
    strong: verdicts.length === 0,
  });
  if (verdicts.length === 0) blocks.push(...notesOf(topics, language));
  const passages = unique(statements.flatMap((statement) => statement.passages));
  const leading = unique(statements.map((statement) => statement.passages[0] ?? ""));
  const silent = statements.every((statement) => statement.silent);
  const quotes = silent ? [] : quote(leading, question.words, language, guideline, LONGEST - lengthOf(blocks) - 60);
  blocks.push(...quotes, source(passages, quotes.length > 0, language, guideline));
  return { blocks, citations: passages, everyLevel: false, silent };
}

function forSeveral(
  topics: readonly LeveledTopic[],
  groups: readonly Group[],
  everyLevel: boolean,
  question: Question,
  { language, today }: AnswerContext,
  guideline: Guideline,
): Answer {
  const items = groups.map(({ levels, statements }): Text[] => {
    const verdicts = verdictsOf(topics, question, levels[0], language, guideline.facts);
    const left = topics.flatMap((topic) => daysLeft(topic, levels[0], today, language, guideline.facts));
    const sections = unique(statements.map((statement) => sectionOf(statement.passages[0] ?? ""))).join(", ");
    const rule = rulesOf(statements, language);
    const said = verdicts.length > 0 ? rule.charAt(0).toUpperCase() + rule.slice(1) : rule;
    return [`${namesOf(levels, language)}: `, ...verdicts.flatMap((verdict) => [verdict, " "]), `${said} (${sections})`, ...left];
  });
  const passages = unique(groups.flatMap(({ statements }) => statements.map((statement) => statement.passages[0] ?? "")));
  const blocks: Block[] = [
    { kind: "paragraph", text: [{ key: "answers-levels-intro" }] },
    { kind: "list", items },
    ...notesOf(topics, language),
    source(passages, false, language, guideline),
  ];
  return { blocks, citations: passages, everyLevel, silent: groups.every(isSilent) };
}

/** The levels to answer for: those the question names, else the asker's, else all. */
function levelsFor(
  topics: readonly LeveledTopic[],
  question: Question,
  own: string | undefined,
  facts: Facts,
): { levels: readonly Level[]; every: boolean } {
  const has = facts.levels.filter((level) => topics.some((topic) => Object.hasOwn(topic.byLevel, level.id)));
  const named = has.filter((level) => question.levels.includes(level.id));
  const asker = has.filter((level) => level.id === own);
  if (named.length === 0) return asker.length > 0 ? { levels: asker, every: false } : { levels: has, every: true };
  if (!topics.every((topic) => topic.upward)) return { levels: named, every: false };
  // Who goes up is asked: a level named higher than another, or than the asker's, is where they go.
  const [lowest, ...higher] = named;
  if (higher.length > 0) return { levels: lowest ? [lowest] : [], every: false };
  if (asker[0]?.electsTo?.level === lowest?.id) return { levels: asker, every: false };
  return { levels: has.filter((level) => level === lowest || level.electsTo?.level === lowest?.id), every: false };
}

/** Levels with the same answers share a line; those of which nothing is said come last. */
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
  return [...groups.filter((group) => !isSilent(group)), ...groups.filter(isSilent)];
}

/** Verdicts on what the question puts forward; one date is held against one rule, that of the topic asked for first. */
function verdictsOf(
  topics: readonly LeveledTopic[],
  question: Question,
  level: Level | undefined,
  language: Language,
  facts: Facts,
): Text[] {
  const first = topics.find(({ compare }) => compare === "window" || compare === "deadline");
  const held = topics.filter((topic) => topic === first || (topic.compare !== "window" && topic.compare !== "deadline"));
  return held.flatMap((topic) => verdictOf(topic, question, level, language, facts));
}

function rulesOf(statements: readonly Statement[], language: Language): string {
  return unique(statements.map((statement) => statement[language])).join("; ");
}

function isSilent({ statements }: Group): boolean {
  return statements.every((statement) => statement.silent);
}

function namesOf(levels: readonly Level[], language: Language): string {
  return levels.map((level) => level.name[language]).join(", ");
}

function notesOf(topics: readonly LeveledTopic[], language: Language): Block[] {
  return topics.flatMap(({ note }): Block[] => (note ? [{ kind: "paragraph", text: [note[language]] }] : []));
}

function spaced(texts: readonly Text[]): Text[] {
  return texts.flatMap((text, i) => (i === 0 ? [text] : [" ", text]));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
