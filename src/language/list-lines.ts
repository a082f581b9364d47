import { clean } from "./fold.ts";

const NUMBER = "\\d{1,3}(?:\\.\\d{1,2}){0,2}";
const BULLETS = [
  "[-•+*–—●▪·✓✔➢→>]\\s*",
  "\\(\\d{1,3}\\)\\s*",
  `${NUMBER}\\s*[.)/](?:\\s+|$)`,
  "\\d{1,3}[.)]\\s*(?=\\D)",
  "(?=[IVX])(?:X?(?:IX|IV|V?I{0,3}))[.)]\\s+",
];
const BULLET = new RegExp(`^(?:${BULLETS.join("|")})+`, "u");
const STT = /^(?:stt|STT|Stt)\s*\d{1,3}\s*[.):]?\s*/u;
const LETTER = /^(?:[a-zđ]\s*[.)/]\s+|\([a-zđ]\)\s*)/iu;
/** "1 - An", "1-An" and "1: An" count only in a list where they do so from 1 on. */
const COUNTED = /^\s*0{0,2}(\d{1,3})\s*[-–:]\s*(?=\p{L})/u;
const HEADER = /^\s*(?:stt|tt|số tt|no\.?)\s*\t/iu;

export interface ListOptions {
  /** How many lines are taken at most. */
  readonly limit?: number;
  /** Letters before items say which ones they are: "c) …". */
  readonly keepsLetters?: boolean;
}

/**
 * What was pasted as a list, one item a line, without bullets, numbering, semicolons at the end and a table's head; a single
 * line is cut at semicolons.
 * @returns `dropped`: the lines beyond the limit, as they were typed
 */
export function listLines(
  text: string,
  { limit = 400, keepsLetters = false }: ListOptions = {},
): { readonly lines: readonly string[]; readonly dropped: readonly string[] } {
  const rows = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((row) => row.trim() !== "" && !HEADER.test(row));
  const pieces = rows.length === 1 ? (rows[0] ?? "").split(";") : rows;
  const counts = pieces.length > 1 && pieces.slice(0, limit).every((piece, i) => Number(COUNTED.exec(piece)?.[1]) === i + 1);
  const lines: string[] = [];
  const dropped: string[] = [];
  for (const piece of pieces) {
    if (piece.trim() === "") continue;
    if (lines.length >= limit) {
      dropped.push(piece.trim());
      continue;
    }
    const line = itemOf(counts ? piece.replace(COUNTED, "") : piece, keepsLetters);
    if (line !== "") lines.push(line);
  }
  return { lines, dropped };
}

function itemOf(piece: string, keepsLetters: boolean): string {
  const cells = clean(piece.includes("\t") ? ofCells(piece.split("\t")) : piece);
  const unnumbered = cells.replace(STT, "").replace(BULLET, "");
  return withoutSemicolons(keepsLetters ? unnumbered : unnumbered.replace(LETTER, ""));
}

function withoutSemicolons(line: string): string {
  let end = line.length;
  while (end > 0 && /[\s;]/.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end).trim();
}

/** A row of a table pasted from a spreadsheet, bars between its cells; the first may number the rows. */
function ofCells(cells: readonly string[]): string {
  const [first, ...rest] = cells.filter((cell) => cell.trim() !== "");
  const isNumbered = first !== undefined && rest.length > 0 && /^\s*\d{1,3}\s*[.)]?\s*$/.test(first);
  return (isNumbered || first === undefined ? rest : [first, ...rest]).join(" | ");
}
