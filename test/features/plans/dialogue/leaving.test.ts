import { beforeAll, describe, expect, it } from "vitest";
import { draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

/** A plan of four answers that was begun on 26 September at noon and then cancelled. */
async function afterCancelling() {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  await sayAll(chat, [...PROVINCIAL.slice(0, 4), "huỷ"]);
  expect(await chat.click("Huỷ bản thảo")).toBe('Đã huỷ bản thảo. Trong 30 ngày, gõ "khôi phục" để lấy lại.\n[1] Khôi phục');
  expect(await draftOf(bot)).toBeUndefined();
  return { bot, chat };
}

describe("a cancelled draft", () => {
  it.each(["2014-09-26T12:00:01+07:00", "2014-10-25", "2014-10-26"])("can be restored on %s", async (day) => {
    const { bot, chat } = await afterCancelling();
    bot.goTo(day);
    expect(await chat.say("khoi phuc")).toMatch(/^Đã khôi phục bản thảo\.\nKế hoạch KH-40 .*4\/16[\s\S]*Tổng số đại biểu là bao nhiêu\?/);
    expect(await writtenIn(bot, "venue")).toContain("Trường Thi");
  });

  it.each(["2014-10-26T12:00:01+07:00", "2014-12-01"])("is gone on %s", async (day) => {
    const { bot, chat } = await afterCancelling();
    bot.goTo(day);
    expect(await chat.click("Khôi phục")).toMatch(/^Không có bản thảo nào để khôi phục\./);
    expect(await chat.say("/kehoach")).toContain("Trợ lý bắt đầu kế hoạch KH-40");
  });

  it("is offered before a new one is begun", async () => {
    const { bot, chat } = await afterCancelling();
    expect(await chat.say("/kehoach nghệ an")).toBe(
      "Đơn vị có một bản thảo đã huỷ, còn khôi phục được. Anh/Chị khôi phục hay lập mới?\n[1] Khôi phục\n[2] Lập mới",
    );
    expect(await draftOf(bot)).toBeUndefined();
    await chat.click("Khôi phục");
    expect(await writtenIn(bot, "day")).toEqual({ date: "2015-04-15" });
  });

  it("stays cancelled when a new one is begun instead", async () => {
    const { bot, chat } = await afterCancelling();
    await chat.say("/plan");
    expect(await chat.click("Begin a new one")).toContain("What is the conference called?");
    expect((await draftOf(bot))?.content.fields).toEqual({});
  });

  it("is not offered again once another was submitted instead", async () => {
    const { chat } = await afterCancelling();
    await chat.say("/kehoach");
    await chat.click("Lập mới");
    await sayAll(chat, [...PROVINCIAL.slice(1), "gửi"]);
    expect(await chat.say("khôi phục")).toContain("Không có bản thảo nào để khôi phục.");
    expect(await chat.say("/kehoach")).not.toContain("Khôi phục");
  });

  it("of which another person of the unit is told, can be restored by them", async () => {
    const bot = await openPlanBot(known);
    const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
    await sayAll(an, PROVINCIAL.slice(0, 4));
    await sayAll(lan, ["/kehoach nghệ an", "tạm dừng"]);
    await sayAll(an, ["huỷ", "có"]);
    expect(lan.notices().join("\n")).toContain("Bản thảo kế hoạch KH-40 vừa bị huỷ; trong 30 ngày vẫn khôi phục được.");
    expect(await lan.say("khôi phục")).toContain("Đã khôi phục bản thảo");
    expect(await writtenIn(bot, "venue")).toContain("Trường Thi");
  });

  it("is cancelled once, however often its old button is pressed", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 4));
    const [asked] = await chat.send({ text: "huỷ" });
    await chat.say("không");
    expect(await chat.press(asked?.buttons[0]?.id ?? "")).toContain("Nút này thuộc bước trước");
    expect(await draftOf(bot)).toBeDefined();
  });
});

describe("coming back", () => {
  it.each([
    ["tiếp tục", "2014-09-26"],
    ["tiep tuc", "2014-10-03"],
    ["continue", "2014-10-03"],
    ["/kehoach", "2014-12-01"],
  ])("with %j on %s, to a new run of the program, says where it was and asks on", async (text, today) => {
    const first = await openPlanBot(known);
    await sayAll(first.chat(), [...PROVINCIAL.slice(0, 9), "tạm dừng"]);
    const bot = await openPlanBot(known, { storage: first.storage, today });
    const chat = bot.chat();
    expect(await chat.say(text)).toMatch(
      /^Kế hoạch KH-40 của BHXH tỉnh Nghệ An: đã xong 9\/16 mục bắt buộc\.\nĐang ghi: Báo cáo tham luận: 1 mục/,
    );
    expect(await chat.say("xong")).toContain("Đoàn Chủ tịch gồm những ai?");
  });

  it("by the button under the message that said so, a week later", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, [...PROVINCIAL.slice(0, 4), "tạm dừng"]);
    bot.goTo("2014-10-03");
    expect(await chat.click("Làm tiếp")).toMatch(/đã xong 4\/16[\s\S]*Tổng số đại biểu là bao nhiêu\?/);
  });

  it("without a pause, in a run of the program that knows nothing of the chat but what is stored, takes the answer", async () => {
    const first = await openPlanBot(known);
    await sayAll(first.chat(), PROVINCIAL.slice(0, 4));
    const bot = await openPlanBot(known, { storage: first.storage });
    expect(await bot.chat().say("a")).toContain("Mục số đại biểu bắt buộc");
    expect(await bot.chat().say("quay lại")).toContain("Đang ghi: Địa điểm");
  });

  it("while away, a change told in a sentence is made and the plan gone on with", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, [...PROVINCIAL.slice(0, 4), "tạm dừng"]);
    expect(await chat.say("sửa địa điểm thành Nhà văn hóa tỉnh")).toContain("Đã ghi địa điểm: Nhà văn hóa tỉnh");
    expect(await writtenIn(bot, "venue")).toBe("Nhà văn hóa tỉnh");
  });
});
