import type { Carry } from "./carrier.ts";
import type { Clock } from "./clock.ts";

/** What became of an event on its way to the app. */
export interface Delivery {
  readonly eventId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  state: "held" | "under way" | "to be repeated" | "taken" | "given up";
  /** Why each try failed. */
  failures: readonly string[];
  /** How often it was brought to the app. */
  tries: number;
}

export interface Deliveries {
  /** All events so far, oldest first. */
  all(): readonly Delivery[];
  /** Brings an event, and brings it again while it is not taken. Never rejects. */
  send(eventId: string, payload: Delivery["payload"]): { readonly delivery: Delivery; readonly over: Promise<void> };
  /** Brings an event once more, as a repetition. */
  again(eventId: string): Promise<void>;
  /** Holds events back. */
  hold(): void;
  /** Brings what was held, in the order that `sorted` gives it. */
  release(sorted?: (held: readonly Delivery[]) => readonly Delivery[]): void;
}

export function createDeliveries({
  clock,
  carry,
  retryAfter,
  changed,
}: {
  readonly clock: Clock;
  readonly carry: Carry;
  /** How long after a failure it is tried again, in milliseconds, for each time that it is. */
  readonly retryAfter: readonly number[];
  readonly changed: () => void;
}): Deliveries {
  const all: Delivery[] = [];
  let held: { delivery: Delivery; go: () => void }[] | undefined;

  /** Whether that was the end of it. */
  async function attempt(delivery: Delivery, number: number): Promise<boolean> {
    delivery.state = "under way";
    delivery.tries += 1;
    changed();
    const retry = number > 0 ? { number, reason: delivery.failures.at(-1) ?? "http_timeout" } : undefined;
    const taken = await carry({ kind: "event", payload: delivery.payload, ...(retry && { retry }) });
    if (!taken.ok) delivery.failures = [...delivery.failures, taken.reason];
    if (taken.ok) delivery.state = "taken";
    changed();
    return taken.ok || taken.isFinal === true;
  }

  async function bring(delivery: Delivery): Promise<void> {
    let isOver = await attempt(delivery, 0);
    for (const [index, wait] of retryAfter.entries()) {
      if (isOver) break;
      const pause = new Promise<void>((resolve) => clock.after(wait, resolve));
      delivery.state = "to be repeated";
      changed();
      await pause;
      isOver = await attempt(delivery, index + 1);
    }
    if (delivery.state !== "taken") delivery.state = "given up";
    changed();
  }

  return {
    all: () => all,
    send(eventId, payload) {
      const delivery: Delivery = { eventId, payload, state: "held", failures: [], tries: 0 };
      all.push(delivery);
      if (!held) return { delivery, over: bring(delivery) };
      const waiting = held;
      const over = new Promise<void>((resolve) => waiting.push({ delivery, go: () => resolve(bring(delivery)) }));
      return { delivery, over };
    },
    async again(eventId) {
      const delivery = all.find((each) => each.eventId === eventId);
      if (!delivery) throw new Error(`there was no event ${eventId}`);
      await attempt(delivery, Math.max(1, delivery.tries));
    },
    hold() {
      held ??= [];
    },
    release(sorted = (deliveries) => deliveries) {
      const waiting = held ?? [];
      held = undefined;
      for (const delivery of sorted(waiting.map((each) => each.delivery))) waiting.find((each) => each.delivery === delivery)?.go();
    },
  };
}
