import { describe, expect, it } from "vitest";
import { eventsOf } from "../../../src/adapters/telegram/events.ts";
import { readUpdate } from "../../../src/adapters/telegram/update.ts";
import type { Event } from "../../../src/chat/message.ts";

const me = { id: 710000001, username: "tro_ly_bot" };
const commands = {
  known: new Set(["kehoach", "start"]),
  opened: new Set(["kehoach", "lienket"]),
  openedWithWord: new Set(["thamgia"]),
};
const an = { id: 42, is_bot: false, first_name: "An", last_name: "Nguyễn", username: "an_nguyen", language_code: "vi" };
const privately = { id: 42, first_name: "An", last_name: "Nguyễn", username: "an_nguyen", type: "private" };
const group = { id: -4001, title: "Ban tổ chức", type: "group", all_members_are_administrators: true };
const forum = { id: -1001234567890, title: "Đại hội", is_forum: true, type: "supergroup" };

function events(update: object): readonly Event[] {
  const read = readUpdate({ update_id: 900, ...update });
  if (!read) throw new Error("it is no update");
  return eventsOf(read, me, commands);
}

const message = (content: object, chat: object = privately): object => ({
  message: { message_id: 7, from: an, chat, date: 1417000000, ...content },
});
const mention = (offset: number, length = 11): object => ({ type: "mention", offset, length });
const texts = (update: object): unknown[] => events(update).map((event) => ("text" in event ? event.text : event));

describe("a text in a private chat", () => {
  it("arrives with its place, its writer's name and its update's number", () => {
    expect(events(message({ text: " Đại hội mấy ngày? " }))).toEqual([
      { id: "900", from: "telegram:42", ref: "7", name: "An Nguyễn (@an_nguyen)", text: " Đại hội mấy ngày? " },
    ]);
  });

  it("that was edited names the message that it was", () => {
    const { message: edited } = message({ text: "Hà Nội", edit_date: 1417000100 }) as { message: object };
    expect(events({ edited_message: edited })).toMatchObject([{ id: "900", ref: "7", edits: "ref:7", text: "Hà Nội" }]);
  });

  it.each([
    ["/kehoach@tro_ly_bot Hà Nội", ["/kehoach Hà Nội"]],
    ["/KeHoach@Tro_Ly_Bot", ["/KeHoach"]],
    ["/kehoach\nHà Nội", ["/kehoach\nHà Nội"]],
    ["/kehoach@another_bot Hà Nội", []],
    ["/start", ["/start"]],
    ["/start kehoach", ["/kehoach"]],
    ["/Start LienKet", ["/LienKet"]],
    // A stranger's link brings nothing of the stranger's.
    ["/start lienket-ABCD-2345", ["/lienket"]],
    ["/start kehoach-KH12-v2", ["/kehoach"]],
    ["/start@tro_ly_bot kehoach-KH12", ["/kehoach"]],
    ["/start kehoach-", ["/kehoach"]],
    ["/start ngonngu", ["/start"]],
    ["/start ngonngu-en", ["/start"]],
    ["/start lienket ABCD-2345", ["/start"]],
    ["/start -kehoach", ["/start"]],
    ["/start kế hoạch", ["/start"]],
    // It stays known for a link's, so that it is asked about.
    ["/start thamgia_K7MX29QFABCD", ["/start thamgia_K7MX29QFABCD"]],
    ["/start THAMGIA_k7mx", ["/start THAMGIA_k7mx"]],
    ["/start kehoach_K7MX", ["/start"]],
    ["/start thamgia", ["/start"]],
    ["/start thamgia_K7MX nghe an", ["/start"]],
    ["/start thamgia_", ["/start"]],
    ["/weather", ["/weather"]],
    ["xem /kehoach@another_bot", ["xem /kehoach@another_bot"]],
    ["/1/2 ngày", ["/1/2 ngày"]],
  ])("%j is taken as %j", (typed, taken) => {
    expect(texts(message({ text: typed }))).toEqual(taken);
  });
});

