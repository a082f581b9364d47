import { clean, fold } from "./fold.ts";

/** A text as it was typed and in its folded form, which agree character by character. */
export interface Aligned {
  readonly typed: string;
  /** Underscores stand for a word that is another than its folded form looks like: "sáng" is no "sang". */
  readonly folded: string;
}

/** Words that fold to one that steers a dialogue and are another: "đúng" is no "dừng". */
const OTHERS = new Set("sáng đúng đụng hà hạ nhâm nhằm nhậm bộ bờ bó bố bảng băng bàng lá lạ lã thánh đói đội lớn tháng".split(" "));
/** Words that join what is changed to its new value; without their diacritics they are none where other words have them. */
const JOINING = new Set(["thanh", "bang", "la"]);
const WORD = /[\p{L}\p{M}]+/gu;

/** What was typed from the first letter or digit to the last. */
export function align(text: string): Aligned {
  const typed = clean(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const folded = fold(typed);
  if (folded.length !== typed.length) return { typed: folded, folded };
  const hasMarks = folded !== typed.toLowerCase();
  const masked = typed.replace(WORD, (word, at: number) => {
    const small = word.toLowerCase();
    return OTHERS.has(small) || (hasMarks && JOINING.has(small)) ? "_".repeat(word.length) : folded.slice(at, at + word.length);
  });
  return { typed, folded: fold(masked) };
}

/** What a form finds in a text, by the names of its groups, as it was typed; undefined where it does not fit. */
export function groupsOf(form: RegExp, { typed, folded }: Aligned): Readonly<Record<string, string | undefined>> | undefined {
  const indices = form.exec(folded)?.indices;
  if (!indices) return undefined;
  return Object.fromEntries(Object.entries(indices.groups ?? {}).map(([name, at]) => [name, at && typed.slice(at[0], at[1]).trim()]));
}

/** The rest of a text behind what a form finds at its beginning. */
export function behind(form: RegExp, { typed, folded }: Aligned): Aligned {
  const length = form.exec(folded)?.[0].length ?? 0;
  return { typed: typed.slice(length), folded: folded.slice(length) };
}

/** A text without what a form finds at its end. */
export function before(form: RegExp, { typed, folded }: Aligned): Aligned {
  const at = folded.search(form);
  return at < 0 ? { typed, folded } : { typed: typed.slice(0, at), folded: folded.slice(0, at) };
}

/** A whole text, as it was typed and folded, without looking at which words are meant. */
export function foldBeside(text: string): Aligned {
  const typed = clean(text);
  const folded = fold(typed);
  return folded.length === typed.length ? { typed, folded } : { typed: folded, folded };
}

/** Where a match begins and before which place it ends. */
export function spanOf(match: RegExpExecArray): [number, number] {
  return [match.index, match.index + match[0].length];
}
