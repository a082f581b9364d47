import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readUnits, type UnitProblem } from "./read-units.ts";
import type { UnitStore } from "./store.ts";

const FILE = "units.csv";

/**
 * Puts in the units of a guideline pack's folder when there are none yet; gives how many, and what is wrong with others.
 * @param levels the ids that a level may have; undefined: any
 */
export async function seedUnits(
  store: UnitStore,
  folder: string,
  levels?: readonly string[],
): Promise<{ readonly added: number; readonly problems: readonly UnitProblem[] }> {
  const path = join(folder, FILE);
  if ((await store.units()).length > 0 || !existsSync(path)) return { added: 0, problems: [] };
  const { units, problems } = readUnits(readFileSync(path, "utf8"), { levels });
  const { added } = await store.putUnits(units);
  return { added, problems };
}
