import type { Name } from "./align-words.ts";
import type { Unit } from "./store.ts";
import { nameOf, soundOf, unitWords } from "./unit-words.ts";

/** One of the names that a unit goes by. */
export interface UnitName extends Name {
  readonly unit: Unit;
  readonly source: "code" | "name" | "alias";
  /** What sort of unit its full name says it is. */
  readonly kind: string | undefined;
  /** How many units there are above it. */
  readonly depth: number;
}

type Spoken = Pick<Name, "words" | "sounds">;

/** A turn looks through the same units more than once. */
const NAMES = new WeakMap<readonly Unit[], readonly UnitName[]>();

/** All the names that units go by: codes, names and other names, also with those of the unit above before or after them. */
export function namesOf(units: readonly Unit[]): readonly UnitName[] {
  const names = NAMES.get(units) ?? allNamesOf(units);
  NAMES.set(units, names);
  return names;
}

function allNamesOf(units: readonly Unit[]): readonly UnitName[] {
  const byCode = new Map(units.map((unit) => [unit.code, { unit, ...ownNames(unit) }]));
  return [...byCode.values()].flatMap(({ unit, kind, names }) => {
    const depth = depthOf(unit, byCode);
    const above = byCode.get(unit.parent ?? "")?.names ?? [];
    const make = ({ words, sounds }: Spoken, source: UnitName["source"], own: Name["own"] = [0, words.length]): UnitName => {
      return { unit, source, kind, depth, words, sounds, own };
    };
    return [
      make(spoken(unitWords(unit.code)), "code"),
      ...names.flatMap((name, i) => {
        const source = i === 0 ? "name" : "alias";
        const withAbove = above.flatMap((more) => [
          make(joined(name, more), source, [0, name.words.length]),
          make(joined(more, name), source, [more.words.length, more.words.length + name.words.length]),
        ]);
        return [make(name, source), ...withAbove];
      }),
    ];
  });
}

interface OwnNames {
  readonly kind: string | undefined;
  readonly names: readonly Spoken[];
}

/** By name and other names: units are read from the store again and again, and rarely change. */
const OWN = new Map<string, OwnNames>();
const MOST_KEPT = 10_000;

function ownNames({ name, aliases = [] }: Unit): OwnNames {
  const called = [name, ...aliases].join("\n");
  const known = OWN.get(called);
  if (known) return known;
  const { kind, words } = nameOf(name);
  const others = aliases.map((alias) => nameOf(alias).words);
  const own = { kind, names: [words, ...others].filter((each) => each.length > 0).map(spoken) };
  if (OWN.size >= MOST_KEPT) OWN.clear();
  OWN.set(called, own);
  return own;
}

function spoken(words: readonly string[]): Spoken {
  return { words, sounds: words.map(soundOf) };
}

function joined(first: Spoken, second: Spoken): Spoken {
  return { words: [...first.words, ...second.words], sounds: [...first.sounds, ...second.sounds] };
}

function depthOf(unit: Unit, byCode: ReadonlyMap<string, { readonly unit: Unit }>): number {
  const passed = new Set<string>();
  for (let at: Unit | undefined = unit; at && !passed.has(at.code); at = byCode.get(at.parent ?? "")?.unit) passed.add(at.code);
  return passed.size - 1;
}
