import { type Aligned, foldBeside } from "../../language/aligned.ts";
import { parseYesNo } from "../../language/yes-no.ts";
import type { FormContext } from "./field.ts";
import { FIELD_NAMES } from "./field-names.ts";
import { FIELDS } from "./fields.ts";
import type { FieldId, Values } from "./values.ts";

const LONGEST = 2000;
/** Shorter names are too near to other words. */
const SHORTEST_NAME = 3;
/** Names that are a question's first word, too. */
const ASKING = /^(?:cho|o dau|bao lau|may .*|when|where|how .*)$/;

const IDS = new Map<string, FieldId[]>();
for (const [id, names] of Object.entries(FIELD_NAMES) as [FieldId, readonly string[]][])
  for (const name of names) if (name.length >= SHORTEST_NAME && !ASKING.test(name)) IDS.set(name, [...(IDS.get(name) ?? []), id]);

/** Fields some of whose names are those of a part. */
const NAMES_A_PART: ReadonlySet<FieldId> = new Set(["groups", "extras"]);

const NAMES = [...IDS.keys()].sort((a, b) => b.length - a.length).join("|");
const ABOUT = "(?: (?:cua|tinh|huyen|quan|co quan|don vi|em|minh|toi|du kien|moi|se|our|the))*";
const LABEL = new RegExp(
  "(?:^|[;,\\n] *| (?:va|and) )(?:(?:sua|doi|thay|them|change|the|our) )*" +
    `(?<name>${NAMES})${ABOUT}(?:(?<says> ?[:=] ?| (?:la|thanh|sang|bang|is|are|to|will be) )| (?=\\d|ngay \\d|thu ))`,
  "g",
);
const LABEL_FIRST = new RegExp(`^${LABEL.source}`);
/** A line of a programme or of reports, whose names are those of fields, too. */
const OF_A_LIST = /\d ?(?:phut|p|ph|min|minutes)\b/;

/** What stands behind the names of fields ("người ký: Trần Văn Nam; số kế hoạch là 125/KH"), where it can surely be read. */
export function toldByName(text: string, context: FormContext, isAsked: (id: FieldId) => boolean): Values {
  const whole = foldBeside(text.slice(0, LONGEST).replace(/\s*\n\s*/g, " ; "));
  if (OF_A_LIST.test(whole.folded)) return {};
  const labels = [...whole.folded.matchAll(LABEL)];
  const found: Partial<Record<FieldId, unknown>> = {};
  for (const [i, label] of labels.entries()) {
    const name = label.groups?.["name"] ?? "";
    const value = valueBehind(whole, label.index + label[0].length, labels[i + 1]?.index);
    const ids = (IDS.get(name) ?? []).filter((id) => isAsked(id) && (label.groups?.["says"] || isPlain(id)));
    const read = ids
      .map((id) => FIELDS[id].read(NAMES_A_PART.has(id) ? partBehind(name, value) : value, context))
      .filter((each) => "values" in each);
    if (read.length === 1 && read[0]) Object.assign(found, read[0].values);
  }
  return found as Values;
}

/** Whether the first thing in a message is the name of a field that tells its value. */
export function beginsWithName(text: string): boolean {
  return LABEL_FIRST.test(foldBeside(text.slice(0, LONGEST)).folded);
}

/** Not any words are a value of it. */
function isPlain(id: FieldId): boolean {
  return FIELDS[id].freeText !== true;
}

/** "khách mời 20", "văn nghệ: có": the name says which part of the field is told. */
function partBehind(name: string, value: string): string {
  return parseYesNo(value) === true ? name : `${name} ${value}`;
}

function valueBehind({ typed }: Aligned, start: number, end = typed.length): string {
  return typed.slice(start, end).replace(/[\s,;.]+$/, "");
}
