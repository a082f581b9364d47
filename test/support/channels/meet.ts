import { onTestFinished } from "vitest";
import type { Config } from "../../../src/config.ts";
import type { Known } from "../plan-chat.ts";
import { type RunningBot, runBot } from "../running-bot.ts";
import type { Channel } from "./channel.ts";

/** The bot on a channel; both end with the test. */
export interface Met extends RunningBot {
  readonly channel: Channel;
  /** Waits until all that was done was taken, decided, and answered. */
  quiet(): Promise<void>;
  /** The same bot, ended and started again. */
  again(): Promise<Met>;
}

/** Opens a channel and starts the bot there, with An as its administrator. */
export async function meet(known: Known, open: () => Promise<Channel>): Promise<Met> {
  return start(known, await open(), {});
}

async function start(known: Known, channel: Channel, more: Partial<Config>): Promise<Met> {
  const running = await runOn(known, [channel], { admins: [channel.an.chat], ...more });
  return {
    ...running,
    channel,
    async quiet() {
      await channel.delivered();
      await running.bot.engine.idle();
    },
    async again() {
      await running.stop();
      return start(known, channel, { dataDir: running.folder });
    },
  };
}

/** Starts the bot on channels, until the end of the test. */
export async function runOn(known: Known, channels: readonly Channel[], more: Partial<Config>): Promise<RunningBot> {
  const running = await runBot(known, Object.assign({}, ...channels.map(({ config }) => config), more));
  onTestFinished(() => running.stop());
  await Promise.all(channels.map((channel) => channel.ready(running.url)));
  return running;
}
