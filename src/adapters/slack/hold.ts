import { type Wait, within } from "./within.ts";

/** Lets what comes in wait for what has to be stored before it, but not for long. */
export interface Hold {
  /** Holds back what comes in until some work is done; resolves when it holds no longer. */
  during(work: Promise<unknown>): Promise<void>;
  /** Resolves when what came in now need not wait any more. */
  over(): Promise<void>;
}

const LONGEST_MS = 5000;
/** Slack wants its answer after three seconds. */
const LONGEST_EACH_MS = 2000;

export function createHold({ wait }: { readonly wait: Wait }): Hold {
  const works = new Set<Promise<void>>();
  return {
    async during(work) {
      const held = within(LONGEST_MS, work, wait).then(() => undefined);
      works.add(held);
      await held;
      works.delete(held);
    },
    async over() {
      if (works.size > 0) await within(LONGEST_EACH_MS, Promise.all(works), wait);
    },
  };
}
