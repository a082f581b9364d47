import { createHash, randomInt } from "node:crypto";

/** Without letters and digits that look alike: 0 O, 1 I L. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const GROUP = 4;
const CODE = new RegExp(`^[${ALPHABET}]+$`);

/** A one-time code, as it is shown, and its SHA-256 in base64url. */
export interface DrawnCode {
  readonly shown: string;
  readonly hash: string;
}

/**
 * A new code that nobody can guess: "K7MX-29QF".
 * @param groups of four letters and digits; each makes it 900,000 times as hard
 */
export function drawCode(groups = 2): DrawnCode {
  const letters = Array.from({ length: groups * GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
  return { shown: (letters.match(/.{4}/g) ?? []).join("-"), hash: hashOf(letters) };
}

/** The hash of a code of so many groups, typed in any case, with or without dashes and spaces; undefined for what is no code. */
export function hashOfCode(typed: string, groups = 2): string | undefined {
  const letters = typed.replace(/[\s\p{Pd}]/gu, "").toUpperCase();
  return letters.length === groups * GROUP && CODE.test(letters) ? hashOf(letters) : undefined;
}

function hashOf(letters: string): string {
  return createHash("sha256").update(letters).digest("base64url");
}
