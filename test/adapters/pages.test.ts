import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Piece, pagesOf } from "../../src/adapters/pages.ts";
import type { Block } from "../../src/chat/message.ts";

const say = String;
const paragraph = (text: string): Block => ({ kind: "paragraph", text: [text] });
const wordsOf = (pages: readonly (readonly Piece[])[]): string[] =>
  pages.map((page) => page.map(({ runs }) => runs.map(({ text }) => text).join("")).join("|"));
const pages = (most: number, ...blocks: readonly Block[]): string[] =>
  wordsOf(pagesOf(blocks, say, { most, measure: (text) => text.length }));

describe("a message's pages", () => {
  it("are one where all fits", () => {
    expect(pages(100, paragraph("a"), { kind: "list", items: [["b"], ["c", "d"]] }, { kind: "quote", text: "e" })).toEqual(["a|b|cd|e"]);
  });

  it("end at the end of a paragraph, a list's item, a quote", () => {
    expect(pages(20, paragraph("one two"), { kind: "list", items: [["three"], ["four five"]] }, { kind: "quote", text: "six" })).toEqual([
      "one two|three",
      "four five|six",
    ]);
  });

  it("within a long paragraph end at a line, else a sentence, else a word", () => {
    expect(pages(24, paragraph("the first line\nthe second line"))).toEqual(["the first line\n", "the second line"]);
    expect(pages(24, paragraph("It is short. This goes on and on"))).toEqual(["It is short.", " This goes on and on"]);
    expect(pages(24, paragraph("no sentence ends anywhere here"))).toEqual(["no sentence ends ", "anywhere here"]);
  });

  it("end at a line, wherever its words change their form", () => {
    const block: Block = { kind: "paragraph", text: ["the first line\n", "the ", { link: "https://a.b", text: "second" }, " line"] };
    expect(pages(24, block)).toEqual(["the first line\n", "the second line"]);
  });

  it("never cut what is seen as one character", () => {
    const family = "👨‍👩‍👧";
    for (const page of pages(14, paragraph(family.repeat(5)))) expect(page.replaceAll(family, "")).toBe("");
    expect(pages(10, paragraph("e\u0302\u0323".repeat(9))).every((page) => page.startsWith("e"))).toBe(true);
  });

  it("keep what is bold, a link or a quote so on each page", () => {
    const long = "word ".repeat(20);
    const blocks: Block[] = [
      { kind: "paragraph", strong: true, text: [{ link: "https://a.b", text: long }] },
      { kind: "quote", text: long },
    ];
    const all = pagesOf(blocks, say, { most: 40, measure: (text) => text.length }).flat();
    const first = all.filter(({ kind }) => kind === "paragraph");
    expect(first.length).toBeGreaterThan(1);
    expect(first.every(({ runs }) => runs.every(({ bold, link }) => bold === true && link === "https://a.b"))).toBe(true);
    expect(all.filter(({ kind }) => kind === "quote").length).toBeGreaterThan(1);
  });

  it("leave out empty pieces and what steers a screen", () => {
    expect(pages(100, paragraph(" "), { kind: "list", items: [[""]] }, paragraph("a\u0007\u202eb\ud800"))).toEqual(["ab\ufffd"]);
    expect(pages(100)).toEqual([""]);
  });
});

test("whatever is said, each page fits and nothing of it is lost or changed", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 300 });
  const blocks = fc.array(
    fc.oneof(
      text.map(paragraph),
      text.map((quote): Block => ({ kind: "quote", text: quote })),
      fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 4 }).map((items): Block => ({ kind: "list", items })),
    ),
    { maxLength: 6 },
  );
  const escaped = (words: string): number => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").length;
  fc.assert(
    fc.property(blocks, fc.integer({ min: 60, max: 200 }), (said, most) => {
      const cut = pagesOf(said, say, { most, measure: escaped });
      for (const page of cut) {
        const size = page.reduce((total, { runs }) => total + runs.reduce((sum, { text }) => sum + escaped(text), 4), 0);
        expect(size).toBeLessThanOrEqual(most);
      }
      const whole = pagesOf(said, say, { most: 1_000_000, measure: escaped });
      expect(wordsOf(cut).join("").replaceAll("|", "")).toBe(wordsOf(whole).join("").replaceAll("|", ""));
    }),
  );
});
