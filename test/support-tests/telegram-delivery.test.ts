import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Api, Bot, GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import { seededRandom } from "../support/seeded-random.ts";
import type { Person } from "../support/telegram/people.ts";
import { createSendLimits, DOCUMENTED_LIMITS } from "../support/telegram/send-limits.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "../support/telegram/telegram.ts";

const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function start(options?: TelegramOptions): Promise<{ telegram: Telegram; api: Api; an: Person }> {
  const telegram = await startTelegram(options);
  open.push(telegram.stop);
  const an = telegram.user({ id: 42, first_name: "An" });
  return { telegram, api: new Api(telegram.token, { apiRoot: telegram.apiRoot }), an };
}

interface Post {
  readonly update: Update;
  readonly secret: string | string[] | undefined;
}

/** A bot's end of a webhook; `answer` says what each post is answered with. */
async function openWebhook(
  answer: (post: Post, count: number) => Promise<number | string> | number | string,
): Promise<{ url: string; posts: Post[] }> {
  const posts: Post[] = [];
  const read = async (request: IncomingMessage): Promise<Post> => {
    const body = (await request.setEncoding("utf8").toArray()).join("");
    return { update: JSON.parse(body), secret: request.headers["x-telegram-bot-api-secret-token"] };
  };
  const server: Server = createServer(async (request, response) => {
    const post = await read(request);
    posts.push(post);
    const answered = await answer(post, posts.length);
    if (typeof answered === "number") response.writeHead(answered).end();
    else response.writeHead(200, { "content-type": "application/json" }).end(answered);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`, posts };
}

function texts(updates: readonly Update[]): (string | undefined)[] {
  return updates.map(({ message }) => message?.text);
}

async function failure(request: Promise<unknown>): Promise<unknown> {
  return request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

describe("getUpdates", () => {
  it("gives what waits until a higher offset confirms it", async () => {
    const { telegram, api, an } = await start();
    const [a, b] = [an.say("a"), an.say("b")];
    expect(texts(await api.getUpdates())).toEqual(["a", "b"]);
    expect(texts(await api.getUpdates({ limit: 1 }))).toEqual(["a"]);
    expect(telegram.delivery(a.updateId)).toMatchObject({ times: 2, isConfirmed: false });
    expect(texts(await api.getUpdates({ offset: b.updateId ?? 0 }))).toEqual(["b"]);
    expect(telegram.delivery(a.updateId)).toMatchObject({ isConfirmed: true });
    expect(telegram.pending).toBe(1);
    an.say("c");
    expect(texts(await api.getUpdates({ offset: -1 }))).toEqual(["c"]);
    expect(telegram.delivery(b.updateId)).toMatchObject({ isConfirmed: true });
  });

  it("waits for what comes, and ends when nothing does", async () => {
    const { telegram, api, an } = await start();
    const waiting = api.getUpdates({ timeout: 30 });
    await telegram.until(() => telegram.requests.length === 1);
    an.say("a");
    expect(texts(await waiting)).toEqual(["a"]);
    expect(await api.getUpdates({ offset: -1, limit: 1 })).toHaveLength(1);
  });

  it("ends when another one begins, or a webhook is set", async () => {
    const { telegram, api } = await start();
    const first = failure(api.getUpdates({ timeout: 30 }));
    await telegram.until(() => telegram.requests.length === 1);
    const second = failure(api.getUpdates({ timeout: 30 }));
    expect(await first).toMatchObject({
      error_code: 409,
      description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
    await api.setWebhook("https://bhxh.vn/telegram");
    expect(await second).toMatchObject({ error_code: 409, description: "Conflict: terminated by setWebhook request" });
    expect(await failure(api.getUpdates())).toMatchObject({
      error_code: 409,
      description: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });

  it("gives only kinds that were asked for, from then on", async () => {
    const { telegram, api, an } = await start();
    await api.getUpdates({ allowed_updates: ["message"] });
    const { message, updateId } = an.say("a");
    expect(an.edit(message.message_id, "b").updateId).toBeUndefined();
    await api.getUpdates({ allowed_updates: [] });
    expect(an.edit(message.message_id, "c").updateId).toBe((updateId ?? 0) + 1);
    expect(telegram.push({ message_reaction: {} as NonNullable<Update["message_reaction"]> })).toBeUndefined();
  });

  it("gives an update once more when a test wants it to", async () => {
    const { telegram, api, an } = await start();
    const { updateId = 0 } = an.say("a");
    await api.getUpdates();
    await api.getUpdates({ offset: updateId + 1 });
    telegram.redeliver(updateId);
    expect((await api.getUpdates({ offset: updateId + 1 })).map(({ update_id }) => update_id)).toEqual([updateId]);
    expect(await api.getUpdates({ offset: updateId + 1 })).toEqual([]);
    expect(telegram.delivery(updateId)).toMatchObject({ times: 2 });
  });

  it("gives updates out of order when a test wants it to", async () => {
    const { api, an } = await start({ shuffle: seededRandom(7) });
    for (const text of "abcdefgh") an.say(text);
    const given = texts(await api.getUpdates());
    expect(given.join("")).not.toBe("abcdefgh");
    expect(given.toSorted().join("")).toBe("abcdefgh");
  });

  it("serves a whole bot", async () => {
    const { telegram, an } = await start();
    const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
    bot.command("start", (context) => context.reply(`Chào ${context.from?.first_name}`));
    const running = bot.start();
    an.say("/start");
    expect((await an.chat.nextMessage()).text).toBe("Chào An");
    await bot.stop();
    await running;
    expect(telegram.pending).toBe(0);
  });
});

describe("a webhook", () => {
  it("is posted each update with the secret, again until it is taken", async () => {
    const { telegram, api, an } = await start({ webhook: { backOff: () => 5 } });
    const { url, posts } = await openWebhook((_, count) => (count === 1 ? 500 : 200));
    const waiting = an.say("a");
    await api.setWebhook(url, { secret_token: "s3cret_-", max_connections: 2 });
    await telegram.until(() => telegram.delivery(waiting.updateId)?.isConfirmed);
    expect(posts.map(({ update, secret }) => [update.message?.text, secret])).toEqual([
      ["a", "s3cret_-"],
      ["a", "s3cret_-"],
    ]);
    expect(await api.getWebhookInfo()).toMatchObject({
      url,
      pending_update_count: 0,
      max_connections: 2,
      last_error_message: "Wrong response from the webhook: 500 Internal Server Error",
    });
    telegram.redeliver(waiting.updateId);
    await telegram.until(() => posts.length === 3 && telegram.pending === 0);
  });

  it("gets one chat's messages in order, and several chats' side by side", async () => {
    const { telegram, api, an } = await start();
    const binh = telegram.user({ id: 43, first_name: "Bình" });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { url, posts } = await openWebhook(async ({ update }) => {
      if (update.message?.text === "a") await held;
      return 200;
    });
    await api.setWebhook(url);
    an.say("a");
    an.say("b");
    const other = binh.say("c");
    await telegram.until(() => telegram.delivery(other.updateId)?.isConfirmed);
    expect(texts(posts.map(({ update }) => update)).toSorted()).toEqual(["a", "c"]);
    release();
    await telegram.until(() => telegram.pending === 0);
    expect(texts(posts.map(({ update }) => update))).toContain("b");
  });

  it("gets one update at a time when it is strict", async () => {
    const { telegram, api } = await start({ webhook: { isStrict: true, backOff: () => 1 } });
    const { url, posts } = await openWebhook((_, count) => (count % 2 === 1 ? 503 : 204));
    await api.setWebhook(url);
    for (const [place, text] of ["a", "b", "c"].entries()) telegram.user({ id: 50 + place, first_name: text }).say(text);
    await telegram.until(() => telegram.pending === 0);
    expect(texts(posts.map(({ update }) => update))).toEqual(["a", "a", "b", "b", "c", "c"]);
  });

  it("may answer with a method call", async () => {
    const { api, an } = await start();
    const { url } = await openWebhook(() => JSON.stringify({ method: "sendMessage", chat_id: 42, text: "Chào" }));
    await api.setWebhook(url);
    an.say("a");
    expect((await an.chat.nextMessage()).text).toBe("Chào");
  });

  it("is tried while nobody is there", async () => {
    const { telegram, api, an } = await start({ webhook: { backOff: () => 5 } });
    await api.setWebhook("http://127.0.0.1:9/telegram");
    const { updateId } = an.say("a");
    await telegram.until(() => (telegram.delivery(updateId)?.times ?? 0) > 1);
    expect(await api.getWebhookInfo()).toMatchObject({ pending_update_count: 1, last_error_message: "Connection refused" });
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(await api.getUpdates()).toEqual([]);
  });

  it.each([
    ["an address without TLS", "http://bhxh.vn/telegram", undefined, "bad webhook: An HTTPS URL must be provided for webhook"],
    ["a secret with a space", "https://bhxh.vn/telegram", "a b", "secret token contains unallowed characters"],
    ["a long secret", "https://bhxh.vn/telegram", "a".repeat(257), "secret token is too long"],
  ])("is not set with %s", async (_, url, secret, why) => {
    const { api } = await start();
    const request = api.setWebhook(url, secret === undefined ? {} : { secret_token: secret });
    expect(await failure(request)).toMatchObject({ error_code: 400, description: `Bad Request: ${why}` });
  });
});

describe("a fault", () => {
  it("refuses, as often as it was told to", async () => {
    const { telegram, api, an } = await start();
    an.say("/start");
    telegram.fail({ method: "sendMessage", fault: { kind: "too many requests", retryAfter: 3 } });
    telegram.fail({ method: "sendMessage", fault: { kind: "server error", code: 502 } });
    expect(await failure(api.sendMessage(42, "a"))).toMatchObject({
      error_code: 429,
      description: "Too Many Requests: retry after 3",
      parameters: { retry_after: 3 },
    });
    expect(await failure(api.sendMessage(42, "a"))).toMatchObject({ error_code: 502, description: "Bad Gateway" });
    await api.sendMessage(42, "a");
    expect(telegram.requests.map(({ status }) => status)).toEqual([429, 502, 200]);
    expect(telegram.overLimit).toEqual([]);
  });

  it("breaks the connection before the message is there, or after", async () => {
    const { telegram, api, an } = await start();
    an.say("/start");
    telegram.fail({ fault: { kind: "reset", when: "before" } });
    expect(await failure(api.sendMessage(42, "a"))).toBeInstanceOf(HttpError);
    expect(an.chat.messages).toEqual([]);
    telegram.fail({ fault: { kind: "reset", when: "after" } });
    expect(await failure(api.sendMessage(42, "a"))).toBeInstanceOf(HttpError);
    expect(an.chat.messages.map(({ text }) => text)).toEqual(["a"]);
    expect(telegram.requests.map(({ status, fault }) => [status, fault?.kind])).toEqual([
      [undefined, "reset"],
      [undefined, "reset"],
    ]);
  });

  it("makes an answer late, while the message is there", async () => {
    const { telegram, api, an } = await start();
    an.say("/start");
    telegram.fail({ fault: { kind: "delay", when: "after", ms: 60_000 } });
    const leaving = new AbortController();
    const asked = failure(api.sendMessage(42, "a", {}, leaving.signal as unknown as Parameters<Api["sendMessage"]>[3]));
    expect((await an.chat.nextMessage()).text).toBe("a");
    leaving.abort();
    expect(await asked).toBeInstanceOf(HttpError);
  });

  it("may hit by chance, the same for the same seed", async () => {
    const { telegram, api, an } = await start();
    an.say("/start");
    const random = seededRandom(11);
    const heal = telegram.fail({ fault: { kind: "server error", code: 500 }, times: Number.POSITIVE_INFINITY, when: () => random() < 0.5 });
    for (let count = 0; count < 12; count++) await failure(api.sendMessage(42, String(count)));
    const expected = seededRandom(11);
    expect(telegram.requests.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => (expected() < 0.5 ? 500 : 200)));
    heal();
    await api.sendMessage(42, "a");
  });

  it("may be that nobody is there for a while", async () => {
    const { telegram, api } = await start();
    await api.getMe();
    await telegram.goDown();
    expect(await failure(api.getMe())).toBeInstanceOf(HttpError);
    await telegram.comeBack();
    expect((await api.getMe()).is_bot).toBe(true);
  });
});

describe("send limits", () => {
  const LIMITS = { privateChat: { count: 1, per: 60_000 }, group: { count: 3, per: 60_000 }, overall: { count: 5, per: 60_000 } };

  it("refuse what goes beyond them, and count it", async () => {
    const { telegram, api, an } = await start({ limits: LIMITS });
    const group = telegram.group({ id: -4001, title: "Ban tổ chức", type: "group" });
    an.say("/start");
    await api.sendMessage(42, "a");
    const refused = await failure(api.sendMessage(42, "b"));
    expect(refused).toBeInstanceOf(GrammyError);
    expect(refused).toMatchObject({ error_code: 429, description: "Too Many Requests: retry after 60", parameters: { retry_after: 60 } });
    for (let count = 0; count < 3; count++) await api.sendMessage(group.id, "a");
    expect(await failure(api.sendMessage(group.id, "a"))).toMatchObject({ error_code: 429 });
    const other = telegram.group({ id: -4002, title: "Tiểu ban", type: "group" });
    await api.sendMessage(other.id, "a");
    expect(await failure(api.sendMessage(other.id, "a"))).toMatchObject({ error_code: 429 });
    expect(telegram.overLimit).toHaveLength(3);
  });

  it("may be those that Telegram documents", async () => {
    const { api, an } = await start({ limits: DOCUMENTED_LIMITS });
    an.say("/start");
    await api.sendMessage(42, "a");
    expect(await failure(api.sendMessage(42, "b"))).toMatchObject({ parameters: { retry_after: 1 } });
  });

  it("make room again as time passes", () => {
    let now = 5_000;
    const limits = createSendLimits(DOCUMENTED_LIMITS, () => now);
    const chat = { id: -4001, type: "group", title: "Ban tổ chức" } as const;
    const send = (): number | undefined => {
      now += 1_000;
      return limits.check(chat);
    };
    expect(Array.from({ length: 20 }, send)).toEqual(Array.from({ length: 20 }, () => undefined));
    expect(send()).toBe(40);
    now += 39_000;
    expect(send()).toBeUndefined();
    expect(limits.check(chat)).toBe(1);
  });
});

describe("waiting", () => {
  it("ends with the transcript when nothing comes", async () => {
    const { an } = await start({ timeout: 20 });
    an.say("Có ai không?");
    await expect(an.chat.nextMessage()).rejects.toThrow(/20 ms passed without the sent message 1 in 42\n[\d.]+ 42 An #1: Có ai không\?/);
  });

  it("ends when the server stops, and so does everything that it holds open", async () => {
    const { telegram, api, an } = await start();
    const waiting = failure(an.chat.nextMessage());
    const polling = failure(api.getUpdates({ timeout: 50 }));
    await telegram.until(() => telegram.requests.length === 1);
    await telegram.stop();
    expect(await waiting).toMatchObject({ message: expect.stringContaining("stopped while waiting for") });
    expect(await polling).toBeInstanceOf(HttpError);
  });
});
