/** A whole number in a row of folded words. `start` and `end` (one past the last) count words. */
export interface NumberFound {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** It is the first of two whose unit stands once, behind the second: the "ba" of "ba bốn trăm", 300. */
  readonly sharesUnit?: true;
}

/** A value read from the words before `end`. */
interface Reading {
  readonly value: number;
  readonly end: number;
}

const VI_DIGITS = new Map([
  ["mot", 1],
  ["hai", 2],
  ["ba", 3],
  ["bon", 4],
  ["nam", 5],
  ["sau", 6],
  ["bay", 7],
  ["tam", 8],
  ["chin", 9],
]);
/** What only the last digit of a number may be called: hai mươi tư, mười lăm. */
const VI_LAST_DIGITS = new Map([
  ["tu", 4],
  ["lam", 5],
  ["nham", 5],
]);
const VI_SCALES = new Map([
  ["nghin", 1000],
  ["ngan", 1000],
  ["trieu", 1_000_000],
  ["ty", 1_000_000_000],
  ["ti", 1_000_000_000],
]);
const EN_ONES = new Map("one two three four five six seven eight nine".split(" ").map((word, i) => [word, i + 1]));
const EN_TEENS = new Map(
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ").map((word, i) => [word, i + 10]),
);
const EN_TENS = new Map("twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 10 * (i + 2)]));
const EN_SCALES = new Map([
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);

const UNITS = new Map([["muoi", 10], ["chuc", 10], ["tram", 100], ["hundred", 100], ...VI_SCALES, ...EN_SCALES]);
/** Between two numbers whose unit stands once, if anything does. */
const BETWEEN = /^(?:-|den|toi|hoac|hay|to|or)$/;
/** Before "trăm" it is no hundred, or an unknown number of them: "phần trăm", "vài trăm". */
const NO_HUNDRED = /^(?:phan|vai|may|hang|nhieu|dam|several|few|many|couple|half)$/;
/** What the last digit of a number is called only there: "hai lăm" is twenty-five. */
const AFTER_TENS = /^(?:mot|tu|lam|nham)$/;
/** What such a short number, or a last digit called "năm", is followed by: "hai tư người", and no "hai từ đây". */
const COUNTED = /^(?:$|nguoi|khach|db|(?:dai bieu|dong chi)|(?:nghin|ngan|trieu|ty|ti|phut|dong|people|a|nhe|thoi)(?= |$))/;
const COUNTED_BY_FIVE = /^(?:nguoi|khach|db|dai bieu|dong chi|nghin|ngan|trieu|ty|ti)(?: |$)/;

/** A digit's name that is more likely "năm 2015", "sau khi". */
const NO_DIGIT = /^(?:nam (?:\d+|nay|toi|sau|truoc|ngoai)|sau (?:khi|do|nay|day|ngay))$/;
/** The same where tens or hundreds go unsaid (ba trăm hai: 320): "ba trăm từ các huyện", "ba trăm, hai ngày". */
const NO_SHORT_DIGIT =
  /^(?:tu (?!nguoi|khach|dai|duoc|db|dong chi|nghin|ngan|trieu|ty|ti|phut|nhe|thoi)|\S+ (?:ngay|buoi|gio|phut|tieng|thang|nam|lan)$)/;
/** "3 trăm 5", if nothing else can be counted by the digit. */
const SHORT_NUMERAL = /^[1-9](?: nguoi| khach)?$/;

/** Numbers in digits ("310", "1.200", "3 trăm") and in words of either language ("hai trăm rưỡi", "four hundred"). */
export function findNumbers(words: readonly string[]): NumberFound[] {
  const found: NumberFound[] = [];
  for (let i = 0; i < words.length; ) {
    const numbers = numbersAt(words, i);
    found.push(...numbers);
    i = numbers.at(-1)?.end ?? i + 1;
  }
  return found;
}

/** The number that begins at a word, or the two that share what stands once. */
function numbersAt(words: readonly string[], start: number): readonly NumberFound[] {
  const range = rangeAt(words, start);
  if (range) return range;
  const number = vietnamese(words, start) ?? english(words, start) ?? digits(words, start);
  if (!number) return [];
  // "hai trăm hai ba mươi": 220 or 230.
  const [low, high] = rangeAt(words, number.end) ?? [];
  if (low && high && number.value % 10 ** String(high.value).length === 0)
    return [
      { ...low, value: number.value + low.value, start },
      { ...high, value: number.value + high.value },
    ];
  return [{ value: number.value, start, end: number.end }];
}

/** "ba bốn trăm", "hai đến ba nghìn", "two or three hundred": two numbers, the lower first, whose unit stands once. */
function rangeAt(words: readonly string[], start: number): readonly [NumberFound, NumberFound] | undefined {
  const low = digit(words, start);
  if (!low) return undefined;
  const isLinked = BETWEEN.test(words[low.end] ?? "");
  const next = isLinked ? low.end + 1 : low.end;
  const high = digit(words, next);
  const unit = UNITS.get(words[high?.end ?? 0] ?? "");
  if (!high || unit === undefined || low.value >= high.value || (!isLinked && high.value > 9)) return undefined;
  const whole = vietnamese(words, next) ?? english(words, next);
  if (!whole) return undefined;
  const scale = unit < 1000 && high.end + 1 < whole.end ? (UNITS.get(words[high.end + 1] ?? "") ?? 1) : 1;
  return [
    { value: low.value * unit * scale, start, end: low.end, sharesUnit: true },
    { value: whole.value, start: next, end: whole.end },
  ];
}

function digit(words: readonly string[], start: number): Reading | undefined {
  return viDigit(words, start) ?? enDigit(words, start) ?? (/^\d{1,3}$/.test(words[start] ?? "") ? digits(words, start) : undefined);
}

function digits(words: readonly string[], start: number): Reading | undefined {
  const word = words[start] ?? "";
  if (!/^(?:\d{1,9}|[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3}){0,2})$/.test(word)) return undefined;
  return { value: Number(word.replace(/[.,]/g, "")), end: start + 1 };
}

function vietnamese(words: readonly string[], start: number): Reading | undefined {
  const half = words[start] === "nua" ? viScale(words[start + 1]) : undefined;
  if (half !== undefined) return { value: half / 2, end: start + 2 };
  let total = 0;
  let end = start;
  let last = Number.POSITIVE_INFINITY;
  for (let group = viGroup(words, end); group; group = viGroup(words, end)) {
    const scale = VI_SCALES.get(words[group.end] ?? "");
    if (scale === undefined || scale >= last) break;
    total += group.value * scale;
    end = group.end + 1;
    last = scale;
  }
  const rest = viRest(words, end, last);
  if (rest) return { value: total + rest.value, end: rest.end };
  return end > start ? { value: total, end } : undefined;
}

/** What follows the last "nghìn" or "triệu" of a number, or all of a number that has none. */
function viRest(words: readonly string[], start: number, last: number): Reading | undefined {
  const full = viHundreds(words, start) ?? viTens(words, start);
  if (full || !Number.isFinite(last)) return full && VI_SCALES.has(words[full.end] ?? "") ? undefined : full;
  return viLinked(words, start) ?? viShort(words, start, last);
}

/** What may stand before "nghìn" or "triệu": 1 to 999 in words, or any digits. */
function viGroup(words: readonly string[], start: number): Reading | undefined {
  return viHundreds(words, start) ?? viTens(words, start) ?? viDigit(words, start) ?? digits(words, start);
}

function viHundreds(words: readonly string[], start: number): Reading | undefined {
  const isBare = words[start] === "tram" && !NO_HUNDRED.test(words[start - 1] ?? "");
  const amount = isBare ? { value: 1, end: start } : viHundredsOf(words, start);
  if (!amount || words[amount.end] !== "tram") return undefined;
  const end = amount.end + 1;
  const rest = rangeAt(words, end)
    ? undefined
    : (viTens(words, end) ?? viLinked(words, end) ?? viShortTens(words, end) ?? viShort(words, end, 100));
  if (isBare && !rest) return undefined;
  return { value: amount.value * 100 + (rest?.value ?? 0), end: rest?.end ?? end };
}

function viHundredsOf(words: readonly string[], start: number): Reading | undefined {
  return words[start] === "khong" ? { value: 0, end: start + 1 } : (viDigit(words, start) ?? digits(words, start));
}

function viTens(words: readonly string[], start: number): Reading | undefined {
  if (words[start] === "muoi") return viOnes(words, start + 1, 10);
  const amount = viDigit(words, start) ?? digits(words, start);
  if (!amount) return undefined;
  const unit = words[amount.end];
  if (unit === "muoi") return viOnes(words, amount.end + 1, amount.value * 10);
  if (unit !== "chuc") {
    const isShort = AFTER_TENS.test(unit ?? "") && COUNTED.test(words.slice(amount.end + 1, amount.end + 3).join(" "));
    return isShort ? viShortTens(words, start) : undefined;
  }
  const half = words[amount.end + 1] === "ruoi";
  return { value: amount.value * 10 + (half ? 5 : 0), end: amount.end + (half ? 2 : 1) };
}

/** The digit after tens; "năm" only before what is counted, since "hai mươi năm" is twenty years. */
function viOnes(words: readonly string[], start: number, tens: number): Reading {
  const next = words.slice(start + 1, start + 3).join(" ");
  const digit = words[start] === "nam" && !COUNTED_BY_FIVE.test(next) ? undefined : viLastDigit(words, start);
  const opensAnother = /^(?:muoi|chuc|tram|lam|nham)(?: |$)/.test(next);
  return digit && !opensAnother ? { value: tens + digit.value, end: digit.end } : { value: tens, end: start };
}

/** "hai lăm", "ba mốt", "hai tư", and after a hundred "hai ba" too: tens whose "mươi" goes unsaid. */
function viShortTens(words: readonly string[], start: number): Reading | undefined {
  const tens = viDigit(words, start);
  if (!tens || tens.value < 2 || NO_SHORT_DIGIT.test(pair(words, tens.end))) return undefined;
  const ones = viLastDigit(words, tens.end);
  const next = words[ones?.end ?? 0];
  const opensAnother = AFTER_TENS.test(words[tens.end] ?? "") ? UNITS.get(next ?? "") === 10 || next === "tram" : isUnit(next);
  return ones && !opensAnother ? { value: tens.value * 10 + ones.value, end: ones.end } : undefined;
}

/** "linh năm", "lẻ năm": a digit whose tens are none. */
function viLinked(words: readonly string[], start: number): Reading | undefined {
  return words[start] === "linh" || words[start] === "le" ? viLastDigit(words, start + 1) : undefined;
}

/** "rưỡi" or a digit of the next lower place, after a `scale`: hai trăm rưỡi, hai trăm ba, một nghìn hai. */
function viShort(words: readonly string[], start: number, scale: number): Reading | undefined {
  if (words[start] === "ruoi") return { value: scale / 2, end: start + 1 };
  if (words[start] === "lam" || NO_SHORT_DIGIT.test(pair(words, start))) return undefined;
  const digit = viLastDigit(words, start) ?? (SHORT_NUMERAL.test(pair(words, start)) ? digits(words, start) : undefined);
  return digit && !isUnit(words[digit.end]) ? { value: (digit.value * scale) / 10, end: digit.end } : undefined;
}

function viDigit(words: readonly string[], start: number): Reading | undefined {
  const value = VI_DIGITS.get(words[start] ?? "");
  return value === undefined ? undefined : { value, end: start + 1 };
}

function viLastDigit(words: readonly string[], start: number): Reading | undefined {
  const value = VI_DIGITS.get(words[start] ?? "") ?? VI_LAST_DIGITS.get(words[start] ?? "");
  return value === undefined || NO_DIGIT.test(pair(words, start)) ? undefined : { value, end: start + 1 };
}

function pair(words: readonly string[], start: number): string {
  return words.slice(start, start + 2).join(" ");
}

function viScale(word = ""): number | undefined {
  return word === "tram" ? 100 : word === "chuc" ? 10 : VI_SCALES.get(word);
}

function isUnit(word = ""): boolean {
  return word === "muoi" || word === "chuc" || word === "tram" || VI_SCALES.has(word);
}

function english(words: readonly string[], start: number): Reading | undefined {
  let total = 0;
  let end = start;
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    const group = enGroup(words, end > start && words[end] === "and" ? end + 1 : end);
    const scale = EN_SCALES.get(words[group?.end ?? end] ?? "") ?? 1;
    if (!group || scale >= last) break;
    total += group.value * scale;
    end = group.end + (scale > 1 ? 1 : 0);
    last = scale;
    if (scale === 1) break;
  }
  return end > start ? { value: total, end } : undefined;
}

