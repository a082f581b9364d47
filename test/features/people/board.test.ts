import { beforeAll, describe, expect, it } from "vitest";
import { BOARD } from "../../../src/features/people/store.ts";
import { appoint } from "../../support/appoint.ts";
import type { Bot } from "../../support/chat.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const ADMIN = "telegram:1";
const open = (): Promise<Bot> => openPlanBot(known, { admins: [ADMIN] });

async function audited({ storage }: Bot): Promise<readonly string[]> {
  const entries = await storage.transaction(({ audit }) => audit.ofUnit(CAMPAIGN, BOARD));
  return entries.map(({ what, before = "", after = "" }) => `${what}: ${before} → ${after}`);
}

/** A leader at telegram:2 and staff at telegram:3. */
async function withBoard() {
  const bot = await open();
  const leaderId = await appoint(bot, "telegram:2", BOARD, "leader", "Lê Lãnh Đạo");
  const staffId = await appoint(bot, "telegram:3", BOARD, "staff", "Trần Thành Viên");
  return { bot, leaderId, staffId, leader: bot.chat("telegram:2"), staff: bot.chat("telegram:3"), admin: bot.chat(ADMIN) };
}

describe("the board's list", () => {
  it("shows names, roles and platforms to its members, without the ids of accounts", async () => {
    const { staff, leader, bot } = await withBoard();
    await bot.chat("telegram:2").say("/trogiup");
    const names =
      "• Lê Lãnh Đạo – lãnh đạo Thường trực Hội đồng, dùng Telegram\n• Trần Thành Viên – thành viên Thường trực Hội đồng, dùng Telegram";
    expect(await staff.say("/hoidong")).toBe(`Thường trực Hội đồng:\n${names}\n[1] Rời Thường trực Hội đồng`);
    expect(await leader.say("/board")).toMatch(/^The Standing Committee:[\s\S]*\[2\] Invite staff of the board[\s\S]*\[4\] Lê Lãnh Đạo…/);
  });

  it("is not for others, who are told what they can do", async () => {
    const { bot } = await withBoard();
    await appoint(bot, "telegram:4", "40");
    for (const id of ["telegram:4", "telegram:9"] as const) {
      const told = await bot.chat(id).say("/hoidong");
      expect(told).toMatch(/^Danh sách này dành cho Thường trực Hội đồng và quản trị\./);
      expect(told).not.toContain("Lê");
    }
    expect(await bot.chat("telegram:-5", { group: true }).say("/hoidong")).toMatch(/^Danh sách Thường trực[\s\S]*\[1\] Nhắn riêng$/);
  });
});

describe("an administrator", () => {
  it("makes themselves a leader or staff with one press, and leaves again", async () => {
    const bot = await open();
    const admin = bot.chat(ADMIN, { name: "Quản Trị" });
    expect(await admin.say("/hoidong")).toBe(
      "Thường trực Hội đồng chưa có thành viên nào.\n[1] Tôi làm lãnh đạo\n[2] Tôi làm thành viên\n[3] Mời thành viên Thường trực\n[4] Mời lãnh đạo Thường trực",
    );
    expect(await admin.click("Tôi làm lãnh đạo")).toMatch(/^Anh\/Chị là lãnh đạo Thường trực Hội đồng\.\nGõ \/hangcho/);
    expect(await admin.press("board:me:leader")).toBe("Anh/Chị đang là lãnh đạo Thường trực Hội đồng.");
    expect(await admin.say("/hoidong")).toMatch(
      /• Quản Trị – lãnh đạo Thường trực Hội đồng, dùng Telegram[\s\S]*Tôi làm thành viên\n\[2\] Rời/,
    );
    expect(await admin.click("Tôi làm thành viên")).toMatch(/^Anh\/Chị là thành viên/);
    expect(await admin.press("board:me:out")).toBe("Anh/Chị đã rời Thường trực Hội đồng.");
    expect(await admin.press("board:me:out")).toBe("Anh/Chị không ở trong Thường trực Hội đồng.");
    expect(await audited(bot)).toEqual(["right:  → leader", "right: leader → staff", "right: staff → "]);
  });

  it("alone does so: nobody else is made anything by pressing the same", async () => {
    const { bot, staff, leader } = await withBoard();
    await appoint(bot, "telegram:4", "40");
    expect(await staff.press("board:me:leader")).toMatch(/^Việc này của lãnh đạo Thường trực Hội đồng và quản trị\./);
    expect(await leader.press("board:me:staff")).toMatch(/^Việc này/);
    for (const id of ["telegram:4", "telegram:9"] as const)
      for (const press of ["board:me:leader", "board:me:staff"]) expect(await bot.chat(id).press(press)).toMatch(/^Danh sách này dành cho/);
    expect(await audited(bot)).toEqual([]);
  });
});

