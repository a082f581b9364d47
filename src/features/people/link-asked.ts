import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";
import { fold } from "../../language/fold.ts";
import { hashOfCode } from "./one-time-code.ts";

/** What somebody wants about linking accounts; `hash` is that of a code, undefined for what is no code. */
export type Asked =
  | { readonly kind: "new" | "undo" | "undo-yes" | "undo-no" }
  | { readonly kind: "use"; readonly hash: string | undefined }
  | { readonly kind: "yes" | "no"; readonly hash: string };

/** The commands, which show the language that their user wants to go on in. */
const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/lienket", "vi"],
  ["/link", "en"],
]);
const UNDO = new Set(["huy", "bo", "undo", "cancel", "unlink"]);
const PRESSED: ReadonlyMap<string, Asked["kind"] & ("new" | "undo" | "undo-yes" | "undo-no")> = new Map([
  ["open:lienket", "new"],
  ["link:undo", "undo"],
  ["link:undo:yes", "undo-yes"],
  ["link:undo:no", "undo-no"],
]);

export function readAsked(said: Said): { readonly asked: Asked; readonly language?: Language | undefined } | undefined {
  if ("press" in said) {
    const asked = pressed(said.press);
    return asked && { asked };
  }
  if (!("text" in said)) return undefined;
  const [command = "", ...words] = said.text.trim().split(/\s+/);
  const language = COMMANDS.get(command.toLowerCase());
  return language && { asked: typed(words.join(" ")), language };
}

function typed(words: string): Asked {
  if (words === "") return { kind: "new" };
  return UNDO.has(fold(words)) ? { kind: "undo" } : { kind: "use", hash: hashOfCode(words) };
}

function pressed(id: string): Asked | undefined {
  const kind = PRESSED.get(id);
  if (kind) return { kind };
  const [, answer, hash] = /^link:(yes|no):(.+)$/.exec(id) ?? [];
  return hash === undefined ? undefined : { kind: answer === "yes" ? "yes" : "no", hash };
}
