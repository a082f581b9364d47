/** Waits for what happens; nothing is asked again and again. */
export interface Watch {
  /** Something happened: everybody who waits looks again. */
  changed(): void;
  /** The first value that is neither undefined nor false, now or later. */
  until<T>(look: () => T | undefined | false, what: string, timeout: number): Promise<T>;
  stop(): void;
}

export function createWatch(transcript: () => string): Watch {
  const waiting = new Set<{ look(): void; stop(): void }>();
  return {
    changed() {
      for (const each of [...waiting]) each.look();
    },
    until: (look, what, timeout) =>
      new Promise((resolve, reject) => {
        const finish = (settle: () => void): void => {
          clearTimeout(timer);
          waiting.delete(waiter);
          settle();
        };
        const fail = (why: string): void => finish(() => reject(new Error(`${why} ${what}\n${transcript()}`)));
        const waiter = {
          look() {
            const found = look();
            if (found !== undefined && found !== false) finish(() => resolve(found));
          },
          stop: () => fail("stopped while waiting for"),
        };
        const timer = setTimeout(() => fail(`${timeout} ms passed without`), timeout);
        waiting.add(waiter);
        waiter.look();
      }),
    stop() {
      for (const each of [...waiting]) each.stop();
    },
  };
}
