import { createHash } from "node:crypto";
import { clean, fold } from "../../language/fold.ts";

/** The most characters of a question to the board, of an answer, and of questions by one person that wait at once. */
export const LONGEST_QUESTION = 2000;
export const LONGEST_ANSWER = 4000;

/** What was typed, in its lines, without what cannot be seen. */
export function typedText(text: string): string {
  return text
    .split("\n")
    .map(clean)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Names a text in a button. */
export function markOf(text: string): string {
  return createHash("sha256").update(text.toWellFormed()).digest("base64url").slice(0, 12);
}

/** Whether two texts differ in no more than how they are typed. */
export function isAlike(a: string, b: string): boolean {
  return plainly(a) === plainly(b);
}

/** The beginning of a text. */
export function excerpt(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/, "")
    .trimEnd()} …`;
}

function plainly(text: string): string {
  return fold(clean(text)).replace(/[\s?.!]+$/, "");
}
