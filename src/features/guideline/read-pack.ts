import { statSync } from "node:fs";
import { join } from "node:path";
import { checkIds, checkPlan } from "./check-plan.ts";
import { cutPassages } from "./cut-passages.ts";
import { fill } from "./fill.ts";
import type { AskedExample, Guideline, Language, Passage } from "./guideline.ts";
import { UNANSWERABLE } from "./pack-files.ts";
import {
  type Facts,
  GuidelineFile,
  PassagesFile,
  PlanFile,
  type Statement,
  type Topic,
  TopicsFile,
  type Vocabulary,
  VocabularyFile,
} from "./schema.ts";
import { type Path, type Problem, readSource, readText, type SourceFile } from "./source-file.ts";

export type { Problem } from "./source-file.ts";

/** Reads a pack's folder: the guideline, or everything that is wrong with it. */
export function readPack(folder: string): { guideline: Guideline } | { problems: Problem[] } {
  const problems: Problem[] = [];
  if (!isFolder(folder)) return { problems: [{ file: folder, line: 0, message: "is not a folder" }] };
  const document = readText(join(folder, "document.txt"), problems);
  const facts = readSource(join(folder, "guideline.yaml"), GuidelineFile, problems);
  const cuts = readSource(join(folder, "passages.yaml"), PassagesFile, problems);
  const topics = readSource(join(folder, "topics.yaml"), TopicsFile, problems);
  const vocabulary = readSource(join(folder, "vocabulary.yaml"), VocabularyFile, problems);
  const plan = readSource(join(folder, "plan.yaml"), PlanFile, problems);
  const exampleText = readText(join(folder, "examples.tsv"), problems);
  if (document === undefined || !facts || !cuts || !topics || !vocabulary || !plan || exampleText === undefined) return { problems };

  const cut = cutPassages(document, cuts.data);
  if ("missing" in cut) {
    return {
      problems: cut.missing.map((i) =>
        cuts.problemAt([i, "from"], `"${cuts.data[i]?.from}" does not stand in document.txt after the passage before it`),
      ),
    };
  }
  checkIds(cuts, cuts.data, problems);
  checkIds(topics, topics.data, problems);
  checkFacts(facts, cut.passages, problems);
  const filled = topics.data.map((topic, i) => fillTopic(topic, i, topics, facts.data, cut.passages, problems));
  const topicIds = new Set(topics.data.map((topic) => topic.id));
  checkVocabulary(vocabulary, topicIds, facts.data, problems);
  checkPlan(plan, facts.data, cut.passages, problems);
  topics.data.forEach(({ id }, i) => {
    if (UNANSWERABLE.includes(id)) problems.push(topics.problemAt([i, "id"], `${id} is a label of its own and no topic's id`));
  });
  const examples = readExamples(exampleText, topicIds, facts.data, problems);
  const shown = new Set(examples.flatMap((example) => example.topics));
  topics.data.forEach(({ id }, i) => {
    if (!shown.has(id)) problems.push(topics.problemAt([i, "id"], `examples.tsv has no example of ${id}`));
  });
  if (problems.length > 0) return { problems };
  const guideline = { facts: facts.data, document, passages: cut.passages, topics: filled, vocabulary: vocabulary.data };
  return { guideline: { ...guideline, plan: plan.data, examples } };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Every `passage` named anywhere in the facts exists, every citable section has its name, every level that is meant exists. */
function checkFacts(source: SourceFile<Facts>, passages: readonly Passage[], problems: Problem[]): void {
  const ids = new Set(passages.map((passage) => passage.id));
  const facts = source.data;
  walk(facts, [], (path, key, value) => {
    if (key === "passage" && typeof value === "string" && !ids.has(value))
      problems.push(source.problemAt(path, `there is no passage ${value}`));
  });
  walk(facts, [], (path, _, value) => {
    if (!hasPassage(value)) return;
    const passage = passages.find(({ id }) => id === value.passage);
    const missing = passage ? factsMissing(value, passage.text) : [];
    for (const key of missing)
      problems.push(source.problemAt([...path, key], `${String(value[key])} does not stand in the passage ${value.passage}`));
  });
  for (const section of new Set(passages.filter((passage) => !passage.heading).map((passage) => passage.section))) {
    if (!Object.hasOwn(facts.sections, section)) problems.push(source.problemAt(["sections"], `the section ${section} has no name`));
  }
  for (const list of ["levels", "deadlines", "congresses", "programme", "reportParts", "duties", "documents", "anniversaries"] as const) {
    checkIds(source, facts[list], problems, [list]);
  }
  const levels = new Set(facts.levels.map((level) => level.id));
  facts.levels.forEach((level, i) => {
    if (level.electsTo && !levels.has(level.electsTo.level))
      problems.push(source.problemAt(["levels", i, "electsTo", "level"], `there is no level ${level.electsTo.level}`));
  });
  facts.deadlines.forEach((deadline, i) => {
    if (!levels.has(deadline.level)) problems.push(source.problemAt(["deadlines", i, "level"], `there is no level ${deadline.level}`));
  });
}

function hasPassage(value: unknown): value is Record<string, unknown> & { passage: string } {
  return typeof value === "object" && value !== null && "passage" in value && typeof value.passage === "string";
}

/** The keys whose number, date or Roman numeral a passage does not have. An ordinal is held to its Roman numeral. */
function factsMissing(fact: Record<string, unknown>, text: string): string[] {
  const numbers = numbersIn(text);
  return Object.entries(fact).flatMap(([key, value]): string[] => {
    if (key === "ordinal") return [];
    const isDate = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
    const needed = typeof value === "number" ? [value] : isDate ? value.split("-").map(Number) : [];
    const stands = needed.every((number) => numbers.has(number)) && (key !== "roman" || text.includes(String(value)));
    return stands ? [] : [key];
  });
}

function numbersIn(text: string): Set<number> {
  return new Set([...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
}

function walk(value: unknown, path: Path, visit: (path: Path, key: string, value: unknown) => void): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    visit(here, key, inner);
    walk(inner, here, visit);
  }
}

function fillTopic(
  topic: Topic,
  index: number,
  source: SourceFile<readonly Topic[]>,
  facts: Facts,
  passages: readonly Passage[],
  problems: Problem[],
): Topic {
  const fillStatement = <S extends Statement>(statement: S, path: Path): S => {
    const cited = statement.passages.flatMap((id) => {
      const own = passages.filter((passage) => passage.id === id || passage.section === id);
      if (own.length === 0) problems.push(source.problemAt([...path, "passages"], `there is no passage ${id}`));
      return own;
    });
    const say = (language: Language): string => {
      const { text, unknown } = fill(statement[language], facts, language);
      for (const name of unknown) problems.push(source.problemAt([...path, language], `there is no fact {${name}}`));
      for (const number of bareNumbers(statement[language], cited)) {
        problems.push(
          source.problemAt([...path, language], `the number ${number} stands in none of the passages; name a fact in braces instead`),
        );
      }
      return text;
    };
    return { ...statement, vi: say("vi"), en: say("en") };
  };
  if (!("byLevel" in topic)) {
    for (const id of topic.quote ?? []) {
      if (!passages.some((passage) => passage.id === id)) problems.push(source.problemAt([index, "quote"], `there is no passage ${id}`));
    }
    return fillStatement(topic, [index]);
  }
  const levels = new Set(facts.levels.map((level) => level.id));
  for (const level of Object.keys(topic.byLevel)) {
    if (!levels.has(level)) problems.push(source.problemAt([index, "byLevel", level], `there is no level ${level}`));
  }
  return {
    ...topic,
    byLevel: Object.fromEntries(
      Object.entries(topic.byLevel).map(([level, statement]) => [level, fillStatement(statement, [index, "byLevel", level])]),
    ),
  };
}

/** Numbers written out in a statement that none of its passages has: they would be invented. */
function bareNumbers(statement: string, cited: readonly Passage[]): string[] {
  const known = numbersIn(cited.map((passage) => `${passage.text} ${passage.en}`).join(" "));
  return [...statement.replace(/\{[\w.-]+\}/g, "").matchAll(/\d+/g)]
    .map(([digits]) => digits)
    .filter((digits) => !known.has(Number(digits)));
}

function checkVocabulary(source: SourceFile<Vocabulary>, topics: ReadonlySet<string>, facts: Facts, problems: Problem[]): void {
  const levels = new Set(facts.levels.map((level) => level.id));
  for (const names of ["levels", "vagueLevels"] as const) {
    for (const level of Object.keys(source.data[names] ?? {})) {
      if (!levels.has(level)) problems.push(source.problemAt([names, level], `there is no level ${level}`));
    }
  }
  source.data.silences.forEach(({ near }, i) => {
    if (near !== undefined && !topics.has(near)) problems.push(source.problemAt(["silences", i, "near"], `there is no topic ${near}`));
  });
}

/** Lines of `topics <tab> level or - <tab> question`; topics joined by +; blank lines and # comments are passed over. */
function readExamples(text: string, topics: ReadonlySet<string>, facts: Facts, problems: Problem[]): AskedExample[] {
  const file = "examples.tsv";
  const known = new Set([...topics, ...UNANSWERABLE]);
  const levels = new Set(facts.levels.map((level) => level.id));
  const examples: AskedExample[] = [];
  text.split("\n").forEach((row, index) => {
    if (row.trim() === "" || row.startsWith("#")) return;
    const line = index + 1;
    const [labels = "", level = "", question = "", ...more] = row.split("\t");
    if (question.trim() === "" || more.length > 0) {
      problems.push({ file, line, message: "three columns are needed: topics, level or -, question" });
      return;
    }
    const own = labels.split("+");
    for (const topic of own) if (!known.has(topic)) problems.push({ file, line, message: `there is no topic ${topic}` });
    if (own.length > 1 && own.some((topic) => UNANSWERABLE.includes(topic)))
      problems.push({ file, line, message: `${labels} mixes what is answered with what is not` });
    if (level !== "-" && !levels.has(level)) problems.push({ file, line, message: `there is no level ${level}` });
    examples.push({ question, topics: own, ...(level === "-" ? {} : { level }) });
  });
  return examples;
}
