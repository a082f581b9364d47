import type { Adjustment } from "../../../language/adjustment.ts";
import { fold } from "../../../language/fold.ts";
import { findRepair } from "../../../language/repair.ts";
import { fieldsNamed } from "../field-named.ts";
import { FIELDS, isListField } from "../fields.ts";
import { toldByName } from "../told-by-name.ts";
import type { FieldId, Values } from "../values.ts";
import { listChanged } from "./list.ts";
import { askField, askWhich, hintFor, idsOf, read, write } from "./record.ts";
import { findingsIn, goTo, inPlan, isAsked, offeredFields, requiredFields, type Talk, tell, withSlice } from "./talk.ts";
import { toldIn } from "./told.ts";

/** Those who are counted in all. */
const EVERYBODY = /^(?:nguoi|dai bieu|delegates|people)$/;

/** "sửa số đại biểu thành 280", "nhầm, 280". */
export function change(talk: Talk, what: string, to: string | undefined): Talk | undefined {
  const { context } = inPlan(talk) ?? {};
  if (!context || !talk.draft) return undefined;
  const { step } = talk.slice;
  const number = /^(?:mục |số |người |báo cáo |item |no\.? )?(?:thứ )?(\d{1,3})$/i.exec(what.trim())?.[1];
  if (step?.kind === "field" && isListField(step.field) && number !== undefined) {
    const item = Number(number);
    if (to !== undefined) return listChanged(talk, step.field, { kind: "edit", item, text: to });
    return context.values[step.field]?.[item - 1] === undefined
      ? { ...tell(talk, { key: "plans-no-such-item", values: { item } }), brief: true }
      : goTo(talk, { kind: "item", field: step.field, item });
  }
  const plain = to === undefined ? undefined : plainChange(talk, what, to);
  if (plain) return plain;
  // What waits to be confirmed is not lost over a change that cannot be made out.
  if (step?.kind === "confirm") return { ...tell(talk, { key: "plans-confirm-how" }), brief: true };
  if (step?.kind === "field" && isListField(step.field) && what.trim() === "")
    return { ...tell(talk, { key: "plans-list-how" }), brief: true };
  const fields = meant(talk, what.trim(), to);
  const [field, ...others] = fields;
  // "Thay đổi theo thông báo" where any words are an answer names nothing to change.
  const isAnswer = step?.kind === "field" && FIELDS[step.field].freeText === true && to === undefined && what.trim().includes(" ");
  if (field === undefined && isAnswer) return undefined;
  if (field === undefined) return goTo(talk, { kind: "which", fields: filled(talk), ...(to === undefined ? {} : { to }) });
  if (others.length > 0) return goTo(talk, { kind: "which", fields: [...fields], ...(to === undefined ? {} : { to }) });
  return to === undefined ? askField(talk, field) : changeTo(talk, field, to);
}

/** A change of what is surely named to what can surely be read; several at once are shown for confirmation. */
function plainChange(talk: Talk, what: string, to: string): Talk | undefined {
  const { context } = inPlan(talk) ?? {};
  if (!context) return undefined;
  const several = toldByName(`${what} thành ${to}`, context, (id) => isAsked(id, talk));
  if (isSeveral(several)) return goTo(talk, { kind: "confirm", values: { ...several } });
  const besides = what.trim() === "" ? toldIn(to, context) : undefined;
  if (besides && idsOf(besides.values).length > 0 && besides.rest.length === 0)
    return isSeveral(besides.values) ? goTo(talk, { kind: "confirm", values: { ...besides.values } }) : changed(talk, besides.values);
  const [field, ...others]: readonly FieldId[] = groupNamed(what, talk) ? ["groups"] : meant(talk, what.trim(), to);
  const given = field === undefined || others.length > 0 ? undefined : read(talk, field, field === "groups" ? `${what} ${to}` : to);
  return field && given && "values" in given ? changed(talk, given.values) : undefined;
}

/** More than one field with what goes with it: a day tells the length, too. */
function isSeveral(values: Values): boolean {
  return idsOf(values).filter((id) => id !== "length").length > 1;
}

