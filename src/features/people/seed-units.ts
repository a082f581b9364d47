import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readUnits, type UnitProblem } from "./read-units.ts";
import type { UnitStore } from "./store.ts";

const FILE = "units.csv";

/**
 * Puts in those units of a guideline pack's folder whose codes are not there yet; gives how many, and what is wrong with others.
 * What was imported under the same code stays.
 * @param levels the ids that a level may have; undefined: whichever
 */
export async function seedUnits(
  store: UnitStore,
  folder: string,
  levels?: readonly string[],
): Promise<{ readonly added: number; readonly problems: readonly UnitProblem[] }> {
  const path = join(folder, FILE);
  if (!existsSync(path)) return { added: 0, problems: [] };
  const known = await store.units();
  const { units, problems } = readUnits(readFileSync(path, "utf8"), { levels, known });
  const codes = new Set(known.map(({ code }) => code));
  const { added } = await store.putUnits(units.filter(({ code }) => !codes.has(code)));
  return { added, problems };
}
