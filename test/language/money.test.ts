import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMoney, parseMoney } from "../../src/language/money.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";

const money = (text: string): string => parsedInWords(parseMoney(text), (value) => value.toLocaleString("de"));

describe("parseMoney", () => {
  it.each([
    ["150 triệu", "150.000.000"],
    ["150 trieu", "150.000.000"],
    ["150triệu", "150.000.000"],
    ["150tr", "150.000.000"],
    ["150 tr đ", "150.000.000"],
    ["150 triệu đồng", "150.000.000"],
    ["150 triệu đồng chẵn ạ", "150.000.000"],
    ["khoảng 150 triệu", "150.000.000"],
    ["~150tr", "150.000.000"],
    ["150.000.000", "150.000.000"],
    ["150.000.000đ", "150.000.000"],
    ["150,000,000 VND", "150.000.000"],
    ["150.000.000 VNĐ", "150.000.000"],
    ["150 000 000 đồng", "150.000.000"],
    ["150000000", "150.000.000"],
    ["150,5 triệu", "150.500.000"],
    ["1,2 tỷ", "1.200.000.000"],
    ["1.2 tỷ", "1.200.000.000"],
    ["1,2 tỉ", "1.200.000.000"],
    ["1,25 tỷ", "1.250.000.000"],
    ["1 tỷ 2", "1.200.000.000"],
    ["1ty2", "1.200.000.000"],
    ["1 tỷ 250", "1.250.000.000"],
    ["1 tỷ 200 triệu", "1.200.000.000"],
    ["1 tỷ rưỡi", "1.500.000.000"],
    ["1 ty ruoi", "1.500.000.000"],
    ["một tỷ rưỡi", "1.500.000.000"],
    ["một tỷ hai", "1.200.000.000"],
    ["nửa tỷ", "500.000.000"],
    ["1tr5", "1.500.000"],
    ["2tr350", "2.350.000"],
    ["1 triệu rưỡi", "1.500.000"],
    ["hai trăm triệu", "200.000.000"],
    ["hai tram trieu dong", "200.000.000"],
    ["một trăm năm mươi triệu đồng", "150.000.000"],
    ["2 trăm triệu", "200.000.000"],
    ["1.250 triệu đồng", "1.250.000.000"],
    ["1,250 tỷ", "1.250.000.000"],
    ["500 nghìn", "500.000"],
    ["500 ngàn đồng", "500.000"],
    ["500k", "500.000"],
    ["tầm trăm triệu", "100.000.000"],
    ["trăm triệu", "100.000.000"],
    ["tám trăm triệu", "800.000.000"],
    ["dự kiến 85.500.000 đồng", "85.500.000"],
    ["85,5tr", "85.500.000"],
    ["chín mươi triệu", "90.000.000"],
    ["2 tỉ rưỡi", "2.500.000.000"],
    ["1.500 triệu", "1.500.000.000"],
    ["150 million dong", "150.000.000"],
    ["VND 150 million", "150.000.000"],
    ["1.2 billion VND", "1.200.000.000"],
    ["150m", "150.000.000"],
    ["kinh phí năm 2015: 150 triệu", "150.000.000"],
    ["150 triệu cho 250 đại biểu", "150.000.000"],
    ["1.250.000.000 (một tỷ hai trăm năm mươi triệu đồng)", "1.250.000.000"],
    ["1000 tỷ", "1.000.000.000.000"],
    ["0", "0"],
    ["0 đồng", "0"],
    ["không có", "0"],
    ["150", "unclear: 150.000.000 | 150.000.000.000 | 150.000"],
    ["khoảng 150 nhé", "unclear: 150.000.000 | 150.000.000.000 | 150.000"],
    ["150-200 triệu", "several: 150.000.000 | 200.000.000"],
    ["khoảng 150 - 200 triệu", "several: 150.000.000 | 200.000.000"],
    ["từ 150 đến 200 triệu", "several: 150.000.000 | 200.000.000"],
    ["150 triệu hoặc 200 triệu", "several: 150.000.000 | 200.000.000"],
    ["1-1,2 tỷ", "several: 1.000.000.000 | 1.200.000.000"],
    ["900 triệu đến 1 tỷ", "several: 900.000.000 | 1.000.000.000"],
    ["hai trăm đến ba trăm triệu", "several: 200.000.000 | 300.000.000"],
    ["-150 triệu", "no: too-small"],
    ["2000 tỷ", "no: too-large"],
    ["2 nghìn tỷ", "no: too-large"],
    ["chưa có", "no: none"],
    ["nguồn chi quản lý bộ máy", "no: none"],
    ["", "no: none"],
  ])("%s → %s", (text, expected) => expect(money(text)).toBe(expected));
});

