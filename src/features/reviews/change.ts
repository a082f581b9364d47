import type { PlanState } from "../plans/index.ts";
import type { PlanReview } from "./plan-review.ts";
import type { DecisionKind, DocumentFile, PlanDocument, ReviewComment } from "./store.ts";

/** What a reviewer wants to have changed, before it is stored. */
export interface NewComment {
  readonly field?: string | undefined;
  readonly text: string;
}

/** What a turn changes in the stores; `plan` is the version as it was seen. */
export type Change = { readonly plan: PlanReview } & (
  | { readonly kind: "take" | "release"; readonly to: PlanState }
  | { readonly kind: "over" | "shown" | "tell" }
  | { readonly kind: "comments"; readonly comments: readonly NewComment[] }
  | { readonly kind: "edit"; readonly comment: number; readonly text: string }
  | { readonly kind: "remove" | "settle"; readonly comment: number }
  | {
      readonly kind: "decide";
      readonly decision: Exclude<DecisionKind, "recall">;
      readonly to: PlanState;
      readonly due?: string | undefined;
      /** Those that are sent with a return. */
      readonly comments?: readonly ReviewComment[] | undefined;
      readonly document?: PlanDocument | undefined;
    }
  | { readonly kind: "recall"; readonly to: PlanState; readonly reason: string }
  | { readonly kind: "ask"; readonly text: string }
  | { readonly kind: "answer" | "reply"; readonly comment: ReviewComment; readonly text: string }
  | { readonly kind: "file"; readonly decision: number; readonly file: DocumentFile }
);
