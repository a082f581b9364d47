import type { Block, Button, Language } from "../../chat/message.ts";
import type { TurnContext } from "../../engine/turn.ts";

/**
 * What is left open by an answer: a question that the guideline does not answer, a remark that may be one, or nothing for sure: the
 * answer may be to another question.
 */
export type LeftOpen = "question" | "remark" | "unsure";

export interface Unanswered {
  readonly text: string;
  readonly language: Language;
  readonly open: LeftOpen;
}

/** What becomes of a question that the guideline does not answer. */
export interface Onward {
  /** What is said in place of that the guideline does not say it. */
  readonly instead?: readonly Block[] | undefined;
  /** What is said below it. */
  readonly below: readonly Block[];
  readonly buttons: readonly Button[];
  /** The questions that may be handed on, if this one may. */
  readonly unanswered?: readonly string[] | undefined;
}

/** Knows what can be done about questions that the guideline does not answer. */
export interface Beyond<Stores, Known> {
  load(stores: Stores): Promise<Known>;
  onward(unanswered: Unanswered, known: Known, turn: TurnContext): Onward;
}
