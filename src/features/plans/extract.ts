import { parseDay } from "../../language/day.ts";
import { parseEventLength } from "../../language/event-length.ts";
import { clean, fold } from "../../language/fold.ts";
import { findMoney } from "../../language/money.ts";
import { findNumbers } from "../../language/numbers.ts";
import { findPhone } from "../../language/phone.ts";
import { type FieldId, VALUES, type Values } from "./values.ts";

export interface Extracting {
  /** ISO date. */
  readonly today: string;
  /** A level's id. */
  readonly level: string;
  /** The groups of delegates and how people call them. */
  readonly groups: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** The field being asked. */
  readonly wanted?: FieldId | undefined;
}

export interface Extracted {
  readonly found: Values;
  /** What was not understood. */
  readonly leftover: string;
}

const LONGEST = 2000;
const DATE =
  /(?:(?:lúc|luc|vào|vao|at|on)\s+)?(?:\d{1,2}\s?(?:h|g|giờ|gio|:)\s?(?:\d{2}|rưỡi|ruoi)?\s+)?(?:(?:cả|ca|nguyên|nguyen)\s+)?(?:(?:buổi|buoi|the)\s+)?(?:(?:sáng|sang|chiều|chieu|morning of|afternoon of|morning|afternoon)\s+)?(?:(?:thứ|thu)\s+\S+\s+)?(?:(?:ngày|ngay|on)\s+)?(?:\d{1,2}\s?[/-]\s?\d{1,2}(?:\s?[/-]\s?\d{2,4})?|\d{1,2}\s+(?:tháng|thang)\s+\d{1,2}(?:\s+(?:năm|nam)\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{4})?)/giu;
/** A number behind one of these is an address or a document, no date. */
const ADDRESS_BEFORE = /(?:đường|duong|phố|pho|số|so|ngõ|ngo|ngách|hẻm|hem|phường|phuong|quận|quan|kiệt|street|road|no\.?|kp)\s*$/iu;
const LENGTH =
  /(?:^|[\s,;])(?<length>(?:nửa|nua|1\/2|một|mot|1|cả|ca)\s+(?:ngày|ngay)|(?:một|mot|1)\s+(?:buổi|buoi)|(?:buổi|buoi)\s+(?:sáng|sang|chiều|chieu)|half\s+a\s+day|full\s+day|one\s+day)(?=$|[\s,;.])/iu;
