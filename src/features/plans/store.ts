import type { PlanState } from "./life.ts";
import type { PlanContent } from "./plan.ts";

/** A unit's plan being written; shared by all who organize for the unit. */
export interface Draft {
  readonly id: string;
  readonly campaign: string;
  readonly unit: string;
  /** Grows by one at each save. */
  readonly revision: number;
  /** The number of the version that it was begun from; 0 when it is the first. */
  readonly basedOn: number;
  readonly formVersion: number;
  readonly content: PlanContent;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A submitted version; all but its state never changes. */
export interface Version {
  readonly campaign: string;
  readonly unit: string;
  /** From 1 on. */
  readonly number: number;
  readonly formVersion: number;
  readonly content: PlanContent;
  readonly submittedAt: Date;
  /** A person's id. */
  readonly submittedBy: string;
  /** It missed the deadline of its level. */
  readonly late: boolean;
  readonly state: PlanState;
}

/** One change of a version's state. */
export interface Step {
  readonly campaign: string;
  readonly unit: string;
  readonly number: number;
  readonly from: PlanState | undefined;
  readonly to: PlanState;
  readonly at: Date;
  /** A person's id. */
  readonly by: string;
  readonly reason?: string | undefined;
  /** The account that it was made from, by its tag. */
  readonly account?: string | undefined;
}

/** How many units of a level stand somewhere. */
export interface StateCount {
  readonly level: string;
  /** Of their latest version that counts; undefined: there is none. */
  readonly state: PlanState | undefined;
  /** The first that was not withdrawn missed its level's deadline. */
  readonly late: boolean;
  readonly units: number;
}

/** How many versions of a level came into a state in an hour. */
export interface ArrivalCount {
  readonly level: string;
  readonly state: PlanState;
  /** When the hour begins. */
  readonly hour: Date;
  readonly versions: number;
}

/** Plans of units in a campaign: one open draft at most, any number of versions. */
export interface PlanStore {
  openDraft(campaign: string, unit: string): Promise<Draft | undefined>;
  /** Opens a draft; false when the unit has one open already. */
  createDraft(draft: Draft): Promise<boolean>;
  /** Saves a draft whose stored revision is one less; false when it is not, or the draft is no longer open. */
  saveDraft(draft: Draft): Promise<boolean>;
  /** Closes an open draft, because it was submitted or cancelled; false when it was not open. */
  closeDraft(id: string, why: "submitted" | "cancelled", at: Date): Promise<boolean>;
  /** The unit's draft cancelled last, with the time. */
  cancelledDraft(campaign: string, unit: string): Promise<{ readonly draft: Draft; readonly cancelledAt: Date } | undefined>;
  /** Opens a cancelled draft again; false when it is not cancelled or another is open. */
  reopenDraft(id: string, at: Date): Promise<boolean>;
  /** The unit's versions, oldest first. */
  versions(campaign: string, unit: string): Promise<readonly Version[]>;
  /** Adds a version with its first step, made from an account; false when its number is taken. */
  addVersion(version: Version, account?: string): Promise<boolean>;
  /** Changes a version's state if it is `step.from`, and keeps the step in the audit; false when it is not. */
  moveVersion(step: Step): Promise<boolean>;
  /** Whether a version is in a state, and stays so until what is being done is done. */
  holdVersion(version: Pick<Version, "campaign" | "unit" | "number" | "state">): Promise<boolean>;
  /** The changes of state of all the unit's versions, oldest first. */
  steps(campaign: string, unit: string): Promise<readonly Step[]>;
  /** The latest version of each unit that has one, or of each of some units, by unit. */
  latestVersions(campaign: string, units?: readonly string[]): Promise<readonly Version[]>;
  /** The latest version that counts of each unit that has one, or of each of some units, by unit. */
  standingVersions(campaign: string, units?: readonly string[]): Promise<readonly Version[]>;
  /** Where all units stand, or those right below some; of units that were merged into others those that have a plan. */
  stateCounts(campaign: string, below?: readonly string[]): Promise<readonly StateCount[]>;
  /** When versions were submitted and came to the steps of their end, for the same units, by hour. */
  arrivalCounts(campaign: string, below?: readonly string[]): Promise<readonly ArrivalCount[]>;
  openDrafts(campaign: string): Promise<readonly Draft[]>;
  /** Remembers that a person works on a unit's plan. */
  addOrganizer(campaign: string, unit: string, person: string): Promise<void>;
  /** Ids of the people who work on a unit's plan. */
  organizers(campaign: string, unit: string): Promise<readonly string[]>;
  /** The units whose plan any of some people works on, by code. */
  unitsOf(campaign: string, people: readonly string[]): Promise<readonly string[]>;
}
