import { isSyllable } from "./syllables.ts";

/** An English word without its plural, -ed or -ing, so that "meetings" is "meet"; Vietnamese syllables stay. */
export function stem(folded: string): string {
  if (folded.length < 4 || isSyllable(folded) || /\d/.test(folded)) return folded;
  return withoutEnding(singular(folded.replace(/'s$/, "")));
}

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  if (word.length < 6 || /[cd]eed$/.test(word)) return word;
  if (word.endsWith("eed")) return word.slice(0, -1);
  const [, root] = /^(.+)(?:ing|ed)$/.exec(word) ?? [];
  return root?.replace(/([np])\1$/, "$1") ?? word;
}
