import { clean, fold } from "./fold.ts";

const POLITE =
  /\b(?:da|vang a|a|oi|em|anh|chi|nhe|nha|ad|ban|roi|rui|r|day|luon|het|thi|please|thanks|cam on|thank you|minh|do|chu|(?<!\bco )the|that's|that is|it's)\b/g;
const YES = new RegExp(
  `^(?:(?:u|vang|ok|oke|yes|dung|duoc) )?(?:${[
    "co|u|ua|uh|uk|um|uhm|vang|phai|dung|chinh xac|chuan|duoc|dc|chot|xac nhan|(?:tat|di|duong) nhien",
    "(?:dong y|nhat tri)(?: cao| gui)?|dung vay|gui (?:di|luon|nhe)|lam di|tiep di",
    "ok|okay|oke|okie|oki|okla|okela|okey|yes|y|yep|yup|yeah|sure|right|correct|agreed|confirm|confirmed|absolutely|exactly",
    "of course|go ahead|do it|looks good|al(?:l )?right",
  ].join("|")})$`,
);
const NO = new RegExp(
  `^(?:${[
    "(?:khong|chua)(?: (?:phai|dung|chinh xac|can|duoc|dong y))?(?: (?:vay|dau))?",
    "thoi(?: (?:khong|khoi))?|khoi|sai(?: bet)?|nham|khoan(?: da)?|khong thoi",
    "dont(?: gui| send)?(?: voi)?|dung gui",
    "no|n|nope|nah|not (?:yet|now|right|correct)|wrong|incorrect|no way|never mind",
  ].join("|")})$`,
);
const SHORT = new Map([
  ..."ko k kg khg hong hông hổng hem khum hok".split(" ").map((word): [string, string] => [word, "khong"]),
  ["don't", "dont"],
  ["đừng", "dont"],
]);
/** Words that look like a yes or a no without their diacritics. */
const OTHERS = new Set(
  "dừng dùng dụng đựng đụng đúc cô cỏ cờ cơ cổ cố cỗ cò vàng khoản khoán khoáng thời thói thổi chùa chúa chứa chữa chửa phái".split(" "),
);
const YES_SIGN = /^(?:(?:👍|✅|👌|🆗|✔)\p{Emoji_Modifier}?\uFE0F?){1,5}$/u;
const NO_SIGN = /^(?:(?:👎|❌|🚫)\p{Emoji_Modifier}?\uFE0F?){1,5}$/u;
const LONGEST = 80;

/** A message that is nothing but a yes (true) or a no (false), with politeness and emoji around it; undefined for any other. */
export function parseYesNo(text: string): boolean | undefined {
  if (text.length > LONGEST || /[?？\d]/.test(text)) return undefined;
  const sign = text.replace(/\s/g, "");
  if (YES_SIGN.test(sign)) return true;
  if (NO_SIGN.test(sign)) return false;
  const answers = clean(text)
    .split(/[,.;!…]/)
    .filter((piece) => /\p{L}/u.test(piece))
    .map(answerIn);
  const told = new Set(answers.filter((answer) => answer !== "polite"));
  if (told.size > 0) return told.size === 1 ? [...told][0] : undefined;
  return /^(?:da|vang)(?: (?:a|vang|em|anh|chi))*$/.test(only(fold(text).replace(/[^a-z]/g, " "))) ? true : undefined;
}

/** One piece of a message: "dạ đúng rồi ạ"; one of politeness alone answers nothing when there is another. */
function answerIn(piece: string): boolean | "polite" | undefined {
  const words = only(piece.toLowerCase().replace(/[^\p{L}\p{M}'’\s]/gu, " ")).split(" ");
  if (words.some((word) => OTHERS.has(word))) return undefined;
  const folded = words.map((word) => SHORT.get(word.replace("’", "'")) ?? fold(word)).join(" ");
  const bare = only(folded.replace(POLITE, " "));
  for (const form of [folded, bare, bare.replace(/^(\w+)(?: \1)+$/, "$1")]) {
    if (YES.test(form)) return true;
    if (NO.test(form)) return false;
  }
  return bare === "" ? "polite" : undefined;
}

function only(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
