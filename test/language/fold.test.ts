import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, fold } from "../../src/language/fold.ts";

const TONES = "áàảãạăắằẳẵặâấầẩẫậ éèẻẽẹêếềểễệ íìỉĩị óòỏõọôốồổỗộơớờởỡợ úùủũụưứừửữự ýỳỷỹỵ";

describe("fold", () => {
  it.each([
    ["Đại hội", "dai hoi"],
    ["ĐẠI BIỂU", "dai bieu"],
    ["đường", "duong"],
    ["Thường trực Hội đồng", "thuong truc hoi dong"],
    ["café", "cafe"],
    ["“nửa ngày”", '"nua ngay"'],
    ["isn’t", "isn't"],
    ["‘một’", "'mot'"],
    ["half‑day", "half-day"],
    ["2014–2015", "2014-2015"],
    ["Thi đua — Khen thưởng", "thi dua - khen thuong"],
    ["BHXH 310", "bhxh 310"],
    ["", ""],
  ])("makes %j into %j", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it("takes the marks off every Vietnamese vowel in both cases", () => {
    expect(fold(TONES)).toBe("aaaaaaaaaaaaaaaaa eeeeeeeeeee iiiii ooooooooooooooooo uuuuuuuuuuu yyyyy");
    expect(fold(TONES.toUpperCase())).toBe(fold(TONES));
  });

  it("gives the same for composed and decomposed Vietnamese", () => {
    expect(fold(TONES.normalize("NFD"))).toBe(fold(TONES.normalize("NFC")));
  });

  it("gives the same for composed and decomposed text of any script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });

  it("changes nothing when done twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aĐđẾự’“–-Z 3".split("")), maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("clean", () => {
  it.each([
    ["spaces around and between", "  hạn   nộp  ", "hạn nộp"],
    ["line breaks and tabs", "hạn\r\nnộp\tkế\nhoạch", "hạn nộp kế hoạch"],
    ["no-break and line-separator spaces", "hạn\u00a0nộp\u2028kế\u3000hoạch", "hạn nộp kế hoạch"],
    ["zero-width characters", "hạn\u200b n\u200cộp\u2060", "hạn nộp"],
    ["a byte order mark", "\ufeffhạn nộp", "hạn nộp"],
    ["soft hyphens", "hội\u00ad nghị", "hội nghị"],
    ["control characters", "hạn\u0000 \u0007nộp\u001b", "hạn nộp"],
    ["right-to-left marks", "\u200fhạn\u200e nộp", "hạn nộp"],
    ["direction overrides and isolates", "\u202ehạn\u202c \u2067nộp\u2069", "hạn nộp"],
    ["a lone high surrogate", "hạn\ud83d nộp", "hạn nộp"],
    ["a lone low surrogate", "\udc00hạn nộp", "hạn nộp"],
    ["private-use characters", "hạn\ue000 nộp", "hạn nộp"],
    ["an invisible character between spaces", "hạn \u200b nộp", "hạn nộp"],
    ["nothing but invisible characters", "\u200b\u202e\ud800 \n", ""],
  ])("puts right %s", (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it("composes decomposed letters, also those that an invisible character parted", () => {
    expect(clean("Đại biểu".normalize("NFD"))).toBe("Đại biểu".normalize("NFC"));
    expect(clean("e\u200d\u0301")).toBe("é");
  });

  it("gives composed text and changes nothing when done twice", () => {
    const unit = fc.oneof(
      fc.constantFrom("e", "\u0301", "\u200d", "\u0323", " ", "\n", "👩", "🏽", "\ufe0f"),
      fc.string({ unit: "binary", maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const once = clean(units.join(""));
        expect(once).toBe(once.normalize("NFC"));
        expect(clean(once)).toBe(once);
      }),
    );
  });

  it("keeps pictures of several parts whole, and joins nothing else", () => {
    expect(clean("👨‍👩‍👧‍👦 👩🏽‍🏫 ❤️‍🔥 🇻🇳")).toBe("👨‍👩‍👧‍👦 👩🏽‍🏫 ❤️‍🔥 🇻🇳");
    expect(clean("a\u200d👍 👍\u200d b\u200dc 👩\u200d\u200d👧 👩\u200b\u200d👧")).toBe("a👍 👍 bc 👩👧 👩👧");
  });

  it("keeps a whole pair of surrogates, capitals and punctuation", () => {
    expect(clean("Được chưa? 😀 “Đúng”…")).toBe("Được chưa? 😀 “Đúng”…");
  });

  it("leaves no control character, lone surrogate, double space or space at an end in any text", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        const text = clean(String.fromCharCode(...units));
        expect(text).not.toMatch(/\p{Cc}|(?!\u200d\p{Extended_Pictographic})\p{Cf}|\p{Cs}/u);
        expect(text).not.toMatch(/^ | {2}| $/);
      }),
    );
  });

  it.each([
    ["letters with marks", "ế\u0323".normalize("NFD")],
    ["spaces", " "],
    ["line breaks and invisible characters", "\n\u200b"],
    ["lone surrogates", "\ud83d"],
  ])("is done with 100,000 characters of %s in well under a second", (_what, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const start = performance.now();
    clean(text);
    expect(performance.now() - start).toBeLessThan(800);
  });
});
