import type { Form } from "../chat/adapter.ts";
import type { ChatId, Filled, Message } from "../chat/message.ts";
import { type Begun, beginTurn, type Deciding } from "./conversation.ts";
import type { EngineStore } from "./store.ts";
import type { Problems, Taker } from "./turn.ts";

/** What a person can look at without saying anything. */
export interface Views {
  form(chat: ChatId, id: string): Promise<Form | undefined>;
  /** What is wrong with a form that was filled in; nothing when it can be taken. */
  check(chat: ChatId, filled: Filled): Promise<Problems>;
  home(chat: ChatId): Promise<Message>;
}

const VIEWING = "viewing";

/** Asks the features, in their order, as a turn would, and changes nothing. */
export function createViews<Stores>(deciding: Deciding<Stores> & { readonly store: EngineStore<Stores>; now(): Date }): Views {
  const look = <T>(chat: ChatId, at: (taker: Taker<Stores>, stores: Stores, saved: unknown, begun: Begun) => Promise<T | undefined>) =>
    deciding.store.transaction(async (stores) => {
      const begun = await beginTurn(deciding, { id: VIEWING, from: chat }, deciding.now(), stores);
      const seen: T[] = [];
      for (const taker of deciding.takers) {
        const one = await at(taker, stores, begun.saved?.slices[taker.id], begun);
        if (one !== undefined) seen.push(one);
      }
      return { seen, language: begun.turn.language };
    });
  return {
    form: async (chat, id) => (await look(chat, (taker, stores, saved, { turn }) => taker.form(stores, saved, id, turn))).seen[0],
    check: async (chat, filled) =>
      (await look(chat, (taker, stores, saved, { turn }) => taker.check(stores, saved, filled, turn))).seen[0] ?? {},
    async home(chat) {
      const { seen, language } = await look(chat, (taker, stores, saved, { turn }) => taker.home(stores, saved, turn));
      return { to: chat, language, blocks: seen.flatMap(({ blocks }) => blocks), buttons: seen.flatMap(({ buttons }) => buttons) };
    },
  };
}
