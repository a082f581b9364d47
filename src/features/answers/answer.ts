import type { Block } from "../../chat/message.ts";
import type { Language } from "../guideline/index.ts";

/** An answer's content and the passages it stands on. */
export interface Answer {
  readonly blocks: readonly Block[];
  /** Passage ids. */
  readonly citations: readonly string[];
  /** Every level's answer was given because the asker's is not known. */
  readonly everyLevel: boolean;
  /** It says no more than that the guideline leaves this open. */
  readonly silent: boolean;
}

export interface AnswerContext {
  readonly language: Language;
  /** The asker's level, when it is known. */
  readonly level?: string | undefined;
  /** Today, ISO; without it nothing is said of days left. */
  readonly today?: string | undefined;
  /** Today is a rehearsal's, which is said beside it. */
  readonly isRehearsal?: boolean | undefined;
}

/** About how long an answer may be, in characters, when no list was asked for. */
export const LONGEST = 560;

/** About how many characters blocks show; a phrase counts as an ordinary sentence. */
export function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    const texts = block.kind === "list" ? block.items.flat() : block.kind === "quote" ? [block.text] : block.text;
    for (const text of texts) length += typeof text === "string" ? text.length : 50;
  }
  return length;
}
