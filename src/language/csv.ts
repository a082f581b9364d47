/** Begins a cell that a spreadsheet would reckon with. */
const FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as a spreadsheet reads it (RFC 4180, UTF-8 with its mark). Words that would be reckoned with as a formula get an apostrophe
 * before them; a plain number stays one.
 */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text);
  const safe = FORMULA.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
