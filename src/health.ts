import type { Adapter, ChannelState } from "./chat/adapter.ts";
import type { Storage } from "./storage/stores.ts";
import { wait } from "./wait.ts";

/** How the program does, for who watches over it. */
export interface Health {
  readonly live: true;
  /** It works off what it had, and at least one channel runs. */
  readonly ready: boolean;
  readonly channels: Readonly<Record<string, ChannelState>>;
  /** Messages that wait to be sent, and for how long the oldest has. */
  readonly outbox: { readonly pending: number; readonly oldestSeconds: number } | { readonly problem: string };
}

/** A store that says nothing for so long cannot be used. */
const PATIENCE_MS = 1000;

export async function healthOf({
  adapters,
  storage,
  now,
  hasStarted,
}: {
  readonly adapters: readonly Adapter[];
  readonly storage: Pick<Storage, "backlog">;
  /** The product's calendar. */
  now(): Date;
  readonly hasStarted: boolean;
}): Promise<Health> {
  const channels = Object.fromEntries(adapters.map(({ platform, state }) => [platform, state?.() ?? { state: "running" as const }]));
  const runs = Object.values(channels).some(({ state }) => state === "running");
  const backlog = await inTime(storage.backlog());
  if (!backlog) return { live: true, ready: false, channels, outbox: { problem: "the store cannot be used" } };
  const { pending, oldest } = backlog;
  const oldestSeconds = oldest ? Math.max(0, Math.round((now().getTime() - oldest.getTime()) / 1000)) : 0;
  return { live: true, ready: hasStarted && runs, channels, outbox: { pending, oldestSeconds } };
}

/** Undefined for what fails or takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  const found = await Promise.race([work.catch(() => undefined), wait(PATIENCE_MS, over.signal)]);
  over.abort();
  return found ?? undefined;
}
