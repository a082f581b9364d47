import { Api, GrammyError, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group, Person } from "../support/telegram/people.ts";
import { startTelegram, type Telegram } from "../support/telegram/telegram.ts";

let telegram: Telegram;
let api: Api;
let an: Person;
let group: Group;

beforeEach(async () => {
  telegram = await startTelegram();
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
  an = telegram.user({ id: 42, first_name: "An", username: "an_nguyen", language_code: "vi" });
  group = telegram.group({ id: -4001, title: "Ban tổ chức", type: "group" });
});

afterEach(() => telegram.stop());

/** Why the Bot API refused. */
async function refusal(request: Promise<unknown>): Promise<string> {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  throw error ?? new Error("it was not refused");
}

const button = (text: string, callback_data: string): { text: string; callback_data: string } => ({ text, callback_data });

describe("a request", () => {
  it("needs the bot's token and a method that there is", async () => {
    expect(await refusal(new Api("1:wrong", { apiRoot: telegram.apiRoot }).getMe())).toBe("401 Unauthorized");
    expect((await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendMassage`)).status).toBe(404);
    expect((await api.getMe()).username).toBe("tro_ly_test_bot");
  });

  it("may be a form or an address, and its method in any case", async () => {
    an.say("/start");
    const form = { method: "POST", body: new URLSearchParams({ chat_id: "42", text: "a", disable_notification: "true" }) };
    expect((await fetch(`${telegram.apiRoot}/bot${telegram.token}/SENDMESSAGE`, form)).status).toBe(200);
    expect((await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendMessage?chat_id=42&text=b`)).status).toBe(200);
    expect(an.chat.messages.map(({ text, isSilent }) => [text, isSilent])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    expect(telegram.requests.map(({ method, status }) => [method, status])).toEqual([
      ["sendMessage", 200],
      ["sendMessage", 200],
    ]);
  });
});

