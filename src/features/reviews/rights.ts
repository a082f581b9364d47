import type { Who } from "../../engine/turn.ts";
import type { PlanForm } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";

export type Rights = Pick<Who, "administrator" | "board" | "units">;

/** What somebody may do with a unit's plan: look at it; take it, comment and ask as well; decide, too. */
export type ReviewRight = "look" | "staff" | "leader";

const ORDER: readonly ReviewRight[] = ["look", "staff", "leader"];

/** What is known of a unit where its plan is reviewed. */
export interface Reviewed {
  readonly unit: Unit;
  /** The unit above, or the one that it was merged into. */
  readonly above?: Unit | undefined;
  /** Nobody organizes for the unit above. */
  readonly isOrphan?: boolean | undefined;
}

/**
 * What somebody may do with a unit's plan as its reviewer; undefined: not even look at it. The board reviews what goes to it, the
 * organizers of the unit above what goes there, for whom the board steps in while there are none.
 */
export function canReview(who: Rights, { unit, above, isOrphan = false }: Reviewed, form: PlanForm): ReviewRight | undefined {
  const looks = who.administrator || who.board !== undefined ? "look" : undefined;
  if (goesToBoard(unit, form)) return who.board ?? looks;
  if (above !== undefined && who.units.includes(above.code)) return "leader";
  return isOrphan ? (who.board ?? looks) : looks;
}

export function goesToBoard({ level }: Unit, { levels }: PlanForm): boolean {
  return levels[level]?.goesTo !== "parent";
}

/** Whether a right is enough for what needs another. */
export function isEnough(right: ReviewRight, needed: ReviewRight): boolean {
  return ORDER.indexOf(right) >= ORDER.indexOf(needed);
}
