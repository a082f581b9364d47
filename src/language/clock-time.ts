import { fold } from "./fold.ts";
import type { Parsed } from "./parsed.ts";
import { foldWithDigits } from "./spelled.ts";

const BEFORE = "(?<![\\d/.,-]|\\d-)";
const HOUR = "(?<hour>\\d{1,2})";
/** No day of a date: "8h 15/4". */
const MINUTE = "(?<minute>\\d{2})(?!\\d|\\s?/\\s?\\d)(?:\\s?(?:phut|p(?![\\w.])|'))?";
const SHIFT = "(?<half>ruoi)|kem\\s(?<less>\\d{1,2})(?:\\s?(?:phut|p\\b|'))?";
const PART = "(?<part>sang|trua|chieu|toi|dem|[ap]\\.?m\\b\\.?|in the (?:morning|afternoon|evening))";

const FORMS = [
  `${BEFORE}${HOUR}\\s?(?:gio|h|g)(?![a-z])(?:\\s?${MINUTE}|\\s(?:${SHIFT}))?(?:\\s${PART})?`,
  `${BEFORE}${HOUR}:${MINUTE}(?:\\s?${PART})?`,
  `${BEFORE}${HOUR}\\s(?<half>ruoi)\\s${PART}`,
  `${BEFORE}${HOUR}(?:\\.${MINUTE})?\\s?(?<part>[ap]\\.?m\\b\\.?)`,
  // Minutes that are no month, as "15.04 sáng" is a day.
  `${BEFORE}${HOUR}\\.(?<minute>00|1[3-9]|[2-5]\\d)\\s${PART}`,
  `${BEFORE}${HOUR}\\so'clock(?:\\s${PART})?`,
  `\\b(?<past>half past) ${HOUR}(?!\\d)(?:\\s${PART})?`,
].map((form) => new RegExp(form));
/** What a text without a time has in place of one. */
const WITHOUT = new RegExp(`${BEFORE}\\d{1,2}\\s?(?:(?:gio|h|g)(?![a-z])(?:\\s?\\d{2}(?!\\d|\\s?/\\s?\\d))?|:\\d{2})`, "g");
/** "bây giờ", "sau giờ", where nothing shows that seven or six is meant. */
const NO_HOUR = /\b[67] gio(?! (?:\d|ruoi|kem|sang|trua|chieu|toi|dung))/;
const LAST_OF_AN_AFTERNOON = 6;
/** "3h đêm" is before the morning. */
const FIRST_OF_A_DAY = 4;
const DAY = 24 * 60;

/** A time of day as HH:MM: "7h30", "7 giờ rưỡi", "2h chiều", "14h", "8 am". */
export function parseClockTime(text: string): Parsed<string> {
  return findClockTime(text) ?? { problem: "none" };
}

/** The first time of day in a longer text; undefined when none is named, so that "15" or "15/4" is none. */
export function findClockTime(text: string): Parsed<string> | undefined {
  const digits = foldWithDigits(text);
  const folded = /\d/.test(fold(text)) ? digits : digits.replace(NO_HOUR, " ");
  const matches = FORMS.map((form) => form.exec(folded)).filter((match) => match !== null);
  const [first] = matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  return first && timeOf(first.groups ?? {}, /\b(?:chieu|afternoon)\b/.test(folded) && !/\b(?:sang|morning)\b/.test(folded));
}

/** A folded text with its times of day blanked. */
export function withoutTimes(folded: string): string {
  return folded.replace(WITHOUT, " ");
}

type Named = Readonly<Record<string, string | undefined>>;

/** @param isAfternoon the text speaks of an afternoon elsewhere: "chiều 15/4 lúc 2h" */
function timeOf({ hour: typed, minute, half, less, part = "", past }: Named, isAfternoon: boolean): Parsed<string> {
  const hour = Number(typed);
  const isLater =
    (/^(?:p|chieu|toi|in the (?:afternoon|evening))/.test(part) && hour < 12) ||
    (part === "dem" && hour > FIRST_OF_A_DAY && hour < 12) ||
    (part === "trua" && hour <= 3) ||
    (part === "" && isAfternoon && hour >= 1 && hour <= LAST_OF_AN_AFTERNOON);
  const isMidnight = (part.startsWith("a") || part === "dem") && hour === 12;
  const extra = half !== undefined || past !== undefined ? 30 : 0;
  const total = (isMidnight ? 0 : hour + (isLater ? 12 : 0)) * 60 + Number(minute ?? 0) + extra - Number(less ?? 0);
  if (Number(minute ?? 0) > 59 || total < 0 || total >= DAY) return { problem: "impossible" };
  return { value: `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}` };
}
