import type { Block, Text } from "../../chat/message.ts";
import { fold } from "../../language/fold.ts";
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
  const { language } = context;
  const { facts } = guideline;
  const verdicts = verdictsOf(topics, question, levels[0], language, facts);
  const left = topics.flatMap((topic) => daysLeft(topic, levels[0], context, facts));
  const blocks: Block[] = verdicts.length > 0 ? [{ kind: "paragraph", text: spaced(verdicts), strong: true }] : [];
  blocks.push({
    kind: "paragraph",
    text: [`${underName(levels, rulesOf(statements, language), language)}.`, ...left],
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
  context: AnswerContext,
  guideline: Guideline,
): Answer {
  const { language } = context;
  const items = groups.map(({ levels, statements }): Text[] => {
    const verdicts = verdictsOf(topics, question, levels[0], language, guideline.facts);
    const left = topics.flatMap((topic) => daysLeft(topic, levels[0], context, guideline.facts));
    const sections = unique(statements.map((statement) => sectionOf(statement.passages[0] ?? ""))).join(", ");
    const rule = rulesOf(statements, language);
    if (verdicts.length === 0) return [`${underName(levels, rule, language)} (${sections})`, ...left];
    return [`${namesOf(levels, language)}: `, ...verdicts.flatMap((verdict) => [verdict, " "]), `${capital(rule)} (${sections})`, ...left];
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

/** The statements in a row, without those that another repeats; one that has parts of its own is a sentence by itself. */
function rulesOf(statements: readonly Statement[], language: Language): string {
  const all = unique(statements.map((statement) => statement[language]));
  const said = all.filter((statement) => !all.some((other) => other !== statement && other.includes(statement)));
  return said
    .map((statement, i) => {
      const before = said[i - 1];
      if (before === undefined) return statement;
      return [before, statement].some(hasParts) ? `. ${capital(statement)}` : `; ${statement}`;
    })
    .join("");
}

function hasParts(statement: string): boolean {
  return statement.includes("; ");
}

/** A rule under the names of the levels it is for, unless it begins with its level's name itself. */
function underName(levels: readonly Level[], rule: string, language: Language): string {
  const begun = levels.length === 1 && namesIn(levels[0]?.name[language] ?? "").some((name) => beginsWith(rule, name));
  return begun ? capital(rule) : `${namesOf(levels, language)}: ${rule}`;
}

/** What a level's name calls it: "Cấp cơ sở (BHXH cấp huyện)" gives two names. */
function namesIn(name: string): string[] {
  return name.split(/[()]/).flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}

function beginsWith(rule: string, name: string): boolean {
  const rest = fold(rule).replace(/^the /, "");
  const start = fold(name).replace(/^the /, "");
  return rest.startsWith(start) && !/^[\p{L}\d]/u.test(rest.slice(start.length));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
