import type { Block } from "../../chat/message.ts";
import type { Guideline } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import { openBlocks, planBlocks } from "./card.ts";
import { findingsOf, missing } from "./checks.ts";
import { migrateContent } from "./form-version.ts";
import type { Draft } from "./store.ts";
import { readValues } from "./values.ts";

/** A whole plan as people read it, what is to be said against it first. */
export function planInWords(
  { content: stored, formVersion }: Pick<Draft, "content" | "formVersion">,
  unit: Unit,
  { facts, plan: form }: Guideline,
): readonly Block[] {
  const content = migrateContent(stored, formVersion);
  const level = facts.levels.find(({ id }) => id === unit.level);
  if (!level) return [];
  const values = readValues(content.fields);
  const findings = findingsOf({ values, level, unit }, { facts, plan: form });
  const open = openBlocks({ missing: missing(level, values, form), findings, reasons: content.reasons, following: [] }, facts);
  return [...open, ...planBlocks({ today: "", unit, level, facts, form, values })];
}
