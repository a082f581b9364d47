/** Seats that a unit announced to another. */
export interface Quota {
  readonly campaign: string;
  /** The code of the unit that announced them. */
  readonly giver: string;
  /** The code of the unit that has them. */
  readonly unit: string;
  readonly seats: number;
  readonly at: Date;
  /** A person's id. */
  readonly by: string;
}

/** One number for each giver and unit: a new one takes the place of the one before. */
export interface QuotaStore {
  /** What was announced to a unit, and to units that were merged into it, by giver and unit. */
  of(campaign: string, unit: string): Promise<readonly Quota[]>;
  /** What a unit announced, by unit. */
  from(campaign: string, giver: string): Promise<readonly Quota[]>;
  /** Announces seats in the place of so many before, undefined for none; false when another number stands there. */
  put(quota: Quota, before: number | undefined): Promise<boolean>;
}
