import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCount } from "../../src/language/count.ts";
import { fold } from "../../src/language/fold.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";
import { inEnglish, inVietnamese } from "../support/spelled-number.ts";

const SAID = { linked: "linh", thousand: "nghìn", one: "mốt", four: "tư", five: "lăm", isShort: false } as const;

const count = (text: string): string => parsedInWords(parseCount(text));

describe("parseCount", () => {
  it.each([
    ["250", "250"],
    ["250.", "250"],
    ["250 ạ", "250"],
    ["dạ 250 ạ", "250"],
    ["250 người", "250"],
    ["250 nguoi thoi", "250"],
    ["250 đại biểu", "250"],
    ["250 đb", "250"],
    ["250db", "250"],
    ["khoảng 250", "250"],
    ["tầm 250 người", "250"],
    ["chừng 250 ng", "250"],
    ["~250", "250"],
    ["chốt 280 nhé", "280"],
    ["gần 300", "300"],
    ["hơn 300", "no: bound"],
    ["tổng số 250 đại biểu", "250"],
    ["250 đại biểu ngày 15/4", "250"],
    ["hai trăm rưỡi", "250"],
    ["hai tram ruoi", "250"],
    ["2 trăm rưỡi", "250"],
    ["hai trăm năm mươi", "250"],
    ["hai tram nam muoi nguoi", "250"],
    ["một trăm hai", "120"],
    ["ba trăm", "300"],
    ["3 trăm", "300"],
    ["trăm rưỡi", "150"],
    ["khoảng trăm người", "100"],
    ["một trăm", "100"],
    ["tầm trăm người", "100"],
    ["hơn trăm người", "no: bound"],
    ["tám trăm người", "800"],
    ["45/45", "45"],
    ["tất cả 45 công chức, viên chức", "45"],
    ["265 (trong đó 30 khách)", "several: 265 | 30"],
    ["bốn mươi lăm người", "45"],
    ["hai chục", "20"],
    ["năm mươi", "50"],
    ["chục người", "10"],
    ["1.200", "1200"],
    ["1,200", "1200"],
    ["1 nghìn 2", "1200"],
    ["hai ngàn", "2000"],
    ["1.000.000", "1000000"],
    ["two hundred and fifty", "250"],
    ["about 250 people", "250"],
    ["around 250", "250"],
    ["a hundred", "100"],
    ["250 delegates in all", "250"],
    ["200 + 50", "250"],
    ["200+50", "250"],
    ["200 cộng 50", "250"],
    ["100 + 100 + 50", "250"],
    ["0", "0"],
    ["không", "0"],
    ["ko", "0"],
    ["không có", "0"],
    ["ko co", "0"],
    ["không có ai", "0"],
    ["không có khách mời", "0"],
    ["k có khách", "0"],
    ["none", "0"],
    ["no guests", "0"],
    ["250-280", "several: 250 | 280"],
    ["250 – 280", "several: 250 | 280"],
    ["250 đến 280", "several: 250 | 280"],
    ["từ 250 tới 280 người", "several: 250 | 280"],
    ["250 hoặc 280", "several: 250 | 280"],
    ["250 or 280", "several: 250 | 280"],
    ["hai trăm đến ba trăm", "several: 200 | 300"],
    ["hai đến ba trăm", "several: 200 | 300"],
    ["ba bốn trăm", "several: 300 | 400"],
    ["hai ba trăm người", "several: 200 | 300"],
    ["2-3 trăm", "several: 200 | 300"],
    ["hai trăm hai lăm", "225"],
    ["hai tram hai lam nguoi", "225"],
    ["trăm hai mươi", "120"],
    ["hai mươi năm", "25"],
    ["ba", "3"],
    ["1k", "unclear: 1000 | 1"],
    ["1k5", "unclear: 1500"],
    ["250k", "unclear: 250000 | 250"],
    ["250 k", "unclear: 250000 | 250"],
    ["hai trăm mấy người", "unclear: 200"],
    ["three dozen", "unclear: 3"],
    ["2 and a half hundred", "unclear: 2"],
    ["250 năm nay", "250"],
    ["250 sau khi mời thêm", "250"],
    ["âm 5", "no: too-small"],
    ["am 5 nguoi", "no: too-small"],
    ["minus five", "no: too-small"],
    ["250 đại biểu, 30 khách mời", "several: 250 | 30"],
    ["250, tức là 250 người", "250"],
    ["-5", "no: too-small"],
    ["- 5", "no: too-small"],
    ["2,5", "no: not-whole"],
    ["250,5 người", "no: not-whole"],
    ["1e9", "no: too-large"],
    ["1.000.001", "no: too-large"],
    ["2 triệu", "no: too-large"],
    ["99999999999", "no: too-large"],
    ["vài trăm", "no: none"],
    ["mấy trăm người", "no: none"],
    ["rất đông", "no: none"],
    ["chưa có", "no: none"],
    ["chưa biết", "no: none"],
    ["không biết", "no: none"],
    ["50%", "no: none"],
    ["15/4", "no: none"],
    ["toàn bộ công chức", "no: none"],
    ["", "no: none"],
  ])("%s → %s", (text, expected) => expect(count(text)).toBe(expected));

  const BEFORE = ["trên", "hơn", "quá", "dưới", "ít nhất", "nhiều nhất", "tối thiểu", "tối đa", "không quá", "không dưới", "vượt", "ngoài"];
  const BEFORE_IN_ENGLISH = ["over", "at least", "more than", "under", "up to", "less than", "fewer than", "at most", "no more than"];
  const BEHIND = ["trở lên", "trở xuống", "người trở lên", "đại biểu là tối đa", "có hơn", "or more", "and above", "people or fewer", "+"];

  it("takes the least or the most for no number, however it is said", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9999 }), fc.boolean(), (number, isPlain) => {
        for (const text of [
          ...[...BEFORE, ...BEFORE_IN_ENGLISH].flatMap((bound) => [`${bound} ${number}`, `${bound} khoảng ${number} người`]),
          ...BEFORE.map((bound) => `${bound} ${inVietnamese(number, SAID)} đại biểu`),
          ...BEFORE_IN_ENGLISH.map((bound) => `${bound} ${inEnglish(number)} people`),
          ...BEHIND.map((bound) => `${number} ${bound}`),
          `>${number}`,
          `≤ ${number} người`,
        ])
          expect(count(isPlain ? fold(text) : text), text).toBe("no: bound");
      }),
      { numRuns: 30 },
    );
  });

  it.each(["khoảng trên dưới 250", "khách cấp trên 250", "thông qua 250", "250 người hơn kém", "khoảng 250", "gần 250", "about 250"])(
    "reads a number that is no bound: %s",
    (text) => expect(count(text)).toBe("250"),
  );

  it("reads a number from its words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.boolean(), (number, isPlain) => {
        const spelled = inVietnamese(number, SAID);
        for (const text of [`${spelled} người`, `khoảng ${spelled} đại biểu`, spelled])
          expect(count(isPlain ? fold(text) : text), text).toBe(`${number}`);
        expect(count(`${inEnglish(number, " and ")} people`)).toBe(`${number}`);
      }),
      { numRuns: 300 },
    );
  });

  const PIECES = ["250", "-", "hai ", "trăm ", "rưỡi ", "+", "không ", "1.000", ",5", "e9", "người "];

  it("never throws on any text and keeps its bounds", () => {
    fc.assert(
      fc.property(anyText(PIECES), (text) => {
        const parsed = parseCount(text);
        const values = "value" in parsed ? [parsed.value] : "choices" in parsed ? parsed.choices : [];
        for (const value of values) expect(Number.isInteger(value) && value >= 0 && value <= 1_000_000, text).toBe(true);
      }),
    );
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      expect(
        millisecondsOf(() => parseCount(text)),
        text.slice(0, 20),
      ).toBeLessThan(500);
  });

  it("reads a number the same in each way it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        for (const text of [
          `${number}`,
          `${number} người`,
          `khoảng ${number} đại biểu`,
          number.toLocaleString("de"),
          `${number.toLocaleString("en")} people`,
          `~${number}`,
        ])
          expect(count(text), text).toBe(`${number}`);
      }),
    );
  });
});
