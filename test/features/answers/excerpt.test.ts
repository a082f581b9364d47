import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../../src/features/answers/excerpt.ts";
import { fold } from "../../../src/language/fold.ts";

const PASSAGE = "Đoàn Chủ tịch điều hành Hội nghị; trên sân khấu có Cờ Tổ quốc, tượng Bác Hồ. Đại biểu mời ở hàng đầu";

function part(words: readonly string[], limit: number): string {
  return excerpt(PASSAGE, fold, new Set(words), limit);
}

describe("an excerpt", () => {
  it.each<readonly [what: string, words: readonly string[], limit: number, said: string]>([
    ["is the clause with the question's words", ["tuong", "bac"], 30, "tượng Bác Hồ."],
    ["is the last clause when that has them", ["hang", "dau"], 30, "Đại biểu mời ở hàng đầu"],
    ["is the first clause when none has any", ["phao", "hoa"], 40, "Đoàn Chủ tịch điều hành Hội nghị;"],
    ["joins neighbours that have more words together", ["quoc", "tuong"], 60, "trên sân khấu có Cờ Tổ quốc, tượng Bác Hồ."],
    ["brings what stands before the words as far as there is room", ["tuong"], 60, "trên sân khấu có Cờ Tổ quốc, tượng Bác Hồ."],
    ["takes in nothing after them that adds no word", ["san"], 60, "trên sân khấu có Cờ Tổ quốc,"],
    ["prefers the clause with more of the words", ["dieu", "hang", "dau"], 30, "Đại biểu mời ở hàng đầu"],
    ["does not count words of two letters", ["co", "ho", "bieu"], 30, "Đại biểu mời ở hàng đầu"],
    ["counts words of three letters", ["san"], 30, "trên sân khấu có Cờ Tổ quốc,"],
  ])("%s", (_, words, limit, said) => {
    expect(part(words, limit)).toBe(said);
  });

  it("is the whole passage when that is just short enough", () => {
    expect(part(["tuong"], PASSAGE.length)).toBe(PASSAGE);
    expect(part(["tuong"], PASSAGE.length - 1)).toBe("Đoàn Chủ tịch điều hành Hội nghị; trên sân khấu có Cờ Tổ quốc, tượng Bác Hồ.");
  });

  it("joins clauses up to the limit, and not a character beyond", () => {
    const both = "trên sân khấu có Cờ Tổ quốc, tượng Bác Hồ. ";
    expect(part(["quoc", "tuong"], both.length)).toBe(both.trim());
    expect(part(["quoc", "tuong"], both.length - 1)).toBe("trên sân khấu có Cờ Tổ quốc,");
  });

  it("stands in its passage word for word, within the limit if a clause does", () => {
    const clause = fc
      .array(fc.constantFrom("bầu", "đại", "biểu", "tỉnh", "ở"), { minLength: 1, maxLength: 5 })
      .map((each) => each.join(" "));
    const passage = fc
      .array(fc.tuple(clause, fc.constantFrom(", ", "; ", ": ", ". ", ";\n", "\n- ")), { minLength: 1, maxLength: 8 })
      .map((each) => each.flat().join(""));
    fc.assert(
      fc.property(passage, fc.subarray(["bau", "bieu", "tinh"]), fc.integer({ min: 30, max: 90 }), (text, words, limit) => {
        const said = excerpt(text, fold, new Set(words), limit);
        expect(said).not.toBe("");
        expect(text).toContain(said);
        expect(said.length).toBeLessThanOrEqual(limit);
        if (text.length <= limit) expect(said).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
