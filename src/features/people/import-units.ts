import type { AuditStore } from "../audit/index.ts";
import type { Unit, UnitStore } from "./store.ts";

interface Stores {
  readonly units: UnitStore;
  readonly audit: AuditStore;
}

const RENAMED = "renamed";

/**
 * Adds units and changes those that are there under the same code. A unit that is called otherwise now keeps its old name among the
 * others; what stands below one that was merged stands below that which it is part of. Gives how many were added and
 * changed, and how many of those given were not.
 */
export async function importUnits(
  stores: Stores,
  read: readonly Unit[],
  at: Date,
): Promise<{ readonly added: number; readonly changed: number; readonly unchanged: number }> {
  const known = new Map((await stores.units.units()).map((unit) => [unit.code, unit]));
  const named: Unit[] = [];
  for (const unit of read) named.push(await withOldNames(stores, unit, known.get(unit.code)));
  const all = inTheirPlaces(new Map([...known, ...named.map((unit) => [unit.code, unit] as const)]));
  const put = [...all.values()].filter((unit) => !isSame(known.get(unit.code), unit));
  for (const unit of put) {
    const before = known.get(unit.code);
    for (const entry of before ? changesOf(before, unit) : []) await stores.audit.add({ at, unit: unit.code, what: "unit", ...entry });
  }
  const codes = new Set(put.map(({ code }) => code));
  return { ...(await stores.units.putUnits(put)), unchanged: read.filter(({ code }) => !codes.has(code)).length };
}

async function withOldNames({ audit }: Stores, unit: Unit, before: Unit | undefined): Promise<Unit> {
  if (!before) return unit;
  const listed = unit.aliases ?? [];
  const dropped = (before.aliases ?? []).filter((name) => !listed.includes(name));
  // A file's list of other names replaces what stood there, but not what the unit was called itself.
  const entries = dropped.length === 0 ? [] : await audit.ofUnit("", unit.code);
  const former = entries.flatMap(({ what, reason, before: name }) =>
    what === "unit" && reason === RENAMED && name !== undefined ? [name] : [],
  );
  const kept = dropped.filter((name) => former.includes(name));
  const aliases = [...new Set([...listed, ...kept, ...(before.name === unit.name ? [] : [before.name])])].filter(
    (name) => name !== unit.name,
  );
  const { aliases: _, ...rest } = unit;
  return aliases.length > 0 ? { ...rest, aliases } : rest;
}

/** Merged units lead to the last in a row of mergers, and so do the units below them. */
function inTheirPlaces(units: ReadonlyMap<string, Unit>): ReadonlyMap<string, Unit> {
  const lastOf = (code: string): string => {
    const passed = new Set<string>();
    let last = code;
    for (let next = units.get(last)?.mergedInto; next !== undefined && !passed.has(next); next = units.get(last)?.mergedInto) {
      passed.add(next);
      last = next;
    }
    return last;
  };
  return new Map(
    [...units.values()].map((unit) => {
      const parent = unit.parent === undefined ? {} : { parent: lastOf(unit.parent) };
      const merged = unit.mergedInto === undefined ? {} : { mergedInto: lastOf(unit.code) };
      return [unit.code, { ...unit, ...parent, ...merged }];
    }),
  );
}

function isSame(before: Unit | undefined, unit: Unit): boolean {
  return before !== undefined && JSON.stringify(valuesOf(before)) === JSON.stringify(valuesOf(unit));
}

function valuesOf({ level, name, parent, aliases = [], mergedInto }: Unit): readonly unknown[] {
  return [level, name, parent ?? null, aliases, mergedInto ?? null];
}

interface Changed {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly reason: string;
}

function changesOf(before: Unit, after: Unit): readonly Changed[] {
  const changes = [
    { before: before.name, after: after.name, reason: RENAMED },
    { before: before.mergedInto, after: after.mergedInto, reason: "merged" },
    { before: before.parent, after: after.parent, reason: "moved" },
    { before: before.level, after: after.level, reason: "level" },
  ];
  return changes.filter((change) => change.before !== change.after);
}
