import type { Api } from "grammy";
import type { Both } from "../../chat/message.ts";
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

/** Fills the menu of commands: Vietnamese unless somebody's Telegram is in English. The bot works without it. */
export async function showCommands(
  api: Api,
  commands: readonly MenuCommand[],
  log: (line: string) => void,
  stopping: AbortSignal,
): Promise<void> {
  const signal = forGrammy(stopping);
  const menu = (language: keyof Both) =>
    commands.map(({ name, description }) => ({ command: name[language], description: description[language] }));
  try {
    await api.setMyCommands(menu("vi"), {}, signal);
    await api.setMyCommands(menu("vi"), { language_code: "vi" }, signal);
    await api.setMyCommands(menu("en"), { language_code: "en" }, signal);
  } catch (error) {
    if (!stopping.aborted) log(`telegram: the menu of commands could not be set: ${troubleOf(error).words}`);
  }
}
