/** The plan's code in receipts and lists. */
export function codeOf(unit: string, version?: number): string {
  return version === undefined ? `KH-${unit}` : `KH-${unit}/${version}`;
}
