/** Time that passes only when everything that can happen now has happened. In milliseconds. */
export interface SimulatedTime {
  now(): number;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Lets time pass until the work is done; fails when nothing is left that time could bring about. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly ring: () => void;
}

export function createSimulatedTime(): SimulatedTime {
  let now = 0;
  let order = 0;
  let timers: Timer[] = [];
  const earliest = (a: Timer, b: Timer): number => a.at - b.at || a.order - b.order;
  return {
    now: () => now,
    wait(milliseconds, signal) {
      if (signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const end = (): void => {
          signal?.removeEventListener("abort", abort);
          resolve();
        };
        const timer: Timer = { at: now + milliseconds, order: order++, ring: end };
        const abort = (): void => {
          timers = timers.filter((other) => other !== timer);
          end();
        };
        timers.push(timer);
        signal?.addEventListener("abort", abort);
      });
    },
    async run(work) {
      let isDone = false;
      void work.then(
        () => (isDone = true),
        () => (isDone = true),
      );
      for (;;) {
        // What follows from what happened: promises, and a store's answers.
        await new Promise((resolve) => setImmediate(resolve));
        if (isDone) return await work;
        timers.sort(earliest);
        const next = timers.shift();
        if (!next) throw new Error(`nothing happens any more at ${now} ms`);
        now = Math.max(now, next.at);
        next.ring();
        while (timers[0] && timers[0].at <= now) timers.shift()?.ring();
      }
    },
  };
}
