import { describe, expect, it } from "vitest";
import { sectionOf } from "../../../src/features/guideline/index.ts";
import { missing } from "../../../src/features/plans/checks.ts";
import type { FormContext } from "../../../src/features/plans/field.ts";
import { FIELDS } from "../../../src/features/plans/fields.ts";
import { passageOf } from "../../../src/features/plans/passage-of.ts";
import { type FieldId, VALUES, type Values } from "../../../src/features/plans/values.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { requireGuideline, requireLevel } from "../../support/checked.ts";
import { PACK } from "../../support/guideline.ts";

const guideline = requireGuideline(PACK);
const { facts, plan: form, passages } = guideline;
const locales = loadLocales();
const IDS = Object.keys(VALUES) as FieldId[];
const CONTEXT: FormContext = {
  today: "2014-10-01",
  unit: { code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An" },
  level: requireLevel(guideline, "provincial"),
  facts,
  form,
  values: {},
};
const LEVELS = ["base", "provincial", "central_office", "sector"] as const;

/** How each level is asked for each field, and the section that rules it there. */
const TABLE = `
field           | base           | provincial     | central_office | sector
name            | I.1 required   | I.2 required   | I.2 required   | I.3 required
day             | I.1 required   | I.2 required   | I.2 required   | I.3 required
length          | I.1 required   | I.2 required   | I.2 required   | I.3 required
combinedWith    | I.1 required   | -              | -              | -
venue           | offered        | required       | required       | required
delegates       | -              | I.2 required   | I.2 required   | I.3 required
headcount       | I.1 required   | -              | -              | -
groups          | -              | I.2 required   | I.2 required   | I.3 required
programme       | II.1 required  | II.1 required  | II.1 required  | II.1 required
extras          | II.2.c offered | II.2.c offered | II.2.c offered | II.2.c offered
reportAuthor    | II.2.a offered | II.2.a required | II.2.a required | II.2.a required
reportDue       | offered        | offered        | offered        | offered
reportParts     | II.2.a offered | II.2.a offered | II.2.a offered | II.2.a offered
exemplarReports | II.2.b offered | II.2.b required | II.2.b required | II.2.b required
presidium       | II.2.d offered | II.2.d required | II.2.d required | II.2.d required
stage           | II.2.d offered | II.2.d required | II.2.d required | II.2.d required
election        | II.1.f required | II.1.f required | II.1.f required | -
quotas          | -              | III.3 offered  | -              | III.5 offered
partyCongress   | I.end offered  | I.end offered  | I.end offered  | I.end offered
communication   | III.6 offered  | III.6 offered  | III.6 offered  | III.6 offered
budget          | -              | offered        | III.4 required | III.5 required
budgetSource    | -              | offered        | III.4 required | III.5 required
contact         | required       | required       | required       | required
phone           | required       | required       | required       | required
signer          | required       | required       | required       | required
signerPosition  | required       | required       | required       | required
signedNumber    | offered        | follows        | follows        | follows
signedDate      | offered        | follows        | follows        | follows
scan            | offered        | follows        | follows        | follows
`;

const ROWS = TABLE.trim()
  .split("\n")
  .slice(1)
  .map((row) => row.split("|").map((cell) => cell.trim()));

function cellOf(id: FieldId, level: string): string {
  const field = form.fields.find((each) => each.id === id);
  const how = (["required", "offered", "follows"] as const).filter((each) => field?.[each]?.includes(level));
  const passage = passageOf(id, requireLevel(guideline, level), form);
  return how.length === 0 ? "-" : [...(passage === undefined ? [] : [sectionOf(passage)]), ...how].join(" ");
}

describe("the form under Guideline 3575", () => {
  it.each(ROWS)("asks for %s: at the base %s, at a province %s, at the central office %s, at the sector %s", (id = "", ...cells) => {
    expect(LEVELS.map((level) => cellOf(id as FieldId, level))).toEqual(cells);
  });

  it("is written out here whole", () => {
    expect(ROWS.map(([id]) => id).sort()).toEqual([...IDS].sort());
  });

  it("takes its rules from passages or sections that there are", () => {
    const known = passages.flatMap(({ id, section }) => [id, section]).concat(Object.keys(facts.sections));
    const named = IDS.flatMap((id) => facts.levels.flatMap((level) => passageOf(id, level, form) ?? []));
    expect(named.filter((passage) => !known.includes(passage) || !facts.sections[sectionOf(passage)])).toEqual([]);
  });

  it.each(LEVELS)("misses at the level %s what is required and not filled, in the order of asking", (level) => {
    const required = form.fields.filter((field) => field.required?.includes(level)).map(({ id }) => id);
    const left = (values: Values): readonly string[] => missing(requireLevel(guideline, level), values, form);
    expect(left({})).toEqual(required);
    expect(left({ name: "x", venue: "y", budget: 0, extras: [] })).toEqual(
      required.filter((id) => !["name", "venue", "budget"].includes(id)),
    );
  });
});

const KINDS = ["field", "ask", "example", "hint", "why"] as const;

describe.each(["vi", "en"] as const)("what is said of a field, in %s", (language) => {
  const values = {
    reader: "Thường trực Hội đồng",
    event: { vi: "hội nghị", en: "conference" },
    day: "15/4/2015",
    length: { key: "plans-length-half" },
  };
  const say = (kind: (typeof KINDS)[number], id: string): string => locales[language]({ key: `plans-${kind}-${id}`, values });

  it.each(IDS)("is there for %s, short and calm", (id) => {
    for (const kind of KINDS) {
      expect(say(kind, id)).toMatch(kind === "field" ? /^[^.!?]+$/ : kind === "ask" ? /^[^!]+[?.]$/ : /^[^!]+\.$/);
      expect(say(kind, id).length).toBeLessThan(kind === "field" ? 50 : 160);
    }
  });

  it("explains the absence of a rule where the guideline has none", () => {
    const open = facts.levels.flatMap((level) =>
      form.fields.flatMap(({ id, required = [], offered = [], follows = [] }) =>
        [...required, ...offered, ...follows].includes(level.id) && passageOf(id, level, form) === undefined ? [id] : [],
      ),
    );
    expect(open.length).toBeGreaterThan(30);
    for (const id of new Set(open)) expect(say("why", id)).toMatch(/^(?:Hướng dẫn không|The guideline (?:does not|gives no))/);
  });

  /** What the sentences show between their introduction and the end. */
  const shown = IDS.flatMap((id) => {
    const example = /(?:[Vv]í dụ|[Ff]or example): (.+?)\.?$/.exec(say("example", id).replace(/\. (?:Không có|Chưa có|If ).*$/, "."))?.[1];
    const hinted = [...say("hint", id).matchAll(/"([^"]+)"|(?:như|like) ([^".,]+?)[.,]/g)].flatMap(
      ([, quoted, plain]) => quoted ?? plain ?? [],
    );
    return [...(example === undefined ? [] : [example]), ...hinted].map((answer) => [id, answer] as const);
  });

  it.each(shown)("shows for %s an answer that is read: %s", (id, answer) => {
    if (id === "scan") return;
    for (const each of answer.split(/, (?:hoặc|or) "?/)) {
      const read = FIELDS[id].read(each.replaceAll('"', ""), CONTEXT);
      expect(read).toHaveProperty("values");
      expect(Object.keys("values" in read ? read.values : {})).toContain(id);
    }
  });

  it("shows answers for most fields", () => {
    expect(new Set(shown.map(([id]) => id)).size).toBeGreaterThan(20);
  });
});

