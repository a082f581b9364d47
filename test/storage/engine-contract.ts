import { expect, test } from "vitest";
import type { Event } from "../../src/chat/message.ts";
import type { Storage } from "../../src/storage/stores.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, CHAT, content, draft, MORNING, message, reply, typed, version } from "./samples.ts";

export function engineContract(open: OpenStorage): void {
  test("an event is stored once in its chat, and positions grow", async () => {
    const storage = await open();
    const first = await storage.append(typed("1"), MORNING);
    expect(await storage.append(typed("1", "other words"), at(1))).toBeUndefined();
    const second = await storage.append(typed("1", "hello", "slack:U1"), at(2));
    expect(second).toBeGreaterThan(first ?? Number.NaN);
    expect((await storage.unfinished()).map(({ event }) => event)).toEqual([typed("1"), typed("1", "hello", "slack:U1")]);
  });

  test("an event delivered many times at once has one position", async () => {
    const storage = await open();
    const seqs = await Promise.all(Array.from({ length: 20 }, () => storage.append(typed("1"), MORNING)));
    expect(seqs.filter((seq) => seq !== undefined)).toHaveLength(1);
  });

  test("events that come at once keep their order, whatever else goes on", async () => {
    const storage = await open();
    const chats = ["telegram:1", "slack:U1", "telegram:2"] as const;
    const events = Array.from({ length: 60 }, (_, i) => typed(`${59 - i}`, "hello", chats[i % 3]));
    const turns = events.map(() => storage.transaction(async () => undefined));
    const seqs = await Promise.all(events.map((event) => storage.append(event, MORNING)));
    expect(seqs.map(Number)).toEqual(seqs.map(Number).toSorted((a, b) => a - b));
    expect((await storage.unfinished()).map(({ event }) => event)).toEqual(events);
    await Promise.all(turns);
  });

  test("what is unfinished comes back word for word, oldest first, with its time", async () => {
    const storage = await open();
    const events: Event[] = [
      typed("3", "dấu ' \" \\ ; -- \n \u0000 \u{1F3C6} \ud800"),
      { id: "2", from: CHAT, press: "yes" },
      { id: "1", from: "slack:U1", file: { name: "kế hoạch.pdf", bytes: 12, hash: "ab" } },
    ];
    for (const event of events) await storage.append(event, MORNING);
    const stored = await storage.unfinished();
    expect(stored.map(({ event }) => event)).toEqual(events);
    expect(stored.map((event) => event.at)).toEqual(events.map(() => MORNING));
  });

  test("a turn finishes its event and keeps what it did, together", async () => {
    const storage = await open();
    const seq = await append(storage, "1");
    const result = await storage.turn(seq, async (turn) => {
      expect(await turn.conversation(CHAT)).toBeUndefined();
      await turn.saveConversation(CHAT, { slices: { plans: { page: 2 } } });
      expect(await turn.conversation(CHAT)).toEqual({ slices: { plans: { page: 2 } } });
      await turn.saveConversation(CHAT, { slices: { plans: { page: 3 } } });
      await turn.enqueue(reply("first", "1"));
      await turn.enqueue({ message: message("second", "slack:U2"), kind: "notice" });
      return "done";
    });
    expect(result).toBe("done");
    expect(await storage.unfinished()).toEqual([]);
    expect(await conversation(storage)).toEqual({ slices: { plans: { page: 3 } } });
    expect(await storage.outgoing(10)).toMatchObject([reply("first", "1"), { message: message("second", "slack:U2"), kind: "notice" }]);
  });

  test("a turn of a finished event does nothing", async () => {
    const storage = await open();
    const seq = await append(storage, "1");
    await storage.turn(seq, async () => "once");
    expect(await storage.turn(seq, async () => expect.unreachable())).toBeUndefined();
    expect(await storage.turn(99, async () => expect.unreachable())).toBeUndefined();
  });

  test("many turns of one event at once: one is done", async () => {
    const storage = await open();
    const seq = await append(storage, "1");
    const done = await Promise.all(
      Array.from({ length: 20 }, () =>
        storage.turn(seq, async (turn) => {
          await turn.enqueue(reply("hello", "1"));
          return "done";
        }),
      ),
    );
    expect(done.filter((result) => result === "done")).toHaveLength(1);
    expect(await storage.outgoing(100)).toHaveLength(1);
  });

  test("of a turn that throws nothing stays, and its error comes through", async () => {
    const storage = await open();
    await storage.transaction((stores) => stores.saveConversation(CHAT, { slices: { before: 1 } }));
    const seq = await append(storage, "1");
    const trouble = new Error("a mistake");
    const turn = storage.turn(seq, async (stores) => {
      await stores.saveConversation(CHAT, { slices: { after: 2 } });
      await stores.saveConversation("slack:U9", { slices: {} });
      await stores.enqueue(reply("hello", "1"));
      await stores.people.personAt(CHAT);
      await stores.units.putUnits([{ code: "u", level: "local", name: "U" }]);
      await stores.plans.addOrganizer("2015", "u", "p");
      throw trouble;
    });
    await expect(turn).rejects.toBe(trouble);
    expect((await storage.unfinished()).map((event) => event.seq)).toEqual([seq]);
    expect(await storage.outgoing(10)).toEqual([]);
    expect(await conversation(storage)).toEqual({ slices: { before: 1 } });
    await storage.transaction(async (stores) => {
      expect(await stores.conversation("slack:U9")).toBeUndefined();
      expect(await stores.units.units()).toEqual([]);
      expect(await stores.plans.organizers("2015", "u")).toEqual([]);
    });
    expect(await storage.turn(seq, async () => "again")).toBe("again");
  });

  test("a turn that goes on after a store failed it is not kept", async () => {
    const storage = await open();
    await storage.transaction(({ plans }) => plans.createDraft(draft()));
    const seq = await append(storage, "1");
    const turn = storage.turn(seq, async (stores) => {
      await stores.enqueue(reply("saved", "1"));
      await stores.plans.createDraft(draft({ unit: "u2" })).catch(() => {});
      return "as if nothing had happened";
    });
    await expect(turn).rejects.toThrow();
    expect(await storage.unfinished()).toHaveLength(1);
    expect(await storage.outgoing(10)).toEqual([]);
  });

  test("what was stored while a turn was open stays when the turn rolls back", async () => {
    const storage = await open();
    const seq = await append(storage, "1");
    const settled = await append(storage, "0");
    await storage.turn(settled, (turn) => turn.enqueue(reply("earlier", "0")));
    const [earlier] = await storage.outgoing(1);
    let others: Promise<unknown>[] = [];
    const turn = storage.turn(seq, async (stores) => {
      await stores.saveConversation(CHAT, { slices: {} });
      others = [
        storage.append(typed("2"), MORNING),
        storage.settle({ seq: earlier?.seq ?? 0, delivery: "sent" }),
        storage.transaction((other) => other.saveConversation("slack:U2", { slices: { kept: true } })),
        storage.outgoing(1),
      ];
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error("a mistake");
    });
    await expect(turn).rejects.toThrow("a mistake");
    const [second] = await Promise.all(others);
    expect((await storage.unfinished()).map((event) => event.seq)).toEqual([seq, second]);
    expect(await storage.outgoing(10)).toEqual([]);
    expect(await conversation(storage, "slack:U2")).toEqual({ slices: { kept: true } });
  });

  test("turns of many chats at once are all done", async () => {
    const storage = await open();
    const chats = Array.from({ length: 30 }, (_, index) => `telegram:${index}` as const);
    const seqs = await Promise.all(chats.map((chat) => storage.append(typed("1", "hello", chat), MORNING)));
    const turns = seqs.map((seq, index) =>
      storage.turn(seq ?? 0, async (turn) => {
        const chat = chats[index] ?? CHAT;
        await turn.people.personAt(chat);
        await turn.saveConversation(chat, { slices: { index } });
        await turn.enqueue(reply(`to ${index}`, "1", chat));
        return index;
      }),
    );
    expect(await Promise.all(turns)).toEqual(chats.map((_, index) => index));
    expect(await storage.unfinished()).toEqual([]);
    expect(await storage.outgoing(100)).toHaveLength(30);
  });

  test("an event given up is finished, and its sender told, together and once", async () => {
    const storage = await open();
    const seq = await append(storage, "1");
    const unstorable = {
      ...reply("sorry", "1"),
      message: { ...message("sorry"), blocks: [{ kind: "quote" as const, text: 1n as never }] },
    };
    await expect(storage.giveUp(seq, "it broke", unstorable)).rejects.toThrow("BigInt");
    expect(await storage.unfinished()).toHaveLength(1);
    await Promise.all([1, 2].map(() => storage.giveUp(seq, "it broke", reply("sorry", "1"))));
    expect(await storage.unfinished()).toEqual([]);
    expect(await storage.outgoing(10)).toMatchObject([reply("sorry", "1")]);
    expect(await storage.turn(seq, async () => expect.unreachable())).toBeUndefined();
  });

  test("typed text of any kind can stand wherever text stands", async () => {
    const storage = await open();
    const odd = "a\u0000b\ud800c";
    const seq = await append(storage, "1");
    const [first, second] = [draft({ content: content(odd) }), version({ content: content(odd) })];
    await storage.turn(seq, async (turn) => {
      await turn.saveConversation(CHAT, { slices: { said: odd } });
      await turn.enqueue(reply(odd, "1"));
      await turn.plans.createDraft(first);
      await turn.plans.addVersion(second);
      const step = { campaign: "2015", unit: "u1", number: 1, at: MORNING, by: "p1", reason: odd };
      await turn.plans.moveVersion({ ...step, from: "submitted", to: "returned" });
    });
    expect(await conversation(storage)).toEqual({ slices: { said: odd } });
    const [waiting] = await storage.outgoing(10);
    expect(waiting).toMatchObject(reply(odd, "1"));
    await storage.settle({ seq: waiting?.seq ?? 0, delivery: "failed", reason: odd });
    await storage.transaction(async ({ plans }) => {
      expect(await plans.openDraft("2015", "u1")).toEqual(first);
      expect((await plans.latestVersions("2015", ["u1"]))[0]?.content).toEqual(second.content);
      expect((await plans.steps("2015", "u1")).at(-1)?.reason).toBe("a\ufffdb\ufffdc");
    });
    await storage.giveUp(await append(storage, "2"), odd, reply(odd, "2"));
    expect(await storage.unfinished()).toEqual([]);
  });

  test("messages wait in order until it is said what became of them, for all or for a platform", async () => {
    const storage = await open();
    await storage.transaction(async (stores) => {
      for (const [index, chat] of (["telegram:1", "slack:U1", "telegram:2", "telegrammer:1"] as const).entries()) {
        await stores.enqueue({ message: message(`${index}`, chat), kind: "notice" });
      }
    });
    const texts = async (limit: number, platform?: string) =>
      (await storage.outgoing(limit, platform)).map((outgoing) => outgoing.message.to);
    expect(await texts(10)).toEqual(["telegram:1", "slack:U1", "telegram:2", "telegrammer:1"]);
    expect(await texts(2)).toEqual(["telegram:1", "slack:U1"]);
    expect(await texts(10, "telegram")).toEqual(["telegram:1", "telegram:2"]);
    const all = await storage.outgoing(10);
    await storage.settle({ seq: all[0]?.seq ?? 0, delivery: "sent" });
    await storage.settle({ seq: all[1]?.seq ?? 0, delivery: "failed", reason: "blocked" });
    await storage.settle({ seq: all[2]?.seq ?? 0, delivery: "unknown", reason: "no answer" });
    expect(await texts(10)).toEqual(["telegrammer:1"]);
  });

  test("the latest instant is that of the latest event, however they came in", async () => {
    const storage = await open();
    expect(await storage.latestInstant()).toBeUndefined();
    await storage.append(typed("1"), at(5));
    await storage.append(typed("2"), at(-5));
    await storage.append(typed("3"), new Date("1999-12-31T23:59:59.999Z"));
    expect(await storage.latestInstant()).toEqual(at(5));
  });

  test("texts and ids are forgotten once they are old and done with", async () => {
    let now = MORNING;
    const storage = await open({ now: () => now });
    const days = (count: number): Date => at(count * 24 * 60);
    for (const day of [0, 1, 2, 3]) {
      now = days(day);
      const seq = await append(storage, `${day}`, now);
      await storage.turn(seq, (turn) => turn.enqueue(reply(`day ${day}`, `${day}`)));
    }
    await storage.append(typed("waiting"), days(0));
    for (const { seq } of (await storage.outgoing(10)).slice(1)) await storage.settle({ seq: seq, delivery: "sent" });
    // Of day 0 the event goes, while its message is still to be sent; of days 1 and 2 both are emptied.
    expect(await storage.forget({ textsBefore: days(3), idsBefore: days(1) })).toEqual({ emptied: 4, forgotten: 1 });
    expect(await storage.forget({ textsBefore: days(3), idsBefore: days(1) })).toEqual({ emptied: 0, forgotten: 0 });
    expect(await storage.append(typed("1"), days(4))).toBeUndefined();
    expect(await storage.append(typed("0"), days(4))).toBeDefined();
    expect((await storage.unfinished()).map(({ event }) => event.id)).toEqual(["waiting", "0"]);
    expect(await storage.outgoing(10)).toMatchObject([{ replyTo: "0" }]);
  });

  test("the last event is never forgotten, so that a rehearsal's calendar goes on", async () => {
    const storage = await open({ now: () => MORNING });
    const seq = await append(storage, "1");
    await storage.turn(seq, async () => {});
    expect(await storage.forget({ textsBefore: at(9), idsBefore: at(9) })).toEqual({ emptied: 1, forgotten: 0 });
    expect(await storage.latestInstant()).toEqual(MORNING);
  });

  test("conversations of chats that were not used for long are forgotten, as far as is asked", async () => {
    let now = MORNING;
    const storage = await open({ now: () => now });
    const use = (chat: typeof CHAT, slices: Record<string, unknown>) =>
      storage.transaction(async (stores) => {
        await stores.people.personAt(chat);
        await stores.saveConversation(chat, { slices });
      });
    await use("telegram:1", { plans: { unit: "40", typed: "250" }, answers: "typed" });
    await use("telegram:2", { plans: { unit: "42" } });
    now = at(1);
    await use("telegram:3", { plans: { unit: "01", typed: "300" } });
    const forget = () => storage.forgetConversations(at(1), (slices) => ({ plans: { unit: (slices["plans"] as { unit: string }).unit } }));
    expect(await forget()).toBe(1);
    expect(await forget()).toBe(0);
    expect(await conversation(storage, "telegram:1")).toEqual({ slices: { plans: { unit: "40" } } });
    expect(await conversation(storage, "telegram:3")).toEqual({ slices: { plans: { unit: "01", typed: "300" } } });
  });

  test("files are in use while something refers to them that can still be seen", async () => {
    const storage = await open();
    const hash = (digit: number): string => `${digit}`.repeat(64);
    const holding = (digit: number) => content(JSON.parse(`{"name": "a.pdf", "bytes": 4, "hash": "${hash(digit)}"}`));
    const file = (id: string, digit: number): Event => ({ id, from: CHAT, file: { name: "a.pdf", bytes: 4, hash: hash(digit) } });
    const done = await storage.append(file("done", 1), MORNING);
    await storage.append(file("waiting", 2), MORNING);
    await storage.turn(done ?? 0, async ({ plans, ...turn }) => {
      await turn.saveConversation(CHAT, { slices: { plans: { confirm: { hash: hash(3) } } } });
      for (const [unit, digit, closedAt] of [
        ["open", 4],
        ["cancelled", 5, at(0)],
        ["long ago", 6, at(-1)],
      ] as const) {
        await plans.createDraft(draft({ id: unit, unit, content: holding(digit) }));
        if (closedAt) await plans.closeDraft(unit, "cancelled", closedAt);
      }
      await plans.createDraft(draft({ id: "sent", unit: "sent", content: holding(7) }));
      await plans.closeDraft("sent", "submitted", MORNING);
      await plans.addVersion(version({ unit: "sent", content: holding(8) }));
      await plans.addVersion(version({ unit: "none", content: content("no file") }));
    });
    expect([...(await storage.filesInUse(MORNING))].sort()).toEqual([2, 3, 4, 5, 8].map(hash));
  });

  test("a great many rows are forgotten at once", async () => {
    const storage = await open({ now: () => MORNING });
    await storage.transaction(async (stores) => {
      for (let index = 0; index < 1200; index++) await stores.enqueue(reply(`${index}`, "1"));
    });
    const waiting = await storage.outgoing(1200);
    await Promise.all(waiting.slice(0, 1100).map(({ seq }) => storage.settle({ seq: seq, delivery: "sent" })));
    expect(await storage.forget({ textsBefore: at(1), idsBefore: MORNING })).toEqual({ emptied: 1100, forgotten: 0 });
    expect(await storage.forget({ textsBefore: at(1), idsBefore: at(1) })).toEqual({ emptied: 0, forgotten: 1100 });
    expect(await storage.outgoing(1200)).toHaveLength(100);
  });
}

async function append(storage: Storage, id: string, when = MORNING): Promise<number> {
  const seq = await storage.append(typed(id), when);
  if (seq === undefined) throw new Error(`${id} was there already`);
  return seq;
}

function conversation(storage: Storage, chat: typeof CHAT = CHAT) {
  return storage.transaction((stores) => stores.conversation(chat));
}
