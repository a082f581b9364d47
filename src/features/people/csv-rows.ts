export interface CsvRow {
  /** The line on which the row starts, from 1. */
  readonly line: number;
  readonly values: readonly string[];
  /** What is wrong with how it is written. */
  readonly problem?: string | undefined;
}

/**
 * The rows of comma-separated values (RFC 4180), without empty ones and a byte order mark. Where the first line has
 * semicolons or tabs and no comma, as spreadsheets write in some countries, those part the values.
 */
export function csvRows(text: string): CsvRow[] {
  const csv = text.replace(/^\uFEFF/, "");
  const head = /^[^\r\n]*/.exec(csv)?.[0] ?? "";
  const separator = [",", ";", "\t"].find((each) => head.includes(each)) ?? ",";
  const value = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*|))(${separator}|\\r\\n|\\r|\\n|$)`, "y");
  const rows: CsvRow[] = [];
  for (let [at, line] = [0, 1]; at < csv.length; ) {
    const values: string[] = [];
    const from = at;
    let problem: string | undefined;
    for (let ends = separator; ends === separator; ) {
      value.lastIndex = at;
      const [whole, quoted, plain = "", end = ""] = value.exec(csv) ?? [];
      if (whole === undefined) {
        problem = "a quotation mark is not closed or stands in the wrong place";
        at = endOfLine(csv, from);
        break;
      }
      values.push((quoted?.replaceAll('""', '"') ?? plain).trim());
      at += whole.length;
      ends = end;
    }
    if (problem !== undefined || values.some((each) => each !== "")) rows.push({ line, values, problem });
    line += csv.slice(from, at).match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return rows;
}

/** Where the line after the one at a place starts. */
function endOfLine(text: string, at: number): number {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = at;
  return end.exec(text) ? end.lastIndex : text.length;
}
