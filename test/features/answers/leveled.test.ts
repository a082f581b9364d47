import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/adapters/terminal/render.ts";
import { type Answer, type AnswerContext, LONGEST } from "../../../src/features/answers/answer.ts";
import { createAnswers } from "../../../src/features/answers/index.ts";
import { leveled } from "../../../src/features/answers/leveled.ts";
import type { Question } from "../../../src/features/answers/question.ts";
import type { LeveledTopic } from "../../../src/features/guideline/index.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { words } from "../../../src/language/words.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { PACK } from "../../support/guideline.ts";
import { madeUpQuestion } from "../../support/made-up-question.ts";

const knowledge = await loadKnowledge(PACK);
const { guideline } = knowledge;
const answers = createAnswers(knowledge);
const locales = loadLocales();

function topic(id: string): LeveledTopic {
  const found = guideline.topics.find((other) => other.id === id);
  if (!found || !("byLevel" in found)) throw new Error(`no topic by level ${id}`);
  return found;
}

/** Who goes up, said in words that begin with no level's name. */
function goingUp(): LeveledTopic {
  const whole = topic("item-f");
  const byLevel = Object.entries(whole.byLevel).map(([level, statement]) => [level, { ...statement, vi: `mục f cho ${level}` }]);
  return { ...whole, byLevel: Object.fromEntries(byLevel) };
}

interface Said extends Answer {
  readonly text: string;
}

function answer(topics: readonly (string | LeveledTopic)[], known: Partial<Question>, context: Partial<AnswerContext> = {}): Said {
  const full = { language: "vi" as const, ...context };
  const chosen = topics.map((each) => (typeof each === "string" ? topic(each) : each));
  const said = leveled(chosen, madeUpQuestion(known), full, guideline);
  return { ...said, text: plainText(said.blocks, locales[full.language]) };
}

function asked(question: string): Pick<Question, "words"> {
  return { words: words(question).map((word) => word.folded) };
}

const BASE = "Cấp cơ sở (BHXH cấp huyện)";
const PROVINCE = "BHXH tỉnh";
const OFFICE = "Khối cơ quan BHXH Việt Nam";
const SECTOR = "Ngành BHXH Việt Nam";

/** What stands before the colon of an answer's lines. */
function levelsOf({ blocks, text }: Said): string[] {
  const lines = text.split("\n");
  const listed = blocks.some(({ kind }) => kind === "list");
  return (listed ? lines.filter((line) => line.startsWith("• ")).map((line) => line.slice(2)) : lines.slice(0, 1)).map(
    (line) => line.split(": ", 1)[0] ?? "",
  );
}

describe("the levels that are answered for", () => {
  it.each<readonly [what: string, named: readonly string[], own: string | undefined, lines: readonly string[], every: boolean]>([
    ["all when none is known", [], undefined, [BASE, `${PROVINCE}, ${OFFICE}`, SECTOR], true],
    ["the asker's", [], "sector", [SECTOR], false],
    ["the one named", ["base"], undefined, [BASE], false],
    ["the one named rather than the asker's", ["base"], "sector", [BASE], false],
    ["the several named", ["base", "sector"], "provincial", [BASE, SECTOR], false],
    ["all when the asker's is none of the guideline's", [], "ward", [BASE, `${PROVINCE}, ${OFFICE}`, SECTOR], true],
  ])("are %s", (_, levels, level, lines, every) => {
    const said = answer(["limit"], { levels }, { level });
    expect(levelsOf(said)).toEqual(lines);
    expect(said.everyLevel).toBe(every);
  });

  it.each<readonly [what: string, named: readonly string[], own: string | undefined, lines: readonly string[]]>([
    ["the lower of two named", ["base", "provincial"], undefined, [BASE]],
    ["the lower of two named, whatever the asker's", ["base", "provincial"], "provincial", [BASE]],
    ["the lower of a province and the sector", ["provincial", "sector"], undefined, [PROVINCE]],
    ["the asker's when it goes up to the one named", ["provincial"], "base", [BASE]],
    ["the asker's province when the sector is named", ["sector"], "provincial", [PROVINCE]],
    ["the asker's office when the sector is named", ["sector"], "central_office", [OFFICE]],
    ["the one named when it is the asker's, and who goes up to it", ["provincial"], "provincial", [BASE, PROVINCE]],
    ["the one named and who goes up to it, unless the asker does", ["sector"], "base", [PROVINCE, OFFICE, SECTOR]],
    ["the one named and who goes up to it when the asker's is unknown", ["provincial"], undefined, [BASE, PROVINCE]],
    ["the one named alone when none goes up to it", ["base"], undefined, [BASE]],
    ["the asker's when none is named", [], "provincial", [PROVINCE]],
    ["all when none is known", [], undefined, [BASE, PROVINCE, OFFICE, SECTOR]],
  ])("of who goes up are %s", (_, levels, level, lines) => {
    const said = answer([goingUp()], { levels }, { level });
    expect(levelsOf(said)).toEqual(lines);
    expect(said.everyLevel).toBe(lines.length === 4);
  });

  it("are those named as they stand when something else is asked for besides who goes up", () => {
    expect(levelsOf(answer([goingUp(), "limit"], { levels: ["provincial"] }, { level: "base" }))).toEqual([PROVINCE]);
  });

  it.each([
    ["huyện em cử ai đi hội nghị tỉnh", undefined],
    ["huyện em cử ai đi hội nghị tỉnh", "provincial"],
    ["ai bầu đại biểu đi dự hội nghị tỉnh", "base"],
  ])("are the district's: %s (%s)", (text, level) => {
    const reply = answers.answer(text, { level });
    expect(reply).toMatchObject({ kind: "answer", topics: ["item-f"], citations: ["II.1.f-base"], asksLevel: false });
    expect(plainText(reply.blocks, locales.vi)).toMatch(/^BHXH cấp huyện bầu đại biểu đi dự /);
  });

  it("are all, and the asker's is asked for, when nothing tells", () => {
    const reply = answers.answer("How many delegates may be invited?", {});
    expect(reply).toMatchObject({ topics: ["limit"], asksLevel: true });
    expect(plainText(reply.blocks, locales.en)).toMatch(/^It depends on the level:\n• Grassroots[\s\S]*\nWhich level is yours\?/);
    expect(answers.answer("How many delegates may be invited?", { level: "sector" }).asksLevel).toBe(false);
  });
});

