import { fold } from "./fold.ts";

const NOUN =
  "bao cao|tham luan|bc|tl|bctl|bai|dien hinh|nguoi|dong chi|d c|dc|thanh vien|vi|doan chu tich|chu toa|muc|noi dung|don vi|chuong trinh|chi tieu|phan bo|" +
  "exemplar reports?|reports?|members?|presidium|people|programme|program|items?|quotas?|units?";
const COUNT = `(?:\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|one|two|three|four|five|six|seven|eight|nine|ten)(?= (?:${NOUN})(?: |$))`;
/** Words that only a list is announced with. */
const ANNOUNCES = `(?:${COUNT})|bao gom|gom(?: co)?|danh sach|cac|nhung|nhu sau|sau day|cu the(?: la)?|list of|the following|as follows|including`;
const OTHERS = `${NOUN}|em|minh|toi|ben em|xin|gui|dang ky|co|du kien|tong cong|tham gia|trinh bay|cua|la|the|our|we have|are|is`;
const HEADING = new RegExp(`^(?:(?:${ANNOUNCES}|${OTHERS})(?: |$))+$`);
const ANNOUNCED = new RegExp(`(?:^| )(?:${ANNOUNCES})(?: |$)`);
const HEAD = /^\s*(?:[-•+*]\s*)?([^:;\n]{2,80}):\s*/u;
/** "gồm Bí thư, Giám đốc": a list is told of without a colon. */
const WITHOUT_COLON = /^\s*(?:[^:;,\n\d]{2,30}\s)?(?:bao\s+)?(?:gồm|gom)(?:\s+(?:có|co))?\s+(?=\S)/iu;

/**
 * A list without the words that announce it, which are no item: "ba báo cáo: …", "danh sách gồm: …".
 * @param mustAnnounce keep a mere name of what is listed, which may be an item's: "Báo cáo tham luận: 60 phút"
 */
export function withoutHeading(text: string, { mustAnnounce }: { readonly mustAnnounce: boolean }): string {
  const [head = "", words = ""] = HEAD.exec(text) ?? [];
  if (isHeading(words, mustAnnounce)) return text.slice(head.length);
  const [start = ""] = WITHOUT_COLON.exec(text) ?? [];
  return isHeading(start, true) ? text.slice(start.length) : text;
}

function isHeading(words: string, mustAnnounce: boolean): boolean {
  const folded = fold(words)
    .replace(/[^a-z\d]+/g, " ")
    .trim();
  return folded !== "" && HEADING.test(folded) && (!mustAnnounce || ANNOUNCED.test(`${folded} `));
}
