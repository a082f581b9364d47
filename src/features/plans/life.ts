/** The states of a submitted version. */
export type PlanState =
  | "submitted"
  | "resubmitted"
  | "under-review"
  | "returned"
  | "agreed"
  | "prepared"
  | "passed"
  | "presented"
  | "decided"
  | "withdrawn"
  | "superseded";
