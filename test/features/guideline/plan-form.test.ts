import { describe, expect, it } from "vitest";
import { FIELD_IDS, type PlanForm } from "../../../src/features/guideline/index.ts";
import { readPack } from "../../../src/features/guideline/read-pack.ts";
import { VALUES } from "../../../src/features/plans/values.ts";
import { PACK } from "../../support/guideline.ts";

const plan = requirePlan(PACK);

function requirePlan(folder: string): PlanForm {
  const read = readPack(folder);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.guideline.plan;
}

function required(level: string): string[] {
  return plan.fields.filter((field) => field.required?.includes(level)).map(({ id }) => id);
}

const EVENT = ["name", "day", "length"];
const PEOPLE = ["contact", "phone", "signer", "signerPosition"];
const UPPER = ["venue", "delegates", "groups", "programme", "reportAuthor", "exemplarReports", "presidium", "stage"];

describe("the form of a plan under Guideline 3575", () => {
  it.each([
    ["base", [...EVENT, "combinedWith", "headcount", "programme", "election", ...PEOPLE]],
    ["provincial", [...EVENT, ...UPPER, "election", ...PEOPLE]],
    ["central_office", [...EVENT, ...UPPER, "election", "budget", "budgetSource", ...PEOPLE]],
    ["sector", [...EVENT, ...UPPER, "budget", "budgetSource", ...PEOPLE]],
  ])("requires at the level %s, in this order, %j", (level, fields) => {
    expect(required(level)).toEqual(fields);
  });

  it("asks everything required before anything else", () => {
    const last = plan.fields.findLastIndex(({ required }) => required);
    expect(plan.fields.slice(0, last).every(({ required }) => required)).toBe(true);
  });

  it("sends a district's plan to its province, the others to the board, and holds the provinces alone to a deadline", () => {
    expect(Object.entries(plan.levels).map(([level, { goesTo, deadline }]) => [level, goesTo, deadline])).toEqual([
      ["base", "parent", undefined],
      ["provincial", "board", "plan"],
      ["central_office", "board", undefined],
      ["sector", "board", undefined],
    ]);
  });

  it("ends a plan by the steps that the guideline tells for its level", () => {
    expect(Object.fromEntries(Object.entries(plan.levels).map(([level, { ends }]) => [level, ends.join(" ")]))).toEqual({
      base: "agreed",
      provincial: "agreed",
      central_office: "agreed presented decided",
      sector: "prepared passed presented decided",
    });
  });
});

it("the fields that a pack may ask are those that a plan can hold", () => {
  expect([...FIELD_IDS].sort()).toEqual(Object.keys(VALUES).sort());
});
