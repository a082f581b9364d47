import { describe, expect, it } from "vitest";
import type { Slack } from "../support/slack/slack.ts";
import { openClient, openSlack } from "./bolt-app.ts";

const refused = (error: string) => ({ data: { error } });

describe("a request", () => {
  it("needs a good token of the right kind", async () => {
    const slack = await openSlack();
    const { auth, users } = openClient(slack);

    expect(await auth.test()).toMatchObject({ ok: true, team_id: "T0TEAM", user_id: "U0APP", bot_id: "B0APP", team: "Đại hội" });
    await expect(openClient(slack, "xoxb-other").auth.test()).rejects.toMatchObject(refused("invalid_auth"));
    await expect(openClient(slack, "").auth.test()).rejects.toMatchObject(refused("not_authed"));
    await expect(openClient(slack, slack.tokens.app).auth.test()).rejects.toMatchObject(refused("not_allowed_token_type"));
    slack.refuseTokens("account_inactive");
    await expect(users.info({ user: "U0APP" })).rejects.toMatchObject(refused("account_inactive"));
    slack.refuseTokens();
    expect((await auth.test()).ok).toBe(true);
  });

  it("is read as a form, as JSON and with the token in it", async () => {
    const slack = await openSlack();
    const an = slack.user({ name: "an" });
    const post = async (type: string, body: string | FormData, token = slack.tokens.bot) => {
      const headers = { ...(type && { "content-type": type }), ...(token && { authorization: `Bearer ${token}` }) };
      return (await fetch(`${slack.apiUrl}chat.postMessage`, { method: "POST", headers, body })).json();
    };
    const form = new FormData();
    form.append("channel", an.id);
    form.append("text", "ba");

    expect(await post("application/json; charset=utf-8", JSON.stringify({ channel: an.id, text: "một" }))).toMatchObject({ ok: true });
    expect(await post("application/json", JSON.stringify({ channel: an.id, text: "hai" }))).toMatchObject({ warning: "missing_charset" });
    expect(await post("", form)).toMatchObject({ ok: true });
    const withToken = new URLSearchParams({ token: slack.tokens.bot, channel: an.id, text: "bốn" });
    expect(await post("application/x-www-form-urlencoded", withToken.toString(), "")).toMatchObject({ ok: true });
    expect(await post("application/json", "{")).toMatchObject({ error: "invalid_json" });
    expect(await post("application/json", "[]")).toMatchObject({ error: "json_not_object" });
    expect(slack.messages(an.dm).map(({ text }) => text)).toEqual(["một", "hai", "ba", "bốn"]);
    expect(slack.requestsTo("chat.postMessage")[0]).toMatchObject({
      args: { channel: an.id, text: "một" },
      status: 200,
      answer: { ok: true },
    });
  });

  it("is refused when there is no such method, its arguments are missing or its scope was not granted", async () => {
    const slack = await openSlack({ scopes: ["chat:write"] });
    const client = openClient(slack);

    await expect(client.apiCall("chat.shout")).rejects.toMatchObject(refused("unknown_method"));
    await expect(client.apiCall("chat.postMessage", { text: "a" })).rejects.toMatchObject({
      data: {
        error: "invalid_arguments",
        response_metadata: { messages: ["[ERROR] missing required field: channel [json-pointer:/channel]"] },
      },
    });
    await expect(client.users.info({ user: "U0APP" })).rejects.toMatchObject({
      data: { error: "missing_scope", needed: "users:read", provided: "chat:write" },
    });
    await expect(client.conversations.list({ types: "im" })).rejects.toMatchObject({ data: { needed: "im:read" } });
  });
});

