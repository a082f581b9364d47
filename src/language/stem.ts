import { isSyllable } from "./syllables.ts";

/** An English word without its plural, -ed or -ing, so that "delegates" is "delegate"; Vietnamese syllables stay. */
export function stem(folded: string): string {
  if (folded.length < 4 || isSyllable(folded) || /\d/.test(folded)) return folded;
  const word = folded.replace(/'s$/, "");
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 5 && word.endsWith("ed")) return word.slice(0, -2);
  return word;
}
