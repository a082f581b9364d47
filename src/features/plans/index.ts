// The door of this feature.
export { codeOf } from "./code.ts";
export { createPlansFeature, type PlanStores, RESTORABLE_DAYS } from "./feature.ts";
export type { PlanState } from "./life.ts";
export { planInWords } from "./plan-in-words.ts";
