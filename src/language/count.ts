import { findNumbers } from "./numbers.ts";
import type { Parsed } from "./parsed.ts";
import { words } from "./words.ts";

const MOST = 1_000_000;
const NONE = /^(?:khong|ko|k|khong co|chua co|none|no|zero|nobody|0)(?: (?:nguoi|ai|khach|dai bieu|mot ai))?$/;
const RANGE = /^(\d{1,9})-(\d{1,9})$/;

/**
 * A whole number of people or things, 0 to 1,000,000: "250", "hai trăm rưỡi", "khoảng 250", "200 + 50"; a range or two
 * numbers give both to choose from.
 */
export function parseCount(text: string): Parsed<number> {
  const folded = words(text).map((word) => word.folded);
  if (NONE.test(folded.join(" "))) return { value: 0 };
  if (/(?:^|\s)[-–−]\s?\d/.test(text) && !/\d\s*[-–−]\s*\d/.test(text)) return { problem: "too-small" };
  if (/\d[.,]\d{1,2}(?!\d)/.test(text)) return { problem: "not-whole" };
  if (/\d[eE]\d|\d{10,}/.test(text)) return { problem: "too-large" };
  const apart = folded.flatMap((word) => RANGE.exec(word)?.slice(1) ?? [word]);
  const numbers = findNumbers(apart);
  const values = numbers.map(({ value }) => value);
  if (values.some((value) => value > MOST)) return { problem: "too-large" };
  const [only, ...others] = values;
  if (only === undefined) return hundred(apart.join(" "));
  if (others.length === 0) return { value: only };
  const sum = numbers.slice(1).every(({ start }) => /^(?:\+|cong|plus)$/.test(apart[start - 1] ?? ""));
  if (sum) return { value: values.reduce((total, value) => total + value, 0) };
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? { value: only } : { choices: distinct, doubt: "several" };
}

/** "một trăm" without its one. */
function hundred(folded: string): Parsed<number> {
  return /^(?:khoang|tam|gan|co|chung|about) (?:tram|hundred)(?: (?:nguoi|dai bieu|khach|people))?$/.test(folded)
    ? { value: 100 }
    : { problem: "none" };
}
