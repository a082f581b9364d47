import type { Who } from "../../../engine/turn.ts";

/** Whether somebody makes plans at all. */
export function mayPlan({ administrator, units }: Who): boolean {
  return administrator || units.length > 0;
}
