/** The ways in which a Vietnamese number is said. */
export interface Said {
  /** After a hundred without tens: một trăm linh năm. */
  readonly linked: "linh" | "lẻ";
  readonly thousand: "nghìn" | "ngàn";
  /** The last digit behind "mươi". */
  readonly one: "mốt" | "một";
  readonly four: "tư" | "bốn";
  readonly five: "lăm" | "nhăm" | "năm";
  /** Tens without their "mươi" where the last digit shows that they are tens: hai lăm. */
  readonly isShort: boolean;
}

const DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split(" ");
const BELOW_20 =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number of at most six digits in Vietnamese words. */
export function inVietnamese(value: number, said: Said): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  if (thousands === 0) return below1000(rest, said, false);
  const head = `${below1000(thousands, said, false)} ${said.thousand}`;
  return rest === 0 ? head : `${head} ${below1000(rest, said, true)}`;
}

function below1000(value: number, said: Said, isBehind: boolean): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0 && !isBehind) return below100(rest, said);
  const head = `${DIGITS[hundreds]} trăm`;
  if (rest === 0) return head;
  if (rest >= 10) return `${head} ${below100(rest, said)}`;
  return `${head} ${said.linked} ${rest === 4 ? said.four : DIGITS[rest]}`;
}

function below100(value: number, { one, four, five, isShort }: Said): string {
  const [tens, digit] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[digit] ?? "";
  if (tens === 1) return digit === 0 ? "mười" : `mười ${digit === 5 ? (five === "nhăm" ? "lăm" : five) : DIGITS[digit]}`;
  if (digit === 0) return `${DIGITS[tens]} mươi`;
  if (isShort && (digit === 1 || digit === 4 || digit === 5)) return `${DIGITS[tens]} ${{ 1: "mốt", 4: "tư", 5: "lăm" }[digit]}`;
  return `${DIGITS[tens]} mươi ${{ 1: one, 4: four, 5: five }[digit] ?? DIGITS[digit]}`;
}

/** A number of at most six digits in English words. */
export function inEnglish(value: number, and: " and " | " " = " "): string {
  if (value < 20) return BELOW_20[value] ?? "";
  if (value < 100) return [TENS[Math.floor(value / 10)], value % 10 === 0 ? "" : BELOW_20[value % 10]].join(" ").trim();
  const [unit, name] = value < 1000 ? [100, "hundred"] : [1000, "thousand"];
  const rest = value % unit;
  const head = `${inEnglish(Math.floor(value / unit), and)} ${name}`;
  return rest === 0 ? head : `${head}${rest < 100 ? and : " "}${inEnglish(rest, and)}`;
}
