import { type Aligned, before, groupsOf } from "./aligned.ts";

export interface ChangeRepair {
  readonly kind: "change";
  /** As typed; "" for what was said last. */
  readonly what: string;
  readonly to?: string;
}

type Groups = Readonly<Record<string, string | undefined>>;

const VERB = "(?:chinh sua|sua(?! (?:doi|chua))|thay doi|doi(?! (?:moi|voi|cho))|thay(?! (?:mat|the))|chinh|cap nhat|dieu chinh)";
const AGAIN = "(?: (?:lai|giup|gium|ho|em|minh))*";
/** Not the "thành" of "thành phố", but that of "thành Phó Giám đốc". */
const TO = "(?:thanh(?! (?:pho(?! (?:giam|tong|truong|chanh|chu|bi|phong))|lap|tich|vien|phan|cong|uy|tra)\\b)|sang|qua|bang|la|=|:|->|→)";
const A_DAY = "(?:\\d|ngay|s_ng|____|chieu|thu |chu nhat)";

/** Something is named and its new value. */
const CHANGES: readonly RegExp[] = [
  new RegExp(`^${VERB}${AGAIN}(?: (?<what>.{1,80}?)(?: tu [^,]{1,30}?)?(?: lai)?)?(?: ${TO} | ?[:=] ?)(?<to>.+)$`, "d"),
  new RegExp(`^chuyen(?! doi)${AGAIN}(?: (?<what>.{1,30}?))? (?:sang|thanh) (?<to>.+)$`, "d"),
  new RegExp(`^(?:chuyen|doi|roi|lui|hoan)${AGAIN} (?<what>.{1,30}?) (?:ve|den|toi|vao) (?<to>${A_DAY}.*)$`, "d"),
  new RegExp(`^(?:tang|giam|nang)${AGAIN} (?<what>.{1,40}?) (?:len|xuong|con|thanh) (?<to>\\d.*)$`, "d"),
  /^(?:change|move|shift|set(?! up)|correct|update|replace|increase|reduce)(?: (?:the|my|our))? (?<what>.{1,80}?)(?: from .{1,30}?)? (?:to|into|with|=) (?<to>.+)$/d,
];
/** Something is named, perhaps with a number behind it. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `^(?:chinh sua|sua(?! (?:doi|chua))|doi(?! (?:moi|voi|cho))|thay(?! (?:mat|the|doi))|chinh)${AGAIN}(?: (?<what>.{1,60}))?$`,
      "d",
    ),
    6,
  ],
  [new RegExp(`^thay doi${AGAIN}(?: (?<what>.{1,40}))?$`, "d"), 4],
  [new RegExp(`^(?:cap nhat|dieu chinh)${AGAIN} (?<what>.{1,40})$`, "d"), 2],
  [/^(?:change|correct|edit|fix|update)(?: (?:the|my|our))? (?<what>.{1,60})$/d, 5],
];
const VALUE_BEHIND = /^(?<what>.*?(?<!\b(?:muc|nguoi|bao cao|so|thu|dong|diem|item|line|number|report|member))) (?<to>\d.*)$/d;

const SORRY = "(?:(?:a|ah|ay|oi|oh|chet|thoi chet|xin loi|sorry|oops|no|khong|ko|em|minh|toi|em xin loi)[ ,.!]+)*";
/** What is said of a slip; with a comma any value may follow, without one only something that can be told from other words. */
const SLIPPED = "(?:(?:go|ghi|nhap|viet|bam|noi) (?:nham|lon|sai)|nham|lon|sai)(?: (?:roi|mat|a))*";
/** What people name when they correct it in passing. */
const NAMES =
  "(?:ngay|gio|thoi gian|dia diem|(?:tong )?so (?:dai bieu|nguoi|khach moi|khach|dien thoai|ke hoach|cong van)|dai bieu|khach moi|sdt|" +
  "kinh phi|nguoi ky|chuc vu|dau moi|ten hoi nghi|date|time|venue|budget|phone|name|number of \\w+)";
