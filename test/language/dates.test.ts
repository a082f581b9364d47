import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPeriods, isEnglishMonth } from "../../src/language/dates.ts";
import { folded } from "../support/folded.ts";

const YEAR = 2015;
const periods = (text: string): string[] =>
  findPeriods(folded(text), () => YEAR).map(({ from, to }) => (from === to ? from : `${from}..${to}`));

describe("findPeriods", () => {
  it.each([
    ["15/1/2015", "2015-01-15"],
    ["15/01/2015", "2015-01-15"],
    ["15-1-2015", "2015-01-15"],
    ["15.1.2015", "2015-01-15"],
    ["15/1/14", "2014-01-15"],
    ["ngày 15/1", "2015-01-15"],
    ["trước ngày 31/12/2014", "2014-12-31"],
    ["ngày 15 tháng 1 năm 2014", "2014-01-15"],
    ["ngày 15 tháng 1, 2014", "2014-01-15"],
    ["15 tháng 1", "2015-01-15"],
    ["15 tháng giêng", "2015-01-15"],
    ["mùng 5 tháng năm năm 2016", "2016-05-05"],
    ["29/2/2016", "2016-02-29"],
    ["15 January 2014", "2014-01-15"],
    ["January 5, 2014", "2014-01-05"],
    ["January 5th", "2015-01-05"],
    ["5 of January 2014", "2014-01-05"],
    ["May 5", "2015-05-05"],
    ["5 May 2014", "2014-05-05"],
    ["Sept 5", "2015-09-05"],
    ["5th of January 2014", "2014-01-05"],
    ["January 5th, 2014", "2014-01-05"],
    ["5 Jan 2014", "2014-01-05"],
    ["5 Sep 2014", "2014-09-05"],
    ["ngày 15 tháng 1/2014", "2014-01-15"],
    ["ngày mười lăm tháng giêng", "2015-01-15"],
    ["ngày hai mươi mốt tháng mười hai năm 2014", "2014-12-21"],
    ["mùng năm tháng sáu", "2015-06-05"],
    ["ngày 15.1", "2015-01-15"],
    ["2015-01-15", "2015-01-15"],
  ])("reads the day of %j as %s", (text, expected) => {
    expect(periods(text)).toEqual([expected]);
  });

  it.each([
    ["tháng 6/2014", "2014-06-01..2014-06-30"],
    ["tháng 6-2014", "2014-06-01..2014-06-30"],
    ["tháng 6 năm 2014", "2014-06-01..2014-06-30"],
    ["tháng 6", "2015-06-01..2015-06-30"],
    ["tháng tư", "2015-04-01..2015-04-30"],
    ["tháng mười", "2015-10-01..2015-10-31"],
    ["tháng mười một", "2015-11-01..2015-11-30"],
    ["tháng mười hai", "2015-12-01..2015-12-31"],
    ["tháng mười hai năm 2014", "2014-12-01..2014-12-31"],
    ["tháng chạp", "2015-12-01..2015-12-31"],
    ["tháng 2 năm 2016", "2016-02-01..2016-02-29"],
    ["đầu tháng 5", "2015-05-01..2015-05-10"],
    ["giữa tháng 5", "2015-05-11..2015-05-20"],
    ["cuối tháng 2", "2015-02-21..2015-02-28"],
    ["cuối tháng 6/2014", "2014-06-21..2014-06-30"],
    ["August 2014", "2014-08-01..2014-08-31"],
    ["in May", "2015-05-01..2015-05-31"],
    ["mid May", "2015-05-11..2015-05-20"],
    ["middle of May", "2015-05-11..2015-05-20"],
    ["early July", "2015-07-01..2015-07-10"],
    ["beginning of June", "2015-06-01..2015-06-10"],
    ["the end of June 2014", "2014-06-21..2014-06-30"],
    ["Nov 2014", "2014-11-01..2014-11-30"],
    ["May 2014", "2014-05-01..2014-05-31"],
    ["Mar 2014", "2014-03-01..2014-03-31"],
    ["is March too early", "2015-03-01..2015-03-31"],
  ])("reads the month of %j as %s", (text, expected) => {
    expect(periods(text)).toEqual([expected]);
  });

  it.each([
    ["quý III", "2015-07-01..2015-09-30"],
    ["quý 3", "2015-07-01..2015-09-30"],
    ["quý I năm 2014", "2014-01-01..2014-03-31"],
    ["quý IV/2014", "2014-10-01..2014-12-31"],
    ["quarter 2", "2015-04-01..2015-06-30"],
    ["quarter 2 2014", "2014-04-01..2014-06-30"],
    ["quý 2/2014", "2014-04-01..2014-06-30"],
    ["Q2", "2015-04-01..2015-06-30"],
    ["Q2 2014", "2014-04-01..2014-06-30"],
  ])("reads the quarter of %j as %s", (text, expected) => {
    expect(periods(text)).toEqual([expected]);
  });

  it("reads two days of one month as a stretch", () => {
    expect(periods("15-16/1/2015")).toEqual(["2015-01-15..2015-01-16"]);
  });

  it.each([
    "31/02/2015",
    "29/2/2015",
    "31/4",
    "0/5/2015",
    "32/1/2015",
    "15/13/2015",
    "99/99/9999",
    "ngày 32 tháng 1",
    "31 tháng 4",
    "June 31, 2015",
    "tháng 13",
    "tháng 0",
    "tháng 13/2015",
    "quý V",
    "quarter 5",
    "Q5",
    "1/1/0000",
    "2015-13-01",
    "16-15/1/2015",
  ])("passes over %j, which no calendar has", (text) => {
    expect(periods(text)).toEqual([]);
  });

  it.each([
    "",
    "1e999",
    "2015",
    "310 người",
    "1.200",
    "công văn số 15/1",
    "3575/HD-BHXH",
    "we may go",
    "may we",
    "mấy ngày",
    "quy định",
    "1/2/3/4",
    "1/2 ngày",
    "1.5 ngày",
    "1-2",
    "hỏi sếp 5 lần",
    "mời 2 sếp",
    "in mấy bản",
    "May 20 people attend?",
    "tháng constructor",
    "constructor 5",
    "quý constructor",
  ])("finds no day in %j", (text) => {
    expect(periods(text)).toEqual([]);
  });

  it("finds each of several, and a day said twice once", () => {
    expect(periods("từ 15/1/2015 đến 20/1/2015")).toEqual(["2015-01-15", "2015-01-20"]);
    expect(periods("quý II, quý III")).toEqual(["2015-04-01..2015-06-30", "2015-07-01..2015-09-30"]);
    expect(periods("15/1/2015, tức ngày 15 tháng 1")).toEqual(["2015-01-15"]);
  });

  it("asks for the year by the month when none is named, and not otherwise", () => {
    const asked: number[] = [];
    const yearOf = (month: number): number => {
      asked.push(month);
      return month > 6 ? 2014 : 2015;
    };
    const found = findPeriods(folded("31/12, tháng 1, quý II, 5/5/2016"), yearOf);
    expect(found.map(({ from }) => from)).toEqual(["2014-12-31", "2015-01-01", "2015-04-01", "2016-05-05"]);
    expect(asked).toEqual([12, 1, 4]);
  });

  it("gives back any day from every way it is written", () => {
    const english = "January February March April May June July August September October November December".split(" ");
    const day = fc.date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
        const name = english[m - 1];
        const ways = [
          `${d}/${m}/${y}`,
          `${d}-${m}-${y}`,
          `${d}.${m}.${y}`,
          `ngày ${d} tháng ${m} năm ${y}`,
          `${d} ${name} ${y}`,
          `${name} ${d}, ${y}`,
        ];
        for (const way of ways) expect([way, periods(way)]).toEqual([way, [date.toISOString().slice(0, 10)]]);
      }),
    );
  });

  it("gives real days in order, of any row of words", () => {
    const word = fc.constantFrom(
      ..."ngay thang nam quy q 2 i iv 1-3/5 2015-02-30 1/1/0000 constructor 0 5 15 31 2015 2100 31/2 15/1/2015 13/13 6/2015 1/1/99 giua cuoi dau may june sep of in end mid giau muoi 1e999".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), (row) => {
        for (const { from, to } of findPeriods(row, () => YEAR)) {
          for (const date of [from, to]) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
          expect(from <= to).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("isEnglishMonth", () => {
  it.each(["january", "may", "dec", "sept"])("knows %j", (word) => {
    expect(isEnglishMonth(word)).toBe(true);
  });

  it.each(["", "janu", "thang", "constructor"])("does not take %j for one", (word) => {
    expect(isEnglishMonth(word)).toBe(false);
  });
});