describe("a message of the bot", () => {
  it("is there as its reader sees it", async () => {
    const { message } = an.say("Chào");
    await api.sendMessage(42, " <b>Phần 2</b>: 1 &lt; 2 ", {
      parse_mode: "HTML",
      reply_parameters: { message_id: message.message_id },
      reply_markup: { inline_keyboard: [[button("Có", "yes"), { text: "Văn bản", url: "https://bhxh.vn" }]] },
    });
    const sent = await an.chat.nextMessage();
    expect(sent).toMatchObject({ text: "Phần 2: 1 < 2", html: "<b>Phần 2</b>: 1 &lt; 2", replyTo: message.message_id, editCount: 0 });
    expect(sent.keyboard.flat().map(({ text }) => text)).toEqual(["Có", "Văn bản"]);
  });

  it("may bring its formatting as entities, besides those that are found", async () => {
    an.say("/start");
    await api.sendMessage(42, "  Xem /kehoach", { entities: [{ type: "bold", offset: 0, length: 5 }] });
    const { entities, html } = await an.chat.nextMessage();
    expect(entities.map(({ type, offset, length }) => [type, offset, length])).toEqual([
      ["bold", 0, 3],
      ["bot_command", 4, 8],
    ]);
    expect(html).toBe("<b>Xem</b> /kehoach");
    expect(await refusal(api.sendMessage(42, "*a*", { parse_mode: "MarkdownV2" }))).toBe("400 Bad Request: MarkdownV2 is not emulated");
  });

  it("is refused when it is empty, too long or cannot be read", async () => {
    an.say("/start");
    expect(await refusal(api.sendMessage(42, " \n\u200b"))).toBe("400 Bad Request: message text is empty");
    expect(await refusal(api.sendMessage(42, "a".repeat(4097)))).toBe("400 Bad Request: message is too long");
    expect(await refusal(api.sendMessage(42, "a\ud83d"))).toBe("400 Bad Request: strings must be encoded in UTF-8");
    expect(await refusal(api.sendMessage(42, "<b>a", { parse_mode: "HTML" }))).toBe(
      "400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    );
    await api.sendMessage(42, `<b>${"&lt;".repeat(4096)}</b>`, { parse_mode: "HTML" });
    expect((await an.chat.nextMessage()).text).toHaveLength(4096);
  });

  it.each([
    [button("a", "đ".repeat(33)), "BUTTON_DATA_INVALID"],
    [button("a", ""), "BUTTON_DATA_INVALID"],
    [button(" ", "a"), "inline keyboard button text must be non-empty"],
    [{ ...button("a", "a"), url: "https://bhxh.vn" }, "can't parse inline keyboard button: it has url and callback_data"],
    [{ text: "a" }, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
    [{ text: "a", url: "http://localhost/a" }, "inline keyboard button URL 'http://localhost/a' is invalid: Wrong HTTP URL"],
  ])("may not have the button %j", async (wrong, why) => {
    an.say("/start");
    const markup = { inline_keyboard: [[wrong as { text: string; callback_data: string }]] };
    expect(await refusal(api.sendMessage(42, "a", { reply_markup: markup }))).toBe(`400 Bad Request: ${why}`);
  });

  it("can be changed, but not into what it is", async () => {
    an.say("/start");
    const reply_markup = { inline_keyboard: [[button("Có", "yes")]] };
    const { message_id } = await api.sendMessage(42, "<b>a</b>", { parse_mode: "HTML", reply_markup });
    expect(await refusal(api.editMessageText(42, message_id, "<b>a</b> ", { parse_mode: "HTML", reply_markup }))).toMatch(
      /^400 Bad Request: message is not modified: specified new message content and reply markup are exactly/,
    );
    await api.editMessageText(42, message_id, "b");
    expect(await an.chat.nextEdit()).toMatchObject({ text: "b", entities: [], keyboard: [], editCount: 1 });
    await api.editMessageReplyMarkup(42, message_id, { reply_markup });
    expect(await an.chat.nextEdit()).toMatchObject({ text: "b", keyboard: reply_markup.inline_keyboard, editCount: 2 });
  });

  it("is the only kind that the bot can change", async () => {
    const { message } = an.say("a");
    expect(await refusal(api.editMessageText(42, message.message_id, "b"))).toBe("400 Bad Request: message can't be edited");
    expect(await refusal(api.editMessageText(42, 99, "b"))).toBe("400 Bad Request: message to edit not found");
    expect(await refusal(api.sendMessage(42, "b", { reply_parameters: { message_id: 99 } }))).toBe(
      "400 Bad Request: message to be replied not found",
    );
    await api.sendMessage(42, "b", { reply_parameters: { message_id: 99, allow_sending_without_reply: true } });
    expect((await an.chat.nextMessage()).replyTo).toBeUndefined();
  });

  it("can be taken back, in a group only if it is the bot's", async () => {
    const theirs = an.in(group).say("a").message;
    const { message_id } = await api.sendMessage(group.id, "b");
    await api.deleteMessage(group.id, message_id);
    expect(group.chat.messages).toEqual([]);
    expect(await refusal(api.deleteMessage(group.id, message_id))).toBe("400 Bad Request: message to delete not found");
    expect(await refusal(api.deleteMessage(group.id, theirs.message_id))).toBe("400 Bad Request: message can't be deleted");
  });
});

describe("a chat", () => {
  it("takes no message while the bot may not write there", async () => {
    expect(await refusal(api.sendMessage(7, "a"))).toBe("400 Bad Request: chat not found");
    expect(await refusal(api.sendMessage("", "a"))).toBe("400 Bad Request: chat_id is empty");
    expect(await refusal(api.sendMessage(42, "a"))).toBe("403 Forbidden: bot can't initiate conversation with a user");
    an.say("/start");
    an.block();
    expect(await refusal(api.sendMessage(42, "a"))).toBe("403 Forbidden: bot was blocked by the user");
    an.unblock();
    await api.sendMessage(42, "a");
    an.deactivate();
    expect(await refusal(api.sendMessage(42, "a"))).toBe("403 Forbidden: user is deactivated");
    group.removeBot(an);
    expect(await refusal(api.sendChatAction(group.id, "typing"))).toBe("403 Forbidden: bot was kicked from the group chat");
  });

  it("has another id once it became a supergroup", async () => {
    const upgraded = group.upgrade(an);
    const error = await api.sendMessage(group.id, "a").catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: upgraded.id },
    });
    await api.sendMessage(upgraded.id, "a");
    const messages = (await api.getUpdates()).map(({ message }) => message);
    expect(messages).toMatchObject([
      { chat: { id: group.id, type: "group" }, migrate_to_chat_id: upgraded.id },
      { chat: { id: upgraded.id, type: "supergroup" }, migrate_from_chat_id: group.id, message_id: 1 },
    ]);
  });

  it("shows what the bot is doing, of what there is to do", async () => {
    an.say("/start");
    await api.sendChatAction(42, "typing");
    expect(an.chat.actions).toEqual(["typing"]);
    expect(await refusal(api.sendChatAction(42, "thinking" as "typing"))).toBe("400 Bad Request: wrong parameter action in request");
    expect((await api.getChat(42)).first_name).toBe("An");
  });

  it("that is a forum has topics, and another supergroup threads of replies", async () => {
    const forum = telegram.group({ id: -1_000_000_000_005, title: "Diễn đàn", type: "supergroup", is_forum: true });
    const topic = forum.topic("Kế hoạch", an);
    expect(an.in(forum, topic).say("a").message).toMatchObject({ message_thread_id: topic, is_topic_message: true });
    await api.sendMessage(forum.id, "b", { message_thread_id: topic });
    expect((await forum.chat.nextMessage()).thread).toBe(topic);
    // The general topic has a number, but none that a message could be sent to.
    expect(await refusal(api.sendMessage(forum.id, "b", { message_thread_id: 1 }))).toBe("400 Bad Request: message thread not found");

    const upgraded = group.upgrade(an);
    const first = an.in(upgraded).say("a").message;
    const reply = an.in(upgraded).say("b", { replyTo: first.message_id }).message;
    expect(reply).toMatchObject({ message_thread_id: first.message_id, reply_to_message: { text: "a" } });
    expect(reply.is_topic_message).toBeUndefined();
  });
});

