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

/** Of the units that were asked for last: they are read from the store again and again, and rarely change. */
let last: { readonly units: string; readonly names: readonly UnitName[] } | undefined;

/** All the names that units go by: codes, names and other names, also with those of the unit above before or after them. */
export function namesOf(units: readonly Unit[]): readonly UnitName[] {
  const read = JSON.stringify(units);
  if (last?.units !== read) last = { units: read, names: allNamesOf(units) };
  return last.names;
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

function ownNames({ name, aliases = [] }: Unit): OwnNames {
  const { kind, words } = nameOf(name);
  const others = aliases.map((alias) => nameOf(alias).words);
  return { kind, names: [words, ...others].filter((each) => each.length > 0).map(spoken) };
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
