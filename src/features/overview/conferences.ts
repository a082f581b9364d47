import type { PlanForm } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import { isEnded, type PlannedEvent, type PlanState, plannedEvent, type Version } from "../plans/index.ts";

/** An event, as the version of its unit's plan that counts has it. */
export interface Conference {
  readonly unit: Unit;
  readonly number: number;
  readonly state: PlanState;
  /** Nothing is left to be decided about it. */
  readonly isSettled: boolean;
  readonly event: PlannedEvent;
}

/** The events that versions plan: what is to come first, the next one at the head, then what is over, the last one at its head. */
export function conferencesOf(
  versions: readonly Version[],
  unitOf: (code: string) => Unit | undefined,
  { levels }: PlanForm,
  today: string,
): { readonly upcoming: readonly Conference[]; readonly past: readonly Conference[] } {
  const all = versions.flatMap((version): readonly Conference[] => {
    const { unit: code, number, state } = version;
    const event = plannedEvent(version);
    const unit = unitOf(code);
    return event && unit ? [{ unit, number, state, isSettled: isEnded(state, levels[unit.level]?.ends ?? []), event }] : [];
  });
  const sorted = all.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return {
    upcoming: sorted.filter(({ event }) => event.date >= today),
    past: sorted.filter(({ event }) => event.date < today).reverse(),
  };
}

function placeOf({ event: { date, time = "" }, unit: { code } }: Conference): string {
  return `${date} ${time} ${code}`;
}
