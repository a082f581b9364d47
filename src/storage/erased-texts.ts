import { platformOf } from "../engine/store.ts";
import { ERASED, type Erasing } from "../features/people/store.ts";

/** A text within stored JSON, and what comes in its place. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** What stands in the place of a chat that was erased begins so. */
export const ERASED_CHAT = "erased:";
/** As long as names are shown. */
const LONGEST_SHOWN = 80;

/**
 * How a person's name, account and what they wrote into plans stand as whole texts in the messages of others, and how they do in what
 * those saw as buttons.
 */
export function replacementsFor({ names, chats }: Pick<Erasing, "names" | "chats">, removed: readonly string[]): readonly Replacement[] {
  const mark = JSON.stringify(ERASED);
  const shown = names.flatMap((name) => [name, name.replace(/\s+/g, " ").trim().slice(0, LONGEST_SHOWN).trim()]);
  const ids = chats.map((chat) => chat.slice(platformOf(chat).length + 1));
  const values = [...shown, ...removed, ...chats, ...ids].map((value) => ({ from: JSON.stringify(value), to: mark }));
  const inWords = ids.map((id) => ({ from: ` (${id})`, to: ` (${ERASED})` }));
  const folded = shown.filter((name) => name.includes(" ")).map((name) => ({ from: inner(foldedName(name)), to: "…" }));
  return [...values, ...inWords, ...folded].filter(({ from }) => from.length > 2);
}

/** How a payload names who sent it. */
export function senderIn(name: string): string {
  return `"name":${JSON.stringify(name)}`;
}

/** As JSON has it between quotation marks. */
function inner(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** As buttons' labels are kept: in small letters, without diacritics. */
function foldedName(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
