import type { Channel } from "./channel.ts";
import { openSlack } from "./slack.ts";
import { openTelegram } from "./telegram.ts";

/** The ways in which the bot is connected to platforms, through the real libraries. */
export const CHANNELS: Readonly<Record<string, () => Promise<Channel>>> = {
  "Telegram, polling": () => openTelegram({ isWebhook: false }),
  "Telegram, by webhook": () => openTelegram({ isWebhook: true }),
  "Slack, by HTTP": () => openSlack({ transport: "http" }),
  "Slack, in Socket Mode": () => openSlack({ transport: "socket" }),
};
