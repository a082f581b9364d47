const DAY_MS = 24 * 60 * 60 * 1000;

/** The Monday of a date's week, both ISO. */
export function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return daysAfter(date, -((day.getUTCDay() + 6) % 7));
}

/** The Mondays from one date's week to another's, at most so many, the last ones. */
export function mondaysBetween(from: string, to: string, most: number): readonly string[] {
  const last = mondayOf(to);
  const weeks = Math.round((Date.parse(last) - Date.parse(mondayOf(from))) / (7 * DAY_MS));
  const count = Math.min(Math.max(weeks, 0) + 1, most);
  return Array.from({ length: count }, (_, i) => daysAfter(last, -7 * (count - 1 - i)));
}

export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
