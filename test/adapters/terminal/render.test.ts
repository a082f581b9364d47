import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, type Say, styledText } from "../../../src/adapters/terminal/render.ts";
import type { Block } from "../../../src/chat/message.ts";

const say: Say = (text) => (typeof text === "string" ? text : `<${text.key} ${Object.values(text.values ?? {}).join(" ")}>`);
/** What could steer a terminal or reorder a line; a line break is ours. */
const STEERING = /(?!\n)[\p{Cc}\p{Cf}]/u;
const EMPTY_LINE = /(^|\n)[^\S\n]*(\n|$)/;

const blocksOf = (text: string): Block[] => [
  { kind: "paragraph", text: ["typed: ", text, { key: "phrase", values: { typed: text } }], strong: true },
  { kind: "paragraph", text: ["plain"] },
  { kind: "quote", text: `${text}quoted` },
  { kind: "list", items: [[text], ["second ", text]] },
  { kind: "source", text: [text, "section"] },
];

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "\u001b",
      "[",
      "]",
      "0;",
      "31m",
      "2J",
      "\u009b",
      "\u0007",
      "\r",
      "\b",
      "\u202e",
      "\u2066",
      "\u200f",
      "a",
      "\n",
      " ",
    ),
  }),
);

describe("plain text", () => {
  it("shows each kind of block on lines of its own", () => {
    const blocks: Block[] = [
      { kind: "paragraph", text: ["At most ", { key: "limit", values: { count: 300 } }] },
      { kind: "quote", text: "- first\n\n  second" },
      { kind: "list", items: [["one"], ["two"]] },
      { kind: "source", text: ["part I"] },
    ];
    expect(plainText(blocks, say).split("\n")).toEqual(["At most <limit 300>", "> - first", "> second", "• one", "• two", "[part I]"]);
  });

  it.each([
    ["a colour", "\u001b[31mred\u001b[0m", "red"],
    ["a cleared screen", "a\u001b[2J\u001b[Hb", "ab"],
    ["a window title", "a\u001b]0;owned\u0007b", "ab"],
    ["a one-byte control sequence", "a\u009b31mb", "ab"],
    ["a line written over", "good\rbad\b\b", "goodbad"],
    ["turned direction", "a\u202egnp.exe\u2066b", "agnp.exeb"],
    ["a bell, a null and a delete", "a\u0007\u0000\u007fb", "ab"],
    ["an escape inside an escape", "\u001b\u001b[31mred", "red"],
    ["hidden characters", "a\u200b\u00ad\ufeffb", "ab"],
  ])("shows %s as harmless words", (_, typed, shown) => {
    expect(plainText([{ kind: "paragraph", text: [typed] }], say)).toBe(shown);
    expect(plainText([{ kind: "quote", text: typed }], say)).toBe(`> ${shown}`);
    expect(plainText([{ kind: "list", items: [[typed]] }], say)).toBe(`• ${shown}`);
    expect(plainText([{ kind: "source", text: [{ key: "said", values: { typed } }] }], say)).toBe(`[<said ${shown}>]`);
  });

  it("keeps Vietnamese in either normal form", () => {
    for (const form of ["NFC", "NFD"]) {
      const text = "Đại hội Thi đua yêu nước Ngành BHXH lần thứ IV".normalize(form);
      expect(plainText([{ kind: "paragraph", text: [text] }], say)).toBe(text);
    }
  });

  it("has no empty line and nothing that steers a terminal, whatever was typed", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = plainText(blocksOf(text), say);
        expect(shown).not.toMatch(STEERING);
        expect(shown).not.toMatch(EMPTY_LINE);
      }),
      { numRuns: 500 },
    );
  });

  it("has no empty line where a block shows nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom("", " ", "\n", "\u200b", "\u001b[31m", "\r\n", "a\n", "\na"), fc.nat(2), (text, at) => {
        const blocks: Block[] = ["first", "second"].map((word) => ({ kind: "paragraph", text: [word] }));
        blocks.splice(at, 0, { kind: "paragraph", text: [text] });
        expect(plainText(blocks, say)).not.toMatch(EMPTY_LINE);
      }),
    );
  });
});

describe("styled text", () => {
  it("is the plain text with nothing but colours added, and the buttons numbered below it", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const blocks = blocksOf(text);
        const buttons = [
          { id: "a", label: `first${text.replaceAll("\n", "")}` },
          { id: "b", label: { key: "second" } },
        ];
        const shown = styledText({ blocks, buttons }, say);
        // Only the styles' own sequences are left to strip.
        expect(shown.replace(/\u001b\[\d+m/g, "")).not.toMatch(STEERING);
        const lines = stripVTControlCharacters(shown).split("\n");
        expect(lines.at(-2)).toMatch(/^ {2}\[1\] first/);
        expect(lines.at(-1)).toBe("  [2] <second >");
        expect(lines.slice(0, -2).join("\n")).toBe(plainText(blocks, say));
      }),
      { numRuns: 500 },
    );
  });

  it("without buttons is the text alone", () => {
    expect(stripVTControlCharacters(styledText({ blocks: [{ kind: "paragraph", text: ["x"], strong: true }], buttons: [] }, say))).toBe(
      "x",
    );
  });
});
