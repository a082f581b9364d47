import type { Adapter, ChannelState } from "./chat/adapter.ts";
import type { Storage } from "./storage/stores.ts";

/** How the program does, for who watches over it. */
export interface Health {
  readonly live: true;
  /** It works off what it had, and at least one channel runs. */
  readonly ready: boolean;
  readonly channels: Readonly<Record<string, ChannelState>>;
  /** Messages that wait to be sent, and for how long the oldest has. */
  readonly outbox: { readonly pending: number; readonly oldestSeconds: number } | { readonly problem: string };
}

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
  try {
    const { pending, oldest } = await storage.backlog();
    const oldestSeconds = oldest ? Math.max(0, Math.round((now().getTime() - oldest.getTime()) / 1000)) : 0;
    return { live: true, ready: hasStarted && runs, channels, outbox: { pending, oldestSeconds } };
  } catch {
    return { live: true, ready: false, channels, outbox: { problem: "the store cannot be used" } };
  }
}
