import type { ChannelState } from "../../chat/adapter.ts";

/** How receiving goes: what is shown to who watches, and logged once. */
export interface Health {
  well(): void;
  trouble(problem: string): void;
  /** Something came in. */
  heard(): void;
  stopped(): void;
  isWell(): boolean;
  state(): ChannelState;
}

/** The same problem is not logged again for so long, in milliseconds. */
const QUIET = 600_000;

/** `now` is monotonic. */
export function createHealth({ now, log }: { readonly now: () => number; readonly log: (line: string) => void }): Health {
  let state: ChannelState["state"] = "starting";
  let problem: string | undefined;
  let lastEvent: string | undefined;
  let logged: { readonly problem: string; readonly at: number } | undefined;
  let isAnnounced = false;

  return {
    well() {
      if (isAnnounced) log("telegram: receives again");
      isAnnounced = false;
      problem = undefined;
      if (state !== "stopped") state = "running";
    },
    trouble(found) {
      if (state !== "stopped") state = "trouble";
      problem = found;
      if (logged?.problem === found && now() - logged.at < QUIET) return;
      logged = { problem: found, at: now() };
      isAnnounced = true;
      log(`telegram: ${found}`);
    },
    heard() {
      lastEvent = new Date().toISOString();
    },
    stopped() {
      state = "stopped";
    },
    isWell: () => state === "running",
    state: () => ({ state, ...(problem === undefined ? {} : { problem }), ...(lastEvent === undefined ? {} : { lastEvent }) }),
  };
}

/** Pauses that grow, until something works again. */
export function createBackOff(shortest = 1_000, longest = 30_000): { next(): number; reset(): void } {
  let pause = shortest;
  return {
    next() {
      const next = pause;
      pause = Math.min(2 * pause, longest);
      return next;
    },
    reset() {
      pause = shortest;
    },
  };
}
