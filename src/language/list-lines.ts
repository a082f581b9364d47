import { clean } from "./fold.ts";

const BULLET = /^(?:[-•+*–—●▪·]\s*|(?:\d{1,3}|[a-zđ])\s*[.)/]\s+|\d{1,3}[.)]\s*(?=\D)|stt\s*\d{1,3}\s*[.):]?\s*)+/iu;

/**
 * What was pasted as a list, one item a line, without bullets and numbering; a single line is cut at semicolons.
 * @param limit how many lines are taken at most
 * @returns `dropped`: how many more there were
 */
export function listLines(text: string, limit = 500): { readonly lines: readonly string[]; readonly dropped: number } {
  const rows = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const filled = rows.filter((row) => row.trim() !== "");
  const pieces = filled.length === 1 ? (filled[0] ?? "").split(";") : filled;
  const lines: string[] = [];
  let count = 0;
  for (const piece of pieces) {
    if (piece.trim() === "") continue;
    count += 1;
    if (lines.length >= limit) continue;
    const line = clean(piece).replace(BULLET, "").trim();
    if (line !== "") lines.push(line);
    else count -= 1;
  }
  return { lines, dropped: count - lines.length };
}
