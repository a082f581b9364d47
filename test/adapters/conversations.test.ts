import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { type Known, loadKnown, openPlanBot } from "../support/plan-chat.ts";
import { runBot } from "../support/running-bot.ts";
import { CONVERSATION, type Player } from "../support/scripted-conversation.ts";
import { startSlack } from "../support/slack/slack.ts";
import { startTelegram } from "../support/telegram/telegram.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const SECRET = "a-secret";

async function playTelegram(isWebhook: boolean): Promise<Player> {
  const telegram = await startTelegram();
  onTestFinished(() => telegram.stop());
  // Telegram has to be told the address before anything listens there.
  const port = isWebhook ? await freePort() : 0;
  const webhook = isWebhook ? { publicUrl: `http://127.0.0.1:${port}`, secret: SECRET } : undefined;
  const { token, apiRoot } = telegram;
  const running = await runBot(known, { port, admins: ["telegram:42"], telegram: { token, apiRoot, webhook } });
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

/** As the manifest sets the app up. */
function manifest() {
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

async function playSlack(transport: "http" | "socket"): Promise<Player> {
  const slack = await startSlack({ transport, ...manifest() });
  onTestFinished(() => slack.stop());
  const { apiUrl, tokens, signingSecret } = slack;
  const way = transport === "http" ? { signingSecret } : { appToken: tokens.app };
  const running = await runBot(known, { admins: ["slack:U42"], slack: { botToken: tokens.bot, apiUrl, transport: way } });
  onTestFinished(() => running.stop());
  slack.requestUrl(`${running.url}/slack/events`);
  const an = slack.user({ id: "U42", name: "an" });
  await slack.until(() => slack.requestsTo(transport === "http" ? "auth.test" : "apps.connections.open").length > 0);
  if (transport === "socket") await slack.until(() => slack.socket.connections() > 0);
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

async function playTerminal(): Promise<Player> {
  const chat = (await openPlanBot(known)).chat();
  return { say: (text) => chat.say(text), press: (label) => chat.click(label) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const PLATFORMS: Readonly<Record<string, () => Promise<Player>>> = {
  "the terminal": playTerminal,
  "Telegram, polling": () => playTelegram(false),
  "Telegram, by webhook": () => playTelegram(true),
  "Slack, by HTTP": () => playSlack("http"),
  "Slack, in Socket Mode": () => playSlack("socket"),
};

describe.each(Object.keys(PLATFORMS))("on %s", (platform) => {
  it("an organizer asks, makes a plan with a question in the middle and corrections, and submits it", async () => {
    const player = await PLATFORMS[platform]?.();
    for (const { say, press, hears, hearsNot = [] } of CONVERSATION) {
      const reply = say === undefined ? await player?.press(press ?? "") : await player?.say(say);
      for (const words of hears) expect(reply, say ?? press).toContain(words);
      for (const words of hearsNot) expect(reply, say ?? press).not.toContain(words);
    }
  });
});
