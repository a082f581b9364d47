import type { PlanState } from "../plans/index.ts";

/** Which plans somebody looks after: those of some levels, or those right below a unit. */
export type QueueScope = { readonly levels: readonly string[] } | { readonly below: string };

/** A submitted version in a list, without what it holds. */
export interface QueuedPlan {
  readonly unit: string;
  readonly name: string;
  readonly number: number;
  readonly state: PlanState;
  readonly submittedAt: Date;
  readonly late: boolean;
  /** Who reviews it, by name if they have one, and since when. */
  readonly taken?: { readonly name?: string | undefined; readonly at: Date } | undefined;
}

/** Some rows of a list. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Lists over all plans, by index and without their contents. */
export interface OverviewStore {
  /** How many versions there are in each state, of those that none took the place of and that were not withdrawn. */
  countStates(campaign: string, scope: QueueScope): Promise<ReadonlyMap<PlanState, number>>;
  /** How many of these came late. */
  countLate(campaign: string, scope: QueueScope): Promise<number>;
  /** How many units have none of these. */
  countMissing(campaign: string, scope: QueueScope): Promise<number>;
  /** The versions in some states, the one submitted first first. */
  inStates(campaign: string, states: readonly PlanState[], scope: QueueScope, page: Page): Promise<readonly QueuedPlan[]>;
  /** Those that came late and still stand, the one submitted first first. */
  late(campaign: string, scope: QueueScope, page: Page): Promise<readonly QueuedPlan[]>;
  /** The units that have none, by code. */
  missing(campaign: string, scope: QueueScope, page: Page): Promise<readonly { readonly unit: string; readonly name: string }[]>;
  /** How many chats of a unit's members nothing can be sent to. */
  countUnreachable(unit: string): Promise<number>;
}
