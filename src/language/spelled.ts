import { clean, fold } from "./fold.ts";
import { findNumbers } from "./numbers.ts";

const DIGITS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const BY_FOLDED = new Map(DIGITS.map((word, i) => [fold(word), i + 1]));
const BY_TYPED = new Map(DIGITS.map((word, i) => [word, i + 1]));
const LONGEST = 1000;

/** A text of at most 1,000 characters, folded, with the numbers spelled out in it as digits: "mười lăm phút" → "15 phut". */
export function foldWithDigits(text: string): string {
  const typed = clean(text.slice(0, LONGEST)).toLowerCase().split(" ");
  const folded = typed.map(fold);
  const bare = folded.map((word) => word.replace(/^[(]+|[,.;:!?)]+$/g, ""));
  const known = isMarked(typed.join(" ")) ? BY_TYPED : BY_FOLDED;
  const out = folded.map((word, i) => {
    const digit = known.get((known === BY_TYPED ? typed[i] : word)?.replace(/[,.;:!?)]+$/, "") ?? "");
    return digit === undefined ? word : word.replace(/^[a-z]+/, String(digit));
  });
  for (const { value, start, end } of findNumbers(bare).reverse()) {
    if (end === start + 1 && /^\d/.test(bare[start] ?? "")) continue;
    const tail = /[,.;:!?)]*$/.exec(folded[end - 1] ?? "")?.[0] ?? "";
    out.splice(start, end - start, `${value}${tail}`);
  }
  return out.join(" ");
}

/** Whether a text is typed with diacritics, so that "sau" is not "sáu" in it. */
export function isMarked(text: string): boolean {
  return fold(text) !== text.normalize("NFC").toLowerCase();
}
