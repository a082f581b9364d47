import { expect, it } from "vitest";
import { csvRows } from "../../src/features/people/csv-rows.ts";
import { csvCell, csvText } from "../../src/language/csv.ts";

it.each([
  ["=1+1", "'=1+1"],
  ["+84912345678", "'+84912345678"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\r=1", '"\'\r=1"'],
  ["＝1", "'＝1"],
  ['=HYPERLINK("http://a.vn";"bấm")', '"\'=HYPERLINK(""http://a.vn"";""bấm"")"'],
  ["a=1", "a=1"],
  ["Kế hoạch, bản 2", '"Kế hoạch, bản 2"'],
  ["một\nhai", '"một\nhai"'],
  ["", ""],
])("the text %j is the cell %j", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it("a number stays one, also below nought", () => {
  expect([csvCell(-5), csvCell(0.5)]).toEqual(["-5", "0.5"]);
});

it("rows come out as they went in, but for the sign before what would be a formula", () => {
  const rows = [
    ["Khi", "Ai", "Việc"],
    ["2015-03-02", 'chị "An", Nghệ An', "=cmd|' /C calc'!A0"],
  ];
  const text = csvText(rows);
  expect(text).toMatch(/^\uFEFFKhi,Ai,Việc\r\n/);
  expect(csvRows(text).map(({ values }) => values)).toEqual([rows[0], ["2015-03-02", 'chị "An", Nghệ An', "'=cmd|' /C calc'!A0"]]);
});
