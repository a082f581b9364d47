import { type EngineStore, type Settled, StoreUnavailable } from "./store.ts";

const PAUSE = 400;
const MOST_AT_ONCE = 400;

export interface Settling {
  /** Resolves when the store knows; as long as it cannot be used it is tried again. False: ended before. */
  settle(settled: Settled): Promise<boolean>;
  /** Tries no more. */
  stop(): void;
}

/** Tells the store what became of messages: those of a moment together, since each commit costs the same. */
export function createSettling({
  store,
  wait,
  log,
}: {
  readonly store: Pick<EngineStore<unknown>, "settle">;
  wait(milliseconds: number): Promise<void>;
  log(line: string): void;
}): Settling {
  let waiting: { readonly settled: Settled; readonly tell: (isKnown: boolean) => void }[] = [];
  let isRunning = false;
  /** The outage that goes on was told of. */
  let isTold = false;
  let isStopped = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      try {
        await store.settle(...batch.map(({ settled }) => settled));
        waiting = waiting.slice(batch.length);
        isTold = false;
        for (const { tell } of batch) tell(true);
      } catch (error) {
        if (!isTold) log(`the outbox cannot be worked off: ${error instanceof StoreUnavailable ? error.message : String(error)}`);
        isTold = true;
        if (!isStopped) await wait(PAUSE);
        if (!isStopped) continue;
        for (const { tell } of waiting) tell(false);
        waiting = [];
      }
    }
    isRunning = false;
  }

  return {
    settle(settled) {
      return new Promise((tell) => {
        waiting.push({ settled, tell });
        if (isRunning) return;
        isRunning = true;
        void run();
      });
    },
    stop() {
      isStopped = true;
    },
  };
}
