import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYesNo } from "../../src/language/yes-no.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";

const YES = `có|co|có ạ|dạ có|dạ có ạ|da co a|ừ|ừ em|uh|um|vâng|vâng ạ|vang a|dạ|dạ vâng|dạ vâng ạ|đúng|đúng rồi|dung roi|đúng rồi ạ|
đúng vậy|đúng thế|phải|phải rồi|chính xác|chuẩn|chuẩn rồi|chuẩn luôn|được|được em|duoc|được rồi|đồng ý|dong y nhe|nhất trí|nhất trí ạ|ok|OK|
ok em|oke em|okie|okê|ok luôn|ok nhé|gửi đi|gửi đi em|gửi luôn|gui di|đúng rồi, gửi đi|ok, gửi đi em|vâng, đúng rồi ạ|có, đúng rồi|yes|
Yes please|yep|yeah|y|sure|right|that's right|correct|agreed|go ahead|yes, that's right|👍|👍🏻|ok 👍|✅|Đúng.|chốt|chốt luôn|chốt nhé|
đúng hết rồi|chuẩn r|đc|dc|có chứ|vâng gửi đi ạ|ok được`;

const NO = `không|khong|ko|không ạ|ko ạ|dạ không|dạ không ạ|không phải|khong phai|không đúng|không đúng ạ|chưa|chưa ạ|dạ chưa|chưa đúng|
chua dung|chưa đúng ạ|thôi|thôi ạ|thôi em|thôi không|sai|sai rồi|sai roi a|nhầm rồi|không đồng ý|không được|đừng gửi|khoan|khoan đã|
không, sai rồi|chưa, khoan đã|no|No thanks|no, thank you|nope|not yet|wrong|not right|that's wrong|👎|❌|ko phải đâu|không đâu|sai bét|không nhé`;

const NEITHER = `không biết|không rõ|không chắc|có 250 người|có lẽ|có thể|được không?|được không|có không|ok không?|ok chưa|đúng không|phải không|
không có khách mời|đúng 250|thôi để mai|chưa biết|chưa chốt|chưa gửi|chuẩn bị gửi|Nguyễn Thị Thôi|Nguyễn Văn Vâng|Phải Văn Thành|đúng ngày 15/4|hmm|250|
dạ em chào chị|có gì đâu|yes?|sure?|yes 250|no idea|right now|not 250 but 280|Nhà văn hóa|không quá 300|gửi cho ai|chốt 280|có và không|
không phải 250 mà là 280|vâng nhưng sửa ngày|ok nhưng 280|có đâu|đúng đâu|
có phải|có được|nhất trí với phương án này|để em xem`;

const rows = (table: string): string[] => table.split("|").map((row) => row.trim());

describe("parseYesNo", () => {
  it.each(rows(YES))("yes: %s", (text) => expect(parseYesNo(text)).toBe(true));
  it.each(rows(NO))("no: %s", (text) => expect(parseYesNo(text)).toBe(false));
  it.each([...rows(NEITHER), "", " ", "..."])("neither: %s", (text) => expect(parseYesNo(text)).toBeUndefined());

  const PIECES = ["có ", "không ", "dạ ", "ạ ", "đúng ", "rồi ", "ok ", "👍", "thôi ", "em ", "chưa "];

  it("never throws on any text", () => {
    fc.assert(fc.property(anyText(PIECES), (text) => void expect([true, false, undefined]).toContain(parseYesNo(text))));
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      expect(
        millisecondsOf(() => parseYesNo(text)),
        text.slice(0, 20),
      ).toBeLessThan(500);
  });
});
