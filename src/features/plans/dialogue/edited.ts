import { isListField, type ListField } from "../fields.ts";
import { toldToChange } from "./change.ts";
import { looksAsked, taken } from "./hear.ts";
import { withList } from "./list.ts";
import { askField, idsOf, pick, read, write } from "./record.ts";
import { goTo, inPlan, isAsked, type Talk, tell } from "./talk.ts";
import { readAnswer, toldIn } from "./told.ts";

/**
 * An earlier message that was edited: what it filled is filled anew. Undefined: it is to be heard like a new one, since
 * it filled nothing and is the last, or asks something.
 */
export function correct(talk: Talk, message: string, text: string): Talk | undefined {
  const { step, answered, heard } = talk.slice;
  const { context } = inPlan(talk) ?? {};
  if (!context || !talk.draft) return undefined;
  const filled = answered.find(({ event }) => event === message);
  const [field] = filled?.fields ?? [];
  if (!filled || !field) {
    const isNew = !step || message === heard || looksAsked(talk, text);
    return isNew ? undefined : { ...tell(talk, { key: "plans-edit-unknown" }), brief: true };
  }
  const then: Talk = { ...talk, turn: { ...talk.turn, event: message } };
  if (isListField(field)) return listCorrected(then, field, filled.before ?? 0, text);
  const told = toldIn(text, context, field);
  const ids = idsOf(told.values).filter((id) => isAsked(id, talk));
  if (ids.length > 1 && filled.fields.length > 1) return goTo(then, { kind: "confirm", values: { ...pick(told.values, ids) } });
  const changed = toldToChange({ ...then, brief: true }, text);
  if (changed) return changed;
  const given = readAnswer(then, field, text);
  if (!("values" in given)) return taken(askField(then, field), field, given);
  return write({ ...tell(then, { key: "plans-edited" }), brief: true }, given.values);
}

/** The items that a message added, read anew from what it says now; where the list was changed since, the person has to say. */
function listCorrected(talk: Talk, field: ListField, before: number, text: string): Talk {
  const { context } = inPlan(talk) ?? {};
  const last = talk.slice.answered.findLast(({ fields }) => fields.includes(field));
  const items = context?.values[field] ?? [];
  if (!context || !talk.content || last?.event !== talk.turn.event || items.length < before)
    return { ...askField(tell(talk, { key: "plans-edit-list" }), field), brief: false };
  const entry = talk.content.fields[field];
  const earlier = { ...talk.content.fields, ...(entry ? { [field]: { ...entry, value: items.slice(0, before) } } : {}) };
  const without: Talk = { ...talk, content: { ...talk.content, fields: earlier } };
  const given = read(without, field, text);
  return "values" in given
    ? withList(tell(without, { key: "plans-edited" }), field, given.values)
    : taken(askField(talk, field), field, given);
}
