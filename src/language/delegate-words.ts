/** Folded ways to write "đại biểu", as part of a pattern: "dai bieu", "dbieu", "db", "d/b", and with a key missed. */
export const DELEGATES = "(?:dai bi(?:eu|u|e)|dbi(?:eu|u|e)|d[/.]?b)";
