import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";

/** What somebody wants to see of the audit. */
export type LogAsked =
  | { readonly kind: "named"; readonly name: string; readonly language: Language }
  /** A page of a unit's entries: `before` is how many of the newest are passed over. */
  | { readonly kind: "page"; readonly unit: string; readonly before: number }
  | { readonly kind: "file"; readonly unit: string | undefined };

const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/nhatky", "vi"],
  ["/audit", "en"],
]);
const LONGEST_PLACE = 6;

export function readLogAsked(said: Said): LogAsked | undefined {
  if ("press" in said) return pressed(said.press);
  if (!("text" in said)) return undefined;
  const [command = "", ...words] = said.text.trim().split(/\s+/);
  const language = COMMANDS.get(command.toLowerCase());
  return language && { kind: "named", name: words.join(" "), language };
}

function pressed(id: string): LogAsked | undefined {
  if (id === "audit:file") return { kind: "file", unit: undefined };
  const [, what, unit = "", place = "0"] = /^audit:(file|page):([^:]+)(?::(\d+))?$/.exec(id) ?? [];
  if (what === "file") return { kind: "file", unit };
  return what === "page" && place.length <= LONGEST_PLACE ? { kind: "page", unit, before: Number(place) } : undefined;
}

/** The unit in "KH-40", "KH-40/2" or "40"; other words as they are. */
export function unitNamed(name: string): string {
  return /^KH-(.+?)(?:\/\d+)?$/i.exec(name.trim())?.[1] ?? name.trim();
}
