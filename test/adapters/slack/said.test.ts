import { describe, expect, it } from "vitest";
import { readPayload } from "../../../src/adapters/slack/payload.ts";
import { arrivalsOf } from "../../../src/adapters/slack/said.ts";
import { CHANNEL, changed, DIRECT, directMessage, eventCallback, ME, mention, PDF } from "./payloads.ts";

const said = (event: object, me?: string) => {
  const payload = readPayload(eventCallback(event));
  return payload?.kind === "event" ? arrivalsOf(payload.body, me) : undefined;
};

const THREAD = { from: `slack:${CHANNEL}/1412820100.000200`, group: true };

describe("a message in the private chat", () => {
  it("is what was typed, under its team, channel and time, with the channel as the route", () => {
    expect(said(directMessage("Tối đa &lt;300&gt; đại biểu &amp; khách?"))).toEqual([
      {
        id: "T0BHXH:D0LAN:1412820000.000100",
        from: "slack:U0LAN",
        route: DIRECT,
        ref: "1412820000.000100",
        text: "Tối đa <300> đại biểu & khách?",
      },
    ]);
  });

  it("in a thread belongs to the private chat", () => {
    expect(said(directMessage("có", { thread_ts: "1412810000.000100" }))).toMatchObject([{ from: "slack:U0LAN", route: DIRECT }]);
  });

  it.each([
    ["of a bot", { bot_id: "B1" }],
    ["of the app itself", { user: ME }],
    ["about somebody who joined", { subtype: "channel_join" }],
    ["that was deleted", { subtype: "message_deleted", user: undefined, deleted_ts: "1412820000.000100" }],
    ["of a bot in the old form", { subtype: "bot_message", user: undefined }],
  ])("%s is ignored", (_, more) => {
    expect(said(directMessage("xin chào", more))).toEqual([]);
  });
});

describe("a message with files", () => {
  it("is its words, then each file with an id of its own", () => {
    const files = [PDF, { ...PDF, id: "F0DOC", name: "../a/b.docx", url_private_download: undefined }];
    expect(said(directMessage("kế hoạch đây", { subtype: "file_share", files }))).toEqual([
      expect.objectContaining({ id: "T0BHXH:D0LAN:1412820000.000100", text: "kế hoạch đây" }),
      {
        id: "T0BHXH:D0LAN:1412820000.000100:F0PLAN",
        from: "slack:U0LAN",
        route: DIRECT,
        ref: "1412820000.000100",
        file: { name: "kế hoạch.pdf", bytes: 2048, source: PDF.url_private_download },
      },
      expect.objectContaining({ file: { name: "b.docx", bytes: 2048, source: "F0DOC" } }),
    ]);
  });

  it("and no words is the files alone", () => {
    expect(said(directMessage("", { subtype: "file_share", files: [PDF] }))).toEqual([
      expect.objectContaining({ file: expect.anything() }),
    ]);
  });

  it("leaves out what was deleted", () => {
    expect(said(directMessage("đây", { files: [{ id: "F1", mode: "tombstone" }] }))).toHaveLength(1);
  });
});

describe("a mention in a channel", () => {
  it("begins a thread that is a chat of its own, without the mention itself", () => {
    expect(said(mention(`<@${ME}> tối đa bao nhiêu đại biểu?`))).toEqual([
      { ...THREAD, id: "T0BHXH:C0TOCHUC:1412820100.000200", ref: "1412820100.000200", text: "tối đa bao nhiêu đại biểu?" },
    ]);
  });

  it("in a thread belongs to the thread", () => {
    expect(said(mention(`còn xã <@${ME}>?`, { thread_ts: "1412820050.000100" }))).toMatchObject([
      { from: `slack:${CHANNEL}/1412820050.000100`, text: "còn xã ?" },
    ]);
  });

  it("has the same id when it comes as a message", () => {
    const [once] = said(mention(`<@${ME}> hỏi`)) ?? [];
    const [twice] = said({ ...mention(`<@${ME}> hỏi`), type: "message", channel_type: "channel" }) ?? [];
    expect(twice).toEqual(once);
  });

  it("that is nothing but a call is an event, too", () => {
    expect(said(mention(`<@${ME}>`))).toMatchObject([{ text: "" }]);
  });

  it("alone makes what is said there an event", () => {
    const talk = { ...directMessage("anh em ơi"), channel: CHANNEL, channel_type: "channel" };
    expect(said(talk)).toEqual([]);
    expect(said({ ...talk, thread_ts: "1412820100.000200" })).toEqual([]);
  });
});

describe("an edited message", () => {
  it("is its new text under an id of its own, naming the message that it changes", () => {
    const edited = { user: "U0LAN", ts: "1412820290.000000" };
    expect(said(changed({ text: "290 đại biểu" }, { text: "280 đại biểu", edited }))).toEqual([
      {
        id: "T0BHXH:D0LAN:1412820000.000100:1412820290.000000",
        from: "slack:U0LAN",
        route: DIRECT,
        ref: "1412820000.000100",
        text: "280 đại biểu",
        edits: "ref:1412820000.000100",
      },
    ]);
  });

  it("of which Slack only added a preview is ignored", () => {
    expect(said(changed({ text: "<https://a.vn>" }, { text: "<https://a.vn>", attachments: [{}] }))).toEqual([]);
    const edited = { user: "U0LAN", ts: "1412820290.000000" };
    expect(said(changed({ text: "<https://a.vn>" }, { text: "<https://a.vn>", edited, attachments: [{}] }))).toEqual([]);
  });

  it("of a bot is ignored", () => {
    const edited = { user: ME, ts: "1412820290.000000" };
    expect(said(changed({ text: "a" }, { text: "b", edited, bot_id: "B1" }))).toEqual([]);
  });
});

describe("what is not known", () => {
  it.each([
    ["an event", eventCallback({ type: "reaction_added", user: "U0LAN", item: {} })],
    ["an event without its parts", eventCallback({ type: "message" })],
    ["a kind", { type: "message_action", callback_id: "x" }],
    ["nothing", {}],
    ["no object", "text"],
  ])("is ignored: %s", (_, body) => {
    expect(readPayload(body)).toBeUndefined();
  });
});
