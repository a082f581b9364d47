import type { Clock } from "./clock.ts";

/** Makes what Slack makes unique. */
export interface Ids {
  /** An id with this prefix: `Ev0000000001`. */
  next(prefix: string): string;
  /** A message's timestamp, later than every one before: `1712345678.000100`. */
  ts(): string;
}

export function createIds(clock: Clock): Ids {
  let count = 0;
  let lastMicroseconds = 0;
  return {
    next(prefix) {
      count += 1;
      return `${prefix}${count.toString(36).toUpperCase().padStart(10, "0")}`;
    },
    ts() {
      lastMicroseconds = Math.max(lastMicroseconds + 1, Math.floor(clock.now() * 1000));
      const digits = String(lastMicroseconds);
      return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
    },
  };
}
