import { describe, expect, it } from "vitest";
import type { Desk } from "../../../src/chat/adapter.ts";
import type { Person } from "../../support/slack/person.ts";
import type { Slack } from "../../support/slack/slack.ts";
import { poll, startBot } from "./bot.ts";

const SPEED = 50;

type Known = Awaited<ReturnType<Desk["known"]>>;

/** Somebody who wrote one message that is known, and more after it, while no bot ran. */
function missing(more: (lan: Person, slack: Slack) => void): { prepare(slack: Slack): void; known: Desk["known"]; lan(): Person } {
  let lan: Person | undefined;
  let found: Known = [];
  return {
    prepare(slack) {
      lan = slack.user({ name: "lan" });
      lan.say("từ lâu");
      const { ts } = lan.say("đã biết");
      more(lan, slack);
      found = [{ chat: `slack:${lan.id}`, route: lan.dm, last: ts }];
    },
    known: async () => found,
    lan() {
      if (!lan) throw new Error("nobody yet");
      return lan;
    },
  };
}

describe.each(["http", "socket"] as const)("over %s, what was written while the program did not run", (transport) => {
  it("is read in order once it runs, with its files, and under the ids that it would have had", async () => {
    const missed = missing((lan) => {
      lan.say("một");
      lan.upload({ name: "plan.pdf", content: Buffer.from("%PDF") }, { text: "hai" });
      lan.edit(lan.say("ba"), "ba, đã sửa");
    });
    const bot = await startBot({ transport, speed: SPEED, retryAfter: [], ...missed });
    await bot.running();
    const arrivals = [await bot.next(), await bot.next(), await bot.next(), await bot.next()];
    expect(arrivals).toMatchObject([
      { text: "một", from: `slack:${missed.lan().id}`, route: missed.lan().dm },
      { text: "hai" },
      { file: { name: "plan.pdf" } },
      { text: "ba, đã sửa" },
    ]);
    const event = bot.slack.deliveries.find(({ payload }) => JSON.stringify(payload).includes('"một"'));
    await bot.slack.redeliver(event?.eventId ?? "");
    expect((await bot.next()).id).toBe(arrivals[0]?.id);
  });

  it("comes before what is written now", async () => {
    const missed = missing((lan, slack) => {
      lan.say("một");
      slack.fail("conversations.history", { kind: "slow", ms: 300 });
    });
    const bot = await startBot({ transport, retryAfter: [], ...missed });
    if (transport === "socket") await bot.slack.until(() => bot.slack.socket.connections() === 1);
    await missed.lan().say("hai").delivered;
    expect([await bot.next(), await bot.next()]).toMatchObject([{ text: "một" }, { text: "hai" }]);
  });

  it("and cannot be read for long does not keep what is written now", async () => {
    const missed = missing((lan, slack) => {
      lan.say("một");
      slack.fail("conversations.history", { kind: "slow", ms: 60_000 });
    });
    const bot = await startBot({ transport, speed: SPEED, retryAfter: [], ...missed });
    if (transport === "socket") await bot.slack.until(() => bot.slack.socket.connections() === 1);
    await missed.lan().say("hai").delivered;
    expect(await bot.next()).toMatchObject({ text: "hai" });
  });
});

describe.each(["http", "socket"] as const)("over %s, what could not be stored and came no more", (transport) => {
  it("is read once things are stored again, and nothing else is", async () => {
    const bot = await startBot({ transport, retryAfter: [], ackWithin: 300, receive: (_, before) => (before === 0 ? "later" : "stored") });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    lan.say("một");
    const first = await bot.next();
    await bot.slack.until(() => bot.slack.deliveries[0]?.state === "given up");
    await lan.say("hai").delivered;
    expect(await bot.next()).toMatchObject({ text: "hai" });
    expect(await bot.next()).toEqual(first);
    await lan.say("ba").delivered;
    await poll(
      () => bot.desk.received.some((arrival) => "text" in arrival && arrival.text === "ba"),
      () => "it did not come",
    );
    expect(bot.slack.requestsTo("conversations.history")).toHaveLength(1);
  });
});

describe("what was written while the connection was away", () => {
  it("is read once it is open again, but nothing after Slack wanted another one", async () => {
    const missed = missing(() => undefined);
    const bot = await startBot({ transport: "socket", retryAfter: [], ...missed, speed: SPEED });
    await bot.running();
    const opened = (): number => bot.slack.requestsTo("apps.connections.open").length;
    const read = (): number => bot.slack.requestsTo("conversations.history").length;
    expect(read()).toBe(1);
    bot.slack.socket.disconnect("refresh_requested");
    await bot.slack.until(() => opened() === 2);
    await bot.running();
    await missed.lan().say("một").delivered;
    expect(await bot.next()).toMatchObject({ text: "một" });
    expect(read()).toBe(1);
    await bot.slack.down();
    const lost = missed.lan().say("hai");
    await lost.delivered;
    expect(lost.events).toMatchObject([{ state: "given up" }]);
    await bot.slack.up();
    expect(await bot.next()).toMatchObject({ text: "một" });
    expect(await bot.next()).toMatchObject({ text: "hai" });
    expect(read()).toBe(2);
  });

  it("is read by one run at a time, however often the connection breaks meanwhile", async () => {
    const gates: (() => void)[] = [];
    const known = () => new Promise<Known>((resolve) => gates.push(() => resolve([])));
    const bot = await startBot({ transport: "socket", retryAfter: [], known, speed: SPEED });
    await bot.running();
    for (let breaks = 1; breaks <= 3; breaks++) {
      bot.slack.socket.cut();
      await bot.slack.until(() => bot.slack.requestsTo("apps.connections.open").length === breaks + 1);
      await bot.running();
      await bot.slack.until(() => bot.slack.socket.connections() === 1);
    }
    expect(gates).toHaveLength(1);
    gates[0]?.();
    await poll(
      () => gates.length === 2,
      () => "it was not asked again",
    );
    gates[1]?.();
    await bot.slack.user({ name: "lan" }).say("chào").delivered;
    expect(gates).toHaveLength(2);
  });
});

