/** Lets `width` tasks run at once, in the order in which they came. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

export function createQueue(width: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running < width) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // The place is handed on, so that nobody who comes now overtakes.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