describe("a message", () => {
  it("is refused where the app cannot write", async () => {
    const slack = await openSlack();
    const { chat } = openClient(slack);
    const post = (channel: string) => chat.postMessage({ channel, text: "a" });
    const archived = slack.channel({ name: "cu" });
    slack.archive(archived);
    const bot = slack.user({ name: "bot", isBot: true });
    const left = slack.channel({ name: "roi" });
    slack.kick(left);

    await expect(post("C404")).rejects.toMatchObject(refused("channel_not_found"));
    await expect(post("U404")).rejects.toMatchObject(refused("channel_not_found"));
    await expect(post(slack.channel({ name: "khac", hasApp: false }))).rejects.toMatchObject(refused("not_in_channel"));
    await expect(post(slack.channel({ name: "kin", hasApp: false, isPrivate: true }))).rejects.toMatchObject(refused("channel_not_found"));
    await expect(post(archived)).rejects.toMatchObject(refused("is_archived"));
    await expect(post(left)).rejects.toMatchObject(refused("not_in_channel"));
    await expect(post(bot.id)).rejects.toMatchObject(refused("cannot_dm_bot"));
    slack.invite(left);
    expect(await post("#roi")).toMatchObject({ channel: left });
    const silent = await openSlack({ messagesTab: false });
    const an = silent.user({ name: "an" });
    await expect(openClient(silent).chat.postMessage({ channel: an.id, text: "a" })).rejects.toMatchObject(
      refused("messages_tab_disabled"),
    );
  });

  it("needs words, not too many", async () => {
    const slack = await openSlack();
    const { chat } = openClient(slack);
    const channel = slack.user({ name: "an" }).id;
    const section = (length: number) => ({ type: "section" as const, text: { type: "plain_text" as const, text: "a".repeat(length) } });

    await expect(chat.postMessage({ channel, text: "" })).rejects.toMatchObject(refused("no_text"));
    await expect(chat.postMessage({ channel, text: "a".repeat(40_001) })).rejects.toMatchObject(refused("msg_too_long"));
    const { ts = "", channel: dm = "" } = await chat.postMessage({ channel, text: "a".repeat(40_000) });
    await expect(chat.update({ channel: dm, ts, text: "a".repeat(4_001) })).rejects.toMatchObject(refused("msg_too_long"));
    const long = [1, 2, 3, 4, 5].map(() => section(3000));
    await expect(chat.postMessage({ channel, text: "a", blocks: long })).rejects.toMatchObject(refused("msg_blocks_too_long"));
    await expect(chat.postMessage({ channel, text: "a", blocks: [section(3001)] })).rejects.toMatchObject({
      data: {
        error: "invalid_blocks",
        response_metadata: { messages: ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"] },
      },
    });
  });

  it("can be updated and deleted by who wrote it", async () => {
    const slack = await openSlack();
    const { chat } = openClient(slack);
    const an = slack.user({ name: "an" });
    const { ts: foreign } = an.say("của tôi");
    const divider = [{ type: "divider" as const }];
    const { ts = "" } = await chat.postMessage({ channel: an.dm, text: "một", blocks: divider });
    const now = () => slack.messages(an.dm).find((message) => message.ts === ts);

    await chat.update({ channel: an.dm, ts, text: "hai", blocks: divider });
    expect(now()).toMatchObject({ text: "hai", blocks: divider, edited: { user: "B0APP" } });
    await chat.update({ channel: an.dm, ts, text: "ba" });
    expect(now()?.blocks).toBeUndefined();
    await expect(chat.update({ channel: an.dm, ts: foreign, text: "a" })).rejects.toMatchObject(refused("cant_update_message"));
    await expect(chat.update({ channel: an.dm, ts: "1.000000", text: "a" })).rejects.toMatchObject(refused("message_not_found"));
    await expect(chat.update({ channel: an.id, ts, text: "a" })).rejects.toMatchObject(refused("channel_not_found"));
    await chat.delete({ channel: an.dm, ts });
    expect(now()).toBeUndefined();
  });

  it("may be for one person alone, in a channel where they are", async () => {
    const slack = await openSlack();
    const { chat } = openClient(slack);
    const an = slack.user({ name: "an" });
    const binh = slack.user({ name: "bình" });
    const channel = slack.channel({ name: "chung", members: [an.id] });

    const { message_ts = "" } = await chat.postEphemeral({ channel, user: an.id, text: "riêng" });
    await expect(chat.postEphemeral({ channel, user: binh.id, text: "riêng" })).rejects.toMatchObject(refused("user_not_in_channel"));
    await expect(chat.update({ channel, ts: message_ts, text: "a" })).rejects.toMatchObject(refused("message_not_found"));

    expect(slack.ephemerals(an.id).map(({ text }) => text)).toEqual(["riêng"]);
    expect(slack.messages(channel)).toEqual([]);
  });
});

describe("a conversation", () => {
  it("is read back newest first, page by page, without what stands in threads", async () => {
    const slack = await openSlack();
    const { conversations, chat } = openClient(slack);
    const an = slack.user({ name: "an" });
    const said = ["một", "hai", "ba"].map((text) => an.say(text));
    an.say("trong luồng", { thread: said[0]?.ts ?? "" });
    an.upload({ name: "a.txt", content: "a" });
    await chat.postMessage({ channel: an.dm, text: "bốn" });

    const first = await conversations.history({ channel: an.dm, limit: 2 });
    const cursor = first.response_metadata?.next_cursor ?? "";
    an.say("năm");
    const second = await conversations.history({ channel: an.dm, limit: 9, cursor });

    expect(first.messages?.map(({ text, bot_id, subtype }) => [text, bot_id, subtype])).toEqual([
      ["bốn", "B0APP", undefined],
      ["", undefined, undefined],
    ]);
    expect(first).toMatchObject({ has_more: true });
    expect(second.messages?.map(({ text }) => text)).toEqual(["ba", "hai", "một"]);
    expect(second).toMatchObject({ has_more: false, messages: [{}, {}, { reply_count: 1, thread_ts: said[0]?.ts }] });
    await expect(conversations.history({ channel: an.dm, cursor: "x" })).rejects.toMatchObject(refused("invalid_cursor"));
  });

  it("is read back within two times, with or without what stands at them", async () => {
    const slack = await openSlack();
    const { conversations } = openClient(slack);
    const an = slack.user({ name: "an" });
    const [oldest = "", , latest = ""] = ["một", "hai", "ba"].map((text) => an.say(text).ts);
    const texts = async (inclusive: boolean) =>
      (await conversations.history({ channel: an.dm, oldest, latest, inclusive })).messages?.map(({ text }) => text);

    expect(await texts(false)).toEqual(["hai"]);
    expect(await texts(true)).toEqual(["ba", "hai", "một"]);
    const replies = await conversations.replies({ channel: an.dm, ts: oldest });
    expect(replies.messages?.map(({ text }) => text)).toEqual(["một"]);
    await expect(conversations.replies({ channel: an.dm, ts: "1.000000" })).rejects.toMatchObject(refused("thread_not_found"));
  });

  it("is opened with a person and found in the list", async () => {
    const slack = await openSlack();
    const { conversations, users } = openClient(slack);
    const an = slack.user({ name: "an", realName: "Nguyễn An", locale: "vi-VN", email: "an@bhxh.gov.vn" });
    const bot = slack.user({ name: "bot", isBot: true });
    const gone = slack.user({ name: "đi" });
    slack.deactivate(gone.id);

    expect(await conversations.open({ users: an.id })).toMatchObject({ channel: { id: an.dm } });
    await expect(conversations.open({ users: bot.id })).rejects.toMatchObject(refused("cannot_dm_bot"));
    await expect(conversations.open({ users: gone.id })).rejects.toMatchObject(refused("user_disabled"));
    await expect(conversations.open({ users: "U404" })).rejects.toMatchObject(refused("user_not_found"));
    expect((await conversations.list({ types: "im" })).channels).toMatchObject([{ id: an.dm, user: an.id, is_im: true }]);
    expect(await conversations.info({ channel: an.dm })).toMatchObject({ channel: { is_im: true } });
    expect(await users.info({ user: an.id, include_locale: true })).toMatchObject({
      user: { tz: "Asia/Ho_Chi_Minh", locale: "vi-VN", profile: { email: "an@bhxh.gov.vn" } },
    });
    expect((await users.list({ limit: 2 })).members).toHaveLength(2);
  });
});

describe("what goes wrong", () => {
  const text = "a";

  it("can be told for a method: refused for a time, broken, cut before or after it was done, slow", async () => {
    const slack = await openSlack();
    const { chat } = openClient(slack);
    const channel = slack.user({ name: "an" }).dm;
    const posted = () => slack.messages(channel).length;

    slack.fail("chat.postMessage", { kind: "rate-limited", retryAfter: 7 });
    await expect(chat.postMessage({ channel, text })).rejects.toMatchObject({ retryAfter: 7 });
    slack.fail("chat.postMessage", { kind: "status", status: 500 }, { times: 2, when: (args) => args["text"] === text });
    await expect(chat.postMessage({ channel, text })).rejects.toMatchObject({ statusCode: 500 });
    await chat.postMessage({ channel, text: "b" });
    await expect(chat.postMessage({ channel, text })).rejects.toMatchObject({ statusCode: 500 });
    slack.fail("*", { kind: "error", error: "fatal_error" });
    await expect(chat.postMessage({ channel, text })).rejects.toMatchObject(refused("fatal_error"));
    slack.fail("chat.postMessage", { kind: "reset", handled: false });
    await expect(chat.postMessage({ channel, text })).rejects.toMatchObject({ code: "slack_webapi_request_error" });
    expect(posted()).toBe(1);
    slack.fail("chat.postMessage", { kind: "reset", handled: true });
    await expect(chat.postMessage({ channel, text })).rejects.toMatchObject({ code: "slack_webapi_request_error" });
    expect(posted()).toBe(2);
    slack.fail("chat.postMessage", { kind: "slow", ms: 10_000 });
    const slow = chat.postMessage({ channel, text });
    await slack.until(() => posted() === 3);
    slack.advance(10_000);
    expect((await slow).ok).toBe(true);
    const callOff = slack.fail("chat.postMessage", { kind: "status", status: 503 });
    callOff();
    expect((await chat.postMessage({ channel, text })).ok).toBe(true);
  });

  it("can be that nobody is there, and then is again on the same port", async () => {
    const slack = await openSlack();
    const { auth } = openClient(slack);

    await slack.down();
    await expect(auth.test()).rejects.toMatchObject({ code: "slack_webapi_request_error" });
    await slack.up();
    expect((await auth.test()).ok).toBe(true);
  });
});

describe("limits", () => {
  const tooEarly = (slack: Slack) => slack.requests.filter(({ isTooEarly }) => isTooEarly).length;

  it("are a message a second in a channel, however it is named, and fifty updates a minute in all", async () => {
    const slack = await openSlack({ limits: true });
    const { chat } = openClient(slack);
    const [an, binh] = [slack.user({ name: "an" }), slack.user({ name: "bình" })];
    const { ts = "" } = await chat.postMessage({ channel: an.dm, text: "a" });

    await expect(chat.postMessage({ channel: an.id, text: "b" })).rejects.toMatchObject({ retryAfter: 1 });
    await chat.postMessage({ channel: binh.id, text: "a" });
    slack.advance(1_000);
    await chat.postMessage({ channel: an.id, text: "b" });
    for (let count = 0; count < 50; count += 1) await chat.update({ channel: an.dm, ts, text: String(count) });
    await expect(chat.update({ channel: an.dm, ts, text: "c" })).rejects.toMatchObject({ code: "slack_webapi_rate_limited_error" });
    slack.advance(60_000);
    await chat.update({ channel: an.dm, ts, text: "c" });

    expect(tooEarly(slack)).toBe(2);
  });
});
