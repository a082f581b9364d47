import type { Form, FormInput } from "../../../chat/adapter.ts";
import type { Filled, Text } from "../../../chat/message.ts";
import type { Problems } from "../../../engine/turn.ts";
import { name } from "../card.ts";
import type { FormContext, Read } from "../field.ts";
import { FIELDS, isListField } from "../fields.ts";
import { inWords, itemInWords } from "../in-words.ts";
import type { FieldId, Values } from "../values.ts";
import { statusOf } from "./lifecycle.ts";
import { dayIn, exampleOf } from "./prompt.ts";
import { askField, hintFor, write } from "./record.ts";
import { fieldsIn, PREFIX, sectionOf } from "./sections.ts";
import { goTo, inPlan, markOf, requiredFields, type Talk, tell, withSlice } from "./talk.ts";

/** A section of the draft to be filled in or changed at once; undefined while there is no draft. Its id tells what stood there. */
export function formOf(talk: Talk, id: string): Form | undefined {
  const section = sectionOf(id);
  const { context } = inPlan(talk) ?? {};
  if (!section || !context || !talk.draft) return undefined;
  const inputs = fieldsIn(section, talk).map((field) => inputOf(field, context));
  return { id: stampedId(talk, section), title: { key: `plans-form-${section}` }, language: talk.turn.language, inputs };
}

/** A form's id with its draft and what stood in each of its fields: "plan:event:1f2e3d4c:00000000.9a8b7c6d". */
function stampedId(talk: Talk, section: string): string {
  const marks = fieldsIn(section, talk).map((field) => stampOf(markOf(talk.content?.fields[field])));
  return [`${PREFIX}${section}`, stampOf(talk.draft?.id ?? ""), marks.join(".")].join(":");
}

/** Tells texts apart that are not made to be mistaken for one another, in eight characters. */
function stampOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/** Whether a form was opened on the draft that the person works on now. */
function isOfDraft(talk: Talk, form: string): boolean {
  const [, , draft] = form.split(":");
  return draft === undefined || draft === stampOf(talk.draft?.id ?? "");
}

/** The fields that somebody wrote after the form was opened. */
function changedSince(talk: Talk, form: string): readonly FieldId[] {
  const [, section = "", , marks] = form.split(":");
  const seen = marks?.split(".");
  return fieldsIn(section, talk).filter((field, i) => seen && seen[i] !== stampOf(markOf(talk.content?.fields[field])));
}

/** Fields whose answers are several lines. */
const LINES: ReadonlySet<FieldId> = new Set(["groups", "extras", "reportParts", "communication"]);

function inputOf(field: FieldId, context: FormContext): FormInput {
  const isEmpty = context.values[field] === undefined;
  // A form may be sent with gaps, which are asked for later; what is there cannot be emptied.
  const isRequired = !isEmpty && requiredFields(context).includes(field);
  const input = { id: field, label: { key: "plans-form-label", values: { field: name(field) } }, isRequired };
  // A calendar has no room for a time.
  const date = field === "day" && context.values.day?.time !== undefined ? undefined : dayIn(field, context);
  if (FIELDS[field].isDay && (isEmpty || date !== undefined))
    return { ...input, kind: "date", value: date === undefined ? undefined : [date] };
  const hint: Text = { key: `plans-example-${field}`, values: exampleOf(context) };
  const kind = isListField(field) || LINES.has(field) ? "lines" : "line";
  return { ...input, hint, kind, value: isEmpty ? undefined : wordsOf(field, context) };
}

function wordsOf(field: FieldId, context: FormContext): readonly Text[] {
  if (!isListField(field)) return inWords(field, context);
  const items: readonly NonNullable<Values[typeof field]>[number][] = context.values[field] ?? [];
  return items.flatMap((item, i): readonly Text[] => [i === 0 ? "" : "\n", ...itemInWords(field, item, context)]);
}

/** What is wrong with what was filled in, at the fields; undefined: it is no form of a plan. */
export function problemsIn(talk: Talk, filled: Filled): Problems | undefined {
  if (!sectionOf(filled.form)) return undefined;
  if (!isOfDraft(talk, filled.form)) return { "": { key: "plans-form-other" } };
  const changed = changedSince(talk, filled.form);
  const conflicts = Object.keys(filled.values).filter((id) => changed.some((field) => field === id));
  if (conflicts.length > 0) return Object.fromEntries(conflicts.map((id) => [id, { key: "plans-form-changed" }]));
  const problems = readAll(talk, filled).flatMap(([field, given]): [string, Text][] => {
    if ("values" in given) return [];
    return [[field, "choices" in given ? { key: "plans-form-unclear" } : hintFor(field, given.problem)]];
  });
  return Object.fromEntries(problems);
}

/** Writes what was filled in; what cannot be taken is asked for. */
export function formFilled(talk: Talk, filled: Filled): Talk {
  if (!talk.draft) return statusOf(talk);
  if (!isOfDraft(talk, filled.form)) return statusOf(tell(talk, { key: "plans-form-other" }));
  // Somebody may have been quicker, after it was found that nobody had been.
  const changed = changedSince(talk, filled.form);
  const given = readAll(talk, filled);
  const mine = given.filter(([field]) => !changed.includes(field));
  const theirs = given.find(([field, each]) => changed.includes(field) && "values" in each);
  const written = formWritten(talk, mine);
  if (!theirs || !("values" in theirs[1])) return written;
  return goTo(written, { kind: "conflict", field: theirs[0], values: { ...theirs[1].values } });
}

function formWritten(talk: Talk, given: readonly (readonly [FieldId, Read])[]): Talk {
  const values: Values = Object.assign({}, ...given.map(([, each]) => ("values" in each ? each.values : {})));
  const [open] = given.find(([, each]) => !("values" in each)) ?? [];
  if (Object.keys(values).length === 0)
    return open ? askField(talk, open) : tell({ ...talk, brief: true }, { key: "plans-form-unchanged" });
  const written = write(withSlice(talk, { step: undefined }), values);
  return open && written.slice.step?.kind !== "conflict" ? askField(written, open) : written;
}

/** Each field that was filled in, read as an answer to its question; a list's lines are the whole list. */
function readAll(talk: Talk, { form, values }: Filled): readonly (readonly [FieldId, Read])[] {
  const { context } = inPlan(talk) ?? {};
  const section = sectionOf(form);
  if (!context || !section) return [];
  return fieldsIn(section, talk).flatMap((field): (readonly [FieldId, Read])[] => {
    const text = values[field]?.trim() ?? "";
    if (text === "") return [];
    const empty = isListField(field) || field === "groups" ? { ...context, values: { ...context.values, [field]: undefined } } : context;
    return [[field, FIELDS[field].read(FIELDS[field].isDay ? asTyped(text) : text, empty)]];
  });
}

/** A day picked from a calendar as one types it: 15/4/2015. */
export function asTyped(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split("-").map(Number).reverse().join("/") : day;
}
