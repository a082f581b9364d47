import { describe, expect, it } from "vitest";
import { findingsOf, isAbout, isSettled, missing } from "../../../src/features/plans/checks.ts";
import type { Values } from "../../../src/features/plans/values.ts";
import { type Around, findings, found, groupsOf, programme, requireGuideline, requireLevel, rightPlan } from "../../support/checked.ts";
import { PACK } from "../../support/guideline.ts";

const guideline = requireGuideline(PACK);
const LEVELS = ["base", "provincial", "central_office", "sector"];
const UPPER = ["provincial", "central_office", "sector"];

/** A right plan with some values replaced, and all that is then found in it. */
type Row = readonly [what: string, levels: readonly string[], values: Values, ids: readonly string[], around?: Around];

const day = (date: string): Values => ({ day: { date } });
const people = (delegates: number): Values => ({ delegates, groups: groupsOf(delegates) });
const length = (halfDays: number): Values => ({ length: { halfDays } });
const reports = (...fields: readonly (string | undefined)[]): Values => ({
  exemplarReports: fields.map((field, i) => ({ who: `Tập thể ${i}`, field })),
});
const presidium = (...groups: readonly string[]): Values => ({ presidium: [{ name: "Ông A", groups: [...groups] }] });

const ROWS: readonly Row[] = [
  ["nothing out of place", LEVELS, {}, []],

  ["300 delegates", ["provincial", "central_office", "sector"], people(300), []],
  ["301 delegates", ["provincial", "central_office"], people(301), ["delegates-over"]],
  ["500 delegates", ["sector"], people(500), []],
  ["501 delegates", ["sector"], people(501), ["delegates-over"]],
  ["10,000 people of the unit", ["base"], { headcount: 10_000 }, []],
  ["groups of one too many", UPPER, { groups: groupsOf(201) }, ["groups-total"]],
  ["groups of one too few", UPPER, { groups: groupsOf(199) }, ["groups-total"]],
  ["no groups yet", UPPER, { groups: undefined }, []],
  ["no total yet", UPPER, { delegates: undefined }, []],
  ["a few groups, within the total", UPPER, { groups: { leaders: 20, staff: 180 } }, []],
  ["a few groups, beyond the total", UPPER, { groups: { leaders: 21, staff: 180 } }, ["groups-total"]],
  [
    "quotas for every seat",
    ["provincial", "sector"],
    {
      quotas: [
        { unit: "A", seats: 150 },
        { unit: "B", seats: 50 },
      ],
    },
    [],
  ],
  [
    "quotas for one seat more",
    ["provincial", "sector"],
    {
      quotas: [
        { unit: "A", seats: 150 },
        { unit: "B", seats: 51 },
      ],
    },
    ["quotas-seats"],
  ],
  ["no quotas in its list", ["provincial"], { quotas: [] }, ["quotas-empty"]],
  ["no quotas", ["provincial"], { quotas: undefined }, ["quotas-empty"]],
  ["no quotas where none are asked", ["base", "central_office", "sector"], { quotas: undefined }, []],
  ["one person for all groups of the presidium", LEVELS, presidium("party", "administration", "organizations", "exemplars"), []],
  ["a presidium without exemplars", LEVELS, presidium("party", "administration", "organizations"), ["presidium-group"]],
  ["a presidium without the Party", LEVELS, presidium("administration", "organizations", "exemplars"), ["presidium-group"]],
  ["a presidium without anybody", LEVELS, { presidium: [] }, ["presidium-group"]],

  ["half a day", ["base", "provincial", "central_office"], length(1), []],
  ["half a day", ["sector"], length(1), ["duration"]],
  ["one day", UPPER, length(2), []],
  ["one day", ["base"], length(2), ["duration"]],
  ["a day and a half", LEVELS, length(3), ["duration"]],
  ["no combined conference", ["base"], { combinedWith: "không kết hợp" }, ["not-combined"]],
  ["no combined conference, in short", ["base"], { combinedWith: "Không" }, ["not-combined"]],
  ["no combined conference, in English", ["base"], { combinedWith: "not combined" }, ["not-combined"]],
  ["another combined conference", ["base"], { combinedWith: "Không gian văn hoá và hội nghị viên chức" }, []],
  ["a stage with neither flag nor statue", LEVELS, { stage: [] }, ["stage"]],
  ["a stage without the flag", LEVELS, { stage: ["statue"] }, ["stage"]],
  ["a stage without the statue", LEVELS, { stage: ["flag"] }, ["stage"]],

  ["the last working day before the quarters", ["provincial", "central_office"], day("2014-12-31"), ["window-outside"]],
  ["the first day of the quarters", ["provincial", "central_office"], day("2015-01-01"), ["window-not-around", "day-off"]],
  ["the last working day before their turn", ["provincial", "central_office"], day("2015-02-27"), ["window-not-around"]],
  ["the first working day around their turn", ["provincial", "central_office"], day("2015-03-02"), []],
  ["the last day around their turn", ["provincial", "central_office"], day("2015-04-30"), ["day-off"]],
  ["the first day after their turn", ["provincial", "central_office"], day("2015-05-01"), ["window-not-around", "day-off"]],
  ["the last day of the quarters", ["provincial", "central_office"], day("2015-06-30"), ["window-not-around"]],
  ["the first day after the quarters", ["provincial", "central_office"], day("2015-07-01"), ["window-outside"]],
  ["the same days in another year", ["provincial", "central_office"], day("2014-04-15"), ["window-outside"]],
  ["the last day before its quarters", ["sector"], day("2015-03-31"), ["window-outside"]],
  ["the first day of its quarters", ["sector"], day("2015-04-01"), ["window-not-around"]],
  ["the last working day before their turn", ["sector"], day("2015-05-29"), ["window-not-around"]],
  ["the first day around their turn", ["sector"], day("2015-06-01"), []],
  ["the last day around their turn", ["sector"], day("2015-07-31"), []],
  ["the first working day after their turn", ["sector"], day("2015-08-03"), ["window-not-around"]],
  ["the last day of its quarters", ["sector"], day("2015-09-30"), ["window-not-around"]],
  ["the first day after its quarters", ["sector"], day("2015-10-01"), ["window-outside"]],
  ["any working day", ["base"], day("2015-08-03"), []],
  ["a Friday", ["provincial", "central_office"], day("2015-04-17"), []],
  ["a Saturday", ["provincial", "central_office"], day("2015-04-18"), ["day-off"]],
  ["a Sunday", ["provincial", "central_office"], day("2015-04-19"), ["day-off"]],
  ["a Monday", ["provincial", "central_office"], day("2015-04-20"), []],
  ["the working day before a holiday", ["provincial", "central_office"], day("2015-04-27"), []],
  ["a holiday", ["provincial", "central_office"], day("2015-04-28"), ["day-off"]],
  ["the working day after a holiday", ["provincial", "central_office"], day("2015-04-29"), []],
  ["the working day before several holidays", ["base"], day("2015-02-17"), []],
  ["the first of several holidays", ["base"], day("2015-02-18"), ["day-off"]],
  ["the last of several holidays", ["base"], day("2015-02-21"), ["day-off"]],
  ["the working day after several holidays", ["base"], day("2015-02-23"), []],
  ["a holiday", ["sector"], day("2015-09-02"), ["window-not-around", "day-off"]],

  ["the Party congress a day later", ["provincial"], { partyCongress: { date: "2015-04-16" } }, []],
  ["the Party congress on the same day", ["provincial"], { partyCongress: { date: "2015-04-15" } }, ["party-congress"]],
  ["the Party congress a day earlier", ["provincial"], { partyCongress: { date: "2015-04-14" } }, ["party-congress"]],
  ["the Party congress long before", LEVELS, { partyCongress: { date: "2014-12-01" } }, ["party-congress"]],
  ["the Party congress not yet scheduled", LEVELS, { partyCongress: {} }, ["party-congress-unknown"]],
  ["the Party congress not told", LEVELS, { partyCongress: undefined }, ["party-congress-unknown"]],
  ["neither a day nor the Party congress", LEVELS, { day: undefined, partyCongress: undefined }, []],

  ["the level above a day later", ["base"], {}, [], { above: "2015-01-16" }],
  ["the level above on the same day", ["base"], {}, ["after-above"], { above: "2015-01-15" }],
  ["the level above on the same day", ["provincial"], {}, ["after-above"], { above: "2015-04-15" }],
  ["the level above a day earlier", ["central_office"], {}, ["after-above"], { above: "2015-03-30" }],
  ["the level below a day earlier", ["provincial"], {}, [], { below: "2015-04-14" }],
  ["the level below on the same day", ["provincial"], {}, ["before-below"], { below: "2015-04-15" }],
  ["the level below a day later", ["sector"], {}, ["before-below"], { below: "2015-07-01" }],

  ["a programme without c", ["base", "provincial", "central_office"], { programme: programme("abdefg") }, ["programme-needed"]],
  ["a programme without c", ["sector"], { programme: programme("abdeg") }, ["programme-needed"]],
  ["a programme without f", ["base", "provincial", "central_office"], { programme: programme("abcdeg") }, ["programme-election"]],
  ["a programme with f", ["sector"], { programme: programme("abcdefg") }, []],
  ["a programme without a", ["base", "provincial", "central_office"], { programme: programme("bcdefg") }, ["programme-item"]],
  ["a programme without a", ["sector"], { programme: programme("bcdeg") }, ["programme-item"]],
  [
    "a programme of items of one's own",
    ["provincial"],
    { programme: [{ title: "Văn nghệ" }] },
    ["programme-needed", "programme-election", "programme-item"],
  ],
  ["a programme without items", ["sector"], { programme: [] }, ["programme-needed", "programme-item"]],
  ["items of one's own besides", ["provincial"], { programme: [...programme("abcdefg"), { title: "Văn nghệ" }] }, []],
  ["a programme that fills half a day", ["base", "provincial"], { programme: programme("abcdefg", { c: 200, g: 40 }) }, []],
  [
    "a programme a minute longer than half a day",
    ["base", "provincial"],
    { programme: programme("abcdefg", { c: 200, g: 41 }) },
    ["programme-minutes"],
  ],
  ["a programme that fills a day", ["sector"], { programme: programme("abcdeg", { c: 400, g: 80 }) }, []],
  ["a programme a minute longer than a day", ["sector"], { programme: programme("abcdeg", { c: 400, g: 81 }) }, ["programme-minutes"]],

  ["reports that fill half a day", ["base", "provincial"], { exemplarReports: [{ who: "A", minutes: 240 }] }, []],
  [
    "reports a minute longer than half a day",
    ["base", "provincial"],
    {
      exemplarReports: [
        { who: "A", minutes: 200 },
        { who: "B", minutes: 41 },
      ],
    },
    ["report-minutes"],
  ],
  ["reports a minute longer than a day", ["sector"], { exemplarReports: [{ who: "A", minutes: 481 }] }, ["report-minutes"]],
  ["reports as long as their item", ["provincial"], { programme: programme("abcdefg", { d: 20 }) }, []],
  ["reports a minute longer than their item", ["provincial"], { programme: programme("abcdefg", { d: 19 }) }, ["report-minutes-item"]],
  ["one report", ["provincial"], reports("finance"), []],
  ["two reports from one field", LEVELS, reports("finance", "finance"), ["reports-one-field"]],
  ["two reports from a field of one's own", LEVELS, reports("Thi đua", "thi đua"), ["reports-one-field"]],
  ["three reports from two fields", LEVELS, reports("finance", "finance", "policy"), []],
  ["two reports, one of no known field", LEVELS, reports("finance", undefined), []],
  ["two reports of no known field", LEVELS, reports(undefined, undefined), []],
  [
    "a summary report without its last part",
    LEVELS,
    { reportParts: ["movements", "commendation", "leadership", "shortcomings", "goals", "tasks"] },
    ["report-part"],
  ],
  ["a summary report without parts", LEVELS, { reportParts: [] }, ["report-part"]],
  ["no word of the summary report's parts", LEVELS, { reportParts: undefined }, []],
];

