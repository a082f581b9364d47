import { createHash } from "node:crypto";
import { z } from "zod";
import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";
import { clean, fold } from "../../language/fold.ts";
import type { Seats } from "./rows.ts";

/** What a chat keeps: for whose seats lines are to be typed, and those that were typed and shown last. */
const Slice = z.object({
  typing: z.string().optional(),
  typed: z.object({ giver: z.string(), rows: z.array(z.object({ unit: z.string(), seats: z.int() })) }).optional(),
});
export type Slice = z.infer<typeof Slice>;

/** What somebody wants about quotas; `giver` is a unit's code. */
export type Asked =
  | { readonly kind: "look"; readonly name: string }
  | { readonly kind: "look-at"; readonly unit: string }
  /** To see what a plan hands on, or to announce it as it was seen. */
  | { readonly kind: "plan"; readonly giver: string }
  | { readonly kind: "announce" | "put"; readonly giver: string; readonly mark: string }
  /** To type lines; the lines. */
  | { readonly kind: "type"; readonly giver: string }
  | { readonly kind: "lines"; readonly giver: string | undefined; readonly text: string }
  | { readonly kind: "drop" | "file" | "stale" };

/** The commands, which show the language that their user wants to go on in. */
const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/chitieu", "vi"],
  ["/quota", "en"],
]);
const LONGEST_WORD = 40;

export function readSlice(saved: unknown): Slice {
  return Slice.safeParse(saved).data ?? {};
}

/** Names seats for units in a button. */
export function markOf(rows: readonly Seats[]): string {
  const listed = rows.map(({ unit, seats }) => [unit, seats]);
  return createHash("sha256").update(JSON.stringify(listed)).digest("base64url").slice(0, 12);
}

/** What was asked for, and the language that a command showed; undefined: it is about something else. */
export function readAsked(said: Said, { typing }: Slice): { readonly asked: Asked; readonly language?: Language | undefined } | undefined {
  if ("press" in said) {
    const asked = pressed(said.press);
    return asked && { asked };
  }
  if ("file" in said) return typing === undefined ? undefined : { asked: { kind: "file" } };
  if (!("text" in said)) return undefined;
  const text = said.text.trim();
  const [word = ""] = text.split(/\s+/, 1);
  const language = COMMANDS.get(word.toLowerCase());
  if (language) return { asked: told(text.slice(word.length)), language };
  if (typing === undefined || word.startsWith("/")) return undefined;
  return { asked: isDropped(text) ? { kind: "drop" } : { kind: "lines", giver: typing, text } };
}

/** A unit's name, or the lines themselves. */
function told(words: string): Asked {
  return words.includes("\n") ? { kind: "lines", giver: undefined, text: words.trim() } : { kind: "look", name: words.trim() };
}

function pressed(id: string): Asked | undefined {
  if (id === "quota:drop") return { kind: "drop" };
  const [, what, code, mark] = /^quota:(look|plan|type|announce|put):([^:]+)(?::([\w-]{12}))?$/.exec(id) ?? [];
  if (code !== undefined && (what === "announce" || what === "put"))
    return mark === undefined ? { kind: "stale" } : { kind: what, giver: code, mark };
  if (code !== undefined && what === "look") return { kind: "look-at", unit: code };
  if (code !== undefined) return { kind: what === "plan" ? "plan" : "type", giver: code };
  return id.startsWith("quota:") ? { kind: "stale" } : undefined;
}

function isDropped(text: string): boolean {
  return text.length <= LONGEST_WORD && /^(?:huy|huy bo|thoi|cancel|stop)$/.test(fold(clean(text)).replace(/[.!]+$/, ""));
}
