import { halvesNamed } from "./day-part.ts";
import { findHalfDays } from "./lengths.ts";
import type { Parsed } from "./parsed.ts";
import { foldWithDigits } from "./spelled.ts";
import { timesOfEvent } from "./times-of-event.ts";
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
const PART = /\b(?:sang|chieu|morning|afternoon)\b/;
const MOST = 20;
const FAR_TOO_LONG = /(?<!\d)\d{3,} (?:ngày|ngay|buổi|buoi|days?)(?!\p{L})/iu;
const LONGEST = 1000;
const BELOW_ZERO = /(?:^|\s)(?:[-−](?=\d+(?:[.,]5)? ?(?:ngay|buoi|day))|(?:am|minus|tru) \d)/;
/** "hơn một ngày", which may be any length; "không quá một ngày" is meant as that day. */
const BOUND =
  /(?:^| )(?:hon|tren(?! duoi)|(?<!khong )qua|(?<!tren )duoi|it nhat|toi thieu|(?:more|less|longer|shorter) than|over|under|at least) (?:mot |1 |01 |a |one |half |nua |2 |hai |two |1,5 |1.5 )|(?:ngay|buoi|days?) tro (?:len|xuong)| (?:or|and) (?:more|longer|less|shorter)$/;
/** "một (01) ngày" */
const IN_DIGITS = /\(\s?[\d/]{1,3}\s?\)/g;

/** The length of an event, 1 to 20 half days: "nửa ngày", "buổi sáng", "cả ngày", "1 ngày rưỡi", "half a day". */
export function parseEventLength(text: string): Parsed<EventLength> {
  const folded = foldWithDigits(text);
  if (BELOW_ZERO.test(folded)) return { problem: "too-small" };
  if (BOUND.test(folded)) return { problem: "bound" };
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
  const { timed, rest } = timesOfEvent(text);
  const named = morning ? "morning" : afternoon ? "afternoon" : undefined;
  // "8h đến 5h chiều" names no afternoon but the time it ends at.
  const part = timed.length > 0 && !PART.test(rest) ? undefined : named;
  const told = lengths.length === 0 && part ? [1] : lengths;
  return oneOf(
    agreed(
      told.map((halfDays) => (halfDays === 1 && part ? half(part) : { halfDays })),
      timed,
    ),
  );
}

/** The lengths that are told in both ways, else all of them: "nửa ngày, từ 8h đến 11h30" is that morning. */
function agreed(told: readonly EventLength[], timed: readonly EventLength[]): readonly EventLength[] {
  const both = told.flatMap((one) =>
    timed
      .filter(({ halfDays, part }) => halfDays === one.halfDays && (part === undefined || one.part === undefined || part === one.part))
      .map((other) => ({ ...other, ...one })),
  );
  return both.length > 0 ? both : [...told, ...timed];
}

function oneOf([only, ...others]: readonly EventLength[]): Parsed<EventLength> {
  if (only === undefined) return { problem: "none" };
  return others.length === 0 ? { value: only } : several([only, ...others]);
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
