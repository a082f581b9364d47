import { describe, expect, it } from "vitest";
import { dateInWords } from "../../../src/features/guideline/fill.ts";
import type { Guideline } from "../../../src/features/guideline/index.ts";
import { readPack } from "../../../src/features/guideline/read-pack.ts";
import { DOCUMENT, PACK } from "../../support/guideline.ts";
import { SECOND_PACK } from "../../support/second-pack.ts";

const SECTIONS = [
  ...["header", "preamble", "I.1", "I.2", "I.3", "I.end"],
  ...["II.1", "II.1.a", "II.1.b", "II.1.c", "II.1.d", "II.1.e", "II.1.f", "II.1.g", "II.1.end"],
  ...["II.2.a", "II.2.b", "II.2.c", "II.2.d", "III.1", "III.2", "III.3", "III.4", "III.5", "III.6", "III.end", "recipients"],
];

function requireGuideline(folder: string): Guideline {
  const read = readPack(folder);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.guideline;
}

/** One line, lower case, dates without leading zeros: a fact and its passage may be set differently. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/\b0(?=\d\/|\d tháng)/g, "")
    .replace(/(?<=\/|tháng )0(?=\d)/g, "");
}

/** Every fact that a document words itself, with the passage it is said to stand in. */
function factsOf({ facts }: Guideline): (readonly [fact: string, passage: string])[] {
  const day = (iso: string): string => dateInWords(iso, "vi");
  const [year, month, date] = facts.issued.split("-").map(Number);
  return [
    [facts.number, "header-number"],
    [`${facts.place.vi}, ngày ${date} tháng ${month} năm ${year}`, "header-date"],
    [facts.signer.name, facts.signer.passage],
    [facts.signer.position.vi, facts.signer.passage],
    [`(${facts.recipients.copies}b)`, facts.recipients.passage],
    ...facts.recipients.list.map(({ vi }) => [vi, facts.recipients.passage] as const),
    ...facts.levels.flatMap((level) => [
      [level.form.vi, level.form.passage] as const,
      ...("atMost" in level.delegates ? [[` ${level.delegates.atMost} người`, level.delegates.passage] as const] : []),
      ...(level.window.quarters ? [[level.window.quarters.from.slice(0, 4), level.window.passage] as const] : []),
      [level.window.vi, level.window.passage] as const,
    ]),
    ...facts.deadlines.map(({ before, passage }) => [`trước ngày ${day(before)}`, passage] as const),
    ...facts.congresses.map(({ vi, roman, passage }) => [`${vi} lần thứ ${roman}`, passage] as const),
    ...facts.programme.map(({ id, vi, passage }) => [`${id}) ${vi}`, passage] as const),
    ...[facts.fields, facts.stage].flatMap((some) => (some ? some.list.map(({ vi }) => [vi, some.passage] as const) : [])),
    ...facts.documents.flatMap(({ kind, number, date, passage }) => [[`${kind.vi} số ${number} ngày ${day(date)}`, passage] as const]),
    ...facts.anniversaries.flatMap(({ years, founded, date, passage }) => [
      [` ${years} năm `, passage] as const,
      [`(${day(founded)} - ${day(date)})`, passage] as const,
    ]),
  ];
}

