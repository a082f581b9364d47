import type { Text } from "../../chat/message.ts";
import type { Guideline } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import { type Finding, fieldsOf, findingsOf } from "./checks.ts";
import type { DaysAround } from "./days-around.ts";
import type { FormContext } from "./field.ts";
import { migrateContent } from "./form-version.ts";
import { inWords } from "./in-words.ts";
import type { PlanContent } from "./plan.ts";
import type { Version } from "./store.ts";
import { type FieldId, isFieldId, readValues } from "./values.ts";

/** A submitted version as its readers look at it. */
export interface PlanView {
  readonly context: FormContext;
  readonly findings: readonly Finding[];
  readonly reasons: PlanContent["reasons"];
  /** What may still follow and is not there. */
  readonly following: readonly FieldId[];
  /** The fields that its level may fill, in the form's order. */
  readonly fields: readonly FieldId[];
}

/** Undefined for a unit whose level the guideline does not have. */
export function viewPlan(
  { content: stored, formVersion }: Pick<Version, "content" | "formVersion">,
  unit: Unit,
  { facts, plan: form }: Guideline,
  days: DaysAround = {},
): PlanView | undefined {
  const level = facts.levels.find(({ id }) => id === unit.level);
  if (!level) return undefined;
  const content = migrateContent(stored, formVersion);
  const values = readValues(content.fields);
  const findings = findingsOf({ values, level, unit, ...days }, { facts, plan: form });
  const following = form.fields.flatMap(({ id, follows }) =>
    isFieldId(id) && follows?.includes(level.id) && values[id] === undefined ? [id] : [],
  );
  return {
    context: { today: "", unit, level, facts, form, values },
    findings,
    reasons: content.reasons,
    following,
    fields: fieldsOf(level, form),
  };
}

/** The fields that tell what kind of event it is, those that stand together in one line. */
const FIGURES: readonly (readonly FieldId[])[] = [["name"], ["day", "length"], ["venue"], ["delegates", "groups"], ["headcount"]];

/** What one wants to know of a plan first, in a few lines. */
export function mainFigures({ context }: PlanView): readonly (readonly Text[])[] {
  return FIGURES.flatMap((ids): (readonly Text[])[] => {
    const [first, ...others] = ids.filter((id) => context.values[id] !== undefined);
    if (first === undefined) return [];
    const rest = others.flatMap((id): readonly Text[] => [id === "groups" ? ": " : ", ", ...inWords(id, context)]);
    return [[{ key: "plans-line", values: { field: { key: `plans-field-${first}` } } }, " ", ...inWords(first, context), ...rest]];
  });
}
