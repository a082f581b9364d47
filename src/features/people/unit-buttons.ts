import type { Language } from "../../chat/message.ts";
import type { Reply } from "../../engine/turn.ts";
import type { Unit } from "./store.ts";

/** A unit's name, with that of the unit above where another one has the same. */
export function unitLabel({ code, name, parent }: Unit, units: readonly Unit[]): string {
  const isAlone = units.every((other) => other.name !== name || other.code === code);
  const above = isAlone ? undefined : units.find((other) => other.code === parent)?.name;
  return above === undefined ? name : `${name} (${above})`;
}

/** Which of several units is meant. */
export function whichUnit(language: Language, found: readonly Unit[], units: readonly Unit[], press: (code: string) => string): Reply {
  const buttons = found.map((unit) => ({ id: press(unit.code), label: unitLabel(unit, units), choice: true }));
  return { language, blocks: [{ kind: "paragraph", text: [{ key: "people-unit-which" }] }], buttons };
}
