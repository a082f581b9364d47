import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Api } from "grammy";
import { afterEach, describe, expect, it } from "vitest";
import type { WebhookStatus } from "../../../src/adapters/telegram/webhook.ts";
import type { Arrival, Receipt } from "../../../src/chat/message.ts";
import { createTestDesk } from "../../support/desk.ts";
import { startTelegramBot, type TelegramBot } from "../../support/telegram-bot.ts";

const SECRET = "s3cret_for-tests";
const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** A bot whose webhook is reached over HTTP. */
async function start(): Promise<{ bot: TelegramBot; statuses: number[] }> {
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const status = (await bot.webhook?.({ headers: request.headers, body })) ?? 404;
    statuses.push(status);
    response.writeHead(status).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
  const bot: TelegramBot = await startTelegramBot({ webhook: { url, secret: SECRET } });
  open.push(async () => {
    await bot.stop();
    server.closeAllConnections();
    server.close();
  });
  return { bot, statuses };
}

const isRunning = ({ adapter }: TelegramBot) => adapter.state?.().state === "running";
const texts = (arrivals: readonly Arrival[]): unknown[] => arrivals.map((arrival) => ("text" in arrival ? arrival.text : undefined));

function post(
  { webhook }: TelegramBot,
  body: string | Uint8Array,
  secret: string | readonly string[] | undefined = SECRET,
): Promise<WebhookStatus> | undefined {
  return webhook?.({ headers: { "x-telegram-bot-api-secret-token": secret }, body: Buffer.from(body) });
}

describe("a webhook", () => {
  it("is set with its secret, for what is used only, and keeps what waits", async () => {
    const { bot, statuses } = await start();
    const an = bot.telegram.user({ id: 42, first_name: "An" });
    an.say("một");
    const desk = createTestDesk();
    await bot.adapter.start(desk);
    expect(texts(await desk.arrived(1))).toEqual(["một"]);
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(statuses).toEqual([200]);
    const info = await new Api(bot.telegram.token, { apiRoot: bot.telegram.apiRoot }).getWebhookInfo();
    expect(info.allowed_updates).toEqual(["message", "edited_message", "callback_query"]);
    expect(bot.telegram.requests.some(({ method }) => method === "getUpdates")).toBe(false);
  });

  it("says received only of what is stored or refused", async () => {
    const { bot, statuses } = await start();
    const an = bot.telegram.user({ id: 42, first_name: "An" });
    const receipts: Receipt[] = ["later", "later", "stored", "refused"];
    const desk = createTestDesk(() => receipts.shift() ?? "stored");
    await bot.adapter.start(desk);
    await bot.telegram.until(() => isRunning(bot));
    an.say("một");
    await bot.telegram.until(() => bot.telegram.pending === 0);
    an.say("hai");
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(texts(desk.arrivals)).toEqual(["một", "một", "một", "hai"]);
    expect(statuses).toEqual([503, 503, 200, 200]);
  });

  it("takes nothing without its secret", async () => {
    const { bot } = await start();
    const desk = createTestDesk();
    await bot.adapter.start(desk);
    await bot.telegram.until(() => isRunning(bot));
    const update = JSON.stringify({ update_id: 1, message: { message_id: 1, date: 1, chat: { id: 42, type: "private" }, text: "một" } });
    for (const wrong of ["", "s3cret_for-test", `${SECRET}s`, [SECRET, SECRET]]) expect(await post(bot, update, wrong)).toBe(401);
    expect(await bot.webhook?.({ headers: {}, body: Buffer.from(update) })).toBe(401);
    expect(desk.arrivals).toEqual([]);
    expect(await post(bot, update)).toBe(200);
    expect(texts(desk.arrivals)).toEqual(["một"]);
  });

  it("takes what is an update of any kind, and nothing that is none", async () => {
    const { bot } = await start();
    await bot.adapter.start(createTestDesk());
    await bot.telegram.until(() => isRunning(bot));
    for (const wrong of ["", "{", "null", "[]", "{}", '{"update_id":"1"}', new Uint8Array([0xff, 0xfe])])
      expect(await post(bot, wrong)).toBe(400);
    expect(await post(bot, '{"update_id":1,"something_new":{}}')).toBe(200);
    expect(await post(bot, '{"update_id":2,"message":"một"}')).toBe(200);
    expect(bot.lines).toEqual(["telegram: update 2 has an unknown form and is left out"]);
  });

  it("has updates come again before the start and after the stop, which waits for what is being stored", async () => {
    const { bot } = await start();
    const update = JSON.stringify({ update_id: 1, message: { message_id: 1, date: 1, chat: { id: 42, type: "private" }, text: "một" } });
    expect(await post(bot, update)).toBe(503);
    let store = (): void => undefined;
    const desk = createTestDesk(() => new Promise((resolve) => (store = () => resolve("stored"))));
    await bot.adapter.start(desk);
    await bot.telegram.until(() => isRunning(bot));
    const answered = post(bot, update);
    await desk.arrived(1);
    let isStopped = false;
    const stopped = bot.adapter.stop().then(() => {
      isStopped = true;
    });
    expect(await post(bot, update)).toBe(503);
    expect(isStopped).toBe(false);
    store();
    expect(await answered).toBe(200);
    await stopped;
  });

  it("that Telegram does not take is told and tried again", async () => {
    const { bot } = await start();
    bot.telegram.fail({ method: "setWebhook", times: 2, fault: { kind: "server error", code: 500 } });
    await bot.adapter.start(createTestDesk());
    await bot.until(() => bot.waits.length === 2);
    expect(bot.adapter.state?.()).toEqual({ state: "trouble", problem: "500 Internal Server Error" });
    await bot.telegram.until(() => isRunning(bot));
  });
});

it("without a webhook there is nothing to answer", async () => {
  const bot = await startTelegramBot();
  open.push(bot.stop);
  expect(bot.webhook).toBeUndefined();
});
