// The door of this feature.
export { afterMove } from "./after-move.ts";
export { afterRights } from "./after-rights.ts";
export { createReviewsFeature } from "./feature.ts";
export { feedbackOn } from "./feedback.ts";
export { planCard } from "./plan-card.ts";
export type { Knowing as ReviewKnowing, ReviewStores } from "./plan-review.ts";
