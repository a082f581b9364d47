export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** What took too long, or failed. */
export const LATE = Symbol("late");

/** What some work gives, if it does so in time. */
export async function within<T>(milliseconds: number, work: Promise<T>, wait: Wait): Promise<T | typeof LATE> {
  const done = new AbortController();
  const late = wait(milliseconds, done.signal).then((): typeof LATE => LATE);
  try {
    return await Promise.race([work.catch((): typeof LATE => LATE), late]);
  } finally {
    done.abort();
  }
}
