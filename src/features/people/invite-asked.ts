import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";
import { fold } from "../../language/fold.ts";
import { findUnits } from "./find-unit.ts";
import type { Unit } from "./store.ts";

/** What somebody wants about inviting others. */
export type Asked =
  | { readonly kind: "make"; readonly words: string }
  | { readonly kind: "new"; readonly unit: string; readonly uses: number }
  | { readonly kind: "board"; readonly role: "staff" | "leader" }
  | { readonly kind: "revoke"; readonly hash: string }
  /** `person` is how the id of one of the unit's members begins. */
  | { readonly kind: "out" | "out-yes"; readonly unit: string; readonly person: string }
  | { readonly kind: "keep" };

const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/moi", "vi"],
  ["/invite", "en"],
]);
const BOARD_NAMES = new Set(["hoi dong", "thuong truc", "thuong truc hoi dong", "board", "the board"]);
const COUNT = /^(?<name>.*?)(?:^|\s+)(?<uses>\d{1,4})(?:\s+(?:lần|lan|lượt|luot|người|nguoi|times|uses|people))?$/;

export function readAsked(said: Said): { readonly asked: Asked; readonly language?: Language | undefined } | undefined {
  if ("press" in said) {
    const asked = pressed(said.press);
    return asked && { asked };
  }
  if (!("text" in said)) return undefined;
  const [command = "", ...words] = said.text.trim().split(/\s+/);
  const language = COMMANDS.get(command.toLowerCase());
  return language && { asked: { kind: "make", words: words.join(" ") }, language };
}

function pressed(id: string): Asked | undefined {
  const [, what, first = "", rest = ""] = /^invite:(new|board|revoke|out|out-yes|keep)(?::([^:]+))?(?::([\w.-]+))?$/.exec(id) ?? [];
  switch (what) {
    case "new":
      return /^\d{1,3}$/.test(first) ? { kind: "new", unit: rest, uses: Number(first) } : undefined;
    case "board":
      return first === "staff" || first === "leader" ? { kind: "board", role: first } : undefined;
    case "revoke":
      return { kind: "revoke", hash: first };
    case "out":
    case "out-yes":
      return { kind: what, person: first, unit: rest };
    case "keep":
      return { kind: "keep" };
    default:
      return undefined;
  }
}

/** Whom a code is wanted for: the units that the words name (none where they name the board, or nothing), and for how many. */
export interface Wanted {
  readonly isBoard: boolean;
  readonly units: readonly Unit[];
  /** What stands before the number. */
  readonly name: string;
  readonly uses: number;
}

/** "nghe an 5": five for Nghệ An; but "quận 1" is a unit, and "40" is one's code. */
export function wantedIn(words: string, units: readonly Unit[]): Wanted {
  const { name: typed = words, uses } = COUNT.exec(words)?.groups ?? {};
  const whole = findUnits(words, units);
  const before = uses === undefined ? [] : findUnits(typed, units);
  const isCounted = uses !== undefined && (isBoard(typed) || (typed === "" ? whole.length === 0 : isSame(whole, before)));
  const name = isCounted ? typed : words;
  return { isBoard: isBoard(name), units: isCounted ? before : whole, name, uses: isCounted ? Number(uses) : 1 };
}

function isBoard(name: string): boolean {
  return BOARD_NAMES.has(fold(name).trim());
}

function isSame(whole: readonly Unit[], before: readonly Unit[]): boolean {
  const codes = (units: readonly Unit[]): string => units.map(({ code }) => code).join();
  return before.length > 0 && (whole.length === 0 || codes(whole) === codes(before));
}
