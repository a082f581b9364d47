import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingsOf, isAbout, isSettled, missing } from "../../../src/features/plans/checks.ts";
import { type FieldId, VALUES, type Values } from "../../../src/features/plans/values.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { requireGuideline } from "../../support/checked.ts";
import { PACK } from "../../support/guideline.ts";
import { SECOND_PACK } from "../../support/second-pack.ts";

const locales = loadLocales();
const packs = [requireGuideline(PACK), requireGuideline(SECOND_PACK)];

const IDS = packs.flatMap(({ facts, plan }) => [
  ...[...facts.programme, ...facts.reportParts, ...plan.groups].map(({ id }) => id),
  ...[facts.fields, facts.presidium, facts.stage].flatMap((some) => some?.list.flatMap(({ id }) => id ?? []) ?? []),
]);
const FORMS = packs.flatMap(({ facts }) => facts.levels.map(({ form }) => form.vi));

const id = fc.oneof(fc.constantFrom(...IDS), fc.string({ minLength: 1, maxLength: 64 }));
const line = fc.oneof(fc.constantFrom(...FORMS, "không", "x"), fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }));
const count = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 100_000 }));
const minutes = fc.option(fc.integer({ min: 1, max: 1440 }), { nil: undefined });
const maybe = <T>(what: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(what, { nil: undefined });
const date = fc
  .oneof(
    fc.date({ min: new Date("2014-01-01"), max: new Date("2032-12-31") }),
    fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31") }),
  )
  .filter((each) => !Number.isNaN(each.getTime()))
  .map((each) => each.toISOString().slice(0, 10));
const dated = fc.record({ date });

/** What each field may hold; what its schema does not accept is left out. */
const ANY: Readonly<Record<FieldId, fc.Arbitrary<unknown>>> = {
  name: line,
  day: fc.record({ date, time: maybe(fc.constant("08:00")) }),
  length: fc.record({ halfDays: fc.integer({ min: 1, max: 20 }), part: maybe(fc.constantFrom("morning", "afternoon")) }),
  combinedWith: line,
  venue: line,
  headcount: count,
  delegates: count,
  groups: fc.dictionary(id, count, { maxKeys: 8 }),
  programme: fc.array(fc.record({ id: maybe(id), title: line, minutes, leader: maybe(line) }), { maxLength: 12 }),
  extras: fc.array(id, { maxLength: 8 }),
  reportAuthor: line,
  reportDue: dated,
  reportParts: fc.array(id, { maxLength: 10 }),
  exemplarReports: fc.array(fc.record({ who: line, field: maybe(id), minutes }), { maxLength: 6 }),
  presidium: fc.array(fc.record({ name: line, groups: fc.array(id, { maxLength: 5 }) }), { maxLength: 6 }),
  stage: fc.array(id, { maxLength: 5 }),
  election: fc.record({ seats: maybe(count) }),
  quotas: fc.array(fc.record({ unit: line, seats: count }), { maxLength: 6 }),
  partyCongress: fc.record({ date: maybe(date) }),
  communication: line,
  budget: fc.integer({ min: 0, max: 1e12 }),
  budgetSource: line,
  contact: line,
  phone: fc.constant("0912345678"),
  signer: line,
  signerPosition: line,
  signedNumber: line,
  signedDate: dated,
  scan: fc.record({ name: line, bytes: fc.nat(), hash: fc.constant("a1") }),
};

const plans: fc.Arbitrary<Values> = fc.record(ANY, { requiredKeys: [] }).map((values) => {
  const kept = Object.entries(values).flatMap(([field, value]) => {
    const parsed = VALUES[field as FieldId].safeParse(value);
    return parsed.success ? [[field, parsed.data]] : [];
  });
  return Object.fromEntries(kept) as Values;
});
const checks = fc.record({
  guideline: fc.constantFrom(...packs),
  at: fc.nat(3),
  values: plans,
  above: maybe(date),
  below: maybe(date),
});

const ORDER = ["contradiction", "breach", "warning", "note"];

describe("whatever a plan holds", () => {
  it("it can be checked, and what is found can be said in both languages", () => {
    fc.assert(
      fc.property(checks, ({ guideline, at, values, above, below }) => {
        const level = guideline.facts.levels[at % guideline.facts.levels.length];
        if (!level) return;
        const checked = { values, level, unit: { code: "1", level: level.id, name: "x" }, above, below };
        const all = findingsOf(checked, guideline);
        const grave = all.map(({ severity }) => ORDER.indexOf(severity));
        expect(grave).toEqual([...grave].sort());
        expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
        for (const { phrase } of all) for (const say of [locales.vi, locales.en]) expect(say(phrase)).not.toMatch(/undefined|NaN|\[object/);
        for (const field of Object.keys(VALUES) as FieldId[])
          for (const finding of all.filter((each) => isAbout(each, [field], values))) expect(finding.fields).toContain(field);
        const reasons = Object.fromEntries(all.map((each) => [each.id, "a reason"]));
        expect(isSettled(all, reasons)).toBe(!all.some(({ severity }) => severity === "contradiction"));
        for (const field of missing(level, values, guideline.plan)) expect(values).not.toHaveProperty(field);
      }),
      { numRuns: 300 },
    );
  });
});
