import { describe, expect, it } from "vitest";
import type { Values } from "../../../src/features/plans/values.ts";
import { found, requireGuideline } from "../../support/checked.ts";
import { SECOND_PACK } from "../../support/second-pack.ts";

const guideline = requireGuideline(SECOND_PACK);

describe("a plan under another guideline", () => {
  const right: Values = {
    name: "Hội thi tay nghề vùng Sông Vàng",
    day: { date: "2031-09-30" },
    length: { halfDays: 3 },
    delegates: 40,
    groups: { masters: 15, apprentices: 25 },
    programme: ["a", "b", "c", "d"].map((each) => ({ id: each, title: each })),
  };

  it.each<[what: string, values: Values, ids: readonly string[]]>([
    ["nothing out of place", {}, []],
    ["one delegate too many", { delegates: 41, groups: { masters: 16, apprentices: 25 } }, ["delegates-over"]],
    ["the real guideline's numbers", { delegates: 300, groups: { masters: 300, apprentices: 0 } }, ["delegates-over"]],
    ["its own groups of one too few", { groups: { masters: 15, apprentices: 24 } }, ["groups-total"]],
    ["one day", { length: { halfDays: 2 } }, []],
    ["half a day", { length: { halfDays: 1 } }, ["duration"]],
    ["two days", { length: { halfDays: 4 } }, ["duration"]],
    ["the last day before its quarters", { day: { date: "2031-06-30" } }, ["window-outside"]],
    ["the first day of its quarters", { day: { date: "2031-07-01" } }, ["window-not-around"]],
    ["the real guideline's days", { day: { date: "2015-04-15" } }, ["window-outside"]],
    [
      "no item that it cannot be without",
      {
        programme: [
          { id: "a", title: "a" },
          { id: "b", title: "b" },
        ],
      },
      ["programme-needed"],
    ],
    ["no election by its letter", { programme: ["a", "c", "d"].map((each) => ({ id: each, title: each })) }, ["programme-election"]],
    ["the real guideline's form", { name: "Hội nghị điển hình tiên tiến" }, ["form"]],
  ])("with %s: %j", (_, values, ids) => {
    expect(found(guideline, "region", { ...right, ...values })).toEqual(ids);
  });
});
