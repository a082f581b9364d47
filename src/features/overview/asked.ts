import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";

/** What somebody wants to see; the calendar from its so-manieth event on. */
export type Asked = { readonly kind: "progress" } | { readonly kind: "calendar"; readonly from: number };

/** The commands, which show the language that their user wants to go on in. */
const COMMANDS: ReadonlyMap<string, readonly [Asked["kind"], Language]> = new Map([
  ["/thongke", ["progress", "vi"]],
  ["/stats", ["progress", "en"]],
  ["/lich", ["calendar", "vi"]],
  ["/calendar", ["calendar", "en"]],
]);
const MORE = /^lich:(\d{1,6})$/;

/** Undefined: it is about something else. */
export function readAsked(said: Said): { readonly asked: Asked; readonly language?: Language | undefined } | undefined {
  if ("press" in said) return pressed(said.press);
  if (!("text" in said)) return undefined;
  const [command = ""] = said.text.trimStart().split(/\s/, 1);
  const [kind, language] = COMMANDS.get(command.toLowerCase()) ?? [];
  return kind && { asked: askedOf(kind), language };
}

/** The button that shows what comes behind so many events. */
export function moreButton(from: number): string {
  return `lich:${from}`;
}

function pressed(id: string): { readonly asked: Asked } | undefined {
  if (id === "open:thongke") return { asked: { kind: "progress" } };
  if (id === "open:lich") return { asked: askedOf("calendar") };
  const from = MORE.exec(id)?.[1];
  return from === undefined ? undefined : { asked: { kind: "calendar", from: Number(from) } };
}

function askedOf(kind: Asked["kind"]): Asked {
  return kind === "progress" ? { kind } : { kind, from: 0 };
}
