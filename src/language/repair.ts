import { clean, fold } from "./fold.ts";

/** What a person wants who steers a form's dialogue instead of answering. */
export type Repair =
  | { readonly kind: Plain }
  | { readonly kind: "change"; readonly what: string; readonly to?: string }
  | { readonly kind: "remove" | "move"; readonly what: string; readonly to?: string };

type Plain =
  | "back"
  | "skip"
  | "show"
  | "repeat"
  | "why"
  | "pause"
  | "resume"
  | "cancel"
  | "restore"
  | "submit"
  | "withdraw"
  | "done"
  | "add"
  | "more";

const LONGEST = 300;
/** Words around a steer that say nothing of their own. */
const BEFORE =
  "(?:(?:da|a|ah|u|uh|ok|oke|vay|the|thi|roi|thoi|em|anh|chi|minh|toi|cho|muon|xin|hay|lam on|giup|vui long|please|pls|i|we|want to|let me|let's|can you|could you|you|so|now|just) )*";
const AFTER =
  "(?: (?:a|ah|ad|di|da|nhe|nha|nhi|voi|giup|em|anh|chi|ban|oi|roi|thoi|luon|cai|gium|please|pls|thanks|now|for me|then|minh|nay|do))*";

const PLAIN: readonly (readonly [Plain, string])[] = [
  [
    "back",
    "(?:quay|lui|tro|di) (?:lai|ve)(?: (?:cau|buoc|muc) (?:truoc|vua roi))?|(?:ve )?(?:cau|buoc|muc) truoc|(?:go )?back|(?:the )?previous(?: (?:one|question|step))?|undo",
  ],
  [
    "skip",
    "bo qua(?: (?:muc|cau|buoc) (?:nay|do))?|de sau|tinh sau|lam sau|chua (?:co|biet|ro|chot|xac dinh)|khong biet|ko biet|skip(?: (?:it|this|that))?|later|don't know(?: yet)?|not (?:known|sure)(?: yet)?|no idea|pass",
  ],
  [
    "show",
    "xem lai(?: ke hoach)?|xem(?: toan bo)? ke hoach|(?:den|toi) dau roi|tom tat|(?:da|dang) (?:co|ghi)(?: duoc)? (?:nhung )?(?:gi|nhung gi)|show(?: (?:it|me|the plan|my plan|what i have(?: so far)?))?|what (?:do )?(?:i|we) have(?: so far)?|summary|status|review",
  ],
  [
    "repeat",
    "nhac lai(?: (?:cau hoi|cau vua roi))?|hoi lai|(?:cau hoi|hoi) (?:la )?gi(?: co| vay| the)?|gi co|gi vay|ha|repeat(?: (?:it|that|the question))?|say (?:it|that) again|what (?:was|is) the question|pardon|what",
  ],
  [
    "why",
    "(?:tai|vi) sao(?: (?:lai )?(?:hoi|can|phai)(?: (?:cai|dieu|muc|cau))?(?: (?:nay|do))?)?|sao (?:lai )?(?:hoi|can|phai)(?: (?:cai|dieu|muc|cau))?(?: (?:nay|do))?|(?:hoi )?(?:de )?lam gi|can cu (?:dau|nao|vao dau)|quy dinh (?:o )?dau|why(?: (?:do you ask|do you need (?:it|this|that)|is (?:it|this|that) (?:asked|needed)|ask))?",
  ],
  [
    "pause",
    "tam dung|dung (?:o day|lai|da)?|tam nghi|nghi (?:da|thoi)|(?:hom khac|mai|de mai|lat nua|luc khac|chieu|toi)(?: em| minh)? (?:lam|lam tiep|tiep|tinh)(?: tiep)?|de mai|mai tiep|luu lai|pause|stop(?: here| it)?|that's enough(?: for (?:now|today))?|continue later|later today|tomorrow i(?:'ll| will) continue|save",
  ],
  [
    "resume",
    "(?:lam )?tiep(?: tuc)?(?: (?:lap|lam))?(?: ke hoach)?|lam tiep|continue(?: (?:the plan|with it))?|resume(?: the plan)?|go on|carry on",
  ],
  [
    "cancel",
    "(?:huy|xoa)(?: (?:bo|het|di|toan bo))?(?: (?:ke hoach|ban thao))?(?: (?:nay|het))?|bo (?:ke hoach|ban thao)(?: nay)?|lam lai tu dau|khong lam (?:nua|ke hoach nua)|cancel(?: (?:it|the plan|the draft|everything))?|discard(?: (?:it|the draft))?|delete (?:everything|the plan|the draft)|start over",
  ],
  [
    "restore",
    "khoi phuc(?: (?:lai )?(?:ke hoach|ban thao|ban (?:da )?huy))?|lay lai (?:ke hoach|ban thao|ban (?:da )?huy)(?: da huy)?|restore(?: (?:it|the plan|the draft))?|bring it back",
  ],
  ["submit", "(?:gui|nop|trinh|chot)(?: (?:ke hoach|ban nay|di|luon))?|submit(?: (?:it|the plan))?|send(?: (?:it|the plan))?"],
  ["withdraw", "rut(?: (?:lai|ve))?(?: ke hoach)?(?: da gui)?|thu hoi(?: ke hoach)?|withdraw(?: (?:it|the plan))?"],
  [
    "done",
    "xong|het|(?:du|day du)|khong con|the thoi|chi (?:the|vay)(?: thoi)?|hoan thanh|done|finished|that's (?:all|it)|no more|nothing (?:more|else)|enough",
  ],
  ["add", "them|them nua|add|add (?:more|another|one)"],
  ["more", "con thieu(?: (?:gi|nhung gi|muc nao))?|thieu gi|bo sung|what(?:'s| is) (?:missing|left|open)"],
];
const FORMS = PLAIN.map(([kind, form]) => [kind, new RegExp(`^${BEFORE}(?:${form})${AFTER}$`)] as const);

