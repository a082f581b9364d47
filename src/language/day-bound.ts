import { MONTH_NAME } from "./dates-written-out.ts";
import { clean, fold } from "./fold.ts";

/** Which days around the one that is named are meant: those before it, it and those before, those after it. */
export type Bound = "before" | "until" | "after";

const WEEKDAY = "thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const DAY = [
  "\\d{1,2} ?(?:[/.-] ?\\d|t\\d|thang \\w|thang$)",
  `\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_NAME}`,
  `${MONTH_NAME} \\d`,
  "(?:ngay|mung|mong) (?:\\d|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) )",
  "\\d{4}-\\d",
  WEEKDAY,
].join("|");
const TO_DAY = `(?: (?:la|vao|khoang|tam|ngay|hom|sang|chieu|the|on))*,? (?:(?:${WEEKDAY}),? )?(?:ngay |the )?(?=${DAY})`;
/** "tuần trước", "thứ sáu", "hôm sau" bound nothing. */
const NO_BOUND = "(?<!\\b(?:tuan|thang|nam|hom|ngay|buoi|thu|muoi|lan|nhu|quy) )";
const FORMS: readonly (readonly [Bound, RegExp])[] = [
  ["after", new RegExp(`\\bkhong (?:truoc|som hon)${TO_DAY}`)],
  [
    "until",
    new RegExp(
      `\\b(?:khong (?:sau|qua|muon hon|cham hon|tre hon)|(?:cham|muon|tre) nhat|(?:den|toi) het|het|han(?: (?:cuoi|chot|nop|xong))?|by|until|no later than)${TO_DAY}`,
    ),
  ],
  ["before", new RegExp(`${NO_BOUND}\\b(?:truoc|before)${TO_DAY}`)],
  ["after", new RegExp(`${NO_BOUND}\\b(?:sau|after)${TO_DAY}`)],
  ["after", /\d(?: nam \d{4})? tro (?:di|ve sau)\b|\d onwards?\b/],
  ["until", /\d(?: nam \d{4})? tro (?:ve truoc|lai)\b/],
];
const LONGEST = 1000;

/** How the day that a text names only bounds what is meant: "trước 15/4", "chậm nhất 15/4"; undefined when it is the day itself. */
export function boundOfDay(text: string): Bound | undefined {
  const folded = fold(clean(text.slice(0, LONGEST)));
  return FORMS.find(([, form]) => form.test(folded))?.[0];
}