describe("a file in a private chat", () => {
  const file = { file_id: "BQACAgUAAx", file_unique_id: "AgAD", file_size: 1200 };

  it("arrives with its name and where it is found, its caption after it", () => {
    expect(
      events(message({ document: { ...file, file_name: "ke hoach.docx", mime_type: "application/msword" }, caption: "kế hoạch" })),
    ).toEqual([
      {
        id: "900",
        from: "telegram:42",
        ref: "7",
        name: "An Nguyễn (@an_nguyen)",
        file: { name: "ke hoach.docx", bytes: 1200, source: "BQACAgUAAx" },
      },
      { id: "900/caption", from: "telegram:42", ref: "7", name: "An Nguyễn (@an_nguyen)", text: "kế hoạch" },
    ]);
  });

  it("that is a photo is taken in its largest size", () => {
    const photo = [
      { ...file, file_id: "small", width: 90, height: 60 },
      { ...file, file_id: "large", width: 1280, height: 853 },
      { ...file, file_id: "middle", width: 320, height: 213 },
    ];
    expect(events(message({ photo }))).toMatchObject([{ file: { name: "photo-7.jpg", source: "large" } }]);
  });

  it.each([
    ["voice", {}, "voice-7.ogg"],
    ["audio", { file_name: "hat.m4a" }, "hat.m4a"],
    ["audio", {}, "audio-7.mp3"],
    ["video", {}, "video-7.mp4"],
    ["video_note", {}, "video-7.mp4"],
    ["sticker", { emoji: "👍" }, "sticker-7.webp"],
    ["document", { file_name: "../../etc/passwd" }, "passwd"],
    ["document", { file_name: "a\\b\\" }, "document-7"],
  ])("that is a %s %j is called %s", (kind, more, name) => {
    expect(events(message({ [kind]: { ...file, ...more } }))).toMatchObject([{ file: { name } }]);
  });

  it.each([
    ["location", { latitude: 21, longitude: 105 }],
    ["contact", { phone_number: "090", first_name: "B" }],
    ["poll", { id: "2", question: "?", options: [] }],
    ["dice", { emoji: "🎲", value: 3 }],
  ])("is refused when it is none but a %s, and nothing of that is kept", (kind, content) => {
    const { message: sent } = message({ [kind]: content }) as { message: object };
    expect(events({ message: sent })).toEqual([
      { id: "900", from: "telegram:42", ref: "7", name: "An Nguyễn (@an_nguyen)", file: { name: `${kind}-7`, bytes: 0, refused: "kind" } },
    ]);
    expect(events({ edited_message: sent })).toEqual([]);
  });

  it("is not taken again when its caption is edited", () => {
    const { message: edited } = message({ document: file, caption: "a" }) as { message: object };
    expect(events({ edited_message: edited }).filter((event) => "file" in event)).toEqual([]);
  });
});

describe("a press", () => {
  const press = (more: object): object => ({ callback_query: { id: "55", from: an, chat_instance: "1", data: "plan:yes", ...more } });

  it("arrives with the message under which the button stands", () => {
    expect(
      events(
        press({ message: { message_id: 7, from: { id: me.id, is_bot: true, first_name: "Trợ lý" }, chat: privately, date: 1, text: "?" } }),
      ),
    ).toEqual([{ id: "900", from: "telegram:42", ref: "7", name: "An Nguyễn (@an_nguyen)", press: "plan:yes" }]);
  });

  it("under a message that is too old to be shown arrives too", () => {
    expect(events(press({ message: { message_id: 7, chat: privately, date: 0 } }))).toMatchObject([
      { from: "telegram:42", ref: "7", press: "plan:yes" },
    ]);
  });

  it("in a group and in a topic arrives from there", () => {
    expect(events(press({ message: { message_id: 7, chat: group, date: 1 } }))).toMatchObject([{ from: "telegram:-4001", group: true }]);
    const inTopic = { message_id: 7, chat: forum, date: 1, is_topic_message: true, message_thread_id: 3 };
    expect(events(press({ message: inTopic }))).toMatchObject([{ from: "telegram:-1001234567890/3", group: true }]);
  });

  it("without data or without a message is left", () => {
    expect(events(press({ data: undefined, game_short_name: "g", message: { message_id: 7, chat: privately, date: 1 } }))).toEqual([]);
    expect(events(press({ inline_message_id: "x" }))).toEqual([]);
  });
});

