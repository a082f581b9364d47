import { setMaxListeners } from "node:events";
import type { ChatId, Message } from "../chat/message.ts";
import { createBudget } from "./budget.ts";
import { createDelivery, type Outlet } from "./delivery.ts";
import { createSettling } from "./settling.ts";
import { type EngineStore, type OutgoingMessage, platformOf, type Settled, StoreUnavailable } from "./store.ts";

export interface Dispatcher {
  /** There may be something to send. */
  wake(): void;
  /** Sends at once and without the store: only for when there is none. */
  sendNow(message: Message, route?: string): Promise<void>;
  /** Resolves when nothing is left to send. */
  idle(): Promise<void>;
  /** Ends what is being sent, and sends nothing more; what is left waits for the next start. */
  stop(): Promise<void>;
}

export interface DispatcherParts {
  readonly store: Pick<EngineStore<unknown>, "outgoing" | "settle" | "markUnreachable" | "moveChat">;
  /** The channels that run, by platform. */
  readonly outlets: ReadonlyMap<string, Outlet>;
  /** Waits, in real time; no longer than until the signal. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Between 0 and 1. */
  random(): number;
  log(line: string): void;
}

const BATCH = 100;
/** On PostgreSQL a message may be seen after one that was queued later: so far back is looked again. */
const OVERLAP = 200;
const PAUSE = 400;
/** At the end, an answer is not waited for any longer. */
const LONGEST_FAREWELL = 5000;

/** What waits for one chat. Of messages that are not its first only their places are kept. */
interface Lane {
  readonly chat: ChatId;
  readonly outlet: Outlet;
  readonly messages: Pick<OutgoingMessage, "seq">[];
  /** The first message, as it was read. */
  first?: OutgoingMessage | undefined;
  /** By the message that they change: of several only the newest counts. */
  readonly edits: Map<string, OutgoingMessage>;
}

