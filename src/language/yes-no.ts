import { clean, fold } from "./fold.ts";

const POLITE =
  /\b(?:da|vang a|a|oi|em|anh|chi|nhe|nha|ad|ban|roi|day|luon|thi|please|thanks|cam on|thank you|minh|do|het|r|chu|(?<=\b(?:khong|ko) (?:phai )?)dau|(?<!\bco )the|that's|it's)\b/g;
const YES =
  /^(?:(?:u|vang|ok|oke|yes|dung|duoc) )?(?:co|u|uh|um|uhm|vang|phai|dung|dung vay|chinh xac|chuan|duoc|dc|dong y|nhat tri|chot|ok|okay|oke|okie|oki|okla|okey|gui di|gui luon|lam di|tiep di|yes|y|yep|yeah|sure|right|correct|agreed|of course|go ahead|do it|exactly)$/;
const NO =
  /^(?:khong|ko|k|kg|hong|(?:khong|ko|k) (?:phai|dung|duoc|dc|dong y)|chua|chua dung|thoi|thoi khong|sai|sai bet|nham|dung gui|khoan|khoan da|no|n|nope|nah|not yet|wrong|not right|incorrect|no way|never mind)$/;
const YES_SIGN = /^(?:👍|✅|👌|🆗)\p{Emoji_Modifier}?\uFE0F?$/u;
const NO_SIGN = /^(?:👎|❌|🚫)\p{Emoji_Modifier}?\uFE0F?$/u;
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
  const folded = only(fold(piece).replace(/[^a-z'\s]/g, " "));
  const bare = only(folded.replace(POLITE, " "));
  for (const form of [folded, bare]) {
    if (YES.test(form)) return true;
    if (NO.test(form)) return false;
  }
  return bare === "" ? "polite" : undefined;
}

function only(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