describe("a person", () => {
  it("writes, replies and edits as Telegram tells it", async () => {
    const { message } = an.in(group).say("/kehoach@tro_ly_test_bot đi");
    an.in(group).edit(message.message_id, "/nguyenvan");
    expect(await api.getUpdates()).toMatchObject([
      { message: { text: "/kehoach@tro_ly_test_bot đi", entities: [{ type: "bot_command", offset: 0, length: 24 }] } },
      { edited_message: { message_id: message.message_id, text: "/nguyenvan", from: { id: 42, language_code: "vi" } } },
    ]);
  });

  it("presses a button by its label, which the bot answers", async () => {
    an.say("/start");
    const { message_id } = await api.sendMessage(42, "a", { reply_markup: { inline_keyboard: [[button("Có", "yes")]] } });
    const press = an.press("Có");
    const [update] = await api.getUpdates({ offset: press.updateId ?? 0 });
    expect(update?.callback_query).toMatchObject({ id: press.id, data: "yes", message: { message_id, text: "a" } });
    await api.answerCallbackQuery(press.id, { text: "Đã nhận" });
    expect(press.answer).toEqual({ text: "Đã nhận", show_alert: false });
    expect(await refusal(api.answerCallbackQuery("1"))).toBe(
      "400 Bad Request: query is too old and response timeout expired or query ID is invalid",
    );
    expect(() => an.press("Không")).toThrow("there is no button Không among [Có]");
  });

  it("may press under a message that is too old to be shown", async () => {
    an.say("/start");
    const { message_id } = await api.sendMessage(42, "a", { reply_markup: { inline_keyboard: [[button("Có", "yes")]] } });
    const { updateId } = an.press("yes", { under: message_id, isInaccessible: true });
    const [update] = await api.getUpdates({ offset: updateId ?? 0 });
    expect(update?.callback_query?.message).toEqual({
      chat: { id: 42, type: "private", first_name: "An", username: "an_nguyen" },
      message_id,
      date: 0,
    });
  });

  it("blocks the bot, which is told so", async () => {
    an.block();
    const [update] = await api.getUpdates();
    expect(update?.my_chat_member).toMatchObject({
      chat: { id: 42 },
      old_chat_member: { status: "member" },
      new_chat_member: { status: "kicked" },
    });
  });
});

