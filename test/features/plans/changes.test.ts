import { beforeAll, describe, expect, it } from "vitest";
import type { Language, Text } from "../../../src/chat/message.ts";
import { changesBetween, hasChanged } from "../../../src/features/plans/changes.ts";
import { FORM_VERSION } from "../../../src/features/plans/form-version.ts";
import { type PlanView, viewPlan } from "../../../src/features/plans/plan-view.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { type Known, loadKnown } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const locales = loadLocales();
const UNIT = { code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An" };

function version(values: Readonly<Record<string, unknown>>, formVersion = FORM_VERSION) {
  const fields = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, by: "p1", at: "2014-09-26T05:00:00Z" }]));
  return { formVersion, content: { fields, skipped: [], reasons: {} } };
}

function view(values: Readonly<Record<string, unknown>>): PlanView {
  const seen = viewPlan(version(values), UNIT, known.knowledge.guideline);
  if (!seen) throw new Error("there is no such level");
  return seen;
}

/** What changed, in words, a line each. */
function changed(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>, language: Language = "vi"): string[] {
  const words = (line: readonly Text[]): string => line.map(locales[language]).join("");
  return changesBetween(view(before), view(after)).flatMap(({ line, items }) => [words(line), ...items.map(words)]);
}

describe("what changed between two versions", () => {
  it("is told field by field, in either language", () => {
    const [before, after] = [
      { delegates: 250, venue: "Hội trường A", phone: "0912345678" },
      { delegates: 280, budget: 150_000_000, phone: "0912345678" },
    ];
    expect(changed(before, after)).toEqual([
      "Địa điểm: Hội trường A → (chưa có)",
      "Số đại biểu: 250 người → 280 người",
      "Kinh phí: (chưa có) → 150.000.000 đồng",
    ]);
    expect(changed(before, after, "en")[1]).toBe("Number of delegates: 250 people → 280 people");
  });

  it("is nothing where only the order of groups or what stands behind it differs", () => {
    expect(changed({ groups: { leaders: 1, staff: 2 } }, { groups: { staff: 2, leaders: 1 } })).toEqual([]);
    expect(changed({ day: { date: "2015-04-15" } }, { day: { date: "2015-04-15", time: undefined } })).toEqual([]);
  });

  it("tells which items of a list were added, removed and changed, and that they stand in another order", () => {
    const programme = [{ id: "a", title: "Chào cờ" }, { id: "c", title: "Báo cáo tổng kết", minutes: 30 }, { title: "Văn nghệ" }];
    const now = [{ id: "a", title: "Chào cờ" }, { id: "c", title: "Báo cáo tổng kết", minutes: 45 }, { title: "Trao thưởng" }];
    expect(changed({ programme }, { programme: now })).toEqual([
      "Chương trình: 3 mục → 3 mục",
      "Thêm: Trao thưởng",
      "Bỏ: Văn nghệ",
      "Sửa: c) Báo cáo tổng kết – 30 phút → c) Báo cáo tổng kết – 45 phút",
    ]);
    expect(changed({ programme }, { programme: [...programme].reverse() })).toEqual(["Chương trình: 3 mục → 3 mục", "thứ tự khác trước"]);
    const presidium = [{ name: "Nguyễn Văn A", groups: ["party"] }];
    expect(changed({ presidium }, { presidium: [{ name: "Nguyễn Văn A", groups: [] }] }).at(-1)).toMatch(
      /^Sửa: Nguyễn Văn A – .* → Nguyễn Văn A – chưa rõ/,
    );
  });

  it("is looked for in a field whatever form the version was of", () => {
    const old = version({ venue: "Hội trường A", address: "số 1" }, 1);
    expect(hasChanged("venue", old, version({ venue: "Hội trường A, số 1" }))).toBe(false);
    expect(hasChanged("venue", old, version({ venue: "Hội trường B" }))).toBe(true);
    for (const field of ["nothing", "__proto__", "constructor"]) expect(hasChanged(field, old, version({}))).toBe(false);
  });
});
