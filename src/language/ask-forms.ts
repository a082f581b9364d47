const EXCEEDS = /\b(vuot|lo|qua|qua so|qua tai|qua tay|too many|too much|exceed\w*|over the limit|over)\b/;
const CLAIM =
  /\b(dung khong|phai khong|dung chua|phai chu|dung chu|co dung|co phai|nghe noi|nghe bao|right|correct|isn't|is it true|true)\b/;
const FULL_TEXT = /^(xem |cho xem |show |see )?(toan van|nguyen van|full text|the full text|exact wording|original text)\W*$/;

const QUESTION_WORDS = new Set(
  "ai gi nao may dau sao bao khi the khong chua chi lieu ha co who whom whose what when where which why how is are do does did can could may must should will".split(
    " ",
  ),
);

/** Whether a message, as folded words, has a word that asks. */
export function hasQuestionWord(words: readonly string[]): boolean {
  return words.some((word) => QUESTION_WORDS.has(word));
}

/** Whether a question asks if something is too much, so that "yes" is the bad news. */
export function asksWhetherExceeded(folded: string): boolean {
  return EXCEEDS.test(folded);
}

/** Whether a question puts forward something for confirmation: "… đúng không?", "…, right?". */
export function asksToConfirm(folded: string): boolean {
  return CLAIM.test(folded);
}

/** Whether a message asks for the wording of what was just quoted. */
export function asksForFullText(folded: string): boolean {
  return FULL_TEXT.test(folded.trim());
}

const LEANING = /^(?:(?:vay|the|thi|roi|va|a|uh|ok|okay|so|and|then) )*(?:con|what about|how about|and|va)\b/;
const LONGEST_LEANING = 9;

/** Whether a message, as folded words, is short and opens like a follow-up: "còn …", "thế còn …", "what about …". */
export function leansOnWhatWasSaid(words: readonly string[]): boolean {
  return words.length <= LONGEST_LEANING && LEANING.test(words.join(" "));
}
