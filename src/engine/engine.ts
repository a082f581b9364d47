import type { Arrival, ChatId, Message, Receipt } from "../chat/message.ts";
import { type Deciding, decideTurn, TurnConflict } from "./conversation.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { type EngineStore, type StoredEvent, StoreUnavailable } from "./store.ts";

export interface Engine {
  /** Works off what an earlier run left: events stored and not done, messages not sent. */
  start(): Promise<void>;
  /**
   * Stores an event, after its file, to be decided in its chat's order. When it is not stored, the sender was told so: of an outage once.
   */
  receive(arrival: Arrival): Promise<Receipt>;
  /** Resolves when all that was received is decided and all that was said is sent. */
  idle(): Promise<void>;
  /** Takes nothing new, finishes the turns in hand. */
  stop(): Promise<void>;
}

export interface EngineParts<Stores> extends Deciding<Stores> {
  readonly store: EngineStore<Stores>;
  readonly dispatcher: Dispatcher;
  /** The product's calendar. */
  now(): Date;
  /** Waits, in real time. */
  wait(milliseconds: number): Promise<void>;
  /** What nobody expected, for who runs the program; no personal data. */
  log(line: string): void;
  /** What a person is told when a turn breaks, and when the store cannot be used. */
  readonly apology: Pick<Message, "language" | "blocks" | "buttons">;
  readonly storeIsDown: Pick<Message, "language" | "blocks" | "buttons">;
}

const MOST_CONFLICTS = 20;
const SHORTEST_WAIT = 100;
const LONGEST_WAIT = 5_000;

/** One turn after the other in each chat, different chats side by side; nothing is lost or done twice. */
export function createEngine<Stores>(parts: EngineParts<Stores>): Engine {
  const { store, dispatcher, log } = parts;
  const queues = new Map<ChatId, Promise<void>>();
  /** Chats that were told of the outage that is going on. */
  const told = new Set<ChatId>();
  /** Events being decided or waiting for it. */
  const inHand = new Set<number>();
  /** An event may have been stored without our being told so. */
  let isUnsure = false;
  let stopped = false;

  async function tellOfOutage(chat: ChatId): Promise<void> {
    if (told.has(chat)) return;
    told.add(chat);
    await dispatcher.sendNow({ ...parts.storeIsDown, to: chat });
  }

  /** Does the work, again and again while the store is down, each time a little later. */
  async function persist(chat: ChatId, work: () => Promise<void>): Promise<void> {
    for (let pause = SHORTEST_WAIT; !stopped; pause = Math.min(2 * pause, LONGEST_WAIT)) {
      try {
        await work();
        told.clear();
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        log(`the store cannot be used: ${error.message}`);
        await tellOfOutage(chat);
        await parts.wait(pause);
      }
    }
  }

  async function decide(stored: StoredEvent): Promise<void> {
    for (let conflicts = 0; ; conflicts++) {
      try {
        await store.turn(stored.seq, (stores) => decideTurn(parts, stored, stores));
        return;
      } catch (error) {
        if (!(error instanceof TurnConflict) || conflicts >= MOST_CONFLICTS) throw error;
      }
    }
  }

  async function finish(stored: StoredEvent): Promise<void> {
    const chat = stored.event.from;
    try {
      await persist(chat, () => decide(stored));
    } catch (error) {
      const cause = causeOf(error);
      log(`a turn broke: ${cause}`);
      const told = { message: { ...parts.apology, to: chat }, kind: "reply" as const, replyTo: stored.event.id };
      await persist(chat, () => store.giveUp(stored.seq, cause, told));
    }
    dispatcher.wake();
  }

  function enqueue(stored: StoredEvent): void {
    if (inHand.has(stored.seq)) return;
    inHand.add(stored.seq);
    const chat = stored.event.from;
    const before = queues.get(chat) ?? Promise.resolve();
    const turn = before
      .then(() => (stopped ? undefined : finish(stored)))
      // Neither the chat's next turn nor another chat's may suffer; at the next start it is tried again.
      .catch((error) => log(`a turn could not be ended: ${causeOf(error)}`));
    queues.set(chat, turn);
    void turn.finally(() => {
      inHand.delete(stored.seq);
      if (queues.get(chat) === turn) queues.delete(chat);
    });
  }

  /** Works off what is stored and not done. */
  async function takeUp(): Promise<void> {
    for (const stored of await store.unfinished()) enqueue(stored);
    isUnsure = false;
  }

  return {
    async start() {
      await takeUp();
      dispatcher.wake();
    },
    async receive(arrival) {
      const at = parts.now();
      const { id, from } = arrival;
      try {
        const event = "keep" in arrival ? { id, from, file: await arrival.keep() } : arrival;
        const seq = await store.append(event, at);
        told.clear();
        if (isUnsure) await takeUp();
        if (seq !== undefined) enqueue({ seq, event, at });
        return "stored";
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) {
          log(`an event cannot be stored: ${causeOf(error)}`);
          await dispatcher.sendNow({ ...parts.apology, to: from });
          return "refused";
        }
        isUnsure = true;
        log(`an event could not be stored: ${error.message}`);
        await tellOfOutage(from);
        return "later";
      }
    },
    async idle() {
      while (queues.size > 0) await Promise.all(queues.values());
      await dispatcher.idle();
    },
    async stop() {
      stopped = true;
      await Promise.all(queues.values());
      await dispatcher.stop();
    },
  };
}

function causeOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
