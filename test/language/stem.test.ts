import { describe, expect, it } from "vitest";
import { stem } from "../../src/language/stem.ts";
import { folded } from "../support/folded.ts";

describe("stem", () => {
  it.each([
    ["delegates", "delegate"],
    ["conferences", "conference"],
    ["districts", "district"],
    ["exemplars", "exemplar"],
    ["parties", "party"],
    ["boxes", "box"],
    ["classes", "class"],
    ["churches", "church"],
    ["wishes", "wish"],
    ["reports", "report"],
    ["reported", "report"],
    ["reporting", "report"],
    ["delegate's", "delegate"],
    ["office's", "office"],
    ["meetings", "meet"],
    ["meeting", "meet"],
    ["planned", "plan"],
    ["stopped", "stop"],
    ["passed", "pass"],
    ["agreed", "agree"],
  ])("takes %j back to %j", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it.each([
    "delegate",
    "this",
    "agree",
    "exceed",
    "plan",
    "status",
    "address",
    "process",
    "bus",
    "is",
    "has",
    "king",
    "sing",
    "thing",
    "deadline",
    "bhxh",
    "3575s",
    "",
  ])("leaves %j as it is", (word) => {
    expect(stem(word)).toBe(word);
  });

  it("leaves Vietnamese syllables as they are", () => {
    const row = folded("Hội nghị biểu dương điển hình tiên tiến của khối cơ quan, đại biểu không quá ba trăm người");
    expect(row.map(stem)).toEqual(row);
  });
});
