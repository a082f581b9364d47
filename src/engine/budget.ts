import type { Limit } from "../chat/adapter.ts";

/** Leave for one request. */
interface Slot {
  /** The request is over: its platform may have counted it until now. */
  done(): void;
  /** It was not used. */
  cancel(): void;
}

export interface Budget {
  /** Waits for leave to make a request under each of the limits, in their order; undefined when the budget was closed for good. */
  take(limits: readonly Limit[]): Promise<Slot | undefined>;
  /** Gives no leave under a limit for so many milliseconds. */
  pause(limit: Limit, milliseconds: number): void;
  /** Gives no leave any more; who waits for it is told so. */
  close(): void;
}

interface Window {
  free: number;
  /** Who waits, the first one first; told whether leave is given. */
  readonly waiting: ((isGiven: boolean) => void)[];
  pauses: number;
}

/** Keeps requests within limits, whoever makes them. A limit's stretch of time begins when its request is over, since nobody knows when it arrived. */
export function createBudget({ wait }: { wait(milliseconds: number): Promise<void> }): Budget {
  const windows = new Map<string, Window>();
  let isClosed = false;

  const windowOf = ({ key, count }: Limit): Window => {
    const window = windows.get(key) ?? { free: count, waiting: [], pauses: 0 };
    windows.set(key, window);
    return window;
  };

  function acquire(limit: Limit): Promise<boolean> | boolean {
    if (isClosed) return false;
    const window = windowOf(limit);
    if (window.pauses === 0 && window.free > 0 && window.waiting.length === 0) {
      window.free -= 1;
      return true;
    }
    return new Promise((resolve) => window.waiting.push(resolve));
  }

  function serve(limit: Limit, window: Window): void {
    while (window.pauses === 0 && window.free > 0) {
      const next = window.waiting.shift();
      if (!next) break;
      window.free -= 1;
      next(true);
    }
    // What is as it was at the beginning need not be remembered.
    if (window.free === limit.count && window.pauses === 0 && window.waiting.length === 0) windows.delete(limit.key);
  }

  function giveBack(limit: Limit): void {
    const window = windowOf(limit);
    window.free += 1;
    serve(limit, window);
  }

  return {
    async take(limits) {
      const taken: Limit[] = [];
      for (const limit of limits) {
        if (await acquire(limit)) {
          taken.push(limit);
          continue;
        }
        for (const other of taken) giveBack(other);
        return undefined;
      }
      if (isClosed) return undefined;
      return {
        done() {
          for (const limit of taken) void wait(limit.per).then(() => giveBack(limit));
        },
        cancel() {
          for (const limit of taken) giveBack(limit);
        },
      };
    },
    pause(limit, milliseconds) {
      const window = windowOf(limit);
      window.pauses += 1;
      void wait(milliseconds).then(() => {
        window.pauses -= 1;
        serve(limit, window);
      });
    },
    close() {
      isClosed = true;
      for (const { waiting } of windows.values()) for (const tell of waiting.splice(0)) tell(false);
    },
  };
}
