/** The product's calendar. */
export interface Clock {
  now(): Date;
  /** Today's date, ISO, in the product's time zone. */
  today(): string;
}

/** @param start where a rehearsal's calendar starts; without it the real time is told */
export function createClock({ start, rate = 1, timeZone }: { start?: Date | undefined; rate?: number; timeZone: string }): Clock {
  const began = performance.now();
  const now = (): Date => (start ? new Date(start.getTime() + (performance.now() - began) * rate) : new Date());
  const local = createLocalTime(timeZone);
  return { now, today: () => local(now()).date };
}

/** What a clock on the wall shows in a time zone at an instant: an ISO date and HH:MM. */
export function createLocalTime(timeZone: string): (instant: Date) => { readonly date: string; readonly time: string } {
  // Swedish dates are ISO dates.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (instant) => {
    const [date = "", time = ""] = format.format(instant).split(" ");
    return { date, time };
  };
}

/**
 * The instant that a date or a date and time names: its own offset decides, else the time zone; a date alone is nine in
 * the morning there.
 * @param iso "2014-12-15", "2014-12-15T09:00:00", "2014-12-15T09:00:00+07:00"
 */
export function instantOf(iso: string, timeZone: string): Date {
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) && iso.includes("T")) return new Date(iso);
  const wanted = Date.parse(`${iso.includes("T") ? iso : `${iso}T09:00:00`}Z`);
  // The offset there is what the clock of the zone shows for this reading taken as UTC; once more, for days when it changes.
  const first = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(first, timeZone));
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const shown = new Date(instant).toLocaleString("sv-SE", { timeZone });
  return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(instant / 1000) * 1000;
}
