/** A day or a stretch of days, as ISO dates, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const ROMAN = ["i", "ii", "iii", "iv"];
const NUMBER: Record<string, number> = {
  mot: 1,
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  chap: 12,
};

/**
 * The days, months and quarters named in a row of folded words, day first; impossible days (31/02) are passed over.
 * @param yearOf the year meant when none is named, for a month 1–12
 */
export function findPeriods(words: readonly string[], yearOf: (month: number) => number): Period[] {
  const found: Period[] = [];
  const push = (period: Period | undefined): void => {
    if (period && !found.some((other) => other.from <= period.from && other.to >= period.to)) found.push(period);
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const next = words[i + 1] ?? "";
    const full = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(word);
    if (full && words[i - 1] !== "so") {
      const month = Number(full[2]);
      push(day(full[3] ? fullYear(full[3]) : yearOf(month), month, Number(full[1])));
      continue;
    }
    const monthYear = word === "thang" ? /^(\d{1,2})[/.-](\d{4})$/.exec(next) : null;
    if (monthYear) {
      push(partOfMonth(Number(monthYear[2]), Number(monthYear[1]), words[i - 1]));
      continue;
    }
    if (word === "thang") {
      const month = /^\d{1,2}$/.test(next) ? Number(next) : NUMBER[next];
      if (month === undefined || month < 1 || month > 12) continue;
      const year = yearAfter(words, i + 2) ?? yearOf(month);
      const number = Number(words[i - 1]);
      push(Number.isInteger(number) && number > 0 ? day(year, month, number) : partOfMonth(year, month, words[i - 1]));
      continue;
    }
    const english = monthNamed(word, words[i - 1], next);
    if (english) {
      const year = yearAfter(words, i + 1) ?? yearAfter(words, i + 2) ?? yearOf(english);
      const number =
        dayNumber(words[i - 1]) ??
        dayNumber(words[i - 1] === "of" ? words[i - 2] : undefined) ??
        (yearAfter([next], 0) === undefined ? dayNumber(next) : undefined);
      push(
        number
          ? day(year, english, number)
          : partOfMonth(year, english, words[i - 1] === "of" || words[i - 1] === "in" ? words[i - 2] : words[i - 1]),
      );
      continue;
    }
    const quarter = quarterNamed(word, next);
    if (quarter) {
      const first = quarter * 3 - 2;
      const year = yearAfter(words, i + 1) ?? yearAfter(words, i + 2) ?? yearOf(first);
      push({ from: iso(year, first, 1), to: iso(year, first + 2, lastDay(year, first + 2)) });
    }
  }
  return found;
}

function quarterNamed(word: string, next: string): number | undefined {
  const name = /^q([1-4])$/.exec(word)?.[1] ?? (/^(quy|quarter)$/.test(word) ? next.replace(/[^a-z0-9].*$/, "") : undefined);
  if (name === undefined) return undefined;
  const roman = ROMAN.indexOf(name) + 1;
  return roman || (/^[1-4]$/.test(name) ? Number(name) : undefined);
}

/** "may" is also a verb, and "mấy" in Vietnamese: a month only beside a number or "in". */
function monthNamed(word: string, before: string | undefined, next: string): number | undefined {
  const at = MONTHS.findIndex(
    (month) =>
      word === month ||
      (word.length >= 3 && word !== "may" && word.length <= 4 && month.startsWith(word) && word !== "mar" && word !== "jan"),
  );
  if (at < 0) return undefined;
  if (word === "may" && !(dayNumber(before) || dayNumber(next) || before === "in" || before === "of" || before === "mid")) return undefined;
  return at + 1;
}

function dayNumber(word: string | undefined): number | undefined {
  const number = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? "")?.[1]);
  return number >= 1 && number <= 31 ? number : undefined;
}

function yearAfter(words: readonly string[], at: number): number | undefined {
  const word = words[at] === "nam" ? words[at + 1] : words[at];
  return /^(19|20)\d\d$/.test(word ?? "") ? Number(word) : undefined;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function day(year: number, month: number, number: number): Period | undefined {
  if (month < 1 || month > 12 || number < 1 || number > lastDay(year, month)) return undefined;
  const date = iso(year, month, number);
  return { from: date, to: date };
}

function partOfMonth(year: number, month: number, part: string | undefined): Period | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = lastDay(year, month);
  if (part === "dau" || part === "early" || part === "beginning") return { from: iso(year, month, 1), to: iso(year, month, 10) };
  if (part === "giua" || part === "mid" || part === "middle") return { from: iso(year, month, 11), to: iso(year, month, 20) };
  if (part === "cuoi" || part === "late" || part === "end") return { from: iso(year, month, 21), to: iso(year, month, last) };
  return { from: iso(year, month, 1), to: iso(year, month, last) };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, number: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`;
}
