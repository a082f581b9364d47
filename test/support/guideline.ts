import { readFileSync } from "node:fs";

export const PACK = "guidelines/3575-HD-BHXH";

/** The guideline as it was published. */
export const DOCUMENT = readFileSync(`${PACK}/document.txt`, "utf8");

/** What stands behind "> " in a rendered reply, without the marks. */
export function quotedLines(reply: string): string[] {
  return reply
    .split("\n")
    .filter((line) => line.startsWith("> "))
    .map((line) => line.slice(2));
}
