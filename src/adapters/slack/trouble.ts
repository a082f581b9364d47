/** What keeps the channel from running, by where it shows. */
export interface Trouble {
  /** Logged once, until it is another or over. */
  set(where: string, problem: string): void;
  clear(where: string): void;
  /** One of those that there are. */
  problem(): string | undefined;
}

export function createTrouble({ log }: { log(line: string): void }): Trouble {
  const problems = new Map<string, string>();
  return {
    set(where, problem) {
      if (problems.get(where) === problem) return;
      problems.set(where, problem);
      log(`slack: ${problem}`);
    },
    clear(where) {
      if (problems.delete(where)) log(`slack: ${where} works again`);
    },
    problem: () => [...problems.values()][0],
  };
}
