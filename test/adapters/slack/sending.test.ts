import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../../src/chat/message.ts";
import { anyText } from "../../support/any-text.ts";
import { startBot } from "./bot.ts";

const says = (...text: string[]): Pick<Message, "blocks"> => ({ blocks: [{ kind: "paragraph", text }] });

describe("a message", () => {
  it("goes to the private chat, which is opened once", async () => {
    const bot = await startBot();
    const lan = bot.slack.user({ name: "lan" });
    await bot.post({ to: `slack:${lan.id}`, ...says("một") });
    const ref = await bot.post({ to: `slack:${lan.id}`, ...says("hai") });
    expect(bot.slack.messages(lan.dm).map(({ text }) => text)).toEqual(["một", "hai"]);
    expect(bot.slack.messages(lan.dm)[1]?.ts).toBe(ref);
    expect(bot.slack.requestsTo("conversations.open")).toHaveLength(1);
  });

  it("goes along its route, or into its thread", async () => {
    const bot = await startBot();
    const lan = bot.slack.user({ name: "lan" });
    await bot.post({ to: `slack:${lan.id}`, ...says("một") }, lan.dm);
    const channel = bot.slack.channel({ name: "tochuc", members: [lan.id] });
    const { ts } = lan.say("câu hỏi", { channel });
    await bot.post({ to: `slack:${channel}/${ts}`, ...says("trả lời") });
    expect(bot.slack.messages(channel)[1]).toMatchObject({ thread_ts: ts, text: "trả lời" });
    expect(bot.slack.requestsTo("conversations.open")).toEqual([]);
  });

  it("is shown as it was written and mentions nobody, whatever it is", async () => {
    const bot = await startBot();
    const lan = bot.slack.user({ name: "lan", id: "U0LAN" });
    const markup = [
      "*",
      "_",
      "~",
      "`",
      "```",
      "<!channel>",
      "<@U0LAN>",
      "@lan",
      "@here",
      "#tochuc",
      "&amp;",
      "<",
      ">",
      ":smile:",
      "https://a.vn",
      "> ",
    ];
    await fc.assert(
      // The emulator keeps the characters of private use for itself.
      fc.asyncProperty(
        anyText(markup, 1200).map((text) => text.replace(/[\ue000-\uf8ff]/g, "")),
        async (text) => {
          const shown = text.toWellFormed().replace(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
          const parts = bot.adapter.render({ to: "slack:U0LAN", language: "vi", buttons: [], ...says(text) });
          if (shown.trim() === "") return;
          const messages = [];
          for (const part of parts) {
            const sending = await bot.adapter.send({ chat: "slack:U0LAN", route: lan.dm }, part);
            expect(sending).toMatchObject({ kind: "sent" });
            messages.push(await bot.slack.nextMessage());
          }
          expect(messages.map((message) => bot.slack.plainTextOf(message)).join("")).toBe(shown);
          expect(
            messages
              .map((message) => bot.slack.fallbackOf(message))
              .join("")
              .replaceAll("\u200b", ""),
          ).toBe(shown.replaceAll("\u200b", ""));
          expect(messages.flatMap((message) => bot.slack.mentionsOf(message))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is changed in its place", async () => {
    const bot = await startBot();
    const lan = bot.slack.user({ name: "lan" });
    const to = `slack:${lan.id}` as const;
    const ref = await bot.post({ to, ...says("một"), buttons: [{ id: "a", label: "Có" }] });
    const [part = {}] = bot.adapter.render({ to, language: "vi", ...says("<hai>"), buttons: [] });
    expect(await bot.adapter.edit?.({ chat: to, route: lan.dm }, ref, part)).toEqual({ kind: "sent", ref });
    const [message] = bot.slack.messages(lan.dm);
    expect(message && bot.slack.plainTextOf(message)).toBe("<hai>");
    expect(message && bot.slack.labelsOf(message)).toEqual([]);
    expect(await bot.adapter.edit?.({ chat: to, route: lan.dm }, "1.2", part)).toEqual({ kind: "failed", reason: "message_not_found" });
  });

  it("whose buttons and forms are many is taken by Slack", async () => {
    const bot = await startBot();
    const lan = bot.slack.user({ name: "lan" });
    const forms = Array.from({ length: 12 }, (_, i) => ({
      id: `fix:${i}`,
      label: `Sửa mục ${i} ${"rất dài ".repeat(20)}`,
      form: "plan:fix",
    }));
    const units = Array.from({ length: 230 }, (_, i) => ({ id: `unit:${i}`, label: `BHXH huyện ${i}`, choice: true }));
    await bot.post({
      to: `slack:${lan.id}`,
      ...says("Chọn:"),
      buttons: [...forms, ...units],
      asksDate: { press: "d:", initial: "2014-12-15" },
    });
    const message = await bot.slack.nextMessage();
    expect(await lan.pick(message, "BHXH huyện 229")).toMatchObject({ kind: "taken" });
    expect(await bot.next()).toMatchObject({ press: "unit:229" });
  });
});

describe("what becomes of a message", () => {
  async function withPerson(options: Parameters<typeof startBot>[0] = {}) {
    const bot = await startBot(options);
    const lan = bot.slack.user({ name: "lan" });
    return { bot, lan, send: (route?: string) => bot.send({ to: `slack:${lan.id}`, ...says("chào") }, route) };
  }

  it("is that nobody can be reached: deactivated, not there, without messages", async () => {
    const gone = await withPerson();
    gone.bot.slack.deactivate(gone.lan.id);
    expect(await gone.send()).toMatchObject({ kind: "unreachable" });
    expect(await gone.bot.send({ to: "slack:U0NOBODY", ...says("chào") })).toMatchObject({ kind: "unreachable" });
    const closed = await withPerson({ messagesTab: false });
    expect(await closed.send()).toEqual({ kind: "unreachable", reason: "messages_tab_disabled" });
  });

  it("is that a channel cannot be reached: archived, left, unknown", async () => {
    const bot = await startBot();
    const send = (channel: string) => bot.send({ to: `slack:${channel}/1412820100.000200`, ...says("chào") });
    const archived = bot.slack.channel({ name: "cu" });
    bot.slack.archive(archived);
    expect(await send(archived)).toEqual({ kind: "unreachable", reason: "is_archived" });
    expect(await send(bot.slack.channel({ name: "khac", hasApp: false }))).toEqual({ kind: "unreachable", reason: "not_in_channel" });
    expect(await send("C0NOTHING")).toEqual({ kind: "unreachable", reason: "channel_not_found" });
  });

  it("is that it waits, when Slack says for how long", async () => {
    const { bot, send } = await withPerson();
    bot.slack.fail("chat.postMessage", { kind: "rate-limited", retryAfter: 3 });
    expect(await send()).toEqual({ kind: "later", wait: 3000 });
    expect(await send()).toMatchObject({ kind: "sent" });
    expect(bot.slack.requestsTo("chat.postMessage")).toHaveLength(2);
  });

  it("is not known when the connection breaks: it may have come or not", async () => {
    const { bot, lan, send } = await withPerson();
    bot.slack.fail("chat.postMessage", { kind: "reset", handled: true });
    expect(await send(lan.dm)).toMatchObject({ kind: "unknown" });
    expect(bot.slack.messages(lan.dm)).toHaveLength(1);
    expect(bot.slack.requestsTo("chat.postMessage")).toHaveLength(1);
  });

  it("is that it did not go out when Slack fails, is away, or the private chat could not be opened", async () => {
    const { bot, lan, send } = await withPerson();
    bot.slack.fail("chat.postMessage", { kind: "status", status: 503 });
    expect(await send(lan.dm)).toEqual({ kind: "unsent", reason: "HTTP 503" });
    bot.slack.fail("conversations.open", { kind: "reset", handled: true });
    expect(await send()).toMatchObject({ kind: "unsent" });
    await bot.slack.down();
    expect(await send(lan.dm)).toEqual({ kind: "unsent", reason: "ECONNREFUSED" });
    await bot.slack.up();
    expect(await send(lan.dm)).toMatchObject({ kind: "sent" });
  });

  it("is that it did not go out when the token is refused, which is told until it is taken", async () => {
    const { bot, lan, send } = await withPerson();
    await bot.running();
    bot.slack.refuseTokens("token_revoked");
    expect(await send(lan.dm)).toEqual({ kind: "unsent", reason: "token_revoked" });
    expect(await send(lan.dm)).toMatchObject({ kind: "unsent" });
    expect(bot.adapter.state?.()).toMatchObject({ state: "trouble", problem: expect.stringContaining("token_revoked") });
    bot.slack.refuseTokens();
    expect(await send(lan.dm)).toMatchObject({ kind: "sent" });
    expect(bot.adapter.state?.()).toMatchObject({ state: "running", problem: undefined });
    expect(bot.log).toEqual(["slack: Slack refuses what the bot asks for: token_revoked", "slack: sending works again"]);
  });

  it("is that it did not go out for want of a scope", async () => {
    const { lan, send } = await withPerson({ scopes: ["im:write", "im:history"] });
    expect(await send(lan.dm)).toEqual({ kind: "unsent", reason: "missing_scope" });
  });
});

describe("the limits", () => {
  it("are one message a second in a channel, whatever its thread, and fifty edits a minute", async () => {
    const { adapter } = await startBot();
    const [one, other] = [adapter.limits("slack:C1/1.1", "send"), adapter.limits("slack:C1/2.2", "send")];
    expect(one).toEqual([{ key: expect.any(String), count: 1, per: 1000 }]);
    expect(other).toEqual(one);
    expect(adapter.limits("slack:U1", "send")[0]?.key).not.toBe(one[0]?.key);
    expect(adapter.limits("slack:U1", "edit")).toEqual(adapter.limits("slack:C1/1.1", "edit"));
    expect(adapter.limits("slack:U1", "edit")).toMatchObject([{ count: 50, per: 60_000 }]);
  });
});