/** Sends what the outbox holds, in order in each chat and side by side otherwise, within the platforms' limits; says what became of it. */
export function createDispatcher({ store, outlets, wait, random, log }: DispatcherParts): Dispatcher {
  const lanes = new Map<ChatId, Lane>();
  /** The messages that wait in a lane or are not settled yet. */
  const inHand = new Set<number>();
  /** How far the outbox was read, by platform. */
  const read = new Map<string, number>();
  const busy = new Set<Promise<void>>();
  const ending = new AbortController();
  // Each chat may wait for it.
  setMaxListeners(0, ending.signal);
  const isEnding = (): boolean => ending.signal.aborted;
  const pause = (milliseconds: number): Promise<void> => wait(milliseconds, ending.signal);
  const budget = createBudget({ wait: pause });
  const settling = createSettling({ store, wait: pause, log });
  const delivery = createDelivery({ budget, pause, isEnding, random, note: settling.settle, log });
  let isReading = false;
  let again = false;
  let isDown = false;

  function track(work: Promise<void>): void {
    const tracked = work.catch((error) => log(`the outbox cannot be worked off: ${error instanceof Error ? error.stack : error}`));
    busy.add(tracked);
    void tracked.finally(() => busy.delete(tracked));
  }

  function wake(): void {
    again = true;
    if (isReading || isEnding()) return;
    isReading = true;
    track(readAll());
  }

  async function readAll(): Promise<void> {
    while (again && !isEnding()) {
      again = false;
      for (const [platform, outlet] of outlets) await persist(() => readPlatform(platform, outlet));
    }
    isReading = false;
  }

  async function readPlatform(platform: string, outlet: Outlet): Promise<void> {
    for (let after = Math.max(0, (read.get(platform) ?? 0) - OVERLAP); !isEnding(); ) {
      const batch = await store.outgoing(BATCH, platform, after);
      for (const message of batch) queue(message, outlet);
      after = batch.at(-1)?.seq ?? after;
      read.set(platform, Math.max(after, read.get(platform) ?? 0));
      if (batch.length < BATCH) return;
    }
  }

  function queue(message: OutgoingMessage, outlet: Outlet): void {
    const { seq } = message;
    const edits = changedBy(message);
    if (inHand.has(seq)) return;
    inHand.add(seq);
    const chat = message.message.to;
    const lane: Lane = lanes.get(chat) ?? { chat, outlet, messages: [], edits: new Map() };
    if (edits === undefined) {
      if (lane.messages.length === 0) lane.first = message;
      lane.messages.push({ seq });
    } else {
      const older = lane.edits.get(edits);
      if (older) track(settle({ seq: older.seq, delivery: "failed", reason: "a newer edit took its place" }));
      lane.edits.set(edits, message);
    }
    if (lanes.has(chat)) return;
    lanes.set(chat, lane);
    track(run(lane));
  }

  /** One message after the other; edits while no message waits. */
  async function run(lane: Lane): Promise<void> {
    while (!isEnding()) {
      const [place] = lane.messages;
      const [edit] = lane.edits.values();
      if (place) await sendFirst(lane, place.seq);
      else if (edit) await sendEdit(lane, edit);
      else break;
    }
    if (lanes.get(lane.chat) === lane) lanes.delete(lane.chat);
  }

  async function sendFirst(lane: Lane, seq: number): Promise<void> {
    const message = lane.first?.seq === seq ? lane.first : await readAgain(lane, seq);
    if (message) await deliver(lane, message, () => false);
    else inHand.delete(seq);
    if (lane.messages[0]?.seq === seq) lane.messages.shift();
  }

  async function sendEdit(lane: Lane, edit: OutgoingMessage): Promise<void> {
    const key = changedBy(edit) ?? "";
    const isDone = await deliverEdit(lane, edit, () => lane.messages.length > 0 || lane.edits.get(key) !== edit);
    if (isDone && lane.edits.get(key) === edit) lane.edits.delete(key);
  }

  /** The message that it changes may have been sent only after the edit was read. */
  async function deliverEdit(lane: Lane, edit: OutgoingMessage, givesWay: () => boolean): Promise<boolean> {
    if (edit.editsSeq === undefined) return deliver(lane, edit, givesWay);
    const now = await readAgain(lane, edit.seq);
    if (now?.edited === "pending") {
      await pause(PAUSE);
      return isEnding();
    }
    if (now && now.edited !== "failed") return deliver(lane, now, givesWay);
    if (now) await settle({ seq: edit.seq, delivery: "failed", reason: "the message that it changes was not sent" });
    else inHand.delete(edit.seq);
    return true;
  }

  /** A message of which only the place was kept; undefined when it is settled already. */
  async function readAgain({ chat }: Lane, seq: number): Promise<OutgoingMessage | undefined> {
    const [message] = (await persist(() => store.outgoing(1, platformOf(chat), seq - 1))) ?? [];
    return message?.seq === seq ? message : undefined;
  }

  /** Does it again while the store is down; undefined when the program ends before. */
  async function persist<T>(work: () => Promise<T>): Promise<T | undefined> {
    while (!isEnding()) {
      try {
        const done = await work();
        isDown = false;
        return done;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        // Once an outage, however many wait.
        if (!isDown) log(`the outbox cannot be worked off: ${error.message}`);
        isDown = true;
        await pause(PAUSE);
      }
    }
    return undefined;
  }

  /** False: an edit that gave way, and has its turn later. */
  async function deliver(lane: Lane, message: OutgoingMessage, givesWay: () => boolean): Promise<boolean> {
    const outcome = await delivery.deliver(lane.outlet, message, givesWay);
    const { seq } = message;
    switch (outcome.kind) {
      case "settled":
        await settle({ ...outcome.settled, seq });
        return true;
      case "unreachable":
        await persist(() => store.markUnreachable(lane.chat, outcome.reason, seq));
        await settle({ seq, delivery: "failed", reason: outcome.reason });
        return true;
      case "moved":
        await move(lane, outcome.to);
        return true;
      case "yielded":
        return false;
      case "left":
        return true;
    }
  }

  async function settle(settled: Settled): Promise<void> {
    await settling.settle(settled);
    inHand.delete(settled.seq);
  }

  /** What waits for the chat is read anew, under its new id. */
  async function move(lane: Lane, to: ChatId): Promise<void> {
    await persist(() => store.moveChat(lane.chat, to));
    for (const { seq } of [...lane.messages.splice(0), ...lane.edits.values()]) inHand.delete(seq);
    lane.edits.clear();
    read.delete(platformOf(lane.chat));
    wake();
  }

  return {
    wake,
    async sendNow(message, route) {
      const outlet = outlets.get(platformOf(message.to));
      if (outlet) await delivery.sendNow(outlet, message, route);
    },
    async idle() {
      while (busy.size > 0) await Promise.all(busy);
    },
    async stop() {
      ending.abort();
      budget.close();
      settling.stop();
      const ended = new AbortController();
      await Promise.race([Promise.all(busy), wait(LONGEST_FAREWELL, ended.signal)]);
      ended.abort();
    },
  };
}

/** Tells the message that an edit changes from others of its chat; undefined: it is no edit. */
function changedBy({ edits, editsSeq }: OutgoingMessage): string | undefined {
  return editsSeq === undefined ? edits : `#${editsSeq}`;
}
