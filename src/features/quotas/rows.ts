import type { Guideline } from "../guideline/index.ts";
import { findUnits, type Unit } from "../people/index.ts";
import { parseQuotaLine } from "../plans/index.ts";
import type { Quota } from "./store.ts";

/** Seats for a unit, by its code. */
export interface Seats {
  readonly unit: string;
  readonly seats: number;
}

/** Seats to be announced, and what of a list is none. */
export interface Proposal {
  readonly rows: readonly (Seats & { readonly name: string })[];
  /** Lines of units that are not known, or that fit several. */
  readonly unknown: readonly string[];
  /** Units that the list names more than once, whose numbers contradict each other. */
  readonly doubled: readonly string[];
  /** Lines that are none. */
  readonly unread: readonly string[];
}

/** As many lines as there may be, and characters. */
export const MOST_LINES = 1000;
export const LONGEST_LINES = 40_000;

type Levels = Pick<Guideline, "facts" | "plan">;

/** Whether a unit is of the level above which there is none: whose seats the board hands on. */
export function isTop({ level }: Unit, { facts }: Levels): boolean {
  const known = facts.levels.find(({ id }) => id === level);
  return known !== undefined && known.electsTo === undefined;
}

/** Whether a unit hands on seats of its event at all. */
export function givesSeats(unit: Unit, levels: Levels): boolean {
  const { plan } = levels;
  return isTop(unit, levels) || (Object.hasOwn(plan.levels, unit.level) && plan.levels[unit.level]?.distributes === true);
}

/** The units that elect delegates for a unit's event. */
export function receiversOf(giver: Unit, units: readonly Unit[], levels: Levels): readonly Unit[] {
  return units.filter((unit) => unit.mergedInto === undefined && giverOf(unit, units, levels)?.code === giver.code);
}

/** The unit whose event a unit elects delegates for, if it hands on seats. */
export function giverOf(unit: Unit, units: readonly Unit[], levels: Levels): Unit | undefined {
  const above = levels.facts.levels.find(({ id }) => id === unit.level)?.electsTo?.level;
  if (above === undefined) return undefined;
  const parent = units.find(({ code, level }) => code === unit.parent && level === above);
  const giver = parent ?? only(units.filter(({ level, mergedInto }) => level === above && mergedInto === undefined));
  return giver && givesSeats(giver, levels) ? giver : undefined;
}

/** Finds the units that a list names among those that may be meant. */
export function proposalOf(listed: readonly Seats[], receivers: readonly Unit[], unread: readonly string[] = []): Proposal {
  const found = listed.map(({ unit, seats }) => ({ line: `${unit}: ${seats}`, seats, unit: only(findUnits(unit, receivers)) }));
  const counts = new Map<string, number>();
  for (const { unit } of found) if (unit) counts.set(unit.code, (counts.get(unit.code) ?? 0) + 1);
  const isDoubled = (unit: Unit): boolean => (counts.get(unit.code) ?? 0) > 1;
  return {
    rows: found.flatMap(({ unit, seats }) => (unit && !isDoubled(unit) ? [{ unit: unit.code, name: unit.name, seats }] : [])),
    unknown: found.flatMap(({ unit, line }) => (unit ? [] : [line])),
    doubled: receivers.filter(isDoubled).map(({ name }) => name),
    unread,
  };
}

/** "BHXH tỉnh Nghệ An: 7", a line each. */
export function readLines(text: string): { readonly listed: readonly Seats[]; readonly unread: readonly string[] } {
  const lines = text.split(/[\n;]/).filter((line) => line.trim() !== "");
  const read = lines.map((line) => ({ line, quota: parseQuotaLine(line) }));
  return {
    listed: read.flatMap(({ quota }) => (quota ? [quota] : [])),
    unread: read.flatMap(({ line, quota }) => (quota ? [] : [line.trim()])),
  };
}

/** What of a proposal is new: the units whose number it changes. */
export function changesOf(
  rows: Proposal["rows"],
  announced: readonly Quota[],
): readonly (Proposal["rows"][number] & { readonly before?: number | undefined })[] {
  const before = new Map(announced.map(({ unit, seats }) => [unit, seats]));
  return rows.flatMap((row) => (before.get(row.unit) === row.seats ? [] : [{ ...row, before: before.get(row.unit) }]));
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}
