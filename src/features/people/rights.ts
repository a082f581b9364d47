import type { Who } from "../../engine/turn.ts";
import type { Unit } from "./store.ts";

/** What somebody may do, as it is found out at each turn. */
export type Rights = Pick<Who, "administrator" | "board" | "units">;

/** Whether units of a level are in the care of the unit above them (plan.yaml, `goesTo: parent`), and not of the board alone. */
export type IsInCare = (level: string) => boolean;

/** Whether somebody answers for who organizes for a unit: the board for all of them, the unit above for those in its care. */
export function mayAdmit({ administrator, board, units }: Rights, { level, parent }: Unit, isInCare: IsInCare): boolean {
  if (administrator || board !== undefined) return true;
  return parent !== undefined && isInCare(level) && units.includes(parent);
}

/** Whether somebody may invite others to organize for a unit: who does so themselves, and who answers for it. */
export function mayInvite(rights: Rights, unit: Unit, isInCare: IsInCare): boolean {
  return rights.units.includes(unit.code) || mayAdmit(rights, unit, isInCare);
}

/** Whether somebody may change who is on the board. */
export function mayChangeBoard({ administrator, board }: Rights): boolean {
  return administrator || board === "leader";
}
