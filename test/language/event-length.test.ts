import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EventLength, parseEventLength } from "../../src/language/event-length.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";

const inWords = ({ halfDays, part }: EventLength): string => [halfDays, part].filter(Boolean).join(" ");
const length = (text: string): string => parsedInWords(parseEventLength(text), inWords);

describe("parseEventLength", () => {
  it.each([
    ["nửa ngày", "1"],
    ["nua ngay", "1"],
    ["1/2 ngày", "1"],
    ["½ ngày", "1"],
    ["0,5 ngày", "1"],
    ["nửa", "1"],
    ["một buổi", "1"],
    ["1 buoi thoi", "1"],
    ["half a day", "1"],
    ["half day", "1"],
    ["half", "1"],
    ["sáng", "1 morning"],
    ["buổi sáng", "1 morning"],
    ["buoi sang", "1 morning"],
    ["một buổi sáng", "1 morning"],
    ["cả buổi sáng", "1 morning"],
    ["nửa ngày, buổi sáng", "1 morning"],
    ["nửa ngày (sáng)", "1 morning"],
    ["sáng 15/4", "1 morning"],
    ["the morning", "1 morning"],
    ["in the morning", "1 morning"],
    ["half a day, in the morning", "1 morning"],
    ["chiều", "1 afternoon"],
    ["chieu", "1 afternoon"],
    ["buổi chiều ạ", "1 afternoon"],
    ["the afternoon", "1 afternoon"],
    ["một ngày", "2"],
    ["1 ngày", "2"],
    ["1 ngay thoi", "2"],
    ["cả ngày", "2"],
    ["ca ngay", "2"],
    ["1 ngày, 15/4", "2"],
    ["tổ chức trong 1 ngày", "2"],
    ["01 ngày", "2"],
    ["chi buoi sang thoi", "1 morning"],
    ["trọn ngày", "2"],
    ["nguyên ngày", "2"],
    ["cả ngày 15/4", "2"],
    ["2 buổi", "2"],
    ["sáng và chiều", "2"],
    ["cả sáng lẫn chiều", "2"],
    ["từ sáng đến chiều", "2"],
    ["1 ngày (sáng và chiều)", "2"],
    ["one day", "2"],
    ["a day", "2"],
    ["full day", "2"],
    ["all day", "2"],
    ["1 ngày rưỡi", "3"],
    ["một ngày rưỡi", "3"],
    ["ngày rưỡi", "3"],
    ["1,5 ngày", "3"],
    ["one and a half days", "3"],
    ["2 ngày", "4"],
    ["hai ngay", "4"],
    ["two days", "4"],
    ["nửa ngày hoặc một ngày", "several: 1 | 2"],
    ["nửa ngày hay 1 ngày", "several: 1 | 2"],
    ["từ nửa ngày đến một ngày", "several: 1 | 2"],
    ["half a day or one day", "several: 1 | 2"],
    ["một hoặc hai ngày", "several: 2 | 4"],
    ["1-2 ngày", "several: 2 | 4"],
    ["1 hay 2 buổi", "several: 1 | 2"],
    ["sáng hoặc chiều", "several: 1 morning | 1 afternoon"],
    ["morning or afternoon", "several: 1 morning | 1 afternoon"],
    ["30 ngày", "no: too-large"],
    ["15/4", "no: none"],
    ["chưa biết", "no: none"],
    ["250", "no: none"],
    ["", "no: none"],
  ])("%s → %s", (text, expected) => expect(length(text)).toBe(expected));

  const PIECES = [
    "nửa ",
    "ngày ",
    "một ",
    "buổi ",
    "sáng ",
    "chiều ",
    "rưỡi ",
    "hoặc ",
    "2 ",
    "1/2 ",
    "half ",
    "day ",
    "8h",
    "-",
    "17h ",
    "đến ",
    "4 tiếng ",
  ];

  it("never throws on any text and keeps its bounds", () => {
    fc.assert(
      fc.property(anyText(PIECES), (text) => {
        const parsed = parseEventLength(text);
        const values = "value" in parsed ? [parsed.value] : "choices" in parsed ? parsed.choices : [];
        for (const { halfDays } of values) expect(Number.isInteger(halfDays) && halfDays >= 1 && halfDays <= 20, text).toBe(true);
      }),
    );
  });

  it("reads a morning, an afternoon or a day from the times at which it begins and ends", () => {
    const minutes = fc.constantFrom("", "00", "15", "30");
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 11 }), minutes, fc.integer({ min: 1, max: 4 }), minutes, (begins, at, lasts, until) => {
        const ends = begins + lasts;
        for (const [from, to] of [
          ["", " - "],
          ["từ ", " đến "],
          ["from ", " to "],
        ] as const) {
          if (ends < 13) expect(length(`${from}${begins}h${at}${to}${ends}h${until}`)).toBe("1 morning");
          expect(length(`${from}${begins + 6}h${at}${to}${ends + 6}h${until}`)).toBe("1 afternoon");
          expect(length(`${from}${begins}h${at}${to}${15 + lasts}h${until}`)).toBe("2");
        }
      }),
    );
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      expect(
        millisecondsOf(() => parseEventLength(text)),
        text.slice(0, 20),
      ).toBeLessThan(500);
  });
});