/** The fields that may be meant: of those named, the ones that can hold the new value; without a name what was said last. */
function meant(talk: Talk, what: string, to: string | undefined): FieldId[] {
  const last = lastThatHolds(talk, to) ?? talk.slice.trail.at(-1);
  const named = what === "" ? (last ? [last] : []) : fieldsNamed(what).filter((id) => isAsked(id, talk));
  const fitting = to === undefined ? [] : named.filter((id) => "values" in read(talk, id, to));
  return fitting.length > 0 ? fitting : named;
}

/** The field answered last that can hold a value which is no mere text; "sáng 17/4" tells more to a day than to a length. */
function lastThatHolds(talk: Talk, to: string | undefined): FieldId | undefined {
  const told = talk.slice.trail.toReversed().map((id) => {
    const given = to === undefined || isListField(id) || FIELDS[id].freeText ? undefined : read(talk, id, to);
    return { id, count: given && "values" in given ? idsOf(given.values).length : 0 };
  });
  const most = Math.max(1, ...told.map(({ count }) => count));
  return told.find(({ count }) => count === most)?.id;
}

/** The group of delegates that words name: "công chức", "số khách". */
function groupNamed(what: string, talk: Talk): string | undefined {
  const named = fold(what.trim()).replace(/^so (?:luong )?/, "");
  const groups = isAsked("groups", talk) ? (inPlan(talk)?.context.form.groups ?? []) : [];
  return groups.find(({ names }) => names.some((name) => fold(name) === named))?.id;
}

export function changeTo(talk: Talk, field: FieldId, to: string): Talk {
  const given = read(talk, field, to);
  if ("values" in given) return changed(talk, given.values);
  if ("choices" in given) return askWhich(talk, field, given);
  return { ...askField(tell(talk, hintFor(field, given.problem)), field), brief: true };
}

/** "bớt 10 khách, thêm 5 lãnh đạo"; undefined: these are not what a plan counts. */
export function adjust(talk: Talk, changes: Adjustment["changes"]): Talk | undefined {
  const { values } = inPlan(talk)?.context ?? {};
  if (!values || !talk.draft) return undefined;
  let adjusted: Values = {};
  for (const { by, what } of changes) {
    const group = groupNamed(what, talk);
    const count = values.delegates === undefined ? ("headcount" as const) : ("delegates" as const);
    const all = { ...values, ...adjusted };
    if (group === undefined && !EVERYBODY.test(fold(what))) return undefined;
    const before = group === undefined ? all[count] : all.groups?.[group];
    if (before === undefined || before + by < 0)
      return { ...tell(talk, hintFor(group === undefined ? count : "groups", "none")), brief: true };
    adjusted = { ...adjusted, ...(group === undefined ? { [count]: before + by } : { groups: { ...all.groups, [group]: before + by } }) };
  }
  return changed(talk, adjusted);
}

/** Writes a change told in passing, and goes back to what it came between. */
function changed(talk: Talk, values: Values): Talk {
  const { step } = talk.slice;
  if (step?.kind === "confirm") return goTo(talk, { ...step, values: { ...step.values, ...values } });
  const written = write(withSlice({ ...talk, brief: true }, { paused: undefined }), values);
  const isElsewhere = step && "field" in step && !idsOf(values).some((id) => id === step.field) && written.slice.step?.kind !== "finding";
  if (!isElsewhere || written.slice.step?.kind === "conflict") return written;
  switch (step.kind) {
    case "item":
    case "doubt":
    case "choose":
    case "conflict":
      return goTo(written, step);
    case "finding":
    case "reason":
      return findingsIn(written).some(({ id }) => id === step.finding) ? goTo(written, step) : written;
    case "field":
      return isListField(step.field) && step.field in (inPlan(written)?.context.values ?? {}) ? goTo(written, step) : written;
  }
}

/** "sửa số đại biểu thành 280" where any words would do: only when the field and its value are plain. */
export function toldToChange(talk: Talk, text: string): Talk | undefined {
  const repair = findRepair(text);
  if (repair?.kind === "adjust") return adjust(talk, repair.changes);
  if (repair?.kind !== "change" || repair.to === undefined) return undefined;
  return plainChange(talk, repair.what, repair.to);
}

/** The fields that hold something, in the form's order. */
export function filled(talk: Talk): FieldId[] {
  const { context } = inPlan(talk) ?? {};
  if (!context) return [];
  const asked = new Set<FieldId>([...requiredFields(context), ...offeredFields(context)]);
  return [...asked].filter((id) => context.values[id] !== undefined);
}
