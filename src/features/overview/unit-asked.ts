import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";

/** Which unit somebody wants to see all about, or to make the plan of. */
export type UnitAsked =
  | { readonly kind: "named"; readonly name: string; readonly language: Language }
  | { readonly kind: "show" | "plan"; readonly unit: string };

const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/donvi", "vi"],
  ["/unit", "en"],
]);

export function readUnitAsked(said: Said): UnitAsked | undefined {
  if ("press" in said) {
    const [, kind, unit = ""] = /^unit:(show|plan):([^:]+)$/.exec(said.press) ?? [];
    return kind === "show" || kind === "plan" ? { kind, unit } : undefined;
  }
  if (!("text" in said)) return undefined;
  const [command = "", ...words] = said.text.trim().split(/\s+/);
  const language = COMMANDS.get(command.toLowerCase());
  return language && { kind: "named", name: words.join(" "), language };
}
