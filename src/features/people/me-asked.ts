import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";

/** What somebody wants of what the bot knows about them. */
export type Asked =
  | { readonly kind: "show" | "name" | "erase" | "erase-yes" | "keep" }
  | { readonly kind: "called"; readonly name: string }
  | { readonly kind: "leave" | "leave-yes"; readonly unit: string };

const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/toi", "vi"],
  ["/me", "en"],
]);

export function readAsked(said: Said): { readonly asked: Asked; readonly language?: Language | undefined } | undefined {
  if ("press" in said) {
    const asked = pressed(said.press);
    return asked && { asked };
  }
  if (!("text" in said)) return undefined;
  const language = COMMANDS.get(said.text.trim().split(/\s+/, 1)[0]?.toLowerCase() ?? "");
  return language && { asked: { kind: "show" }, language };
}

function pressed(id: string): Asked | undefined {
  if (id === "open:toi") return { kind: "show" };
  const [, what, unit] = /^me:(name|erase|erase-yes|keep|leave|leave-yes)(?::([\w.-]+))?$/.exec(id) ?? [];
  switch (what) {
    case "name":
    case "erase":
    case "erase-yes":
    case "keep":
      return { kind: what };
    case "leave":
    case "leave-yes":
      return unit === undefined ? undefined : { kind: what, unit };
    default:
      return undefined;
  }
}
