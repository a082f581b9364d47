import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished } from "vitest";
import { parse } from "yaml";
import type { ChatId } from "../../src/chat/message.ts";
import type { Config } from "../../src/config.ts";
import { type Known, openPlanBot } from "./plan-chat.ts";
import { runBot } from "./running-bot.ts";
import { startSlack } from "./slack/slack.ts";
import { startTelegram } from "./telegram/telegram.ts";

/** Somebody who talks with the bot. */
interface Talker {
  /** Says something, or gives a command; what the bot replies. */
  say(text: string): Promise<string>;
  /** Presses a button under the last reply; what the bot replies. */
  press(label: string): Promise<string>;
}

/** A channel on which the bot can be met. */
export type Meeting = (known: Known, config?: Partial<Config>) => Promise<Talker>;

const SECRET = "a-secret";
const AN: readonly ChatId[] = ["telegram:42", "slack:U42"];

/** Every way to meet the bot, through the real libraries where there are platforms. An is an administrator on each. */
export const MEETINGS: Readonly<Record<string, Meeting>> = {
  "the terminal": async (known) => {
    const chat = (await openPlanBot(known)).chat();
    return { say: (text) => chat.say(text), press: (label) => chat.click(label) };
  },
  "Telegram, polling": (known, config) => meetOnTelegram(false, known, config),
  "Telegram, by webhook": (known, config) => meetOnTelegram(true, known, config),
  "Slack, by HTTP": (known, config) => meetOnSlack("http", known, config),
  "Slack, in Socket Mode": (known, config) => meetOnSlack("socket", known, config),
};

async function meetOnTelegram(isWebhook: boolean, known: Known, config: Partial<Config> = {}): Promise<Talker> {
  const telegram = await startTelegram();
  onTestFinished(() => telegram.stop());
  // Telegram has to be told the address before anything listens there.
  const port = isWebhook ? await freePort() : 0;
  const webhook = isWebhook ? { publicUrl: `http://127.0.0.1:${port}`, secret: SECRET } : undefined;
  const { token, apiRoot } = telegram;
  const running = await runBot(known, { port, admins: AN, telegram: { token, apiRoot, webhook }, ...config });
  onTestFinished(() => running.stop());
  const an = telegram.user({ id: 42, first_name: "An", username: "an" });
  const heard = async (): Promise<string> => {
    const { text, keyboard } = await an.chat.nextMessage();
    return [text, ...keyboard.flat().map((button) => `[${button.text}]`)].join("\n");
  };
  return {
    async say(text) {
      an.say(text);
      return heard();
    },
    async press(label) {
      an.press(label);
      const reply = await heard();
      // What was chosen is shown in the message that asked.
      expect((await an.chat.nextEdit()).text).toContain(`✓ ${label}`);
      return reply;
    },
  };
}

async function meetOnSlack(transport: "http" | "socket", known: Known, config: Partial<Config> = {}): Promise<Talker> {
  const slack = await startSlack({ transport, ...manifest() });
  onTestFinished(() => slack.stop());
  const { apiUrl, tokens, signingSecret } = slack;
  const way = transport === "http" ? { signingSecret } : { appToken: tokens.app };
  const running = await runBot(known, { admins: AN, slack: { botToken: tokens.bot, apiUrl, transport: way }, ...config });
  onTestFinished(() => running.stop());
  slack.requestUrl(`${running.url}/slack/events`);
  await slack.until(() => slack.requestsTo("auth.test").length > 0 && (transport === "http" || slack.socket.connections() > 0));
  const an = slack.user({ id: "U42", name: "an" });
  let shown: Awaited<ReturnType<typeof slack.nextMessage>> | undefined;
  const heard = async (): Promise<string> => {
    shown = await slack.nextMessage({ channel: an.dm });
    expect(slack.mentionsOf(shown)).toEqual([]);
    expect(slack.fallbackOf(shown)).not.toBe("");
    return [slack.plainTextOf(shown), ...slack.labelsOf(shown).map((label) => `[${label}]`)].join("\n");
  };
  return {
    async say(text) {
      const command = /^(\/\S+) ?(.*)$/s.exec(text);
      if (command) expect(await an.command(command[1] ?? "", command[2])).toMatchObject({ kind: "taken" });
      else an.say(text);
      return heard();
    },
    async press(label) {
      if (!shown) throw new Error("nothing was said");
      const asked = shown;
      expect(await an.press(asked, label)).toMatchObject({ kind: "taken" });
      const reply = await heard();
      const isMarked = (): boolean =>
        slack.messages(an.dm).some((message) => message.ts === asked.ts && slack.plainTextOf(message).includes(`✓ ${label}`));
      await slack.until(isMarked);
      return reply;
    },
  };
}

/** The app as the manifest sets it up. */
export function manifest(): {
  readonly scopes: readonly string[];
  readonly events: readonly string[];
  readonly commands: readonly string[];
} {
  const { features, oauth_config, settings } = parse(readFileSync("slack-manifest.yaml", "utf8")) as Manifest;
  return {
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions.bot_events,
    commands: features.slash_commands.map(({ command }) => command),
  };
}

interface Manifest {
  readonly features: { readonly slash_commands: readonly { readonly command: string }[] };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
