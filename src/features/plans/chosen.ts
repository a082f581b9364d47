import { clean, fold } from "../../language/fold.ts";
import { listLines } from "../../language/list-lines.ts";
import type { Parsed } from "../../language/parsed.ts";
import { parseYesNo } from "../../language/yes-no.ts";

/** Something to choose, by its name in both languages. */
interface Item {
  readonly id?: string | undefined;
  readonly vi: string;
  readonly en: string;
}

const NO = "khong|ko|chua|no|not|without|none|nothing";
const EXCEPT = "thieu|tru|ngoai tru|except|missing|lacking";
const ALL = /^(?:co )?(?:tat ca|ca hai|du|day du|du ca|all|both|everything)\b/;
const OTHERWISE =
  /[,;]|\s(?:nhưng|nhung|song|mà|but)\s|\s(?=(?:không|khong|ko|chưa|chua|thiếu|thieu|trừ|tru|no|not|without|except)\s*(?:$|\s))/giu;
const AND = /\s(?:va|and|lan)\s/;
/** Left at the end where a clause was cut off. */
const DANGLING = /\s(?:va|and|thi|con)$/;
const SAYS_NO = new RegExp(`^(?:con )?(?:${NO})\\b`);
const SAYS_EXCEPT = new RegExp(`^(?:con )?(?:${EXCEPT})\\b`);
/** A no that names nothing: "chưa có gì". */
const BARE_NO = new RegExp(`^(?:${NO})(?: co)?(?: (?:gi|ca|het|yet|at all|a|dau|duoc|thu nao|muc nao))*$`);
const SAYS_SO = /^(?:chi |only |just )?(?:co|have|has|with|chi|only|just)\s|\s(?:only|thoi|roi)$/;
const AROUND = new RegExp(
  `^(?:con )?(?:${NO}|${EXCEPT})\\b ?(?:co |any |the |a )?|^(?:chi |only |just )?(?:co |have )?(?=\\S)|\\s(?:only|thoi|roi|yet)$`,
  "g",
);

/**
 * Items of a list, by number, by name, "tất cả" or "không": "có cờ nhưng chưa có tượng", "thiếu tượng". A no to some that says
 * nothing of the one that is left gives both to choose from.
 */
export function chosenFrom(text: string, list: readonly Item[]): Parsed<readonly string[]> {
  const folded = fold(clean(text));
  const idsOf = (items: readonly Item[]): string[] => items.flatMap(({ id }) => id ?? []);
  if (BARE_NO.test(folded)) return { value: [] };
  if (parseYesNo(text) === true) return { value: idsOf(list) };
  if (/^[\d\s,;.]+$/.test(folded)) {
    const numbers = new Set(folded.split(/\D+/).filter(Boolean).map(Number));
    return anyOf(idsOf(list.filter((_, i) => numbers.has(i + 1))));
  }
  const told = toldIn(text, list);
  if (!told) return { problem: "none" };
  const left = idsOf(list.filter((item) => !told.out.has(item)));
  if (told.isAll) return { value: left };
  if (told.in.size > 0) return anyOf(idsOf(list.filter((item) => told.in.has(item) && !told.out.has(item))));
  if (told.out.size === 0) return { problem: "none" };
  if (told.isExcept || left.length === 0) return { value: left };
  return left.length === 1 ? { choices: [left, []], doubt: "unclear" } : { problem: "none" };
}

function anyOf(ids: readonly string[]): Parsed<readonly string[]> {
  return ids.length > 0 ? { value: ids } : { problem: "none" };
}

interface Told {
  readonly in: ReadonlySet<Item>;
  readonly out: ReadonlySet<Item>;
  readonly isAll: boolean;
  /** "thiếu tượng": what is not named is there. */
  readonly isExcept: boolean;
}

/** What is said to be there and not to be there; undefined where that cannot be told: "không có cờ, tượng". */
function toldIn(text: string, list: readonly Item[]): Told | undefined {
  const chosen = new Set<Item>();
  const out = new Set<Item>();
  let [isAll, isExcept, isNo] = [false, false, false];
  let before: readonly Item[] = [];
  for (const clause of listLines(text.replace(OTHERWISE, "\n")).lines) {
    for (const [i, piece] of fold(clause).replace(DANGLING, "").split(AND).entries()) {
      if (BARE_NO.test(piece)) {
        // "tượng chưa có"
        for (const item of before) chosen.delete(item);
        for (const item of before) out.add(item);
        isNo = false;
        continue;
      }
      const items = list.filter(({ vi, en }) => [vi, en].some((name) => sharesWords(piece.replace(AROUND, ""), fold(name))));
      const isSaid = SAYS_NO.test(piece) || SAYS_EXCEPT.test(piece) || SAYS_SO.test(piece) || ALL.test(piece);
      if (!isSaid && i === 0 && isNo && items.length > 0) return undefined;
      if (isSaid) isNo = SAYS_NO.test(piece) || SAYS_EXCEPT.test(piece);
      isExcept ||= SAYS_EXCEPT.test(piece);
      isAll ||= ALL.test(piece);
      for (const item of items) (isNo ? out : chosen).add(item);
      before = isSaid ? [] : items;
    }
  }
  return { in: chosen, out, isAll, isExcept };
}

/** Whether more than half of a short piece's words stand in a name. */
function sharesWords(piece: string, name: string): boolean {
  const words = piece.split(/\s+/).filter((word) => word.length > 1);
  const known = new Set(name.split(/[\s,()]+/));
  return words.length > 0 && words.filter((word) => known.has(word)).length * 2 > words.length;
}
