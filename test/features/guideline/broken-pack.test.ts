import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PACK_FILES } from "../../../src/features/guideline/index.ts";
import { readPack } from "../../../src/features/guideline/read-pack.ts";
import { copySecondPack, type PackCopy } from "../../support/second-pack.ts";

/** A mistake made in a file: what is replaced by what, and what its author is told of that very line. */
type Mistake = readonly [what: string, file: string, text: string, by: string, message: string];

const MISTAKES: readonly Mistake[] = [
  ["a day that is none", "guideline.yaml", "before: 2031-06-20", "before: 2031-02-30", "deadlines.0.before: a real day"],
  ["a word for a number", "guideline.yaml", "max: 3", "max: three", "levels.1.duration.halfDays.max: Invalid input: expected number"],
  ["a limit of nobody", "guideline.yaml", "atMost: 40", "atMost: 0", "levels.1.delegates"],
  [
    "a stretch of time that ends before it begins",
    "guideline.yaml",
    "{ from: 2031-07-01, to: 2031-12-31 }",
    "{ from: 2031-12-31, to: 2031-07-01 }",
    "levels.1.window.quarters: `from` is after `to`",
  ],
  ["a fact in a passage that is none", "guideline.yaml", "passage: C.1\n", "passage: C.9\n", "there is no passage C.9"],
  ["a deadline of a level that is none", "guideline.yaml", "level: region\n", "level: province\n", "there is no level province"],
  ["an election to a level that is none", "guideline.yaml", "{ level: national", "{ level: world", "there is no level world"],
  ["a passage id twice", "passages.yaml", "id: header-date", "id: header-number", "the id header-number stands twice"],
  [
    "a passage whose beginning is not in the document",
    "passages.yaml",
    'from: "toàn thể thợ"',
    'from: "toàn thể kỹ sư"',
    '"toàn thể kỹ sư" does not stand in document.txt after the passage before it',
  ],
  [
    "a passage out of the document's order",
    "passages.yaml",
    'from: "Thí sinh tự mang"',
    'from: "Điểm danh"',
    '"Điểm danh" does not stand in document.txt after the passage before it',
  ],
  ["a topic on a passage that is none", "topics.yaml", "[B.end-tools]", "[B.end-tool]", "there is no passage B.end-tool"],
  ["a fact in braces that is none", "topics.yaml", "văn bản.", "{signer.age} tuổi.", "there is no fact {signer.age}"],
  ["a list item in braces that is none", "topics.yaml", '{programme}"\n  en', '{programme.z}"\n  en', "there is no fact {programme.z}"],
  ["an invented number", "topics.yaml", "1 Golden Hammer prize", "4 Golden Hammer prizes", "the number 4 stands in none of the passages"],
  [
    "an answer for a level that is none",
    "topics.yaml",
    "    national: { passages: [A.3-form]",
    "    world: { passages: [A.3-form]",
    "there is no level world",
  ],
  ["a name for a level that is none", "vocabulary.yaml", "  region: [", "  province: [", "there is no level province"],
  ["a silence near a topic that is none", "vocabulary.yaml", "near: prizes", "near: price", "there is no topic price"],
  ["a field that no plan has", "plan.yaml", "id: contact,", "id: contacts,", "fields.6.id: Invalid option"],
  ["a rule that is none", "plan.yaml", "rule: duration", "rule: length", "fields.2.rule: Invalid option"],
  ["a field twice", "plan.yaml", "id: contact,", "id: day,", "the id day stands twice"],
  [
    "a field asked at a level that is none",
    "plan.yaml",
    "rule: duration, required: [region]",
    "rule: duration, required: [moon]",
    "there is no level moon",
  ],
  [
    "a field that a level is asked twice",
    "plan.yaml",
    "offered: [workshop]",
    "offered: [region]",
    "the level region is asked contact twice",
  ],
  [
    "a field of a level whose plans go nowhere",
    "plan.yaml",
    "offered: [workshop]",
    "offered: [national]",
    "the level national stands in no `levels`",
  ],
  ["a rule in a passage that is none", "plan.yaml", "{ region: B.c }", "B.z", "there is no passage B.z"],
  ["a rule in a passage that is none at one level", "plan.yaml", "{ region: B.c }", "{ region: B.z }", "there is no passage B.z"],
  ["a rule of a level that is none", "plan.yaml", "{ region: B.c }", "{ moon: B.c }", "there is no level moon"],
  ["extras in a passage that is none", "plan.yaml", "passage: B.c,", "passage: B.z,", "there is no passage B.z"],
  ["a programme item that is none", "plan.yaml", "[c, d]", "[c, z]", "there is no programme item z"],
  ["an election as a programme item that is none", "plan.yaml", "election: b", "election: z", "there is no programme item z"],
  [
    "a presidium group that is none",
    "plan.yaml",
    "presidiumPositions: []",
    "presidiumPositions: [{ id: judges, names: [giám khảo] }]",
    "there is no presidium group judges",
  ],
  ["plans of a level that is none", "plan.yaml", "  workshop: {", "  moon: {", "there is no level moon"],
  ["a deadline of plans that is none", "plan.yaml", "deadline: plan", "deadline: report", "there is no deadline report"],
  ["a last step without those before it", "plan.yaml", "[prepared, passed]", "[prepared, decided]", "after `prepared`, `passed`"],
  ["a first step that is none", "plan.yaml", "[prepared, passed]", "[passed]", "`agreed` or `prepared` comes first"],
  ["no step that ends a plan", "plan.yaml", "[prepared, passed]", "[]", "`agreed` or `prepared` comes first"],
  [
    "a name of two groups of delegates",
    "plan.yaml",
    "[học việc, apprentices]",
    "[tho ca, apprentices]",
    '"tho ca" is a name of the group masters, too',
  ],
  [
    "a holiday that is no day",
    "plan.yaml",
    "presidiumPositions: []",
    "daysOff: [{ from: 2031-02-30, vi: lễ, en: holiday }]\npresidiumPositions: []",
    "daysOff.0.from: a real day",
  ],
  [
    "holidays that end before they begin",
    "plan.yaml",
    "presidiumPositions: []",
    "daysOff: [{ from: 2031-01-02, to: 2031-01-01, vi: lễ, en: holiday }]\npresidiumPositions: []",
    "daysOff.0.from: `from` is after `to`",
  ],
  [
    "a field with a rule and a passage besides",
    "plan.yaml",
    "rule: duration, required",
    "rule: duration, passage: B.c, required",
    "length has a `rule`, whose passage it takes",
  ],
  ["a field that no level is asked", "plan.yaml", "rule: duration, required: [region] }", "rule: duration }", "no level is asked length"],
  ["a stage to be chosen and none given", "plan.yaml", "id: contact,", "id: stage,", "stage is chosen from `stage` of guideline.yaml"],
  [
    "report parts to be chosen and none given",
    "plan.yaml",
    "id: contact,",
    "id: reportParts,",
    "reportParts is chosen from `reportParts` of guideline.yaml",
  ],
  [
    "another level's deadline",
    "plan.yaml",
    "workshop: { event: { vi: hội thi, en: contest }, goesTo: parent, ends: [agreed] }",
    "workshop: { event: { vi: hội thi, en: contest }, goesTo: parent, ends: [agreed], deadline: plan }",
    "the deadline plan is the level region's",
  ],
  [
    "seats that are handed on and not asked for",
    "plan.yaml",
    "workshop: { event: { vi: hội thi, en: contest }, goesTo: parent, ends: [agreed] }",
    "workshop: { event: { vi: hội thi, en: contest }, goesTo: parent, ends: [agreed], distributes: true }",
    "the level workshop is not asked for quotas",
  ],
  ["an example of a topic that is none", "examples.tsv", "unknown\t-\tCó bãi", "parking\t-\tCó bãi", "there is no topic parking"],
  ["an example of two topics, one of which is none", "examples.tsv", "limit+timing", "limit+time", "there is no topic time"],
  ["an example at a level that is none", "examples.tsv", "unknown\t-\tCó bãi", "unknown\tmoon\tCó bãi", "there is no level moon"],
  [
    "an example without a level",
    "examples.tsv",
    "unknown\t-\tCó bãi",
    "unknown\tCó bãi",
    "three columns are needed: topics, level or -, question",
  ],
  [
    "an example with a column too many",
    "examples.tsv",
    "Có bãi gửi",
    "Có bãi\tgửi",
    "three columns are needed: topics, level or -, question",
  ],
  ["an example without a question", "examples.tsv", "Có bãi gửi xe không?", " ", "three columns are needed: topics, level or -, question"],
];

