import { beforeAll, describe, expect, it } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import type { Bot } from "../../support/chat.ts";
import { giveRight } from "../../support/give-right.ts";
import { type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const AN = "telegram:40";

/** Nghệ An submitted its plan and withdrew it. */
async function submitted(): Promise<Bot> {
  const bot = await openPlanBot(known, { today: "2014-12-20" });
  await giveRight(bot, AN, { unit: "40" }, "Nguyễn An");
  await giveRight(bot, "slack:BOARD", { board: "staff" }, "Lê Bình");
  await sayAll(bot.chat(AN), [...PROVINCIAL, "gửi", "rút kế hoạch", "có"]);
  return bot;
}

async function fileFrom(bot: Bot, chat: ChatId, press: string): Promise<{ name: string; text: string } | undefined> {
  const [message] = await bot.chat(chat).send({ press });
  const file = message?.files?.[0];
  return file && "text" in file ? file : undefined;
}

describe("/nhatky", () => {
  it.each([
    ["its own unit", AN, "/nhatky"],
    ["the board, by the plan's code", "slack:BOARD", "/nhatky KH-40"],
    ["the board, by a version's code", "slack:BOARD", "/nhatky kh-40/1"],
    ["the board, by the unit's name", "slack:BOARD", "/nhatky nghe an"],
  ] as const)("tells %s who did what, when and from where", async (_, chat, text) => {
    const bot = await submitted();
    expect(await bot.chat(chat).say(text)).toBe(
      [
        "Nhật ký KH-40 – BHXH tỉnh Nghệ An",
        "• 20/12/2014 12:00 · Nguyễn An (Telegram) · Bản thảo: đang soạn",
        "• 20/12/2014 12:00 · Nguyễn An (Telegram) · Bản thảo: đang soạn → đã gửi",
        "• 20/12/2014 12:00 · Nguyễn An (Telegram) · Trạng thái KH-40/1: đã gửi",
        "• 20/12/2014 12:00 · Nguyễn An (Telegram) · Trạng thái KH-40/1: đã gửi → đã rút",
        "[1] Tải về (CSV)",
      ].join("\n"),
    );
  });

  it("comes as a table, persons by their ids, what looks like a formula as words", async () => {
    const bot = await submitted();
    const person = await giveRight(bot, AN, { unit: "40" });
    await bot.storage.transaction(({ audit }) =>
      audit.add({ at: new Date("2014-12-21T01:00:00Z"), by: person, unit: "40", what: "right", subject: "p2", reason: '=cmd|"x"' }),
    );
    const file = await fileFrom(bot, "slack:BOARD", "audit:file:40");
    expect(file?.name).toBe("KH-40.csv");
    const lines = (file?.text ?? "").split("\r\n");
    expect(lines[0]).toBe("\uFEFFseq,at,by,account,campaign,unit,number,what,subject,before,after,reason");
    expect(lines[4]).toMatch(new RegExp(`,${person},telegram-[0-9a-f]{8},3575-HD-BHXH,40,1,state,,submitted,withdrawn,$`));
    expect(lines[5]).toContain(`"'=cmd|""x"""`);
    expect(file?.text).not.toMatch(/Nguyễn An|telegram:40/);
    expect((await fileFrom(bot, "slack:BOARD", "audit:file"))?.text.split("\r\n")).toHaveLength(7);
  });

  it("shows the newest entries first, then those before", async () => {
    const bot = await submitted();
    await bot.storage.transaction(async ({ audit }) => {
      for (let i = 0; i < 20; i++) await audit.add({ at: new Date("2014-12-21T01:00:00Z"), unit: "40", what: "quota", after: String(i) });
    });
    const chat = bot.chat("slack:BOARD");
    const newest = await chat.say("/nhatky KH-40");
    expect(newest).toMatch(/Chương trình · Chỉ tiêu: 8\n[\s\S]*Chỉ tiêu: 19\n/);
    const older = await chat.click("Xem các mục trước");
    expect(older).toMatch(/Bản thảo: đang soạn\n[\s\S]*Chỉ tiêu: 7\n/);
    expect(older).not.toContain("Xem các mục trước");
  });

  it("is a province's for its own districts, and nobody else's", async () => {
    const bot = await submitted();
    await giveRight(bot, "slack:HT", { unit: "42" });
    await giveRight(bot, "slack:DC", { unit: "4001" });
    await bot.storage.transaction(({ audit }) => audit.add({ at: new Date(), unit: "4001", what: "quota", after: "7" }));
    expect(await bot.chat(AN).say("/nhatky diễn châu")).toContain("Chỉ tiêu: 7");
    for (const chat of ["slack:HT", "slack:DC", "telegram:stranger"] as const) {
      const other = bot.chat(chat);
      for (const ask of [
        other.say("/nhatky KH-40"),
        other.press("audit:page:40"),
        other.press("audit:file:40"),
        other.press("audit:file"),
      ]) {
        expect(await ask).not.toMatch(/Nguyễn An|Nghệ An|đã gửi|tệp kèm theo/);
      }
      expect(await fileFrom(bot, chat, "audit:file:40")).toBeUndefined();
      expect(await fileFrom(bot, chat, "audit:file")).toBeUndefined();
    }
  });

  it("asks which plan is meant, and says when there is none", async () => {
    const bot = await submitted();
    const board = bot.chat("slack:BOARD");
    expect(await board.say("/nhatky")).toMatch(/^Anh\/Chị gõ mã kế hoạch hoặc tên đơn vị[\s\S]*Tải toàn bộ nhật ký/);
    expect(await board.say("/nhatky KH-99")).toContain("chưa tìm thấy kế hoạch hoặc đơn vị này");
    expect(await board.say("/audit ha tinh")).toBe("KH-42 – BHXH tỉnh Hà Tĩnh has no entry yet.");
  });
});
