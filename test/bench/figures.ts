/** How long each action takes, one after the other, in milliseconds. */
export function timesOf(actions: readonly (() => unknown)[]): number[] {
  return actions.map((action) => {
    const began = performance.now();
    action();
    return performance.now() - began;
  });
}

/** Prints a figure under its title. */
export function show(title: string, figure: string): void {
  process.stdout.write(`${title.padEnd(46)} ${figure}\n`);
}

export function showTimes(title: string, times: readonly number[], tail = 0.95): void {
  const slow = `p${Math.round(tail * 100)} ${quantile(times, tail).toFixed(2)} ms`;
  show(title, `p50 ${median(times).toFixed(2)} ms, ${slow} (${times.length} runs)`);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How long work takes, in milliseconds. */
export async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
