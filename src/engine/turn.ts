import type { Message } from "../chat/message.ts";

/** What a person did: typed something or pressed a button. */
export type Said = { readonly text: string } | { readonly press: string };

/** What a turn leaves: the conversation's new state and what is said in reply. */
export interface Turn<State> {
  readonly state: State;
  readonly messages: readonly Omit<Message, "to">[];
}

/** Decides one turn: pure, without platform, store or clock. `today` is an ISO date, where the product has a calendar. */
export type Decide<State> = (state: State, said: Said, context: { readonly today?: string | undefined }) => Turn<State>;
