const EXCEEDS = new RegExp(
  `\\b(?:${[
    "vuot",
    "qua (?:so(?! dien thoai)|muc|dong|nhieu|tai|tay|han|gioi han)",
    "(?:co|la) qua \\d+",
    "(?:qua|lo) khong",
    "(?:bi|co) lo",
    "la qua$",
    "too (?:many|much)",
    "exceed\\w*",
    "over the (?:limit|maximum|cap|ceiling)",
  ].join("|")})\\b`,
);
const CLAIM =
  /\b(?:dung khong|phai khong|dung chua|phai chu|dung chu|co dung|co phai|nghe noi|nghe bao|right|correct|isn't|is it true|true)\b/;
const FULL_TEXT =
  /^(?:(?:cho|gui|doc|xem|xin|em|minh|toi|please|give|send|show|see|read|me|the) )*(?:toan van|nguyen van|full text|exact wording|original text)(?: (?:nhe|nha|voi|di|a|ad|please))*\W*$/;

const QUESTION_WORDS = new Set(
  "ai gi nao may dau sao khong chua lieu ha who whom whose what when where which why how is are do does did can could may must should will".split(
    " ",
  ),
);
/** Words that ask only together: "bao" is also a report's, "chi" also "only". */
const QUESTION_PHRASES = /\b(?:bao (?:nhieu|gio|lau|xa)|co phai|(?:cai|viec|dieu|lam|chuyen) chi|chi (?:rua|vay|the))\b/;

/** Whether a message, as folded words, has a word that asks. */
export function hasQuestionWord(words: readonly string[]): boolean {
  return words.some((word) => QUESTION_WORDS.has(word)) || QUESTION_PHRASES.test(words.join(" "));
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

const LEANING = /^(?:(?:vay|the|thi|roi|va|a|uh|ok|okay|so|and|then) )*(?:con|what about|how about|and|va)\b| thi sao$/;
const LONGEST_LEANING = 9;

/** Whether a message, as folded words, is short and reads like a follow-up: "còn …", "what about …", "… thì sao". */
export function leansOnWhatWasSaid(words: readonly string[]): boolean {
  return words.length <= LONGEST_LEANING && LEANING.test(words.join(" "));
}