const TO = "(?:thành|thanh|sang|bằng|bang|là|la|to|into|with|=|:|->|→)";
const CHANGE: readonly RegExp[] = [
  new RegExp(
    `^(?:cho (?:em|anh|chị|mình|tôi) )?(?:xin )?(?:sửa|sua|đổi|doi|thay|chỉnh|chinh|cập nhật|cap nhat|điều chỉnh|dieu chinh)(?: lại| lai| giúp| giup)?(?: mục| muc(?! [a-g\\d]))? (?<what>.{1,80}?) ${TO} (?<to>.+)$`,
    "iu",
  ),
  /^(?:please )?(?:change|set|correct|update|make|replace)(?: the)? (?<what>.{1,80}?) (?:to|into|with|=) (?<to>.+)$/iu,
  /^(?:cho (?:em|anh|chị|mình|tôi) )?(?:xin )?(?:sửa|sua|đổi|doi|thay|chỉnh|chinh|cập nhật|cap nhat|điều chỉnh|dieu chinh)(?: lại| lai| giúp| giup)? (?<what>.{1,60})$/iu,
  /^(?:please )?(?:change|correct|edit|fix|update)(?: the)? (?<what>.{1,60})$/iu,
];
/** A correction of what was just answered: "à nhầm, 280", "ý em là 280", "không phải 250 mà là 280", "I meant 280". */
const MEANT: readonly RegExp[] = [
  /^(?:à |a |ấy |ay |ôi |oi |chết |chet |xin lỗi |xin loi |sorry,? )*(?:em |mình |minh |tôi |toi )?(?:nhầm|nham|lộn|lon|gõ sai|go sai|ghi sai|ghi nhầm|ghi nham|my mistake|oops|sorry)[\s,.:!-]+(?:là |la |phải là |phai la )?(?<to>.+?)(?: mới đúng| moi dung| chứ| chu| cơ| co)?$/iu,
  /^(?:ý|y) (?:em|mình|minh|tôi|toi) (?:là|la) (?<to>.+)$/iu,
  /^(?:không phải|khong phai|ko phải|ko phai) (?:.{1,60}?)[\s,]+(?:mà là|ma la|mà|ma|là|la) (?<to>.+)$/iu,
  /^(?:no,? )?(?:i meant|i mean|make it|it should be|should be) (?<to>.+)$/iu,
  /^(?<to>.+?) (?:mới đúng|moi dung)(?: nhé| nhe| ạ)?$/iu,
];
const REMOVE =
  /^(?:xóa|xoá|xoa|bỏ|bo|loại|loai|remove|delete|drop)(?: bớt| bot| giúp| giup)? (?<what>(?:mục|muc|người|nguoi|báo cáo|bao cao|dòng|dong|số|so|thứ|thu|item|line|number|no\.?|report|member)?(?: thứ| thu| số| so)? ?\d{1,3})(?: đi| di| nhé| nhe)?$/iu;
const MOVE =
  /^(?:chuyển|chuyen|đưa|dua|đổi chỗ|doi cho|move)(?: mục| muc| người| nguoi| báo cáo| bao cao| item| số| so)? (?<what>\d{1,3}) (?:lên trước|len truoc|xuống sau|xuong sau|lên|len|xuống|xuong|đến|den|tới|toi|về|ve|sang|với|voi|to|before|after)(?: vị trí| vi tri| thứ| thu| số| so| chỗ| cho)? ?(?<to>\d{1,3})$/iu;
const QUESTION =
  /\?|\b(?:bao nhieu|khi nao|bao gio|o dau|ai |the nao|duoc khong|co duoc|co phai|nhu the nao|how many|when|who|where|can i|may i)\b/;

/** How a message as a whole steers the dialogue; undefined: it does not. */
export function findRepair(text: string): Repair | undefined {
  if (text.length > LONGEST) return undefined;
  const typed = clean(text).replace(/[\s.!…]+$/u, "");
  const folded = fold(typed)
    .replace(/[^\p{L}\d\s'?]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const bare = folded.replace(/\?+$/, "").trim();
  for (const [kind, form] of FORMS) if (form.test(bare) && !isShortFor(kind, folded)) return { kind };
  const remove = REMOVE.exec(typed)?.groups;
  if (remove?.["what"]) return { kind: "remove", what: remove["what"] };
  const move = MOVE.exec(typed)?.groups;
  if (move?.["what"] && move["to"]) return { kind: "move", what: move["what"], to: move["to"] };
  if (QUESTION.test(folded)) return undefined;
  return meant(typed) ?? changed(typed);
}

/** "gửi?" asks rather than steers. */
function isShortFor(kind: Plain, folded: string): boolean {
  return folded.endsWith("?") && /^(?:submit|cancel|withdraw|skip|done|pause)$/.test(kind);
}

function meant(typed: string): Repair | undefined {
  for (const form of MEANT) {
    const to = form.exec(typed)?.groups?.["to"]?.trim();
    if (to !== undefined && to !== "") return { kind: "change", what: "", to };
  }
  return undefined;
}

function changed(typed: string): Repair | undefined {
  for (const form of CHANGE) {
    const groups = form.exec(typed)?.groups;
    const what = groups?.["what"]?.trim();
    const to = groups?.["to"]?.trim();
    if (what) return to ? { kind: "change", what, to } : { kind: "change", what };
  }
  return undefined;
}
