import { clean, fold } from "./fold.ts";

const TITLE = /^(?:(?:ông|bà|anh|chị|cô|chú|đồng chí|đ\/c|đc|ong|ba|chi|co|dong chi|d\/c|mr|mrs|ms|dr)\.?\s+)+/iu;
/** Family names that are no other word, so that one of them begins a name also in small letters. */
const SURE = /^(?:nguyen|tran|pham|huynh|hoang|bui|trinh)$/;
const SURNAME =
  /^(?:do|le|ho|vo|vu|ngo|ly|dang|dinh|phan|luong|truong|duong|cao|mai|to|ha|dao|doan|chu|thai|lam|kieu|quach|ta|ton|tu|luu|la|nghiem|phung|ninh|an|bach|chau|diep|giang|khuc|mac|nong|tang|thach|vi|vuong|y)$/;
const MOST_WORDS = 6;
const CAPITAL = /^\p{Lu}[\p{Ll}\p{M}]*$/u;

/**
 * Whether a text is a person's name, perhaps with a title before and a position behind a comma: each word of it begins with a
 * capital, or it begins with a family name.
 */
export function isPersonName(text: string): boolean {
  const [head = ""] = clean(text.slice(0, 200)).split(/\s*(?:[,;(]|\s[-–]\s)/, 1);
  const words = head.replace(TITLE, "").split(" ");
  if (words.length < 2 || words.length > MOST_WORDS || !words.every((word) => /^[\p{L}\p{M}]+$/u.test(word))) return false;
  if (words.every((word) => CAPITAL.test(word))) return true;
  const [first = "", second = ""] = words.map(fold);
  if (words.length > 5) return false;
  return SURE.test(first) || (SURNAME.test(first) && /^(?:van|thi)$/.test(second) && words.length >= 3);
}

/** A person without the courtesy word before the full name; "anh Hùng" keeps it, being no full name. */
export function withoutCourtesyTitle(text: string): string {
  return isPersonName(text) ? text.replace(TITLE, "") : text;
}

/**
 * Whether a row of words can be a name behind a word of something else: it begins with a family name, a sure one or one with
 * "Văn" or "Thị" behind it where that word may be of a name, too.
 */
export function startsLikeName([first = "", second = ""]: readonly string[], before = ""): boolean {
  const family = fold(first);
  if (SURE.test(family)) return true;
  return SURNAME.test(family) && (!CAPITAL.test(before) || /^(?:van|thi)$/.test(fold(second)));
}
