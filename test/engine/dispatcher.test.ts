import { describe, expect, it } from "vitest";
import type { Sending } from "../../src/chat/adapter.ts";
import type { ChatId, Message } from "../../src/chat/message.ts";
import type { Outlet } from "../../src/engine/delivery.ts";
import { createDispatcher } from "../../src/engine/dispatcher.ts";
import { type QueuedMessage, StoreUnavailable } from "../../src/engine/store.ts";
import { createMemoryStorage } from "../../src/storage/memory.ts";
import type { Storage } from "../../src/storage/stores.ts";
import { createSimulatedTime } from "../support/simulated-time.ts";

interface Request {
  readonly at: number;
  readonly chat: ChatId;
  readonly text: string;
  /** Of an edit: the message it changes. */
  readonly ref?: string;
}

/** A platform that answers as it is told, and the dispatcher that sends there. */
function openPlatform({ latency = 0, storage = createMemoryStorage() } = {}) {
  const time = createSimulatedTime();
  const requests: Request[] = [];
  const logged: string[] = [];
  const answers: Sending[] = [];
  let refs = 0;
  const receive = async (request: Omit<Request, "at">): Promise<Sending> => {
    requests.push({ ...request, at: time.now() });
    if (latency > 0) await time.wait(latency);
    return answers.shift() ?? { kind: "sent", ref: String(++refs) };
  };
  const textOf = (part: unknown): string => (part as { text: string }).text;
  const outlet: Outlet = {
    render: ({ blocks }) =>
      blocks.map((block) => {
        const text = block.kind === "paragraph" ? block.text.map(String).join("") : "";
        if (text === "unspeakable") throw new Error("it cannot be rendered");
        return { text };
      }),
    limits: (chat) => [
      chat.includes(":-") ? { key: chat, count: 20, per: 60_000 } : { key: chat, count: 1, per: 1000 },
      { key: "all", count: 30, per: 1000 },
    ],
    send: ({ chat }, part) => receive({ chat, text: textOf(part) }),
    edit: ({ chat }, ref, part) => receive({ chat, text: textOf(part), ref }),
  };
  const down = new Set<string>();
  const store = new Proxy(storage, {
    get: (target, name: keyof typeof storage) =>
      down.has(name) ? () => Promise.reject(new StoreUnavailable(`no ${name}`)) : target[name].bind(target),
  });
  const dispatcher = createDispatcher({
    store,
    outlets: new Map([["telegram", outlet]]),
    wait: time.wait,
    random: () => 0.5,
    log: (line) => void logged.push(line),
  });
  const queue = (...messages: readonly QueuedMessage[]): Promise<void> =>
    storage.transaction(async ({ enqueue }) => {
      for (const message of messages) await enqueue(message);
    });
  return {
    time,
    storage,
    store,
    down,
    requests,
    logged,
    answers,
    dispatcher,
    queue,
    /** Queues messages and lets time pass until all is sent. */
    async send(...messages: readonly QueuedMessage[]): Promise<readonly Request[]> {
      const before = requests.length;
      await queue(...messages);
      dispatcher.wake();
      await time.run(dispatcher.idle());
      return requests.slice(before);
    },
    /** What an independent look at the outbox finds waiting. */
    waiting: async () => (await storage.outgoing(1000)).map(({ message }) => wordsOf(message)),
  };
}

function wordsOf({ blocks }: Message): string {
  return blocks.map((block) => (block.kind === "paragraph" ? block.text.join("") : "")).join(" ");
}

function queued(to: ChatId, text: string | readonly string[], kind: QueuedMessage["kind"] = "reply", edits?: string): QueuedMessage {
  const blocks = [text].flat().map((words) => ({ kind: "paragraph" as const, text: [words] }));
  return { message: { to, language: "vi", blocks, buttons: [] }, kind, edits };
}

const texts = (requests: readonly Request[]): string[] => requests.map(({ text }) => text);
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const AN = "telegram:1";
const GROUP = "telegram:-5";

/** The most requests in any stretch of time. */
function mostIn(requests: readonly Request[], milliseconds: number): number {
  const times = requests.map(({ at }) => at).sort((a, b) => a - b);
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + milliseconds).length));
}

