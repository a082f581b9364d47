import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listLines } from "../../src/language/list-lines.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";

describe("listLines", () => {
  it.each([
    ["1. An\n2. Bình", "An | Bình"],
    ["1) An\n2) Bình", "An | Bình"],
    ["1.An\r\n2.Bình", "An | Bình"],
    ["1/ An\n2/ Bình", "An | Bình"],
    ["01. An\n02. Bình", "An | Bình"],
    ["(1) An\n(2) Bình", "An | Bình"],
    ["- An\n- Bình", "An | Bình"],
    ["-An\n-Bình", "An | Bình"],
    ["+ An\n+ Bình", "An | Bình"],
    ["* An\n• Bình\n– Chi\n▪ Dung", "An | Bình | Chi | Dung"],
    ["a) An\nb) Bình", "An | Bình"],
    ["a. An\nđ. Bình", "An | Bình"],
    ["STT 1: An\nSTT 2: Bình", "An | Bình"],
    ["An\n\n\n  Bình  \n", "An | Bình"],
    ["1\tNguyễn Văn An\tGiám đốc\n2\tTrần Bình\tBí thư", "Nguyễn Văn An | Giám đốc ; Trần Bình | Bí thư"],
    ["Yên Thành\t5\t\n\tNam Đàn\t4", "Yên Thành | 5 ; Nam Đàn | 4"],
    ["An; Bình; Chi", "An | Bình | Chi"],
    ["An, Giám đốc; Bình, Bí thư", "An, Giám đốc | Bình, Bí thư"],
    ["An; trưởng đoàn\nBình", "An; trưởng đoàn | Bình"],
    ["Nguyễn Văn An, Giám đốc", "Nguyễn Văn An, Giám đốc"],
    ["1.200 thẻ\n15/4 họp", "1.200 thẻ | 15/4 họp"],
    ["8.30 khai mạc\n9.00 báo cáo", "8.30 khai mạc | 9.00 báo cáo"],
    ["10 người đi đầu\n3 điển hình", "10 người đi đầu | 3 điển hình"],
    ["1. 2. An", "An"],
    ["-\n•\n1.", ""],
    ["", ""],
    [" \n ", ""],
  ])("%j → %s", (text, expected) => expect(listLines(text).lines.join(expected.includes(" ; ") ? " ; " : " | ")).toBe(expected));

  it("keeps the letters that name items where it is told so", () => {
    expect(listLines("a) Chào cờ\nc) Báo cáo", { keepsLetters: true }).lines).toEqual(["a) Chào cờ", "c) Báo cáo"]);
    expect(listLines("1. c) Báo cáo", { keepsLetters: true }).lines).toEqual(["c) Báo cáo"]);
  });

  it("takes so many lines as are allowed and gives back the others", () => {
    const text = Array.from({ length: 10 }, (_, i) => `${i + 1}. Người ${i}`).join("\n");
    expect(listLines(text, { limit: 3 })).toEqual({
      lines: ["Người 0", "Người 1", "Người 2"],
      dropped: [4, 5, 6, 7, 8, 9, 10].map((n) => `${n}. Người ${n - 1}`),
    });
  });

  const PIECES = ["1. ", "- ", "a) ", "\n", "; ", "An", "stt 1 ", "• "];

  it("never throws on any text and gives lines with something in them", () => {
    fc.assert(
      fc.property(anyText(PIECES), (text) => {
        for (const line of listLines(text).lines) {
          expect(line.trim()).not.toBe("");
          expect(line).not.toContain("\n");
        }
      }),
    );
  });

  it("takes no longer than its length asks, in one line or in many", () => {
    for (const text of longTexts([...PIECES, "1. An\n"], 1_000_000))
      expect(
        millisecondsOf(() => listLines(text)),
        text.slice(0, 20),
      ).toBeLessThan(1500);
    const many = "1. Nguyễn Văn An\n".repeat(10_000);
    expect(listLines(many).dropped).toHaveLength(9600);
  });
});
