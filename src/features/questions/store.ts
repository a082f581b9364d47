import type { ChatId, Language } from "../../chat/message.ts";

/** A question that was handed to the board. */
export interface BoardQuestion {
  /** Growing. */
  readonly id: number;
  readonly campaign: string;
  /** Who asked: a person's id. */
  readonly person: string;
  readonly chat: ChatId;
  /** What is spoken there. */
  readonly language: Language;
  /** The code of the unit in whose name it was sent. */
  readonly unit: string;
  readonly text: string;
  /** The earlier question, of the same person, whose answer it asks back about. */
  readonly about?: number | undefined;
  readonly at: Date;
  /** `declined`: the board said that it cannot answer it. */
  readonly state: "waiting" | "answered" | "declined";
  /** What was answered; why it was declined, if that was said. */
  readonly answer?: string | undefined;
  /** A person's id. */
  readonly answeredBy?: string | undefined;
  readonly answeredAt?: Date | undefined;
}

export type NewQuestion = Pick<BoardQuestion, "campaign" | "person" | "chat" | "language" | "unit" | "text" | "about" | "at">;

/** An answer of the board that later askers get. */
export interface PublishedAnswer {
  /** Growing. */
  readonly id: number;
  readonly campaign: string;
  readonly question: string;
  readonly answer: string;
  readonly at: Date;
  /** A person's id. */
  readonly by: string;
  readonly editedAt?: Date | undefined;
  readonly withdrawnAt?: Date | undefined;
}

/** Questions to the board and the answers that it published. */
export interface QuestionStore {
  /** Keeps a question; its id. Of two that a person sends at once the second is refused by the database and its turn begun anew. */
  add(question: NewQuestion): Promise<number>;
  question(id: number): Promise<BoardQuestion | undefined>;
  /** A person's questions that wait for an answer, oldest first. */
  waitingOf(campaign: string, person: string): Promise<readonly BoardQuestion[]>;
  /** Some of the questions that wait, oldest first, and how many there are. */
  waiting(campaign: string, page: Page): Promise<Listed<BoardQuestion>>;
  /** Answers or declines a question; false when it does not wait any more. */
  settle(id: number, settled: Settling): Promise<boolean>;
  /** Publishes an answer, made of an answered question; its id, or undefined when that is not answered. */
  publish(answer: Pick<PublishedAnswer, "campaign" | "question" | "answer" | "at" | "by">, from: number): Promise<number | undefined>;
  publishedAnswer(id: number): Promise<PublishedAnswer | undefined>;
  /** The answers that are published, the newest first. */
  published(campaign: string, page: Page): Promise<Listed<PublishedAnswer>>;
  /** Changes a published answer as it was seen; false when it was changed since, or withdrawn. */
  rewrite(
    seen: Pick<PublishedAnswer, "id" | "editedAt">,
    now: Pick<PublishedAnswer, "question" | "answer"> & { readonly at: Date },
  ): Promise<boolean>;
  /** Withdraws a published answer; false when it is withdrawn already. */
  withdraw(id: number, at: Date): Promise<boolean>;
}

export interface Page {
  readonly limit: number;
  /** How many come before it. */
  readonly skip?: number | undefined;
}

export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** Of all pages. */
  readonly count: number;
}

interface Settling {
  readonly state: "answered" | "declined";
  readonly answer?: string | undefined;
  readonly by: string;
  readonly at: Date;
}
