import { foldBeside, groupsOf } from "../../language/aligned.ts";
import { findAsking } from "../../language/asking.ts";

const LONGEST = 160;
const POLITE = "(?:da|vang|xin chao|chao|hello|hi|oi|a|ad|tro ly|bot|em|anh|chi|minh|toi|chung toi|chung em|i|we|hom nay)";
const WORKS =
  "(?:(?:am|are|i'm|dang|la|can bo|chuyen vien|vien chuc|cong chuc|nhan vien|nguoi|dau moi|lam viec|lam|cong tac|phu trach|(?:pho )?giam doc|truong phong|staff|officer|organizer|an?|work|working)[ ,]+)*";
const WANTS = "(?:xin|muon|can|dang ky|de nghi|cho em|cho toi|cho minh|want to|would like to|wish to|please let me)";
const JOINS = "(?:duoc )?(?:tham gia|gia nhap|join)(?: (?:cung|vao|voi|lap ke hoach|lam ke hoach|don vi|the unit|the plan|as organizer))*";
const END = "(?: (?:nhe|nha|a|ah|voi|duoc khong|giup|duoc|of|for|in))*";

/** "xin tham gia BHXH Nghệ An", "em ở … xin tham gia": somebody wants to join, perhaps a unit. */
const SURE: readonly RegExp[] = [
  new RegExp(`^(?:${POLITE}[ ,]+)*${WORKS}(?<unit>)(?:${POLITE}[ ,]+)*(?:${WANTS} )+${JOINS}${END}$`, "d"),
  new RegExp(`^(?:${POLITE}[ ,]+)*${WORKS}(?:${POLITE}[ ,]+)*(?:${WANTS} )+${JOINS}${END} (?<unit>.+?)${END}$`, "d"),
  new RegExp(`^(?:${POLITE}[ ,]+)*${WORKS}(?<unit>\\S.*?)[ ,.]+(?:(?:va|and|nen|${POLITE})[ ,]+)*(?:${WANTS} )+${JOINS}${END}$`, "d"),
];
/** "em ở BHXH Nghệ An", "tôi là cán bộ BHXH huyện …": somebody says where they work. */
const PLACED = new RegExp(
  `^(?:${POLITE}[ ,]+)+(?:${WORKS}(?:o|ben|tai|thuoc|tu|cua|at|from|of|with)|(?:la|lam) (?:can bo|chuyen vien|vien chuc|nhan vien|dau moi|(?:pho )?giam doc))[ ,]+(?<unit>.+)$`,
  "d",
);

/**
 * What somebody tells who may want to join a unit: the words that would name it, "" for none; undefined: these words want something
 * else. Whether they do name a unit, and nothing else, is for findUnits to say.
 */
export function joiningIn(text: string): { readonly words: string; readonly isSure: boolean } | undefined {
  if (text.length > LONGEST) return undefined;
  const whole = foldBeside(text.replace(/^[^\p{L}]+|[^\p{L}\d]+$/gu, ""));
  for (const form of SURE) {
    const found = groupsOf(form, whole);
    if (found) return { words: (found["unit"] ?? "").trim(), isSure: true };
  }
  const asking = findAsking(text);
  const place = asking.marked || asking.asks || asking.trails ? undefined : groupsOf(PLACED, whole)?.["unit"];
  return place === undefined ? undefined : { words: place, isSure: false };
}
