import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SHORTHAND } from "../../src/language/abbreviations.ts";
import { fold } from "../../src/language/fold.ts";
import { createSpeller } from "../../src/language/spelling.ts";
import { words } from "../../src/language/words.ts";

const LEXICON = new Map(
  (
    "dai bieu hoi nghi bao cao nhieu ke hoach huong dan huyen tinh nop han khong duoc muc diem thi dua khen thuong chuong trinh nguoi " +
    "delegates conference deadline limit budget programme plan how many the"
  )
    .split(" ")
    .map((word, i) => [word, 60 - i] as const),
);
const FIELD = new Map([
  ["db", "dai bieu"],
  ["hn", "hoi nghi"],
  ["bc", "bao cao"],
]);

const repaired = (text: string): string =>
  createSpeller(LEXICON, FIELD)
    .repair(words(text))
    .map((word) => word.folded)
    .join(" ");

describe("repairing", () => {
  it.each([
    ["ddaij bieeur", "dai bieu"],
    ["huowngs daanx", "huong dan"],
    ["hooij nghij", "hoi nghi"],
    ["baos caos", "bao cao"],
    ["kees hoachj", "ke hoach"],
    ["huyeejn", "huyen"],
    ["tinhr", "tinh"],
    ["dduocwj", "duoc"],
    ["nguowif", "nguoi"],
    ["chuwong trinhf", "chuong trinh"],
    ["khoong", "khong"],
    ["wwww ok", "wwww ok"],
  ])("reads the telex leftovers of %j as %j", (text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  it.each([
    ["báocáo", "bao cao"],
    ["hộinghị", "hoi nghi"],
    ["đạibiểu", "dai bieu"],
    ["kếhoạch tỉnh", "ke hoach tinh"],
    ["hộinghịbáocáo", "hoi nghi bao cao"],
  ])("takes the glued words of %j apart into %j", (text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  it.each([
    ["hna nop", "han nop"],
    ["đại biue", "dai bieu"],
    ["khogn đuợc", "khong duoc"],
    ["deleagtes", "delegates"],
    ["delgates", "delegates"],
    ["conferance", "conference"],
    ["confrance", "conference"],
    ["confernece", "conference"],
    ["deadlien", "deadline"],
    ["budegt", "budget"],
  ])("puts the slips of %j right: %j", (text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  it.each([
    ["bn", "bao nhieu"],
    ["ko", "khong"],
    ["đc k", "duoc khong"],
    ["KO ĐC", "khong duoc"],
    ["nộp ntn v", "nop nhu the nao vay"],
    ["ng", "nguoi"],
    ["e nộp pls", "em nop"],
    ["ad ơi", "oi"],
    ["plz", ""],
  ])("writes the chat shorthand of %j out: %j", (text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  it.each([
    ["bn đb", "bao nhieu dai bieu"],
    ["HN", "hoi nghi"],
    ["BC", "bao cao"],
  ])("writes the field's own shorthand of %j out: %j", (text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  it("is done with 2,000 hostile characters in no time", () => {
    const text = words(`${"as".repeat(999)}ß`);
    const start = performance.now();
    createSpeller(LEXICON, FIELD).repair(text);
    createSpeller(LEXICON, FIELD).repair(words("as".repeat(999)));
    expect(performance.now() - start).toBeLessThan(100);
  });

  it("lets the field's shorthand win over the chat's", () => {
    const speller = createSpeller(LEXICON, new Map([["bn", "ban nganh"]]));
    expect(speller.repair(words("bn")).map((word) => word.folded)).toEqual(["ban", "nganh"]);
  });

  it("keeps a word of three letters or more that the lexicon knows, though the chat uses it as shorthand", () => {
    const speller = createSpeller(
      new Map([
        ["adm", 3],
        ["ko", 3],
      ]),
      new Map(),
    );
    expect(speller.repair(words("adm ko")).map((word) => word.folded)).toEqual(["adm", "khong"]);
  });

  it.each(["mục e", "điểm a", "khoản k", "phần v", "item e", "point a", "section e", "letter k"])("keeps the letter of %j", (text) => {
    expect(repaired(text)).toBe(fold(text));
  });

  it("reads a letter as shorthand again when it names no item", () => {
    expect(repaired("mục e, e nộp")).toBe("muc e em nop");
  });

  it("keeps what was typed of a right word and loses the diacritics of one put right", () => {
    expect(createSpeller(LEXICON, FIELD).repair(words("Hội nghij"))).toEqual([
      { typed: "hội", folded: "hoi" },
      { typed: "nghi", folded: "nghi" },
    ]);
  });

  it("keeps numbers, dates and words that nothing comes near", () => {
    expect(repaired("3575 31/12/2014 1.200 50% qwertyuiop zzyx Zalo")).toBe("3575 31/12/2014 1.200 50% qwertyuiop zzyx zalo");
  });

  it.each([...LEXICON.keys()])("leaves %j of the lexicon unchanged", (word) => {
    expect(repaired(word)).toBe(word);
  });

  it("leaves every known word unchanged, whatever else is known", () => {
    const word = fc
      .string({ unit: fc.constantFrom(..."abdehiknopstuwx"), minLength: 3, maxLength: 10 })
      .filter((typed) => !SHORTHAND.has(typed));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), (known) => {
        const speller = createSpeller(new Map(known.map((typed, i) => [typed, i + 1])), new Map());
        const typed = known.map((one) => ({ typed: one, folded: one }));
        expect(speller.repair(typed)).toEqual(typed);
      }),
    );
  });

  it("gives the same for a word met again", () => {
    const speller = createSpeller(LEXICON, FIELD);
    const text = words("ddaij bieeur bn báocáo e ơi mục e");
    expect(speller.repair(text)).toEqual(speller.repair(text));
  });

  it("never throws, and never makes an empty word, of anything that is typed", () => {
    const speller = createSpeller(LEXICON, FIELD);
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."abdehinouwsfrxjđêờ"), minLength: 1, maxLength: 14 }),
      fc.constantFrom("mục", "e", "bn", "đc", "ko", "310", "constructor", "__proto__", "hộinghị", "delgates"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        for (const word of speller.repair(words(pieces.join(" ")))) {
          expect(word.typed).not.toBe("");
          expect(word.folded).not.toBe("");
          expect(word.folded).not.toContain(" ");
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the chat shorthand", () => {
  it("is written in folded words, none of which is shorthand again", () => {
    for (const [short, full] of SHORTHAND) {
      expect(fold(short)).toBe(short);
      expect(fold(full)).toBe(full);
      for (const word of full.split(" ")) expect(SHORTHAND.has(word), `${short} → ${full}`).toBe(false);
    }
  });
});