describe("what is chosen from a list", () => {
  it.each<[id: "stage" | "extras" | "reportParts", text: string, chosen: readonly string[]]>([
    ["stage", "đủ cả", ["flag", "statue"]],
    ["stage", "cả hai", ["flag", "statue"]],
    ["stage", "không", []],
    ["stage", "1", ["flag"]],
    ["stage", "2", ["statue"]],
    ["stage", "có cờ", ["flag"]],
    ["stage", "Cờ Tổ quốc", ["flag"]],
    ["stage", "chi co anh Bac", ["statue"]],
    ["stage", "cờ và ảnh Bác Hồ", ["flag", "statue"]],
    ["stage", "có cờ, chưa có tượng Bác Hồ", ["flag"]],
    ["stage", "flag and photo", ["flag", "statue"]],
    ["stage", "the flag, no statue of President Ho Chi Minh", ["flag"]],
    ["stage", "có cờ nhưng chưa có tượng", ["flag"]],
    ["stage", "co co nhung chua co tuong", ["flag"]],
    ["stage", "có cờ chưa có tượng", ["flag"]],
    ["stage", "có cờ, tượng chưa có", ["flag"]],
    ["stage", "cờ có rồi, tượng thì chưa", ["flag"]],
    ["stage", "thiếu tượng", ["flag"]],
    ["stage", "còn thiếu tượng Bác Hồ", ["flag"]],
    ["stage", "thieu co", ["statue"]],
    ["stage", "đủ, trừ tượng", ["flag"]],
    ["stage", "không, chỉ có cờ", ["flag"]],
    ["stage", "không có cờ và tượng", []],
    ["stage", "chưa có cờ và chưa có tượng", []],
    ["stage", "chưa", []],
    ["stage", "chưa có gì", []],
    ["stage", "không có gì cả", []],
    ["stage", "nothing yet", []],
    ["stage", "the flag but no statue", ["flag"]],
    ["extras", "chưa có", []],
    ["extras", "đủ, trừ giao lưu", ["welcome", "arts", "awards"]],
    ["extras", "có văn nghệ, không có giao lưu", ["arts"]],
    ["extras", "văn nghệ và trao thưởng", ["arts", "awards"]],
    ["extras", "chỉ có văn nghệ", ["arts"]],
    ["extras", "welcome; exchange", ["welcome", "exchange"]],
    ["extras", "không có", []],
    ["reportParts", "1, 2, 7", ["movements", "commendation", "renewal"]],
    ["reportParts", "tồn tại, hạn chế", ["shortcomings"]],
  ])("%s: %s", (id, text, chosen) => {
    expect(FIELDS[id].read(text, CONTEXT)).toEqual({ values: { [id]: chosen } });
  });

  it.each<[text: string, left: string]>([
    ["chưa có tượng Bác Hồ", "flag"],
    ["no statue of President Ho Chi Minh", "flag"],
    ["không có cờ", "statue"],
    ["khong co co", "statue"],
  ])("is in doubt where only what is missing is told: %s", (text, left) => {
    expect(FIELDS.stage.read(text, CONTEXT)).toEqual({ choices: [{ stage: [left] }, { stage: [] }], doubt: "unclear" });
  });

  it.each(["phông xanh", "không có cờ, tượng", "có phông"])("is asked for again after: %s", (text) => {
    expect(FIELDS.stage.read(text, CONTEXT)).toEqual({ problem: "none" });
  });
});

