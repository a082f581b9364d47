import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPhone, parsePhone } from "../../src/language/phone.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";

const phone = (text: string): string => parsedInWords(parsePhone(text));

describe("parsePhone", () => {
  it.each([
    ["0912345678", "0912345678"],
    ["0912 345 678", "0912345678"],
    ["0912.345.678", "0912345678"],
    ["0912-345-678", "0912345678"],
    ["0912 – 345 – 678", "0912345678"],
    ["091 234 5678", "0912345678"],
    ["09 1234 5678", "0912345678"],
    ["0912345678 ạ", "0912345678"],
    ["số của em là 0912345678", "0912345678"],
    ["sđt 0912345678", "0912345678"],
    ["SĐT: 0912 345 678", "0912345678"],
    ["dt:0912345678", "0912345678"],
    ["điện thoại 0912345678", "0912345678"],
    ["phone: 0912345678", "0912345678"],
    ["0168 345 6789", "01683456789"],
    ["01683456789", "01683456789"],
    ["0168.3456.789", "01683456789"],
    ["+84912345678", "0912345678"],
    ["+84 912 345 678", "0912345678"],
    ["(+84) 912 345 678", "0912345678"],
    ["+84 (0) 912 345 678", "0912345678"],
    ["84912345678", "0912345678"],
    ["0084 912345678", "0912345678"],
    ["04 3936 1234", "0439361234"],
    ["(04) 39361234", "0439361234"],
    ["04.39361234", "0439361234"],
    ["08 3997 9039", "0839979039"],
    ["038 3842123", "0383842123"],
    ["(038) 3 842 123", "0383842123"],
    ["038.3842.123", "0383842123"],
    ["024 3936 1234", "02439361234"],
    ["(0238) 3 842 123", "02383842123"],
    ["02383842123", "02383842123"],
    ["+84 24 3936 1234", "02439361234"],
    ["038 3842123 máy lẻ 12", "0383842123 ext 12"],
    ["038.3842.123 (máy lẻ 12)", "0383842123 ext 12"],
    ["038 3842123, may le 105", "0383842123 ext 105"],
    ["038 3842123 số lẻ 12", "0383842123 ext 12"],
    ["0383842123 ext 12", "0383842123 ext 12"],
    ["0383842123 ext. 12", "0383842123 ext 12"],
    ["0383842123 x12", "0383842123 ext 12"],
    ["0912345678 hoặc 0987654321", "several: 0912345678 | 0987654321"],
    ["0912345678 / 0987654321", "several: 0912345678 | 0987654321"],
    ["0912345678; 038 3842123", "several: 0912345678 | 0383842123"],
    ["12345", "no: impossible"],
    ["0912345", "no: impossible"],
    ["091234567890", "no: impossible"],
    ["+1 202 555 0123", "no: impossible"],
    ["912345", "no: impossible"],
    ["không có", "no: none"],
    ["để em hỏi lại", "no: none"],
    ["", "no: none"],
  ])("%s → %s", (text, expected) => expect(phone(text)).toBe(expected));
});

describe("findPhone", () => {
  it.each([
    ["Nguyễn Văn An, 0912 345 678", "0912345678 / Nguyễn Văn An"],
    ["Nguyễn Văn An 0912345678", "0912345678 / Nguyễn Văn An"],
    ["Nguyễn Văn An - 0912345678", "0912345678 / Nguyễn Văn An"],
    ["Nguyễn Văn An (0912345678)", "0912345678 / Nguyễn Văn An"],
    ["Nguyễn Văn An, sđt 0912345678", "0912345678 / Nguyễn Văn An"],
    ["Nguyễn Văn An, SĐT: 0912345678", "0912345678 / Nguyễn Văn An"],
    ["Nguyễn Văn An đt 0912345678", "0912345678 / Nguyễn Văn An"],
    ["Nguyễn Văn An - ĐT: 0912345678", "0912345678 / Nguyễn Văn An"],
    ["nguyen van an dt 0912345678", "0912345678 / nguyen van an"],
    ["Nguyễn Văn An, số điện thoại: 0912345678.", "0912345678 / Nguyễn Văn An"],
    ["Nguyễn Văn An, số đt 0912345678", "0912345678 / Nguyễn Văn An"],
    ["Trần Thị Lan, điện thoại 038.3842123 máy lẻ 12", "0383842123 ext 12 / Trần Thị Lan"],
    ["Trần Thị Lan, tel 0912345678", "0912345678 / Trần Thị Lan"],
    ["0912345678 Nguyễn Văn An", "0912345678 / Nguyễn Văn An"],
    ["anh Toản (0983 123 456), Phó Chánh Văn phòng", "0983123456 / anh Toản, Phó Chánh Văn phòng"],
    ["Toản: 0983123456", "0983123456 / Toản"],
    ["0912345678 - chị Lan", "0912345678 / chị Lan"],
    ["chị Lan 0912345678 nhé", "0912345678 / chị Lan nhé"],
    ["Nguyễn Văn Số, 0912345678", "0912345678 / Nguyễn Văn Số"],
    ["Nguyễn Văn An, Phó phòng TCCB, 0912345678", "0912345678 / Nguyễn Văn An, Phó phòng TCCB"],
    ["0912345678", "0912345678 / "],
    ["Nguyễn Văn An", undefined],
    ["250 đại biểu", undefined],
    ["ngày 05/04/2015", undefined],
    ["150.000.000đ", undefined],
    ["2015-04-15", undefined],
  ])("%s → %s", (text, expected) => {
    const found = findPhone(text);
    expect(found && `${found.value} / ${found.rest}`).toBe(expected);
  });
});

describe("any text", () => {
  const PIECES = ["0912", "345", "678", "+84", " ", "(", ")", ".", "-", "máy lẻ ", "sđt", "ext ", "0", "84"];

  it("never throws and gives digits from a leading 0 on", () => {
    fc.assert(
      fc.property(anyText(PIECES), (text) => {
        const parsed = parsePhone(text);
        const values = "value" in parsed ? [parsed.value] : "choices" in parsed ? parsed.choices : [];
        const found = findPhone(text);
        for (const value of [...values, ...(found ? [found.value] : [])]) expect(value).toMatch(/^0\d{8,10}(?: ext \d{1,6})?$/);
      }),
    );
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      expect(
        millisecondsOf(() => [parsePhone(text), findPhone(text)]),
        text.slice(0, 20),
      ).toBeLessThan(500);
  });

  it("reads a number the same in each way it is written", () => {
    const mobile = fc.tuple(fc.constantFrom("09", "03", "07", "08"), fc.integer({ min: 0, max: 99_999_999 }));
    fc.assert(
      fc.property(mobile, ([prefix, number]) => {
        const digits = `${prefix}${String(number).padStart(8, "0")}`;
        const [a, b, c] = [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)];
        for (const text of [digits, `${a} ${b} ${c}`, `${a}.${b}.${c}`, `${a}-${b}-${c}`, `+84${digits.slice(1)}`, `SĐT: ${digits}`])
          expect(phone(text), text).toBe(digits);
      }),
    );
  });
});
