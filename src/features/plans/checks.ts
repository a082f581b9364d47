import type { Phrase } from "../../chat/message.ts";
import type { Level, PlanForm } from "../guideline/index.ts";
import type { Checked, Rules, Severity } from "./check.ts";
import { CHECKS } from "./check-list.ts";
import type { FormContext } from "./field.ts";
import { type FieldId, isFieldId, type Values } from "./values.ts";

export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** The fields it is about, the one to change first. */
  readonly fields: readonly FieldId[];
  /** What is wrong and what would be right. */
  readonly phrase: Phrase;
  /** Where that stands. */
  readonly passage?: string | undefined;
}

const GRAVEST_FIRST: readonly Severity[] = ["contradiction", "breach", "warning", "note"];

/** All that is to be said against a plan as far as it goes, the gravest first. */
export function findingsOf(checked: Checked, rules: Rules): readonly Finding[] {
  const asked = new Set(fieldsOf(checked.level, rules.plan));
  const found = CHECKS.flatMap((check): Finding[] => {
    if (!check.fields.every((field) => asked.has(field) || checked.values[field] !== undefined)) return [];
    const values = check.test(checked, rules);
    if (!values) return [];
    const { id, severity, fields } = check;
    return [{ id, severity, fields, phrase: { key: `plans-finding-${id}`, values }, passage: check.passage?.(checked, rules) }];
  });
  return found.sort((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity));
}

/** Whether a finding can be said where some fields are answered: it is about one of them, and all it is about is filled. */
export function isAbout({ fields }: Finding, answered: readonly FieldId[], values: Values): boolean {
  return fields.some((field) => answered.includes(field)) && fields.every((field) => values[field] !== undefined);
}

/** The fields that a level may fill, in the form's order. */
export function fieldsOf({ id: level }: Level, { fields }: PlanForm): readonly FieldId[] {
  return fields.flatMap(({ id, required, offered, follows }) =>
    isFieldId(id) && [required, offered, follows].some((levels) => levels?.includes(level)) ? [id] : [],
  );
}

/** Required fields that are empty, in the form's order. */
export function missing(level: Level, values: Values, { fields }: PlanForm): readonly FieldId[] {
  return fields.flatMap(({ id, required }) => (isFieldId(id) && required?.includes(level.id) && values[id] === undefined ? [id] : []));
}

/** Whether nothing stands against submitting: no contradiction, and a reason for every breach. */
export function isSettled(findings: readonly Finding[], reasons: Readonly<Record<string, unknown>>): boolean {
  return findings.every(({ id, severity }) => severity !== "contradiction" && (severity !== "breach" || reasons[id] !== undefined));
}

/** Whether a first submission on a day misses its level's deadline, which is met on days strictly before. */
export function isLate(level: string, submittedOn: string, { facts, form }: Pick<FormContext, "facts" | "form">): boolean {
  const deadline = facts.deadlines.find(({ id }) => id === form.levels[level]?.deadline);
  return deadline !== undefined && submittedOn >= deadline.before;
}
