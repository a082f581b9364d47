import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMinutes } from "../../src/language/minutes.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";

const minutes = (text: string): string => parsedInWords(parseMinutes(text));

describe("parseMinutes", () => {
  it.each([
    ["15", "15"],
    ["15 ạ", "15"],
    ["15 phút", "15"],
    ["15phut", "15"],
    ["15p", "15"],
    ["15 ph", "15"],
    ["15'", "15"],
    ["khoảng 15 phút", "15"],
    ["tầm 20p", "20"],
    ["tối đa 15 phút", "15"],
    ["mỗi báo cáo 10 phút", "10"],
    ["15 phút mỗi báo cáo", "15"],
    ["mười lăm phút", "15"],
    ["muoi lam phut", "15"],
    ["ba mươi phút", "30"],
    ["nửa tiếng", "30"],
    ["một tiếng mười lăm phút", "75"],
    ["không quá 10 phút", "10"],
    ["10 phut/bao cao", "10"],
    ["mỗi bài 8-10 phút", "several: 8 | 10"],
    ["nua tieng", "30"],
    ["nửa giờ", "30"],
    ["1 tiếng", "60"],
    ["một tiếng", "60"],
    ["1h", "60"],
    ["1 giờ", "60"],
    ["1h30", "90"],
    ["1h30p", "90"],
    ["1 tiếng rưỡi", "90"],
    ["1h rưỡi", "90"],
    ["mot tieng ruoi", "90"],
    ["tiếng rưỡi", "90"],
    ["1,5 giờ", "90"],
    ["2,5 tiếng", "150"],
    ["90 phút", "90"],
    ["1 tiếng 20", "80"],
    ["2 tiếng 15 phút", "135"],
    ["hai tiếng", "120"],
    ["hai tiếng rưỡi", "150"],
    ["15 minutes", "15"],
    ["15 min", "15"],
    ["15mins each", "15"],
    ["fifteen minutes", "15"],
    ["about 20 minutes", "20"],
    ["half an hour", "30"],
    ["an hour", "60"],
    ["an hour and a half", "90"],
    ["one and a half hours", "90"],
    ["2 hours", "120"],
    ["1 hour 15 minutes", "75"],
    ["10-15 phút", "several: 10 | 15"],
    ["10 – 15p", "several: 10 | 15"],
    ["10 đến 15 phút", "several: 10 | 15"],
    ["từ 10 tới 15 phút", "several: 10 | 15"],
    ["10 phút hoặc 15 phút", "several: 10 | 15"],
    ["mười đến mười lăm phút", "several: 10 | 15"],
    ["1-2 tiếng", "several: 60 | 120"],
    ["nửa tiếng hoặc 1 tiếng", "several: 30 | 60"],
    ["1 tiếng hoặc 1 tiếng rưỡi", "several: 60 | 90"],
    ["10 or 15 minutes", "several: 10 | 15"],
    ["0", "no: too-small"],
    ["0 phút", "no: too-small"],
    ["-15", "no: too-small"],
    ["1500", "no: too-large"],
    ["2000 phút", "no: too-large"],
    ["25 tiếng", "no: too-large"],
    ["2 báo cáo", "no: none"],
    ["15 người", "no: none"],
    ["15/4", "no: none"],
    ["chưa biết", "no: none"],
    ["", "no: none"],
  ])("%s → %s", (text, expected) => expect(minutes(text)).toBe(expected));

  const PIECES = ["15", " phút", "p ", "1h", "30", " tiếng ", "rưỡi ", "-", "hoặc ", "nửa ", "an hour ", "mười ", ",5"];

  it("never throws on any text and keeps its bounds", () => {
    fc.assert(
      fc.property(anyText(PIECES), (text) => {
        const parsed = parseMinutes(text);
        const values = "value" in parsed ? [parsed.value] : "choices" in parsed ? parsed.choices : [];
        for (const value of values) expect(Number.isInteger(value) && value >= 1 && value <= 1440, text).toBe(true);
      }),
    );
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      expect(
        millisecondsOf(() => parseMinutes(text)),
        text.slice(0, 20),
      ).toBeLessThan(500);
  });

  it("reads minutes the same in each way they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1439 }), (number) => {
        const [hours, rest] = [Math.floor(number / 60), number % 60];
        const long = hours > 0 && rest > 0 ? [`${hours}h${String(rest).padStart(2, "0")}`, `${hours} tiếng ${rest} phút`] : [];
        for (const text of [
          `${number}`,
          `${number} phút`,
          `${number}p`,
          `${number}'`,
          `khoang ${number} phut`,
          `${number} minutes`,
          ...long,
        ])
          expect(minutes(text), text).toBe(`${number}`);
      }),
    );
  });
});
