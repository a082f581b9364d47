/** Names a version. */
export interface VersionKey {
  readonly campaign: string;
  readonly unit: string;
  readonly number: number;
}

/** Who reviews a version: a person's id; undefined: nobody took it. */
export interface Review extends VersionKey {
  readonly takenBy?: string | undefined;
  readonly takenAt?: Date | undefined;
}

/**
 * A comment is `prepared`, then `sent` with a return, and `settled` once the unit says that it is dealt with; `recalled` with its
 * return. A question is `asked`, then `answered`. A `reply` answers a comment or a question.
 */
export type CommentState = "prepared" | "sent" | "settled" | "recalled" | "asked" | "answered" | "reply";

/** What is said between reviewers and the unit about a version. */
export interface ReviewComment extends VersionKey {
  readonly id: number;
  /** A field's id; undefined: it is about the whole plan. */
  readonly field?: string | undefined;
  /** The id of what it replies to. */
  readonly answers?: number | undefined;
  readonly text: string;
  /** A person's id. */
  readonly by: string;
  readonly at: Date;
  readonly state: CommentState;
  readonly settledAt?: Date | undefined;
}

export type DecisionKind = "return" | "agree" | "prepare" | "pass" | "present" | "decide" | "recall";

/** The paper of a decision; its file may follow. */
export interface PlanDocument {
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly file?: DocumentFile | undefined;
}

export interface DocumentFile {
  readonly name: string;
  readonly bytes: number;
  readonly hash: string;
}

/** What was decided about a version. It stays as it is, also when it is recalled. */
export interface Decision extends VersionKey {
  /** Position, growing. */
  readonly seq: number;
  readonly kind: DecisionKind;
  /** A person's id. */
  readonly by: string;
  readonly at: Date;
  /** Why it was recalled. */
  readonly comment?: string | undefined;
  /** Until when a returned plan is to be sent again, ISO date. */
  readonly due?: string | undefined;
  readonly document?: PlanDocument | undefined;
}

/** Reviews of versions, what was said about them and decided. */
export interface ReviewStore {
  review(version: VersionKey): Promise<Review | undefined>;
  /** The versions that somebody reviews. */
  takenBy(campaign: string, person: string): Promise<readonly VersionKey[]>;
  /** Gives a review from somebody, or nobody, to another, or nobody; false when it is not theirs. */
  giveReview(version: VersionKey, from: string | undefined, to: string | undefined, at: Date): Promise<boolean>;
  /** All that was said about a unit's versions, oldest first. */
  comments(campaign: string, unit: string): Promise<readonly ReviewComment[]>;
  /** Its id. */
  addComment(comment: Omit<ReviewComment, "id">): Promise<number>;
  /** Changes a comment that is in a state; false when it is not. */
  changeComment(
    id: number,
    from: CommentState,
    to: Partial<Pick<ReviewComment, "number" | "text" | "state" | "settledAt">>,
  ): Promise<boolean>;
  /** Removes a comment that is only prepared; false when it is not. */
  removeComment(id: number): Promise<boolean>;
  /** All decisions about a unit's versions, oldest first. */
  decisions(campaign: string, unit: string): Promise<readonly Decision[]>;
  addDecision(decision: Omit<Decision, "seq">): Promise<void>;
  /** Adds the file of a decision's document; false when it has one. */
  addFile(seq: number, file: DocumentFile): Promise<boolean>;
}
