import { expect, test } from "vitest";
import type { Storage } from "../../src/storage/stores.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, CHAT, MORNING, message, reply, typed } from "./samples.ts";

export function outboxContract(open: OpenStorage): void {
  const queue = async (storage: Storage, ...texts: readonly string[]): Promise<readonly number[]> => {
    await storage.transaction(async (turn) => {
      for (const text of texts) await turn.enqueue(reply(text, "1"));
    });
    return (await storage.outgoing(1000)).map(({ seq }) => seq);
  };

  test("what became of many messages is told at once, with the platforms' ids", async () => {
    const storage = await open();
    const [one = 0, two = 0, three = 0] = await queue(storage, "one", "two", "three");
    await storage.settle(
      { seq: one, delivery: "sent", ref: "m1" },
      { seq: two, delivery: "unknown", reason: "reset" },
      { seq: three, delivery: "failed", reason: "too long" },
    );
    expect(await storage.outgoing(10)).toEqual([]);
    await storage.settle({ seq: two, delivery: "pending" });
    expect((await storage.outgoing(10)).map(({ seq }) => seq)).toEqual([two]);
    await storage.transaction(async (turn) => {
      expect(await turn.messagesUnder(CHAT, "m1")).toMatchObject([{ message: message("one") }]);
      // Whether the second is the one, nobody knows yet.
      expect(await turn.messagesUnder(CHAT, "m2")).toMatchObject([{ message: message("two") }]);
      expect(await turn.messagesUnder("telegram:2", "m1")).toEqual([]);
    });
    await storage.settle();
  });

  test("a message whose words went out is known by them while its files wait, and after", async () => {
    const storage = await open();
    const [one = 0, two = 0] = await queue(storage, "one", "two");
    await storage.settle({ seq: one, delivery: "pending", pagesSent: 1, ref: "m1" });
    expect(await storage.outgoing(10)).toMatchObject([{ seq: one, pagesSent: 1 }, { seq: two }]);
    await storage.transaction(async (turn) => expect(await turn.messagesUnder(CHAT, "m1")).toMatchObject([{ message: message("one") }]));
    await storage.settle({ seq: one, delivery: "sent", reason: "a file was not sent: too large" });
    await storage.transaction(async (turn) => expect(await turn.messagesUnder(CHAT, "m1")).toMatchObject([{ message: message("one") }]));
  });

  test("a message that was edited is found as it is now, or is about to be", async () => {
    const storage = await open();
    const [first = 0] = await queue(storage, "before");
    await storage.settle({ seq: first, delivery: "sent", ref: "m1" });
    await storage.transaction((turn) => turn.enqueue({ message: message("after"), kind: "edit", edits: "m1" }));
    const [edit] = await storage.outgoing(10);
    expect(edit).toMatchObject({ kind: "edit", edits: "m1" });
    await storage.transaction(async (turn) => expect(await turn.messagesUnder(CHAT, "m1")).toMatchObject([{ message: message("after") }]));
    await storage.settle({ seq: edit?.seq ?? 0, delivery: "failed", reason: "it is too old" });
    await storage.transaction(async (turn) => expect(await turn.messagesUnder(CHAT, "m1")).toMatchObject([{ message: message("before") }]));
    await storage.settle({ seq: edit?.seq ?? 0, delivery: "sent", ref: "m1" });
    await storage.transaction(async (turn) => expect(await turn.messagesUnder(CHAT, "m1")).toMatchObject([{ message: message("after") }]));
  });

  test("the event under a message's id is the first that brought it", async () => {
    const storage = await open();
    await storage.append({ ...typed("a"), ref: "50" }, MORNING);
    await storage.append({ ...typed("b"), ref: "50", edits: "ref:50" }, MORNING);
    await storage.append({ ...typed("d"), ref: "52", edits: "ref:52" }, MORNING);
    await storage.append({ ...typed("c", "x", "telegram:2"), ref: "51" }, MORNING);
    await storage.transaction(async (turn) => {
      expect(await turn.eventUnder(CHAT, "50")).toEqual({ id: "a", isEdit: false });
      expect(await turn.eventUnder(CHAT, "52")).toEqual({ id: "d", isEdit: true });
      expect(await turn.eventUnder(CHAT, "51")).toBeUndefined();
    });
  });

  test("messages are read on from a place", async () => {
    const storage = await open();
    const seqs = await queue(storage, "one", "two", "three");
    expect((await storage.outgoing(2, "telegram", seqs[0])).map(({ seq }) => seq)).toEqual(seqs.slice(1));
    expect(await storage.outgoing(2, "slack", seqs[0])).toEqual([]);
  });

  test("a chat keeps its route, and can be reached again once it is written from", async () => {
    const storage = await open();
    await storage.transaction((turn) => turn.saveConversation(CHAT, { slices: {} }, "D1"));
    const [asked = 0] = await queue(storage, "a");
    await storage.markUnreachable(CHAT, "blocked", asked);
    expect(await storage.outgoing(1)).toMatchObject([{ route: "D1", unreachable: "blocked" }]);
    await storage.transaction((turn) => turn.saveConversation(CHAT, { slices: {} }));
    const [revived] = await storage.outgoing(1);
    expect(revived?.route).toBe("D1");
    expect(revived?.unreachable).toBeUndefined();
  });

  test("a chat is not taken for unreachable that has written since the message that found it so", async () => {
    let now = MORNING;
    const storage = await open({ now: () => now });
    await storage.transaction((turn) => turn.saveConversation(CHAT, { slices: {} }));
    const [asked = 0] = await queue(storage, "a");
    now = at(1);
    await storage.append(typed("1"), now);
    await storage.markUnreachable(CHAT, "blocked", asked);
    const [still] = await storage.outgoing(1);
    expect(still?.unreachable).toBeUndefined();
  });

  test("how many pages of a message went out is kept until it is settled", async () => {
    const storage = await open();
    const [seq = 0] = await queue(storage, "a");
    await storage.settle({ seq, delivery: "pending", pagesSent: 2 });
    await storage.settle({ seq, delivery: "pending" });
    expect(await storage.outgoing(1)).toMatchObject([{ seq, pagesSent: 2 }]);
  });

  test("the chats of a platform that have a route are known with the greatest ref that came in", async () => {
    const storage = await open();
    for (const [chat, route] of [
      ["slack:U1", "D1"],
      ["slack:U2", "D2"],
      ["telegram:1", "X"],
      ["slack:C1/1.2", undefined],
    ] as const)
      await storage.transaction((turn) => turn.saveConversation(chat, { slices: {} }, route));
    for (const ref of ["1700000000.000200", "1700000001.000100", "1700000000.000900"])
      await storage.append({ id: ref, from: "slack:U1", text: "a", ref }, MORNING);
    expect(await storage.knownChats("slack")).toEqual([
      { chat: "slack:U1", route: "D1", last: "1700000001.000100" },
      { chat: "slack:U2", route: "D2", last: undefined },
    ]);
  });

  test("a chat that moved takes along what is kept of it and what waits for it", async () => {
    const storage = await open();
    const to = "telegram:-1001";
    await storage.transaction(async (turn) => {
      await turn.saveConversation(CHAT, { slices: { a: 1 } });
      await turn.people.personAt(CHAT);
    });
    await queue(storage, "one", "two");
    await storage.moveChat(CHAT, to);
    expect((await storage.outgoing(10)).map(({ message: { to } }) => to)).toEqual([to, to]);
    expect(await storage.outgoing(10, "telegram")).toHaveLength(2);
    await storage.transaction(async (turn) => {
      expect(await turn.conversation(to)).toEqual({ slices: { a: 1 } });
      expect(await turn.conversation(CHAT)).toBeUndefined();
    });
    // Moved once more by another message, or already written from there.
    await storage.transaction((turn) => turn.saveConversation(CHAT, { slices: { a: 2 } }));
    await storage.moveChat(CHAT, to);
    await storage.transaction(async (turn) => expect(await turn.conversation(to)).toEqual({ slices: { a: 1 } }));
  });

  test("how much waits and since when is known", async () => {
    let now = MORNING;
    const storage = await open({ now: () => now });
    expect(await storage.backlog()).toEqual({ pending: 0, oldest: undefined });
    const [first = 0] = await queue(storage, "one");
    now = at(5);
    await queue(storage, "two");
    expect(await storage.backlog()).toEqual({ pending: 2, oldest: MORNING });
    await storage.settle({ seq: first, delivery: "sent" });
    expect(await storage.backlog()).toEqual({ pending: 1, oldest: at(5) });
  });
}
