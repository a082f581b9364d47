import { findNumbers } from "./numbers.ts";

const HALF = [
  "nua ngay",
  "1/2 ngay",
  "½ ngay",
  "0,5 ngay",
  "0.5 ngay",
  "nua buoi",
  "mot buoi",
  "1 buoi",
  "buoi sang",
  "buoi chieu",
  "half a day",
  "half day",
  "half-day",
  "a morning",
  "an afternoon",
  "one morning",
  "one afternoon",
  "the morning",
  "the afternoon",
];
const WHOLE = [
  "ca ngay",
  "nguyen ngay",
  "tron ngay",
  "nguyen mot ngay",
  "tron mot ngay",
  "nguyen 1 ngay",
  "tu sang toi chieu",
  "tu sang den chieu",
  "sang toi chieu",
  "sang den chieu",
  "full day",
  "whole day",
  "entire day",
  "all day",
  "full-day",
];

/** The length of an event named in a row of folded words, in half days; undefined when none is named, or several are. */
export function findHalfDays(words: readonly string[]): number | undefined {
  const text = ` ${words.join(" ")} `;
  const lengths = new Set<number>();
  if (HALF.some((phrase) => text.includes(` ${phrase} `))) lengths.add(1);
  if (WHOLE.some((phrase) => text.includes(` ${phrase} `))) lengths.add(2);
  for (const match of text.matchAll(/ (\d{1,2}|mot|hai|ba|bon|nam|one|two|three|four|five)[ -](ngay|day|days|buoi)( ruoi)?(?= (\S+))/g)) {
    const [, amount = "", unit = "", half = "", next = ""] = match;
    if (unit === "ngay" && /^\d|^thang$/.test(next)) continue;
    const value = Number(amount) || SMALL[amount] || 0;
    lengths.add(unit === "buoi" ? value : value * 2 + (half ? 1 : 0));
  }
  return lengths.size === 1 ? [...lengths][0] : undefined;
}

const SMALL: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, one: 1, two: 2, three: 3, four: 4, five: 5 };

/** How many people a message speaks of: one number, or the sum it makes of several; undefined when it is not clear. */
export function findHeadcount(words: readonly string[]): number | undefined {
  const counts = findNumbers(words).filter(({ value, start, end }) => {
    if (value < 11 || value > 100_000) return false;
    if (/^(ngay|thang|gio|phut|nam|so|quy|lan|no|number|resolution|directive|guideline)$/.test(words[start - 1] ?? "")) return false;
    if (/^(ngay|gio|phut|tieng|nam|thang|days|day|hours|minutes|percent|years?)$/.test(words[end] ?? "")) return false;
    return !/[/-]/.test(words[start] ?? "");
  });
  const values = counts.map((count) => count.value);
  if (values.length <= 1) return values[0];
  const total = values.find((value, i) => values.reduce((sum, other, j) => (i === j ? sum : sum + other), 0) === value);
  if (total !== undefined) return total;
  const added = words.some((word) => /^(cong|them|plus)$/.test(word));
  return added ? values.reduce((sum, value) => sum + value, 0) : undefined;
}
