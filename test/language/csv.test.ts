import { expect, it } from "vitest";
import { csvLines } from "../../src/language/csv.ts";

const MARK = "\uFEFF";

it.each([
  [[["a", "b"]], "a,b\r\n"],
  [[['say "hi"', "x,y", "two\nlines"]], '"say ""hi""","x,y","two\nlines"\r\n'],
  [[["=1+1", "+84", "@x", "-x", "\tx", "-5", "3.5"]], "'=1+1,'+84,'@x,'-x,'\tx,-5,3.5\r\n"],
  [[[""], ["Đại hội"]], "\r\nĐại hội\r\n"],
])("writes %j", (rows, text) => {
  expect(csvLines(rows)).toBe(MARK + text);
});