/** 1 to 999 in words, or digits with a unit to come: "2 hundred and fifty", the 5 of "5 thousand". */
function enGroup(words: readonly string[], start: number): Reading | undefined {
  const isBare = words[start] === "hundred" && !NO_HUNDRED.test(words[start - 1] ?? "") && !/^(?:a|of)$/.test(words[start - 1] ?? "");
  const amount = isBare ? { value: 1, end: start } : (enDigit(words, start) ?? enArticle(words, start) ?? digits(words, start));
  if (amount && words[amount.end] === "hundred") {
    const end = amount.end + 1;
    const rest = enTens(words, words[end] === "and" ? end + 1 : end);
    const opensAnother = rest && words[rest.end] === "hundred";
    if (isBare && (!rest || opensAnother)) return undefined;
    return rest && !opensAnother ? { value: amount.value * 100 + rest.value, end: rest.end } : { value: amount.value * 100, end };
  }
  return enTens(words, start) ?? (amount && EN_SCALES.has(words[amount.end] ?? "") ? amount : undefined);
}

function enTens(words: readonly string[], start: number): Reading | undefined {
  const tens = EN_TENS.get(words[start] ?? "");
  if (tens !== undefined) {
    const digit = enDigit(words, start + 1);
    return { value: tens + (digit?.value ?? 0), end: digit?.end ?? start + 1 };
  }
  const teen = EN_TEENS.get(words[start] ?? "");
  return teen === undefined ? enDigit(words, start) : { value: teen, end: start + 1 };
}

function enDigit(words: readonly string[], start: number): Reading | undefined {
  const value = EN_ONES.get(words[start] ?? "");
  return value === undefined ? undefined : { value, end: start + 1 };
}

/** The "a" of "a hundred", but not of "half a million". */
function enArticle(words: readonly string[], start: number): Reading | undefined {
  return words[start] === "a" && words[start - 1] !== "half" ? { value: 1, end: start + 1 } : undefined;
}
