import type { Chat } from "grammy/types";

/** At most so many messages in any stretch of so many milliseconds. */
interface SendLimit {
  readonly count: number;
  readonly per: number;
}

export interface SendLimits {
  readonly privateChat: SendLimit;
  readonly group: SendLimit;
  readonly overall: SendLimit;
  /** Whether edits count as well. */
  readonly edits?: boolean;
}

/** As https://core.telegram.org/bots/faq gives them. */
export const DOCUMENTED_LIMITS: SendLimits = {
  privateChat: { count: 1, per: 1_000 },
  group: { count: 20, per: 60_000 },
  overall: { count: 30, per: 1_000 },
};

/** Counts what goes into each chat; `now` is a monotonic clock in milliseconds. */
export function createSendLimits(limits: SendLimits, now: () => number): { check(chat: Chat): number | undefined } {
  const taken = new Map<number | "all", number[]>();
  return {
    /** Takes a place, or gives the seconds to wait for one. */
    check(chat) {
      const at = now();
      const rules = [
        { key: chat.id, ...(chat.type === "private" ? limits.privateChat : limits.group) },
        { key: "all" as const, ...limits.overall },
      ].map((rule) => ({ ...rule, times: (taken.get(rule.key) ?? []).filter((time) => at - time < rule.per) }));
      const waits = rules.flatMap(({ times, count, per }) => (times.length < count ? [] : [per - (at - (times.at(-count) ?? at))]));
      if (waits.length > 0) return Math.max(1, Math.ceil(Math.max(...waits) / 1_000));
      for (const { key, times } of rules) taken.set(key, [...times, at]);
      return undefined;
    },
  };
}
