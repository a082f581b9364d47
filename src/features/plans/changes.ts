import type { Text } from "../../chat/message.ts";
import type { FormContext } from "./field.ts";
import { isListField, type ListField } from "./fields.ts";
import { migrateContent } from "./form-version.ts";
import { inWords, itemInWords } from "./in-words.ts";
import type { PlanView } from "./plan-view.ts";
import type { Version } from "./store.ts";
import { type FieldId, isFieldId, readValues, type Values } from "./values.ts";

type Item<Id extends ListField> = NonNullable<Values[Id]>[number];
type AnyItem = Item<ListField>;

/** What of a field became another: in one line, and of a list each item in a line of its own. */
export interface FieldChange {
  readonly field: FieldId;
  readonly line: readonly Text[];
  readonly items: readonly (readonly Text[])[];
}

const ARROW = " → ";

/** What differs between two versions, field by field in the form's order. */
export function changesBetween(before: PlanView, after: PlanView): readonly FieldChange[] {
  return after.fields.flatMap((field): FieldChange[] => {
    const [old, now] = [before.context.values[field], after.context.values[field]];
    if (isSame(old, now)) return [];
    const head: readonly Text[] = [{ key: "plans-line", values: { field: { key: `plans-field-${field}` } } }, " "];
    const line = [...head, ...inOrNone(field, before.context), ARROW, ...inOrNone(field, after.context)];
    const items = isListField(field) ? itemChanges(field, before.context, after.context) : [];
    return [{ field, line, items }];
  });
}

/** Whether a field of a plan as it is now differs from what it was in a version. */
export function hasChanged(
  field: string,
  version: Pick<Version, "content" | "formVersion">,
  now: Pick<Version, "content" | "formVersion">,
): boolean {
  if (!isFieldId(field)) return false;
  const valuesOf = ({ content, formVersion }: typeof now): Values => readValues(migrateContent(content, formVersion).fields);
  return !isSame(valuesOf(version)[field], valuesOf(now)[field]);
}

function inOrNone(field: FieldId, context: FormContext): readonly Text[] {
  const words = inWords(field, context);
  return words.length > 0 ? words : [{ key: "plans-change-nothing" }];
}

/** Items that are one thing told anew stand in one line. */
function itemChanges(field: ListField, before: FormContext, after: FormContext): readonly (readonly Text[])[] {
  const old: readonly AnyItem[] = before.values[field] ?? [];
  const now: readonly AnyItem[] = after.values[field] ?? [];
  const gone = old.filter((item) => !now.some((other) => isSame(item, other)));
  const come = now.filter((item) => !old.some((other) => isSame(item, other)));
  const words = (item: AnyItem): readonly Text[] => itemInWords(field, item, after);
  const changed = come.flatMap((item) => {
    const was = gone.find((other) => nameOf(other) === nameOf(item));
    return was ? [{ was, item }] : [];
  });
  const added = come.filter((item) => changed.every((each) => each.item !== item));
  const removed = gone.filter((item) => changed.every((each) => each.was !== item));
  if (come.length === 0 && gone.length === 0) return [[{ key: "plans-change-order" }]];
  return [
    ...added.map((item): readonly Text[] => [{ key: "plans-change-added" }, " ", ...words(item)]),
    ...removed.map((item): readonly Text[] => [{ key: "plans-change-removed" }, " ", ...words(item)]),
    ...changed.map(({ was, item }): readonly Text[] => [{ key: "plans-change-changed" }, " ", ...words(was), ARROW, ...words(item)]),
  ];
}

/** What an item is known by. */
function nameOf(item: AnyItem): string {
  if ("who" in item) return item.who;
  if ("seats" in item) return item.unit;
  if ("groups" in item) return item.name;
  return item.id ?? item.title;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The order of a record's entries tells nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
