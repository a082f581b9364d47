const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** A 29 February waits for its year so long at most. */
const LONGEST_WAIT = 8;

/** The ISO date of a day of the years 1900 to 2199; undefined for one that no calendar has. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** The first day of that day and month on or after a date; undefined when no year has it. */
export function nextDate(month: number, day: number, from: string): string | undefined {
  const year = Number(from.slice(0, 4));
  const dates = Array.from({ length: LONGEST_WAIT + 1 }, (_, i) => isoDate(year + i, month, day));
  return dates.find((date) => date !== undefined && date >= from);
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days there are from one date to another; negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
