import { hasChanged } from "./changes.ts";
import type { Version } from "./store.ts";

/** What reviewers want changed. */
export interface PlanComment {
  readonly id: number;
  /** The number of the version that it is about. */
  readonly number: number;
  /** A field's id; undefined: the whole plan. */
  readonly field?: string | undefined;
  readonly text: string;
  /** The unit said that it is dealt with. */
  readonly isSettled: boolean;
  /** What the unit said to it. */
  readonly reply?: string | undefined;
}

/** What the reviewers of a unit's plan told it. */
export interface Feedback {
  /** Until when the returned plan is to be sent again, ISO date. */
  readonly due?: string | undefined;
  /** Oldest first. */
  readonly comments: readonly PlanComment[];
}

/** Whether a comment was dealt with: the unit says so, or its field is not what it was. */
export function isDealtWith(
  { number, field, isSettled }: PlanComment,
  versions: readonly Version[],
  now: Pick<Version, "content" | "formVersion">,
): boolean {
  const about = versions.find((version) => version.number === number);
  return isSettled || (about !== undefined && field !== undefined && hasChanged(field, about, now));
}