const CASES = ROWS.flatMap(([what, levels, values, ids, around]) => levels.map((level) => [level, what, ids, values, around] as const));

describe("a plan under Guideline 3575", () => {
  it.each(CASES)("of the level %s with %s: %j", (level, _, ids, values, around) => {
    expect(found(guideline, level, { ...rightPlan(level), ...values }, around)).toEqual(ids);
  });

  it.each(LEVELS)("of the level %s that is empty is only reminded of empty quotas", (level) => {
    expect(found(guideline, level, {})).toEqual(level === "provincial" ? ["quotas-empty"] : []);
  });

  it("is told the gravest first", () => {
    const values = { ...rightPlan("provincial"), ...people(301), ...day("2015-05-02"), length: { halfDays: 1 }, quotas: [] };
    const severities = findings(guideline, "provincial", { ...values, groups: groupsOf(300) }).map(({ severity }) => severity);
    expect(severities).toEqual(["contradiction", "breach", "warning", "warning", "note"]);
  });
});

describe("what is found at the step where a field is asked", () => {
  const about = (field: "delegates" | "groups" | "day" | "quotas", values: Values): string[] => {
    const checked = { values, level: requireLevel(guideline, "provincial"), unit: { code: "40", level: "provincial", name: "Nghệ An" } };
    return findingsOf(checked, guideline)
      .filter((finding) => isAbout(finding, [field], checked.values))
      .map(({ id }) => id);
  };

  it("is about that field only", () => {
    const values = { ...people(301), ...day("2015-04-18") };
    expect(about("delegates", values)).toEqual(["delegates-over"]);
    expect(about("day", values)).toEqual(["day-off"]);
  });

  it("waits for the fields that it also needs", () => {
    expect(about("groups", { groups: groupsOf(301) })).toEqual([]);
    expect(about("groups", { groups: groupsOf(301), delegates: 300 })).toEqual(["groups-total"]);
  });

  it("is nothing about a field that is not filled yet", () => {
    expect(about("quotas", {})).toEqual([]);
  });
});

