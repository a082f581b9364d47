import { clean } from "./fold.ts";

const BULLET = /^(?:[-•+*–—●▪·]\s*|\(\d{1,3}\)\s*|\d{1,3}\s*[.)/](?:\s+|$)|\d{1,3}[.)]\s*(?=\D)|stt\s*\d{1,3}\s*[.):]?\s*)+/iu;
const LETTER = /^[a-zđ]\s*[.)]\s+/iu;

export interface ListOptions {
  /** How many lines are taken at most. */
  readonly limit?: number;
  /** Letters before items say which ones they are: "c) …". */
  readonly keepsLetters?: boolean;
}

/**
 * What was pasted as a list, one item a line, without bullets and numbering; a single line is cut at semicolons.
 * @returns `dropped`: how many lines there were beyond the limit
 */
export function listLines(
  text: string,
  { limit = 400, keepsLetters = false }: ListOptions = {},
): { readonly lines: readonly string[]; readonly dropped: number } {
  const rows = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((row) => row.trim() !== "");
  const pieces = rows.length === 1 ? (rows[0] ?? "").split(";") : rows;
  const lines: string[] = [];
  let dropped = 0;
  for (const piece of pieces) {
    if (lines.length >= limit) {
      dropped += piece.trim() === "" ? 0 : 1;
      continue;
    }
    const unnumbered = clean(piece.includes("\t") ? ofCells(piece.split("\t")) : piece).replace(BULLET, "");
    const line = (keepsLetters ? unnumbered : unnumbered.replace(LETTER, "")).trim();
    if (line !== "") lines.push(line);
  }
  return { lines, dropped };
}

/** A row of a table pasted from a spreadsheet, bars between its cells; the first may number the rows. */
function ofCells(cells: readonly string[]): string {
  const [first, ...rest] = cells.filter((cell) => cell.trim() !== "");
  const isNumbered = first !== undefined && rest.length > 0 && /^\s*\d{1,3}\s*[.)]?\s*$/.test(first);
  return (isNumbered || first === undefined ? rest : [first, ...rest]).join(" | ");
}