const VENUE =
  /(?:^|[\s,;(])(?:địa điểm|dia diem|nơi tổ chức|noi to chuc|tổ chức tại|to chuc tai|tại|tai|ở|venue|at|in)\s*:?\s+(?<venue>(?:(?:the|hội trường|hoi truong|nhà|nha|khách sạn|khach san|trung tâm|trung tam|phòng họp|phong hop|trụ sở|tru so|ubnd|bhxh|văn phòng|van phong|cung|rạp|rap|ks|ht|nhà văn hóa|hall|hotel|provincial|district|cultural|conference)(?!\p{L}))[^;\n]*)/iu;
const VENUE_END =
  /[,;]\s*(?=(?:\S+\s+){0,4}?(?:\d{1,4}\s*(?:đại biểu|dai bieu|người|nguoi|khách|khach|db\b|đb\b|delegates|guests|people))|(?:trong đó|trong do|gồm|gom|kinh phí|kinh phi|đầu mối|dau moi|người ký|nguoi ky|nửa ngày|nua ngay|cả ngày|một ngày|sáng|chiều|ngày|ngay)(?!\p{L}))|\s+(?:với|voi|with|có|co|on)\s+(?=(?:the\s|khoảng\s|about\s)?(?:\d|morning|afternoon))|\s+(?:vào|vao)\s+(?=sáng|chiều|ngày|sang|chieu|ngay)/iu;
const TOTAL = /^(?:(?:nguoi )?(?:dai bieu|db|delegates?|nguoi(?: du| tham du)?|people|participants|attendees))\b/;
const CONTACT =
  /(?:^|[\s,;])(?:cán bộ đầu mối|can bo dau moi|người đầu mối|nguoi dau moi|đầu mối|dau moi|người liên hệ|nguoi lien he|liên hệ|lien he|contact(?: person)?)\s*(?:là|la|is|:)?\s+(?<name>[^,;\d(\n]{3,60})/iu;
const SIGNER =
  /(?:^|[\s,;])(?:người ký|nguoi ky|ký bởi|ky boi|signed by|signer)\s*(?:là|la|is|:)?\s+(?<name>[^,;\d(\n–-]{3,60})(?:[,–-]\s*(?<position>(?:phó |quyền )?(?:giám đốc|trưởng|bí thư|chủ tịch|tổng|chánh|giam doc|truong|director|head|deputy)[^,;\n]{0,60}))?/iu;
const BUDGET = /(?:kinh phí|kinh phi|ngân sách|ngan sach|dự toán|du toan|budget)/iu;
const SOURCE = /(?:từ nguồn|tu nguon|nguồn|nguon|from(?: the)?|trích từ|lấy từ)\s+(?<source>[^,;\n]{3,120})/iu;

/** What one message tells of several fields; only what is surely meant. */
export function extractFields(text: string, { today, groups, level, wanted }: Extracting): Extracted {
  let left = clean(text.slice(0, LONGEST));
  const found: Record<string, unknown> = {};
  const take = (piece: string): void => {
    left = left.replace(piece, " ; ");
  };

  const phone = findPhone(left);
  const contact = CONTACT.exec(left)?.groups?.["name"];
  if (
    phone &&
    (contact !== undefined || wanted === "contact" || wanted === "phone" || /(?:sđt|sdt|điện thoại|dien thoai|đt|phone|tel)\b/iu.test(left))
  )
    found["phone"] = phone.value;
  if (contact !== undefined) {
    found["contact"] = contact.replace(/\s+(?:sđt|sdt|đt|dt|điện thoại|dien thoai|tel|phone)\s*$/iu, "").trim();
    take(contact);
  }
  if (phone && found["phone"] !== undefined) left = left.replace(/(?:\+?84|0)[\d\s.()-]{7,14}\d/, " ");
  const signer = SIGNER.exec(left)?.groups;
  if (signer?.["name"]) {
    found["signer"] = signer["name"].trim();
    if (signer["position"]) found["signerPosition"] = signer["position"].trim();
  }
  if (BUDGET.test(left)) {
    const money = findMoney(left);
    const source = SOURCE.exec(left)?.groups?.["source"];
    if (money) found["budget"] = money.value;
    if (money && source) found["budgetSource"] = source.trim();
  }
  const venue = venueIn(left);
  if (venue !== undefined && wanted !== "name") {
    found["venue"] = venue;
    take(venue);
  }
  if (wanted !== "venue" || venue !== undefined) Object.assign(found, dayIn(left, today, take));
  const length = LENGTH.exec(left)?.groups?.["length"];
  if (length !== undefined && found["length"] === undefined) {
    const parsed = parseEventLength(length);
    if ("value" in parsed) found["length"] = parsed.value;
  }
  if (!/^(?:venue|contact|signer|phone|budget|signedNumber|election|quotas|partyCongress|reportDue|signedDate)$/.test(wanted ?? ""))
    Object.assign(found, peopleIn(left, groups, level === "base" ? "headcount" : "delegates"));
  const valid = Object.fromEntries(Object.entries(found).filter(([id, value]) => VALUES[id as FieldId].safeParse(value).success));
  return { found: valid as Values, leftover: clean(left.replace(/[\s;,]+/g, " ")) };
}

function venueIn(text: string): string | undefined {
  const match = VENUE.exec(text)?.groups?.["venue"];
  if (match === undefined) return undefined;
  const end = VENUE_END.exec(match);
  const venue = (end ? match.slice(0, end.index) : match).replace(/[\s,;.]+$/, "").replace(/^the\s+/i, "");
  return venue.length >= 4 ? venue : undefined;
}

/** A day that is no part of an address, and its half of the day as the length. */
function dayIn(text: string, today: string, take: (piece: string) => void): Partial<Record<"day" | "length", unknown>> {
  const dates = [...text.matchAll(DATE)].filter(
    (match) => !ADDRESS_BEFORE.test(text.slice(0, match.index)) && !ADDRESS_BEFORE.test(match[0].replace(/\d.*$/, "")),
  );
  const [only, ...others] = dates;
  if (!only || others.length > 0) return {};
  const parsed = parseDay(only[0], today);
  if (!("value" in parsed)) return {};
  take(only[0]);
  const { date, part, time } = parsed.value;
  const length = part === undefined ? {} : { length: part === "whole" ? { halfDays: 2 } : { halfDays: 1, part } };
  return { day: { date, ...(time === undefined ? {} : { time }) }, ...length };
}

/** Numbers of people before the name of a group, or before the delegates as a whole. */
function peopleIn(text: string, groups: Extracting["groups"], total: "delegates" | "headcount"): Record<string, unknown> {
  const folded = fold(text)
    .replace(/[^\p{L}\d\s+-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .split(" ");
  const names = groups
    .flatMap(({ id, names: called }) => called.map((name) => ({ id, name: fold(name) })))
    .sort((a, b) => b.name.length - a.name.length);
  const counted: Record<string, number> = {};
  let sum: number | undefined;
  for (const { value, start, end } of findNumbers(folded)) {
    const after = folded
      .slice(end, end + 6)
      .join(" ")
      .replace(/^(?:nguoi |dai bieu |are |of them (?:are )?|la )+(?=\S)/, (head) =>
        names.some(({ name }) => `${head}${folded.slice(end + head.trim().split(" ").length, end + 8).join(" ")}`.startsWith(name))
          ? head
          : "",
      );
    const before = folded.slice(Math.max(0, start - 4), start).join(" ");
    const group =
      names.find(({ name }) => after === name || after.startsWith(`${name} `)) ??
      names.find(({ name }) => before.endsWith(name) || before.endsWith(`${name} la`) || before.endsWith(`${name} khoang`));
    if (/(?:^| )(?:cho|ghe|phong|tang)$/.test(folded[end] ?? "") || /\b(?:so|duong|phuong|quan)$/.test(before)) continue;
    if (group && counted[group.id] === undefined) counted[group.id] = value;
    else if (sum === undefined && TOTAL.test(folded.slice(end, end + 3).join(" "))) sum = value;
  }
  return {
    ...(sum === undefined ? {} : { [total]: sum }),
    ...(Object.keys(counted).length > 0 && total === "delegates" ? { groups: counted } : {}),
  };
}
