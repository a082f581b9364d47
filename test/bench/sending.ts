import type { Limit, Sending } from "../../src/chat/adapter.ts";
import type { ChatId } from "../../src/chat/message.ts";
import type { Outlet } from "../../src/engine/delivery.ts";
import { createDispatcher } from "../../src/engine/dispatcher.ts";
import { createMemoryStorage } from "../../src/storage/memory.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { createSimulatedTime, type SimulatedTime } from "../support/simulated-time.ts";
import { show } from "./figures.ts";

const MESSAGES = 10_000;
/** A request's way there and back, in milliseconds. */
const SHORTEST_WAY = 5;
const LONGEST_WAY = 25;
const SEED = 4;

type Limits = Outlet["limits"];

/** How near to a platform's limits messages go out in simulated time, and how many the platform would have refused. */
export async function measureSending(platforms: { readonly telegram: Limits; readonly slack: Limits }): Promise<void> {
  await measure("10,000 messages to 1,000 chats of Telegram", platforms.telegram, (i) => `telegram:${1 + (i % 1000)}`, 30);
  await measure("10,000 messages to 50 channels of Slack", platforms.slack, (i) => `slack:U${i % 50}`, 50);
}

async function measure(title: string, limits: Limits, chatOf: (i: number) => ChatId, perSecond: number): Promise<void> {
  const time = createSimulatedTime();
  const platform = strictPlatform(limits, time);
  const store = createMemoryStorage();
  const dispatcher = createDispatcher({
    store,
    outlets: new Map([[chatOf(0).split(":")[0] ?? "", platform.outlet]]),
    wait: time.wait,
    random: seededRandom(SEED),
    log: (line) => {
      throw new Error(line);
    },
  });
  await store.transaction(async ({ enqueue }) => {
    for (let i = 0; i < MESSAGES; i++)
      await enqueue({ message: { to: chatOf(i), language: "vi", blocks: [], buttons: [] }, kind: i % 2 === 0 ? "reply" : "reminder" });
  });
  dispatcher.wake();
  await time.run(dispatcher.idle());
  const best = (MESSAGES / perSecond) * 1000;
  const share = (100 * best) / platform.lastArrival();
  show(title, `${share.toFixed(1)} % of the limit (aim: 95), ${platform.refused()} refused (aim: 0), ${platform.taken()} arrived`);
}

/** Refuses what breaks a limit at the moment of its arrival, as a platform does. */
function strictPlatform(limits: Limits, { now, wait }: SimulatedTime) {
  const random = seededRandom(SEED);
  const arrived = new Map<string, number[]>();
  let [taken, refused, last] = [0, 0, 0];
  const way = (): Promise<void> => wait(SHORTEST_WAY + random() * (LONGEST_WAY - SHORTEST_WAY));
  const breaks = ({ key, count, per }: Limit): boolean => (arrived.get(key) ?? []).filter((at) => at > now() - per).length >= count;
  const outlet: Outlet = {
    render: () => [{}],
    limits,
    async send({ chat }): Promise<Sending> {
      await way();
      const own = limits(chat, "send");
      const isRefused = own.some(breaks);
      if (isRefused) refused += 1;
      else {
        for (const { key, count } of own) arrived.set(key, [...(arrived.get(key) ?? []), now()].slice(-count));
        taken += 1;
        last = now();
      }
      await way();
      return isRefused ? { kind: "later", wait: 1000 } : { kind: "sent" };
    },
  };
  return { outlet, taken: () => taken, refused: () => refused, lastArrival: () => last };
}
