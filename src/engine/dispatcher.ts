import type { Message } from "../chat/message.ts";
import { type EngineStore, type OutgoingMessage, platformOf } from "./store.ts";

/** A channel's way out. */
export interface Sender {
  /** Sends a message; `replyTo` is the id of the event that it answers. Rejects when it did not go out. */
  send(message: Message, replyTo: string | undefined): Promise<void>;
}

export interface Dispatcher {
  /** There may be something to send. */
  wake(): void;
  /** Sends at once and without the store: only for when there is none. */
  sendNow(message: Message): Promise<void>;
  /** Resolves when nothing is left to send. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface DispatcherParts {
  readonly store: Pick<EngineStore<unknown>, "outgoing" | "settle">;
  /** The channels that run, by platform. */
  readonly senders: ReadonlyMap<string, Sender>;
  wait(milliseconds: number): Promise<void>;
  log(line: string): void;
}

const BATCH = 100;
const PAUSE = 400;

/** Sends what the outbox holds, in order, and says what became of it. */
export function createDispatcher({ store, senders, wait, log }: DispatcherParts): Dispatcher {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  /** What became of messages that the store does not know of yet, so that an outage does not send them twice. */
  const unsettled = new Map<number, { readonly delivery: "sent" | "failed"; readonly reason?: string }>();

  async function send({ seq, message, replyTo }: OutgoingMessage): Promise<void> {
    if (!unsettled.has(seq)) unsettled.set(seq, await tryToSend(message, replyTo));
    const outcome = unsettled.get(seq);
    if (outcome) await store.settle(seq, outcome.delivery, outcome.reason);
    unsettled.delete(seq);
  }

  async function tryToSend(message: Message, replyTo: string | undefined): Promise<{ delivery: "sent" | "failed"; reason?: string }> {
    try {
      await senders.get(platformOf(message.to))?.send(message, replyTo);
      return { delivery: "sent" };
    } catch (error) {
      log(`a message could not be sent: ${String(error)}`);
      return { delivery: "failed", reason: String(error) };
    }
  }

  async function sendPlatform(platform: string): Promise<void> {
    for (;;) {
      const batch = await store.outgoing(BATCH, platform);
      for (const outgoing of batch) {
        if (stopped) return;
        await send(outgoing);
      }
      if (batch.length < BATCH) return;
    }
  }

  async function run(): Promise<void> {
    do {
      again = false;
      try {
        for (const platform of senders.keys()) await sendPlatform(platform);
      } catch (error) {
        log(`the outbox cannot be worked off: ${String(error)}`);
        await wait(PAUSE);
        again = true;
      }
    } while (again && !stopped);
    running = undefined;
  }

  return {
    wake() {
      again = true;
      running ??= run();
    },
    async sendNow(message) {
      await tryToSend(message, undefined);
    },
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
