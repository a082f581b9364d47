import { expect, it } from "vitest";
import type { FormContext } from "../../../src/features/plans/field.ts";
import { readList } from "../../../src/features/plans/lists.ts";
import { requireGuideline, requireLevel } from "../../support/checked.ts";
import { PACK } from "../../support/guideline.ts";

const guideline = requireGuideline(PACK);
const CONTEXT: FormContext = {
  today: "2014-10-01",
  unit: { code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An" },
  level: requireLevel(guideline, "provincial"),
  facts: guideline.facts,
  form: guideline.plan,
  values: {},
};

it("every pasted line is taken or given back, those beyond the limit too", () => {
  const lines = Array.from({ length: 450 }, (_, i) => (i < 150 ? `Đơn vị ${i}: 7` : `dòng ${i} không có số đại biểu`));
  const read = readList("quotas", lines.join("\n"), CONTEXT);
  expect("values" in read && read.values.quotas).toHaveLength(150);
  expect("values" in read && read.unread).toEqual(lines.slice(150));
});
