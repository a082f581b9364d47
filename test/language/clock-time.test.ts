import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findClockTime, parseClockTime } from "../../src/language/clock-time.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";

const time = (text: string): string => parsedInWords(parseClockTime(text));

describe("parseClockTime", () => {
  it.each([
    ["7h30", "07:30"],
    ["7g30", "07:30"],
    ["07h30", "07:30"],
    ["7 h 30", "07:30"],
    ["7 giờ 30", "07:30"],
    ["7 giờ 30 phút", "07:30"],
    ["7h30p", "07:30"],
    ["7h30'", "07:30"],
    ["7 giờ rưỡi", "07:30"],
    ["7h rưỡi", "07:30"],
    ["7 rưỡi sáng", "07:30"],
    ["7 gio ruoi", "07:30"],
    ["bảy giờ rưỡi", "07:30"],
    ["bảy rưỡi sáng", "07:30"],
    ["bảy giờ ba mươi", "07:30"],
    ["7 giờ kém 15", "06:45"],
    ["8h kém 10", "07:50"],
    ["tám giờ kém mười", "07:50"],
    ["14h", "14:00"],
    ["14h00", "14:00"],
    ["14g15", "14:15"],
    ["13h30 chiều", "13:30"],
    ["2h chiều", "14:00"],
    ["2h30 chiều", "14:30"],
    ["2 giờ chiều", "14:00"],
    ["hai giờ chiều", "14:00"],
    ["chiều 2h", "14:00"],
    ["12h trưa", "12:00"],
    ["11h trưa", "11:00"],
    ["1h trưa", "13:00"],
    ["7h tối", "19:00"],
    ["1h sáng", "01:00"],
    ["8h sáng", "08:00"],
    ["tám giờ sáng", "08:00"],
    ["mười bốn giờ", "14:00"],
    ["muoi bon gio ba muoi", "14:30"],
    ["khoảng 8h", "08:00"],
    ["bắt đầu lúc 8 giờ đúng ạ", "08:00"],
    ["8:00", "08:00"],
    ["08:05", "08:05"],
    ["0h", "00:00"],
    ["8 am", "08:00"],
    ["8am", "08:00"],
    ["8:30am", "08:30"],
    ["8 a.m.", "08:00"],
    ["2.30 pm", "14:30"],
    ["2pm", "14:00"],
    ["12pm", "12:00"],
    ["12am", "00:00"],
    ["8 o'clock", "08:00"],
    ["2 o'clock in the afternoon", "14:00"],
    ["half past seven", "07:30"],
    ["15/4 lúc 8h30", "08:30"],
    ["25h", "no: impossible"],
    ["8h75", "no: impossible"],
    ["15", "no: none"],
    ["15/4", "no: none"],
    ["15/4/2015", "no: none"],
    ["250 đại biểu", "no: none"],
    ["15 phút", "no: none"],
    ["sáng", "no: none"],
    ["", "no: none"],
  ])("%s → %s", (text, expected) => expect(time(text)).toBe(expected));

  const PIECES = ["8h", "30", "giờ ", "rưỡi ", "kém ", ":", "am", "chiều ", "mười ", " "];

  it("never throws on any text and gives times of a day", () => {
    fc.assert(
      fc.property(anyText(PIECES), (text) => {
        const parsed = findClockTime(text);
        if (parsed && "value" in parsed) expect(parsed.value).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      }),
    );
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      expect(
        millisecondsOf(() => parseClockTime(text)),
        text.slice(0, 20),
      ).toBeLessThan(500);
  });

  it("reads a time the same in each way it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const mm = String(minute).padStart(2, "0");
        const expected = `${String(hour).padStart(2, "0")}:${mm}`;
        const of12 = `${hour % 12 === 0 ? 12 : hour % 12}`;
        for (const text of [
          `${hour}h${mm}`,
          `${hour}g${mm}`,
          `${hour}:${mm}`,
          `${expected}`,
          `${hour} giờ ${mm} phút`,
          `lúc ${hour} gio ${mm}`,
          `${of12}:${mm} ${hour < 12 ? "am" : "pm"}`,
        ])
          expect(time(text), text).toBe(expected);
      }),
    );
  });
});
