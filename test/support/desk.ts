import type { Desk } from "../../src/chat/adapter.ts";
import type { Arrival, Receipt } from "../../src/chat/message.ts";

/** A desk that keeps what comes in, for a test to look at. */
export interface TestDesk extends Desk {
  /** All that arrived, the oldest first; what was not stored too. */
  readonly arrivals: readonly Arrival[];
  /** Waits until so many arrived. */
  arrived(count: number): Promise<readonly Arrival[]>;
}

/** `receipt` says what becomes of an arrival; stored unless given. */
export function createTestDesk(receipt: (arrival: Arrival) => Receipt | Promise<Receipt> = () => "stored"): TestDesk {
  const arrivals: Arrival[] = [];
  const waiting = new Set<() => void>();
  return {
    arrivals,
    async arrived(count) {
      while (arrivals.length < count) await new Promise<void>((resolve) => waiting.add(resolve));
      return arrivals;
    },
    async receive(arrival) {
      arrivals.push(arrival);
      for (const wake of waiting) wake();
      waiting.clear();
      return receipt(arrival);
    },
    form: async () => undefined,
    check: async () => ({}),
    home: async () => {
      throw new Error("it has no home");
    },
    known: async () => [],
  };
}
