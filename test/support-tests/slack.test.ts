import type { App } from "@slack/bolt";
import type { ViewsOpenArguments } from "@slack/web-api";
import { describe, expect, it, vi } from "vitest";
import type { Posted } from "../support/slack/message.ts";
import { boltOverHttp, listenAt, openClient, openSlack } from "./bolt-app.ts";

type ModalView = ViewsOpenArguments["view"];

/** Notes the body of each event as Bolt hands it over. */
function noteEvents(noted: Record<string, unknown>[]): (app: App) => void {
  return (app) =>
    app.use(async ({ body, next }) => {
      noted.push({ ...body });
      await next();
    });
}

/** What comes side by side comes in any order. */
function eventsByType(bodies: readonly Record<string, unknown>[]): Record<string, unknown> {
  return Object.fromEntries(bodies.map(({ event }) => [(event as { type: string }).type, event]));
}

describe("what a person says", () => {
  it("reaches the app escaped, and the app's answer is shown", async () => {
    const slack = await openSlack();
    await boltOverHttp(slack, (app) => {
      app.message(async ({ message, say }) => {
        if (message.subtype === undefined) await say(`bạn nói: ${message.text}`);
      });
    });
    const an = slack.user({ name: "an" });

    const said = an.say("1 < 2 & 3");

    const answer = await slack.nextMessage({ channel: an.dm });
    await said.delivered;
    expect(slack.plainTextOf(answer)).toBe("bạn nói: 1 < 2 & 3");
    expect(answer.text).toBe("bạn nói: 1 &lt; 2 &amp; 3");
    expect(said.events.map(({ state, tries }) => [state, tries])).toEqual([["taken", 1]]);
    expect(slack.messages(an.dm).map(({ user }) => user)).toEqual([an.id, slack.app.botUser]);
  });

  it("comes with links and mentions as Slack marks them", async () => {
    const slack = await openSlack();
    const an = slack.user({ id: "U0AN", name: "an" });

    an.say(["xem baohiem.gov.vn/a, thư an@bhxh.gov.vn hay https://a.vn/?x=1&y=2. ", { user: "U0AN" }, { broadcast: "here" }]);

    expect(slack.messages(an.dm)[0]?.text).toBe(
      "xem <http://baohiem.gov.vn/a|baohiem.gov.vn/a>, thư <mailto:an@bhxh.gov.vn|an@bhxh.gov.vn> hay <https://a.vn/?x=1&amp;y=2>. <@U0AN><!here>",
    );
  });

  it("in a channel comes as a mention and as a message, under two ids; without the app it does not come", async () => {
    const slack = await openSlack();
    const bodies: Record<string, unknown>[] = [];
    await boltOverHttp(slack, noteEvents(bodies));
    const an = slack.user({ name: "an" });
    const channel = slack.channel({ id: "C1", name: "chung" });
    const other = slack.channel({ name: "khac", hasApp: false });

    const said = an.mention("chào", { channel });
    await said.delivered;
    await an.mention("chào", { channel: other }).delivered;

    expect(eventsByType(bodies)).toMatchObject({
      app_mention: { text: "<@U0APP> chào", channel: "C1", ts: said.ts },
      message: { channel_type: "channel", channel: "C1", ts: said.ts },
    });
    expect(new Set(bodies.map(({ event_id }) => event_id)).size).toBe(2);
    expect(slack.withheld.map(({ why }) => why)).toEqual(["the app is not in the channel", "the app is not in the channel"]);
  });

  it("does not come without the scope or the subscription for it", async () => {
    const scoped = await openSlack({ scopes: ["chat:write"] });
    scoped.user({ name: "an" }).say("chào");
    const subscribed = await openSlack({ events: ["app_mention"] });
    subscribed.user({ name: "an" }).say("chào");

    expect(scoped.withheld.map(({ why }) => why)).toEqual(["no scope for message.im: im:history"]);
    expect(subscribed.withheld.map(({ why }) => why)).toEqual(["not subscribed to message.im"]);
  });

  it("is told of again when it is edited, shown with a preview, deleted or answered in a thread", async () => {
    const slack = await openSlack();
    const bodies: Record<string, unknown>[] = [];
    await boltOverHttp(slack, noteEvents(bodies));
    const an = slack.user({ name: "an" });

    const said = an.say("một");
    await said.delivered;
    await an.edit(said, "hai").delivered;
    await an.unfurl(said).delivered;
    await an.say("ba", { thread: said.ts }).delivered;
    await an.remove(said).delivered;

    const [, edited, unfurled, threaded, removed] = bodies.map(({ event }) => event);
    expect(edited).toMatchObject({
      subtype: "message_changed",
      channel_type: "im",
      message: { ts: said.ts, text: "hai", edited: { user: an.id } },
      previous_message: { ts: said.ts, text: "một" },
    });
    expect(unfurled).toMatchObject({ subtype: "message_changed", message: { text: "hai" }, previous_message: { text: "hai" } });
    expect(threaded).toMatchObject({ thread_ts: said.ts, parent_user_id: an.id, text: "ba" });
    expect(removed).toMatchObject({ subtype: "message_deleted", deleted_ts: said.ts });
    expect(slack.messages(an.dm).map(({ text }) => text)).toEqual(["ba"]);
  });

  it("is told of, too, when it was the app who said it", async () => {
    const slack = await openSlack();
    const bodies: Record<string, unknown>[] = [];
    await boltOverHttp(slack, noteEvents(bodies), { ignoreSelf: false });
    const an = slack.user({ name: "an" });

    await openClient(slack).chat.postMessage({ channel: an.id, text: "chào" });
    await slack.until(() => bodies.length > 0);

    expect(bodies[0]?.["event"]).toMatchObject({ type: "message", bot_id: "B0APP", text: "chào", channel: an.dm });
  });
});

