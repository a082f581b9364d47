import { findClockTime } from "./clock-time.ts";
import type { EventLength } from "./event-length.ts";
import { foldWithDigits } from "./spelled.ts";

const PART = "(?:\\s?(?:sang|trua|chieu|toi|[ap]\\.?m\\b\\.?))";
const TIME = `\\d{1,2}(?:\\s?(?:h|g|gio)(?![a-z])(?:\\s?\\d{2}(?!\\d)|\\sruoi)?|:\\d{2}|(?=\\s?[ap]\\.?m\\b))${PART}?`;
/** "8h-11h30", "từ 8 giờ sáng đến 5 giờ chiều", "8-11:30am". */
const FROM_TO = new RegExp(`(?<![\\d/.,:])(?<from>${TIME}|\\d{1,2}(?=\\s?-))\\s?(?:-|den|toi|to|until|till)\\s?(?<to>${TIME})`, "g");
/** "4 tiếng", "4-5 tiếng rưỡi", "240 phút". */
const LASTS =
  /(?<![\d/.,-])(?:(\d{1,3}(?:[.,]5)?)\s?(?:-|den|hoac|hay|to|or)\s?)?(\d{1,3}(?:[.,]5)?)\s?(?:(phut|minutes?)|tieng|hours?|hrs?|gio dong ho)(?![a-z])( ruoi| and a half)?/g;
const FIRST_OF_A_DAY = 6;
const NOON = 12;
/** An event that ends so late takes more than its morning; one that ends between them is in doubt. */
const AFTER_LUNCH = { morningEnds: 13, wholeEnds: 15 } as const;
/** In hours. */
const SHORTEST = 2;
const LONGEST_HALF = 5;
const SHORTEST_WHOLE = 6;
const LONGEST_WHOLE = 12;

/**
 * What the times from and to which an event lasts ("8h-11h30") or its hours ("4 tiếng") may come to, none where none are
 * told, and the folded text without the times.
 */
export function timesOfEvent(text: string): { readonly timed: readonly EventLength[]; readonly rest: string } {
  const folded = foldWithDigits(text);
  return { timed: timedIn(folded), rest: folded.replace(FROM_TO, " ") };
}

function timedIn(folded: string): readonly EventLength[] {
  const spans = [...folded.matchAll(FROM_TO)].map(({ groups }) => span(groups?.["from"] ?? "", groups?.["to"] ?? ""));
  if (spans.length > 0) return spans.length === 1 ? (spans[0] ?? []) : together(spans.flat());
  const lengths = [...folded.matchAll(LASTS)].flatMap(([, low, high, minutes, half]) =>
    [low, high].flatMap((digits) => {
      if (digits === undefined) return [];
      const number = Number(digits.replace(",", "."));
      return [minutes === undefined ? number + (half === undefined ? 0 : 0.5) : number / 60];
    }),
  );
  return [...new Set(lengths.flatMap(halfDaysOf))].map((halfDays) => ({ halfDays }));
}

/** A morning and an afternoon make a day. */
function together(spans: readonly EventLength[]): readonly EventLength[] {
  const parts = new Set(spans.map(({ part }) => part));
  return parts.size > 1 || parts.has(undefined) ? [{ halfDays: 2 }] : spans.slice(0, 1);
}

function span(from: string, to: string): readonly EventLength[] {
  const begins = hourOf(/^\d+$/.test(from) ? `${from}h` : from);
  const ends = hourOf(to);
  if (begins === undefined || ends === undefined) return [];
  const start = begins < FIRST_OF_A_DAY ? begins + NOON : begins;
  const end = ends <= start && ends < NOON ? ends + NOON : ends;
  if (end <= start) return [];
  if (start >= NOON) return [{ halfDays: 1, part: "afternoon" }];
  const morning: EventLength = { halfDays: 1, part: "morning" };
  if (end <= AFTER_LUNCH.morningEnds) return [morning];
  return end >= AFTER_LUNCH.wholeEnds ? [{ halfDays: 2 }] : [morning, { halfDays: 2 }];
}

function hourOf(time: string): number | undefined {
  const found = findClockTime(time);
  return found && "value" in found ? Number(found.value.slice(0, 2)) + Number(found.value.slice(3)) / 60 : undefined;
}

function halfDaysOf(hours: number): readonly number[] {
  if (hours < SHORTEST || hours > LONGEST_WHOLE) return [];
  return [...(hours < SHORTEST_WHOLE ? [1] : []), ...(hours > LONGEST_HALF ? [2] : [])];
}