describe("messages", () => {
  it("go out in order in each chat, and no chat waits for another's limit", async () => {
    const { send } = openPlatform();
    const sent = await send(...many(3, (i) => queued(AN, `a${i}`)), queued("telegram:2", "b"));
    expect(sent.map(({ text, at }) => [text, at])).toEqual([
      ["a0", 0],
      ["b", 0],
      ["a1", 1000],
      ["a2", 2000],
    ]);
  });

  it("keep to a group's limit and to that of all chats, and use them", async () => {
    const { send, time } = openPlatform({ latency: 20 });
    const toGroup = many(45, (i) => queued(GROUP, `g${i}`));
    const toMany = many(600, (i) => queued(`telegram:${100 + (i % 60)}`, `p${i}`));
    const sent = await send(...toGroup, ...toMany);
    expect(sent).toHaveLength(645);
    expect(
      mostIn(
        sent.filter(({ chat }) => chat === GROUP),
        60_000,
      ),
    ).toBe(20);
    expect(mostIn(sent, 1000)).toBeLessThanOrEqual(30);
    // Two full minutes for the group; the others take 20 seconds at best.
    const last = Math.max(...sent.filter(({ chat }) => chat !== GROUP).map(({ at }) => at));
    expect(last).toBeLessThan((600 + 20) * (1000 / 30) * 1.05);
    expect(time.now()).toBeLessThan(130_000);
  });

  it("of several parts go out part by part, each within the limits", async () => {
    const { send } = openPlatform();
    const sent = await send(queued(AN, ["one", "two"]), queued(AN, "three"));
    expect(sent.map(({ text, at }) => [text, at])).toEqual([
      ["one", 0],
      ["two", 1000],
      ["three", 2000],
    ]);
  });

  it("that cannot be rendered fail and hold nothing up", async () => {
    const { send, waiting, logged } = openPlatform();
    expect(texts(await send(queued(AN, "unspeakable"), queued(AN, "next")))).toEqual(["next"]);
    expect(await waiting()).toEqual([]);
    expect(logged.join()).toContain("it cannot be rendered");
  });

  it("of which thousands wait are held by their places only, and all go out", async () => {
    const { send, waiting } = openPlatform();
    const sent = await send(...many(1200, (i) => queued(`telegram:${i % 300}`, `m${i}`)));
    expect(new Set(texts(sent)).size).toBe(1200);
    expect(await waiting()).toEqual([]);
  });
});

