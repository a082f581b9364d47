import { fold } from "./fold.ts";
import { findNumbers } from "./numbers.ts";

/** An amount of money in a text, in đồng, with its place in characters. */
export interface Amount {
  readonly value: number;
  /** It has a scale, a currency or separators, so that it is surely money. */
  readonly sure: boolean;
  /** What its number is multiplied by: 1,000,000 for "triệu". */
  readonly scale: number;
  readonly start: number;
  readonly end: number;
}

const SCALES: Readonly<Record<string, number>> = {
  ty: 1e9,
  ti: 1e9,
  billion: 1e9,
  bn: 1e9,
  trieu: 1e6,
  tr: 1e6,
  trd: 1e6,
  million: 1e6,
  m: 1e6,
  van: 1e4,
  nghin: 1e3,
  ngan: 1e3,
  thousand: 1e3,
  k: 1e3,
  ng: 1e3,
};
const CURRENCY = "(?:dong|vnd|d)(?![a-z])";
/** "văn phòng" and the like typed without diacritics are no "vạn". */
const NO_SCALE = "(?!van (?:phong|ban|nghe|hoa|de)(?![a-z]))";
const TEN_THOUSAND = new RegExp(`^${NO_SCALE}van(?: |$)`);
const SCALE = `${NO_SCALE}(?:${Object.keys(SCALES).join("|")})(?![a-z])|(?<=\\d)b(?![a-z])`;
const JOINED_SCALE = "(?:ty|ti|tr|m|k)(?=\\d)";
const NUMBER = [
  "\\d{1,3}(?:(?:\\.\\d{3})+,|(?:,\\d{3})+\\.)\\d{1,2}(?!\\d|[.,]\\d)",
  "\\d{1,3}(?:[.,]\\d{3})+(?!\\d|[.,]\\d)",
  `\\d{1,3}(?: \\d{3}){2,4}(?!\\d)`,
  `\\d{1,3} \\d{3}(?= ?${CURRENCY})`,
  "\\d{1,13}(?:[.,]\\d{1,2})?(?![\\d]|[.,]\\d)",
].join("|");
/** "1 tỷ 2", "1 tỷ 200 triệu", "1 tỷ rưỡi", "1tr5". */
const MORE = `\\s?(?<more>\\d{1,3})(?![\\d/.,])(?:\\s?(?<moreScale>${SCALE}))?|\\s?(?<half>ruoi)\\b`;
const AMOUNT = new RegExp(
  `(?<![\\d/.,])(?<number>${NUMBER})(?:\\s?(?:(?<thousands>nghin|ngan)\\s)?(?<scale>${SCALE}|${JOINED_SCALE})(?:${MORE})?)?(?<currency>\\s?${CURRENCY})?(?!\\d|/\\d)`,
  "g",
);
/** Other money, before and after an amount; as it is typed, since "đô" is no "đó". */
const FOREIGN_BEFORE = /(?:[$€£¥]|(?<!\p{L})(?:usd|eur))\s?$/iu;
const FOREIGN_AFTER = /^\s?(?:[$€£¥]|(?:usd|us\$|eur|euros?|đô(?: la)?|đôla|do la|dollars?|yen)(?!\p{L}))/iu;
/** "1.234,5" and "1,234.5". */
const GROUPED_DECIMAL = /^\d{1,3}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d{1,2}$/;
const GROUPED = /^\d{1,3}(?:[., ]\d{3})+$/;
/** A number of three digits behind one separator has thousands where that separator is the language's own. */
const OF_VIETNAMESE = /^(?:ty|ti|trieu|tr|nghin|ngan|ng|k)$/;
/** "1.5b", never "15 B". */
const BILLIONS = "b";
const MOST = 1e12;

/** "vài trăm triệu" */
const VAGUE = /^(?:vai|may|hang|nhieu)$/;

/** "tầm trăm triệu" is no "tám trăm triệu", and "văn", "vẫn" and "vận" are no "vạn". */
const OTHER_WORDS = /tầm|(?<!\p{L})v[ăâẫậầ]n(?!\p{L})/giu;

/** The amounts in đồng in a cleaned text, in digits and spelled out, as they stand. */
export function amountsIn(cleaned: string): Amount[] {
  return allAmounts(cleaned).filter(({ start, end }) => !isForeign(cleaned, start, end));
}

/** Whether a cleaned text tells an amount of other money. */
export function namesForeignMoney(cleaned: string): boolean {
  return allAmounts(cleaned).some(({ start, end }) => isForeign(cleaned, start, end));
}

