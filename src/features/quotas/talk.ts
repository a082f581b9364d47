import type { Block, Button, Language, Phrase, Text } from "../../chat/message.ts";
import type { LocalTime, Outcome, Reply, TurnContext, Who } from "../../engine/turn.ts";
import { dateInWords, type Guideline } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import type { PlannedQuotas } from "../plans/index.ts";
import type { Slice } from "./asked.ts";
import { givesSeats, isTop } from "./rows.ts";
import type { Quota } from "./store.ts";

/** What the program knows besides. */
export interface Knowing {
  readonly guideline: Guideline;
  local(instant: Date): LocalTime;
}

/** What the stores hold of one unit's seats. */
export interface UnitSeats {
  readonly unit: Unit;
  readonly received: readonly Quota[];
  readonly given: readonly Quota[];
  /** What its latest plan hands on; only for who may announce it. */
  readonly planned?: PlannedQuotas | undefined;
}

/** What the stores hold for this turn. */
export interface Loaded {
  readonly units: readonly Unit[];
  /** The units that are looked at, or the one whose seats are handed on. */
  readonly seats: readonly UnitSeats[];
  /** Codes of units for which nobody organizes yet; only where their seats are announced. */
  readonly unmanned: readonly string[];
}

/** Seats of a unit's event announced to others. */
export interface Change {
  readonly giver: Unit;
  readonly rows: readonly { readonly unit: string; readonly name: string; readonly seats: number; readonly before?: number | undefined }[];
}

export type Decided = Outcome<Slice, Change>;

/** A turn being decided. */
export interface Talk {
  readonly slice: Slice;
  readonly turn: TurnContext;
  readonly loaded: Loaded;
  readonly knowing: Knowing;
  readonly language: Language;
}

/** Whether somebody may announce a unit's seats: the board's leaders those of the event above all, organizers those of their own. */
export function mayAnnounce(giver: Unit, who: Who, { guideline }: Pick<Knowing, "guideline">): boolean {
  if (!givesSeats(giver, guideline)) return false;
  if (isTop(giver, guideline)) return who.board === "leader";
  return who.administrator || who.units.includes(giver.code);
}

/** Whether somebody may see what was announced to and by a unit: their own and the ones right below; all of them, of the board. */
export function maySee(unit: Unit, who: Who): boolean {
  if (who.administrator || who.board !== undefined) return true;
  return who.units.includes(unit.code) || (unit.parent !== undefined && who.units.includes(unit.parent));
}

export function say(
  { slice, language }: Pick<Talk, "slice" | "language">,
  said: Phrase | readonly Block[],
  { buttons = [], changes = [], ...more }: Partial<Pick<Reply, "buttons" | "once">> & { readonly changes?: readonly Change[] } = {},
): Decided {
  const blocks = "key" in said ? [paragraph(said)] : said;
  return { slice, changes, replies: [{ language, blocks, buttons, ...more }] };
}

export function paragraph(...text: readonly Text[]): Block {
  return { kind: "paragraph", text };
}

export function strong(...text: readonly Text[]): Block {
  return { kind: "paragraph", strong: true, text };
}

export function list(items: readonly (readonly Text[])[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

export function button(id: string, key: string, values: Phrase["values"] = {}): Button {
  return { id, label: { key, values } };
}

/** A date, which is said to be a rehearsal's where it is. */
export function dated(instant: Date, { knowing, turn }: Pick<Talk, "knowing" | "turn">): Phrase {
  const { date } = knowing.local(instant);
  const values = { date: { vi: dateInWords(date, "vi"), en: dateInWords(date, "en") } };
  return { key: turn.isRehearsal ? "quotas-date-rehearsal" : "quotas-date", values };
}

/** What a unit's event is called. */
export function eventOf({ level }: Unit, { guideline }: Pick<Knowing, "guideline">): Text | Readonly<Record<Language, string>> {
  const form = guideline.facts.levels.find(({ id }) => id === level)?.form;
  return form ? { vi: form.vi, en: form.en } : "";
}
