const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/** How long to wait after so many failures in a row. */
export function backOff(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
}
