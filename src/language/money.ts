import { clean, fold } from "./fold.ts";
import { findNumbers } from "./numbers.ts";
import type { Parsed } from "./parsed.ts";
import { words } from "./words.ts";

const SCALES: Readonly<Record<string, number>> = {
  ty: 1e9,
  ti: 1e9,
  billion: 1e9,
  bn: 1e9,
  trieu: 1e6,
  tr: 1e6,
  million: 1e6,
  m: 1e6,
  trd: 1e6,
  nghin: 1e3,
  ngan: 1e3,
  k: 1e3,
  thousand: 1e3,
  ng: 1e3,
};
const SCALE = "ty|ti|billion|bn|trieu|trd|tr|million|nghin|ngan|thousand|ng|k|m";
const CURRENCY = "(?:dong|vnd|vnđ|d|đ)";
const AMOUNT = new RegExp(
  `(?<![\\d/.,])(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,13}(?:[.,]\\d{1,2})?)(?:\\s?(${SCALE})(?![a-z])(?:\\s?(\\d{1,3})(?![\\d/.,])(?:\\s?(${SCALE})(?![a-z]))?|\\s?(ruoi)\\b)?|(${SCALE})(\\d))?(?:\\s?${CURRENCY}(?![a-z]))?(?![\\d/])`,
  "g",
);
const MOST = 1e12;

interface Amount {
  readonly value: number;
  /** It has a scale, a currency or separators, so that it is surely money. */
  readonly sure: boolean;
  readonly start: number;
  readonly end: number;
}

/** An amount in đồng, 0 to 10^12: "150 triệu", "1,2 tỷ", "150.000.000đ", "1tr5", "hai trăm triệu". */
export function parseMoney(text: string): Parsed<number> {
  const amounts = amountsIn(text);
  const [only, second] = amounts;
  if (!only) return inWords(text);
  if (amounts.some(({ value }) => value > MOST)) return { problem: "too-large" };
  if (second) {
    // "150-200 triệu": the scale stands once.
    const scale = second.sure && !only.sure && second.value >= 1000 ? scaleOf(second.value) : 1;
    return { choices: [...new Set([only.value * scale, second.value])], doubt: "several" };
  }
  if (only.sure) return { value: only.value };
  if (only.value === 0) return { value: 0 };
  if (only.value >= 100_000) return { value: only.value };
  return { choices: [1e6, 1e9, 1e3].map((scale) => only.value * scale).filter((value) => value <= MOST), doubt: "unclear" };
}

/** The one amount in a longer text that is surely money, and the text without it. */
export function findMoney(text: string): { readonly value: number; readonly rest: string } | undefined {
  const cleaned = clean(text.slice(0, 2000));
  const sure = amountsIn(cleaned).filter((amount) => amount.sure);
  const [only] = sure;
  if (!only || sure.length > 1 || only.value > MOST) return undefined;
  return { value: only.value, rest: clean(`${cleaned.slice(0, only.start)} ${cleaned.slice(only.end)}`) };
}

function amountsIn(text: string): Amount[] {
  const cleaned = clean(text.slice(0, 2000));
  const folded = fold(cleaned);
  if (folded.length !== cleaned.length) return [];
  return [...folded.matchAll(AMOUNT)].map((match) => {
    const [all, number = "", scale, more, moreScale, half, scaleJoined, digitJoined] = match;
    const unit = SCALES[scale ?? scaleJoined ?? ""] ?? 1;
    const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(number) && (unit === 1 || /[.,]\d{3}[.,]/.test(number));
    const base = isGrouped ? Number(number.replace(/[.,]/g, "")) : Number(number.replace(",", "."));
    const extra =
      half !== undefined
        ? unit / 2
        : more !== undefined
          ? extraOf(more, unit, moreScale)
          : digitJoined !== undefined
            ? (Number(digitJoined) * unit) / 10
            : 0;
    const hasCurrency = new RegExp(`${CURRENCY}$`).test(all.trim()) && /[a-z]$/.test(all.trim());
    return {
      value: Math.round(base * unit + extra),
      sure: unit > 1 || hasCurrency || isGrouped,
      start: match.index,
      end: match.index + all.length,
    };
  });
}

/** "1 tỷ 2": 200 million; "1 tỷ 200 triệu" the same. */
function extraOf(digits: string, unit: number, scale: string | undefined): number {
  if (scale !== undefined) return Number(digits) * (SCALES[scale] ?? 1);
  return (Number(digits) * unit) / 10 ** digits.length;
}

function scaleOf(value: number): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;
}

/** "hai trăm triệu", "một tỷ rưỡi". */
function inWords(text: string): Parsed<number> {
  const folded = words(text).map((word) => word.folded);
  const [only, ...others] = findNumbers(folded).filter(({ value }) => value >= 1000);
  if (!only) return /^(?:khong|khong co|0|none)$/.test(folded.join(" ")) ? { value: 0 } : { problem: "none" };
  return others.length === 0 ? { value: only.value } : { choices: [only.value, ...others.map(({ value }) => value)], doubt: "several" };
}
