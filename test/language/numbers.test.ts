import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/language/fold.ts";
import { findNumbers } from "../../src/language/numbers.ts";
import { folded } from "../support/folded.ts";
import { inEnglish, inVietnamese, type Said } from "../support/spelled-number.ts";

const values = (text: string): number[] => findNumbers(folded(text)).map(({ value }) => value);

/** Of each length as often. */
const anyNumber = (min: number) =>
  fc.oneof(fc.integer({ min, max: 99 }), fc.integer({ min, max: 999 }), fc.integer({ min, max: 9999 }), fc.integer({ min, max: 999_999 }));

describe("findNumbers", () => {
  it.each([
    ["310", 310],
    ["1.200", 1200],
    ["1,200", 1200],
    ["1.200.000", 1_200_000],
    ["3 trăm", 300],
    ["3 trăm rưỡi", 350],
    ["3 nghìn", 3000],
    ["2 thousand", 2000],
    ["10 triệu", 10_000_000],
    ["2 nghìn 5 trăm", 2500],
    ["3 trăm 5 chục", 350],
    ["3 trăm 5 người", 350],
    ["2 hundred and fifty", 250],
    ["1.200.000.000", 1_200_000_000],
  ])("reads the digits of %j as %i", (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it.each([
    ["mười", 10],
    ["mười hai", 12],
    ["mười lăm", 15],
    ["hai mươi", 20],
    ["hai mươi mốt", 21],
    ["hai mươi tư", 24],
    ["hai mươi lăm", 25],
    ["ba chục", 30],
    ["năm trăm", 500],
    ["hai trăm rưỡi", 250],
    ["hai trăm ba", 230],
    ["ba trăm mười", 310],
    ["ba trăm mười lăm", 315],
    ["ba trăm năm mươi", 350],
    ["ba trăm linh năm", 305],
    ["ba trăm lẻ năm", 305],
    ["hai nghìn", 2000],
    ["hai ngàn rưỡi", 2500],
    ["hai nghìn ba trăm", 2300],
    ["một nghìn không trăm linh năm", 1005],
    ["hai nghìn không trăm mười lăm", 2015],
    ["một nghìn hai", 1200],
    ["một triệu hai", 1_200_000],
    ["hai trăm ba mươi nghìn năm trăm", 230_500],
    ["mot nghin hai tram nam muoi", 1250],
    ["nửa nghìn", 500],
    ["nửa trăm", 50],
    ["một triệu rưỡi", 1_500_000],
    ["hai tỷ", 2_000_000_000],
    ["hai trăm hai lăm", 225],
    ["hai trăm hai mốt", 221],
    ["hai trăm hai ba", 223],
    ["ba trăm mốt", 310],
    ["hai trăm tư", 240],
    ["trăm hai mươi", 120],
    ["trăm lẻ năm", 105],
    ["trăm rưỡi", 150],
    ["trăm hai", 120],
    ["hai mốt", 21],
    ["ba lăm", 35],
    ["bốn tư", 44],
    ["hai lăm nghìn", 25_000],
    ["hai mươi ba nghìn", 23_000],
    ["hai mươi năm người", 25],
  ])("reads the Vietnamese words %j as %i", (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it.each([
    ["ten", 10],
    ["seventeen", 17],
    ["twenty-five", 25],
    ["a hundred", 100],
    ["four hundred", 400],
    ["three hundred and fifty", 350],
    ["three hundred fifty", 350],
    ["hundred and twenty", 120],
    ["one thousand two hundred", 1200],
    ["two hundred thousand", 200_000],
    ["one million", 1_000_000],
    ["a million", 1_000_000],
    ["two thousand three hundred and five", 2305],
  ])("reads the English words %j as %i", (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it.each<[string, number[]]>([
    ["tối đa 300, đơn vị mời 310", [300, 310]],
    ["300 và 310", [300, 310]],
    ["hai trăm đại biểu và ba mươi khách", [200, 30]],
    ["five hundred delegates and thirty guests", [500, 30]],
    ["two hundred, three hundred", [200, 300]],
    ["two thousand, three thousand", [2000, 3000]],
    ["one two three", [1, 2, 3]],
    ["hai trăm, ba trăm", [200, 300]],
    ["hai nghìn, ba nghìn", [2000, 3000]],
    ["3 trăm, 5 tham luận", [300, 5]],
    ["ba trăm, hai ngày", [300]],
    ["ba trăm năm 2015", [300, 2015]],
    ["ba trăm từ các huyện", [300]],
    ["hai mươi năm", [20]],
    ["3 constructor", [3]],
    ["ba bốn trăm", [300, 400]],
    ["hai ba trăm người", [200, 300]],
    ["2 đến 3 trăm người", [200, 300]],
    ["hai đến ba trăm", [200, 300]],
    ["năm bảy chục", [50, 70]],
    ["hai ba trăm nghìn", [200_000, 300_000]],
    ["hai trăm hai ba mươi", [220, 230]],
    ["hai mươi hai lăm", [20, 25]],
    ["two or three hundred", [200, 300]],
  ])("finds each number of %j", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    "",
    "đại biểu",
    "năm nay",
    "ba mẹ",
    "không",
    "tư vấn",
    "vài chục",
    "nửa ngày",
    "and",
    "half a million",
    "several hundred",
    "1.200,500",
    "1.000.000.000.000",
    "constructor",
    "ba constructor",
    "nửa constructor",
    "3.5",
    "15/1/2015",
    "300-500",
    "50%",
    "1234567890",
    "rưỡi",
    "trăm",
    "vài trăm hai",
    "phần trăm hai",
    "ba làm gì",
    "hai tư vấn",
    "hai từ huyện",
  ])("finds none in %j", (text) => {
    expect(values(text)).toEqual([]);
  });

  it("says which words a number takes", () => {
    expect(findNumbers(folded("mời hai trăm rưỡi đại biểu và 30 khách"))).toEqual([
      { value: 250, start: 1, end: 4 },
      { value: 30, start: 7, end: 8 },
    ]);
  });

  it("gives back a whole number from its digits, plain or grouped by dots or commas", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom("", ".", ","), (value, separator) => {
        const digits = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(findNumbers(folded(digits))).toEqual([{ value, start: 0, end: 1 }]);
      }),
    );
  });

  it("gives back a number below a million from its words in Vietnamese, however they are said, with and without diacritics", () => {
    const said = fc.record<Said>({
      linked: fc.constantFrom("linh", "lẻ"),
      thousand: fc.constantFrom("nghìn", "ngàn"),
      one: fc.constantFrom("mốt", "một"),
      four: fc.constantFrom("tư", "bốn"),
      five: fc.constantFrom("lăm", "nhăm", "năm"),
      isShort: fc.boolean(),
    });
    // A lone digit's name is no number here: "ba mẹ".
    fc.assert(
      fc.property(anyNumber(10), said, fc.constantFrom("", " người", " đại biểu"), fc.boolean(), (value, how, noun, isPlain) => {
        // "hai mươi năm" is twenty years, unless people are counted.
        const typed = `${inVietnamese(value, how)}${how.five === "năm" && noun === "" ? " người" : noun}`;
        expect(values(isPlain ? fold(typed) : typed), typed).toEqual([value]);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives back a number below a million from its English words", () => {
    fc.assert(
      fc.property(anyNumber(1), fc.constantFrom(" and ", " "), (value, and) => {
        expect(values(inEnglish(value, and)), inEnglish(value, and)).toEqual([value]);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds numbers of no overlap, in order, in any row of words", () => {
    const word = fc.constantFrom(
      ..."310 1.200 999999999 50% khong hai ba nam lam mot muoi tram nghin ty ruoi linh nua tu le den dai bieu one twenty hundred and or million".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (row) => {
        let last = 0;
        for (const { value, start, end } of findNumbers(row)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(value)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(row.length);
          last = end;
        }
      }),
    );
  });
});
