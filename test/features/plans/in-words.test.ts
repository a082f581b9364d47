import { describe, expect, it } from "vitest";
import { inWords } from "../../../src/features/plans/in-words.ts";
import { requireGuideline } from "../../support/checked.ts";
import { PACK } from "../../support/guideline.ts";

const { facts, plan: form } = requireGuideline(PACK);

describe("words that the pack has in both languages", () => {
  it.each([
    ["signerPosition", "Giám đốc", { vi: "Giám đốc", en: "Director" }],
    ["signerPosition", "giam doc", { vi: "Giám đốc", en: "Director" }],
    ["signerPosition", "Deputy Director", { vi: "Phó Giám đốc", en: "Deputy Director" }],
    ["combinedWith", "hội nghị tổng kết năm", { vi: "hội nghị tổng kết năm", en: "year-end review conference" }],
    ["combinedWith", "not combined", { vi: "không kết hợp", en: "not combined" }],
  ] as const)("of %s are shown in the reader's: %s", (field, typed, words) => {
    expect(inWords(field, { values: { [field]: typed }, facts, form })).toEqual([{ key: "plans-words", values: { words } }]);
  });

  it.each([
    ["signerPosition", "Q. Giám đốc"],
    ["combinedWith", "hội nghị tổng kết năm và giao ban"],
  ] as const)("are not made of others: %s, %s", (field, typed) => {
    expect(inWords(field, { values: { [field]: typed }, facts, form })).toEqual([typed]);
  });
});
