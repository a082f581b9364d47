import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { plainText } from "../../src/adapters/terminal/render.ts";
import { type Answers, createAnswers } from "../../src/features/answers/index.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { loadKnowledge } from "../../src/load-knowledge.ts";
import { type Given, type Gold, judge } from "./judge.ts";

const root = new URL("../../", import.meta.url);
const say = loadLocales();
let answers: Answers;

beforeAll(async () => {
  answers = createAnswers(await loadKnowledge(new URL("guidelines/3575-HD-BHXH", root).pathname));
});

function read(file: string): Gold[] {
  const text = readFileSync(new URL(`test/questions/${file}`, root), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Gold);
}

function given({ q, level }: Gold): Given {
  const reply = answers.answer(q, { level: level ?? undefined });
  return { kind: reply.kind, answer: plainText(reply.blocks, say[reply.language]), citations: reply.citations };
}

describe("the judged questions", () => {
  it.each([
    ["dev-open.jsonl", 0.97, 0.01],
    ["dev-held-out.jsonl", 0.92, 0.04],
    ["own.jsonl", 0.97, 0.01],
  ])("%s: at least %f right, at most %f misinformed", (file, right, misinformed) => {
    const verdicts = read(file).map((gold) => judge(gold, given(gold)));
    const share = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length / verdicts.length;
    expect(share("right")).toBeGreaterThanOrEqual(right);
    expect(share("misinformed")).toBeLessThanOrEqual(misinformed);
  });

  it("are answered in about 600 characters, nearly always in fewer than 700", () => {
    const lengths = ["dev-open.jsonl", "own.jsonl"].flatMap(read).map((gold) => given(gold).answer.length);
    lengths.sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThan(700);
  });

  it("are answered in the language they are asked in", () => {
    const wrong = ["dev-open.jsonl", "own.jsonl"].flatMap(read).filter(({ q, level, lang }) => {
      const { language } = answers.answer(q, { level: level ?? undefined });
      return language !== lang;
    });
    expect(wrong.map(({ q }) => q)).toEqual([]);
  });

  it("are not among the examples, but for those that were open to tuning", () => {
    const examples = readFileSync(new URL("guidelines/3575-HD-BHXH/examples.tsv", root), "utf8");
    const known = new Set(examples.split("\n").map((line) => line.split("\t")[2]?.toLowerCase()));
    const found = ["dev-held-out.jsonl", "own.jsonl"].flatMap(read).filter(({ q }) => known.has(q.split(/\s+/).join(" ").toLowerCase()));
    expect(found.map(({ q }) => q)).toEqual([]);
  });
});
