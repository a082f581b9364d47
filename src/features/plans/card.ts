import type { Block, Phrase, Text } from "../../chat/message.ts";
import { type Guideline, sectionOf } from "../guideline/index.ts";
import type { Finding } from "./checks.ts";
import type { FormContext } from "./field.ts";
import { isListField } from "./fields.ts";
import { inWords, itemInWords } from "./in-words.ts";
import { type FieldId, isFieldId } from "./values.ts";

export interface Open {
  /** Required fields that are not filled. */
  readonly missing: readonly FieldId[];
  readonly findings: readonly Finding[];
  /** Ids of the findings that a reason was written for, with it. */
  readonly reasons: Readonly<Record<string, { readonly text: string }>>;
  /** What may follow after submission and is not there. */
  readonly following: readonly FieldId[];
}

const ORDER = ["contradiction", "breach", "warning", "note"] as const;

/** What still has to be dealt with or looked at, the gravest first; nothing when all is well. */
export function openBlocks({ missing, findings, reasons, following }: Open, facts: Guideline["facts"]): readonly Block[] {
  const items: (readonly Text[])[] = [];
  if (missing.length > 0) items.push([{ key: "plans-open-missing" }, ...names(missing)]);
  for (const severity of ORDER) {
    for (const finding of findings.filter((each) => each.severity === severity)) {
      items.push(findingText(finding, facts));
      const reason = reasons[finding.id];
      if (severity === "breach")
        items.push([reason ? { key: "plans-open-reason", values: { reason: reason.text } } : { key: "plans-open-no-reason" }]);
    }
  }
  if (following.length > 0) items.push([{ key: "plans-open-following" }, ...names(following)]);
  return items.length === 0
    ? []
    : [
        { kind: "paragraph", strong: true, text: [{ key: "plans-open" }] },
        { kind: "list", items },
      ];
}

/** A finding in one line, with the section it stands on. */
export function findingText({ severity, phrase, passage }: Finding, facts: Guideline["facts"]): readonly Text[] {
  const section = passage === undefined ? undefined : facts.sections[sectionOf(passage)];
  const source: readonly Text[] = section ? [" [", { key: "plans-words", values: { words: { vi: section.vi, en: section.en } } }, "]"] : [];
  return [{ key: `plans-severity-${severity}` }, " ", phrase, ...source];
}

/** What the plan holds, one line a field, lists below their field's line. */
export function planBlocks(context: FormContext): readonly Block[] {
  const items = context.form.fields.flatMap(({ id }): (readonly Text[])[] => {
    if (!isFieldId(id) || context.values[id] === undefined) return [];
    return [fieldLine(id, context)];
  });
  if (items.length === 0) return [{ kind: "paragraph", text: [{ key: "plans-empty" }] }];
  return [
    { kind: "paragraph", strong: true, text: [{ key: "plans-content" }] },
    { kind: "list", items },
  ];
}

/** "Địa điểm: Hội trường …". */
export function fieldLine(id: FieldId, context: FormContext): readonly Text[] {
  const head: readonly Text[] = [{ key: "plans-line", values: { field: { key: `plans-field-${id}` } } }, " ", ...inWords(id, context)];
  if (!isListField(id)) return head;
  const items: readonly NonNullable<FormContext["values"][typeof id]>[number][] = context.values[id] ?? [];
  return [...head, ...items.flatMap((item, i): readonly Text[] => [`\n   ${i + 1}. `, ...itemInWords(id, item, context)])];
}

export function name(id: FieldId): Phrase {
  return { key: `plans-field-${id}` };
}

function names(ids: readonly FieldId[]): readonly Text[] {
  return ids.flatMap((id, i): readonly Text[] => (i === 0 ? [" ", name(id)] : [", ", name(id)]));
}
