import { type Aligned, spanOf } from "../../language/aligned.ts";
import { type NamedDay, parseDay } from "../../language/day.ts";
import { parseEventLength } from "../../language/event-length.ts";
import type { Extracting, Told } from "./extract.ts";
import { readReportDue } from "./report-author.ts";
import type { Values } from "./values.ts";

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const WEEKDAY = "(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?";
const TIME = "(?:(?:luc|at) )?\\d{1,2}(?:h|g|:| gio)(?:\\d{2}| ruoi)?(?: (?:sang|chieu))?,?";
const FROM = ",? (?:luc|tu|bat dau(?: luc| tu)?|at|from) \\d{1,2}(?:(?:h|g| gio|:)(?:\\d{2})?(?![\\d/])| ?[ap]m)(?: sang| chieu)?";
const PART = "(?:(?:ca|nguyen) ngay|(?:buoi |the )?(?:sang|chieu|morning|afternoon))(?: of| on)?,?";
const DATES = [
  "\\d{4}-\\d{2}-\\d{2}",
  "\\d{1,2} ?/ ?\\d{1,2}(?: ?/ ?(?:\\d{4}|\\d{2}))?",
  "\\d{1,2}([.-])\\d{1,2}\\1\\d{4}",
  "\\d{1,2} thang \\d{1,2}(?:(?: nam |/)\\d{4})?",
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
].join("|");
/** A date with what belongs to it, and no half of "1/2 ngày" or of "15-16/4". */
const DATE = new RegExp(
  `(?<![\\w/.,-])(?:${TIME} )?(?:${PART} )?(?:${WEEKDAY} )?(?:${TIME} )?(?:(?:ngay|on|mung) )*(?:${DATES})(?![\\w/-])(?! ?(?:ngay|buoi|day)(?![a-z]))(?:${FROM})?`,
  "g",
);
const STREET = "duong|pho|so|so nha|ngo|ngach|hem|phuong|quan|kiet|to|khu|street|road|no|kp";
const PLACE = "hoi truong|nha khach|nha van hoa|truong|cong vien|benh vien";
const DOCUMENT = "ky|ban hanh|dated";
const TASK = "xong|hoan thanh|hoan thien|finished|cham nhat|muon nhat|tre nhat|due";
/** What stands before a number with a stroke that is an address, a place's name, a document, or only a bound, and a task with its due date. */
const NO_DAY = new RegExp(`(?:(?<![a-z])(?:truoc|sau|before|after|by|${STREET}|${PLACE}|${DOCUMENT}|${TASK})|\\d/[a-z-]+)[\\s,.:]*$`);
const PARTY = /dai hoi (?:cac )?(?:dang|chi)(?: (?:bo|uy))?[^,;]{0,20}$/;
const REPORT_DUE = /han (?:nop |xong )?bao cao[^,;]{0,20}$/;
/** What names a day stands at most so far before it. */
const LONGEST_LABEL = 60;
const MARKED = /ngay|sang|chieu|thang|\d{4}|[a-z]{3}/;

const DAYS = "nua ngay|1/2 ngay|(?:mot|1|hai|2|ca|nguyen) ngay(?: ruoi)?|half(?: a)?[ -]day|(?:full|one|whole|all)[ -]day";
const HALVES = "(?:mot|1) buoi(?: (?:sang|chieu))?|buoi (?:sang|chieu)|in the (?:morning|afternoon)";
/** A length, which is no time until or since something: "trước 1 ngày", "1 ngày nữa". */
const LENGTH = new RegExp(`(?<![a-z])(?<!(?:truoc|sau|con|cach|trong|moi) )(?:${DAYS}|${HALVES})(?! (?:thang|\\d|nua|truoc|sau))(?![a-z])`);

/** The day of the event and how long it is, also by its half of the day; two days are no sure one. */
export function findDay(text: Aligned, context: Extracting): Told {
  const dates = [...text.folded.matchAll(DATE)].map((match) => ({
    match,
    before: text.folded.slice(Math.max(0, match.index - LONGEST_LABEL), match.index),
  }));
  const own = dates.filter(({ match, before }) => isDay(match[0], before, context) || REPORT_DUE.test(before));
  const others = own.filter(({ before }) => PARTY.test(before) || REPORT_DUE.test(before));
  const [only, ...more] = own.filter((each) => !others.includes(each));
  const dayTold = only && more.length === 0 ? dayOf(text, only.match, context) : undefined;
  const length = LENGTH.exec(text.folded);
  const lengthTold = length ? parseEventLength(length[0]) : undefined;
  const spans = [...(dayTold ? [dayTold.span] : []), ...(length && lengthTold && "value" in lengthTold ? [spanOf(length)] : [])];
  const values: Values = {
    ...(dayTold?.values ?? {}),
    ...(lengthTold && "value" in lengthTold ? { length: { ...partOf(dayTold, lengthTold.value.halfDays), ...lengthTold.value } } : {}),
  };
  const besides = others.map(({ match, before }) => besidesOf(text, match, PARTY.test(before) ? "partyCongress" : "reportDue", context));
  return {
    values: Object.assign(values, ...besides.map((told) => told?.values)) as Values,
    spans: [...spans, ...besides.flatMap((told) => (told ? [told.span] : []))],
  };
}

type Dated = { readonly values: Values; readonly part: NamedDay["part"]; readonly span: [number, number] };

function besidesOf(text: Aligned, match: RegExpExecArray, id: "partyCongress" | "reportDue", context: Extracting): Dated | undefined {
  if (id === "reportDue") {
    const span = spanOf(match);
    const read = readReportDue(text.typed.slice(Math.max(0, span[0] - LONGEST_LABEL), span[1]), context.today);
    return "values" in read ? { values: read.values, part: undefined, span } : undefined;
  }
  const told = dayOf(text, match, context);
  return told?.values.day && { ...told, values: { [id]: { date: told.values.day.date } } };
}

function isDay(date: string, before: string, { wanted }: Extracting): boolean {
  if (NO_DAY.test(before)) return false;
  return wanted !== "venue" || MARKED.test(date);
}

function dayOf({ typed }: Aligned, match: RegExpExecArray, { today }: Extracting): Dated | undefined {
  const span = spanOf(match);
  const parsed = parseDay(typed.slice(...span), today);
  if (!("value" in parsed)) return undefined;
  return { values: { day: withoutPart(parsed.value), ...lengthOf(parsed.value) }, part: parsed.value.part, span };
}

function withoutPart({ date, time }: NamedDay): { date: string; time?: string } {
  return time === undefined ? { date } : { date, time };
}

/** The half of the day that an event takes; a time in the morning only says when it begins. */
function lengthOf({ part, time }: NamedDay): Values {
  if (part === undefined || time !== undefined) return {};
  return { length: part === "whole" ? { halfDays: 2 } : { halfDays: 1, part } };
}

/** "7h30 sáng 15/4, nửa ngày": the half day is that morning. */
function partOf(told: Dated | undefined, halfDays: number): { part?: "morning" | "afternoon" } {
  const part = told?.part;
  return halfDays === 1 && part !== undefined && part !== "whole" ? { part } : {};
}
