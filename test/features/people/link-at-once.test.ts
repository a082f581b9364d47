import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import { type Bot, type Chat, openBot } from "../../support/chat.ts";
import { codeMadeBy } from "../../support/link-accounts.ts";
import { type Known, loadKnown } from "../../support/plan-chat.ts";
import { STORAGES } from "../../support/storages.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

/** The button that confirms the use of a chat's code. */
async function yesOf(chat: Chat): Promise<string> {
  const [shown] = await chat.send({ text: "/lienket" });
  return shown?.buttons[0]?.id ?? "";
}

async function personAt({ storage }: Bot, chat: ChatId): Promise<string> {
  return storage.transaction(async ({ people }) => (await people.personAt(chat)).id);
}

const starting = (replies: readonly string[], start: string): number => replies.filter((reply) => reply.startsWith(start)).length;

describe.each(STORAGES.map((kind) => [kind.name, kind] as const))("at once, on %s", (_, { missing, start }) => {
  describe.skipIf(missing)(missing ?? "accounts", () => {
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(async () => await started?.stop());
    const open = async (): Promise<Bot> => openBot({ ...known, storage: await started.open() });

    it("that use one code: one of them does", async () => {
      const bot = await open();
      const maker = bot.chat("telegram:1");
      const code = await codeMadeBy(maker);
      const replies = await Promise.all(Array.from({ length: 30 }, (_, i) => bot.chat(`slack:U${i}`).say(`/lienket ${code}`)));
      expect([starting(replies, "Anh/Chị mở tài khoản đã tạo mã"), starting(replies, "Mã này đã được dùng.")]).toEqual([1, 29]);
      expect(maker.notices()).toHaveLength(1);
    });

    it("that confirm one account each become one person with it in one case", async () => {
      const bot = await open();
      const makers = Array.from({ length: 8 }, (_, i) => bot.chat(`telegram:${i}`));
      const user = bot.chat("slack:U1");
      for (const maker of makers) await user.say(`/lienket ${await codeMadeBy(maker)}`);
      const buttons = await Promise.all(makers.map(yesOf));
      const replies = await Promise.all(makers.map((maker, i) => maker.press(buttons[i] ?? "")));
      expect([starting(replies, "Đã liên kết với"), starting(replies, "Một trong hai tài khoản")]).toEqual([1, 7]);
      expect(user.notices()).toHaveLength(1);
    });

    it("that are joined in a row are joined in one place only", async () => {
      const bot = await open();
      const [a, b, c] = [bot.chat("telegram:1"), bot.chat("slack:U1"), bot.chat("slack:U2")];
      await b.say(`/lienket ${await codeMadeBy(a)}`);
      await a.say(`/lienket ${await codeMadeBy(c)}`);
      const [fromA, fromC] = [await yesOf(a), await yesOf(c)];
      const replies = await Promise.all([a.press(fromA), c.press(fromC)]);
      expect([starting(replies, "Đã liên kết với"), starting(replies, "Một trong hai tài khoản")]).toEqual([1, 1]);
      const people = new Set(await Promise.all((["telegram:1", "slack:U1", "slack:U2"] as const).map((chat) => personAt(bot, chat))));
      expect(people.size).toBe(2);
    });

    it("that undo from both sides are told once each", async () => {
      const bot = await open();
      const [a, b] = [bot.chat("telegram:1"), bot.chat("slack:U1")];
      await b.say(`/lienket ${await codeMadeBy(a)}`);
      await a.press(await yesOf(a));
      const replies = await Promise.all([a.press("link:undo:yes"), b.press("link:undo:yes")]);
      expect([starting(replies, "Đã bỏ liên kết"), starting(replies, "Tài khoản này chưa liên kết")]).toEqual([1, 1]);
    });
  });
});