function allAmounts(cleaned: string): Amount[] {
  const folded = fold(cleaned.replace(OTHER_WORDS, (word) => "_".repeat(word.length)));
  if (folded.length !== cleaned.length) return [];
  const inDigits = [...folded.matchAll(AMOUNT)].map(amountOf);
  const spelled = spelledAmounts(folded).filter(
    (amount) => !inDigits.some(({ sure, start, end }) => sure && start < amount.end && amount.start < end),
  );
  const rest = inDigits.filter(({ start, end }) => !spelled.some((amount) => start < amount.end && amount.start < end));
  return [...rest, ...spelled].sort((a, b) => a.start - b.start);
}

function isForeign(cleaned: string, start: number, end: number): boolean {
  return FOREIGN_BEFORE.test(cleaned.slice(Math.max(0, start - 5), start)) || FOREIGN_AFTER.test(cleaned.slice(end, end + 10));
}

function amountOf(match: RegExpExecArray): Amount {
  const { number = "", thousands, scale = "", more, moreScale, half, currency } = match.groups ?? {};
  const unit = (scale === BILLIONS ? 1e9 : (SCALES[scale] ?? 1)) * (thousands === undefined ? 1 : 1000);
  const extra = half !== undefined ? unit / 2 : more === undefined ? 0 : extraOf(more, unit, moreScale);
  const exact = numberOf(number, scale, unit) * unit + extra;
  const isWhole = Math.abs(exact - Math.round(exact)) < 0.001;
  const sure = isWhole && (unit > 1 || currency !== undefined || GROUPED.test(number));
  return { value: isWhole ? Math.round(exact) : exact, sure, scale: unit, start: match.index, end: match.index + match[0].length };
}

/** "1.500 triệu" is one thousand five hundred of them; "1,250 tỷ" one and a quarter. */
function numberOf(number: string, scale: string, unit: number): number {
  const whole = Number(number.replace(/[., ]/g, ""));
  if (GROUPED_DECIMAL.test(number)) return Number(number.replace(/[.,](?=.*[.,])/g, "").replace(",", "."));
  const separators = number.match(/[., ]/g) ?? [];
  if (!GROUPED.test(number)) return Number(number.replace(",", "."));
  if (unit === 1 || separators.length > 1) return whole;
  const isOwn = separators[0] === (OF_VIETNAMESE.test(scale) ? "." : ",");
  return isOwn && whole * unit <= MOST ? whole : Number(number.replace(",", "."));
}

/** "1 tỷ 2": 200 million; "1 tỷ 200 triệu" the same. */
function extraOf(digits: string, unit: number, scale: string | undefined): number {
  if (scale !== undefined) return Number(digits) * (SCALES[scale] ?? 1);
  return (Number(digits) * unit) / 10 ** digits.length;
}

/** "hai trăm triệu", "một tỷ rưỡi đồng", and the "hai trăm" of "hai trăm đến ba trăm triệu". */
function spelledAmounts(folded: string): Amount[] {
  const tokens = [...folded.matchAll(/[^\s,;:()]+/g)];
  const row = tokens.map(([token]) => token);
  const numbers = findNumbers(row);
  const hundreds = row.flatMap((word, i) => {
    const isHalfMore = row[i + 1] === "ruoi";
    const end = isHalfMore ? i + 3 : i + 2;
    const scale = SCALES[row[end - 1] ?? ""];
    if (word !== "tram" || scale === undefined || VAGUE.test(row[i - 1] ?? "")) return [];
    if (numbers.some((number) => number.start <= i && i < number.end)) return [];
    return [{ value: (isHalfMore ? 150 : 100) * scale, start: i, end, named: row.slice(i, end) }];
  });
  const named = numbers.map(({ value, start, end, sharesUnit }, i) => {
    if (value < 10_000 && TEN_THOUSAND.test(row.slice(end, end + 2).join(" ")))
      return { value: value * 10_000, start, end: end + 1, named: ["van"] };
    return { value, start, end, named: row.slice(start, sharesUnit ? numbers[i + 1]?.end : end) };
  });
  return [...named, ...hundreds].flatMap(({ value, start, end, named }) => {
    const scale = Math.max(1, ...named.map((word) => (/^[a-z]{2,}$/.test(word) ? (SCALES[word] ?? 1) : 1)));
    if (named.every((word) => /\d/.test(word)) || value < 10) return [];
    const last = tokens[/^(?:dong|vnd|d)$/.test(row[end] ?? "") ? end : end - 1];
    return [{ value, sure: scale > 1, scale, start: tokens[start]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) }];
  });
}
