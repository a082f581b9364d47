/** What a spreadsheet takes for the beginning of a formula, wide forms among them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** Without it some programs do not see that the text is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A value as a cell of a CSV file; what somebody typed is no formula there. */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a CSV file that spreadsheets open as it is (RFC 4180). */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}
