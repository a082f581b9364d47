import type { Both, Value } from "../../chat/message.ts";
import { dateInWords, type Facts, type Level, type PlanForm } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import { passageOf } from "./passage-of.ts";
import type { FieldId, Values } from "./values.ts";

/** A contradiction must be mended, a breach needs a written reason, the others are shown. */
export type Severity = "contradiction" | "breach" | "warning" | "note";

/** A plan to be checked. */
export interface Checked {
  readonly values: Values;
  readonly level: Level;
  readonly unit: Unit;
  /** The date of the event of the level above, ISO, where it is known. */
  readonly above?: string | undefined;
  /** The date of the last event of the level below that is known, ISO. */
  readonly below?: string | undefined;
}

export interface Rules {
  readonly facts: Facts;
  readonly plan: PlanForm;
}

/** One thing that a plan is held against. Limits and dates are the pack's. */
export interface Check {
  /** Its sentence is `plans-finding-` with it. */
  readonly id: string;
  readonly severity: Severity;
  /** It is looked at where all of them may be filled; the first is the one to change. */
  readonly fields: readonly FieldId[];
  /** Where it stands; a check without one is arithmetic or common sense. */
  passage?(checked: Checked, rules: Rules): string | undefined;
  /** What stands against the plan, as the sentence's variables; undefined: nothing. */
  test(checked: Checked, rules: Rules): Readonly<Record<string, Value>> | undefined;
}

/** The passage that rules a field at the plan's level. */
export function ruleOf(field: FieldId): NonNullable<Check["passage"]> {
  return ({ level }, { plan }) => passageOf(field, level, plan);
}

export function total(counts: readonly (number | undefined)[] | undefined): number {
  return (counts ?? []).reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

export function words({ vi, en }: Both): Both {
  return { vi, en };
}

/** Things one after the other, those of the programme with their letters. */
export function listed(items: readonly (Both & { readonly id?: string | undefined })[]): Both {
  const letter = (id: string | undefined): string => (id?.length === 1 ? `${id}) ` : "");
  const joined = (language: keyof Both): string => items.map((item) => letter(item.id) + item[language]).join("; ");
  return { vi: joined("vi"), en: joined("en") };
}

export function dateWords(iso: string): Both {
  return { vi: dateInWords(iso, "vi"), en: dateInWords(iso, "en") };
}