describe("a file", () => {
  it("comes with its message, is fetched with the token, and is a page to sign in without", async () => {
    const slack = await openSlack();
    const bodies: Record<string, unknown>[] = [];
    await boltOverHttp(slack, noteEvents(bodies));
    const an = slack.user({ name: "an" });

    const uploaded = an.upload({ name: "Kế hoạch.txt", content: "nội dung", mimetype: "text/plain" }, { text: "đây" });
    await uploaded.delivered;

    expect(eventsByType(bodies)).toMatchObject({
      message: { subtype: "file_share", text: "đây", files: [{ name: "Kế hoạch.txt", size: 10 }] },
      file_shared: { channel_id: an.dm },
    });
    const [file] = slack.messages(an.dm)[0]?.files ?? [];
    if (!file || !("url_private_download" in file)) throw new Error("no file came");
    const authorization = `Bearer ${slack.tokens.bot}`;
    const fetched = await fetch(file.url_private_download, { headers: { authorization } });
    expect(await fetched.text()).toBe("nội dung");
    const stranger = await fetch(file.url_private_download);
    expect([stranger.status, stranger.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    slack.files.remove(file.id);
    expect((await fetch(file.url_private, { headers: { authorization } })).status).toBe(404);
    await expect(openClient(slack).files.info({ file: file.id })).rejects.toMatchObject({ data: { error: "file_deleted" } });
  });

  it("may have to be asked for", async () => {
    const slack = await openSlack();
    const an = slack.user({ name: "an" });
    an.upload({ name: "a.txt", content: "a", isToBeAskedFor: true });

    const [file] = slack.messages(an.dm)[0]?.files ?? [];
    expect(file).toMatchObject({ file_access: "check_file_info" });
    expect(await openClient(slack).files.info({ file: file?.id ?? "" })).toMatchObject({ file: { name: "a.txt", file_access: "visible" } });
  });
});

describe("a file of the app", () => {
  it("is uploaded by Slack's own library, and is a message in its place", async () => {
    const slack = await openSlack();
    const an = slack.user({ name: "an" });
    const channel = slack.channel({ name: "ban-to-chuc", members: [an.id] });
    const { ts } = an.say("câu hỏi", { channel });
    const file = Buffer.from("nội dung");
    await openClient(slack).filesUploadV2({ channel_id: channel, thread_ts: ts, filename: "Kế hoạch.txt", file, alt_text: "một tệp" });
    const message = slack.messages(channel).at(-1);
    expect(message).toMatchObject({ subtype: "file_share", thread_ts: ts, bot_id: "B0APP", files: [{ name: "Kế hoạch.txt", size: 10 }] });
    expect(slack.files.contentOf(message?.files?.[0]?.id ?? "")).toEqual(file);
  });

  it("is taken in its order only: asked for, sent whole, completed once, in a channel", async () => {
    const slack = await openSlack();
    const an = slack.user({ name: "an" });
    const { files } = openClient(slack);
    const refusal = (error: string) => ({ data: { error } });
    await expect(files.getUploadURLExternal({ filename: "a.txt", length: 0 })).rejects.toMatchObject(refusal("missing_argument"));
    const { upload_url = "", file_id = "" } = await files.getUploadURLExternal({ filename: "a.txt", length: 3 });
    const complete = (channel_id: string) => files.completeUploadExternal({ files: [{ id: file_id }], channel_id });
    await expect(complete(an.dm)).rejects.toMatchObject(refusal("file_not_found"));
    expect((await fetch(upload_url, { method: "POST", body: "ab" })).status).toBe(400);
    expect((await fetch(upload_url, { method: "POST", body: "abc" })).status).toBe(200);
    await expect(complete(an.id)).rejects.toMatchObject(refusal("invalid_arguments"));
    await expect(complete("C0NOWHERE")).rejects.toMatchObject(refusal("channel_not_found"));
    expect(await complete(an.dm)).toMatchObject({ ok: true, files: [{ id: file_id }] });
    await expect(complete(an.dm)).rejects.toMatchObject(refusal("file_not_found"));
    expect(slack.messages(an.dm)).toHaveLength(1);
  });
});

describe("an event that is not taken", () => {
  it("comes again at once, after a minute and after five, with why", async () => {
    const slack = await openSlack();
    const seen: (string | string[] | undefined)[][] = [];
    const url = await listenAt((request, response) => {
      seen.push([request.headers["x-slack-retry-num"], request.headers["x-slack-retry-reason"]]);
      response.writeHead(500).end();
    });
    slack.requestUrl(url);

    const said = slack.user({ name: "an" }).say("chào");
    const [event] = said.events;
    await slack.until(() => event?.state === "to be repeated" && event.tries === 2);
    slack.advance(60_000);
    await slack.until(() => event?.state === "to be repeated" && event.tries === 3);
    slack.advance(300_000);
    await said.delivered;

    expect(seen).toEqual([
      [undefined, undefined],
      ["1", "http_error"],
      ["2", "http_error"],
      ["3", "http_error"],
    ]);
    expect(said.events[0]).toMatchObject({ state: "given up", tries: 4 });
  });

  it("comes again when the answer takes more than three seconds or nobody listens, and not when the app says so", async () => {
    const slack = await openSlack({ retryAfter: [0] });
    slack.requestUrl(await listenAt(() => undefined));
    const slow = slack.user({ name: "an" }).say("chào");
    slack.advance(3_000);
    await slack.until(() => slow.events[0]?.tries === 2);
    slack.advance(3_000);
    await slow.delivered;
    slack.requestUrl("http://127.0.0.1:1/");
    const unheard = slack.user({ name: "bình" }).say("chào");
    await unheard.delivered;
    slack.requestUrl(await listenAt((_, response) => response.writeHead(500, { "x-slack-no-retry": "1" }).end()));
    const once = slack.user({ name: "chi" }).say("chào");
    await once.delivered;

    expect([slow, unheard, once].map(({ events }) => events[0]?.failures)).toEqual([
      ["http_timeout", "http_timeout"],
      ["connection_failed", "connection_failed"],
      ["http_error"],
    ]);
  });

  it("can be brought twice, and several in another order", async () => {
    const slack = await openSlack();
    const bodies: Record<string, unknown>[] = [];
    await boltOverHttp(slack, noteEvents(bodies));
    const an = slack.user({ name: "an" });

    slack.hold();
    const said = ["một", "hai", "ba"].map((text) => an.say(text));
    slack.release((held) => held.toReversed());
    await Promise.all(said.map(({ delivered }) => delivered));
    await slack.redeliver(said[0]?.events[0]?.eventId ?? "");

    const texts = bodies.map(({ event }) => (event as { text: string }).text);
    expect(texts.toSorted()).toEqual(["ba", "hai", "một", "một"]);
    expect(texts.at(-1)).toBe("một");
  });
});

describe("a request that somebody forged", () => {
  it("is refused by Bolt, and the check of the request URL is answered", async () => {
    const slack = await openSlack();
    const heard = vi.fn();
    await boltOverHttp(slack, (app) => app.use(heard));
    const body = JSON.stringify({ type: "event_callback", event: { type: "message" } });

    expect(await slack.verifyUrl()).toBe(true);
    expect((await slack.forge({ body, signature: "v0=00" })).status).toBe(401);
    expect((await slack.forge({ body, signature: "none" })).status).toBe(401);
    expect((await slack.forge({ body, timestamp: Math.floor(Date.now() / 1000) - 600 })).status).toBe(401);
    expect(heard).not.toHaveBeenCalled();
  });
});

const QUESTION: ModalView["blocks"] = [
  { type: "section", text: { type: "mrkdwn", text: "Chọn đi" } },
  {
    type: "actions",
    block_id: "b",
    elements: [
      { type: "button", action_id: "yes", value: "1", text: { type: "plain_text", text: "Có" } },
      {
        type: "static_select",
        action_id: "menu",
        placeholder: { type: "plain_text", text: "Cấp" },
        options: [
          { text: { type: "plain_text", text: "Tỉnh" }, value: "t" },
          { text: { type: "plain_text", text: "Huyện" }, value: "h" },
        ],
      },
      { type: "datepicker", action_id: "day" },
    ],
  },
];

/** A question with buttons, as somebody sees it. */
async function asked(slack: Awaited<ReturnType<typeof openSlack>>, user: string): Promise<Posted> {
  await openClient(slack).chat.postMessage({ channel: user, text: "Chọn đi", blocks: QUESTION });
  return slack.nextMessage();
}

describe("a press", () => {
  it("comes with where it was, what was chosen and what can answer it", async () => {
    const slack = await openSlack();
    const bodies: Record<string, unknown>[] = [];
    await boltOverHttp(slack, (app) => {
      app.action(/.*/, async ({ ack, body, respond }) => {
        await ack();
        bodies.push({ ...body });
        if (bodies.length === 1) await respond({ text: "đã chọn", replace_original: true });
      });
    });
    const an = slack.user({ name: "an" });
    const message = await asked(slack, an.id);
    expect([slack.plainTextOf(message), slack.labelsOf(message)]).toEqual(["Chọn đi", ["Có", "Cấp"]]);

    expect(await an.press(message, "Có")).toMatchObject({ kind: "taken" });
    await slack.until(() => slack.messages(an.dm)[0]?.text === "đã chọn");
    await an.pick(message, "Huyện");
    await an.pickDate(message, "2026-04-15");

    expect(bodies[0]).toMatchObject({
      type: "block_actions",
      user: { id: an.id },
      channel: { id: an.dm, name: "directmessage" },
      container: { type: "message", message_ts: message.ts, channel_id: an.dm, is_ephemeral: false },
      message: { ts: message.ts, bot_id: "B0APP" },
      actions: [{ type: "button", action_id: "yes", block_id: "b", value: "1" }],
    });
    expect(bodies[1]).toMatchObject({ actions: [{ selected_option: { value: "h" } }] });
    expect(bodies[2]).toMatchObject({
      actions: [{ selected_date: "2026-04-15" }],
      state: { values: { b: { menu: { selected_option: { value: "h" } }, day: { selected_date: "2026-04-15" } } } },
    });
    expect(slack.messages(an.dm)[0]?.blocks).toBeUndefined();
  });

  it("that is not acknowledged is shown as failed and never comes again", async () => {
    const slack = await openSlack({ events: [] });
    const heard = vi.fn();
    slack.requestUrl(
      await listenAt((_, response) => {
        heard();
        response.writeHead(500).end();
      }),
    );
    const an = slack.user({ name: "an" });
    const message = await asked(slack, an.id);

    expect(await an.press(message, "Có")).toMatchObject({ kind: "failed", reason: "http_error" });
    slack.advance(600_000);

    expect(heard).toHaveBeenCalledTimes(1);
    expect(slack.errorsShown).toEqual([{ user: an.id, what: "press of yes", reason: "http_error" }]);
    await expect((async () => an.press(message, "Không"))()).rejects.toThrow("there is no Không, only Có");
  });

  it("can be answered five times, for half an hour", async () => {
    const slack = await openSlack();
    const urls: string[] = [];
    await boltOverHttp(slack, (app) => {
      app.action("yes", async ({ ack, body }) => {
        await ack();
        if ("response_url" in body) urls.push(String(body.response_url));
      });
    });
    const an = slack.user({ name: "an" });
    const message = await asked(slack, an.id);
    await an.press(message, "Có");
    await an.press(message, "Có");
    const [first = "", second = ""] = urls;
    const post = async (url: string, body: unknown) =>
      (await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json();

    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await post(first, { text: `lần ${time}` }));
    expect(answers.slice(-2)).toEqual([{ ok: true }, { ok: false, error: "used_url" }]);
    expect(slack.ephemerals(an.id).map(({ text }) => text)).toEqual(["lần 0", "lần 1", "lần 2", "lần 3", "lần 4"]);
    expect(await post(second, { blocks: [{ type: "nothing" }] })).toMatchObject({ error: "invalid_blocks" });
    await post(second, { delete_original: true });
    expect(slack.messages(an.dm)).toEqual([]);
    slack.advance(30 * 60_000);
    expect(await post(second, { text: "muộn" })).toMatchObject({ error: "expired_url" });
  });
});

describe("a command", () => {
  it("comes with its text and is answered by its acknowledgement", async () => {
    const slack = await openSlack({ commands: ["/kehoach"] });
    await boltOverHttp(slack, (app) => {
      app.command("/kehoach", async ({ ack, command }) => {
        await ack({ text: `${command.user_name} ở ${command.channel_name}: ${command.text}` });
      });
    });
    const an = slack.user({ name: "an" });
    const channel = slack.channel({ name: "chung", members: [an.id] });

    await an.command("/kehoach", "mới & lạ", { channel });
    await an.command("/kehoach");

    expect(slack.ephemerals(an.id).map(({ text }) => text)).toEqual(["an ở chung: mới & lạ", "an ở directmessage: "]);
    expect(await an.command("/khac")).toMatchObject({ kind: "failed", reason: "not a valid command" });
  });
});

const FORM: ModalView = {
  type: "modal",
  callback_id: "plan",
  title: { type: "plain_text", text: "Kế hoạch" },
  submit: { type: "plain_text", text: "Gửi" },
  blocks: [
    {
      type: "input",
      block_id: "name",
      label: { type: "plain_text", text: "Tên" },
      element: { type: "plain_text_input", action_id: "a", max_length: 10 },
    },
    {
      type: "input",
      block_id: "day",
      optional: true,
      label: { type: "plain_text", text: "Ngày" },
      element: { type: "datepicker", action_id: "a", initial_date: "2026-04-15" },
    },
  ],
};

describe("a modal", () => {
  it("opens once within three seconds, is checked by Slack, then by the app, and closes", async () => {
    const slack = await openSlack();
    const submitted: unknown[] = [];
    await boltOverHttp(slack, (app) => {
      app.command("/mo", async ({ ack, body, client }) => {
        await client.views.open({ trigger_id: body.trigger_id, view: FORM });
        await ack();
      });
      app.view("plan", async ({ ack, view }) => {
        submitted.push(view.state.values);
        if (submitted.length === 1) await ack({ response_action: "errors", errors: { name: "Tên này có rồi" } });
        else await ack();
      });
    });
    const an = slack.user({ name: "an" });

    const { triggerId } = await an.command("/mo");
    const view = await slack.until(() => slack.modal(an.id) ?? false);
    expect(slack.plainTextOf(view)).toBe("Tên\nNgày");
    expect(await an.submit(view)).toEqual({ kind: "incomplete", errors: { name: "Please complete this required field." } });
    expect(await an.submit(view, { Tên: "quá mười chữ" })).toMatchObject({ kind: "incomplete" });
    expect(await an.submit(view, { Tên: "Đại hội" })).toEqual({ kind: "errors", errors: { name: "Tên này có rồi" } });
    expect(slack.modal(an.id)?.id).toBe(view.id);
    expect(await an.submit(view, { Tên: "Hội nghị", day: "2026-05-01" })).toEqual({ kind: "closed" });
    expect(slack.modal(an.id)).toBeUndefined();
    expect(submitted.at(-1)).toEqual({
      name: { a: { type: "plain_text_input", value: "Hội nghị" } },
      day: { a: { type: "datepicker", selected_date: "2026-05-01" } },
    });

    const { open } = openClient(slack).views;
    const opened = (trigger_id: string) => open({ trigger_id, view: FORM });
    await expect(opened(triggerId)).rejects.toMatchObject({ data: { error: "exchanged_trigger_id" } });
    await expect(opened("1.2")).rejects.toMatchObject({ data: { error: "invalid_trigger_id" } });
  });

  it("cannot be opened after three seconds", async () => {
    const slack = await openSlack();
    await boltOverHttp(slack, (app) => app.command("/mo", async ({ ack }) => ack()));
    const { triggerId } = await slack.user({ name: "an" }).command("/mo");
    slack.advance(3_001);

    const opened = openClient(slack).views.open({ trigger_id: triggerId, view: FORM });
    await expect(opened).rejects.toMatchObject({ data: { error: "expired_trigger_id" } });
  });

  it("changes by the acknowledgement or by an update that knows the latest", async () => {
    const slack = await openSlack();
    const client = openClient(slack);
    await boltOverHttp(slack, (app) => {
      app.command("/mo", async ({ ack }) => ack());
      app.view("plan", async ({ ack }) => ack({ response_action: "update", view: { ...FORM, callback_id: "two" } }));
      app.view("two", async ({ ack }) => ack({ response_action: "clear" }));
    });
    const an = slack.user({ name: "an" });
    const { triggerId } = await an.command("/mo");
    const { view } = await client.views.open({ trigger_id: triggerId, view: FORM });
    const update = (hash: string | undefined) => client.views.update({ view_id: view?.id ?? "", ...(hash && { hash }), view: FORM });

    await update(view?.hash);
    await expect(update(view?.hash)).rejects.toMatchObject({ data: { error: "hash_conflict" } });
    const now = slack.modal(an.id);
    if (!now) throw new Error("no modal is open");
    expect(await an.submit(now, { name: "a" })).toMatchObject({ kind: "updated", view: { callback_id: "two" } });
    const second = slack.modal(an.id);
    if (!second) throw new Error("no modal is open");
    expect(await an.submit(second, { name: "a" })).toEqual({ kind: "cleared" });
  });
});

describe("the home tab", () => {
  it("is told of when it is opened, and shows what was published", async () => {
    const slack = await openSlack();
    const opened: unknown[] = [];
    await boltOverHttp(slack, (app) => {
      app.event("app_home_opened", async ({ event, client }) => {
        opened.push(event);
        const blocks = [{ type: "section" as const, text: { type: "mrkdwn" as const, text: `Chào <@${event.user}>` } }];
        await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
      });
    });
    const an = slack.user({ name: "an", realName: "Nguyễn An" });

    an.openHome();
    const home = await slack.until(() => slack.home(an.id) ?? false);
    await an.openHome().delivered;

    expect(slack.plainTextOf(home)).toBe("Chào @Nguyễn An");
    expect(opened[0]).not.toHaveProperty("view");
    expect(opened[1]).toMatchObject({ tab: "home", channel: an.dm, view: { id: home.id } });
  });
});

describe("a button on the home tab", () => {
  it("comes with the view where it stands", async () => {
    const slack = await openSlack();
    const pressed: unknown[] = [];
    await boltOverHttp(slack, (app) => {
      app.action("go", async ({ ack, body }) => {
        await ack();
        pressed.push(body);
      });
    });
    const an = slack.user({ name: "an" });
    const elements = [{ type: "button" as const, action_id: "go", text: { type: "plain_text" as const, text: "Đi" } }];
    await openClient(slack).views.publish({ user_id: an.id, view: { type: "home", blocks: [{ type: "actions", elements }] } });
    const home = slack.home(an.id);
    if (!home) throw new Error("no home tab was published");

    await an.press(home, "Đi");

    expect(pressed).toMatchObject([
      { container: { type: "view", view_id: home.id }, view: { type: "home" }, actions: [{ action_id: "go" }] },
    ]);
    expect(pressed[0]).not.toHaveProperty("response_url");
  });
});

describe("waiting", () => {
  it("ends with the transcript when what is waited for does not happen", async () => {
    const slack = await openSlack();
    const an = slack.user({ name: "an" });
    an.say("chào");

    await expect(slack.nextMessage({ within: 10 })).rejects.toThrow(/a message of the app did not happen within 10 ms:\n.*an: chào/);
  });
});
