// The door of this feature.
export { fieldLine, findingText } from "./card.ts";
export { changesBetween } from "./changes.ts";
export { codeOf } from "./code.ts";
export { type DaysAround, daysAround } from "./days-around.ts";
export { LATE } from "./dialogue/late.ts";
export { createPlansFeature, type MovedVersion } from "./feature.ts";
export { type Feedback, isDealtWith, type PlanComment } from "./feedback.ts";
export { fieldsBegun, fieldsCalled, fieldsNamed } from "./field-named.ts";
export { firstState, isEnded, isStanding, type Move, type PlanState, stateAfter } from "./life.ts";
export { RESTORABLE_DAYS } from "./load-plans.ts";
export { planInWords } from "./plan-in-words.ts";
export type { PlanStores } from "./plan-stores.ts";
export { mainFigures, type PlanView, viewPlan } from "./plan-view.ts";
export { type PlannedEvent, plannedEvent } from "./planned-event.ts";
export { parseQuotaLine } from "./quota-line.ts";
export { latestQuotas, type PlannedQuotas } from "./quotas-of.ts";
export type { ArrivalCount, Draft, PlanStore, StateCount, Version } from "./store.ts";
export { type FieldId, isFieldId } from "./values.ts";
