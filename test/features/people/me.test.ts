import { beforeAll, describe, expect, it } from "vitest";
import { BOARD } from "../../../src/features/people/store.ts";
import { appoint } from "../../support/appoint.ts";
import type { Bot } from "../../support/chat.ts";
import { linkAccounts } from "../../support/link-accounts.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const open = (): Promise<Bot> => openPlanBot(known, { admins: ["telegram:1"] });
const KEPT =
  "Trợ lý lưu: tên, ngôn ngữ, tài khoản ở trên; tin nhắn gần đây; nội dung Anh/Chị ghi vào kế hoạch; nhật ký thay đổi (chỉ ghi mã nội bộ).";

describe("/toi", () => {
  it("tells a stranger that they are nobody, and how to join", async () => {
    const bot = await open();
    expect(await bot.chat("telegram:9").say("/toi")).toBe(
      "• Tên: (chưa có tên)\n• Ngôn ngữ: theo tin nhắn của Anh/Chị\n• Tài khoản: Telegram\n" +
        `Anh/Chị chưa tham gia đơn vị nào. Anh/Chị vẫn hỏi được về hướng dẫn.\n${KEPT}\n[1] Đổi tên\n[2] Tham gia đơn vị\n[3] Xoá dữ liệu của tôi`,
    );
  });

  it("tells all that somebody is, on whichever of their platforms", async () => {
    const bot = await open();
    await appoint(bot, "telegram:1", "40", "organizer", "Nguyễn An");
    await appoint(bot, "telegram:1", BOARD, "staff");
    const [telegram, slack] = [bot.chat("telegram:1"), bot.chat("slack:U1")];
    await linkAccounts(telegram, slack);
    await slack.say("/lang vi");
    expect(await slack.say("/toi")).toBe(
      "• Tên: Nguyễn An\n• Ngôn ngữ: tiếng Việt\n• Tài khoản: Slack, Telegram\nAnh/Chị hiện là:\n" +
        `• cán bộ đầu mối của BHXH tỉnh Nghệ An\n• thành viên Thường trực Hội đồng\n• quản trị\n${KEPT}\n` +
        "[1] Đổi tên\n[2] Rời BHXH tỉnh Nghệ An\n[3] Rời Thường trực Hội đồng\n[4] Xoá dữ liệu của tôi",
    );
  });

  it("is not told where others read it", async () => {
    const bot = await open();
    expect(await bot.chat("telegram:-5", { group: true }).say("/toi")).toBe("Anh/Chị nhắn riêng cho Trợ lý để xem: /toi\n[1] Nhắn riêng");
  });
});

describe("the name", () => {
  it("is asked for and changed, however it looks", async () => {
    const chat = (await open()).chat("telegram:9", { name: "x" });
    await chat.say("/toi");
    expect(await chat.say("1")).toBe("Anh/Chị muốn được gọi tên gì? Gõ họ tên, ví dụ: Nguyễn Văn An.");
    expect(await chat.say("x".repeat(101))).toBe("Tên dài quá 100 ký tự. Anh/Chị gõ ngắn hơn giúp.");
    expect(await chat.say(`${"x".repeat(50_000)}`)).toContain("100 ký tự");
    expect(await chat.say("  …  ")).toMatch(/^Anh\/Chị muốn được gọi tên gì/);
    expect(await chat.say(" Nguyễn \u202e <b>An</b> ")).toBe("Trợ lý đã ghi tên: Nguyễn <b>An</b>");
    expect(await chat.say("/toi")).toContain("• Tên: Nguyễn <b>An</b>\n");
  });

  it("is not taken from a question, a command or a press in between, nor from what comes later", async () => {
    const bot = await open();
    const chat = bot.chat("telegram:9");
    const ask = async () => expect(await chat.press("me:name")).toContain("gọi tên gì");
    await ask();
    expect(await chat.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).toContain("300");
    expect(await chat.say("Nguyễn An")).not.toContain("đã ghi tên");
    await ask();
    expect(await chat.say("/cap")).toContain("chọn cấp");
    expect(await chat.say("Nguyễn An")).not.toContain("đã ghi tên");
    await ask();
    await chat.press("level:base");
    expect(await chat.say("Nguyễn An")).not.toContain("đã ghi tên");
    await ask();
    bot.goTo("2014-09-26T12:11:00+07:00");
    expect(await chat.say("Nguyễn An")).not.toContain("đã ghi tên");
  });
});

describe("leaving", () => {
  it("a unit asks back, says when nobody is left there, and takes the right at once", async () => {
    const bot = await open();
    const id = await appoint(bot, "telegram:4", "40");
    const chat = bot.chat("telegram:4");
    await chat.say("/toi");
    expect(await chat.click("Rời BHXH tỉnh Nghệ An")).toBe(
      "Rời BHXH tỉnh Nghệ An? Kế hoạch của đơn vị giữ nguyên.\nSau đó đơn vị không còn cán bộ đầu mối nào.\n[1] Rời đơn vị\n[2] Thôi",
    );
    expect(await chat.say("2")).toBe("Vâng, giữ nguyên.");
    expect(await chat.press("me:leave-yes:40")).toMatch(/^Anh\/Chị đã rời BHXH tỉnh Nghệ An\./);
    expect(await chat.press("me:leave-yes:40")).toMatch(/^Anh\/Chị không còn trong đơn vị này\./);
    expect(await chat.say("/kehoach")).toContain("Tham gia đơn vị");
    const entries = await bot.storage.transaction(({ audit }) => audit.ofUnit(CAMPAIGN, "40"));
    expect(entries).toMatchObject([{ what: "right", subject: id, by: id, before: "organizer" }]);
  });

  it("takes the right that came with a linked account, too", async () => {
    const bot = await open();
    await appoint(bot, "slack:U1", "40");
    await appoint(bot, "telegram:4", "40");
    const [telegram, slack] = [bot.chat("telegram:4"), bot.chat("slack:U1")];
    await linkAccounts(telegram, slack);
    await slack.press("me:leave-yes:40");
    for (const chat of [telegram, slack]) expect(await chat.say("/toi")).not.toContain("Nghệ An");
  });

  it("another's unit is not possible", async () => {
    const bot = await open();
    await appoint(bot, "telegram:4", "40");
    for (const id of ["telegram:9", "telegram:1"] as const)
      for (const press of ["me:leave:40", "me:leave-yes:40"])
        expect(await bot.chat(id).press(press)).toBe("Anh/Chị không còn trong đơn vị này. Gõ /toi để xem.");
  });
});