describe("a telephone number with too few or too many digits", () => {
  it.each(["1", "15", "0912345", "091234567890", "912"])("is asked for again, and not as a day: %s", (text) => {
    expect(FIELDS.phone.read(text, CONTEXT)).toEqual({ problem: "none" });
  });
});

describe("a day that only bounds what is meant", () => {
  it.each<[id: FieldId, text: string]>([
    ["day", "trước 15/4"],
    ["day", "truoc ngay 15/4/2015"],
    ["day", "sau ngày 15/4"],
    ["day", "before 15 April"],
    ["partyCongress", "trước 15/4"],
    ["signedDate", "sau 20/12/2014"],
  ])("is no %s: %s", (id, text) => {
    expect(FIELDS[id].read(text, CONTEXT)).toEqual({ problem: "none" });
  });
});

describe("the signer", () => {
  it.each([
    ["GĐ Trần Văn Nam", "Trần Văn Nam", "Giám đốc"],
    ["Phó Giám đốc Lê Văn Tám ký", "Lê Văn Tám", "Phó Giám đốc"],
    ["Giám đốc Trần Văn A ký", "Trần Văn A", "Giám đốc"],
    ["giam doc tran van a ky ke hoach", "tran van a", "giam doc"],
    ["người ký là GĐ Trần Văn Nam", "Trần Văn Nam", "Giám đốc"],
    ["đ/c Nguyễn Văn B, PGĐ", "Nguyễn Văn B", "Phó Giám đốc"],
    ["Trần Văn Nam - Giám đốc", "Trần Văn Nam", "Giám đốc"],
    ["gd tran van nam", "tran van nam", "Giám đốc"],
    ["Trần Văn B, Giám đốc", "Trần Văn B", "Giám đốc"],
    ["Nguyễn Văn Ký", "Nguyễn Văn Ký", undefined],
    ["nguyen van ky", "nguyen van ky", undefined],
    ["Đỗ Văn Hùng ký", "Đỗ Văn Hùng", undefined],
    ["anh Nam", "anh Nam", undefined],
  ])("%s: %s, %s", (text, signer, signerPosition) => {
    expect(FIELDS.signer.read(text, CONTEXT)).toEqual({
      values: { signer, ...(signerPosition === undefined ? {} : { signerPosition }) },
    });
  });

  it("has a position whose shorthand is written out", () => {
    expect(FIELDS.signerPosition.read("PGĐ", CONTEXT)).toEqual({ values: { signerPosition: "Phó Giám đốc" } });
  });
});

