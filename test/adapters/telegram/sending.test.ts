import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTelegram } from "../../../src/adapters/telegram/telegram.ts";
import type { Adapter, Sending } from "../../../src/chat/adapter.ts";
import type { ChatId, Message } from "../../../src/chat/message.ts";
import { createTestDesk } from "../../support/desk.ts";
import type { Person } from "../../support/telegram/people.ts";
import { messageTo, startTelegramBot, type TelegramBot } from "../../support/telegram-bot.ts";
import { textOf } from "../../support/text-of.ts";

let bot: TelegramBot;
let an: Person;

beforeEach(async () => {
  bot = await startTelegramBot({ requestTimeout: 300 });
  an = bot.telegram.user({ id: 42, first_name: "An" });
  an.say("/start");
});

afterEach(() => bot.stop());

/** Sends a message of one page. */
async function send(message: Message, adapter: Adapter = bot.adapter): Promise<Sending> {
  const [part = {}] = adapter.render(message);
  return adapter.send({ chat: message.to }, part);
}

async function edit(ref: string, ...paragraphs: readonly string[]): Promise<Sending | undefined> {
  const [part = {}] = bot.adapter.render(messageTo("telegram:42", ...paragraphs));
  return bot.adapter.edit?.({ chat: "telegram:42" }, ref, part);
}

const hello = messageTo("telegram:42", "Chào <b>An</b>");

