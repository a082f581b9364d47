import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NamedDay, parseDay } from "../../src/language/day.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";

/** A Wednesday. */
const TODAY = "2014-12-03";
const inWords = ({ date, part, time }: NamedDay): string => [date, part, time].filter(Boolean).join(" ");
const day = (text: string): string => parsedInWords(parseDay(text, TODAY), inWords);

describe("a day with its month", () => {
  it.each([
    ["15/4/2015", "2015-04-15"],
    ["15/04/2015", "2015-04-15"],
    ["ngày 15/04/2015", "2015-04-15"],
    ["15-4-2015", "2015-04-15"],
    ["15.4.2015", "2015-04-15"],
    ["15 / 4 / 2015", "2015-04-15"],
    ["15/4/15", "2015-04-15"],
    ["15/4", "2015-04-15"],
    ["15-4", "2015-04-15"],
    ["15.4", "2015-04-15"],
    ["ngay15/4", "2015-04-15"],
    ["ngày 15 tháng 4 năm 2015", "2015-04-15"],
    ["ngay 15 thang 4 nam 2015", "2015-04-15"],
    ["ngày 15, tháng 4, năm 2015", "2015-04-15"],
    ["15 tháng 4", "2015-04-15"],
    ["15 thang 4", "2015-04-15"],
    ["15tháng4", "2015-04-15"],
    ["15 tháng tư", "2015-04-15"],
    ["ngày mười lăm tháng tư", "2015-04-15"],
    ["mùng 8 tháng 3", "2015-03-08"],
    ["mồng 5/4", "2015-04-05"],
    ["chốt ngày 15/4 nhé em", "2015-04-15"],
    ["dự kiến 15/4 ạ", "2015-04-15"],
    ["khoang 15/4", "2015-04-15"],
    ["Dạ ngày 15/4/2015 ạ.", "2015-04-15"],
    ["sáng thứ Tư, 15/4/2015", "2015-04-15 morning"],
    ["15 tháng 4 dương lịch", "2015-04-15"],
    ["chưa chốt, có thể 20/3", "2015-03-20"],
    ["15/12 này", "2014-12-15"],
    ["15/12 năm nay", "2014-12-15"],
    ["15/4 năm sau", "2015-04-15"],
    ["15 tháng 4 năm tới", "2015-04-15"],
    ["15/4 năm 2016", "2016-04-15"],
    ["15/4, 2016", "2016-04-15"],
    ["20 Mar", "2015-03-20"],
    ["ngày 15/4 (thứ tư)", "2015-04-15"],
    ["dời sang 20/4 nhé", "2015-04-20"],
    ["doi sang 20/4", "2015-04-20"],
    ["thứ tư, ngày 15/4/2015", "2015-04-15"],
    ["thứ 2 ngày 13/4/2015", "2015-04-13"],
    ["thu nam 16 thang 4 nam 2015", "2015-04-16"],
    ["T4 15/4", "2015-04-15"],
    ["CN 19/4", "2015-04-19"],
    ["Đại hội lần thứ 2 ngày 15/4/2015", "2015-04-15"],
    ["15/4/2015 tại số 10 đường 3/2", "2015-04-15"],
    ["3/12", "2014-12-03"],
    ["2/12", "2015-12-02"],
    ["ngày 2 tháng 12", "2015-12-02"],
    ["31/12", "2014-12-31"],
    ["29/2", "2016-02-29"],
    ["1/5", "2015-05-01"],
    ["04-05-2015", "2015-05-04"],
    ["15 tháng này", "2014-12-15"],
    ["ngày 15 tháng sau", "2015-01-15"],
    ["15 thang toi", "2015-01-15"],
    ["2015-04-15", "2015-04-15"],
    ["2015/04/15", "2015-04-15"],
    ["15 April 2015", "2015-04-15"],
    ["15th of April", "2015-04-15"],
    ["15th April 2015", "2015-04-15"],
    ["April 15", "2015-04-15"],
    ["April 15th, 2015", "2015-04-15"],
    ["Apr 15, 2015", "2015-04-15"],
    ["15-Apr-2015", "2015-04-15"],
    ["May 1st", "2015-05-01"],
    ["Wednesday, 15 April 2015", "2015-04-15"],
    ["on 15/4 please", "2015-04-15"],
  ])("%s → %s", (text, expected) => expect(day(text)).toBe(expected));
});