const ROMAN = ["0", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

describe.each([
  ["the real pack", PACK],
  ["the second pack", SECOND_PACK],
])("%s", (_, folder) => {
  const guideline = requireGuideline(folder);
  const { facts, passages, topics } = guideline;

  it("has no mistakes", () => {
    expect(readPack(folder)).not.toHaveProperty("problems");
  });

  it("joins its passages to the document's text, nothing lost or doubled", () => {
    expect(passages.map(({ text }) => text).join("")).toBe(guideline.document);
    expect(passages.filter(({ text }) => text.trim() === "")).toEqual([]);
  });

  it("begins each passage that has a letter or a number of its section with it", () => {
    for (const { id, text } of passages) {
      const letter = /^\w+(?:\.\d)?\.([a-g])$/.exec(id)?.[1];
      if (letter) expect(text, id).toMatch(new RegExp(`^${letter}\\) `));
    }
  });

  it("names every section that can be cited, in both languages", () => {
    for (const { id, section, heading } of passages) if (!heading) expect(Object.keys(facts.sections), id).toContain(section);
    expect(Object.values(facts.sections).flatMap(({ vi, en }) => [vi, en])).not.toContain("");
  });

  it.each(factsOf(guideline))("has %j in its passage %s", (fact, id) => {
    const passage = passages.find((other) => other.id === id);
    expect(plain(passage?.text ?? "")).toContain(plain(fact));
  });

  it("writes each ordinal once as a number and once in Roman numerals", () => {
    for (const { ordinal, roman } of facts.congresses) expect(ROMAN[ordinal]).toBe(roman);
  });

  it("renders each passage in English, with the same years, limits and document numbers", () => {
    for (const { id, text, en } of passages) {
      expect(en, id).not.toBe("");
      for (const [number] of text.matchAll(/\d{3,}/g)) expect(en, id).toContain(number);
      for (const [number] of text.matchAll(/\d+[-/]\p{Lu}[\p{Lu}/-]+/gu)) expect(en, id).toContain(number);
    }
  });

  it("says each of its topics in both languages, with no brace left to fill", () => {
    const statements = topics.flatMap((topic) => ("byLevel" in topic ? Object.values(topic.byLevel) : [topic]));
    for (const { vi, en } of statements) {
      expect(vi).toMatch(/^[^{}]+$/);
      expect(en).toMatch(/^[^{}]+$/);
    }
  });

  it("has something to say for every level of a topic that is told by level", () => {
    const levels = facts.levels.map(({ id }) => id).sort();
    for (const topic of topics) if ("byLevel" in topic) expect(Object.keys(topic.byLevel).sort(), topic.id).toEqual(levels);
  });

  it("shows in both languages how each topic is asked for", () => {
    const asked = (topic: string, how: RegExp): boolean =>
      guideline.examples.some(({ topics: own, question }) => own.includes(topic) && how.test(question));
    const labels = [...topics.map(({ id }) => id), "unknown", "smalltalk"];
    expect(labels.filter((topic) => !asked(topic, /[^\p{ASCII}]/u))).toEqual([]);
    expect(labels.filter((topic) => !asked(topic, /\b(the|is|are|what|who|how|do|does|thanks|hello)\b/i))).toEqual([]);
  });
});

describe("Guideline 3575", () => {
  const { document, facts, passages } = requireGuideline(PACK);

  it("stands in the pack word for word", () => {
    expect(document).toBe(DOCUMENT);
  });

  it.each(SECTIONS)("has the section %s", (section) => {
    expect(passages.map((passage) => passage.section)).toContain(section);
    expect(Object.keys(facts.sections)).toContain(section);
  });

  it("has no section besides these", () => {
    expect(Object.keys(facts.sections).sort()).toEqual([...SECTIONS].sort());
  });

  it("keeps the signer's block with the header, and only the list in the recipients", () => {
    const text = (id: string): string => passages.find((passage) => passage.id === id)?.text ?? "";
    expect(text("header-signer")).toContain("PHÓ TỔNG GIÁM ĐỐC");
    expect(text("recipients")).toMatch(/^Nơi nhận:[\s\S]*\(5b\)\.\s*$/);
  });

  it("has the limits, the deadline and the ordinals that it was published with", () => {
    const limits = facts.levels.map(({ id, delegates }) => [id, "atMost" in delegates ? delegates.atMost : undefined]);
    expect(Object.fromEntries(limits)).toEqual({ base: undefined, provincial: 300, central_office: 300, sector: 500 });
    expect(facts.deadlines.map(({ level, before }) => [level, before])).toEqual([["provincial", "2014-12-31"]]);
    expect(facts.congresses.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      ["sector", 4],
      ["national", 9],
    ]);
    expect(facts.levels.map(({ id, duration: { halfDays } }) => [id, halfDays.min, halfDays.max])).toEqual([
      ["base", 1, 1],
      ["provincial", 1, 2],
      ["central_office", 1, 2],
      ["sector", 2, 2],
    ]);
  });
});
