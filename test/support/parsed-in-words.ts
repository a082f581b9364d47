import type { Parsed } from "../../src/language/parsed.ts";

/** What a parser gave, as a table writes it: "250", "several: 250 | 280", "no: none". */
export function parsedInWords<T>(parsed: Parsed<T>, inWords: (value: T) => string = String): string {
  if ("value" in parsed) return inWords(parsed.value);
  return "choices" in parsed ? `${parsed.doubt}: ${parsed.choices.map(inWords).join(" | ")}` : `no: ${parsed.problem}`;
}
