import { describe, expect, it } from "vitest";
import { sectionOf } from "../../../src/features/guideline/index.ts";
import { CHECKS } from "../../../src/features/plans/check-list.ts";
import type { Finding } from "../../../src/features/plans/checks.ts";
import type { Values } from "../../../src/features/plans/values.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { findings, groupsOf, programme, requireGuideline, rightPlan } from "../../support/checked.ts";
import { PACK } from "../../support/guideline.ts";

const guideline = requireGuideline(PACK);
const { vi, en } = loadLocales();

function find(id: string, level: string, values: Values): Finding {
  const around = { above: "2015-01-01", below: "2015-12-01" };
  const finding = findings(guideline, level, { ...rightPlan(level), ...values }, around).find((each) => each.id === id);
  if (!finding) throw new Error(`${id} was not found`);
  return finding;
}

/** A finding, the plan it is made by, how grave it is, where it stands, and what its sentence must tell. */
type Row = readonly [id: string, level: string, values: Values, severity: string, section: string | undefined, told: readonly string[]];

const MINUTES = { d: 19, c: 222 };
const ROWS: readonly Row[] = [
  ["groups-total", "provincial", { groups: groupsOf(199) }, "contradiction", undefined, ["199", "200"]],
  ["quotas-seats", "provincial", { quotas: [{ unit: "A", seats: 201 }] }, "contradiction", undefined, ["201", "200"]],
  ["programme-minutes", "provincial", { programme: programme("abcdefg", MINUTES) }, "contradiction", undefined, ["241", "240"]],
  ["programme-minutes", "sector", { programme: programme("abcdeg", { c: 481 }) }, "contradiction", undefined, ["481", "480", "240"]],
  ["report-minutes", "provincial", { exemplarReports: [{ who: "A", minutes: 250 }] }, "contradiction", undefined, ["250", "240"]],
  ["report-minutes-item", "provincial", { programme: programme("abcdefg", MINUTES) }, "contradiction", undefined, ["20", "19"]],
  ["delegates-over", "provincial", { delegates: 301 }, "breach", "I.2", ["301", "300"]],
  ["delegates-over", "central_office", { delegates: 301 }, "breach", "I.2", ["301", "300"]],
  ["delegates-over", "sector", { delegates: 501 }, "breach", "I.3", ["501", "500"]],
  ["duration", "base", { length: { halfDays: 2 } }, "breach", "I.1", ["1/2"]],
  ["duration", "provincial", { length: { halfDays: 3 } }, "breach", "I.2", ["1/2"]],
  ["duration", "sector", { length: { halfDays: 1 } }, "breach", "I.3", ["01 ngày"]],
  ["form", "base", { name: "Hội thảo" }, "breach", "I.1", ["Hội nghị biểu dương điển hình tiên tiến"]],
  ["form", "provincial", { name: "Hội thảo" }, "breach", "I.2", ["Hội nghị điển hình tiên tiến"]],
  ["form", "sector", { name: "Hội thảo" }, "breach", "I.3", ["lần thứ IV"]],
  ["window-outside", "provincial", { day: { date: "2015-07-01" } }, "breach", "I.2", ["1/7/2015", "cuối quý I, đầu quý II năm 2015"]],
  ["window-outside", "sector", { day: { date: "2015-10-01" } }, "breach", "I.3", ["1/10/2015", "cuối quý II, đầu quý III năm 2015"]],
  ["party-congress", "provincial", { partyCongress: { date: "2015-04-15" } }, "breach", "I.end", ["15/4/2015"]],
  ["programme-needed", "base", { programme: programme("abdefg") }, "breach", "II.1.c", ["c) Báo cáo đánh giá"]],
  ["programme-election", "base", { programme: programme("abcdeg") }, "breach", "II.1.f", ["f) Bầu đại biểu"]],
  ["programme-election", "provincial", { programme: programme("abcdeg") }, "breach", "II.1.f", ["f) Bầu đại biểu"]],
  ["presidium-group", "provincial", { presidium: [{ name: "A", groups: ["party"] }] }, "breach", "II.2.d", ["chính quyền; ", "đoàn thể"]],
  ["stage", "provincial", { stage: [] }, "breach", "II.2.d", ["Cờ Tổ quốc; tượng Bác Hồ"]],
  ["window-not-around", "provincial", { day: { date: "2015-06-30" } }, "warning", "I.2", ["30/6/2015", "cuối quý I"]],
  ["programme-item", "provincial", { programme: programme("bcdef") }, "warning", "II.1", ["a) Chào cờ; g) Tổng kết"]],
  ["report-part", "provincial", { reportParts: ["movements", "commendation", "goals"] }, "warning", "II.2.a", ["tồn tại, hạn chế"]],
  [
    "reports-one-field",
    "provincial",
    { exemplarReports: ["A", "B"].map((who) => ({ who, field: "finance" })) },
    "warning",
    "II.2.b",
    ["công tác quản lý tài chính"],
  ],
  ["not-combined", "base", { combinedWith: "không kết hợp" }, "warning", "I.1", ["hội nghị tổng kết năm"]],
  ["quotas-empty", "provincial", { quotas: [] }, "warning", "III.3", []],
  ["after-above", "base", {}, "warning", "II.1.f", ["15/1/2015", "1/1/2015"]],
  ["after-above", "provincial", {}, "warning", "II.1.f", ["15/4/2015", "1/1/2015"]],
  ["before-below", "provincial", {}, "warning", "II.1.f", ["15/4/2015", "1/12/2015"]],
  ["before-below", "sector", {}, "warning", "II.1.f", ["30/6/2015", "1/12/2015"]],
  ["day-off", "provincial", { day: { date: "2015-04-18" } }, "note", undefined, ["18/4/2015", "thứ Bảy"]],
  ["day-off", "provincial", { day: { date: "2015-04-19" } }, "note", undefined, ["19/4/2015", "Chủ nhật"]],
  ["day-off", "provincial", { day: { date: "2015-04-30" } }, "note", undefined, ["30/4/2015", "Ngày Chiến thắng"]],
  ["day-off", "base", { day: { date: "2015-02-21" } }, "note", undefined, ["21/2/2015", "Tết Nguyên đán"]],
  ["party-congress-unknown", "provincial", { partyCongress: {} }, "note", "I.end", []],
];

