import { clean, fold } from "./fold.ts";

/** What a message has of a question. */
export interface Asking {
  /** A question mark. */
  readonly marked: boolean;
  /** Words that only a question puts so: "bao nhiêu", "… có … không", "ai ký", "who signs". */
  readonly asks: boolean;
  /** Something is put forward for a yes: "khách sạn Mường Thanh được không", "hay là hội trường B nhỉ". */
  readonly proposes: boolean;
  /** Anything will do: "ở đâu cũng được". */
  readonly leavesOpen: boolean;
  /** The last word may ask: "… không", "… nhỉ". */
  readonly trails: boolean;
  /** Nothing but a greeting or thanks. */
  readonly greets: boolean;
}

/** So much of each end is looked at, in characters. */
const FROM_EACH_END = 400;
const TOKEN = /\d+(?:[./,-]\d+)*\p{L}*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|[,;?]/gu;

/** Question words and how they are written; a word that is written otherwise is another one: đầu, chùa, Hà. */
const WRITTEN = new Map(
  (
    "nào đâu không chưa gì mấy bao nhiêu|nhieu|nhiều giờ sao ai có được hả nhỉ thế|thể vậy phải cần hỏi tại vì nên bỏ là những hay chắc do|đó|dò " +
    "mời ký chứ ghi đã ở"
  )
    .split(" ")
    .map((forms) => forms.split("|"))
    .map((forms) => [fold(forms[0] ?? ""), forms] as const),
);
const SHORT = new Map(
  Object.entries({
    k: "khong",
    ko: "khong",
    kg: "khong",
    khg: "khong",
    khum: "khong",
    hok: "khong",
    dc: "duoc",
    đc: "duoc",
    j: "gi",
    bn: "bao nhieu",
    bnh: "bao nhieu",
    bnhieu: "bao nhieu",
    nhiu: "nhieu",
    bjo: "bao gio",
    ntn: "nhu the nao",
    ntnao: "nhu the nao",
    tnao: "the nao",
  }),
);

const POLITE = "(?:a|ah|ad|em|anh|chi|minh|ban|oi|vay|the|nhe|nha|day|nhi|ha|luon|nua|da|thua|roi)";
const BEFORE = `^(?:(?:${POLITE}|ok|cho|xin|so|and|but|please|hi|hello|well) )*`;
const END = `(?: ${POLITE})*(?: \\?)*$`;
const NO = "(?:khong|chua)";
/** What is asked for by "… nào" and "mấy …". */
const THINGS =
  "ngay|hom|gio|nguon|phong|ban|don vi|nguoi|muc|diem|linh vuc|cap|loai|hinh thuc|cho|noi|cai|so|the|buoi|van ban|mau|file|co quan|bo phan|truong hop|" +
  "hoi nghi|quy|thang|nam|nhom|hoi truong|noi dung|bao cao|phan|huong dan|quy dinh|kieu|cach|khi|luc|chung|nhu";
const COUNTED =
  "nguoi|phut|ngay|buoi|gio|dai bieu|bai|bao cao|muc|ban|bo|trang|phan|linh vuc|cap|lan|trieu|thanh vien|cai|don vi|tap the|ca nhan|khach|tieng";
const DOES = "phai|ky|viet|se|duoc|chu tri|doc|trinh bay|bao cao|lam|dung|la|moi|quyet|duyet|nhan|du|nop|gui";

const ASKS: readonly RegExp[] = [
  /\bbao (?:nhieu|gio|lau|xa)\b/,
  /\b(?:(?:tai|vi|lam) sao|sao (?:lai|phai|khong|chi|can|ghi|hoi|cho)|(?:the|nhu) nao|(?:ra|thi) sao)\b/,
  new RegExp(`(?<!ban )(?<!ngoi )\\bsao${END}`),
  /\b(?:la|gom|co|can|nhung|cai|viec|noi|ghi|lam|viet|mang|bi|dieu|muc|mau) gi\b(?! (?:do|ca|cung|them))/,
  /\bgi (?:khong|vay|the|nua)\b/,
  new RegExp(`\\b(?:gi|ai)${END}`),
  // "bản mềm hay bản giấy"
  /\b(\S+)(?: \S+){0,2} hay (?:\S+ )?\1\b/,
  /\b(?:o|la|tai|tu|den|gui|nop|do|ve|can cu) dau\b/,
  new RegExp(`\\bdau${END}`),
  new RegExp(`\\bmay (?:${COUNTED})\\b`),
  new RegExp(`\\b(?:nhung|do|gom|la|cua|cho|moi|gui|bau|chon|voi|co|nop|giao|boi) ai\\b|\\bai (?:${DOES})\\b`),
  new RegExp(`\\b(?:${THINGS}) nao\\b(?! do)`),
  new RegExp(`\\b(?:co|can|phai|nen|duoc|bi|muon|bat buoc|gioi han|tinh|vuot|qua|du|kip|dung|da|het|xong|ok|on)\\b[^,;]*\\b${NO}${END}`),
  new RegExp(`\\b(?:duoc|dung|phai|ok|on) (?:chu|ha)${END}`),
  new RegExp(`${BEFORE}(?:co (?:phai|can|nen|bat buoc)|lieu)\\b`),
  new RegExp(`${BEFORE}hoi\\b(?! (?:nghi|truong|dong|thi|thao|phu|cuu|lien|vien|quan))`),
  new RegExp(`${BEFORE}(?:how|what|when|where|who|whom|whose|why|which)\\b`),
  new RegExp(
    `${BEFORE}(?:(?:is|are|was|do|does|did|can|could|may|must|should|shall|will|would|has|have|am) ` +
      "(?:i|we|you|it|they|he|she|one|the|a|an|this|that|there|our|my|your|any|every|each|everyone|anyone|guests?|delegates?)|is \\d+|can \\d+)\\b",
  ),
];
/** A word that asks but says here that nothing or anything is meant: "không có gì", "giờ nào cũng được", "khi nào có sẽ gửi". */
const ASKS_NOTHING =
  /\b(?:khong|chua|chang) (?:(?:co|can|phai|con) )?(?:gi|ai|dau)\b(?! (?:khong|chua))|\b(?:o dau|bao nhieu|khi nao|\S+ nao|gi|dau|ai|sao) cung\b|\bkhi nao (?:co|xong|duoc|chot)\b(?=.* (?:se|thi) )|\bgi do\b/g;