describe("a leader", () => {
  it("makes staff a leader and back, and removes, after asking back; whom it concerns is told", async () => {
    const { bot, leader, staff } = await withBoard();
    await leader.say("/hoidong");
    expect(await leader.click("Trần Thành Viên…")).toBe(
      "Trần Thành Viên là thành viên Thường trực Hội đồng.\n[1] Thành lãnh đạo\n[2] Gỡ khỏi Thường trực",
    );
    expect(await leader.say("1")).toBe("Trần Thành Viên là lãnh đạo Thường trực Hội đồng.");
    expect(staff.notices().join()).toMatch(/^Anh\/Chị là lãnh đạo Thường trực Hội đồng\./);
    await leader.say("/hoidong");
    await leader.click("Trần Thành Viên…");
    expect(await leader.click("Thành thành viên")).toBe("Trần Thành Viên là thành viên Thường trực Hội đồng.");
    await leader.say("/hoidong");
    await leader.click("Trần Thành Viên…");
    expect(await leader.click("Gỡ khỏi Thường trực")).toBe("Gỡ Trần Thành Viên khỏi Thường trực Hội đồng?\n[1] Gỡ\n[2] Thôi");
    expect(await leader.say("1")).toBe("Trần Thành Viên không còn trong Thường trực Hội đồng.");
    expect(staff.notices().join()).toContain("Anh/Chị không còn trong Thường trực Hội đồng.");
    expect(await staff.say("/hoidong")).toMatch(/^Danh sách này dành cho/);
    expect(await audited(bot)).toEqual(["right: staff → leader", "right: leader → staff", "right: staff → "]);
  });

  it("who is the last one neither leaves nor goes back to staff; an administrator may take them out", async () => {
    const { bot, leader, leaderId, admin } = await withBoard();
    const last = "Đây là lãnh đạo duy nhất của Thường trực Hội đồng. Cần có lãnh đạo khác trước.";
    for (const press of [
      "board:me:out",
      "board:me:out-yes",
      `board:staff:${leaderId}`,
      `board:out:${leaderId}`,
      `board:out-yes:${leaderId}`,
    ])
      expect(await leader.press(press)).toBe(last);
    expect(await admin.press(`board:out-yes:${leaderId}`)).toBe("Lê Lãnh Đạo không còn trong Thường trực Hội đồng.");
    expect(await bot.chat("telegram:3").say("/hoidong")).not.toContain("Lê Lãnh Đạo");
  });

  it("leaves after asking back while another is there", async () => {
    const { bot, leader } = await withBoard();
    await appoint(bot, "telegram:7", BOARD, "leader");
    expect(await leader.press("board:me:out")).toBe("Anh/Chị rời Thường trực Hội đồng?\n[1] Rời Thường trực Hội đồng\n[2] Thôi");
    expect(await leader.say("2")).toBe("Vâng, giữ nguyên.");
    expect(await leader.press("board:me:out-yes")).toBe("Anh/Chị đã rời Thường trực Hội đồng.");
  });
});

it("staff and others change nobody, by any button", async () => {
  const { bot, staff, staffId, leaderId } = await withBoard();
  await appoint(bot, "telegram:4", "40");
  for (const chat of [staff, bot.chat("telegram:4"), bot.chat("telegram:9")])
    for (const id of [staffId, leaderId, "nobody"])
      for (const what of ["member", "leader", "staff", "out", "out-yes"])
        expect(await chat.press(`board:${what}:${id}`)).not.toMatch(/Lê|Trần/);
  expect(await audited(bot)).toEqual([]);
});

it("a member who is there no more is told to be", async () => {
  const { leader, staffId, bot } = await withBoard();
  await bot.storage.transaction(({ members }) => members.removeMember(staffId, BOARD));
  for (const what of ["member", "leader", "out-yes"])
    expect(await leader.press(`board:${what}:${staffId}`)).toBe("Người này không còn trong Thường trực Hội đồng.\n[1] Xem danh sách");
});
