import { findPhone } from "../../../language/phone.ts";
import { extractFields } from "../extract.ts";
import type { FormContext, Read } from "../field.ts";
import { FIELDS, isListField } from "../fields.ts";
import { beginsWithName, toldByName } from "../told-by-name.ts";
import type { FieldId, Values } from "../values.ts";
import { idsOf, pick, read } from "./record.ts";
import { inPlan, isAsked, offeredFields, requiredFields, type Talk, tell } from "./talk.ts";

const LONGEST_PART_SHOWN = 80;

/** What the asked field makes of an answer, also of one that names the field: "người ký: Trần Văn Nam". */
export function readAnswer(talk: Talk, field: FieldId, text: string): Read {
  const { context } = inPlan(talk) ?? {};
  const named = context && beginsWithName(text) ? toldByName(text, context, (id) => id === field) : {};
  return idsOf(named).length > 0 ? { values: named } : read(talk, field, text);
}

/** All that a message tells, when it tells more than the asked field and what goes with it. */
export function toldBesides(talk: Talk, asked: FieldId, given: Read, text: string): Told | undefined {
  const { context } = inPlan(talk) ?? {};
  if (!context) return undefined;
  if (isListField(asked) && !isOfOtherFields(talk, asked, text)) return personWithPhone(talk, text);
  const told = toldIn(text, context, asked);
  const own = "values" in given ? idsOf(given.values) : [asked];
  const others = idsOf(told.values).filter((id) => !own.includes(id) && (told.named.includes(id) || !SAME_KIND[asked]?.includes(id)));
  if (others.length === 0) return undefined;
  const isWhole = FIELDS[asked].freeText === true || isListField(asked);
  // "Phòng TC, 15 người" is who writes a report, "260 người" is no answer to it.
  const isPartOfText = isWhole && others.length === 1 && told.named.length === 0 && told.rest.length > 0;
  if (isPartOfText && told.values[asked] === undefined) return undefined;
  return { ...told, values: { ...("values" in given && !isWhole ? given.values : {}), ...pick(told.values, [asked, ...own, ...others]) } };
}

/** "chị Hoa 0912 345 678" is nobody of a list. */
function personWithPhone(talk: Talk, text: string): Told | undefined {
  const given = text.trim().includes("\n") || !findPhone(text) ? undefined : read(talk, "contact", text);
  return given && "values" in given ? { values: given.values, named: idsOf(given.values), rest: [] } : undefined;
}

/** Whether a message where a list is asked is no line of it: it begins with the name of another field. */
function isOfOtherFields(talk: Talk, asked: FieldId, text: string): boolean {
  const { context } = inPlan(talk) ?? {};
  const named = context && beginsWithName(text) ? idsOf(toldByName(text, context, (id) => isAsked(id, talk))) : [];
  return named.length > 0 && !named.includes(asked);
}

/** What a field's own answer looks like, too. */
const SAME_KIND: Readonly<Partial<Record<FieldId, readonly FieldId[]>>> = {
  reportDue: ["day", "length"],
  partyCongress: ["day", "length"],
  signedDate: ["day", "length"],
  signedNumber: ["day", "length"],
  election: ["delegates", "headcount", "groups"],
};

export interface Told {
  readonly values: Values;
  /** The fields whose names were said. */
  readonly named: readonly FieldId[];
  /** Parts that were not understood. */
  readonly rest: readonly string[];
}

/** What a message tells of the fields that the form asks of this level. */
export function toldIn(text: string, context: FormContext, wanted?: FieldId): Told {
  const fields = [...requiredFields(context), ...offeredFields(context)];
  const { found, leftover } = extractFields(text, { today: context.today, fields, groups: context.form.groups, wanted });
  const byName = toldByName(text, context, (id) => fields.includes(id));
  const named = idsOf(byName);
  const parts = named.length > 0 ? [] : leftover.split(", ");
  return { values: { ...found, ...byName }, named, rest: parts.filter((part) => (part.match(/\p{L}{2}|\d/gu) ?? []).length > 1) };
}

/** Says which parts of a message that told several fields were not understood, so that none is lost silently. */
export function toldOfRest(talk: Talk, { rest }: Told): Talk {
  return rest.length === 0
    ? talk
    : tell(talk, { key: "plans-part-unread", values: { part: rest.join(", ").slice(0, LONGEST_PART_SHOWN) } });
}
