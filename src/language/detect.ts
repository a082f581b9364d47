import { isSyllable } from "./syllables.ts";
import type { Word } from "./words.ts";

// Words that only one of the two languages uses, in their folded form; those of both (do, to, can, may) say nothing.
const VIETNAMESE = new Set(
  (
    "la co khong duoc bao nhieu gi nao cua ben minh em thi vay ha nhi voi hay nhung cac cho anh chi phai bi den toi luc khi ngay nguoi " +
    "ra vao len xuong trong ngoai tren duoi sau truoc nay kia day dau roi chua se da dang cung deu rat qua lam moi mot hai ba bon nam sau bay tam chin muoi " +
    "ai sao gui nop hoi ke hoach han chuong trinh vui long xin hoac neu vi nen ma con nua nhe bac tui bua de cam"
  ).split(" "),
);
const ENGLISH = new Set(
  (
    "the is are was were what which who whom whose when where why how does did we our us you your they them their it its this that these those of for from with " +
    "and or not have has had should must could would will shall be been being there here if as at by on into about than then only just also any all some both each " +
    "i my me he she his her let please right correct many much long an"
  ).split(" "),
);
/** What holds a Vietnamese sentence together and stands in few names; with its diacritics, so that "thi đua" has no "thì". */
const VIETNAMESE_GRAMMAR = new Set(
  (
    "là có không được bao gì nào mấy thì vậy hả nhỉ với cho phải bị đến tới khi này kia đây đâu đó rồi chưa sẽ đã đang cũng rất quá làm mỗi " +
    "ai sao gửi nộp hỏi xin nếu vì nên mà còn nữa nhé ạ à ơi em mình tôi bạn bên do ở cần chia hay"
  ).split(" "),
);
/** English words that are Vietnamese syllables also in a text that has its diacritics: "an toàn", "Long An", "in ấn". */
const BARE_IN_BOTH = new Set("an long in than".split(" "));
/** From so many plain English words on, Vietnamese without grammar is a name that an English sentence speaks of. */
const ENGLISH_SENTENCE = 2;
/** So many words that are not Vietnamese make a text English as much as one of its grammar does. */
const ENGLISH_NOUNS = 3;
/** So much of a text must be English for it to be that: a word of grammar, or two of those that both languages borrow. */
const SURELY_ENGLISH = 0.8;

/**
 * The language a message is written in; Vietnamese with English words thrown in is Vietnamese. Undefined when nothing tells,
 * or no more than what a Vietnamese message may be, too: "ok", "quota", "an o".
 * @param repaired the same words with typing slips put right, looked at when no plain English word stands in it: telex
 *   leftovers ("ddaij hooij") look foreign until then
 */
export function detectLanguage(words: readonly Word[], repaired: readonly Word[] = words): "vi" | "en" | undefined {
  const { vietnamese, english, plain } = weigh(words);
  if (vietnamese === 0 && english === 0) return undefined;
  if (isEnglishAboutNames(words, plain)) return "en";
  if (english <= vietnamese) return "vi";
  const second = weigh(repaired);
  if (plain === 0 && second.english <= second.vietnamese) return "vi";
  return english >= SURELY_ENGLISH ? "en" : undefined;
}

function isEnglishAboutNames(words: readonly Word[], plain: number): boolean {
  if (plain < ENGLISH_SENTENCE) return false;
  return !words.some(({ typed, folded }) => VIETNAMESE_GRAMMAR.has(typed) || (typed === folded && VIETNAMESE.has(folded)));
}

function weigh(words: readonly Word[]): { vietnamese: number; english: number; plain: number } {
  const isSure = showsEnglish(words);
  let vietnamese = 0;
  let english = 0;
  let plain = 0;
  for (const word of words) {
    const { typed, folded } = word;
    if (/\d/.test(folded)) continue;
    if (ENGLISH.has(typed)) {
      english += isSure ? 1 : 0.3;
      if (isSure) plain += 1;
    } else if (typed !== folded) vietnamese += 1.2;
    else if (VIETNAMESE.has(folded)) vietnamese += 1;
    else if (isForeign(word)) english += 0.4;
    else if (isSyllable(folded)) vietnamese += 0.15;
  }
  return { vietnamese, english, plain };
}

/** Whether words that both languages write alike, "it" and "ít", "the" and "thế", are English here: others show it. */
function showsEnglish(words: readonly Word[]): boolean {
  const isMarked = words.some(({ typed, folded }) => typed !== folded);
  const isEnglish = ({ typed, folded }: Word): boolean =>
    ENGLISH.has(typed) && !(isSyllable(folded) && (!isMarked || BARE_IN_BOTH.has(folded)));
  return words.some(isEnglish) || words.filter(isForeign).length >= ENGLISH_NOUNS;
}

/** Whether a word is none of Vietnamese, and no abbreviation: "deadline", not "bhxh". */
function isForeign({ typed, folded }: Word): boolean {
  return typed === folded && folded.length > 3 && /[aeiouy]/.test(folded) && !isSyllable(folded);
}