let pack: PackCopy;
beforeEach(() => {
  pack = copySecondPack();
});
afterEach(() => pack.dispose());

describe("a mistake in a pack is told with its file and line", () => {
  it("and a pack without any is told nothing", () => {
    expect(pack.problems()).toEqual([]);
  });

  it.each(MISTAKES)("%s", (_, file, text, by, message) => {
    const line = pack.replace(file, text, by);
    const problems = pack.problems();
    const told = problems.filter((problem) => problem.startsWith(`${file}:${line}: `));
    expect(told, problems.join("\n")).toEqual([expect.stringContaining(message)]);
  });

  it.each(PACK_FILES)("%s missing, without a line", (file) => {
    pack.remove(file);
    expect(pack.problems()).toEqual([`${file}:0: is missing`]);
  });

  it("a file that is no YAML, at the line that breaks it", () => {
    const line = pack.replace("guideline.yaml", "sections:\n  header: {", 'sections:\n  header: "{');
    expect(pack.problems()[0]).toMatch(new RegExp(`^guideline\\.yaml:(${line + 1}|${line + 2}): `));
  });

  it("a key given twice", () => {
    const line = pack.replace("guideline.yaml", "number: 77/HD-CTN\n", "number: 77/HD-CTN\nnumber: 78/HD-CTN\n");
    expect(pack.problems()).toEqual([`guideline.yaml:${line + 1}: Map keys must be unique`]);
  });

  it("a key that is none, by its name at its line", () => {
    const line = pack.replace("guideline.yaml", "number: 77/HD-CTN\n", "number: 77/HD-CTN\nnumbr: 78/HD-CTN\n");
    expect(pack.problems()).toEqual([expect.stringMatching(new RegExp(`^guideline\\.yaml:${line + 1}: .*numbr`))]);
  });

  it("a topic without its English words, by the word `en`", () => {
    const line = pack.replace("topics.yaml", '  en: "The regions send their plans to {board}."\n', "");
    expect(pack.problems()).toEqual([expect.stringMatching(new RegExp(`^topics\\.yaml:${line - 3}: .*\\ben\\b`))]);
  });

  it("a passage without its English rendering", () => {
    const line = pack.replace("passages.yaml", ', en: "b) Oral safety test."', "");
    expect(pack.problems()).toEqual([expect.stringMatching(new RegExp(`^passages\\.yaml:${line}: \\d+\\.en: `))]);
  });

  it("a section that can be cited and has no name", () => {
    pack.replace("guideline.yaml", '  B.b: { vi: "phần B, điểm b", en: "part B, item b" }\n', "");
    expect(pack.problems()).toEqual([expect.stringMatching(/^guideline\.yaml:21: the section B\.b has no name$/)]);
  });

  it("a topic quoting a passage that is none", () => {
    const line = pack.replace("topics.yaml", 'copies."\n  quote: []', 'copies."\n  quote: [Z.9]');
    expect(pack.problems()).toEqual([`topics.yaml:${line + 1}: there is no passage Z.9`]);
  });

  it("a shared name of a level that is none", () => {
    const line = pack.replace("vocabulary.yaml", "notLevels:", "vagueLevels: { world: [thế giới] }\nnotLevels:");
    expect(pack.problems()).toEqual([`vocabulary.yaml:${line}: there is no level world`]);
  });

  it("two levels with one id", () => {
    const line = pack.replace("guideline.yaml", "  - id: workshop\n", "  - id: region\n");
    expect(pack.problems().filter((problem) => problem.includes("stands twice"))).toEqual([
      expect.stringMatching(new RegExp(`^guideline\\.yaml:(?!${line}:)\\d+: the id region stands twice$`)),
    ]);
  });

  it.each([
    ["a limit", "atMost: 40,", "atMost: 41,", "41 does not stand in the passage A.2-limit"],
    ["a deadline", "before: 2031-06-20", "before: 2031-06-21", "2031-06-21 does not stand in the passage"],
  ])("%s that its passage does not say", (_, from, to, told) => {
    const line = pack.replace("guideline.yaml", from, to);
    expect(pack.problems()).toEqual([expect.stringMatching(new RegExp(`^guideline\\.yaml:${line}: ${told}`))]);
  });

  it("an election of a level that elects to none", () => {
    pack.replace(
      "plan.yaml",
      "  workshop: {",
      "  national: { event: { vi: hội thi, en: contest }, goesTo: board, ends: [agreed] }\n  workshop: {",
    );
    const line = pack.replace(
      "plan.yaml",
      "offered: [workshop] }",
      "offered: [workshop] }\n  - { id: election, rule: election, offered: [region, national] }",
    );
    expect(pack.problems()).toEqual([`plan.yaml:${line + 1}: the level national elects to none`]);
  });

  it("a name of two groups of the presidium", () => {
    const line = pack.replace(
      "plan.yaml",
      "presidiumPositions: []",
      "presidiumPositions:\n  - { id: x, names: [đoàn] }\n  - { id: y, names: [ban, doan] }",
    );
    expect(pack.problems()).toContain(`plan.yaml:${line + 2}: "doan" is a name of the group x, too`);
  });

  it("fields chosen from lists of the form that are empty", () => {
    const line = pack.replace("plan.yaml", "  - { id: groups,", "  - { id: extras, offered: [region] }\n  - { id: groups,");
    pack.replace("plan.yaml", "list: [{ id: fair, vi: hội chợ, en: fair }]", "list: []");
    pack.replace("plan.yaml", "groups:\n  - { id: masters, vi: thợ cả, en: masters, names: [thợ cả, masters] }\n", "groups: []\n");
    pack.replace("plan.yaml", "  - { id: apprentices, vi: thợ học việc, en: apprentices, names: [học việc, apprentices] }\n", "");
    expect(pack.problems()).toEqual([
      `plan.yaml:${line - 2}: extras is chosen from \`extras\` of this file, where nothing stands`,
      `plan.yaml:${line - 1}: groups is chosen from \`groups\` of this file, where nothing stands`,
    ]);
  });

  it.each([
    ["a level that goes nowhere", "goesTo: parent", "goesTo: moon", "levels.workshop.goesTo: Invalid option"],
    ["a level without the steps that end it", "goesTo: parent, ends: [agreed]", "goesTo: parent", "levels.workshop.ends: Invalid input"],
    ["a step that is none", "ends: [agreed]", "ends: [approved]", "levels.workshop.ends.0: Invalid option"],
    ["a key of a field that is none", "rule: duration, required", "rule: duration, requires: [region], required", "no such key"],
    ["a group without names", "names: [học việc, apprentices]", "names: []", "groups.1.names: Too small"],
    ["a group without English words", "vi: thợ cả, en: masters,", "vi: thợ cả,", "groups.0.en: Invalid input"],
    ["a form of another format", "format: 1", "format: 2", "format: Invalid input: expected 1"],
  ])("%s, at its line", (_, text, by, message) => {
    const line = pack.replace("plan.yaml", text, by);
    expect(pack.problems()).toEqual([expect.stringMatching(new RegExp(`^plan\\.yaml:${line}: .*${message}`))]);
  });

  it("a topic that no example asks for", () => {
    const line = pack.replace("topics.yaml", "- id: doc-signer\n", "- id: doc-signature\n");
    expect(pack.problems()).toContain(`topics.yaml:${line}: examples.tsv has no example of doc-signature`);
  });

  it("an example that mixes what is answered with what is not", () => {
    const line = pack.replace("examples.tsv", "limit+timing", "limit+unknown");
    expect(pack.problems()).toEqual([`examples.tsv:${line}: limit+unknown mixes what is answered with what is not`]);
  });

  it("every one of several, in all files", () => {
    const lines = [
      `guideline.yaml:${pack.replace("guideline.yaml", "passage: C.1\n", "passage: C.9\n")}: there is no passage C.9`,
      `topics.yaml:${pack.replace("topics.yaml", "[B.end-tools]", "[B.end-tool]")}: there is no passage B.end-tool`,
      `vocabulary.yaml:${pack.replace("vocabulary.yaml", "near: prizes", "near: price")}: there is no topic price`,
      `examples.tsv:${pack.replace("examples.tsv", "limit+timing", "limit+time")}: there is no topic time`,
    ];
    expect(pack.problems()).toEqual(lines);
  });
});

describe("what is no mistake in a pack", () => {
  it("blank lines and comments between examples", () => {
    pack.replace("examples.tsv", "unknown\t-\tCó bãi", "\n# about cars\nunknown\t-\tCó bãi");
    expect(pack.problems()).toEqual([]);
  });

  it("a number written out in a statement that its passage has", () => {
    pack.replace("topics.yaml", "{documents.basis.number} ngày {documents.basis.date}", "12/QĐ-CTN ngày 15/01/2031");
    expect(pack.problems()).toEqual([]);
  });
});

it("a path that is no folder is told as such", () => {
  const file = join(pack.folder, "document.txt");
  expect(readPack(file)).toMatchObject({ problems: [{ line: 0, message: "is not a folder" }] });
  writeFileSync(join(pack.folder, "notes.md"), "more files do no harm");
  expect(pack.problems()).toEqual([]);
});