describe("a day with its half or its time", () => {
  it.each([
    ["sáng 15/4", "2015-04-15 morning"],
    ["sang 15/4", "2015-04-15 morning"],
    ["buổi chiều 15/4", "2015-04-15 afternoon"],
    ["chiều ngày 15 tháng 4 năm 2015", "2015-04-15 afternoon"],
    ["cả ngày 15/4", "2015-04-15 whole"],
    ["ca ngay 15/4/2015", "2015-04-15 whole"],
    ["15/4, một ngày", "2015-04-15 whole"],
    ["sáng và chiều 15/4", "2015-04-15 whole"],
    ["sáng thứ 6 ngày 10/4", "2015-04-10 morning"],
    ["8h sáng 15/4", "2015-04-15 morning 08:00"],
    ["7h30 ngày 15/4", "2015-04-15 07:30"],
    ["lúc 7 giờ 30 phút sáng ngày 15/4/2015", "2015-04-15 morning 07:30"],
    ["15/4 lúc 8:30", "2015-04-15 08:30"],
    ["2h chiều 15/4", "2015-04-15 afternoon 14:00"],
    ["chiều 15/4 lúc 2h", "2015-04-15 afternoon 14:00"],
    ["14h ngày 15/4", "2015-04-15 14:00"],
    ["8h sáng thứ 4 ngày 15/4", "2015-04-15 morning 08:00"],
    ["7h30 - 11h30 ngày 15/4", "2015-04-15 07:30"],
    ["7h30-11h30 sáng 15/4", "2015-04-15 morning 07:30"],
    ["the morning of 15 April", "2015-04-15 morning"],
    ["15 April at 8 am", "2015-04-15 morning 08:00"],
    ["15 April, 2.30 pm", "2015-04-15 afternoon 14:30"],
    ["all day on 15 April", "2015-04-15 whole"],
    ["2015-04-15 08:30", "2015-04-15 08:30"],
    ["sáng mai", "2014-12-04 morning"],
    ["chiều mai lúc 2h", "2014-12-04 afternoon 14:00"],
    ["sáng thứ sáu tuần tới", "2014-12-12 morning"],
    ["Friday morning", "2014-12-05 morning"],
    ["Friday afternoon at 2", "2014-12-05 afternoon"],
  ])("%s → %s", (text, expected) => expect(day(text)).toBe(expected));
});

describe("a day near today", () => {
  it.each([
    ["hôm nay", "2014-12-03"],
    ["mai", "2014-12-04"],
    ["ngày mai nhé", "2014-12-04"],
    ["ngay mai", "2014-12-04"],
    ["ngày kia", "2014-12-05"],
    ["ngày mốt", "2014-12-05"],
    ["tomorrow", "2014-12-04"],
    ["the day after tomorrow", "2014-12-05"],
    ["thứ sáu tuần tới", "2014-12-12"],
    ["thứ 6 tuần sau", "2014-12-12"],
    ["thu 6 tuan sau", "2014-12-12"],
    ["tuần sau thứ 3", "2014-12-09"],
    ["t6 tuần sau", "2014-12-12"],
    ["thứ 6 tuần sau nữa", "2014-12-19"],
    ["thu hai", "2014-12-08"],
    ["thứ sáu này", "2014-12-05"],
    ["chủ nhật tuần này", "2014-12-07"],
    ["CN", "2014-12-07"],
    ["thứ bảy tuần này", "2014-12-06"],
    ["next Monday", "2014-12-08"],
    ["Friday next week", "2014-12-12"],
    ["this Friday", "2014-12-05"],
    ["on Sunday", "2014-12-07"],
  ])("%s → %s", (text, expected) => expect(day(text)).toBe(expected));
});

describe("a day that has to be asked back", () => {
  it.each([
    ["15/4/2014", "past: 2015-04-15 | 2014-04-15"],
    ["ngày 15 tháng 4 năm 2014", "past: 2015-04-15 | 2014-04-15"],
    ["15/4 năm 2014", "past: 2015-04-15 | 2014-04-15"],
    ["15/4 năm nay", "past: 2015-04-15 | 2014-04-15"],
    ["20 tháng 3 năm ngoái", "past: 2015-03-20 | 2013-03-20"],
    ["15/4/14", "past: 2015-04-15 | 2014-04-15"],
    ["2/12/2014", "past: 2015-12-02 | 2014-12-02"],
    ["29/2/2012", "past: 2016-02-29 | 2012-02-29"],
    ["15 April 2014", "past: 2015-04-15 | 2014-04-15"],
    ["2014-04-15", "past: 2015-04-15 | 2014-04-15"],
    ["sáng 15/4/2014", "past: 2015-04-15 morning | 2014-04-15 morning"],
    ["thứ 2 tuần này", "past: 2014-12-08 | 2014-12-01"],
    ["15/4 hoặc 16/4", "several: 2015-04-15 | 2015-04-16"],
    ["15-16/4", "several: 2015-04-15 | 2015-04-16"],
    ["15 - 16/4/2015", "several: 2015-04-15 | 2015-04-16"],
    ["15/4 đến 16/4", "several: 2015-04-15 | 2015-04-16"],
    ["từ 15 đến 16/4", "several: 2015-04-15 | 2015-04-16"],
    ["15 hoặc 16/4", "several: 2015-04-15 | 2015-04-16"],
    ["15, 16/4", "several: 2015-04-15 | 2015-04-16"],
    ["ngày 15 và 16 tháng 4", "several: 2015-04-15 | 2015-04-16"],
    ["15 hay 16 thang 4", "several: 2015-04-15 | 2015-04-16"],
    ["30/4 - 1/5", "several: 2015-04-30 | 2015-05-01"],
    ["15/4/2015 - 16/4/2015", "several: 2015-04-15 | 2015-04-16"],
    ["15 or 16 April", "several: 2015-04-15 | 2015-04-16"],
    ["thứ 2 hoặc thứ 3 tuần sau", "several: 2014-12-08 | 2014-12-09"],
    ["sáng hoặc chiều 15/4", "several: 2015-04-15 morning | 2015-04-15 afternoon"],
    ["15/4/2014 hoặc 16/4/2014", "past: 2015-04-15 | 2015-04-16 | 2014-04-15 | 2014-04-16"],
    ["thứ hai 15/4/2015", "unclear: 2015-04-15 | 2015-04-13"],
    ["thu 6 ngay 15/4", "unclear: 2015-04-15 | 2015-04-17"],
    ["Monday 15 April 2015", "unclear: 2015-04-15 | 2015-04-13"],
  ])("%s → %s", (text, expected) => expect(day(text)).toBe(expected));
});

