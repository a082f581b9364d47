import { describe, expect, it } from "vitest";
import { isLate } from "../../../src/features/plans/checks.ts";
import { requireGuideline } from "../../support/checked.ts";
import { PACK } from "../../support/guideline.ts";
import { SECOND_PACK } from "../../support/second-pack.ts";

describe.each([
  ["Guideline 3575", PACK, ["provincial"], "2014-12-30", "2014-12-31"],
  ["another guideline", SECOND_PACK, ["region"], "2031-06-19", "2031-06-20"],
])("a first submission under %s", (_, folder, bound, lastDay, dayAfter) => {
  const { facts, plan } = requireGuideline(folder);
  const lateAt = (day: string): string[] => facts.levels.map(({ id }) => id).filter((level) => isLate(level, day, { facts, form: plan }));

  it("is in time on the last day before the deadline", () => {
    expect(lateAt(lastDay)).toEqual([]);
    expect(lateAt("2001-01-01")).toEqual([]);
  });

  it("is late on the day of the deadline itself, at the level that has one", () => {
    expect(lateAt(dayAfter)).toEqual(bound);
    expect(lateAt("2099-01-01")).toEqual(bound);
  });

  it("is never late at a level that the guideline does not know", () => {
    expect(isLate("moon", "2099-01-01", { facts, form: plan })).toBe(false);
  });
});
