/** The product's calendar. */
export interface Clock {
  now(): Date;
  /** Today's date, ISO, in the product's time zone. */
  today(): string;
  /** Whether the calendar is a rehearsal's and not the real one. */
  readonly rehearsal: boolean;
}

/** @param start where a rehearsal's calendar starts; without it the real time is told */
export function createClock({ start, rate = 1, timeZone }: { start?: Date | undefined; rate?: number; timeZone: string }): Clock {
  const began = performance.now();
  const now = (): Date => (start ? new Date(start.getTime() + (performance.now() - began) * rate) : new Date());
  const date = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return { now, today: () => date.format(now()), rehearsal: start !== undefined };
}