describe("a level's name", () => {
  const begin = (vi: string, en = vi): LeveledTopic => ({
    id: "made-up",
    byLevel: { base: { passages: ["I.1-time"], vi, en }, sector: { passages: ["I.3-time"], vi: "khác", en: "different" } },
  });

  it.each([
    ["is not said twice", "Cấp cơ sở (BHXH cấp huyện) bầu", "Cấp cơ sở (BHXH cấp huyện) bầu."],
    ["is not said twice when one of its two names begins the rule", "cấp cơ sở là huyện", "Cấp cơ sở là huyện."],
    ["is not said twice when the other does", "BHXH cấp huyện bầu", "BHXH cấp huyện bầu."],
    ["is said before a rule that names another level", "BHXH tỉnh phân bổ", `${BASE}: BHXH tỉnh phân bổ.`],
    ["is said before a rule that begins with a longer word", "cấp cơ sởx", `${BASE}: cấp cơ sởx.`],
    ["is said before a rule that names it later", "do cấp cơ sở bầu", `${BASE}: do cấp cơ sở bầu.`],
  ])("%s: %s", (_, rule, line) => {
    expect(answer([begin(rule)], { levels: ["base"] }).text.split("\n")[0]).toBe(line);
    expect(answer([begin(rule)], {}).text).toContain(`• ${line.slice(0, -1)} (I.1)\n• ${SECTOR}: khác (I.3)`);
  });

  it("may have an article in English", () => {
    const made = begin("khác", "the district offices elect");
    expect(answer([made], { levels: ["base"] }, { language: "en" }).text).toMatch(/^The district offices elect\.\n/);
  });

  it("stands before a verdict all the same", () => {
    const made: LeveledTopic = { ...begin("cấp cơ sở nửa ngày"), compare: "duration" };
    expect(answer([made], { ...asked("hai ngày") }).text).toContain(
      `• ${BASE}: Không được: dài hơn mức quy định. Cấp cơ sở nửa ngày (I.1)`,
    );
  });
});

describe("statements in a row", () => {
  it("are one sentence while they are short", () => {
    const said = answer(["limit", "duration", "timing"], { levels: ["sector"] }).text;
    expect(said).toMatch(/^Ngành BHXH Việt Nam: tối đa 500 đại biểu; 01 ngày \(một ngày\); cuối quý II, đầu quý III năm 2015\.\n/);
  });

  it("are not said twice", () => {
    const said = answer(["weekday", "timing"], { levels: ["sector"] }).text.split("\n")[0] ?? "";
    expect(said.match(/cuối quý II, đầu quý III/gi)).toHaveLength(1);
  });

  it("are sentences where one has parts of its own", () => {
    const said = answer(["plan-deadline", "plan-author", "plan-recipient"], { levels: ["provincial"] }).text.split("\n")[0] ?? "";
    expect(said.split(". ")).toHaveLength(2);
    expect(said.match(/gửi kế hoạch|gửi về/g)).toHaveLength(1);
    expect(said).toMatch(
      /^BHXH tỉnh: gửi kế hoạch chi tiết trước ngày 31\/12\/2014[^.]*lập kế hoạch chi tiết[^.]*\. Nơi nhận kế hoạch là Thường trực/,
    );
  });
});

