import { type Aligned, groupsOf } from "./aligned.ts";

/** So many more or fewer of things that are counted. */
export interface Adjustment {
  readonly kind: "adjust";
  readonly changes: readonly { readonly by: number; readonly what: string }[];
}

const END = "(?: (?:di|nua|nhe|nha|a|thoi|giup|em|ra))*$";
const WHAT = "(?<what>[^\\d,;]{2,40}?)";
const FORMS: readonly (readonly [RegExp, 1 | -1])[] = [
  [new RegExp(`^(?:bot|giam|tru|rut)(?: (?:di|bot))* (?<count>\\d{1,4}) ${WHAT}${END}`, "d"), -1],
  [new RegExp(`^(?:them|tang|cong)(?: them)? (?<count>\\d{1,4}) ${WHAT}${END}`, "d"), 1],
  [new RegExp(`^(?:remove|drop|minus) (?<count>\\d{1,4}) ${WHAT}$`, "d"), -1],
  [new RegExp(`^(?<count>\\d{1,4}) (?:fewer|less) ${WHAT}$`, "d"), -1],
  [new RegExp(`^(?:add|plus) (?<count>\\d{1,4})(?: more)? ${WHAT}$`, "d"), 1],
  [new RegExp(`^(?<count>\\d{1,4}) (?:more|additional) ${WHAT}$`, "d"), 1],
];
const SORRY = /^(?:a|ah|oi|oh|quen|a quen|nham|xin loi|sorry|oops)$/;

/** "bớt 10 khách, thêm 5 lãnh đạo"; undefined when any part of the message is something else. */
export function findAdjustment({ typed, folded }: Aligned): Adjustment | undefined {
  const changes: Adjustment["changes"][number][] = [];
  let at = 0;
  for (const piece of folded.split(/[,;]| va | and /)) {
    const start = folded.indexOf(piece, at);
    at = start + piece.length;
    const bare = piece.trim();
    if (bare === "" || SORRY.test(bare)) continue;
    const from = start + piece.indexOf(bare);
    const part: Aligned = { typed: typed.slice(from, from + bare.length), folded: bare };
    const change = FORMS.flatMap(([form, sign]) => {
      const { count, what } = groupsOf(form, part) ?? {};
      return count && what ? [{ by: sign * Number(count), what }] : [];
    })[0];
    if (!change) return undefined;
    changes.push(change);
  }
  return changes.length > 0 ? { kind: "adjust", changes } : undefined;
}