describe("a file", () => {
  it("that a person sends can be downloaded", async () => {
    const { message } = an.sendDocument({ name: "kế hoạch.txt", mime: "text/plain", content: Buffer.from("nội dung") }, { caption: "xem" });
    const { file_path } = await api.getFile(message.document?.file_id ?? "");
    const response = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${file_path}`);
    expect(await response.text()).toBe("nội dung");
    expect(message).toMatchObject({ caption: "xem", document: { file_name: "kế hoạch.txt", mime_type: "text/plain", file_size: 10 } });
  });

  it("is not given away when it is too big, or not known", async () => {
    const { message } = an.sendDocument({ name: "a.pdf", content: Buffer.from(""), size: 20 * 1024 * 1024 + 1 });
    expect(await refusal(api.getFile(message.document?.file_id ?? ""))).toBe("400 Bad Request: file is too big");
    expect(await refusal(api.getFile("x"))).toBe("400 Bad Request: invalid file_id");
    expect((await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/documents/file_1.pdf`)).status).toBe(404);
  });

  it("that the bot uploads arrives whole, and can be sent again by its id", async () => {
    an.say("/start");
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, place) => place % 256));
    const { document } = await api.sendDocument(42, new InputFile(content, "kế hoạch.docx"), {
      caption: "<b>Xong</b>",
      parse_mode: "HTML",
    });
    expect(await an.chat.nextMessage()).toMatchObject({ html: "<b>Xong</b>", message: { document: { file_name: "kế hoạch.docx" } } });
    await api.sendDocument(42, document.file_id);
    const { file_path } = await api.getFile((await an.chat.nextMessage()).message.document?.file_id ?? "");
    const response = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${file_path}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  });

  it("is a photo when it is an image that fits, and nothing at all when it is empty", async () => {
    an.say("/start");
    const png = (width: number, height: number): InputFile => {
      const head = Buffer.alloc(64);
      head.write("\u0089PNG", "latin1");
      head.writeUInt32BE(width, 16);
      head.writeUInt32BE(height, 20);
      return new InputFile(head, "a.png");
    };
    await api.sendPhoto(42, png(1080, 1500));
    expect((await an.chat.nextMessage()).message.photo).toHaveLength(1);
    const wrong = await Promise.all([
      refusal(api.sendPhoto(42, png(9000, 1500))),
      refusal(api.sendPhoto(42, png(100, 2100))),
      refusal(api.sendPhoto(42, new InputFile(Buffer.from("a text"), "a.png"))),
      refusal(api.sendPhoto(42, new InputFile(Buffer.alloc(10 * 1024 * 1024 + 1), "a.png"))),
      refusal(api.sendDocument(42, new InputFile(Buffer.alloc(0), "a.ics"))),
    ]);
    expect(wrong.map((why) => why.replace("400 Bad Request: ", ""))).toEqual([
      "PHOTO_INVALID_DIMENSIONS",
      "PHOTO_INVALID_DIMENSIONS",
      "IMAGE_PROCESS_FAILED",
      "too big for a photo",
      "file must be non-empty",
    ]);
  });
});

describe("the bot's profile", () => {
  it("holds commands for each scope and language", async () => {
    const commands = [{ command: "kehoach", description: "Lập kế hoạch" }];
    const scope = { type: "all_private_chats" } as const;
    await api.setMyCommands(commands, { scope, language_code: "vi" });
    expect(await api.getMyCommands({ scope, language_code: "vi" })).toEqual(commands);
    expect(await api.getMyCommands()).toEqual([]);
    await api.deleteMyCommands({ scope, language_code: "vi" });
    expect(await api.getMyCommands({ scope, language_code: "vi" })).toEqual([]);
  });

  it.each([
    ["a slash", [{ command: "/kehoach", description: "a" }], {}, "BOT_COMMAND_INVALID"],
    ["a capital letter", [{ command: "keHoach", description: "a" }], {}, "BOT_COMMAND_INVALID"],
    ["no description", [{ command: "kehoach", description: "" }], {}, "command description must be non-empty"],
    ["a long description", [{ command: "kehoach", description: "a".repeat(257) }], {}, "BOT_COMMAND_DESCRIPTION_INVALID"],
    ["101 commands", Array.from({ length: 101 }, (_, place) => ({ command: `c${place}`, description: "a" })), {}, "BOT_COMMANDS_TOO_MUCH"],
    ["a language of three letters", [], { language_code: "vie" as "vi" }, "invalid language code specified"],
    ["a scope that is none", [], { scope: { type: "everybody" as "default" } }, "can't parse BotCommandScope: Unsupported type specified"],
  ])("does not take commands with %s", async (_, commands, more, why) => {
    expect(await refusal(api.setMyCommands(commands, more))).toBe(`400 Bad Request: ${why}`);
  });

  it("holds a name, descriptions and a menu button", async () => {
    await api.setMyName("Trợ lý Đại hội");
    await api.setMyDescription("a");
    await api.setChatMenuButton({ menu_button: { type: "commands" } });
    expect(await refusal(api.setMyShortDescription("a".repeat(121)))).toBe("400 Bad Request: short description is too long");
  });
});
