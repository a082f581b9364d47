import { words } from "../../src/language/words.ts";

/** A sentence as the row of folded words that the readers of numbers, dates and lengths take. */
export function folded(text: string): string[] {
  return words(text).map((word) => word.folded);
}
