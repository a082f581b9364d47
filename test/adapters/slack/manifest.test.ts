import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const Manifest = z.object({
  display_information: z.object({ name: z.string().max(35), description: z.string().max(140) }),
  features: z.object({
    app_home: z.object({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.object({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z.array(
      z.object({ command: z.string().regex(/^\/[a-z]{1,31}$/), description: z.string().min(1).max(2000), should_escape: z.literal(false) }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.literal(true) }),
    socket_mode_enabled: z.literal(true),
  }),
});

/** What each method, event and kind of address needs, as Slack documents it. */
const NEEDS: Readonly<Record<string, string | undefined>> = {
  "auth.test": undefined,
  "chat.postMessage": "chat:write",
  "chat.update": "chat:write",
  "conversations.history": "im:history",
  "conversations.open": "im:write",
  "files.completeUploadExternal": "files:write",
  "files.getUploadURLExternal": "files:write",
  "files.info": "files:read",
  "views.open": undefined,
  "views.publish": undefined,
  app_home_opened: undefined,
  app_mention: "app_mentions:read",
  "message.im": "im:history",
  slash_commands: "commands",
};

const manifest = Manifest.parse(parse(readFileSync(new URL("../../../slack-manifest.yaml", import.meta.url), "utf8")));
const adapter = new URL("../../../src/adapters/slack/", import.meta.url);
const code = readdirSync(adapter)
  .map((file) => readFileSync(new URL(file, adapter), "utf8"))
  .join("\n");
const methods = new Set([
  ...[...code.matchAll(/client\.(\w+\.\w+)\(/g)].map(([, method = ""]) => method),
  ...[...code.matchAll(/"((?:chat|views|conversations|files|users|bots|apps)\.\w+)"/g)].map(([, method = ""]) => method),
]);
const events = manifest.settings.event_subscriptions.bot_events;

describe("the manifest", () => {
  it("asks for what the adapter calls and hears, and for nothing else", () => {
    const uses = [...methods, ...events, "slash_commands"];
    expect(uses.filter((use) => !(use in NEEDS))).toEqual([]);
    const needed = new Set(uses.flatMap((use) => NEEDS[use] ?? []));
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
  });

  it("subscribes to the events that the adapter knows", () => {
    expect([...events].sort()).toEqual(["app_home_opened", "app_mention", "message.im"]);
    for (const event of events) expect(code).toContain(`"${event.split(".")[0]}"`);
  });

  it("has the commands that people are told of", () => {
    const commands = manifest.features.slash_commands.map(({ command }) => command);
    expect(commands).toEqual(expect.arrayContaining(["/kehoach", "/hoi", "/donvi", "/cap", "/ngonngu", "/lienket", "/trogiup"]));
    const told = readFileSync(new URL("../../../locales/vi.ftl", import.meta.url), "utf8");
    const inHelp = [...told.matchAll(/^engine-help\S* = (\/[a-z]+)/gm)].map(([, command = ""]) => command);
    expect(inHelp.length).toBeGreaterThan(3);
    expect(commands).toEqual(expect.arrayContaining(inHelp));
  });
});
