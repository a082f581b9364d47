// The door of this feature.
export { afterMove } from "./after-move.ts";
export { createReviewsFeature } from "./feature.ts";
export { feedbackOn } from "./feedback.ts";
export { planCard } from "./plan-card.ts";
export type { Knowing as ReviewKnowing, ReviewStores } from "./plan-review.ts";
export { canReview, type ReviewRight } from "./rights.ts";
export type { Decision, Review, ReviewComment, ReviewStore } from "./store.ts";
