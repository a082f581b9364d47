import { isLate } from "../checks.ts";
import { inPlan, type Talk } from "./talk.ts";

/** Under what a reason for submitting late is kept beside those for breaches; it is invited, not demanded. */
export const LATE = "late";

/** Whether submitting now misses the level's deadline: judged is the first version that was not withdrawn. */
export function wouldBeLate(talk: Talk): boolean {
  const { level, context } = inPlan(talk) ?? {};
  const isFirst = talk.loaded.plan?.versions.every(({ state }) => state === "withdrawn") ?? true;
  return level !== undefined && context !== undefined && isFirst && isLate(level.id, talk.turn.today, context);
}
