import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHalfDays, findHeadcount } from "../../src/language/lengths.ts";
import { folded } from "../support/folded.ts";

describe("findHalfDays", () => {
  it.each([
    ["nửa ngày", 1],
    ["1/2 ngày", 1],
    ["½ ngày", 1],
    ["0,5 ngày", 1],
    ["một buổi", 1],
    ["tổ chức buổi sáng", 1],
    ["half a day", 1],
    ["a half-day event", 1],
    ["a morning", 1],
    ["in the afternoon", 1],
    ["cả ngày", 2],
    ["trọn một ngày", 2],
    ["từ sáng đến chiều", 2],
    ["a full day", 2],
    ["all day", 2],
    ["một ngày được không", 2],
    ["1 ngày được không", 2],
    ["hai buổi nhé", 2],
    ["is one day enough", 2],
    ["một ngày rưỡi được không", 3],
    ["2 ngày được không", 4],
    ["hai ngày có được không", 4],
    ["2 ngày rưỡi được không", 5],
    ["are two days allowed", 4],
    ["a three-day event", 6],
    ["2 ngày", 4],
    ["two days", 4],
    ["hai buổi", 2],
    ["tổ chức một ngày?", 2],
    ["một ngày rưỡi", 3],
    ["1,5 ngày được không", 3],
    ["1½ ngày", 3],
    ["one and a half days", 3],
    ["a day and a half", 3],
    ["buổi sáng và buổi chiều", 2],
    ["a morning and an afternoon", 2],
    ["buổi sáng hoặc buổi chiều", 1],
    ["một ngày, 310 người", 2],
    ["ngày 15 tháng 1, một ngày", 2],
  ])("counts %j as %i half days", (text, expected) => {
    expect(findHalfDays(folded(text))).toBe(expected);
  });

  it.each([
    "",
    "hội nghị tổ chức mấy ngày",
    "ngày 2 tháng 5",
    "ngày 15 tháng 1 năm 2015",
    "ngày 2 tháng 5 ngày 3 tháng 5",
    "nửa ngày hay cả ngày",
    "một ngày hay hai ngày thì được",
    "nửa ngày đến một ngày thôi",
    "nửa ngày đến một ngày",
    "một ngày, nửa ngày",
    "nộp trước 15 ngày nữa",
    "nộp trước hai ngày",
    "two days before",
    "0 ngày",
    "một buổi rưỡi",
    "a day",
    "constructor ngày",
    "100 ngày nữa",
    "deadline",
  ])("finds no single length in %j", (text) => {
    expect(findHalfDays(folded(text))).toBeUndefined();
  });

  it("is not misled by the same length said twice", () => {
    expect(findHalfDays(folded("nửa ngày, tức là một buổi"))).toBe(1);
  });

  it("gives a positive whole number or nothing, of any row of words", () => {
    const word = fc.constantFrom(
      ..."nua mot hai 2 15 99 ngay buoi ruoi thang sang chieu ca half full a day days two 1/2 constructor".split(" "),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), (row) => {
        const found = findHalfDays(row);
        if (found !== undefined) expect(Number.isInteger(found) && found > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("findHeadcount", () => {
  it.each([
    ["310 người", 310],
    ["mời 310 đại biểu có được không", 310],
    ["310 delegates", 310],
    ["số lượng 310", 310],
    ["1.200 người", 1200],
    ["hai trăm rưỡi đại biểu", 250],
    ["three hundred and ten people", 310],
    ["11 người", 11],
    ["100.000 người", 100_000],
    ["280 cộng 30", 310],
    ["280 đại biểu, thêm 30 khách", 310],
    ["280 plus 30", 310],
    ["310 = 280 + 30", 310],
    ["310 gồm 280 đại biểu và 30 khách", 310],
    ["280 đại biểu với 30 khách là 310", 310],
    ["280 + 30", 310],
    ["280+30", 310],
    ["280 đại biểu + 30 khách", 310],
    ["300 + 5", 305],
    ["300 đại biểu, thêm 5 khách", 305],
    ["ba trăm mười người", 310],
    ["2015 người", 2015],
  ])("counts the people of %j: %i", (text, expected) => {
    expect(findHeadcount(folded(text))).toBe(expected);
  });

  it.each([
    ["310 người ngày 15/1/2015", 310],
    ["310 người vào ngày 15 tháng 12 năm 2015", 310],
    ["năm 2015 mời 310 người", 310],
    ["tháng 6/2015 mời 310 người", 310],
    ["310 người trong 30 phút", 310],
    ["Hướng dẫn số 3575, 310 người", 310],
    ["310 người, 15% là khách", 310],
    ["guideline 3575: 310 people", 310],
    ["document number 3575: 310 people", 310],
    ["một ngày, 310 người", 310],
    ["90 phút, 310 người", 310],
    ["310 people in 2015", 310],
    ["310 delegates on January 15", 310],
    ["310 delegates on 15 January", 310],
    ["310 guests on the 15th", 310],
    ["Hướng dẫn 3575/HD-BHXH cho 310 người", 310],
  ])("does not count the years, dates, minutes and numbers of documents in %j", (text, expected) => {
    expect(findHeadcount(folded(text))).toBe(expected);
  });

  it.each([
    "",
    "bao nhiêu đại biểu",
    "năm 2015",
    "15/1/2015",
    "ngày 15 tháng 1 năm 2015",
    "tháng 12",
    "quý 3",
    "90 phút",
    "25 years",
    "2014-2015",
    "số 3575",
    "50%",
    "5 tham luận",
    "10 người",
    "350 với 300",
    "quy định 300, đơn vị mời 310",
    "công văn nói 300, mời 310",
    "in 2015",
    "August 2015",
    "3575/HD-BHXH",
    "1700/HD-BTĐKT",
    "3575 hướng dẫn BHXH",
    "21-NQ/TW",
    "21 nghị quyết trung ương",
    "3575 hội đồng BHXH",
    "constructor",
  ])("finds no headcount in %j", (text) => {
    expect(findHeadcount(folded(text))).toBeUndefined();
  });

  it("finds the sum that stands among its parts, wherever it stands", () => {
    const part = fc.integer({ min: 11, max: 20_000 });
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 2, maxLength: 4 }), fc.nat(4), (parts, at) => {
        const total = parts.reduce((sum, value) => sum + value, 0);
        // A bare 2015 is a year.
        fc.pre([...parts, total].every((value) => value <= 1900 || value >= 2100));
        const row = [...parts.slice(0, at), total, ...parts.slice(at)].flatMap((value) => [String(value), "va"]);
        expect(findHeadcount(row)).toBe(total);
        expect(findHeadcount(parts.flatMap((value) => ["cong", String(value)]))).toBe(total);
      }),
    );
  });
});
