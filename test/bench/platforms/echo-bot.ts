import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { App, HTTPReceiver } from "@slack/bolt";
import { Bot, webhookCallback } from "grammy";
import { readConfig, type SlackConfig, type TelegramConfig } from "../../../src/config.ts";

/** Says what it is told, with the same library and configuration as ours, and keeps nothing. */

async function echoOnTelegram({ token, apiRoot, webhook }: TelegramConfig): Promise<RequestListener | undefined> {
  const bot = new Bot(token, { client: apiRoot === undefined ? {} : { apiRoot } });
  bot.on("message:text", (context) => context.reply(context.message.text));
  if (!webhook) {
    void bot.start();
    return undefined;
  }
  const { publicUrl, secret } = webhook;
  await bot.api.setWebhook(`${publicUrl}/telegram`, { secret_token: secret });
  return webhookCallback(bot, "http", { secretToken: secret });
}

async function echoOnSlack({ botToken, apiUrl, transport }: SlackConfig): Promise<RequestListener | undefined> {
  const receiver = "signingSecret" in transport ? new HTTPReceiver(transport) : undefined;
  const way = receiver ? { receiver } : { socketMode: true, ...transport };
  const app = new App({ token: botToken, clientOptions: apiUrl === undefined ? {} : { slackApiUrl: apiUrl }, ...way });
  app.message(async ({ message, say }) => {
    if ("text" in message) await say(message.text ?? "");
  });
  if (receiver) return receiver.requestListener;
  await app.start();
  return undefined;
}

const { telegram, slack, port } = readConfig();
const listener = telegram ? await echoOnTelegram(telegram) : slack && (await echoOnSlack(slack));
const server = createServer(listener ?? ((_, response) => void response.writeHead(404).end()));
server.listen(port, () => process.stderr.write(`listening on port ${(server.address() as AddressInfo).port}\n`));
