import { fold } from "../../language/fold.ts";
import type { Word } from "../../language/words.ts";

/** What the little words of a question say of what it asks, in both languages. */

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const LITTLE =
  "cho của là thì mà với và ở tại về này đó kia ấy các những có được bị sẽ đang đã hay hoặc khi nếu rằng như thế nào gì ai đâu bao nhiêu mấy không chưa " +
  "ạ ơi em anh chị mình tôi xin vậy nhỉ nhé hả để theo thế bên phải cần nên buộc bắt phép hỏi muốn biết dạ thưa kính rồi nữa luôn liệu đi đến từ tới do bởi " +
  "mức hưởng nhận khoản lượng số việc " +
  "the a an of for to in on at is are was were be been do does did can could may must should will would shall i we you our my your they their it its this that " +
  "there get gets receive have has with by from and or any please about how much many what who whom when where which whose why if as us me need allowed ok okay";
const LITTLE_WORDS = listed(LITTLE);
const LITTLE_FOLDED = new Set([...LITTLE_WORDS].map(fold));
/** Without their marks these are words of more weight just as well: bên is "ben", but đi "di", hỏi "hoi", số "so" … */
const HEAVY_WITHOUT_MARKS = listed("hoi phep di dau may bat buoc luong viec nhan");

/** Words that turn a question round, so that both have to have them. */
const TURNING = listed(
  "cấm miễn trừ ngoài trong trước sau trên dưới hơn ít thêm bớt tăng giảm khác không chưa đừng chỉ mỗi mọi từng cả nam nữ cũ mới " +
    "một hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu nửa rưỡi " +
    "not no without except before after above below more less other than only each every old new male female " +
    "one two three four five six seven eight nine ten hundred half don't doesn't isn't aren't can't cannot",
);
const TURNING_FOLDED = new Set([...TURNING].map(fold));

const DIRECTING = listed("cho từ tới đến về do bởi to from by for");
const DIRECTING_FOLDED = new Set([...DIRECTING].map(fold));

/** What is asked for; of several the first. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["why", /\b(?:vi sao|tai sao|sao (?:lai|phai)|ly do|why)\b/],
  ["when", /\b(?:khi nao|bao gio|luc nao|(?:ngay|hom|thang|quy|nam|gio) nao|may gio|thang may|when|what (?:date|day|time))\b/],
  ["how long", /\b(?:bao lau|may (?:ngay|buoi|tieng|phut)|how long)\b/],
  ["how much", /\b(?:bao nhieu|may (?!gio\b)|how (?:many|much))/],
  ["where", /\b(?:(?:o|tai|den|ve|tu) dau|(?:noi|cho|dia diem) nao|where)\b/],
  ["who", /\b(?:ai|(?:nguoi|don vi|ben|co quan|bo phan|phong|cap) nao|who|whom|whose)\b/],
  ["how", /\b(?:(?:the|nhu) nao|ra sao|cach nao|how)\b/],
  ["what", /\b(?:gi|nao|what|which)\b/],
  [
    "whether",
    /\b(?:khong|chua)(?: (?:a|nhi|nhe|vay|em|anh|chi|ad))*$|^(?:co (?:phai|duoc|can)|lieu|is|are|do|does|can|could|may|must|should|will|would)\b/,
  ],
];
const MUST = /\b(?:phai|bat buoc|buoc phai|can phai|must|have to|has to|required|obligatory|need)\b/;
const MAY = /\b(?:duoc phep|cho phep|(?:co )?(?:the )?duoc(?= \S.* (?:khong|chua)(?: \S+)?$)|duoc khong|may|can|could|allowed)\b/;
/** "không" at the end asks and says no. */
const ASKING_END = /^(?:khong|chua|a|nhi|nhe|vay|em|anh|chi|ha|the|ad|ban)$/;

/** What a question asks for, whatever it asks about; undefined where nothing tells. */
export function kindOf(words: readonly Word[]): string | undefined {
  const line = lineOf(words);
  return KINDS.find(([, form]) => form.test(line))?.[0];
}

/** Whether it asks for what must be or for what may be; undefined for neither or both. */
export function modeOf(words: readonly Word[]): "must" | "may" | undefined {
  const line = lineOf(words);
  const [must, may] = [MUST.test(line), MAY.test(line)];
  return must === may ? undefined : must ? "must" : "may";
}

/** A question's words without those that only ask. */
export function withoutEnd(words: readonly Word[]): readonly Word[] {
  let end = words.length;
  while (end > 0 && ASKING_END.test(words[end - 1]?.folded ?? "")) end -= 1;
  return words.slice(0, end);
}

export function isTurning({ typed, folded }: Word): boolean {
  return /\d/.test(folded) || (typed === folded ? TURNING_FOLDED.has(folded) : TURNING.has(typed));
}

/** Whether to whom or from whom stands behind a word. */
export function isDirecting({ typed, folded }: Word): boolean {
  return typed === folded ? DIRECTING_FOLDED.has(folded) : DIRECTING.has(typed);
}

export function isLittle({ typed, folded }: Word): boolean {
  return typed === folded ? LITTLE_FOLDED.has(folded) && !HEAVY_WITHOUT_MARKS.has(folded) : LITTLE_WORDS.has(typed);
}

function lineOf(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join(" ");
}
