import { type Adjustment, findAdjustment } from "./adjustment.ts";
import { type Aligned, align, before, behind } from "./aligned.ts";
import { findAsking } from "./asking.ts";
import { type ChangeRepair, findChangeRepair } from "./change-repair.ts";
import { clean } from "./fold.ts";
import { findListRepair, type ListRepair } from "./list-repair.ts";
import { AFTER_STEERING, BEFORE_STEERING, STEERING } from "./steering-forms.ts";

type Plain = keyof typeof STEERING | "stopOrRight";

/** What a person wants who steers a form's dialogue instead of answering. */
export type Repair = { readonly kind: Plain } | ChangeRepair | ListRepair | Adjustment;

const LONGEST = 280;
const LONGEST_CHANGE = 2500;
const FORMS = (Object.keys(STEERING) as (keyof typeof STEERING)[]).map(
  (kind) => [kind, new RegExp(`^(?:${BEFORE_STEERING} )*(?:${STEERING[kind].join("|")})(?: ${AFTER_STEERING})*$`)] as const,
);
/** What is done only when it is asked for, not when it is asked about: "gửi được chưa?". */
const GRAVE: ReadonlySet<Plain> = new Set(["submit", "cancel", "withdraw", "done", "restore"]);
/** Without its diacritics it may be "dừng" as well as "đúng". */
const STOP_OR_RIGHT = /^dung(?: (?:roi|vay|a|nhe))*$/;
const MAY_I = /\b(?:duoc|dc) (?:khong|ko|k|chua)\b/;
/** "anh Huy" is a name, "anh hủy" is not. */
const NAMED = /^(?:anh|chị|chi|ông|bà|cô|chú|đ\/c|đồng chí|Anh|Chị|Chi|Ông|Bà|Cô|Chú|Đ\/c|Đồng chí)\s+\p{Lu}\p{Ll}*$/u;

const MIDDLE_NAME_END = /\s(?:văn|van|thị|thi)$/iu;

const POLITE_BEFORE = new RegExp(`^(?:${BEFORE_STEERING}[ ,]+|can (?=sua|doi|thay|xoa|bo))*`);
const POLITE_END =
  /[ ,]+(?:giup|gium|ho|nhe|nha|ad|voi|di|please|pls|luon|thoi|(?:co )?(?:duoc|dc|ok) (?:khong|ko|k|chua)|a(?<!(?:muc|diem|item|khoan) a)|em|oi|anh|chi|minh|ban|cho)$/;

/** How a message as a whole steers the dialogue; undefined: it does not. */
export function findRepair(text: string): Repair | undefined {
  if (text.length > LONGEST) return text.length > LONGEST_CHANGE ? undefined : changedAtLength(align(text));
  const whole = align(text);
  const steered = NAMED.test(whole.typed) ? undefined : (steering(whole.folded) ?? agreed(whole.folded.split(/[,;.]/)));
  const plain = steered === "stopOrRight" && /ừ/i.test(whole.typed) ? "pause" : steered;
  if (plain !== undefined) return GRAVE.has(plain) && (text.includes("?") || MAY_I.test(bare(whole.folded))) ? undefined : { kind: plain };
  const request = withoutCourtesy(behind(POLITE_BEFORE, whole));
  const list = findListRepair(request);
  if (list) return list;
  const adjusted = findAdjustment(request) ?? findAdjustment(whole);
  if (adjusted) return adjusted;
  if (findAsking(clean(request.typed)).asks) return undefined;
  return findChangeRepair(request) ?? findChangeRepair(withoutCourtesy(whole));
}

/** Something long is a new value, never a way to steer. */
function changedAtLength(text: Aligned): ChangeRepair | undefined {
  const change = findChangeRepair(text);
  return change?.to === undefined ? undefined : change;
}

function steering(folded: string): Plain | undefined {
  const words = bare(folded);
  if (STOP_OR_RIGHT.test(words)) return "stopOrRight";
  return FORMS.find(([, form]) => form.test(words))?.[0];
}

/** What all the pieces of a message want: "tạm dừng nhé, chiều làm tiếp". */
function agreed(pieces: readonly string[]): Plain | undefined {
  const kinds = new Set(pieces.filter((piece) => bare(piece) !== "").map(steering));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function bare(folded: string): string {
  return folded
    .replace(/[^a-z\d'_]/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

/** Cuts polite words off the end; one with a capital is a name's, as in "Nguyễn Thị Thôi" and "Trần Văn A". */
function withoutCourtesy(text: Aligned): Aligned {
  const shorter = before(POLITE_END, text);
  const cut = text.typed.slice(shorter.typed.length);
  return cut === "" || endsName(shorter.typed, cut) ? text : withoutCourtesy(shorter);
}

/** Whether a last word that may be a polite one is the last one of a name. */
function endsName(left: string, cut: string): boolean {
  if (/\p{Lu}/u.test(cut) && /\p{Ll}/u.test(cut)) return true;
  return (cut === " A" && /\p{Ll}$/u.test(left)) || (cut === " a" && MIDDLE_NAME_END.test(left));
}
