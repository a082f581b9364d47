import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dateInWords } from "../../../src/features/guideline/fill.ts";
import { readPack } from "../../../src/features/guideline/read-pack.ts";
import { PACK } from "../../support/guideline.ts";

/** The program's text without its comments, which may give an example. The default pack's folder is no fact. */
const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.includes("generated"))
  .map((file) => {
    const text = readFileSync(join("src", file), "utf8");
    return { file, code: text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").replace(`"../${PACK}"`, "") };
  });

/** Finding a unit by what people type needs to know how they shorten the organization's own name, which no campaign changes. */
const KNOWS_THE_ORGANIZATION = /^features\/people\/(?:unit|align)-words\.ts$/;
const ORGANIZATION = "BHXH, social security";
/** HTTP and the platforms have numbers of their own, which look like the guideline's. */
const KNOWS_NUMBERS = /^(?:adapters\/(?:telegram|slack)\/.*|http-server\.ts)$/;
const NUMBER = /^\d+$/;

function needles(): { readonly text: string; readonly needle: RegExp }[] {
  const read = readPack(PACK);
  if ("problems" in read) throw new Error("the pack is not right");
  const { facts } = read.guideline;
  const word = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${text.replace(/[/.()]/g, "\\$&")}(?![\\p{L}\\d])`, "iu");
  const days = [
    facts.issued,
    ...facts.deadlines.map(({ before }) => before),
    ...facts.documents.map(({ date }) => date),
    ...facts.anniversaries.flatMap(({ founded, date }) => [founded, date]),
    ...facts.levels.flatMap(({ window: { quarters, around } }) => [quarters, around].flatMap((p) => (p ? [p.from, p.to] : []))),
  ];
  const limits = facts.levels.flatMap(({ delegates }) => ("atMost" in delegates ? [String(delegates.atMost)] : []));
  const papers = [facts.number, ...facts.documents.map(({ number }) => number)];
  return [
    ...new Set([
      ...papers,
      ...papers.map((number) => number.split(/[/-]/)[0] ?? number).filter((number) => number.length > 2),
      ...limits,
      ...days.flatMap((iso) => [iso, dateInWords(iso, "vi"), dateInWords(iso, "en")]),
      facts.signer.name,
      facts.signer.name.split(" ").at(-1) ?? "",
      ...facts.levels.map(({ id }) => id).filter((id) => id !== "base"),
      ...Object.keys(facts.sections).filter((section) => section.includes(".")),
      ...facts.levels.flatMap(({ name, form }) => [name.vi, form.vi]),
      ...["BHXH", "bảo hiểm xã hội", "social security", "thi đua", "Tổng Giám đốc", "Hồ Chí Minh", "Đảng"],
    ]),
  ].map((text) => ({ text, needle: word(text) }));
}

describe("the program", () => {
  it("is searched whole", () => {
    expect(SOURCES.length).toBeGreaterThan(40);
    expect(SOURCES.map(({ file }) => file)).toContain(join("features", "answers", "compose.ts"));
  });

  it.each(needles())("does not know $text of the guideline", ({ text, needle }) => {
    const isExempt = (file: string): boolean =>
      (needle.test(ORGANIZATION) && KNOWS_THE_ORGANIZATION.test(file)) || (NUMBER.test(text) && KNOWS_NUMBERS.test(file));
    const known = SOURCES.filter(({ file }) => !isExempt(file)).flatMap(({ file, code }) =>
      code.split("\n").flatMap((line) => (needle.test(line) ? [`src/${file}: ${line.trim()}`] : [])),
    );
    expect(known).toEqual([]);
  });
});
