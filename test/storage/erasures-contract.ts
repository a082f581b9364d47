import { expect, test } from "vitest";
import type { Erasing } from "../../src/features/people/store.ts";
import type { Storage } from "../../src/storage/stores.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, content, draft, message, reply, typed, version } from "./samples.ts";

const [AN, LAN] = ["telegram:123456789", "telegram:987654321"] as const;

/** An and Lan wrote, and An is known to have written into a plan; erases An in a turn of the event "bye". */
async function open(opening: OpenStorage): Promise<{ storage: Storage; an: string; account: string; erase(): Promise<void> }> {
  const storage = await opening({ now: () => at(10) });
  const first = await storage.append({ ...typed("e1", "Tôi là Nguyễn An", AN), name: "Nguyễn An" }, at(1));
  await storage.turn(first ?? 0, async (turn) => {
    await turn.people.personAt(AN);
    await turn.saveConversation(AN, { slices: { plans: { text: "Tôi là Nguyễn An" } } }, "D1");
    await turn.enqueue(reply("Chào Nguyễn An", "e1", AN));
    await turn.enqueue({ message: message("Nguyễn An", LAN), kind: "notice" });
  });
  const { id: an, account } = await storage.transaction(({ people }) => people.personAt(AN));
  await storage.transaction(async ({ people, plans, joinRequests }) => {
    await people.setName(an, "Nguyễn An");
    await people.setLanguage(an, "en");
    await people.personAt(LAN);
    const by = (value: unknown, who = an) => ({ value, by: who, at: "2015-03-02T01:00:00Z" });
    const fields = { contact: by("Nguyễn An"), phone: by("0912345678"), venue: by("Hội trường A", "p2") };
    await plans.createDraft(draft({ content: { ...content("x"), fields } }));
    await plans.addVersion(version({ content: { ...content("x"), fields }, submittedBy: an }));
    await joinRequests.addRequest({ person: an, chat: AN, unit: "40", at: at(2) });
  });
  for (const sent of await storage.outgoing(9)) await storage.settle({ seq: sent.seq, delivery: "sent", ref: `m${sent.seq}` });
  const erasing: Erasing = { persons: [an], chats: [AN], names: ["Nguyễn An"], asked: { chat: AN, event: "bye" } };
  return {
    storage,
    an,
    account,
    async erase() {
      const seq = await storage.append(typed("bye", "xoá", AN), at(9));
      await storage.turn(seq ?? 0, async (turn) => {
        await turn.people.personAt(AN);
        await turn.erasures.erase(erasing);
        await turn.saveConversation(AN, { slices: { engine: { buttons: ["x"] } } });
        await turn.enqueue(reply("Đã xoá", "bye", AN));
      });
    },
  };
}

export function erasuresContract(opening: OpenStorage): void {
  test("who was erased is nobody that is known: neither a name nor a language nor a chat is left, and their tag stays", async () => {
    const { storage, an, account, erase } = await open(opening);
    await erase();
    await storage.transaction(async ({ people, joinRequests }) => {
      expect(await people.person(an)).toEqual({ id: an });
      expect(await people.chatsOf(an)).toEqual([]);
      expect((await joinRequests.waitingOf([an]))[0]?.chat).toMatch(/^erased:/);
      const again = await people.personAt(AN);
      expect([again.id === an, again.account === account]).toEqual([false, false]);
    });
  });

  test("their names and phones go from drafts and versions, and what others wrote stays", async () => {
    const { storage, erase } = await open(opening);
    await erase();
    await storage.transaction(async ({ plans }) => {
      const kept = [(await plans.openDraft("2015", "u1"))?.content, (await plans.versions("2015", "u1"))[0]?.content];
      for (const plan of kept)
        expect(Object.fromEntries(Object.entries(plan?.fields ?? {}).map(([id, { value }]) => [id, value]))).toEqual({
          contact: "[đã xoá]",
          phone: "[đã xoá]",
          venue: "Hội trường A",
        });
      expect((await plans.versions("2015", "u1"))[0]?.submittedBy).not.toBe("");
    });
  });

  test("the farewell is sent to where it was; then nothing is left of the chat", async () => {
    const { storage, erase } = await open(opening);
    await erase();
    expect(await storage.finishErasures()).toBe(0);
    const waiting = await storage.outgoing(9);
    expect(waiting).toMatchObject([{ message: { to: AN }, route: "D1" }]);
    await storage.settle({ seq: waiting[0]?.seq ?? 0, delivery: "sent", ref: "m99" });
    expect(await storage.finishErasures()).toBe(1);
    expect(await storage.finishErasures()).toBe(0);
    await storage.transaction(async (turn) => {
      expect(await turn.conversation(AN)).toBeUndefined();
      expect(await turn.messagesUnder(AN, "m99")).toEqual([]);
    });
    expect(await storage.knownChats("telegram")).toEqual([]);
  });

  test("what was said in the turn itself is not kept", async () => {
    const { storage, erase } = await open(opening);
    await erase();
    expect(await storage.transaction((turn) => turn.conversation(AN))).toEqual({ slices: {} });
  });

  test("a message from there that waits to be heard is heard, by somebody new", async () => {
    const { storage, an, erase } = await open(opening);
    await erase();
    const next = await storage.append(typed("e9", "xin chào", AN), at(9));
    const [bye] = await storage.outgoing(9);
    await storage.settle({ seq: bye?.seq ?? 0, delivery: "failed", reason: "blocked" });
    expect(await storage.finishErasures()).toBe(0);
    await storage.turn(next ?? 0, async (turn) => {
      expect((await turn.people.personAt(AN)).id).not.toBe(an);
      await turn.saveConversation(AN, { slices: { engine: {} } });
    });
    expect(await storage.finishErasures()).toBe(1);
    expect(await storage.transaction((turn) => turn.conversation(AN))).toEqual({ slices: { engine: {} } });
  });

  test("a chat that is erased twice before the farewell was sent is finished once", async () => {
    const { storage, erase } = await open(opening);
    await erase();
    const again = await storage.append(typed("bye2", "xoá", AN), at(9));
    await storage.turn(again ?? 0, async (turn) => {
      const { id } = await turn.people.personAt(AN);
      await turn.erasures.erase({ persons: [id], chats: [AN], names: [], asked: { chat: AN, event: "bye2" } });
    });
    for (const { seq } of await storage.outgoing(9)) await storage.settle({ seq, delivery: "sent", ref: `m${seq}` });
    expect(await storage.finishErasures()).toBe(1);
  });
}
