import type { PlanForm } from "../guideline/index.ts";
import type { Unit, UnitStore } from "../people/index.ts";
import type { PlanState } from "./life.ts";
import type { PlanStore } from "./store.ts";
import { VALUES } from "./values.ts";

interface Stores {
  readonly plans: Pick<PlanStore, "latestVersions">;
  readonly units: Pick<UnitStore, "unitsBelow">;
}

/** Days of events around a unit's, ISO. */
export interface DaysAround {
  readonly above?: string | undefined;
  readonly below?: string | undefined;
}

/** The last event below, whose unit elects first, and the one above once it stands: its unit is not to be seen before. */
export async function daysAround(
  { plans, units }: Stores,
  { code: own, parent }: Unit,
  campaign: string,
  form: PlanForm,
): Promise<DaysAround> {
  const below = (await units.unitsBelow(own)).map(({ code }) => code);
  const around = parent === undefined ? below : [...below, parent];
  const versions = around.length === 0 ? [] : await plans.latestVersions(campaign, around);
  const days = versions.flatMap(({ unit, state, content }) => {
    const day = state === "withdrawn" ? undefined : VALUES.day.safeParse(content.fields["day"]?.value).data;
    return day ? [{ unit, state, date: day.date }] : [];
  });
  const last = days
    .flatMap(({ unit, date }) => (unit === parent ? [] : [date]))
    .sort()
    .at(-1);
  const standing = new Set<PlanState | undefined>(Object.values(form.levels).map(({ ends }) => ends.at(-1)));
  return { below: last, above: days.find(({ unit, state }) => unit === parent && standing.has(state))?.date };
}
