// The door of this feature.
export { createPlansFeature, type PlanStores } from "./feature.ts";
export { planInWords } from "./plan-in-words.ts";
