import type { Who } from "../../engine/turn.ts";
import type { PlanForm } from "../guideline/index.ts";
import type { Unit, UnitStore } from "../people/index.ts";

/** Whose plans somebody may see: the board and administrators all, organizers their own units' and those that come to them. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "own"; readonly own: readonly Unit[]; readonly below: readonly Unit[] }
  | { readonly kind: "none" };

export async function scopeOf(
  { administrator, board, units: codes }: Who,
  units: Pick<UnitStore, "unit" | "unitsBelow">,
  { levels }: PlanForm,
): Promise<Scope> {
  if (administrator || board) return { kind: "all" };
  const own: Unit[] = [];
  const below: Unit[] = [];
  for (const code of codes) {
    const unit = await units.unit(code);
    if (!unit) continue;
    own.push(unit);
    below.push(...(await units.unitsBelow(code)).filter(({ level }) => levels[level]?.goesTo === "parent"));
  }
  return own.length === 0 ? { kind: "none" } : { kind: "own", own, below };
}
