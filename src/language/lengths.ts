import { isEnglishMonth } from "./dates.ts";
import { findNumbers, type NumberFound } from "./numbers.ts";

/** From morning to afternoon: "sáng đến chiều", "buổi sáng và buổi chiều". */
const MORNING_AND_AFTERNOON =
  / (?:(?:mot |1 )?buoi )?sang (?:va|den|toi|lan) (?:(?:mot |1 )?buoi )?chieu(?= )| (?:(?:a|one|the) )?morning and (?:(?:an|one|the) )?afternoon(?= )/g;
const WHOLE = / (?:ca|nguyen|tron) ngay(?= )| (?:full|whole|entire|all) day(?= )/g;
const HALF =
  / (?:nua|1\/2|½) ngay(?= )| nua buoi(?= )| buoi (?:sang|chieu)(?= )| half (?:a )?day(?= )| (?:a|an|one|the) (?:morning|afternoon)(?= )/g;
const COUNTED =
  /(?<=(\S*)) (\d{1,2}|mot|hai|ba|bon|nam|a|one|two|three|four|five)([.,]5| ruoi| ½| 1\/2| and a half)? (ngay|day|days|buoi)( ruoi| and a half)?(?= (nua ngay|\S*))/g;
const SMALL = new Map(Object.entries({ mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 }));
/** Around a time until or since something, or between two: "trước 15 ngày", "15 ngày nữa", "two days before". */
const BEFORE_A_SPAN = /^(?:truoc|sau|moi|them|thang|ngay|every|per)$/;
const AFTER_A_SPAN = /^(?:nua|truoc|before|after|ago|later|earlier)$/;

/** The length of an event named in a row of folded words, in half days; undefined when none is named, or several are. */
export function findHalfDays(words: readonly string[]): number | undefined {
  const lengths = new Set<number>();
  let text = ` ${words.join(" ")} `;
  const take = (form: RegExp, halfDays: (...match: string[]) => number | undefined): void => {
    text = text.replace(form, (...match) => {
      const length = halfDays(...match);
      if (length === undefined) return match[0];
      lengths.add(length);
      return " |";
    });
  };
  take(MORNING_AND_AFTERNOON, () => 2);
  take(COUNTED, counted);
  take(WHOLE, () => 2);
  take(HALF, () => 1);
  return lengths.size === 1 ? [...lengths][0] : undefined;
}

function counted(_all = "", before = "", amount = "", half = "", unit = "", halfAfter = "", next = ""): number | undefined {
  if (BEFORE_A_SPAN.test(before) || AFTER_A_SPAN.test(next) || (unit === "ngay" && isDayOrMonth(next))) return undefined;
  const isHalfMore = half !== "" || halfAfter !== "";
  if (amount === "a" && !isHalfMore) return undefined;
  const value = (SMALL.get(amount) ?? Number(amount)) + (isHalfMore ? 0.5 : 0);
  const halfDays = unit === "buoi" ? value : value * 2;
  return halfDays > 0 && Number.isInteger(halfDays) ? halfDays : undefined;
}

/** Whether "ngày" before it names a day: ngày 15, ngày 15/1, ngày tháng. */
function isDayOrMonth(next: string): boolean {
  return next === "thang" || (/^\d/.test(next) && !(Number(next) > 31));
}

const PLUS = /^(?:cong|them|plus|\+)$/;
/** What a number after one of these words stands for, if it is at most so much: ngày 15, tháng 12, 8 giờ 30. */
const LABELS = new Map(Object.entries({ ngay: 31, mung: 31, hom: 31, thang: 12, gio: 59, nam: 99, lan: 99, dieu: 99, article: 99 }));
const DOCUMENT_BEFORE =
  /(?:^| )(?:so|no|number|resolution|directive|guideline|document|huong dan|van ban|cong van|quyet dinh|nghi quyet|chi thi)$/;
/** The end of a document's number, "3575/HD-BHXH", as it was typed and with its shorthand written out. */
const DOCUMENT_AFTER =
  /^(?:(?:huong dan|van ban|cong van|quyet dinh|nghi quyet|chi thi|ke hoach|thong bao|hoi dong|chuong trinh) )?(?:(?!ng )[bcdghklmnpqrstvxz]{2,} |trung uong )/;
const UNIT = /^(?:ngay|gio|phut|tieng|nam|thang|day|days|hour|hours|minute|minutes|percent|phan|month|months|year|years|st|nd|rd|th) /;
const PEOPLE = /^(?:nguoi|dai bieu|khach|people|persons|delegates|guests|participants|attendees) /;

/** How many people a message speaks of: one number, or the sum it makes of several; undefined when it is not clear. */
export function findHeadcount(words: readonly string[]): number | undefined {
  const counts = findNumbers(words).filter((number) => isOfPeople(words, number));
  const values = counts.map((count) => count.value);
  if (values.length <= 1) return values[0];
  const sum = values.reduce((total, value) => total + value, 0);
  const total = values.find((value) => value * 2 === sum);
  if (total !== undefined) return total;
  return counts.slice(1).every(({ start }) => PLUS.test(words[start - 1] ?? "")) ? sum : undefined;
}

function isOfPeople(words: readonly string[], { value, start, end }: NumberFound): boolean {
  const before = words[start - 1] ?? "";
  const after = `${words.slice(end, end + 4).join(" ")} `;
  const isNamed = PEOPLE.test(after);
  if (value > 1_000_000_000 || value <= (LABELS.get(before) ?? 0) || UNIT.test(after)) return false;
  if (value < 11) return value > 0 && (before === "+" || (isNamed && PLUS.test(before)));
  if (isNamed) return true;
  const isOfADate = isYear(value) || (value <= 31 && [before, ...after.replace(/^of /, "").split(" ", 1)].some(isEnglishMonth));
  return !isOfADate && !DOCUMENT_BEFORE.test(words.slice(0, start).slice(-2).join(" ")) && !DOCUMENT_AFTER.test(after);
}

/** 1901 to 2099 but 2000, which is more likely a round number. */
function isYear(value: number): boolean {
  return value > 1900 && value < 2100 && value % 100 !== 0;
}
