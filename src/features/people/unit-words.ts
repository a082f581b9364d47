import { clean, fold } from "../../language/fold.ts";

/** What sort of unit a word before its name says that it is. */
const KINDS: Readonly<Record<string, string>> = {
  tinh: "tinh",
  t: "tinh",
  tp: "tp",
  quan: "quan",
  q: "quan",
  huyen: "huyen",
  h: "huyen",
  tx: "tx",
};
const DISTRICT = new Set(["quan", "huyen", "tx"]);

/** Words around a name that are no part of it, unless a name has them. */
const AROUND = new Set(
  (
    "bhxh ma code co em anh chi minh toi ben o la lam thuoc don vi cua nhe nha a ah ad da vang cho chon tai truc cong tac van phong giam doc " +
    "i we us our my am are is at in from for the of province city office unit vss social security vietnam"
  ).split(" "),
);

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bbao hiem(?: xa hoi)?\b|\bbaohiemxahoi|\bbh xh\b|\bbhxh/g, " bhxh "],
  [/\bthanh pho\b|\bthanhpho|\bt\.? ?p\b|\btp(?=[a-z]{2})/g, " tp "],
  [/\bthi xa\b|\bthixa/g, " tx "],
  [/(?<=bhxh )\s*(tinh|huyen|quan(?!g))(?=[a-z]{2})/g, " $1 "],
];

/** A text's words and numbers as they are compared: folded, generic phrases as one short word each ("bhxh", "tp", "tx"). */
export function unitWords(text: string): string[] {
  let folded = fold(clean(text));
  for (const [phrase, short] of PHRASES) folded = folded.replace(phrase, short);
  return folded.match(/[a-z]+|\d+/g) ?? [];
}

/** The sort of unit that a word says, when it can. */
export function kindSaid(word: string): string | undefined {
  return Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
}

/** Whether a word may stand around a unit's name without being part of it. */
export function isAround(word: string): boolean {
  return AROUND.has(word) || kindSaid(word) !== undefined;
}

/** Whether a unit of one sort may be meant by the word for another: town and district are mixed up, a district is no province. */
export function isSameKind(said: string | undefined, kind: string | undefined): boolean {
  if (said === undefined || kind === undefined || said === kind) return true;
  return said === "tp" || kind === "tp" || (DISTRICT.has(said) && DISTRICT.has(kind));
}

/** A name's own words, without what says only what sort of unit it is; "Quận 1" keeps the word that tells it from a number. */
export function nameOf(name: string): { readonly words: readonly string[]; readonly kind: string | undefined } {
  const all = unitWords(name);
  const start = all[0] === "bhxh" ? 1 : 0;
  const kind = all.length > start + 1 ? kindSaid(all[start] ?? "") : undefined;
  const rest = all.slice(kind === undefined ? start : start + 1).filter((word) => word !== "bhxh");
  const isNumber = rest.every((word) => /^\d+$/.test(word));
  return { words: isNumber && kind !== undefined ? [kind, ...rest] : rest, kind };
}

/** How folded letters sound, so that "Bắc Cạn" is "Bắc Kạn" and "Daklak" "Đắc Lắc". */
export function soundOf(folded: string): string {
  return folded.replace(/[kq]/g, "c").replace(/y/g, "i").replace(/f/g, "ph");
}
