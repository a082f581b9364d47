/** What a change was made to. */
export type Changed = "state" | "draft" | "review" | "right" | "invitation" | "request" | "quota" | "answer" | "unit" | "erasure";

/** One change of a state, a right or a quota. It names people by their internal ids alone. */
export interface AuditEntry {
  /** Position in the audit, growing. */
  readonly seq: number;
  readonly at: Date;
  /** Who made it, a person's id; undefined: the program. */
  readonly by?: string | undefined;
  /** The account that it was made from, by its tag. */
  readonly account?: string | undefined;
  readonly campaign?: string | undefined;
  readonly unit?: string | undefined;
  /** The version's number. */
  readonly number?: number | undefined;
  readonly what: Changed;
  /** The person whom it is about. */
  readonly subject?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly reason?: string | undefined;
}

/** What was changed. There is no way to change it afterwards: the database refuses it. */
export interface AuditStore {
  add(entry: Omit<AuditEntry, "seq">): Promise<void>;
  /** All about a unit's plan and rights in a campaign or outside of any, oldest first. */
  ofUnit(campaign: string, unit: string): Promise<readonly AuditEntry[]>;
  /** All of a campaign and outside of any, oldest first, behind the position `after`. */
  all(campaign: string, limit: number, after?: number): Promise<readonly AuditEntry[]>;
}
