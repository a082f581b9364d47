// The door of this feature.
export { createPlansFeature, type PlanStores } from "./feature.ts";
