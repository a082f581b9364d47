import type { Known } from "../plan-chat.ts";
import type { RunningBot } from "../running-bot.ts";
import type { Channel } from "./channel.ts";
import { runOn } from "./meet.ts";
import { createPlayer, type Player } from "./player.ts";
import { openSlack } from "./slack.ts";
import { openTelegram } from "./telegram.ts";

type Platform = "telegram" | "slack";

/** One bot on both platforms, and whoever plays there. */
export interface BothPlatforms {
  readonly channels: Readonly<Record<Platform, Channel>>;
  /** The bot that runs now. */
  running(): RunningBot;
  /** Its administrator, who is on Telegram. */
  readonly administrator: Player;
  /** Somebody more. */
  player(name: string, on: Platform): Player;
  /** The bot ends, and another starts on what it left. */
  again(): Promise<void>;
}

export async function openBoth(known: Known): Promise<BothPlatforms> {
  const channels = { telegram: await openTelegram({ isWebhook: false }), slack: await openSlack({ transport: "socket" }) };
  const admins = [channels.telegram.an.chat];
  let running = await runOn(known, Object.values(channels), { admins });
  const engine = () => running.bot.engine;
  return {
    channels,
    running: () => running,
    administrator: createPlayer(channels.telegram.an, engine),
    player: (name, on) => createPlayer(channels[on].somebody(name), engine),
    async again() {
      await running.stop();
      running = await runOn(known, Object.values(channels), { admins, dataDir: running.folder });
    },
  };
}
