import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/adapters/terminal/render.ts";
import { type Answer, type AnswerContext, LONGEST, lengthOf } from "../../../src/features/answers/answer.ts";
import { briefly, compose } from "../../../src/features/answers/compose.ts";
import { createAnswers } from "../../../src/features/answers/index.ts";
import type { Guideline, LeveledTopic, PlainTopic } from "../../../src/features/guideline/index.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { PACK } from "../../support/guideline.ts";
import { madeUpQuestion } from "../../support/made-up-question.ts";

const knowledge = await loadKnowledge(PACK);
const { guideline } = knowledge;
const answers = createAnswers(knowledge);
const locales = loadLocales();

interface Said extends Answer {
  readonly text: string;
}

function composed(topics: readonly string[], context: Partial<AnswerContext> = {}, pack: Guideline = guideline): Said {
  const full = { language: "vi" as const, ...context };
  const answer = compose(topics, madeUpQuestion(), full, pack);
  return { ...answer, text: plainText(answer.blocks, locales[full.language]) };
}

function plain(id: string, passage: string, length: number): PlainTopic {
  return { id, passages: [passage], vi: id.charAt(0).repeat(length), en: id.charAt(0).repeat(length) };
}

function forProvince(id: string, length: number): LeveledTopic {
  const { passages, vi, en } = plain(id, "I.2", length);
  return { id, byLevel: { provincial: { passages, vi, en } } };
}

function withTopics(...topics: Guideline["topics"]): Guideline {
  return { ...guideline, topics };
}

function sources(text: string): string[] {
  return text.split("\n").filter((line) => line.startsWith("[") && line.includes("3575/HD-BHXH"));
}

describe("a reply to several questions", () => {
  it("cites three sections and no fourth", () => {
    const topics = ["doc-signer", "party-congress", "adapt", "stage"];
    expect(composed(topics).citations).toEqual(["header-signer", "I.end", "II.1.end"]);
    expect(composed(topics.slice(1)).citations).toEqual(["I.end", "II.1.end", "II.2.d-stage"]);
  });

  it("counts the parts of one section as one", () => {
    const topics = ["item-a", "adapt", "item-g", "party-congress", "doc-signer"];
    expect(composed(topics).citations).toEqual(["II.1.a", "II.1.b", "II.1.end", "II.1.g", "II.1.f", "I.end", "header-signer"]);
  });

  it("passes over a part that cites too much and keeps the next that fits", () => {
    expect(composed(["doc-signer", "party-congress", "scope", "stage", "doc-number"]).citations).toEqual([
      "header-signer",
      "I.end",
      "preamble-scope",
      "header-number",
      "header-date",
    ]);
  });

  it("keeps the first part even if that alone cites more sections", () => {
    const wide = { ...plain("a", "I.1", 50), passages: ["I.1", "I.2", "I.3", "I.end"] };
    expect(composed(["a", "b"], {}, withTopics(wide, plain("b", "I.1", 50))).citations).toEqual(wide.passages);
  });

  it.each([
    [425, 425, ["I.1", "I.2"]],
    [425, 426, ["I.1"]],
    [900, 10, ["I.1"]],
    [2000, 10, ["I.1"]],
  ])("is at most 950 characters long, but for its first part: %s and %s", (first, second, citations) => {
    const said = composed(["a", "b"], {}, withTopics(plain("a", "I.1", first), plain("b", "I.2", second)));
    expect(said.citations).toEqual(citations);
    expect(citations.length === 1 || lengthOf(said.blocks) <= 950).toBe(true);
  });

  it("leaves out the last of the topics by level that make it longer than 950 characters", () => {
    const fits = 950 - "BHXH tỉnh: ".length - "; ".length - ".".length - 50;
    for (const [more, kept] of [
      [0, true],
      [1, false],
    ] as const) {
      const pack = withTopics(forProvince("a", 400), forProvince("b", fits - 400 + more));
      const said = composed(["a", "b"], { level: "provincial" }, pack);
      expect(said.text.includes("bbb")).toBe(kept);
      expect(said.text).toContain("a".repeat(400));
    }
  });

  it("keeps the first of the topics by level however long it is", () => {
    const said = composed(["a", "b"], { level: "provincial" }, withTopics(forProvince("a", 1200), forProvince("b", 10)));
    expect(said.text).toContain("a".repeat(1200));
    expect(said.text).not.toContain("b".repeat(10));
  });

  it("answers first what was asked for first", () => {
    const context = { level: "provincial" };
    expect(composed(["party-congress", "limit"], context).citations).toEqual(["I.end", "I.2-limit"]);
    expect(composed(["limit", "party-congress"], context).citations).toEqual(["I.2-limit", "I.end"]);
    expect(composed(["limit", "party-congress"], context).text).toMatch(/^BHXH tỉnh: không quá 300 đại biểu\./);
  });

  it("quotes below no plain topic but one that is answered alone", () => {
    expect(composed(["party-congress"]).blocks.map(({ kind }) => kind)).toEqual(["paragraph", "quote", "source"]);
    expect(composed(["party-congress", "doc-signer"]).blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "source",
      "paragraph",
      "source",
    ]);
  });

  it("quotes below no plain topic that is answered beside one by level", () => {
    const said = composed(["party-congress", "limit"], { level: "provincial" });
    expect(said.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "source", "paragraph", "paragraph", "quote", "source"]);
  });

  it("names a source once, after the last of the parts that stand in it", () => {
    const said = composed(["party-congress", "party-congress-why"]);
    expect(said.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "source"]);
    expect(sources(said.text)).toEqual(["[Hướng dẫn 3575/HD-BHXH, phần I, đoạn cuối]"]);
    expect(said.citations).toEqual(["I.end"]);
    expect(sources(composed(["party-congress", "adapt"]).text)).toHaveLength(2);
  });

  it("is silent only if each part is, and for every level if any part is", () => {
    expect(composed(["plan-deadline"], { level: "base" }).silent).toBe(true);
    expect(composed(["plan-deadline", "party-congress"], { level: "base" }).silent).toBe(false);
    expect(composed(["composition-decider", "limit"]).everyLevel).toBe(true);
    expect(composed(["composition-decider", "limit"], { level: "base" }).everyLevel).toBe(false);
  });

  it("passes over a topic that there is not", () => {
    expect(composed(["no-such-topic", "party-congress"]).citations).toEqual(["I.end"]);
  });
});

