import { describe, expect, it } from "vitest";
import { startBot } from "./bot.ts";
import { directMessage, eventCallback } from "./payloads.ts";

const BODY = JSON.stringify(eventCallback(directMessage("riêng tư")));
const MEGABYTE = 1024 * 1024;

describe("a request over HTTP", () => {
  it("with the right signature and time is taken; with another it is not, and nothing is stored", async () => {
    const bot = await startBot();
    await bot.running();
    const { slack, desk } = bot;
    const now = Math.floor(Date.now() / 1000);
    expect(await slack.forge({ body: BODY, signature: `v0=${"0".repeat(64)}` })).toMatchObject({ status: 401 });
    expect(await slack.forge({ body: BODY, signature: "none" })).toMatchObject({ status: 401 });
    expect(await slack.forge({ body: BODY, timestamp: now - 301 })).toMatchObject({ status: 401 });
    expect(await slack.forge({ body: BODY, timestamp: now + 302 })).toMatchObject({ status: 401 });
    expect(desk.received).toEqual([]);
    expect(await slack.forge({ body: BODY, timestamp: now - 200 })).toMatchObject({ status: 200 });
    expect(desk.received).toHaveLength(1);
    expect(bot.log.join("\n")).not.toMatch(/riêng tư|v0=|8f742231/);
  });

  it("that is too long is refused", async () => {
    const { slack, desk } = await startBot();
    expect(await slack.forge({ body: JSON.stringify({ filler: "a".repeat(MEGABYTE) }) })).toMatchObject({ status: 413 });
    expect(desk.received).toEqual([]);
  });

  it("that is no JSON is refused, and of a kind that is not known acknowledged without a word", async () => {
    const bot = await startBot();
    await bot.running();
    expect(await bot.slack.forge({ body: "{" })).toMatchObject({ status: 400 });
    bot.log.length = 0;
    for (const body of [
      { type: "block_suggestion" },
      { type: "shortcut" },
      eventCallback({ type: "team_join" }),
      { type: "event_callback" },
    ])
      expect(await bot.slack.forge({ body: JSON.stringify(body) })).toMatchObject({ status: 200, body: "" });
    expect(bot.desk.received).toEqual([]);
    expect(bot.log).toEqual([]);
  });

  it("that is JSON but no object is refused, and what comes after it is taken", async () => {
    const bot = await startBot();
    await bot.running();
    for (const body of ["null", "1", '"null"', "[]", "true"]) expect(await bot.slack.forge({ body })).toMatchObject({ status: 400 });
    for (const body of ["payload=null", "payload=%5B%5D", "payload="])
      expect(await bot.slack.forge({ body, contentType: "application/x-www-form-urlencoded" })).toMatchObject({ status: 400 });
    expect(await bot.slack.forge({ body: "null", signature: "none" })).toMatchObject({ status: 401 });
    expect(await bot.slack.forge({ body: BODY })).toMatchObject({ status: 200 });
    expect(bot.desk.received).toHaveLength(1);
  });

  it("that checks the address is answered", async () => {
    const { slack } = await startBot();
    expect(await slack.verifyUrl()).toBe(true);
    expect(await slack.forge({ body: "ssl_check=1", contentType: "application/x-www-form-urlencoded", signature: "none" })).toMatchObject({
      status: 200,
    });
  });

  it("that takes too long to store is told to come again", async () => {
    let store: () => void = () => undefined;
    const storing = new Promise<"stored">((resolve) => {
      store = () => resolve("stored");
    });
    const bot = await startBot({ ackWithin: 10_000, receive: () => storing });
    expect(await bot.slack.forge({ body: BODY })).toMatchObject({ status: 503 });
    store();
    await bot.adapter.stop();
    expect(bot.log).toEqual([]);
  });

  it("whose storing fails is told to come again", async () => {
    const bot = await startBot({ receive: () => Promise.reject(new Error("riêng tư")) });
    expect(await bot.slack.forge({ body: BODY })).toMatchObject({ status: 503 });
    expect(bot.log).toEqual(["slack: what came in cannot be handled: Error"]);
  });
});