describe("an answer for several levels", () => {
  it("gives those with the same answer one line, with its section", () => {
    expect(answer(["limit"], {}).text).toContain(
      `• ${PROVINCE}, ${OFFICE}: không quá 300 đại biểu (I.2)\n• ${SECTOR}: tối đa 500 đại biểu (I.3)`,
    );
  });

  it("gives levels with the same words from other passages their own lines", () => {
    const made: LeveledTopic = {
      id: "made-up",
      byLevel: {
        base: { passages: ["I.1-time"], vi: "như nhau", en: "alike" },
        provincial: { passages: ["I.2-time"], vi: "như nhau", en: "alike" },
        sector: { passages: ["I.2-time"], vi: "khác", en: "different" },
      },
    };
    const said = leveled([made], madeUpQuestion(), { language: "vi" }, guideline);
    const text = plainText(said.blocks, locales.vi);
    expect(text).toContain(`• ${BASE}: như nhau (I.1)\n• ${PROVINCE}: như nhau (I.2)\n• ${SECTOR}: khác (I.2)`);
    expect(text).not.toContain(OFFICE);
  });

  it("ends with the topic's note", () => {
    expect(answer(["limit"], {}).text).toContain("(I.3)\nChỉ tiêu cử đi dự cấp trên là việc khác");
  });

  it("names the sections of each level's line", () => {
    expect(answer(["limit", "plan-deadline"], {}).text).toMatch(/toàn thể công chức[^\n]* \(I\.1, III\.3\)\n/);
  });

  it("is given to an asker of whose level the topic has nothing", () => {
    const { provincial, sector } = topic("limit").byLevel;
    if (!provincial || !sector) throw new Error("no limit");
    const said = leveled(
      [{ id: "made-up", byLevel: { provincial, sector } }],
      madeUpQuestion(),
      { language: "vi", level: "base" },
      guideline,
    );
    expect(said).toMatchObject({ everyLevel: true, citations: ["I.2-limit", "I.3-delegates"] });
  });

  it("puts those of which nothing is said last", () => {
    expect(levelsOf(answer(["plan-deadline"], {}))).toEqual([PROVINCE, `${BASE}, ${OFFICE}, ${SECTOR}`]);
    expect(levelsOf(answer(["budget"], {}))).toEqual([OFFICE, SECTOR, BASE, PROVINCE]);
  });

  it("is silent only if nothing is said of any", () => {
    expect(answer(["budget"], {}).silent).toBe(false);
    expect(answer(["budget"], { levels: ["base", "provincial"] }).silent).toBe(true);
    expect(answer(["plan-deadline"], { levels: ["base", "sector"] }).silent).toBe(true);
    expect(answer(["plan-deadline"], {}, { level: "provincial" }).silent).toBe(false);
  });

  it("quotes nothing and names each section once", () => {
    const said = answer(["limit", "duration"], {});
    expect(said.blocks.filter(({ kind }) => kind === "quote")).toEqual([]);
    expect(said.text).toContain("[Hướng dẫn 3575/HD-BHXH, phần I, mục 1; phần I, mục 2; phần I, mục 3]");
    expect(said.citations).toEqual(["I.1-participants", "I.1-time", "I.2-limit", "I.2-time", "I.3-delegates", "I.3-time"]);
  });

  it("holds a number against each, the rule after it beginning a sentence", () => {
    const said = answer(["limit"], { ...asked("mời 400 người được không"), levels: ["provincial", "sector"] });
    expect(said.text).toContain(`• ${PROVINCE}: Không được: 400 người vượt mức tối đa 300. Không quá 300 đại biểu (I.2)`);
    expect(said.text).toContain(`• ${SECTOR}: Được: 400 người nằm trong mức tối đa 500. Tối đa 500 đại biểu (I.3)`);
  });
});

/** Which of an answer's paragraphs are strong. */
function strengths({ blocks }: Said): (boolean | undefined)[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.strong] : []));
}

