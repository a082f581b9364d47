import { halvesNamed } from "./day-part.ts";
import { findHalfDays } from "./lengths.ts";
import type { Parsed } from "./parsed.ts";
import { words } from "./words.ts";

/** How long an event is, in half days, and which half of the day when it is one. */
export interface EventLength {
  readonly halfDays: number;
  readonly part?: "morning" | "afternoon";
}

const HALF = /(?:^|\s)(?:1\/2|nua|½|half)(?=\s|$)/;
const BARE_DAY = /^(?:khoang )?(?:a day|(ngay ruoi))(?: thoi| a)*$/;
/** "một hoặc hai ngày": the unit stands once. */
const SHARED_UNIT = /\b(\d{1,2}|mot|hai|ba|one|two)(?:-| (?:hoac|hay|den|toi|or|to) )(\d{1,2}|hai|ba|bon|two|three) (ngay|buoi|days?)\b/;
/** "nửa ngày hoặc một ngày": several, not a sum. */
const BETWEEN = / (?:hoac|hay|or|den|toi|to) /;
const MOST = 20;
const FAR_TOO_LONG = /(?<!\d)\d{3,} (?:ngày|ngay|buổi|buoi|days?)(?!\p{L})/iu;
const LONGEST = 1000;
/** "một (01) ngày" */
const IN_DIGITS = /\(\s?[\d/]{1,3}\s?\)/g;

/** The length of an event, 1 to 20 half days: "nửa ngày", "buổi sáng", "cả ngày", "1 ngày rưỡi", "half a day". */
export function parseEventLength(text: string): Parsed<EventLength> {
  const { morning, afternoon, either } = halvesNamed(text);
  if (morning && afternoon) return either ? several([half("morning"), half("afternoon")]) : { value: { halfDays: 2 } };
  const lengths = [
    ...new Set(
      text
        .slice(0, LONGEST)
        .replace(IN_DIGITS, " ")
        .split(/[;()]|,(?!\d)/)
        .flatMap(lengthsIn),
    ),
  ];
  if (lengths.some((halfDays) => halfDays > MOST) || FAR_TOO_LONG.test(text.slice(0, LONGEST))) return { problem: "too-large" };
  const [only, ...others] = lengths;
  const part = morning ? "morning" : afternoon ? "afternoon" : undefined;
  if (only === undefined) return part ? { value: half(part) } : { problem: "none" };
  if (others.length > 0) return several(lengths.map((halfDays) => ({ halfDays })));
  return { value: only === 1 && part ? half(part) : { halfDays: only } };
}

/** The half days of a piece without commas. */
function lengthsIn(piece: string): number[] {
  const folded = words(piece)
    .map((word) => word.folded)
    .join(" ")
    .replace(SHARED_UNIT, "$1 $3 hoac $2 $3");
  return folded.split(BETWEEN).flatMap((each) => halfDaysIn(each) ?? []);
}

function halfDaysIn(piece: string): number | undefined {
  const bare = BARE_DAY.exec(piece);
  if (bare) return bare[1] === undefined ? 2 : 3;
  return findHalfDays(piece.split(" ")) ?? (HALF.test(piece) ? 1 : undefined);
}

function half(part: "morning" | "afternoon"): EventLength {
  return { halfDays: 1, part };
}

function several(choices: readonly EventLength[]): Parsed<EventLength> {
  return { choices, doubt: "several" };
}