describe("a list in one line", () => {
  it.each<[text: string, members: readonly string[]]>([
    [
      "Trần Văn Nam (Giám đốc), Lê Thị Bình (Công đoàn)",
      ["Trần Văn Nam, Giám đốc: administration", "Lê Thị Bình, Công đoàn: organizations"],
    ],
    [
      "gồm Bí thư, Giám đốc, Chủ tịch công đoàn và 2 cá nhân điển hình",
      [
        "Bí thư: party",
        "Giám đốc: administration",
        "Chủ tịch công đoàn: organizations",
        "cá nhân điển hình: exemplars",
        "cá nhân điển hình: exemplars",
      ],
    ],
    ["Đoàn Chủ tịch:\nTrần Văn Nam, Giám đốc", ["Trần Văn Nam, Giám đốc: administration"]],
  ])("has each member of a presidium: %s", (text, members) => {
    const read = FIELDS.presidium.read(text, CONTEXT);
    const listed = "values" in read ? read.values.presidium : undefined;
    expect(listed?.map(({ name, groups }) => `${name}: ${groups.join(" ")}`)).toEqual(members);
  });

  it.each([
    ["ba báo cáo: BHXH huyện Thọ Xuân về thu; chị Nguyễn Thị Lan - giám định BHYT", ["BHXH huyện Thọ Xuân về thu", "chị Nguyễn Thị Lan"]],
    ["Báo cáo tham luận:\nPhòng Thu - Đổi mới", ["Phòng Thu"]],
    ["BHXH huyện Yên Thành: Mô hình đại lý thu", ["BHXH huyện Yên Thành"]],
  ])("has the reports without its heading: %s", (text, who) => {
    const read = FIELDS.exemplarReports.read(text, CONTEXT);
    expect("values" in read ? read.values.exemplarReports?.map((report) => report.who) : undefined).toEqual(who);
  });

  it("keeps an item of the programme that is called like a list", () => {
    const read = FIELDS.programme.read("Báo cáo tham luận: 60 phút", CONTEXT);
    expect("values" in read ? read.values.programme : undefined).toMatchObject([{ title: "Báo cáo tham luận", minutes: 60 }]);
  });
});

describe("delegates by group", () => {
  it.each([
    [
      "15 lđ, 180 ccvc, 20 tt đh, 25 cá nhân đh, 30 km",
      { leaders: 15, staff: 180, exemplarCollectives: 20, exemplarIndividuals: 25, guests: 30 },
    ],
    [
      "15 ld, 180 cc vc, 20 tap the dh, 25 cn dh, 30 khach",
      { leaders: 15, staff: 180, exemplarCollectives: 20, exemplarIndividuals: 25, guests: 30 },
    ],
    ["50 ld", { leaders: 50 }],
    ["100 cc, viên chức, nlđ", { staff: 100 }],
    ["100 vc", { staff: 100 }],
    ["120 cbccvc", { staff: 120 }],
    ["20 tt đhtt", { exemplarCollectives: 20 }],
  ])("are read by their shorthand: %s", (text, groups) => {
    expect(FIELDS.groups.read(text, CONTEXT)).toEqual({ values: { groups } });
  });
});
