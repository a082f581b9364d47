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

function asked(how: "required" | "offered" | "follows", level: string): string[] {
  return plan.fields.filter((field) => field[how]?.includes(level)).map(({ id }) => id);
}

const EVENT = ["name", "day", "length"];
const PEOPLE = ["contact", "phone", "signer", "signerPosition"];
const SIGNED = ["signedNumber", "signedDate", "scan"];
const UPPER = ["venue", "delegates", "groups", "programme", "reportAuthor", "exemplarReports", "presidium", "stage"];

describe("the form of a plan under Guideline 3575", () => {
  it.each([
    ["base", [...EVENT, "combinedWith", "headcount", "programme", "election", ...PEOPLE]],
    ["provincial", [...EVENT, ...UPPER, "election", ...PEOPLE]],
    ["central_office", [...EVENT, ...UPPER, "election", "budget", "budgetSource", ...PEOPLE]],
    ["sector", [...EVENT, ...UPPER, "budget", "budgetSource", ...PEOPLE]],
  ])("requires at the level %s, in this order, %j", (level, fields) => {
    expect(asked("required", level)).toEqual(fields);
  });

  it.each([
    ["base", ["venue", "reportAuthor", "exemplarReports", "presidium", "stage", ...SIGNED]],
    ["provincial", ["budget", "budgetSource", "quotas"]],
    ["central_office", []],
    ["sector", ["quotas"]],
  ])("offers at the level %s what every level is offered and %j", (level, fields) => {
    const everywhere = ["extras", "reportDue", "reportParts", "partyCongress", "communication"];
    expect(asked("offered", level).sort()).toEqual([...everywhere, ...fields].sort());
  });

  it.each([
    ["base", []],
    ["provincial", SIGNED],
    ["central_office", SIGNED],
    ["sector", SIGNED],
  ])("lets the signed plan follow later at the level %s: %j", (level, fields) => {
    expect(asked("follows", level)).toEqual(fields);
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

  it.each(["venue", "contact", "phone", "signer", "signerPosition", ...SIGNED])(
    "claims no rule for %s, which the guideline leaves open",
    (id) => {
      const field = plan.fields.find((each) => each.id === id);
      expect([field?.rule, field?.passage]).toEqual([undefined, undefined]);
    },
  );

  it("claims a budget's rule only at the levels that have one", () => {
    for (const id of ["budget", "budgetSource"])
      expect(plan.fields.find((field) => field.id === id)?.passage).toEqual({ central_office: "III.4", sector: "III.5-plan" });
  });
});

it("the fields that a pack may ask are those that a plan can hold", () => {
  expect([...FIELD_IDS].sort()).toEqual(Object.keys(VALUES).sort());
});
