import type { Desk } from "../chat/adapter.ts";
import type { Arrival, ChatId, Event, Message, Receipt, ReceivedFile, RemoteFile } from "../chat/message.ts";
import { type Deciding, decideTurn, TurnConflict } from "./conversation.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { type EngineStore, type StoredEvent, StoreUnavailable } from "./store.ts";
import { createViews } from "./view.ts";

export interface Engine extends Desk {
  /** Works off what an earlier run left: events stored and not done, messages not sent. */
  start(): Promise<void>;
  /**
   * Stores an event, after its file, to be decided in its chat's order. When it is not stored, the sender was told so: of an outage
   * once, and by the adapter where the platform does not deliver it again.
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
  /** Waits, in real time; no longer than until the signal. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Fetches a file from its platform and keeps it. Rejects when that may be tried again. */
  fetchFile(chat: ChatId, file: RemoteFile): Promise<ReceivedFile>;
  /** Shows in a chat that a reply is being written, if that takes long, until what it gives is called. */
  typing(chat: ChatId, route: string | undefined): () => void;
  /** What nobody expected, for who runs the program; no personal data. */
  log(line: string): void;
  /** What a person is told when a turn breaks, and when the store cannot be used. */
  readonly apology: Pick<Message, "language" | "blocks" | "buttons">;
  readonly storeIsDown: Pick<Message, "language" | "blocks" | "buttons">;
}

const MOST_CONFLICTS = 20;
const SHORTEST_WAIT = 100;
const LONGEST_WAIT = 5_000;
const MOST_FETCHES = 8;
const FAREWELL = 2_000;

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

  async function tellOfOutage({ from, route }: Pick<Event, "from" | "route">): Promise<void> {
    if (told.has(from)) return;
    told.add(from);
    await dispatcher.sendNow({ ...parts.storeIsDown, to: from }, route);
  }

  /** Does the work, again and again while the store is down, each time a little later. */
  async function persist(event: Event, work: () => Promise<void>): Promise<void> {
    for (let pause = SHORTEST_WAIT; !stopped; pause = Math.min(2 * pause, LONGEST_WAIT)) {
      try {
        await work();
        told.clear();
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        log(`the store cannot be used: ${error.message}`);
        await tellOfOutage(event);
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

  /** The event with its file, if it still lies with the platform and can be had; undefined when the program ends before that is known. */
  async function fetched(stored: StoredEvent): Promise<StoredEvent | undefined> {
    const { event } = stored;
    if (!("file" in event) || !("source" in event.file)) return stored;
    for (let tries = 1; !stopped; tries++) {
      try {
        return { ...stored, event: { ...event, file: await parts.fetchFile(event.from, event.file) } };
      } catch (error) {
        if (error instanceof StoreUnavailable) throw error;
        if (stopped) return undefined;
        log(`a file could not be fetched: ${error instanceof Error ? error.message : error}`);
        if (tries >= MOST_FETCHES) return stored;
        await parts.wait(Math.min(SHORTEST_WAIT * 2 ** tries, LONGEST_WAIT));
      }
    }
    return undefined;
  }

  async function finish(stored: StoredEvent): Promise<void> {
    const { event, seq } = stored;
    const chat = event.from;
    const endTyping = parts.typing(chat, event.route);
    try {
      await persist(event, async () => {
        const whole = await fetched(stored);
        if (whole) await decide(whole);
      });
    } catch (error) {
      const cause = causeOf(error);
      log(`a turn broke: ${cause}`);
      const told = { message: { ...parts.apology, to: chat }, kind: "reply" as const, replyTo: event.id };
      await persist(event, () => store.giveUp(seq, cause, told));
    } finally {
      endTyping();
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
    ...createViews(parts),
    known: (platform) => store.knownChats(platform),
    async start() {
      await takeUp();
      dispatcher.wake();
    },
    async receive(arrival) {
      const at = parts.now();
      const { id, from } = arrival;
      try {
        const event = "keep" in arrival ? { id, from, file: await arrival.keep() } : withoutMark(arrival);
        const seq = await store.append(event, at);
        told.clear();
        if (isUnsure) await takeUp();
        if (seq !== undefined) enqueue({ seq, event, at });
        return "stored";
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) {
          log(`an event cannot be stored: ${causeOf(error)}`);
          await dispatcher.sendNow({ ...parts.apology, to: from }, routeOf(arrival));
          return "refused";
        }
        isUnsure = true;
        log(`an event could not be stored: ${error.message}`);
        if (!arrival.isLast) await tellOfOutage({ from, route: routeOf(arrival) });
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
      // What was just decided goes out, if it can.
      const sent = new AbortController();
      await Promise.race([dispatcher.idle(), parts.wait(FAREWELL, sent.signal)]);
      sent.abort();
      await dispatcher.stop();
    },
  };
}

function routeOf(arrival: Arrival): string | undefined {
  return "keep" in arrival ? undefined : arrival.route;
}

function withoutMark({ isLast: _, ...event }: Exclude<Arrival, { keep: unknown }>): Event {
  return event as Event;
}

function causeOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
