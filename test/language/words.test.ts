import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "../../src/language/words.ts";
import { folded } from "../support/folded.ts";

describe("words", () => {
  it("keeps what was typed, in lower case, beside the folded form", () => {
    expect(words("Đại BIỂU?")).toEqual([
      { typed: "đại", folded: "dai" },
      { typed: "biểu", folded: "bieu" },
    ]);
  });

  it.each<[string, string[]]>([
    ["Hạn nộp: 30/12/2014.", ["han", "nop", "30/12/2014"]],
    ["15-1-2015", ["15-1-2015"]],
    ["15.1.2015", ["15.1.2015"]],
    ["tháng 6/2015", ["thang", "6/2015"]],
    ["1.200 người", ["1.200", "nguoi"]],
    ["1,5 ngày", ["1,5", "ngay"]],
    ["½ ngày", ["½", "ngay"]],
    ["50% đại biểu", ["50%", "dai", "bieu"]],
    ["1/2 ngày", ["1/2", "ngay"]],
    ["310người", ["310", "nguoi"]],
    ["số 3575/HD-BHXH", ["so", "3575", "hd", "bhxh"]],
    ["điểm f, mục II.2", ["diem", "f", "muc", "ii", "2"]],
    ["300.", ["300"]],
    ["300/", ["300"]],
    ["the board's plan", ["the", "board's", "plan"]],
    ["isn't it", ["isn't", "it"]],
    ["isn’t it", ["isn't", "it"]],
    ["‘hội nghị’ là", ["hoi", "nghi", "la"]],
    ["a \u0323 b", ["a", "b"]],
    ["280 + 30", ["280", "+", "30"]],
    ["280+30", ["280", "+", "30"]],
    ["280 khách + 30", ["280", "khach", "+", "30"]],
    ["+ 30 thi + đua, C++, gọi +84123456789", ["30", "thi", "dua", "c", "goi", "84123456789"]],
    ["half-day", ["half", "day"]],
    ["kế_hoạch", ["ke", "hoach"]],
    ["Thi đua - Khen thưởng", ["thi", "dua", "khen", "thuong"]],
    ["😀 ok 👍", ["ok"]],
    ["h\u200bạn n\u202eộp", ["han", "nop"]],
    ["?!… — ()", []],
    ["", []],
    [" \n\u200b\ud83d", []],
  ])("reads %j as %j", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it("gives the same words for composed and decomposed text", () => {
    const text = "Đại hội Thi đua yêu nước được mời bao nhiêu đại biểu?";
    expect(words(text.normalize("NFD"))).toEqual(words(text.normalize("NFC")));
  });

  it("reads every word of a text of 2,000 characters", () => {
    const found = folded(`${"ba ".repeat(332)}giữa ${"ba ".repeat(332)}`);
    expect(found).toHaveLength(665);
    expect(found[332]).toBe("giua");
  });

  it("reads the first and the last thousand characters of a longer one and leaves out its middle", () => {
    const found = folded(`đầu ${"ba ".repeat(320)}một ${"ba ".repeat(200)}giữa ${"ba ".repeat(200)}hai ${"ba ".repeat(320)}cuối`);
    expect(found[0]).toBe("dau");
    expect(found).toEqual(expect.arrayContaining(["mot", "hai"]));
    expect(found.at(-1)).toBe("cuoi");
    expect(found).not.toContain("giua");
  });

  it("reads the true end of a text however long", () => {
    const found = folded(`đầu ${"ba ".repeat(33_000)}cuối`);
    expect([found[0], found.at(-1)]).toEqual(["dau", "cuoi"]);
  });

  it.each([
    ["words", "đại biểu "],
    ["one endless word", "nghiêng"],
    ["one endless number", "31/12/2014,"],
    ["punctuation", "?!."],
  ])("gives at most a thousand words of 100,000 characters of %s, in well under a second", (_what, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const start = performance.now();
    const found = words(text);
    expect(performance.now() - start).toBeLessThan(500);
    expect(found.length).toBeLessThanOrEqual(1000);
    expect(found.reduce((sum, word) => sum + word.typed.length, 0)).toBeLessThanOrEqual(2001);
  });

  it("never gives an empty word, a space or a capital letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
        for (const word of words(text)) {
          expect(word.typed).not.toBe("");
          expect(word.folded).not.toBe("");
          expect(`${word.typed}${word.folded}`).not.toMatch(/\s|[A-ZĐ]/);
        }
      }),
    );
  });
});
