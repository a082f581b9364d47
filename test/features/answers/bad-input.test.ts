import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { plainText } from "../../../src/adapters/terminal/render.ts";
import { type Answers, createAnswers, type Knowledge } from "../../../src/features/answers/index.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { millisecondsOf } from "../../support/any-text.ts";
import { openBot } from "../../support/chat.ts";
import { DOCUMENT, PACK } from "../../support/guideline.ts";

type Asking = Parameters<Answers["answer"]>[1];

const say = loadLocales();
const LONGEST = 1500;
/** Control and format characters, halves of characters, and what is markup to a platform or to Fluent; none stands in an honest reply. */
const FOREIGN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}<>{}`*_~\\]/u;
/** The mark that we put before a quote. */
const QUOTE_MARK = /^> /gm;

let answers: Answers;
let knowledge: Knowledge;
let renderings: readonly string[];

beforeAll(async () => {
  knowledge = await loadKnowledge(PACK);
  answers = createAnswers(knowledge);
  renderings = knowledge.guideline.passages.map(({ en }) => en);
}, 60_000);

/** Asks, checks what must hold of every reply, and gives the reply's text. */
function reply(question: string, asking: Asking = {}): { kind: string; text: string } {
  const { kind, language, blocks, citations } = answers.answer(question, asking);
  expect(["answer", "clarify", "unknown", "smalltalk"]).toContain(kind);
  if (kind === "answer") expect(citations).not.toEqual([]);
  const text = plainText(blocks, say[language]);
  expectHarmless(text);
  // The wording of a section that was named is as long as the section.
  const isWording = blocks.every((block) => block.kind === "quote" || (block.kind === "paragraph" && block.strong));
  if (!isWording) expect(text.length).toBeLessThanOrEqual(LONGEST);
  for (const block of blocks) {
    if (block.kind !== "quote") continue;
    const quoted = block.text.replace(/^… /, "").replace(/ …$/, "");
    expect(quoted).not.toBe("");
    // In English the full text shows the document's own words first, then their rendering.
    if (language === "vi" || DOCUMENT.includes(quoted)) expect(DOCUMENT).toContain(quoted);
    else expect(renderings.some((rendering) => rendering.includes(quoted))).toBe(true);
  }
  return { kind, text };
}

function expectHarmless(text: string): void {
  expect(text.trim()).not.toBe("");
  expect(text.replace(QUOTE_MARK, "")).not.toMatch(FOREIGN);
}

const WORDS = [
  ...new Set(
    readFileSync(`${PACK}/examples.tsv`, "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .flatMap((line) => line.split("\t").at(-1)?.split(" ") ?? []),
  ),
];

const asking: fc.Arbitrary<Asking> = fc.record(
  {
    level: fc.constantFrom("base", "provincial", "central_office", "sector"),
    language: fc.constantFrom("vi" as const, "en" as const),
    today: fc.constantFrom("2014-09-26", "2014-12-30", "2014-12-31", "9999-12-31"),
    before: fc.constantFrom({ topics: ["limit", "no-such-topic"], levels: ["provincial"] }, { topics: [], levels: [] }),
  },
  { requiredKeys: [] },
);

describe("a message that asks nothing", () => {
  it.each([
    ["empty", ""],
    ["blanks and line breaks", " \t\r\n\n  \u00a0\u3000"],
    ["only emoji", "😀🎉👍🏽👨‍👩‍👧‍👦🇻🇳"],
    ["only punctuation", "?!?… -- ,,, ;;; «»"],
    ["control characters", Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join("")],
    ["lone surrogates", "\udc00\udfff\ud800\ud800"],
    ["marks of direction", "\u200e\u200f\u202a\u202e\u2066\u2069"],
    ["100,000 emoji", "😀".repeat(50_000)],
  ])("is not understood and gets an example: %s", (_, message) => {
    const { kind, text } = reply(message);
    expect(kind).toBe("unknown");
    expect(text).toBe(say.vi({ key: "answers-not-understood", values: { example: answers.example.vi } }));
  });
});

describe("a hostile or broken message", () => {
  it.each([
    ["HTML", "<script>alert('x')</script><b>Mời</b> bao nhiêu <img src=x onerror=alert(1)> đại biểu?"],
    ["SQL", "'; DROP TABLE plans; -- hạn nộp kế hoạch?"],
    ["a pattern of Fluent", "Hạn nộp kế hoạch { $x } { -brand } { NUMBER(1) } là khi nào?"],
    ["a template", "#{process.exit(1)} {{7*7}} <%= 7 %> %s %n"],
    ["names of an object's insides", "__proto__ constructor toString hasOwnProperty đại biểu"],
    ["escape sequences", "Hạn\u001b[31m nộp\u001b]0;owned\u0007 kế hoạch\u009b2J?"],
    ["turned direction", "\u202eHạn nộp kế hoạch\u202c của BHXH tỉnh \u2066là khi nào?"],
    ["halves of characters", "Hạn nộp \ud83d kế hoạch \udc00 của BHXH tỉnh?"],
    ["a number beyond every bound", "BHXH tỉnh mời 1e999 đại biểu được không?"],
    ["a number of 400 digits", `BHXH tỉnh mời ${"9".repeat(400)} đại biểu được không?`],
    ["a division by zero", "BHXH tỉnh họp 1/0 ngày với 0/0 đại biểu được không?"],
    ["a day that does not exist", "BHXH tỉnh nộp kế hoạch ngày 31/02/2015 có được không?"],
    ["a month that does not exist", "BHXH tỉnh tổ chức tháng 13/2015 được không?"],
    ["a year beyond the calendar", "BHXH tỉnh tổ chức ngày 1/1/275761 được không?"],
    ["marks piled on a letter", `Hạn nộp kế hoạch a${"\u0301".repeat(5000)}`],
  ])("gets a sensible reply without anything of it: %s", (_, message) => {
    for (const level of [undefined, "provincial"]) {
      const { text } = reply(message, { level, today: "2014-12-15" });
      expect(text).not.toMatch(/script|onerror|DROP|\$x|proto|owned|1e999|NaN|Infinity|Invalid|undefined|null|31\/0?2\/2015|9{9}/);
    }
  });

  it("of 100,000 characters is answered within a second by what stands at its beginning or end", () => {
    const question = "Hạn nộp kế hoạch của BHXH tỉnh là ngày nào?";
    const messages = [`${question}${" ".repeat(100_000)}`, `${" ".repeat(100_000)}${question}`];
    for (const filler of ["đại biểu ", "a", "?!", "1/2,", "và ", "<<<", "0123456789", "\n"])
      messages.push(filler.repeat(Math.ceil(100_000 / filler.length)));
    const total = millisecondsOf(() => {
      for (const message of messages) reply(message);
    });
    expect(total / messages.length).toBeLessThan(1000);
  });
});

describe("several questions in one message", () => {
  it.each([
    "The Office prepares our plan and budget, right? Enumerate the categories of people entitled to sit in our hall.",
    "When do we hold it and what is it called? Are those who go on to the next tier appointed by the boss or voted in?",
    "Chị em hợp đồng lao động có được ngồi dự không, còn khách thì mời được không? Can we still hand it in on the very last day of the year?",
  ])("are answered within the longest reply: %s", (message) => {
    reply(message);
  });
});

describe("whatever is typed", () => {
  it("in any characters of Unicode, gets a reply of words and quotes of the guideline", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 200 })),
        asking,
        (text, how) => {
          reply(text, how);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("in code units that form no characters, gets one too", () => {
    const unit = fc
      .oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.integer({ min: 0, max: 0xffff }))
      .map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), asking, (text, how) => {
        reply(text, how);
      }),
      { numRuns: 200 },
    );
  });

  it("in any mixture of the words of real questions, gets one too", () => {
    const word = fc.constantFrom(...WORDS);
    const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), asking, (sentences, how) => {
        reply(sentences.join("? "), how);
      }),
      { numRuns: 1000 },
    );
  });

  it("around numbers, dates and lengths of every size, gets one too", () => {
    const size = fc.oneof(
      fc.integer().map(String),
      fc.double().map(String),
      fc.bigInt().map(String),
      fc.tuple(fc.nat(40), fc.nat(20), fc.nat(300_000)).map((parts) => parts.join("/")),
      fc.tuple(fc.nat(9), fc.nat(9)).map((parts) => parts.join("/")),
    );
    const asked = fc.constantFrom(
      "mời # đại biểu được không?",
      "nộp kế hoạch ngày # kịp không?",
      "họp # ngày được không?",
      "tổ chức # được chứ?",
    );
    fc.assert(
      fc.property(asked, size, asking, (question, number, how) => {
        expect(reply(`BHXH tỉnh ${question.replace("#", number)}`, how).text).not.toMatch(/NaN|Infinity|Invalid|undefined|\de[+-]?\d/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("whatever is typed or pressed in a chat", () => {
  it("gets one harmless reply, whatever went before", async () => {
    const said = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }).map((text) => ({ text })),
      fc.string({ unit: "grapheme", maxLength: 60 }).map((press) => ({ press })),
      fc.constantFrom(...WORDS).map((text) => ({ text })),
      fc
        .constantFrom("Được mời bao nhiêu đại biểu?", "1", "2", "cấp huyện", "/cap", "/cap tỉnh", "/ngonngu en", "/trogiup")
        .map((text) => ({ text })),
      fc
        .string({ unit: fc.constantFrom("/", "c", "a", "p", " ", "\u001b[31m", "\u202e", "\ud800"), maxLength: 20 })
        .map((text) => ({ text: `/cap ${text}` })),
      fc.constantFrom("level:base", "level:none", "level:__proto__", "level:", "full-text").map((press) => ({ press })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 8 }), async (sequence) => {
        const chat = openBot({ knowledge, answers, today: "2014-12-15" }).chat("terminal:binh");
        for (const one of sequence) {
          const messages = await chat.send(one);
          expect(messages).toHaveLength(1);
          for (const { blocks, language } of messages) {
            const text = plainText(blocks, say[language]);
            expect(text.trim()).not.toBe("");
            expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(["/", "/cap "])("is not repeated at any length: %s…", async (command) => {
    const [message] = await openBot({ knowledge, answers })
      .chat()
      .send({ text: command + "x".repeat(100_000) });
    expect(plainText(message?.blocks ?? [], say.vi).length).toBeLessThanOrEqual(LONGEST);
  });
});