describe("no day", () => {
  it.each([
    ["31/2", "no: impossible"],
    ["30/02/2015", "no: impossible"],
    ["29/2/2015", "no: impossible"],
    ["31 tháng 4", "no: impossible"],
    ["32/1", "no: impossible"],
    ["15/13", "no: impossible"],
    ["4/15/2015", "no: impossible"],
    ["31 April", "no: impossible"],
    ["cuối tháng 4", "no: none"],
    ["đầu tháng 4/2015", "no: none"],
    ["giua thang 5", "no: none"],
    ["tháng 4", "no: none"],
    ["4/2015", "no: none"],
    ["quý I", "no: none"],
    ["cuối quý 1/2015", "no: none"],
    ["end of April", "no: none"],
    ["April 2015", "no: none"],
    ["tuần sau", "no: none"],
    ["tháng sau", "no: none"],
    ["rằm tháng giêng", "no: none"],
    ["mùng 10 tháng 3 âm lịch", "no: none"],
    ["10/3 âm lịch", "no: none"],
    ["chưa biết", "no: none"],
    ["để em hỏi chị Mai đã", "no: none"],
    ["250 đại biểu", "no: none"],
    ["số 10 đường 3/2", "no: none"],
    ["đường 30/4", "no: none"],
    ["8h30", "no: none"],
    ["", "no: none"],
  ])("%s → %s", (text, expected) => expect(day(text)).toBe(expected));
});

const PIECES = [
  "15",
  "/",
  "4",
  "-",
  ".",
  "2014",
  "ngày ",
  "tháng ",
  "thứ ",
  "hoặc ",
  "sáng ",
  "mai ",
  "8h30",
  " tuần sau",
  "quý ",
  "April ",
  "năm ",
  "lúc ",
];

describe("any text", () => {
  it("never throws, and gives no past day without doubt", () => {
    fc.assert(
      fc.property(anyText(PIECES), (text) => {
        const parsed = parseDay(text, TODAY);
        if ("value" in parsed) expect(parsed.value.date >= TODAY, text).toBe(true);
        if ("choices" in parsed) {
          expect(parsed.choices.length).toBeGreaterThan(1);
          if (parsed.doubt !== "past") for (const { date } of parsed.choices) expect(date >= TODAY, text).toBe(true);
        }
      }),
    );
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      expect(
        millisecondsOf(() => parseDay(text, TODAY)),
        text.slice(0, 20),
      ).toBeLessThan(500);
  });

  it("reads a day the same in each way it is written, day first", () => {
    const written = fc.tuple(fc.integer({ min: 2015, max: 2049 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(written, ([year, month, number]) => {
        const [dd, mm] = [number, month].map((part) => String(part).padStart(2, "0"));
        const name = new Date(Date.UTC(year, month - 1, number)).toLocaleString("en", { month: "long", timeZone: "UTC" });
        for (const text of [
          `${number}/${month}/${year}`,
          `${dd}/${mm}/${year}`,
          `${number}-${month}-${year}`,
          `${dd}.${mm}.${year}`,
          `${number}/${month}/${String(year).slice(2)}`,
          `ngày ${number} tháng ${month} năm ${year}`,
          `ngay ${dd} thang ${mm} nam ${year}`,
          `${number} tháng ${month}/${year}`,
          `${number} ${name} ${year}`,
          `${name} ${number}, ${year}`,
          `${year}-${mm}-${dd}`,
        ])
          expect(day(text), text).toBe(`${year}-${mm}-${dd}`);
      }),
      { numRuns: 60 },
    );
  });

  it("takes the next such day where no year is named", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, number) => {
        const [dd, mm] = [number, month].map((part) => String(part).padStart(2, "0"));
        const expected = `2014-${mm}-${dd}` >= TODAY ? `2014-${mm}-${dd}` : `2015-${mm}-${dd}`;
        for (const text of [`${number}/${month}`, `${dd}-${mm}`, `${number} tháng ${month}`]) expect(day(text), text).toBe(expected);
      }),
    );
  });
});