describe("what was written while the program did not run", () => {
  it("is read to the end, however much it is", async () => {
    const missed = missing((lan) => {
      for (let i = 0; i < 450; i++) lan.say(`tin ${i}`);
    });
    const bot = await startBot({ speed: SPEED, retryAfter: [], ...missed });
    await poll(
      () => bot.desk.received.length === 450,
      () => `${bot.desk.received.length} came`,
    );
    expect(bot.desk.received.map((arrival) => "text" in arrival && arrival.text)).toEqual(
      Array.from({ length: 450 }, (_, i) => `tin ${i}`),
    );
    expect(bot.slack.requestsTo("conversations.history")).toHaveLength(3);
  });

  it("is read no faster than Slack wants: no more than fifty requests a minute", async () => {
    const pauses: number[] = [];
    const chats = Array.from(
      { length: 60 },
      (_, i) => ({ chat: `slack:U${i}`, route: `D0NOTHING${i}`, last: "1412820000.000100" }) as const,
    );
    const bot = await startBot({ speed: SPEED, retryAfter: [], onWait: (ms) => pauses.push(ms), known: async () => chats });
    await poll(
      () => bot.slack.requestsTo("conversations.history").length === 60,
      () => "not every chat was read",
    );
    expect(pauses.filter((ms) => ms === 60_000)).toHaveLength(1);
  });

  it("is asked for again when Slack wants that to wait, and handed on again until it is stored", async () => {
    const missed = missing((lan) => void lan.say("một"));
    const pauses: number[] = [];
    const bot = await startBot({
      speed: SPEED,
      retryAfter: [],
      onWait: (ms) => pauses.push(ms),
      receive: (_, before) => (before < 2 ? "later" : "stored"),
      known: missed.known,
      prepare(slack) {
        missed.prepare(slack);
        slack.fail("conversations.history", { kind: "rate-limited", retryAfter: 7 });
        slack.fail("conversations.history", { kind: "status", status: 503 });
      },
    });
    await poll(
      () => bot.desk.received.length === 3,
      () => "it was not handed on",
    );
    expect(new Set(bot.desk.received.map(({ id }) => id)).size).toBe(1);
    expect(pauses).toContain(7000);
    expect(bot.log).toEqual([]);
  });

  it("in a chat that cannot be read is told once, and the others are read", async () => {
    const missed = missing((lan) => void lan.say("một"));
    const bot = await startBot({
      speed: SPEED,
      retryAfter: [],
      prepare: missed.prepare,
      known: async () => [
        { chat: "slack:U1", route: "D0NOTHING", last: "1412820000.000100" },
        { chat: "slack:U2", route: "D0NOTHING2", last: "1412820000.000100" },
        ...(await missed.known("slack")),
      ],
    });
    expect(await bot.next()).toMatchObject({ text: "một" });
    await poll(
      () => bot.slack.requestsTo("conversations.history").length === 3 && bot.log.length > 0,
      () => "not every chat was read",
    );
    expect(bot.log).toEqual(["slack: what was written meanwhile cannot be read: channel_not_found"]);
  });

  it("without the scope is told once and not tried elsewhere", async () => {
    const missed = missing((lan) => void lan.say("một"));
    const bot = await startBot({ speed: SPEED, retryAfter: [], scopes: ["chat:write"], ...missed });
    await poll(
      () => bot.log.length > 0,
      () => "nothing was logged",
    );
    expect(bot.log).toEqual(["slack: what was written meanwhile cannot be read: missing_scope"]);
    expect(bot.desk.received).toEqual([]);
  });

  it("is not looked for in channels, nor where nothing is known", async () => {
    const known: Known = [
      { chat: "slack:C1/1.1", route: "C1", last: "1412820000.000100" },
      { chat: "slack:U1", last: "1412820000.000100" },
      { chat: "slack:U2", route: "D2" },
      { chat: "slack:U3", route: "D3", last: "7.6.trigger" },
    ];
    let isAsked = false;
    const bot = await startBot({
      speed: SPEED,
      known: async () => {
        isAsked = true;
        return known;
      },
    });
    await bot.running();
    await poll(
      () => isAsked,
      () => "it was not asked",
    );
    await bot.adapter.stop();
    expect(bot.slack.requestsTo("conversations.history")).toEqual([]);
  });
});
