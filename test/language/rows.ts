/** The rows of a table written one a line as "typed → meant". */
export function rows(table: string): [typed: string, meant: string][] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [typed = "", meant] = line.split(" → ");
      if (meant === undefined) throw new Error(`no arrow in the row: ${line}`);
      return [typed.trim(), meant.trim()];
    });
}
