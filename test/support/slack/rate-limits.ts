import type { Clock } from "./clock.ts";

/** At most so many requests in any stretch of so many milliseconds, over all that share a key. */
interface Rate {
  readonly count: number;
  readonly per: number;
  readonly key: string;
}

/** How much earlier a request may come in than it was paced, for what the way here adds to the one before. */
const JITTER = 50;

const MINUTE = 60_000;
const TIERS = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;

export type Tier = keyof typeof TIERS | "per channel" | "none";

/** By https://docs.slack.dev/apis/web-api/rate-limits: each method on its own, over the workspace; messages over their channel. */
function rateOf(method: string, tier: Tier, channel: string | undefined): Rate | undefined {
  if (tier === "none") return undefined;
  if (tier === "per channel") return { count: 1, per: 1000, key: `${method} ${channel}` };
  return { count: TIERS[tier], per: MINUTE, key: method };
}

/** Counts requests; gives how many milliseconds one comes too early, and does not count that one. */
export function createRateLimits(clock: Clock): (method: string, tier: Tier, channel: string | undefined) => number {
  const taken = new Map<string, readonly number[]>();
  return (method, tier, channel) => {
    const rate = rateOf(method, tier, channel);
    if (!rate) return 0;
    const now = clock.now();
    const recent = (taken.get(rate.key) ?? []).filter((at) => at > now - rate.per + JITTER);
    const [oldest] = recent.slice(-rate.count);
    if (oldest !== undefined && recent.length >= rate.count) return Math.max(1, oldest + rate.per - now);
    taken.set(rate.key, [...recent, now]);
    return 0;
  };
}
