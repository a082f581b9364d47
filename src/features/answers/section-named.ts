import { fold } from "../../language/fold.ts";

const ROMAN = "(i{1,3}|iv|vi{0,3})";
const BY_ID = new RegExp(`\\b${ROMAN}\\.(\\d{1,2})(?:\\.([a-z]))?\\b`);
const BY_WORDS = new RegExp(
  `\\b(?:phan|part)\\s+${ROMAN}\\b(?:[\\s,;]*(?:muc|section|so)\\s*(\\d{1,2}))?(?:[\\s,;]*(?:diem|khoan|item|point|muc)\\s*([a-z])\\b)?`,
);
const WANTED = /\b(nguyen van|toan van|full text|exact wording|word for word|verbatim|trich)\b/;

/** The id of the section whose wording a message asks for: "nguyên văn phần II, mục 2, điểm d", "full text of II.2.d". */
export function sectionWanted(text: string): string | undefined {
  const folded = fold(text);
  if (!WANTED.test(folded)) return undefined;
  const match = BY_ID.exec(folded) ?? BY_WORDS.exec(folded);
  if (!match) return undefined;
  const [, part = "", number, letter] = match;
  return [part.toUpperCase(), number, letter].filter((piece) => piece !== undefined).join(".");
}