const LEAVES_OPEN = /\b(?:dau|nao|gi|ai|sao|nhieu) cung (?:duoc|ok|on|vay)\b/;
const FITS = new RegExp(`^(.+?)(?: (?:thi|la|co|vay|nhu vay))* (?:duoc|ok|on|dat|hop ly|phu hop) (?:${NO}|chu|ha)${END}`);
/** With one of these it is asked whether something may be done. */
const ACTS =
  /\b(?:(?<!can )bo|moi|gui|nop|ky|lam|thue|chon|bau|doi|thay|chuyen|keo dai|ghi|viet|them|bot|sua|uy quyen|(?<!phong |ban )to chuc|khong)\b|^co\b/;
const SUGGESTS = new RegExp(`${BEFORE}(?:hay la|hay|chac la|chac|co le|hinh nhu|maybe|perhaps|how about|what about)\\b`);
const IS_FINE = /^(?:is|would|will) (?!\d|it\b|this\b|that\b).* (?:ok|okay|fine|alright|good|acceptable)(?: \?)*$/;
const TRAILS = new RegExp(`\\S+ \\S+ (?:${NO}|ha|nhi|chu|sao|nao|dau|gi)(?: (?:a|em|anh|chi|ban|nhi|nhe))*(?: \\?)*$`);
const GREETS = new RegExp(
  `^(?:(?:xin )?(?:chao|cam on)|hello|hi|hey|alo|thanks|thank you|tam biet|bye|good (?:morning|afternoon))(?: (?:${POLITE}|tro ly|bot|nhieu|very much))*[\\s,;]*$`,
);

/** What a message in either language, with or without diacritics, has of a question. */
export function findAsking(text: string): Asking {
  const line = lineOf(text);
  const marked = line.includes("?") || text.includes("？");
  const leavesOpen = LEAVES_OPEN.test(line);
  const rest = line.replace(ASKS_NOTHING, "_");
  const asks = ASKS.some((form) => form.test(rest));
  const trails = TRAILS.test(rest);
  const [, thing] = FITS.exec(rest) ?? [];
  const fits = thing !== undefined && !ACTS.test(thing) && !ASKS.some((form) => form.test(thing));
  const suggests = SUGGESTS.test(rest) && (marked || trails);
  return {
    marked,
    asks,
    proposes: fits || suggests || IS_FINE.test(rest),
    leavesOpen,
    trails,
    greets: GREETS.test(line.replace(/,/g, "").replace(/\s+/g, " ")),
  };
}

/** The words in their folded form, commas and question marks among them; "_" for a word that only looks like a question's. */
function lineOf(text: string): string {
  const ends = text.length <= 2 * FROM_EACH_END ? text : `${text.slice(0, FROM_EACH_END)} , ${text.slice(-FROM_EACH_END)}`;
  const typed = clean(ends).toLowerCase().match(TOKEN) ?? [];
  const isMarked = typed.some((word) => fold(word) !== word);
  return typed
    .map((word, i) => {
      if (word === "à" && i > 1) return "ha";
      const short = SHORT.get(word);
      if (short !== undefined) return short;
      const folded = fold(word);
      const forms = WRITTEN.get(folded);
      if (forms === undefined || forms.includes(word)) return folded;
      // Where the others have their diacritics, "Nhi" and "ha" are no "nhỉ" and "hả".
      if (word === folded) return isMarked && /^(?:nhi|ha|may|hoi)$/.test(word) ? "_" : folded;
      return "_";
    })
    .join(" ");
}