describe("a plain answer", () => {
  it("is at most so long, its quote cut to the room there is", () => {
    for (const topic of guideline.topics) {
      if ("byLevel" in topic || topic.list || topic.vi.length > 300) continue;
      const long = topic.passages.some((id) => (guideline.passages.find((other) => other.id === id)?.text.length ?? 0) > LONGEST);
      expect(composed([topic.id]).text.length).toBeLessThanOrEqual(LONGEST + (long ? 200 : 120));
    }
  });

  it.each([
    [LONGEST - 60 - 60, 1],
    [LONGEST - 60 - 59, 0],
  ])("of %s characters leaves room for %s quotes", (length, quotes) => {
    const said = composed(["a"], {}, withTopics(plain("a", "I.2-limit", length)));
    expect(said.blocks.filter(({ kind }) => kind === "quote")).toHaveLength(quotes);
  });

  it("quotes the passages chosen for it, none if none are", () => {
    expect(composed(["item-b"]).text).toMatch(/\n> b\) [^\n]*\n\[/);
    expect(composed(["basis"]).blocks.map(({ kind }) => kind)).toEqual(["paragraph", "source"]);
  });

  it("shows an enumeration as a list, its lead strong", () => {
    const said = composed(["programme"]);
    expect(said.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "list", "source"]);
    expect(said.text).toMatch(
      /^Chương trình gồm 7 mục:\n• a\) Chào cờ\n• b\) .*\n• c\) .*\n• d\) .*\n• e\) .*\n• f\) .*\n• g\) .*\n\[Hướng dẫn 3575\/HD-BHXH, phần II, mục 1\]$/,
    );
    expect(composed(["recipients"]).blocks.map(({ kind }) => kind)).toEqual(["paragraph", "source"]);
  });

  it("is told in English with its quote called a translation", () => {
    expect(composed(["party-congress"], { language: "en" }).text).toMatch(
      /^All levels are asked[^\n]*\n> [\s\S]*\n\[Guideline 3575\/HD-BHXH, part I, last paragraph \(our translation\)\]$/,
    );
    expect(composed(["party-congress", "adapt"], { language: "en" }).text).not.toContain("our translation");
  });
});

describe("the nearest that the guideline says", () => {
  const context = { language: "vi" as const, level: "provincial" };

  it("is a topic in a line, without a quote of a plain one", () => {
    expect(briefly("party-congress", madeUpQuestion(), context, guideline)?.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "source",
    ]);
    expect(briefly("limit", madeUpQuestion(), context, guideline)?.citations).toEqual(["I.2-limit"]);
    expect(briefly("no-such-topic", madeUpQuestion(), context, guideline)).toBeUndefined();
  });
});

describe("four questions in one message", () => {
  it.each([
    ["Thời lượng hội nghị bao lâu? Tổ chức khi nào? Tối đa bao nhiêu đại biểu? Hạn nộp kế hoạch là ngày nào?", "vi"],
    ["How long does it last? When is it held? How many delegates at most? When is the plan due?", "en"],
    ["Ai ký văn bản? Sân khấu có gì? Đoàn Chủ tịch gồm những ai? Chương trình gồm mấy mục?", "vi"],
    ["Who signed it? What is on the stage? Who sits on the presidium? Which items does the programme have?", "en"],
  ] as const)("are answered in under 1,000 characters: %s", (text, language) => {
    for (const level of [undefined, "base", "provincial", "central_office", "sector"]) {
      const reply = answers.answer(text, { level, today: "2014-12-20" });
      const shown = plainText(reply.blocks, locales[language]);
      expect(reply).toMatchObject({ kind: "answer", language });
      expect(reply.topics.length).toBeGreaterThan(1);
      expect(shown.length).toBeLessThan(1000);
      expect(new Set(sources(shown)).size).toBe(sources(shown).length);
    }
  });
});