describe("an answer for one level", () => {
  it("quotes what it stands on, unless the guideline says nothing of it", () => {
    expect(answer(["limit"], {}, { level: "provincial" }).text).toContain("> - Số lượng đại biểu không quá 300 người.");
    const silent = answer(["plan-deadline"], {}, { level: "base" });
    expect(silent).toMatchObject({ silent: true, citations: ["III.3-plan"] });
    expect(silent.blocks.filter(({ kind }) => kind === "quote")).toEqual([]);
  });

  it("quotes where the guideline says something of one topic and nothing of another", () => {
    const said = answer(["plan-deadline", "limit"], {}, { level: "base" });
    expect(said.silent).toBe(false);
    expect(said.text).toContain("\n> ");
  });

  it("cites all it stands on, and says what topics have in common once", () => {
    expect(answer(["guests"], {}, { level: "provincial" }).citations).toEqual(["I.2-participants", "I.2-limit"]);
    const twice = answer(["limit", "limit"], {}, { level: "provincial" });
    expect(twice.text).toMatch(/^BHXH tỉnh: không quá 300 đại biểu\.\n/);
    expect(twice.citations).toEqual(["I.2-limit"]);
  });

  it.each([
    [LONGEST - 60 - 60, 1],
    [LONGEST - 60 - 59, 0],
  ])("of %s characters leaves room for %s quotes", (length, quotes) => {
    const said = "x".repeat(length - "BHXH tỉnh: .".length);
    const made: LeveledTopic = { id: "made-up", byLevel: { provincial: { passages: ["I.2-limit"], vi: said, en: said } } };
    const { blocks } = leveled([made], madeUpQuestion(), { language: "vi", level: "provincial" }, guideline);
    expect(blocks.filter(({ kind }) => kind === "quote")).toHaveLength(quotes);
  });

  it("has a note only without a verdict, which comes first and alone is strong", () => {
    const rule = answer(["limit"], {}, { level: "provincial" });
    expect(rule.text).toMatch(/^BHXH tỉnh: không quá 300 đại biểu\.\nChỉ tiêu cử đi dự cấp trên là việc khác/);
    expect(strengths(rule)).toEqual([true, undefined]);
    const verdict = answer(["limit"], asked("mời 301 người được không"), { level: "provincial" });
    expect(verdict.text).toMatch(/^Không được: 301 người vượt mức tối đa 300\.\nBHXH tỉnh: không quá 300 đại biểu\.\n> /);
    expect(verdict.text).not.toContain("Chỉ tiêu cử đi");
    expect(strengths(verdict)).toEqual([true, false]);
  });

  it("has verdicts on a number and a length side by side", () => {
    const said = answer(["limit", "duration"], asked("mời 200 người, họp một ngày được không"), { level: "provincial" });
    expect(said.text).toMatch(/^Được: 200 người nằm trong mức tối đa 300\. Được, đúng thời lượng\.\n/);
  });

  it.each([
    [["timing", "plan-deadline"], /^Không phù hợp: 30\/12\/2014/, "Kịp"],
    [["plan-deadline", "timing"], /^Kịp: 30\/12\/2014/, "Không phù hợp"],
  ])("holds one day against one rule, the first asked for: %j", (topics, said, other) => {
    const { text } = answer(topics, asked("ngày 30/12/2014 được không"), { level: "provincial" });
    expect(text).toMatch(said);
    expect(text).not.toContain(other);
  });

  it("is told in English with its quote called a translation", () => {
    const said = answer(["limit"], asked("Are 300 delegates fine?"), { level: "provincial", language: "en" });
    expect(said.text).toMatch(
      /^Yes: 300 is within the limit of 300\.\nProvincial offices \(BHXH tỉnh\): not more than 300 delegates\.\n> .*\n\[.*, part I, section 2 \(our translation\)\]$/,
    );
  });
});

describe("the days left", () => {
  it.each([
    ["2014-12-20", "vi", "Hôm nay là 20/12/2014, còn 10 ngày."],
    ["2014-12-30", "vi", "Hôm nay (30/12/2014) là ngày cuối cùng."],
    ["2014-12-31", "vi", "Hôm nay là 31/12/2014, hạn này đã qua."],
    ["2014-12-29", "en", "Today is 29 December 2014: 1 day is left."],
    ["2014-12-28", "en", "Today is 28 December 2014: 2 days are left."],
    ["2014-12-31", "en", "Today is 31 December 2014: that deadline has passed."],
  ] as const)("on %s (%s) are told to the one level that has a deadline", (today, language, said) => {
    expect(answer(["plan-deadline"], {}, { level: "provincial", today, language }).text).toContain(said);
    const all = answer(["plan-deadline"], {}, { today, language }).text.split("\n");
    expect(
      all.filter((line) => line.includes(said)).map((line) => line.includes("(III.3)") && /^• (BHXH tỉnh|Provincial)/.test(line)),
    ).toEqual([true]);
    expect(answer(["plan-deadline"], {}, { level: "base", today, language }).text).not.toMatch(/Hôm nay|Today/);
  });

  it("are told of no other topic, and not without today", () => {
    expect(answer(["limit"], {}, { level: "provincial", today: "2014-12-20" }).text).not.toContain("Hôm nay");
    expect(answer(["plan-deadline"], {}, { level: "provincial" }).text).not.toContain("Hôm nay");
  });
});
