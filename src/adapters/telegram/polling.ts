import type { Api } from "grammy";
import { createBackOff, type Health } from "./health.ts";
import { forGrammy } from "./signal.ts";
import { type Trouble, troubleOf } from "./trouble.ts";
import { RECEIVED } from "./update.ts";

export interface PollingParts {
  readonly api: Api;
  readonly health: Health;
  /** Stores what an update tells. */
  receive(update: unknown): Promise<"done" | "later">;
  /** Monotonic. */
  now(): number;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** How long Telegram holds a request while there is nothing, in seconds. */
export const POLL_SECONDS = 30;
const CONFIRM_TIMEOUT = 1_500;
/** After a week without updates Telegram may go on with any number, also a smaller one. */
const LONGEST_MEMORY = 6 * 24 * 60 * 60_000;

/** Asks for updates until it is stopped. Asking for the next ones confirms those before: only what is stored is confirmed. */
export async function poll({ api, health, receive, now, wait }: PollingParts, stopping: AbortSignal): Promise<void> {
  const backOff = { asking: createBackOff(), storing: createBackOff() };
  const signal = forGrammy(stopping);
  let offset: number | undefined;
  let confirmed: number | undefined;
  let heard = now();
  /** Another program asks as well: only a request that was held to its end shows that it does not any more. */
  let isContested = false;

  /** False when something could not be stored now. */
  async function take(updates: readonly { readonly update_id: number }[]): Promise<boolean> {
    const sorted = updates.toSorted((a, b) => a.update_id - b.update_id);
    // Begun in their order, and so stored in it; at once, and so in few commits.
    const taken = await Promise.all(sorted.map((update) => receive(update)));
    const missing = taken.indexOf("later");
    // The offset confirms whatever has a smaller number.
    const last = sorted.at(missing < 0 ? -1 : missing - 1);
    if (missing !== 0 && last) offset = Math.max(offset ?? 0, last.update_id + 1);
    return missing < 0;
  }

  while (!stopping.aborted) {
    try {
      // After a trouble one does not want to wait until something is there to know that it is over.
      const timeout = health.isWell() || isContested ? POLL_SECONDS : 0;
      if (now() - heard > LONGEST_MEMORY) offset = undefined;
      const updates = await api.getUpdates({ ...from(offset), timeout, allowed_updates: RECEIVED }, signal);
      confirmed = offset;
      if (updates.length > 0) heard = now();
      isContested = false;
      backOff.asking.reset();
      health.well();
      if (await take(updates)) backOff.storing.reset();
      else await wait(backOff.storing.next(), stopping);
    } catch (error) {
      if (stopping.aborted) break;
      const trouble = troubleOf(error);
      isContested = trouble.kind === "refused" && trouble.code === 409;
      health.trouble(inWords(trouble));
      await wait(Math.max(backOff.asking.next(), pauseWanted(trouble)), stopping);
    }
  }
  if (offset === confirmed) return;
  // Should this fail, what is stored comes again and is known.
  await api
    .getUpdates({ ...from(offset), limit: 1, timeout: 0, allowed_updates: RECEIVED }, forGrammy(AbortSignal.timeout(CONFIRM_TIMEOUT)))
    .catch(() => undefined);
}

function from(offset: number | undefined): { readonly offset?: number } {
  return offset === undefined ? {} : { offset };
}

/** A trouble with receiving, for who runs the program. */
export function inWords(trouble: Trouble): string {
  if (trouble.kind !== "refused") return trouble.words;
  if (trouble.code === 401 || trouble.code === 404) return `the token is not accepted (${trouble.words})`;
  if (trouble.code !== 409) return trouble.words;
  return /webhook/i.test(trouble.words)
    ? `another program receives with this token, by a webhook (${trouble.words})`
    : `another program is polling with this token (${trouble.words})`;
}

/** What Telegram asked to wait. */
export function pauseWanted(trouble: Trouble): number {
  return trouble.kind === "refused" ? (trouble.wait ?? 0) : 0;
}