describe("a message", () => {
  it("is sent, and known by its id", async () => {
    const sent = await send({ ...hello, buttons: [{ id: "yes", label: "Có" }], answers: "1" });
    const shown = await an.chat.nextMessage();
    expect(sent).toEqual({ kind: "sent", ref: String(shown.id) });
    expect(shown).toMatchObject({ text: "Chào <b>An</b>", entities: [], replyTo: 1, keyboard: [[{ text: "Có", callback_data: "yes" }]] });
    expect(bot.telegram.requests.at(-1)?.payload).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  it("that answers what is gone is sent all the same", async () => {
    expect(await send({ ...hello, answers: "99" })).toMatchObject({ kind: "sent" });
    expect(await an.chat.nextMessage()).toMatchObject({ replyTo: undefined });
  });

  it("goes into its topic of a forum", async () => {
    const forum = bot.telegram.group({ id: -1001234567890, title: "Đại hội", type: "supergroup", is_forum: true });
    const topic = forum.topic("Kế hoạch", an);
    expect(await send(messageTo(`telegram:${forum.id}/${topic}`, "a"))).toMatchObject({ kind: "sent" });
    expect(await forum.chat.nextMessage()).toMatchObject({ text: "a", thread: topic });
  });

  it("leads from a group to the private chat as soon as the bot's name is known", async () => {
    const group = bot.telegram.group({ id: -4001, title: "Ban tổ chức", type: "group" });
    const message: Message = {
      ...messageTo("telegram:-4001", "Ở đây ai cũng đọc được."),
      buttons: [{ id: "a", label: "Riêng", opens: "kehoach" }],
    };
    expect(await send(message)).toMatchObject({ kind: "unsent" });
    await bot.adapter.start(createTestDesk());
    await bot.telegram.until(() => bot.adapter.state?.().state === "running");
    expect(await send(message)).toMatchObject({ kind: "sent" });
    expect((await group.chat.nextMessage()).keyboard).toEqual([[{ text: "Riêng", url: "https://t.me/tro_ly_test_bot?start=kehoach" }]]);
  });

  it("whose HTML is refused goes out as its words, and the log does not tell them", async () => {
    const broken = { html: "<blink>Chào", plain: "Chào <blink>" };
    expect(await bot.adapter.send({ chat: "telegram:42" }, broken)).toMatchObject({ kind: "sent" });
    expect(await an.chat.nextMessage()).toMatchObject({ text: "Chào <blink>" });
    expect(bot.lines).toEqual(["telegram: a page was refused as HTML and goes out without its form"]);
  });
});

describe("an edit", () => {
  it("takes the place of what stands there, with its buttons", async () => {
    await send({ ...hello, buttons: [{ id: "yes", label: "Có" }] });
    const { id } = await an.chat.nextMessage();
    expect(await edit(String(id), "Đã chọn: Có")).toEqual({ kind: "sent", ref: String(id) });
    expect(await an.chat.nextEdit()).toMatchObject({ id, text: "Đã chọn: Có", keyboard: [] });
    // It stands there already.
    expect(await edit(String(id), "Đã chọn: Có")).toEqual({ kind: "sent", ref: String(id) });
  });

  it("fails where there is nothing to edit", async () => {
    expect(await edit("99", "a")).toEqual({ kind: "failed", reason: "400 Bad Request: message to edit not found" });
    expect(await edit("1", "a")).toEqual({ kind: "failed", reason: "400 Bad Request: message can't be edited" });
    expect(await edit("seven", "a")).toMatchObject({ kind: "failed" });
  });
});

describe("a message that is not taken", () => {
  it("comes later when Telegram asks to wait", async () => {
    bot.telegram.fail({ fault: { kind: "too many requests", retryAfter: 3 } });
    expect(await send(hello)).toEqual({ kind: "later", wait: 3_000 });
  });

  it("has nobody to reach where the bot may not write", async () => {
    bot.telegram.user({ id: 43, first_name: "Bình" });
    expect(await send(messageTo("telegram:43", "a"))).toEqual({
      kind: "unreachable",
      reason: "403 Forbidden: bot can't initiate conversation with a user",
    });
    expect(await send(messageTo("telegram:44", "a"))).toEqual({ kind: "unreachable", reason: "400 Bad Request: chat not found" });
    an.block();
    expect(await send(hello)).toEqual({ kind: "unreachable", reason: "403 Forbidden: bot was blocked by the user" });
    an.unblock();
    an.deactivate();
    expect(await send(hello)).toMatchObject({ kind: "unreachable" });
    const group = bot.telegram.group({ id: -4001, title: "Ban tổ chức", type: "group" });
    group.removeBot(an);
    expect(await send(messageTo("telegram:-4001", "a"))).toEqual({
      kind: "unreachable",
      reason: "403 Forbidden: bot was kicked from the group chat",
    });
  });

  it("is told where the group is now", async () => {
    const moved = bot.telegram.group({ id: -4001, title: "Ban tổ chức", type: "group" }).upgrade(an);
    expect(await send(messageTo("telegram:-4001", "a"))).toEqual({ kind: "moved", to: `telegram:${moved.id}` });
  });

  it("fails when it is the message's fault", async () => {
    expect(await bot.adapter.send({ chat: "telegram:42" }, { html: "a".repeat(4097), plain: "a" })).toEqual({
      kind: "failed",
      reason: "400 Bad Request: message is too long",
    });
    const elsewhere: ChatId = "slack:U1";
    expect(await send(messageTo(elsewhere, "a"))).toEqual({ kind: "failed", reason: "no chat of Telegram's" });
  });

  it("can be sent again when Telegram is not there for it", async () => {
    bot.telegram.fail({ fault: { kind: "server error", code: 503 } });
    expect(await send(hello)).toEqual({ kind: "unsent", reason: "503 Service Unavailable" });
    expect(await send(hello)).toMatchObject({ kind: "sent" });
  });

  it.each([500, 502, 504] as const)("may be there or not after Telegram's own error %i", async (code) => {
    bot.telegram.fail({ fault: { kind: "server error", code } });
    expect(await send(hello)).toMatchObject({ kind: "unknown", reason: expect.stringMatching(`^${code} `) });
  });

  it("can be sent again when it is the token that is not accepted", async () => {
    const revoked = createTelegram({
      token: "710000001:revoked",
      apiRoot: bot.telegram.apiRoot,
      commands: [],
      say: { vi: String, en: String },
      contentOf: textOf,
      log: () => undefined,
    });
    expect(await send(hello, revoked.adapter)).toEqual({ kind: "unsent", reason: "401 Unauthorized" });
  });

  it("can be sent again when there is no connection", async () => {
    await bot.telegram.goDown();
    expect(await send(hello)).toEqual({ kind: "unsent", reason: "no connection (ECONNREFUSED)" });
    await bot.telegram.comeBack();
    expect(await send(hello)).toMatchObject({ kind: "sent" });
  });

  it.each(["before", "after"] as const)("may be there or not when the connection breaks %s it has an effect", async (when) => {
    bot.telegram.fail({ fault: { kind: "reset", when } });
    expect(await send(hello)).toEqual({ kind: "unknown", reason: "the connection broke (ECONNRESET)" });
    expect(an.chat.messages).toHaveLength(when === "before" ? 0 : 1);
  });

  it("may be there or not when no answer comes in time", async () => {
    bot.telegram.fail({ fault: { kind: "delay", when: "after", ms: 2_000 } });
    expect(await send(hello)).toEqual({ kind: "unknown", reason: "no answer in time" });
    expect(an.chat.messages).toHaveLength(1);
  });
});

describe("a message for a server that is not there", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** A server that does with each connection what it is told. */
  async function listen(taken: (socket: Socket) => void): Promise<number> {
    const server = createServer((socket) => taken(socket.on("error", () => undefined)));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  async function sendTo(apiRoot: string): Promise<Sending> {
    const { adapter } = createTelegram({
      token: "1:secret",
      apiRoot,
      commands: [],
      say: { vi: String, en: String },
      contentOf: textOf,
      log: () => undefined,
      connectTimeout: 100,
      requestTimeout: 2_000,
    });
    return send(hello, adapter);
  }

  it("certainly is not sent when its name is unknown", async () => {
    expect(await sendTo("http://telegram.invalid")).toMatchObject({
      kind: "unsent",
      reason: expect.stringMatching(/^no connection \((ENOTFOUND|EAI_AGAIN)\)$/),
    });
  });

  it("certainly is not sent when it takes the connection and says nothing", async () => {
    const port = await listen(() => undefined);
    expect(await sendTo(`https://127.0.0.1:${port}`)).toEqual({ kind: "unsent", reason: "no connection (ETIMEDOUT)" });
  });

  it("certainly is not sent when it ends the connection at once, or speaks no TLS", async () => {
    const port = await listen((socket) => socket.end());
    expect(await sendTo(`https://127.0.0.1:${port}`)).toMatchObject({ kind: "unsent" });
    const other = await listen((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    expect(await sendTo(`https://127.0.0.1:${other}`)).toMatchObject({ kind: "unsent" });
  });

  it("may be there or not when the answer is not Telegram's", async () => {
    const page = "<html>502 Bad Gateway</html>";
    const port = await listen((socket) =>
      socket.on("data", () => socket.end(`HTTP/1.1 502 Bad Gateway\r\nContent-Length: ${page.length}\r\n\r\n${page}`)),
    );
    expect(await sendTo(`http://127.0.0.1:${port}`)).toEqual({ kind: "unknown", reason: "the answer cannot be read" });
  });
});

describe("requests", () => {
  it("keep to a chat's limit, and to that of all chats", () => {
    const overall = { key: "telegram", count: 30, per: 1_000 };
    expect(bot.adapter.limits("telegram:42", "send")).toEqual([{ key: "telegram:42", count: 1, per: 1_000 }, overall]);
    const group = [{ key: "telegram:-1001", count: 20, per: 60_000 }, overall];
    expect(bot.adapter.limits("telegram:-1001/3", "edit")).toEqual(group);
  });
});

describe("typing", () => {
  it("is shown, and a refusal of it does not matter", async () => {
    await bot.adapter.typing?.({ chat: "telegram:42" });
    expect(an.chat.actions).toEqual(["typing"]);
    bot.telegram.fail({ fault: { kind: "server error", code: 500 } });
    await bot.adapter.typing?.({ chat: "telegram:42" });
    expect(an.chat.actions).toEqual(["typing"]);
  });
});
