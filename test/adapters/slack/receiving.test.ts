import { describe, expect, it } from "vitest";
import type { Receipt } from "../../../src/chat/message.ts";
import { startBot } from "./bot.ts";

const TRANSPORTS = ["http", "socket"] as const;

/** A promise that a test settles. */
function held<T>(): { readonly promise: Promise<T>; settle(value: T): void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

describe.each(TRANSPORTS)("over %s, a message", (transport) => {
  it("is acknowledged once it is stored, and not before", async () => {
    const storing = held<Receipt>();
    const bot = await startBot({ transport, receive: () => storing.promise });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const said = lan.say("Tối đa <300> & bao nhiêu?");
    expect(await bot.next()).toMatchObject({ from: `slack:${lan.id}`, route: lan.dm, ref: said.ts, text: "Tối đa <300> & bao nhiêu?" });
    expect(said.events.map(({ state }) => state)).toEqual(["under way"]);
    storing.settle("stored");
    await said.delivered;
    expect(said.events).toMatchObject([{ state: "taken", tries: 1 }]);
  });

  it("that cannot be stored comes again, under the same id", async () => {
    const bot = await startBot({ transport, retryAfter: [0], ackWithin: 200, receive: (_, before) => (before === 0 ? "later" : "stored") });
    await bot.running();
    const said = bot.slack.user({ name: "lan" }).say("chào");
    await said.delivered;
    expect(said.events).toMatchObject([{ state: "taken", failures: [transport === "http" ? "http_error" : "timeout"], tries: 2 }]);
    expect(new Set(bot.desk.received.map(({ id }) => id)).size).toBe(1);
  });

  it("that is refused does not come again", async () => {
    const bot = await startBot({ transport, receive: () => "refused" });
    await bot.running();
    const said = bot.slack.user({ name: "lan" }).say("chào");
    await said.delivered;
    expect(said.events).toMatchObject([{ state: "taken", tries: 1 }]);
  });

  it("with a mention in a channel is one event, though it comes twice", async () => {
    const bot = await startBot({ transport });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const channel = bot.slack.channel({ name: "tochuc", members: [lan.id] });
    const said = lan.mention("tối đa bao nhiêu?", { channel });
    await said.delivered;
    expect(said.events).toHaveLength(2);
    const [one, other] = [await bot.next(), await bot.next()];
    expect(other).toEqual(one);
    expect(one).toMatchObject({ from: `slack:${channel}/${said.ts}`, group: true, text: "tối đa bao nhiêu?" });
    const talk = lan.say("nói chuyện với nhau", { channel, thread: said.ts });
    await talk.delivered;
    expect(talk.events).toMatchObject([{ state: "taken" }]);
    expect(bot.desk.received).toHaveLength(2);
  });

  it("that is edited comes as its new text; a preview and a deletion do not", async () => {
    const bot = await startBot({ transport });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const said = lan.say("290 đại biểu");
    const first = await bot.next();
    await lan.unfurl(said).delivered;
    await lan.edit(said, "280 đại biểu").delivered;
    const second = await bot.next();
    expect(second).toMatchObject({ text: "280 đại biểu", edits: `ref:${said.ts}`, ref: said.ts });
    expect(second.id.startsWith(`${first.id}:`)).toBe(true);
    await lan.remove(said).delivered;
    await lan.react(lan.say("cảm ơn"), "heart").delivered;
    expect(await bot.next()).toMatchObject({ text: "cảm ơn" });
    expect(bot.desk.received).toHaveLength(3);
    expect(bot.log).toEqual([]);
  });

  it("with a file brings it, and it can be fetched", async () => {
    const bot = await startBot({ transport });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const content = Buffer.from("%PDF-1.4 kế hoạch");
    await lan.upload({ name: "kế hoạch.pdf", content }, { text: "đây ạ" }).delivered;
    expect(await bot.next()).toMatchObject({ text: "đây ạ" });
    const sent = await bot.next();
    if (!("file" in sent) || !("source" in sent.file)) throw new Error("no file came");
    expect(sent.file).toMatchObject({ name: "kế hoạch.pdf", bytes: content.length });
    expect(await bot.adapter.fetch?.(sent.file, 1000)).toEqual(content);
    expect(await bot.adapter.fetch?.(sent.file, 10)).toBe("too-large");
    const { file } = sent;
    bot.slack.fail("files.download", { kind: "slow", ms: 60_000 });
    const fetching = bot.adapter.fetch?.(file, 1000);
    const refused = expect(fetching).rejects.toThrow("aborted");
    await bot.slack.until(() => bot.slack.requestsTo("files.download").length === 3);
    await bot.adapter.stop();
    await refused;
  });

  it("that is being stored is waited for at the end, and nothing more is taken", async () => {
    const storing = held<Receipt>();
    const bot = await startBot({ transport, retryAfter: [], receive: () => storing.promise });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const said = lan.say("chào");
    await bot.next();
    let isStopped = false;
    const stopped = bot.adapter.stop().then(() => {
      isStopped = true;
    });
    const late = lan.say("còn nữa");
    if (transport === "http") await late.delivered;
    expect(isStopped).toBe(false);
    storing.settle("stored");
    await said.delivered;
    await stopped;
    expect(said.events).toMatchObject([{ state: "taken" }]);
    await late.delivered;
    expect(late.events).toMatchObject([{ state: "given up" }]);
    expect(bot.desk.received).toHaveLength(1);
    expect(bot.adapter.state?.()).toMatchObject({ state: "stopped" });
  });
});

describe.each(TRANSPORTS)("over %s, a button", (transport) => {
  it("is a press under its message, and can be a menu or a calendar", async () => {
    const bot = await startBot({ transport });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const choices = Array.from({ length: 6 }, (_, i) => ({ id: `level:${i}`, label: `Cấp ${i}`, choice: true }));
    const blocks = [{ kind: "paragraph" as const, text: ["Chọn:"] }];
    const buttons = [...choices, { id: "plan:back", label: "Quay lại" }];
    const ref = await bot.post({ to: `slack:${lan.id}`, blocks, buttons, asksDate: { press: "plan:3:", initial: "2014-12-15" } });
    const message = await bot.slack.nextMessage();
    expect(bot.slack.labelsOf(message)).toEqual(expect.arrayContaining(["Quay lại"]));
    expect(await lan.press(message, "Quay lại")).toMatchObject({ kind: "taken" });
    expect(await bot.next()).toMatchObject({ from: `slack:${lan.id}`, route: lan.dm, ref, press: "plan:back", isLast: true, name: "lan" });
    await lan.pick(message, "Cấp 4");
    expect(await bot.next()).toMatchObject({ press: "level:4", ref });
    await lan.pickDate(message, "2014-12-20");
    expect(await bot.next()).toMatchObject({ press: "plan:3:2014-12-20", ref });
  });

  it("that could not be stored is acknowledged, and its presser asked to press again", async () => {
    const bot = await startBot({ transport, receive: () => "later" });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    await bot.post({ to: `slack:${lan.id}`, buttons: [{ id: "a", label: "Có" }] });
    const message = await bot.slack.nextMessage();
    expect(await lan.press(message, "Có")).toMatchObject({ kind: "taken" });
    const told = await bot.slack.until(() => bot.slack.ephemerals(lan.id)[0]);
    expect(told.text).toContain("Anh/Chị vui lòng làm lại");
    expect(bot.slack.messages(lan.dm)).toEqual([expect.objectContaining({ ts: message.ts })]);
  });

  it("that cannot be stored in time is acknowledged all the same, however many press", async () => {
    const bot = await startBot({ transport, speed: 20, receive: () => new Promise(() => undefined) });
    await bot.running();
    const people = [bot.slack.user({ name: "lan" }), bot.slack.user({ name: "minh" }), bot.slack.user({ name: "hoa" })];
    const presses = people.map(async (person) => {
      const ref = await bot.post({ to: `slack:${person.id}`, buttons: [{ id: "a", label: "Có" }] });
      const message = await bot.slack.until(() => bot.slack.messages(person.dm).find(({ ts }) => ts === ref));
      return person.press(message, "Có");
    });
    for (const reaction of await Promise.all(presses)) expect(reaction).toMatchObject({ kind: "taken" });
    for (const { id } of people)
      expect(await bot.slack.until(() => bot.slack.ephemerals(id)[0])).toMatchObject({ text: expect.stringContaining("làm lại") });
  });

  it("in a thread belongs to the thread; one that leads away is a command in the private chat", async () => {
    const bot = await startBot({ transport });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const channel = bot.slack.channel({ name: "tochuc", members: [lan.id] });
    const said = lan.mention("chào", { channel });
    const { from } = await bot.next();
    await bot.next();
    const buttons = [
      { id: "level:1", label: "Tỉnh" },
      { id: "plan", label: "Lập kế hoạch", opens: "kehoach" },
    ];
    await bot.post({ to: from, buttons });
    const message = await bot.slack.nextMessage();
    expect(message).toMatchObject({ channel, thread_ts: said.ts });
    await lan.press(message, "Tỉnh");
    expect(await bot.next()).toMatchObject({ from, press: "level:1", group: true });
    expect(JSON.stringify(message.blocks)).toContain(`https://slack.com/app_redirect?app=${bot.slack.app.appId}&team=${bot.slack.team.id}`);
    await lan.press(message, "Lập kế hoạch");
    expect(await bot.next()).toMatchObject({ from: `slack:${lan.id}`, text: "/kehoach" });
    expect(await bot.slack.until(() => bot.slack.ephemerals(lan.id)[0])).toMatchObject({ text: expect.stringContaining("tin nhắn riêng") });
  });
});

describe.each(TRANSPORTS)("over %s, a command", (transport) => {
  it("is said in the private chat; elsewhere its user is told where the answer comes", async () => {
    const bot = await startBot({ transport });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    expect(await lan.command("/kehoach", "nghe an")).toMatchObject({ kind: "taken" });
    expect(await bot.next()).toMatchObject({ from: `slack:${lan.id}`, text: "/kehoach nghe an", isLast: true });
    expect(bot.slack.ephemerals(lan.id)).toEqual([]);
    await lan.command("/hoi", "quy mô?");
    expect(await bot.next()).toMatchObject({ route: lan.dm, text: "/hoi quy mô?" });
    const channel = bot.slack.channel({ name: "tochuc", members: [lan.id] });
    await lan.command("/trogiup", "", { channel });
    const elsewhere = await bot.next();
    expect(elsewhere).toMatchObject({ from: `slack:${lan.id}`, text: "/trogiup" });
    expect(elsewhere).not.toMatchObject({ route: expect.anything() });
    expect(bot.slack.ephemerals(lan.id)).toMatchObject([{ channel, text: expect.stringContaining("tin nhắn riêng") }]);
  });

  it("that could not be stored is answered with the wish to give it again", async () => {
    const bot = await startBot({ transport, receive: () => "later" });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    expect(await lan.command("/kehoach")).toMatchObject({ kind: "taken" });
    expect(bot.slack.ephemerals(lan.id)).toMatchObject([{ text: expect.stringContaining("làm lại") }]);
  });

  it("that cannot be stored in time is answered with the same wish", async () => {
    const bot = await startBot({ transport, speed: 20, receive: () => new Promise(() => undefined) });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    expect(await lan.command("/kehoach")).toMatchObject({ kind: "taken" });
    expect(bot.slack.ephemerals(lan.id)).toMatchObject([{ text: expect.stringContaining("làm lại") }]);
  });
});

describe("what cannot be acknowledged any more, for its connection broke", () => {
  it.each(["a button", "a command"])("and was not stored is told to who did it: %s", async (kind) => {
    const storing = held<Receipt>();
    const bot = await startBot({ transport: "socket", receive: () => storing.promise });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    await bot.post({ to: `slack:${lan.id}`, buttons: [{ id: "a", label: "Có" }] });
    const message = await bot.slack.nextMessage();
    const reaction = kind === "a button" ? lan.press(message, "Có") : lan.command("/kehoach");
    await bot.next();
    bot.slack.socket.cut();
    expect(await reaction).toMatchObject({ kind: "failed" });
    await bot.slack.until(() => bot.slack.requestsTo("apps.connections.open").length === 1);
    storing.settle("later");
    expect(await bot.slack.until(() => bot.slack.ephemerals(lan.id)[0])).toMatchObject({ text: expect.stringContaining("làm lại") });
  });
});
