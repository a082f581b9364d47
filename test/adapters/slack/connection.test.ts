import { describe, expect, it } from "vitest";
import { poll, startBot } from "./bot.ts";

/** The adapter's waits pass so much faster, which leaves answers their time. */
const SPEED = 20;

describe.each(["http", "socket"] as const)("over %s, the channel", (transport) => {
  it("starts at once and says that it starts, then that it runs, then when something came in", async () => {
    const bot = await startBot({ transport, prepare: (slack) => void slack.fail("auth.test", { kind: "slow", ms: 300 }) });
    expect(bot.adapter.state?.()).toEqual({ state: "starting", problem: undefined, lastEvent: undefined });
    await bot.running();
    await bot.slack.user({ name: "lan" }).say("chào").delivered;
    expect(bot.adapter.state?.()).toEqual({ state: "running", problem: undefined, lastEvent: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(bot.log).toEqual([]);
  });

  it("tells that the token is refused, and runs once it is taken", async () => {
    const bot = await startBot({ transport, speed: SPEED, prepare: (slack) => slack.refuseTokens("invalid_auth") });
    const { problem } = await poll(
      () => {
        const state = bot.adapter.state?.();
        return state?.state === "trouble" && state;
      },
      () => "no trouble is told",
    );
    expect(problem).toContain("invalid_auth");
    await bot.slack.until(() => bot.slack.requestsTo("auth.test").length > 2);
    bot.slack.refuseTokens();
    await bot.running();
    expect(bot.log.filter((line) => line.includes("the bot token cannot be checked"))).toHaveLength(1);
    expect(bot.log.join("\n")).not.toContain(bot.slack.tokens.bot);
  });

  it("runs once Slack can be reached", async () => {
    const bot = await startBot({ transport, speed: SPEED, prepare: (slack) => slack.down() });
    await poll(
      () => bot.adapter.state?.().problem?.includes("ECONNREFUSED"),
      () => "no trouble is told",
    );
    await bot.slack.up();
    await bot.running();
    await bot.slack.user({ name: "lan" }).say("chào").delivered;
    expect(await bot.next()).toMatchObject({ text: "chào" });
  });

  it("ends at once while it cannot start", async () => {
    const bot = await startBot({ transport, prepare: (slack) => slack.down() });
    const begun = performance.now();
    await bot.adapter.stop();
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(bot.adapter.state?.()).toMatchObject({ state: "stopped" });
  });

  it("ends at once while Slack does not answer", async () => {
    const bot = await startBot({
      transport,
      prepare(slack) {
        slack.fail("auth.test", { kind: "slow", ms: 60_000 });
        slack.fail("apps.connections.open", { kind: "slow", ms: 60_000 });
      },
    });
    await bot.slack.until(() => bot.slack.requests.length > 0);
    const begun = performance.now();
    await bot.adapter.stop();
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe("the connection of Socket Mode", () => {
  it("is opened again when Slack wants it, when it breaks, and when Slack was away", async () => {
    const bot = await startBot({ transport: "socket", speed: SPEED });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const again = async (text: string, act: () => unknown): Promise<void> => {
      const before = bot.slack.requestsTo("apps.connections.open").length;
      await act();
      await bot.slack.until(() => bot.slack.requestsTo("apps.connections.open").length > before);
      await bot.running();
      await lan.say(text).delivered;
      expect(await bot.next()).toMatchObject({ text });
    };
    await again("một", () => bot.slack.socket.disconnect("refresh_requested"));
    await again("hai", () => bot.slack.socket.cut());
    await again("ba", async () => {
      await bot.slack.down();
      await bot.slack.up();
    });
    expect(bot.desk.received).toHaveLength(3);
  });

  it("lives on whatever comes over it", async () => {
    const bot = await startBot({ transport: "socket", speed: SPEED });
    await bot.running();
    for (const frame of [
      "null",
      "{",
      "1",
      "[]",
      '{"type":"close"}',
      '{"type":"disconnected"}',
      '{"type":"events_api","envelope_id":"x"}',
      '{"type":"events_api","envelope_id":"x","payload":null}',
      '{"type":"events_api","envelope_id":"x","payload":{}}',
      '{"type":"events_api","envelope_id":"x","payload":{"event":{"type":"ws_message"}}}',
      '{"type":"events_api","envelope_id":"x","payload":{"event":{"type":"disconnected"}}}',
      '{"type":"interactive","envelope_id":"x"}',
      '{"type":"interactive","envelope_id":"x","payload":{}}',
      '{"type":"slash_commands","payload":null}',
    ])
      bot.slack.socket.send(frame);
    await bot.slack.user({ name: "lan" }).say("chào").delivered;
    expect(bot.desk.received).toMatchObject([{ text: "chào" }]);
    expect(bot.slack.requestsTo("apps.connections.open")).toHaveLength(1);
    bot.slack.socket.cut();
    await bot.slack.until(() => bot.slack.requestsTo("apps.connections.open").length === 2);
    await bot.running();
  });

  it("is given up and opened again when Slack does not greet", async () => {
    const bot = await startBot({ transport: "socket", speed: SPEED, prepare: (slack) => slack.socket.forgetToGreet(1) });
    await bot.running();
    expect(bot.slack.requestsTo("apps.connections.open")).toHaveLength(2);
    expect(bot.log).toEqual(["slack: Slack cannot be connected to: it does not greet", "slack: the connection to Slack works again"]);
    await bot.slack.user({ name: "lan" }).say("chào").delivered;
    expect(await bot.next()).toMatchObject({ text: "chào" });
    expect(bot.slack.socket.connections()).toBe(1);
  });

  it("is told to be missing while it cannot be opened, and that is logged once", async () => {
    const bot = await startBot({ transport: "socket", speed: SPEED });
    await bot.running();
    bot.slack.refuseTokens("invalid_auth");
    bot.slack.socket.cut();
    const opened = bot.slack.requestsTo("apps.connections.open").length;
    await bot.slack.until(() => bot.slack.requestsTo("apps.connections.open").length > opened + 2);
    expect(bot.adapter.state?.()).toMatchObject({ state: "trouble", problem: expect.stringContaining("invalid_auth") });
    expect(bot.log).toHaveLength(1);
    bot.slack.refuseTokens();
    await bot.running();
    expect(bot.log).toHaveLength(2);
    expect(bot.log.join("\n")).not.toContain(bot.slack.tokens.app);
  });

  it("is closed at the end", async () => {
    const bot = await startBot({ transport: "socket" });
    await bot.running();
    expect(bot.slack.socket.connections()).toBe(1);
    await bot.adapter.stop();
    await bot.slack.until(() => bot.slack.socket.connections() === 0);
  });
});
