import { expect, test } from "vitest";
import type { QueuedMessage } from "../../src/engine/store.ts";
import type { Storage } from "../../src/storage/stores.ts";
import type { OpenStorage } from "../support/storages.ts";

const card = (to: `slack:${string}`, shows?: string): QueuedMessage => ({
  message: { to, language: "vi", blocks: [], buttons: [], card: shows },
  kind: "notice",
});
const queue = (storage: Storage, message: QueuedMessage): Promise<void> => storage.transaction(({ enqueue }) => enqueue(message));

export function cardsContract(open: OpenStorage): void {
  test("are found wherever they hang, but not where they could not be sent", async () => {
    const storage = await open();
    for (const message of [card("slack:A", "plan:1"), card("slack:B", "plan:1"), card("slack:C", "plan:2"), card("slack:D")])
      await queue(storage, message);
    const [a, b] = await storage.outgoing(9);
    const surfaces = () => storage.transaction(({ cards }) => cards.surfaces("plan:1"));
    expect(await surfaces()).toEqual([
      { chat: "slack:A", seq: a?.seq },
      { chat: "slack:B", seq: b?.seq },
    ]);
    await storage.settle({ seq: a?.seq ?? 0, delivery: "failed", reason: "blocked" }, { seq: b?.seq ?? 0, delivery: "sent", ref: "m7" });
    expect(await surfaces()).toEqual([{ chat: "slack:B", seq: b?.seq }]);
  });

  test("an edit of a card that is not sent yet knows what becomes of it", async () => {
    const storage = await open();
    await queue(storage, card("slack:A", "plan:1"));
    const [sent] = await storage.outgoing(9);
    const seq = sent?.seq ?? 0;
    await queue(storage, { ...card("slack:A", "plan:1"), kind: "edit", editsSeq: seq });
    const edit = async () => (await storage.outgoing(9)).find(({ editsSeq }) => editsSeq === seq);
    expect(await edit()).toMatchObject({ edited: "pending", edits: undefined });
    await storage.settle({ seq, delivery: "sent", ref: "m7" });
    expect(await edit()).toMatchObject({ edited: "sent", edits: "m7" });
    expect(await storage.transaction(({ cards }) => cards.surfaces("plan:1"))).toEqual([{ chat: "slack:A", seq }]);
    await queue(storage, { ...card("slack:A"), kind: "edit", editsSeq: 99_999 });
    expect((await storage.outgoing(9)).at(-1)).toMatchObject({ edited: "failed" });
  });
}
