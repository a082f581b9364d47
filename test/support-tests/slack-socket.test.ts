import { describe, expect, it } from "vitest";
import WebSocket from "ws";
import { boltOverSocket, openClient, openSlack } from "./bolt-app.ts";

describe("Socket Mode, with the real Bolt", () => {
  it("brings events, presses, commands and modals over one connection", async () => {
    const slack = await openSlack({ transport: "socket" });
    await boltOverSocket(slack, (app) => {
      app.message(async ({ say }) => {
        const button = { type: "button" as const, action_id: "go", text: { type: "plain_text" as const, text: "Đi" } };
        await say({ text: "Đi?", blocks: [{ type: "actions", elements: [button] }] });
      });
      app.action("go", async ({ ack, body, client }) => {
        if (!("trigger_id" in body)) return;
        const label = { type: "plain_text" as const, text: "Tên" };
        await client.views.open({
          trigger_id: body.trigger_id,
          view: {
            type: "modal",
            callback_id: "form",
            title: label,
            submit: label,
            blocks: [{ type: "input", block_id: "name", label, element: { type: "plain_text_input" } }],
          },
        });
        await ack();
      });
      app.view("form", async ({ ack }) => ack({ response_action: "errors", errors: { name: "không được" } }));
      app.command("/gi", async ({ ack }) => ack("đây"));
    });
    const an = slack.user({ name: "an" });

    const said = an.say("chào");
    const question = await slack.nextMessage();
    await said.delivered;
    expect(await an.press(question, "Đi")).toMatchObject({ kind: "taken" });
    const view = await slack.until(() => slack.modal(an.id) ?? false);
    expect(await an.submit(view, { Tên: "a" })).toEqual({ kind: "errors", errors: { name: "không được" } });
    await an.command("/gi");

    expect(said.events.map(({ state, tries }) => [state, tries])).toEqual([["taken", 1]]);
    expect(slack.ephemerals(an.id).map(({ text }) => text)).toEqual(["đây"]);
    expect(slack.socket.connections()).toBe(1);
  });
});

/** A bare connection that notes what comes and acknowledges it when told. */
async function connect(url: string) {
  const socket = new WebSocket(url);
  const came: { type: string; envelope_id?: string; [field: string]: unknown }[] = [];
  let noteNext = (): void => undefined;
  socket.on("message", (data) => {
    came.push(JSON.parse(data.toString()));
    noteNext();
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  return {
    came,
    ack: (id: string | undefined) => socket.send(JSON.stringify({ envelope_id: id })),
    async next(type: string, after = 0) {
      for (;;) {
        const found = came.filter((each) => each.type === type)[after];
        if (found) return found;
        await new Promise<void>((resolve) => {
          noteNext = resolve;
        });
      }
    },
    closed: new Promise((resolve) => socket.once("close", resolve)),
    close: () => socket.close(),
  };
}

describe("a connection", () => {
  it("takes a ticket that is good once, for half a minute", async () => {
    const slack = await openSlack({ transport: "socket" });
    const { apps } = openClient(slack, slack.tokens.app);
    const { url = "" } = await apps.connections.open({});
    const { url: old = "" } = await apps.connections.open({});

    const connection = await connect(url);
    expect(await connection.next("hello")).toMatchObject({ num_connections: 1, connection_info: { app_id: "A0APP" } });
    await expect(connect(url)).rejects.toThrow("401");
    slack.advance(30_001);
    await expect(connect(old)).rejects.toThrow("401");
    await expect(openClient(slack).apps.connections.open({})).rejects.toMatchObject({ data: { error: "not_allowed_token_type" } });
  });

  it("that is cut gives its events to the next one, under another envelope", async () => {
    const slack = await openSlack({ transport: "socket", retryAfter: [0, 60_000] });
    const { apps } = openClient(slack, slack.tokens.app);
    const first = await connect((await apps.connections.open({})).url ?? "");
    const said = slack.user({ name: "an" }).say("chào");
    const envelope = await first.next("events_api");

    slack.socket.cut();
    const [event] = said.events;
    await slack.until(() => event?.state === "to be repeated" && event.tries === 2);
    const second = await connect((await apps.connections.open({})).url ?? "");
    slack.advance(60_000);
    const again = await second.next("events_api");
    second.ack(again.envelope_id);
    await said.delivered;

    expect(envelope).toMatchObject({ accepts_response_payload: false, retry_attempt: 0, retry_reason: "" });
    expect(again).toMatchObject({ retry_attempt: 2, retry_reason: "connection_failed", payload: envelope["payload"] });
    expect(again.envelope_id).not.toBe(envelope.envelope_id);
    expect(event?.state).toBe("taken");
  });

  it("that does not acknowledge in time gets the event again, and a press never", async () => {
    const slack = await openSlack({ transport: "socket", retryAfter: [0] });
    const { apps } = openClient(slack, slack.tokens.app);
    const connection = await connect((await apps.connections.open({})).url ?? "");
    const an = slack.user({ name: "an" });

    const said = an.say("chào");
    await connection.next("events_api");
    slack.advance(3_000);
    expect(await connection.next("events_api", 1)).toMatchObject({ retry_attempt: 1, retry_reason: "timeout" });
    slack.advance(3_000);
    await said.delivered;
    const command = an.command("/gi");
    expect(await connection.next("slash_commands")).toMatchObject({ accepts_response_payload: true });
    slack.advance(3_000);

    expect(await command).toMatchObject({ kind: "failed", reason: "timeout" });
    expect(said.events[0]?.state).toBe("given up");
    expect(connection.came.filter(({ type }) => type === "slash_commands")).toHaveLength(1);
  });

  it("is told to go, gets nothing more and is closed; others get what comes", async () => {
    const slack = await openSlack({ transport: "socket" });
    const { apps } = openClient(slack, slack.tokens.app);
    const leaving = await connect((await apps.connections.open({})).url ?? "");

    slack.socket.disconnect("refresh_requested");
    expect(await leaving.next("disconnect")).toMatchObject({ reason: "refresh_requested" });
    const staying = await connect((await apps.connections.open({})).url ?? "");
    const said = slack.user({ name: "an" }).say("chào");
    staying.ack((await staying.next("events_api")).envelope_id);
    await said.delivered;
    slack.advance(10_000);
    await leaving.closed;

    await slack.until(() => slack.socket.connections() === 1);
    expect(leaving.came.map(({ type }) => type)).toEqual(["hello", "disconnect"]);
  });

  it("is one of ten at most", async () => {
    const slack = await openSlack({ transport: "socket" });
    const { apps } = openClient(slack, slack.tokens.app);
    for (let count = 0; count < 10; count += 1) await connect((await apps.connections.open({})).url ?? "");

    await expect(apps.connections.open({})).rejects.toMatchObject({ data: { error: "too_many_websockets" } });
  });
});
