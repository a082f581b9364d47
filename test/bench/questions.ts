import { readFileSync } from "node:fs";

/** A question about the guideline as somebody would ask it. */
export interface Question {
  readonly q: string;
  readonly level: string | null;
  readonly lang: string;
  /** Of what is expected: `answer` for one that the guideline answers. */
  readonly kind: string;
}

export function readQuestions(file: string): readonly Question[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Question);
}
