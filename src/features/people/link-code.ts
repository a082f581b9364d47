import { createHash, randomInt } from "node:crypto";

/** Without letters and digits that look alike: 0 O, 1 I L. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A one-time code, as it is shown, and its SHA-256 in base64url. */
export interface DrawnCode {
  readonly shown: string;
  readonly hash: string;
}

/** A new code that nobody can guess: "K7MX-29QF". */
export function drawCode(): DrawnCode {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
  return { shown: `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`, hash: hashOf(letters) };
}

/** The hash of a code, typed in any case, with or without dashes and spaces; undefined for what is no code. */
export function hashOfCode(typed: string): string | undefined {
  const letters = typed.replace(/[\s\p{Pd}]/gu, "").toUpperCase();
  return CODE.test(letters) ? hashOf(letters) : undefined;
}

function hashOf(letters: string): string {
  return createHash("sha256").update(letters).digest("base64url");
}
