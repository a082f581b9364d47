import { setTimeout as sleep } from "node:timers/promises";
import { StoreUnavailable } from "../engine/store.ts";
import { failureOf, whatHappened } from "./failure.ts";

const LONGEST_PAUSE_MS = 100;
const MOST_RACES = 5;

/** Does a task again while it meets conflicts, for `patienceMs`. Whatever makes the database unusable becomes StoreUnavailable. */
export async function retry<T>(task: () => Promise<T>, patienceMs: number): Promise<T> {
  const until = performance.now() + patienceMs;
  let races = 0;
  for (let pause = 2; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await task();
    } catch (error) {
      const failure = failureOf(error);
      if (failure === "other" || (failure === "race" && ++races > MOST_RACES)) throw error;
      if (failure === "unavailable" || performance.now() >= until) {
        throw new StoreUnavailable(`the database cannot be used: ${whatHappened(error)}`, {
          cause: error,
        });
      }
      // Those who collided must not collide again.
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
