import type { Clock } from "./clock.ts";
import type { Ids } from "./ids.ts";

const LASTS = 3_000;

/** What lets the app open a modal in front of who pressed something: once, within three seconds. */
export interface Triggers {
  issue(user: string): string;
  exchange(id: string): { readonly ok: true; readonly user: string } | { readonly ok: false; readonly error: string };
}

export function createTriggers(clock: Clock, ids: Ids): Triggers {
  const issued = new Map<string, { user: string; until: number; isUsed: boolean }>();
  return {
    issue(user) {
      const id = `${Math.floor(clock.now())}.${ids.next("")}`;
      issued.set(id, { user, until: clock.now() + LASTS, isUsed: false });
      return id;
    },
    exchange(id) {
      const trigger = issued.get(id);
      if (!trigger) return { ok: false, error: "invalid_trigger_id" };
      if (trigger.isUsed) return { ok: false, error: "exchanged_trigger_id" };
      if (clock.now() > trigger.until) return { ok: false, error: "expired_trigger_id" };
      trigger.isUsed = true;
      return { ok: true, user: trigger.user };
    },
  };
}
