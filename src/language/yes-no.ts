import { clean, fold } from "./fold.ts";

const POLITE = /\b(?:da|vang a|a|oi|em|anh|chi|nhe|nha|ad|ban|em nhe|roi|day|thi|please|thanks|cam on|thank you|minh|do|the)\b/g;
const YES =
  /^(?:co|u|uh|um|uhm|vang|phai|dung|dung vay|dung day|chinh xac|chuan|chuan luon|duoc|duoc luon|dong y|nhat tri|ok|okay|oke|okie|okla|okey|gui di|gui luon|lam di|tiep di|yes|y|yep|yeah|sure|right|correct|agreed|of course|go ahead|do it|exactly)$/;
const NO =
  /^(?:khong|ko|k|kg|hong|khong phai|khong dung|chua|chua dung|thoi|thoi khong|sai|sai roi|nham|khong dong y|khong duoc|dung gui|khoan|khoan da|no|n|nope|nah|not yet|wrong|not right|incorrect|no way|never mind)$/;

/** A message that is nothing but a yes (true) or a no (false), with politeness and emoji around it; undefined for any other. */
export function parseYesNo(text: string): boolean | undefined {
  if (text.length > 80) return undefined;
  if (/^\s*(?:👍|✅|👌|🆗)[\p{Emoji_Modifier}\s️]*$/u.test(text)) return true;
  if (/^\s*(?:👎|❌|🚫)[\p{Emoji_Modifier}\s️]*$/u.test(text)) return false;
  if (text.includes("?")) return undefined;
  const folded = fold(clean(text))
    .replace(/[^a-z\s]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (const form of [folded, folded.replace(POLITE, " ").replace(/\s+/g, " ").trim()]) {
    if (YES.test(form)) return true;
    if (NO.test(form)) return false;
  }
  return /^(?:da|da vang|vang a)$/.test(folded) ? true : undefined;
}