describe("findMoney", () => {
  it.each([
    ["150 triệu từ nguồn chi quản lý bộ máy", "150.000.000 / từ nguồn chi quản lý bộ máy"],
    ["150tr nguồn thi đua khen thưởng", "150.000.000 / nguồn thi đua khen thưởng"],
    ["kinh phí 150 triệu", "150.000.000 / kinh phí"],
    ["Nguồn chi quản lý bộ máy: 150.000.000đ", "150.000.000 / Nguồn chi quản lý bộ máy:"],
    ["hai trăm triệu từ nguồn thi đua", "200.000.000 / từ nguồn thi đua"],
    ["150 000 000 đồng, nguồn chi bộ máy", "150.000.000 / , nguồn chi bộ máy"],
    ["250 đại biểu, 150 triệu", "150.000.000 / 250 đại biểu,"],
    ["150 million VND from the unit's budget", "150.000.000 / from the unit's budget"],
    ["1 tỷ 2 từ ngân sách", "1.200.000.000 / từ ngân sách"],
    ["150 triệu hoặc 200 triệu", undefined],
    ["300 đại biểu", undefined],
    ["150", undefined],
    ["ngày 15/4/2015", undefined],
    ["0912.345.678", undefined],
    ["số 10 đường 3/2", undefined],
    ["nguồn chi quản lý", undefined],
    ["", undefined],
  ])("%s → %s", (text, expected) => {
    const found = findMoney(text);
    expect(found && `${found.value.toLocaleString("de")} / ${found.rest}`).toBe(expected);
  });
});

describe("any text", () => {
  const PIECES = ["150", " triệu ", "tr", ".000", " tỷ ", "rưỡi ", "đ", "hai ", "trăm ", "-", "1tr5", ",2", "VND "];

  it("never throws and keeps its bounds", () => {
    fc.assert(
      fc.property(anyText(PIECES), (text) => {
        const parsed = parseMoney(text);
        const values = "value" in parsed ? [parsed.value] : "choices" in parsed ? parsed.choices : [];
        const found = findMoney(text);
        for (const value of [...values, ...(found ? [found.value] : [])])
          expect(Number.isInteger(value) && value >= 0 && value <= 1e12, text).toBe(true);
      }),
    );
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      expect(
        millisecondsOf(() => [parseMoney(text), findMoney(text)]),
        text.slice(0, 20),
      ).toBeLessThan(500);
  });

  it("reads an amount the same in each way it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (millions, thousands) => {
        const amount = (millions * 1000 + thousands) * 1000;
        const expected = amount.toLocaleString("de");
        const short = thousands === 0 ? [`${millions} triệu`, `${millions}tr`, `${millions} million VND`] : [];
        for (const text of [
          expected,
          `${expected}đ`,
          `${amount.toLocaleString("en")} VND`,
          expected.replaceAll(".", " "),
          `${amount}`,
          `${amount} đồng`,
          `khoảng ${expected} đồng`,
          ...short,
        ])
          expect(money(text), text).toBe(expected);
      }),
    );
  });
});
