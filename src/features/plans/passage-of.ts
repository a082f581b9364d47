import type { Level, PlanForm } from "../guideline/index.ts";
import type { FieldId } from "./values.ts";

/** The passage or section that rules a field at a level; undefined where the guideline leaves it open. */
export function passageOf(field: FieldId, level: Level, form: PlanForm): string | undefined {
  const { rule, passage } = form.fields.find(({ id }) => id === field) ?? {};
  switch (rule) {
    case "form":
    case "window":
    case "duration":
    case "delegates":
    case "participants":
      return level[rule].passage;
    case "election":
      return level.electsTo?.passage;
    default:
      return typeof passage === "object" ? passage[level.id] : passage;
  }
}
