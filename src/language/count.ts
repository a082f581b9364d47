import { findNumbers, type NumberFound } from "./numbers.ts";
import type { Parsed } from "./parsed.ts";
import { foldWithDigits } from "./spelled.ts";
import { words } from "./words.ts";

const MOST = 1_000_000;
const NONE =
  /^(?:da )?(?:0|zero|none|nobody|(?:khong|ko|k|no)(?: (?:co|moi))?(?: (?:ai|nguoi|khach|moi|dai bieu|guests?|delegates?))*)(?: (?:nao|ca|het|a))*$/;
const RANGE = /^(\d{1,9})-(\d{1,9})$/;
/** One digit, spelled out, is a number only before people: "một người". */
const FEW = /^(?:(?:da|co|chi|khoang) )*([1-9]) (?:nguoi|vi|dai bieu|dong chi|khach(?: moi)?)(?: (?:a|thoi|nhe))*[.!]?$/;
/** "45/45": all of them. */
const ALL_OF = /^\D*?(?<![\d/])(\d{1,6})\s?\/\s?\1(?![\d/])\D*$/;
/** "một trăm", "một chục" without their one. */
const ROUND = /^(?:(?:khoang|gan|co|chung|hon|tren|du kien|about) )*(tram|chuc|hundred)( ruoi)?(?: (?:nguoi|dai bieu|khach|people|a))*$/;

/**
 * A whole number of people or things, 0 to 1,000,000: "250", "hai trăm rưỡi", "khoảng 250", "200 + 50"; a range or two
 * numbers give both to choose from.
 */
export function parseCount(text: string): Parsed<number> {
  // "tầm trăm người" is no "tám trăm".
  const folded = words(text).map((word) => (word.typed === "tầm" ? "khoang" : word.folded));
  if (NONE.test(folded.join(" "))) return { value: 0 };
  if (/(?:^|\s)[-–−]\s?\d/.test(text) && !/\d\s*[-–−]\s*\d/.test(text)) return { problem: "too-small" };
  if (/\d[.,]\d{1,2}(?!\d)/.test(text)) return { problem: "not-whole" };
  if (/\d[eE]\d|\d{10}/.test(text)) return { problem: "too-large" };
  const all = ALL_OF.exec(text)?.[1];
  if (all !== undefined) return { value: Number(all) };
  const apart = folded.flatMap((word) => RANGE.exec(word)?.slice(1) ?? [word]);
  const numbers = findNumbers(apart);
  if (numbers.some(({ value }) => value > MOST)) return { problem: "too-large" };
  const [only, ...others] = new Set(isSum(apart, numbers) ? [sumOf(numbers)] : numbers.map(({ value }) => value));
  if (only === undefined) return few(text) ?? round(apart.join(" "));
  if (only > MOST) return { problem: "too-large" };
  return others.length === 0 ? { value: only } : { choices: [only, ...others], doubt: "several" };
}

function isSum(folded: readonly string[], numbers: readonly NumberFound[]): boolean {
  return numbers.length > 1 && numbers.slice(1).every(({ start }) => /^(?:\+|cong|plus)$/.test(folded[start - 1] ?? ""));
}

function sumOf(numbers: readonly NumberFound[]): number {
  return numbers.reduce((total, { value }) => total + value, 0);
}

function few(text: string): Parsed<number> | undefined {
  const digit = FEW.exec(foldWithDigits(text))?.[1];
  return digit === undefined ? undefined : { value: Number(digit) };
}

function round(folded: string): Parsed<number> {
  const [, unit, half] = ROUND.exec(folded) ?? [];
  if (unit === undefined) return { problem: "none" };
  const value = unit === "chuc" ? 10 : 100;
  return { value: half === undefined ? value : value * 1.5 };
}
