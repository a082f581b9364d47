import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPhraseBook } from "../../src/language/phrases.ts";

const book = createPhraseBook([
  [["hoi", "nghi"], "event"],
  [["hoi", "nghi", "dien", "hinh"], "conference"],
  [["dien", "hinh"], "exemplar"],
  [["tinh"], "provincial"],
  [["tinh"], "province"],
]);

const found = (text: string): string[] => book.find(text.split(" ")).map(({ meaning, start, end }) => `${meaning} ${start}-${end}`);

describe("a phrase book", () => {
  it("finds a phrase with the place of its words", () => {
    expect(found("cap tinh mo hoi nghi")).toEqual(["provincial 1-2", "province 1-2", "event 3-5"]);
  });

  it("finds phrases within and across one another", () => {
    expect(found("hoi nghi dien hinh")).toEqual(["event 0-2", "conference 0-4", "exemplar 2-4"]);
  });

  it("finds a phrase as often as it stands", () => {
    expect(found("hoi nghi hoi nghi")).toEqual(["event 0-2", "event 2-4"]);
  });

  it.each(["hoi", "nghi hoi", "hoi va nghi", "hoinghi", "tinhs", ""])("finds nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds nothing in an empty row, and an empty phrase nowhere", () => {
    expect(book.find([])).toEqual([]);
    expect(createPhraseBook([[[], "nothing"]]).find(["tinh"])).toEqual([]);
  });

  it("finds what looking up every stretch of the row would find", () => {
    const word = fc.constantFrom("a", "b", "c");
    const phrases = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(phrases, fc.array(word, { maxLength: 12 }), (entries, row) => {
        const expected: string[] = [];
        for (let start = 0; start < row.length; start++)
          for (let end = start + 1; end <= row.length; end++)
            for (const [meaning, phrase] of entries.entries())
              if (phrase.join(" ") === row.slice(start, end).join(" ")) expected.push(`${meaning} ${start}-${end}`);
        const all = createPhraseBook(entries.map((phrase, meaning) => [phrase, meaning] as const)).find(row);
        expect(all.map(({ meaning, start, end }) => `${meaning} ${start}-${end}`).sort()).toEqual(expected.sort());
      }),
    );
  });
});
