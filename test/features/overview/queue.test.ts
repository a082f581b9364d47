import { beforeAll, describe, expect, it } from "vitest";
import type { PlanState } from "../../../src/features/plans/index.ts";
import { EMPTY_PLAN } from "../../../src/features/plans/plan.ts";
import { giveRight } from "../../support/give-right.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const BOARD_CHAT = "telegram:1";

/** A day of December 2014, at noon. */
const december = (day: number): Date => new Date(Date.UTC(2014, 11, day, 5));

async function open(versions: readonly (readonly [unit: string, number: number, state: PlanState, day: number, late?: boolean])[]) {
  const bot = await openPlanBot(known, { today: "2014-12-20" });
  await giveRight(bot, BOARD_CHAT, { board: "staff" }, "Lê Bình");
  await bot.storage.transaction(async ({ plans }) => {
    for (const [unit, number, state, day, late = false] of versions) {
      const version = { campaign: CAMPAIGN, unit, number, state, late, formVersion: 1, content: EMPTY_PLAN };
      await plans.addVersion({ ...version, submittedAt: december(day), submittedBy: "p" });
    }
  });
  return { bot, board: bot.chat(BOARD_CHAT) };
}

describe("/hangcho", () => {
  it("shows the board what waits, the oldest first, how long, and how much of the rest there is", async () => {
    const { board } = await open([
      ["40", 1, "superseded", 1],
      ["40", 2, "resubmitted", 18],
      ["42", 1, "submitted", 12, true],
      ["CQ", 1, "under-review", 10],
    ]);
    expect(await board.say("/hangcho")).toBe(
      [
        "2 kế hoạch chờ xem xét, gửi trước xếp trước",
        "• KH-42/1 BHXH tỉnh Hà Tĩnh: gửi ngày 12/12/2014, đã 8 ngày, gửi sau hạn",
        "• KH-40/2 BHXH tỉnh Nghệ An: gửi ngày 18/12/2014, đã 2 ngày",
        "Đang xem xét: 1 · Gửi sau hạn: 1 · Chưa gửi: 1",
        "[1] KH-42/1",
        "[2] KH-40/2",
        "[3] Đang xem xét: 1",
        "[4] Gửi sau hạn: 1",
        "[5] Chưa gửi: 1",
      ].join("\n"),
    );
    expect(await board.click("Đang xem xét: 1")).toContain("• KH-CQ/1 Khối cơ quan BHXH Việt Nam: gửi ngày 10/12/2014");
    expect(await board.say("/hangcho muon")).toContain("KH-42/1 BHXH tỉnh Hà Tĩnh: gửi ngày 12/12/2014, đã 8 ngày, đã gửi");
  });

  it("finds each list by what people call it, also in English, and says which there are", async () => {
    const { board } = await open([["40", 1, "returned", 2]]);
    expect(await board.say("/hangcho tra lai")).toContain("1 kế hoạch đang chờ đơn vị chỉnh sửa");
    expect(await board.say("/hangcho chưa gửi")).toMatch(/^3 đơn vị chưa gửi kế hoạch\n• KH-42 BHXH tỉnh Hà Tĩnh\n• KH-CQ/);
    expect(await board.say("/queue missing")).toContain("3 units have not submitted their plans");
    expect(await board.say("/hangcho xyz")).toMatch(/^Trợ lý chưa rõ danh sách cần xem\.[\s\S]*1 kế hoạch đang chờ đơn vị chỉnh sửa/);
    expect(await board.say("/hangcho cho")).toContain("Không có kế hoạch nào chờ xem xét.");
  });

  it("goes on page by page, however long the list is", async () => {
    const { bot, board } = await open([]);
    const units = Array.from({ length: 25 }, (_, i) => ({ code: `9${i + 10}`, level: "provincial", name: `BHXH tỉnh số ${i + 10}` }));
    await bot.storage.transaction((stores) => stores.units.putUnits(units));
    expect(await board.say("/hangcho thieu")).toContain("Đang xem từ 1 đến 10.");
    expect(await board.click("Xem tiếp")).toContain("Đang xem từ 11 đến 20.");
    const last = await board.click("Xem tiếp");
    expect(last).toContain("KH-CQ");
    expect(last).not.toMatch(/Đang xem từ|Xem tiếp/);
    expect(await board.press("queue:missing:99999")).toContain("Đang xem từ 1 đến 10.");
    expect(await board.press("queue:missing:9999999999999999")).not.toContain("Đang xem");
  });

  it("shows who organizes for a province the plans of its districts, where none is missing", async () => {
    const { bot } = await open([["4001", 1, "submitted", 3]]);
    await giveRight(bot, "slack:U1", { unit: "40" });
    await giveRight(bot, "slack:U2", { unit: "42" });
    const province = bot.chat("slack:U1");
    const reply = await province.say("/hangcho");
    expect(reply).toContain("KH-4001/1 BHXH huyện Diễn Châu");
    expect(reply).not.toMatch(/Chưa gửi|KH-40\b/);
    expect(await province.say("/hangcho thieu")).toContain("Không đơn vị nào chưa gửi");
    expect(await bot.chat("slack:U2").say("/hangcho")).toContain("dành cho Thường trực Hội đồng");
  });

  it.each(["telegram:9", "slack:U5"] as const)("tells %s, who is of no board, nothing", async (chat) => {
    const { bot } = await open([["42", 1, "submitted", 3]]);
    await giveRight(bot, "slack:U5", { unit: "4001" });
    for (const ask of [bot.chat(chat).say("/hangcho"), bot.chat(chat).press("queue:waiting:0")])
      expect(await ask).toMatch(/^Danh sách này dành cho Thường trực Hội đồng(?![\s\S]*(?:KH-|Hà Tĩnh))/);
  });

  it("goes with the right", async () => {
    const { bot, board } = await open([["42", 1, "submitted", 3]]);
    expect(await board.say("/hangcho")).toContain("KH-42/1");
    await bot.storage.transaction(async ({ people, members }) => {
      await members.removeMember((await people.personAt(BOARD_CHAT)).id, "");
    });
    expect(await board.press("queue:waiting")).not.toContain("KH-42");
  });

  it("shows no plans where others read them", async () => {
    const { bot } = await open([["42", 1, "submitted", 3]]);
    const group = bot.chat(BOARD_CHAT, { group: true });
    expect(await group.say("/hangcho")).toBe("Ở đây nhiều người đọc được. Anh/Chị mở tin nhắn riêng để xem.");
  });
});
