import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";

/** What somebody wants about the board. */
export type Asked =
  | { readonly kind: "list" | "keep" }
  /** Of one of its members, by a person's id. */
  | { readonly kind: "member" | "leader" | "staff" | "out" | "out-yes"; readonly person: string }
  /** An administrator of themselves. */
  | { readonly kind: "me"; readonly as: "leader" | "staff" | "out" | "out-yes" };

const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/hoidong", "vi"],
  ["/board", "en"],
]);

export function readAsked(said: Said): { readonly asked: Asked; readonly language?: Language | undefined } | undefined {
  if ("press" in said) {
    const asked = pressed(said.press);
    return asked && { asked };
  }
  if (!("text" in said)) return undefined;
  const language = COMMANDS.get(said.text.trim().split(/\s+/, 1)[0]?.toLowerCase() ?? "");
  return language && { asked: { kind: "list" }, language };
}

function pressed(id: string): Asked | undefined {
  if (id === "open:hoidong") return { kind: "list" };
  const [, what, value = ""] = /^board:(keep|me|member|leader|staff|out|out-yes)(?::([\w-]+))?$/.exec(id) ?? [];
  switch (what) {
    case undefined:
      return undefined;
    case "keep":
      return { kind: "keep" };
    case "me":
      return value === "leader" || value === "staff" || value === "out" || value === "out-yes" ? { kind: "me", as: value } : undefined;
    default:
      return { kind: what as "member", person: value };
  }
}