describe("a finding", () => {
  it.each(ROWS)("%s at the level %s with %j is a %s that stands in %s and tells %j", (id, level, values, severity, section, told) => {
    const finding = find(id, level, values);
    expect([finding.severity, finding.passage && sectionOf(finding.passage)]).toEqual([severity, section]);
    for (const each of told) expect(vi(finding.phrase)).toContain(each);
  });

  it.each(ROWS)("%s at the level %s with %j is one or two plain sentences in both languages", (id, level, values) => {
    const { phrase } = find(id, level, values);
    for (const sentence of [vi(phrase), en(phrase)]) {
      expect(sentence).toMatch(/^[^!{}\n]+\.$/);
      expect(sentence.length).toBeLessThan(320);
    }
    expect(en(phrase)).not.toMatch(/undefined|\[object|ngày|chưa/);
  });

  it("about the order between levels stands where the lower of the two elects", () => {
    const passages = [find("after-above", "base", {}), find("before-below", "provincial", {}), find("before-below", "sector", {})];
    expect(passages.map(({ passage }) => passage)).toEqual(["II.1.f-base", "II.1.f-base", "II.1.f-provincial"]);
  });

  it("tells too long from too short", () => {
    const than = (halfDays: number): string => vi(find("duration", "sector", { length: { halfDays } }).phrase);
    expect([than(1), than(3)]).toEqual([expect.stringContaining("ngắn hơn"), expect.stringContaining("dài hơn")]);
  });

  it("is shown here for every check there is", () => {
    expect([...new Set(ROWS.map(([id]) => id))].sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });

  it("that names a passage names one of the guideline's", () => {
    const known = new Set(guideline.passages.flatMap(({ id, section }) => [id, section]));
    for (const [id, level, values] of ROWS) {
      const { passage } = find(id, level, values);
      if (passage !== undefined) expect([...known]).toContain(passage);
    }
  });
});
