/** A whole number in a row of folded words. `start` and `end` (one past the last) count words. */
export interface NumberFound {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const VI_DIGITS: Record<string, number> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
const VI_SCALES: Record<string, number> = {
  muoi: 10,
  chuc: 10,
  tram: 100,
  nghin: 1000,
  ngan: 1000,
  trieu: 1_000_000,
  ty: 1_000_000_000,
  ti: 1_000_000_000,
};
const EN_NUMBERS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const EN_SCALES: Record<string, number> = { hundred: 100, thousand: 1000, million: 1_000_000 };

/** Numbers in digits ("310", "1.200", "3 trăm") and in words of either language ("hai trăm rưỡi", "four hundred"). */
export function findNumbers(words: readonly string[]): NumberFound[] {
  const found: NumberFound[] = [];
  for (let i = 0; i < words.length; ) {
    const number = fromDigits(words, i) ?? vietnamese(words, i) ?? english(words, i);
    if (number) found.push(number);
    i = number?.end ?? i + 1;
  }
  return found;
}

function fromDigits(words: readonly string[], start: number): NumberFound | undefined {
  const digits = /^\d{1,3}(?:[.,]\d{3})+$|^\d{1,9}$/.exec(words[start] ?? "")?.[0];
  if (!digits) return undefined;
  const value = Number(digits.replace(/[.,]/g, ""));
  const scale = VI_SCALES[words[start + 1] ?? ""] ?? EN_SCALES[words[start + 1] ?? ""];
  if (scale === undefined) return { value, start, end: start + 1 };
  if (words[start + 2] === "ruoi") return { value: value * scale + scale / 2, start, end: start + 3 };
  return { value: value * scale, start, end: start + 2 };
}

function vietnamese(words: readonly string[], start: number): NumberFound | undefined {
  let end = start;
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let scaled = false;
  let last = 0;
  if (words[start] === "nua" && VI_SCALES[words[start + 1] ?? ""] !== undefined)
    return { value: (VI_SCALES[words[start + 1] ?? ""] ?? 0) / 2, start, end: start + 2 };
  for (; end < words.length; end++) {
    const word = words[end] ?? "";
    const scale = VI_SCALES[word];
    if (scale !== undefined && (digit !== undefined || (end === start && word === "muoi"))) {
      const amount = (digit ?? 1) * scale;
      if (scale >= 1000) total += (group + (digit ?? 0)) * scale;
      else group += amount;
      if (scale >= 1000) group = 0;
      digit = undefined;
      scaled = true;
      last = scale;
    } else if (word === "ruoi" && scaled && digit === undefined) {
      group += last / 2;
      last = 0;
    } else if (VI_DIGITS[word] !== undefined && digit === undefined && (scaled || end === start)) {
      digit = VI_DIGITS[word];
    } else if ((word === "linh" || word === "le") && scaled && digit === undefined) {
    } else break;
  }
  if (!scaled) return undefined;
  if (digit !== undefined) group += last === 100 && words[end - 2] !== "linh" && words[end - 2] !== "le" ? digit * 10 : digit;
  return { value: total + group, start, end };
}

function english(words: readonly string[], start: number): NumberFound | undefined {
  let end = start;
  let total = 0;
  let part = 0;
  let any = false;
  for (; end < words.length; end++) {
    const word = words[end] ?? "";
    const plain = EN_NUMBERS[word];
    const scale = EN_SCALES[word];
    if (plain !== undefined) part += plain;
    else if (scale !== undefined && (any || word !== "million")) {
      if (scale === 100) part = Math.max(part, 1) * 100;
      else {
        total += Math.max(part, 1) * scale;
        part = 0;
      }
    } else if (!(word === "and" && any && EN_NUMBERS[words[end + 1] ?? ""] !== undefined)) break;
    any = true;
  }
  return any ? { value: total + part, start, end } : undefined;
}
