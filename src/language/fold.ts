/** What joins the parts of one picture, as of a family, is left. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}](?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]\u200d(?=\p{Extended_Pictographic}))/gu;
const MARKS = /\p{M}/gu;
const PLAIN: Readonly<Record<string, string>> = { đ: "d", "‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-" };

/** Text safe to work with: composed, no control, direction or lone surrogate characters, single spaces. */
export function clean(text: string): string {
  return text.replace(/\s/gu, " ").replace(INVISIBLE, "").normalize("NFC").replace(/ +/g, " ").trim();
}

/** The form in which words are compared: lower case, no diacritics, đ as d, plain dashes and quotes. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[đ‘’“”‐‑–—]/g, (letter) => PLAIN[letter] ?? letter);
}
