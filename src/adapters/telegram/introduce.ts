import type { Api } from "grammy";
import type { Both } from "../../chat/message.ts";
import { createBackOff } from "./health.ts";
import { pauseWanted } from "./polling.ts";
import { forGrammy } from "./signal.ts";
import { troubleOf } from "./trouble.ts";
import type { Me } from "./typed.ts";
import { RECEIVED } from "./update.ts";

/** A command as Telegram's menu shows it to people of each language; the names are without their slash. */
export interface MenuCommand {
  readonly name: Both;
  readonly description: Both;
}

/** Where Telegram delivers updates, and how it proves that it is Telegram. */
export interface WebhookAddress {
  readonly url: string;
  readonly secret: string;
}

/** Telegram keeps the order within a chat itself. */
const MOST_CONNECTIONS = 20;

/** Learns who the bot is, and tells Telegram how it receives. What waits there is kept. */
export async function introduce(api: Api, webhook: WebhookAddress | undefined, stopping: AbortSignal): Promise<Me> {
  const signal = forGrammy(stopping);
  const { id, username } = await api.getMe(signal);
  if (webhook) {
    const { url, secret } = webhook;
    await api.setWebhook(url, { secret_token: secret, allowed_updates: RECEIVED, max_connections: MOST_CONNECTIONS }, signal);
  } else await api.deleteWebhook({}, signal);
  return { id, username };
}

export interface MenuParts {
  readonly api: Api;
  readonly commands: readonly MenuCommand[];
  log(line: string): void;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const LONGEST_PAUSE = 600_000;

/** Fills the menu of commands, until that succeeds: Vietnamese unless somebody's Telegram is in English. The bot works without it. */
export async function showCommands({ api, commands, log, wait }: MenuParts, stopping: AbortSignal): Promise<void> {
  const backOff = createBackOff(1_000, LONGEST_PAUSE);
  for (let tries = 1; !stopping.aborted; tries++) {
    try {
      return await setCommands(api, commands, stopping);
    } catch (error) {
      if (stopping.aborted) return;
      const trouble = troubleOf(error);
      if (tries === 1) log(`telegram: the menu of commands could not be set: ${trouble.words}`);
      await wait(Math.max(backOff.next(), pauseWanted(trouble)), stopping);
    }
  }
}

async function setCommands(api: Api, commands: readonly MenuCommand[], stopping: AbortSignal): Promise<void> {
  const signal = forGrammy(stopping);
  const menu = (language: keyof Both) =>
    commands.map(({ name, description }) => ({ command: name[language], description: description[language] }));
  await api.setMyCommands(menu("vi"), {}, signal);
  await api.setMyCommands(menu("vi"), { language_code: "vi" }, signal);
  await api.setMyCommands(menu("en"), { language_code: "en" }, signal);
}