describe("what is said in a group", () => {
  it("is heard when the bot is called by its name, which is left out", () => {
    expect(events(message({ text: "@tro_ly_bot mấy ngày?", entities: [mention(0)] }, group))).toEqual([
      { id: "900", from: "telegram:-4001", ref: "7", group: true, name: "An Nguyễn (@an_nguyen)", text: "mấy ngày?" },
    ]);
  });

  it.each([
    ["@tro_ly_bot, mấy ngày?", [mention(0)], "mấy ngày?"],
    ["Chào @Tro_Ly_Bot, mấy ngày?", [mention(5)], "Chào, mấy ngày?"],
    ["👍 @tro_ly_bot mấy ngày? @tro_ly_bot", [mention(3), mention(25)], "👍 mấy ngày?"],
    ["@tro_ly_bot /kehoach Hà Nội", [mention(0)], "/kehoach Hà Nội"],
    ["@tro_ly_bot", [mention(0)], "/start"],
    [
      "Trợ lý ơi mấy ngày?",
      [{ type: "text_mention", offset: 0, length: 6, user: { id: me.id, is_bot: true, first_name: "Trợ lý" } }],
      "ơi mấy ngày?",
    ],
    ["/kehoach@tro_ly_bot Hà Nội", [{ type: "bot_command", offset: 0, length: 19 }], "/kehoach Hà Nội"],
    ["/kehoach", [{ type: "bot_command", offset: 0, length: 8 }], "/kehoach"],
    ["/KeHoach nghe an", [{ type: "bot_command", offset: 0, length: 8 }], "/KeHoach nghe an"],
    ["/weather@tro_ly_bot", [{ type: "bot_command", offset: 0, length: 19 }], "/weather"],
    ["@tro_ly_bot /weather", [mention(0)], "/weather"],
  ])("%j is taken as its words", (text, entities, taken) => {
    expect(texts(message({ text, entities }, group))).toEqual([taken]);
  });

  it("is heard, too, where it stands under a file, without that", () => {
    const document = { file_id: "a", file_unique_id: "b" };
    const under = (caption: string, ...caption_entities: object[]): object => message({ document, caption, caption_entities }, group);
    expect(events(under("@tro_ly_bot mấy ngày?", mention(0)))).toEqual([
      { id: "900", from: "telegram:-4001", ref: "7", group: true, name: "An Nguyễn (@an_nguyen)", text: "mấy ngày?" },
    ]);
    expect(texts(under("/kehoach Hà Nội"))).toEqual(["/kehoach Hà Nội"]);
    const { message: edited } = under("@tro_ly_bot mấy giờ?", mention(0)) as { message: object };
    expect(events({ edited_message: edited })).toMatchObject([{ text: "mấy giờ?", edits: "ref:7" }]);
  });

  it("is heard when it replies to the bot", () => {
    const reply_to_message = { message_id: 6, from: { id: me.id, is_bot: true, first_name: "Trợ lý" }, chat: group, date: 1, text: "?" };
    expect(texts(message({ text: "15/4", reply_to_message }, group))).toEqual(["15/4"]);
  });

  it("is not heard otherwise", () => {
    const reply_to_message = { message_id: 6, from: an, chat: group, date: 1, text: "?" };
    const others = [
      message({ text: "chào cả nhà" }, group),
      message({ text: "@another_bot mấy ngày?", entities: [mention(0, 12)] }, group),
      message({ text: "/kehoach@another_bot", entities: [{ type: "bot_command", offset: 0, length: 20 }] }, group),
      message({ text: "15/4", reply_to_message }, group),
      message({ text: "/weather", entities: [{ type: "bot_command", offset: 0, length: 8 }] }, group),
      message({ document: { file_id: "a", file_unique_id: "b" }, caption: "biên bản" }, group),
      message({ document: { file_id: "a", file_unique_id: "b" } }, group),
      message({ location: { latitude: 21, longitude: 105 } }, group),
    ];
    expect(others.flatMap(events)).toEqual([]);
  });

  it("belongs to its topic where there are topics, and not to the thread of a reply", () => {
    const said = { text: "/kehoach", message_thread_id: 3 };
    expect(events(message({ ...said, is_topic_message: true }, forum))).toMatchObject([{ from: "telegram:-1001234567890/3" }]);
    expect(events(message(said, forum))).toMatchObject([{ from: "telegram:-1001234567890" }]);
  });
});

describe("what is not said to the bot", () => {
  it.each<[string, object]>([
    [
      "a post of a channel",
      { channel_post: { message_id: 7, chat: { id: -1009, title: "Tin", type: "channel" }, date: 1, text: "/kehoach" } },
    ],
    ["a message in a channel", message({ text: "/kehoach" }, { id: -1009, title: "Tin", type: "channel" })],
    ["another bot's message", message({ text: "/kehoach", from: { id: 5, is_bot: true, first_name: "B" } }, group)],
    ["what a channel posts into its group", message({ text: "/kehoach", is_automatic_forward: true }, group)],
    ["somebody who joins", message({ new_chat_members: [an] }, group)],
    ["a group that becomes a supergroup", message({ migrate_to_chat_id: -1001 }, group)],
    ["a pinned message", message({ pinned_message: { message_id: 1, chat: group, date: 0 } }, group)],
    [
      "the bot being blocked",
      { my_chat_member: { chat: privately, from: an, date: 1, old_chat_member: {}, new_chat_member: { status: "kicked" } } },
    ],
    ["a poll", { poll: { id: "1", question: "?", options: [] } }],
    ["an update of tomorrow", { something_new: { id: 1 } }],
    ["an update that is only a number", {}],
    ["a message of an unknown form", { message: { message_id: "seven" } }],
  ])("is left: %s", (_, update) => {
    expect(events(update)).toEqual([]);
  });
});

it("an administrator who hides behind the group is heard", () => {
  const from = { id: 1087968824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
  expect(texts(message({ text: "/kehoach", from, sender_chat: group }, group))).toEqual(["/kehoach"]);
});

it.each([[undefined], [null], ["update"], [[]], [{}], [{ update_id: "900" }], [{ update_id: 1.5 }]])("%j is no update", (raw) => {
  expect(readUpdate(raw)).toBeUndefined();
});
