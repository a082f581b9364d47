/** Tells who waits that something happened. */
export interface Changes {
  changed(): void;
  /** What `find` finds, now or after a change; rejects with the transcript when it finds nothing in time. */
  until<T>(find: () => T | undefined | false, options?: Waiting): Promise<T>;
  /** Rejects all that still waits. */
  stop(): void;
}

export interface Waiting {
  /** In milliseconds of the real time. */
  readonly within?: number | undefined;
  /** What is waited for, for the error. */
  readonly what?: string | undefined;
}

export function createChanges(transcript: () => string): Changes {
  const looks = new Set<(isOver: boolean) => void>();
  return {
    changed() {
      for (const look of [...looks]) look(false);
    },
    until(find, { within = 5_000, what = "what was waited for" } = {}) {
      return new Promise((resolve, reject) => {
        const settle = (act: () => void): void => {
          clearTimeout(timer);
          looks.delete(look);
          act();
        };
        const fail = (why: string): void => settle(() => reject(new Error(`${what} did not happen ${why}:\n${transcript()}`)));
        const look = (isOver: boolean): void => {
          try {
            const found = find();
            if (found !== undefined && found !== false) settle(() => resolve(found));
            else if (isOver) fail("before the end");
          } catch (error) {
            settle(() => reject(error));
          }
        };
        const timer = setTimeout(() => fail(`within ${within} ms`), within);
        looks.add(look);
        look(false);
      });
    },
    stop() {
      for (const look of [...looks]) look(true);
    },
  };
}
