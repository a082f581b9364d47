/** The names of English months, folded. */
export const MONTH_NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** What stands between two days of one month. */
export const BETWEEN_DAYS = "-|,|&|va|hoac|hay|den|toi|or|and|to";
/** "15t4": the 15th of April; no "8h30 t4". */
const SHORT_MONTH = /(?<![\w:/.-])(\d{1,2}) ?t(1[0-2]|[1-9])(?![\w])/g;
const NAMED_YEARS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:nam nay|this year)\b/g, 0],
  [/\b(?:nam (?:sau|toi)|sang nam|next year)\b/g, 1],
  [/\b(?:nam (?:ngoai|truoc)|last year)\b/g, -1],
];
const NEAR_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:thang nay|this month)\b/g, 0],
  [/\b(?:thang (?:sau|toi|ke tiep)|next month)\b/g, 1],
];
const APART_FROM_YEAR = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2}),? (?:nam )?(\d{4})(?![\d/])/g;
const MONTH_FIRST = new RegExp(`\\b(${MONTH_NAME})\\.? (\\d{1,2}) ?(?:${BETWEEN_DAYS}) ?(\\d{1,2})(?![\\d:/])(,? \\d{4})?`, "g");

/** A folded text with the short ways to write days written out: "15t4", "15/4 năm sau", "15 tháng sau", "April 15-16". */
export function writeOutDates(folded: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const month = year * 12 + Number(today.slice(5, 7)) - 1;
  const withMonths = NEAR_MONTHS.reduce((left, [form, later]) => left.replace(form, monthInWords(month + later)), folded);
  return NAMED_YEARS.reduce((left, [form, later]) => left.replace(form, `nam ${year + later}`), withMonths)
    .replace(SHORT_MONTH, "$1 thang $2")
    .replace(APART_FROM_YEAR, "$1$2$3$2$4")
    .replace(MONTH_FIRST, "$2 $1$4 ; $3 $1$4");
}

/** @param months since the year 0 */
function monthInWords(months: number): string {
  return `thang ${(months % 12) + 1} nam ${Math.floor(months / 12)}`;
}
