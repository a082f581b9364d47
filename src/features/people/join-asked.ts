import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";
import { detectLanguage } from "../../language/detect.ts";
import { words } from "../../language/words.ts";
import { CODE_GROUPS } from "./invite-code.ts";
import { joiningIn } from "./join-in-words.ts";
import { hashOfCode } from "./one-time-code.ts";

/** What somebody wants about joining. `hash` is that of a code, undefined for what is no code. */
export type Asked =
  | { readonly kind: "how" }
  /** What stands behind the command, or what was typed where it was asked for: a code or a unit. */
  | { readonly kind: "typed"; readonly words: string; readonly hash: string | undefined }
  /** A link was opened, which anybody can make. */
  | { readonly kind: "opened"; readonly hash: string | undefined }
  /** `isSure`: they said that they want to join; `text` is all that they said. */
  | { readonly kind: "said"; readonly words: string; readonly isSure: boolean; readonly text: string }
  | { readonly kind: "use"; readonly hash: string }
  | { readonly kind: "unit" | "send" | "back"; readonly unit: string }
  | { readonly kind: "yes" | "no" | "show"; readonly id: number }
  | { readonly kind: "leave" };

export interface Read {
  readonly asked: Asked;
  readonly language?: Language | undefined;
}

const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/thamgia", "vi"],
  ["/join", "en"],
]);
/** What a link to the bot gives: "/start thamgia_K7MX29QFABCD". */
const OPENED = /^\/start\s+(?:thamgia|join)_(\w+)\s*$/i;

/** Whether a text is what a link with an invitation gives. */
export function opensInvitation(text: string): boolean {
  return OPENED.test(text.trim());
}

export function readAsked(said: Said): Read | undefined {
  if ("press" in said) {
    const asked = pressed(said.press);
    return asked && { asked };
  }
  if (!("text" in said)) return undefined;
  const text = said.text.trim();
  const code = OPENED.exec(text)?.[1];
  if (code !== undefined) return { asked: { kind: "opened", hash: hashOfCode(code, CODE_GROUPS) } };
  const [command = "", ...rest] = text.split(/\s+/);
  const language = COMMANDS.get(command.toLowerCase());
  const argument = rest.join(" ");
  if (language) return { asked: argument === "" ? { kind: "how" } : typed(argument), language };
  const told = command.startsWith("/") ? undefined : joiningIn(text);
  return told && { asked: { kind: "said", ...told, text }, language: detectLanguage(words(text)) };
}

/** A code or a unit, as it is typed. */
export function typed(text: string): Asked {
  return { kind: "typed", words: text, hash: hashOfCode(text, CODE_GROUPS) };
}

function pressed(id: string): Asked | undefined {
  if (id === "open:thamgia") return { kind: "how" };
  if (id === "join:leave") return { kind: "leave" };
  const [, what, value = ""] = /^join:(use|unit|send|back|yes|no|show):([\w.-]+)$/.exec(id) ?? [];
  switch (what) {
    case "use":
      return { kind: "use", hash: value };
    case "unit":
    case "send":
    case "back":
      return { kind: what, unit: value };
    case "yes":
    case "no":
    case "show":
      return /^\d{1,9}$/.test(value) ? { kind: what, id: Number(value) } : undefined;
    default:
      return undefined;
  }
}
