import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import { BOARD } from "../../../src/features/people/store.ts";
import { appoint } from "../../support/appoint.ts";
import type { Bot } from "../../support/chat.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";
import { STORAGES } from "../../support/storages.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const starting = (replies: readonly string[], start: string): number => replies.filter((reply) => reply.startsWith(start)).length;

async function membersOf({ storage }: Bot, unit: string) {
  return storage.transaction(({ members }) => members.membersOf(unit));
}

describe.each(STORAGES.map((kind) => [kind.name, kind] as const))("at once, on %s", (_, { missing, start }) => {
  describe.skipIf(missing)(missing ?? "people", () => {
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(async () => await started?.stop());
    const open = async (): Promise<Bot> => openPlanBot(known, { admins: ["telegram:1"], storage: await started.open() });

    it("a hundred who use an invitation for one: exactly one joins", async () => {
      const bot = await open();
      const told = await bot.chat("telegram:1").say("/moi nghe an");
      const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told)?.[0];
      const chats = Array.from({ length: 100 }, (_, i): ChatId => `telegram:${1000 + i}`);
      const replies = await Promise.all(chats.map((id) => bot.chat(id).say(`/thamgia ${code}`)));
      expect([starting(replies, "Anh/Chị là cán bộ đầu mối"), starting(replies, "Mã này đã dùng hết lượt.")]).toEqual([1, 99]);
      expect(await membersOf(bot, "40")).toHaveLength(1);
    }, 60_000);

    it("those who confirm and refuse one request: one decides, and the others are told who did", async () => {
      const bot = await open();
      const deciders = Array.from({ length: 8 }, (_, i): ChatId => `telegram:${20 + i}`);
      for (const id of deciders) await appoint(bot, id, BOARD, "staff", `Trần ${id}`);
      const lan = bot.chat("telegram:9", { name: "Lan" });
      await lan.say("/thamgia nghe an");
      await lan.say("1");
      const chats = deciders.map((id) => bot.chat(id));
      for (const chat of chats) chat.notices();
      const replies = await Promise.all(chats.map((chat, i) => chat.press(i % 2 ? "join:yes:1" : "join:no:1")));
      const [yes, no] = [starting(replies, "Đã xác nhận: Lan"), starting(replies, "Đã từ chối yêu cầu của Lan")];
      expect(yes + no).toBe(1);
      const winner = deciders[replies.findIndex((reply) => reply.startsWith("Đã "))];
      for (const reply of replies.filter((each) => !each.startsWith("Đã ")))
        expect(reply).toContain(`Lan: Trần ${winner} đã ${yes ? "xác nhận" : "từ chối"} lúc`);
      expect(await membersOf(bot, "40")).toHaveLength(yes);
      expect(lan.notices()).toHaveLength(1);
      for (const chat of chats) expect(chat.notices().join()).toContain(`Trần ${winner} đã`);
      const trail = await bot.storage.transaction(({ audit }) => audit.ofUnit(CAMPAIGN, "40"));
      expect(trail.filter(({ what, before }) => what === "request" && before === "waiting")).toHaveLength(1);
    }, 60_000);

    it("two leaders who remove each other: one stays", async () => {
      const bot = await open();
      const ids = [await appoint(bot, "telegram:2", BOARD, "leader", "A"), await appoint(bot, "telegram:3", BOARD, "leader", "B")];
      const [a, b] = [bot.chat("telegram:2"), bot.chat("telegram:3")];
      const replies = await Promise.all([a.press(`board:out-yes:${ids[1]}`), b.press(`board:out-yes:${ids[0]}`)]);
      expect(replies.filter((reply) => reply.includes("không còn trong Thường trực Hội đồng."))).toHaveLength(1);
      expect(await membersOf(bot, BOARD)).toHaveLength(1);
    });

    it("leaders who leave: the last one stays", async () => {
      const bot = await open();
      const leaders = Array.from({ length: 5 }, (_, i): ChatId => `telegram:${30 + i}`);
      for (const id of leaders) await appoint(bot, id, BOARD, "leader");
      const replies = await Promise.all(leaders.map((id) => bot.chat(id).press("board:me:out-yes")));
      expect(starting(replies, "Anh/Chị đã rời Thường trực Hội đồng.")).toBe(4);
      expect(starting(replies, "Đây là lãnh đạo duy nhất")).toBe(1);
      expect(await membersOf(bot, BOARD)).toHaveLength(1);
    });

    it("somebody who is admitted and removed ends as one of both, and both are told the truth", async () => {
      const bot = await open();
      const id = await appoint(bot, "telegram:9", "40", "organizer", "Lan");
      await appoint(bot, "telegram:3", BOARD, "staff");
      const press = `invite:out-yes:${id.slice(0, 8)}:40`;
      const replies = await Promise.all([bot.chat("telegram:1").press(press), bot.chat("telegram:3").press(press)]);
      expect(starting(replies, "Lan không còn là cán bộ đầu mối")).toBe(1);
      expect(starting(replies, "Người này không còn")).toBe(1);
    });
  });
});