const MEANT: readonly RegExp[] = [
  // "à không, 260", "không phải, 270"
  /^(?:(?:a|ah|ay|oi|oh|chet|thoi|em xin loi|xin loi) )?(?:khong|ko|no)(?: phai)?(?: (?:a|em|anh|chi|roi))?[ ]?[,.:!]+ ?(?<to>(?!(?:cam on|thanks|thank|em|anh|chi|toi|minh|thoi|can|co|duoc|khong)(?: |$)|phai ).+)$/d,
  new RegExp(
    `^${SORRY}${SLIPPED}(?:\\s*[,.:!-]+ ?(?:(?:phai |dung )?la )?(?<to>.+)| (?:(?:phai |dung )?la )?(?<named>(?:${A_DAY}|${NAMES}).*))?$`,
    "d",
  ),
  new RegExp(`^${SORRY}(?:y (?:em|minh|toi|anh|chi)|(?:em|minh|toi) (?:muon|dinh) noi) la (?<to>.+)$`, "d"),
  new RegExp(`^${SORRY}(?:khong|ko|k) phai .{1,60}?[ ,]+(?:ma la|ma|la) (?<to>.+)$`, "d"),
  /^(?<to>\d.*?)[ ,]+chu (?:khong|ko|k) phai .+$/d,
  new RegExp(`^${SORRY}(?:i meant?|make (?:it|that)|(?:it )?should be)(?: it's)? (?<to>.+)$`, "d"),
  /^(?:(?:sorry|oops|my mistake|wrong|actually|no)[ ,.!:-]+)+(?:it's )?(?<to>\d.*)$/d,
  /^(?:sorry|oops|my mistake)[,.!:-]+ ?(?<to>.+)$/d,
  new RegExp(`^${SORRY}not .{1,40}?[ ,]+but (?<to>.+)$`, "d"),
  /^(?<to>.+?) moi (?:dung|____)$/d,
];
/** "ngày sai rồi, 20/4 mới đúng", "the date should be 20/4", "60 công chức sửa là 50"; without the right value "địa điểm chưa đúng". */
const IS_WRONG = "(?:(?:bi |ghi )?(?:sai|nham)|(?:chua|khong|ko) (?:dung|____|chinh xac)|is wrong|is not right)(?: roi| mat| a)*";
const WRONG: readonly RegExp[] = [
  new RegExp(`^(?:the )?(?<what>${NAMES}) ${IS_WRONG}$`, "d"),
  new RegExp(`^(?:the )?(?<what>${NAMES}) (?:${IS_WRONG}[ ,]+(?:phai |dung )?(?:la )?|should be )(?<to>.+?)(?: moi (?:dung|____))?$`, "d"),
  new RegExp(
    `^${SORRY}(?:${SLIPPED}[ ,]*)?\\d[\\d.]* (?<what>[^,\\d]{2,40}?) (?:sua|doi|chinh)(?: lai)?(?: (?:la|thanh|con))? (?<to>\\d.*)$`,
    "d",
  ),
];
const MEANS = new RegExp(`^(?:the )?(?<what>${NAMES})(?:(?: la| is|[ ,:]+(?:phai )?la|[,:])? (?<to>.+))?$`, "d");
const RIGHT = /,? (?:moi (?:dung|____)|chu|co|roi|(?:chu )?(?:khong|ko|chang) phai(?: la)? .+|not .+)$/;

/** A change of something that is named ("sửa số đại biểu thành 280") or of what was said last ("à nhầm, 280"). */
export function findChangeRepair(text: Aligned): ChangeRepair | undefined {
  return meant(text) ?? changed(text);
}

function meant(text: Aligned): ChangeRepair | undefined {
  for (const form of WRONG) {
    const wrong = groupsOf(form, text);
    if (wrong) return change(wrong);
  }
  for (const form of MEANT) {
    const found = groupsOf(form, text);
    if (!found) continue;
    const to = found["to"] ?? found["named"];
    return to === undefined || to === "" ? { kind: "change", what: "" } : named(slice(text, to));
  }
  return undefined;
}

/** "ngày 20/4 mới đúng": the name of what is corrected stands before its value. */
function named(text: Aligned): ChangeRepair {
  const right = before(RIGHT, text);
  const { what, to } = groupsOf(MEANS, right) ?? {};
  // "ngày mai" is a value, "ngày 20/4" a name and a value.
  const isValue = what === undefined || (to !== undefined && /^ng[aà]y$/i.test(what) && !/^(?:\d|thứ|thu|chủ nhật|chu nhat)/iu.test(to));
  if (isValue) return { kind: "change", what: "", to: right.typed };
  return to === undefined ? { kind: "change", what } : { kind: "change", what, to };
}

function changed(text: Aligned): ChangeRepair | undefined {
  for (const form of CHANGES) {
    const found = groupsOf(form, text);
    if (found?.["to"]) return found["what"] ? change(found) : named(slice(text, found["to"]));
  }
  for (const [form, most] of NAMED) {
    const found = groupsOf(form, text);
    const what = found?.["what"] ?? "";
    if (!found || what.split(" ").length > most) continue;
    return change(groupsOf(VALUE_BEHIND, slice(text, what)) ?? found);
  }
  return undefined;
}

function change({ what = "", to }: Groups): ChangeRepair {
  return to ? { kind: "change", what, to } : { kind: "change", what };
}

function slice({ typed, folded }: Aligned, part: string): Aligned {
  const at = typed.lastIndexOf(part);
  return { typed: part, folded: folded.slice(at, at + part.length) };
}