describe("an answer", () => {
  it("of 'too many requests' is obeyed to the millisecond, in its chat", async () => {
    const { send, answers } = openPlatform();
    answers.push({ kind: "later", wait: 7000 });
    const sent = await send(queued(AN, "a"), queued(AN, "b"), queued("telegram:2", "c"));
    expect(sent.map(({ text, at }) => [text, at])).toEqual([
      ["a", 0],
      ["c", 0],
      ["a", 7000],
      ["b", 8000],
    ]);
  });

  it("that it did not go out makes it go out again, later each time, in order", async () => {
    const { send, answers } = openPlatform();
    for (let i = 0; i < 9; i++) answers.push({ kind: "unsent", reason: "no route" });
    const sent = await send(queued(AN, "a"), queued(AN, "b"));
    expect(texts(sent)).toEqual([...many(10, () => "a"), "b"]);
    const pauses = sent.slice(1, 10).map(({ at }, i) => at - (sent[i]?.at ?? 0));
    expect(pauses).toEqual([1000, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it.each<[QueuedMessage["kind"], number, boolean]>([
    ["reply", 2, false],
    ["notice", 2, false],
    ["reminder", 1, false],
    ["announcement", 1, false],
  ])("that never comes: a %s is asked for %i times in all and then unknown", async (kind, times) => {
    const { send, answers, waiting } = openPlatform();
    for (let i = 0; i < times; i++) answers.push({ kind: "unknown", reason: "reset" });
    expect(texts(await send(queued(AN, "a", kind), queued(AN, "b")))).toEqual([...many(times, () => "a"), "b"]);
    expect(await waiting()).toEqual([]);
  });

  it("that never comes: an edit is made again until it is answered", async () => {
    const { send, answers, waiting } = openPlatform();
    for (let i = 0; i < 4; i++) answers.push({ kind: "unknown", reason: "reset" });
    expect(await send(queued(AN, "a", "edit", "77"))).toHaveLength(5);
    expect(await waiting()).toEqual([]);
  });

  it("that never comes to a reply is followed by one that does: it is sent", async () => {
    const { send, answers, storage } = openPlatform();
    answers.push({ kind: "unknown", reason: "reset" });
    expect(await send(queued(AN, "a"))).toHaveLength(2);
    await storage.transaction(async ({ messagesUnder }) => {
      expect((await messagesUnder(AN, "1")).map(({ message }) => wordsOf(message))).toEqual(["a"]);
    });
  });

  it("that it will never go out fails it, and the next goes out", async () => {
    const { send, answers, waiting } = openPlatform();
    answers.push({ kind: "failed", reason: "too long" });
    expect(texts(await send(queued(AN, "a"), queued(AN, "b")))).toEqual(["a", "b"]);
    expect(await waiting()).toEqual([]);
  });
});

describe("a reminder", () => {
  it("counts as unknown while it is asked for, so that a killed program never sends it again", async () => {
    const { queue, dispatcher, time, waiting, answers, requests } = openPlatform({ latency: 500 });
    answers.push({ kind: "unsent", reason: "refused" });
    await queue(queued(AN, "remember", "reminder"));
    dispatcher.wake();
    const seen: [number, number][] = [];
    const watch = async (): Promise<void> => {
      for (const at of [250, 750, 1750]) {
        await time.wait(at - time.now());
        seen.push([at, (await waiting()).length]);
      }
    };
    await time.run(Promise.all([watch(), dispatcher.idle()]));
    // On its way; known not to have gone out; on its way again.
    expect(seen).toEqual([
      [250, 0],
      [750, 1],
      [1750, 0],
    ]);
    expect(requests).toHaveLength(2);
  });
});

describe("a chat that cannot be reached", () => {
  it("is asked once, the others are told why without being asked for, and it revives when somebody writes", async () => {
    const { send, answers, storage, waiting } = openPlatform();
    await storage.transaction(({ saveConversation }) => saveConversation(AN, { slices: {} }));
    answers.push({ kind: "unreachable", reason: "blocked" });
    expect(texts(await send(queued(AN, "a"), queued(AN, "b"), queued("telegram:2", "c")))).toEqual(["a", "c"]);
    expect(await send(queued(AN, "d", "notice"))).toEqual([]);
    expect(await waiting()).toEqual([]);
    await storage.transaction(({ saveConversation }) => saveConversation(AN, { slices: {} }));
    expect(texts(await send(queued(AN, "e")))).toEqual(["e"]);
  });
});

describe("a chat that moved", () => {
  it("gets what waits for it under its new id, in order", async () => {
    const { send, answers, storage } = openPlatform();
    await storage.transaction(({ saveConversation }) => saveConversation(GROUP, { slices: { a: 1 } }));
    answers.push({ kind: "moved", to: "telegram:-1005" });
    const sent = await send(queued(GROUP, "a"), queued(GROUP, "b"));
    expect(sent.map(({ chat, text }) => `${chat} ${text}`)).toEqual([`${GROUP} a`, "telegram:-1005 a", "telegram:-1005 b"]);
    await storage.transaction(async ({ conversation }) => {
      expect(await conversation("telegram:-1005")).toEqual({ slices: { a: 1 } });
    });
  });
});

describe("edits", () => {
  it("of one message that wait become the newest; those of others stay", async () => {
    const { send, waiting } = openPlatform();
    const sent = await send(...many(3, (i) => queued(AN, `state ${i}`, "edit", "7")), queued(AN, "other", "edit", "8"));
    expect(sent.map(({ ref, text }) => `${ref} ${text}`)).toEqual(["7 state 2", "8 other"]);
    expect(await waiting()).toEqual([]);
  });

  it("give way to messages, which people wait for", async () => {
    const { send, queue, dispatcher, time } = openPlatform();
    const late = async (): Promise<void> => {
      await time.wait(500);
      await queue(queued(AN, "reply 2"));
      dispatcher.wake();
    };
    const [sent] = await Promise.all([send(queued(AN, "edit", "edit", "7"), queued(AN, "reply 1")), late()]);
    expect(texts(sent)).toEqual(["reply 1", "reply 2", "edit"]);
  });
});

describe("the edit of a message by its place in the outbox", () => {
  const change = (seq: number, text: string): QueuedMessage => ({ ...queued(AN, text, "edit"), editsSeq: seq });
  const seqOf = async (storage: Storage, text: string): Promise<number> =>
    (await storage.outgoing(9)).find(({ message }) => wordsOf(message) === text)?.seq ?? 0;

  it("waits until that is sent, and only the newest is made", async () => {
    const { send, queue, storage, waiting } = openPlatform();
    await queue(queued(AN, "card", "notice"));
    const seq = await seqOf(storage, "card");
    const sent = await send(change(seq, "taken"), change(seq, "agreed"));
    expect(sent.map(({ ref, text }) => [ref, text])).toEqual([
      [undefined, "card"],
      ["1", "agreed"],
    ]);
    expect((await send(change(seq, "recalled"))).map(({ ref, text }) => [ref, text])).toEqual([["1", "recalled"]]);
    expect(await waiting()).toEqual([]);
  });

  it("is not made when that could not be sent", async () => {
    const { send, queue, storage, answers, waiting } = openPlatform();
    answers.push({ kind: "failed", reason: "blocked" });
    await queue(queued(AN, "card", "notice"));
    expect(texts(await send(change(await seqOf(storage, "card"), "taken")))).toEqual(["card"]);
    expect(await waiting()).toEqual([]);
  });

  it("is made by the next start, if the program ended before that was sent", async () => {
    const first = openPlatform();
    first.answers.push({ kind: "later", wait: 60_000 });
    await first.queue(queued(AN, "card", "notice"));
    await first.queue(change(await seqOf(first.storage, "card"), "taken"));
    first.dispatcher.wake();
    await first.time.run(first.time.wait(2000));
    await first.time.run(first.dispatcher.stop());
    const second = openPlatform({ storage: first.storage });
    expect((await second.send()).map(({ ref, text }) => [ref, text])).toEqual([
      [undefined, "card"],
      ["1", "taken"],
    ]);
  });
});

describe("a message of several pages", () => {
  it("that the end of the program interrupts goes on where it was", async () => {
    const first = openPlatform();
    first.answers.push({ kind: "sent", ref: "1" }, { kind: "later", wait: 60_000 });
    await first.queue(queued(AN, ["one", "two", "three"]));
    first.dispatcher.wake();
    await first.time.run(first.time.wait(2000));
    await first.time.run(first.dispatcher.stop());
    expect(texts(first.requests)).toEqual(["one", "two"]);
    const second = openPlatform({ storage: first.storage });
    expect(texts(await second.send())).toEqual(["two", "three"]);
    expect(await second.waiting()).toEqual([]);
  });
});

describe("an outage of the store", () => {
  it("after a message went out does not send it again", async () => {
    const { send, down, time, waiting } = openPlatform();
    down.add("settle");
    void time.wait(3000).then(() => down.clear());
    expect(texts(await send(queued(AN, "a"), queued(AN, "b")))).toEqual(["a", "b"]);
    expect(await waiting()).toEqual([]);
  });

  it("when the outbox is read is waited out, and logged once", async () => {
    const { send, down, time, logged } = openPlatform();
    down.add("outgoing");
    void time.wait(3000).then(() => down.clear());
    expect(texts(await send(queued(AN, "a")))).toEqual(["a"]);
    expect(logged).toEqual(["the outbox cannot be worked off: no outgoing"]);
  });
});

describe("the end", () => {
  it("waits for the request in hand, and leaves the rest for the next start", async () => {
    const { queue, dispatcher, time, requests, waiting } = openPlatform({ latency: 400 });
    await queue(queued(AN, "a"), queued(AN, "b"), queued("telegram:2", "c"));
    dispatcher.wake();
    await time.run(time.wait(100));
    await time.run(dispatcher.stop());
    expect(texts(requests)).toEqual(["a", "c"]);
    expect(await waiting()).toEqual(["b"]);
  });

  it("does not wait for ever for an answer", async () => {
    const { queue, dispatcher, time, waiting } = openPlatform({ latency: 60_000 });
    await queue(queued(AN, "a"));
    dispatcher.wake();
    await time.run(time.wait(10));
    await time.run(dispatcher.stop());
    expect(time.now()).toBeLessThan(6000);
    expect(await waiting()).toEqual(["a"]);
  });
});
