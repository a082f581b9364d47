import type { Event, Message } from "../chat/message.ts";
import type { Decide } from "./turn.ts";

export interface Engine {
  /** Takes one event and gives what is said to it; a repeated event id has no second effect and no second reply. */
  handle(event: Event): readonly Message[];
}

/** Conversations in memory, each begun as `begin`. `today` is asked at each turn. */
export function createEngine<State>({
  decide,
  begin,
  today,
}: {
  decide: Decide<State>;
  begin: State;
  today?: (() => string) | undefined;
}): Engine {
  const conversations = new Map<string, State>();
  const seen = new Set<string>();
  return {
    handle(event) {
      const key = `${event.from} ${event.id}`;
      if (seen.has(key)) return [];
      const { state, messages } = decide(conversations.get(event.from) ?? begin, event, { today: today?.() });
      conversations.set(event.from, state);
      seen.add(key);
      return messages.map((message) => ({ ...message, to: event.from }));
    },
  };
}
