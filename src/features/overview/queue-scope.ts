import type { Who } from "../../engine/turn.ts";
import type { PlanForm } from "../guideline/index.ts";
import type { QueueScope } from "./store.ts";

/** The levels whose plans go to the board. */
function boardLevels({ levels }: PlanForm): readonly string[] {
  return levelsTo("board", levels);
}

/**
 * Which plans somebody looks after: the board and administrators those that go to the board, who organizes for a unit with units below
 * it theirs; undefined: none.
 * @param overOthers those of the person's units that have units right below
 */
export function queueScopeOf({ administrator, board }: Who, form: PlanForm, overOthers: readonly string[]): QueueScope | undefined {
  if (administrator || board) return { levels: boardLevels(form) };
  const [below] = overOthers;
  return below === undefined ? undefined : { below };
}

function levelsTo(goal: "board" | "parent", levels: PlanForm["levels"]): readonly string[] {
  return Object.entries(levels).flatMap(([id, { goesTo }]) => (goesTo === goal ? [id] : []));
}