describe("a plan can be submitted", () => {
  const wrong = findings(guideline, "provincial", { ...rightPlan("provincial"), ...people(301), length: { halfDays: 3 } });

  it("with a reason for each breach, and not before", () => {
    expect(wrong.map(({ id }) => id)).toEqual(["delegates-over", "duration"]);
    expect(isSettled(wrong, {})).toBe(false);
    expect(isSettled(wrong, { duration: "x" })).toBe(false);
    expect(isSettled(wrong, { duration: "x", "delegates-over": "x" })).toBe(true);
  });

  it("with no contradiction, whatever the reason", () => {
    const contradiction = findings(guideline, "provincial", { ...rightPlan("provincial"), groups: groupsOf(199) });
    expect(isSettled(contradiction, { "groups-total": "x" })).toBe(false);
  });

  it("with warnings and notes", () => {
    const light = findings(guideline, "provincial", { ...rightPlan("provincial"), ...day("2015-05-02"), quotas: [] });
    expect(light.map(({ severity }) => severity)).toEqual(["warning", "warning", "note"]);
    expect(isSettled(light, {})).toBe(true);
  });

  it("with what its level requires, and no more is missing", () => {
    const level = requireLevel(guideline, "base");
    expect(missing(level, {}, guideline.plan)).toHaveLength(11);
    expect(missing(level, rightPlan("base"), guideline.plan)).toEqual(["election", "contact", "phone", "signer", "signerPosition"]);
  });
});
