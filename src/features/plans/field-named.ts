import { editDistance } from "../../language/edit-distance.ts";
import { clean, fold } from "../../language/fold.ts";
import { FIELD_NAMES } from "./field-names.ts";
import type { FieldId } from "./values.ts";

const NAMES = (Object.entries(FIELD_NAMES) as [FieldId, readonly string[]][]).flatMap(([id, names]) => names.map((name) => ({ id, name })));
const FILLER = /^(?:(?:muc|phan|lai|cai|o|thong tin|noi dung|the|my|our|item) )+(?=\D)|(?: (?:nhe|nha|a|di|voi|giup|em|anh|chi))+$/g;
const LONGEST = 100;
/** A slip is looked for in names at least so long, two in longer ones. */
const ONE_SLIP = 5;
const TWO_SLIPS = 8;

/** The fields that words may mean, the likeliest first; several only where the name itself fits several. */
export function fieldsNamed(words: string): FieldId[] {
  const called = fieldsCalled(words);
  if (called.length > 0) return called;
  const { bare } = foldedName(words);
  return bare === "" ? [] : idsOf(best(NAMES, ({ name }) => within(name, bare)));
}

/** The fields of which words are no more than the name. */
export function fieldsCalled(words: string): FieldId[] {
  const { named, bare } = foldedName(words);
  if (bare === "") return [];
  const exact = best(NAMES, ({ name }) => (name === named ? 2 : name === bare ? 1 : Number.NEGATIVE_INFINITY));
  return idsOf(exact.length > 0 ? exact : best(NAMES, ({ name }) => -slips(name, bare)));
}

/** The fields with whose name, one of several words, a sentence begins. */
export function fieldsBegun(words: string): FieldId[] {
  const { bare } = foldedName(words);
  return idsOf(best(NAMES, ({ name }) => (name.includes(" ") && bare.startsWith(`${name} `) ? name.length : Number.NEGATIVE_INFINITY)));
}

/** The one field that words mean most likely; undefined when they name none. */
export function fieldNamed(words: string): FieldId | undefined {
  return fieldsNamed(words)[0];
}

type Name = (typeof NAMES)[number];

/** Words as names are compared with them, and without what says nothing; `bare` is empty where nothing is left. */
function foldedName(words: string): { readonly named: string; readonly bare: string } {
  const named = fold(clean(words.slice(0, LONGEST)))
    .replace(/[^\p{L}\d\s']/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const bare = named.replace(FILLER, "");
  return { named, bare: /\p{L}{2}/u.test(bare) ? bare : "" };
}

/** How many keys were missed; infinitely many when it is another name. */
function slips(name: string, typed: string): number {
  const limit = name.length >= TWO_SLIPS && name[0] === typed[0] ? 2 : name.length >= ONE_SLIP ? 1 : 0;
  const distance = limit === 0 ? 1 : editDistance(name, typed, limit);
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

/** How long a name is that words begin with or, when it is not a short one, hold: "ngày diễn ra hội nghị". */
function within(name: string, typed: string): number {
  const isHeld = typed.startsWith(`${name} `) || (name.length >= ONE_SLIP && ` ${typed} `.includes(` ${name} `));
  return isHeld ? name.length : Number.NEGATIVE_INFINITY;
}

/** The names with the highest finite value. */
function best(names: readonly Name[], worth: (name: Name) => number): Name[] {
  const valued = names.map((name) => ({ name, value: worth(name) }));
  const highest = Math.max(...valued.map(({ value }) => value));
  return Number.isFinite(highest) ? valued.filter(({ value }) => value === highest).map(({ name }) => name) : [];
}

function idsOf(names: readonly Name[]): FieldId[] {
  return [...new Set(names.map(({ id }) => id))];
}
