import { type Amount, amountsIn, namesForeignMoney } from "./amounts.ts";
import { clean, fold } from "./fold.ts";
import type { Parsed } from "./parsed.ts";

const MOST = 1e12;
const LONGEST = 2000;
/** A number from here on needs no unit. */
const SURELY_DONG = 100_000;
const NONE = /^(?:da )?(?:0|khong|ko|khong co|ko co|none|zero)(?: a)?$/;
const BELOW_ZERO = /^(?:khoang )?(?:[-−]\s?|am |minus )\d/;
const RANGE = /^\s?(?:-|den|toi|hoac|hay|to|or)\s?$/;
/** What a bare "150" may count, the likeliest first. */
const UNITS = [1e6, 1e9, 1e3];

/** An amount in đồng, 0 to 10^12: "150 triệu", "1,2 tỷ", "150.000.000đ", "1tr5", "hai trăm triệu"; other money is refused. */
export function parseMoney(text: string): Parsed<number> {
  const cleaned = clean(text.slice(0, LONGEST));
  const folded = fold(cleaned);
  if (NONE.test(folded)) return { value: 0 };
  if (BELOW_ZERO.test(folded)) return { problem: "too-small" };
  const [only, ...others] = new Set(meant(folded, amountsIn(cleaned)).map(({ value }) => value));
  if (only === undefined && namesForeignMoney(cleaned)) return { problem: "foreign" };
  if (only === undefined) return unclear(amountsIn(cleaned));
  if ([only, ...others].some((value) => value > MOST)) return { problem: "too-large" };
  return others.length === 0 ? { value: only } : { choices: [only, ...others], doubt: "several" };
}

/** The one amount in a longer text that is surely money, and the text without it. */
export function findMoney(text: string): { readonly value: number; readonly rest: string } | undefined {
  const cleaned = clean(text.slice(0, LONGEST));
  const [only, ...others] = meant(fold(cleaned), amountsIn(cleaned));
  if (!only || others.length > 0 || only.value > MOST) return undefined;
  return { value: only.value, rest: clean(`${cleaned.slice(0, only.start)} ${cleaned.slice(only.end)}`) };
}

/** The amounts that are surely money, and the first of a range whose scale stands once: "150-200 triệu". */
function meant(folded: string, amounts: readonly Amount[]): Amount[] {
  return amounts.flatMap((amount, i) => {
    if (amount.sure) return [amount];
    const next = amounts[i + 1];
    const begins = next?.sure === true && next.scale > amount.scale && RANGE.test(folded.slice(amount.end, next.start));
    return begins ? [{ ...amount, value: Math.round(amount.value * next.scale) }] : [];
  });
}

function unclear(amounts: readonly Amount[]): Parsed<number> {
  const [only, ...others] = amounts;
  if (only === undefined) return { problem: "none" };
  if (others.length > 0 || only.value === 0) return others.length > 0 ? { problem: "none" } : { value: 0 };
  if (only.value > MOST) return { problem: "too-large" };
  if (only.value >= SURELY_DONG)
    return Number.isInteger(only.value) ? { value: only.value } : { choices: [Math.round(only.value)], doubt: "unclear" };
  return { choices: UNITS.map((unit) => Math.round(only.value * unit)).filter((value) => value <= MOST), doubt: "unclear" };
}
