import { beforeAll, describe, expect, it } from "vitest";
import { type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

/** An and Lan, who are both asked for the number of delegates of one plan. */
async function twoAtDelegates() {
  const bot = await openPlanBot(known);
  const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
  await sayAll(an, PROVINCIAL.slice(0, 4));
  expect(await lan.say("/kehoach nghệ an")).toContain("Tổng số đại biểu là bao nhiêu?");
  return { bot, an, lan };
}

const CONFLICT =
  /^Trong lúc đó, một người khác của đơn vị đã ghi mục này\. Giữ nội dung nào\?\n• Người kia ghi: Số đại biểu: 250 người\n• Anh\/Chị ghi: Số đại biểu: 280 người\n/;

describe("the later of two answers to the same field", () => {
  it.each([
    ["typed", []],
    ["after something that was not understood", ["rất đông"]],
    ["after a question between", ["khách mời có tính trong 300 không?"]],
    ["after looking at the plan", ["xem lại"]],
  ])("%s is told what the earlier wrote, and asked", async (_, between) => {
    const { bot, an, lan } = await twoAtDelegates();
    await an.say("250");
    if (between.length > 0) await sayAll(lan, between);
    expect(await lan.say("280")).toMatch(CONFLICT);
    expect(await writtenIn(bot, "delegates")).toBe(250);
    expect(await lan.click("Giữ của người kia")).toContain("Cơ cấu đại biểu thế nào?");
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it.each(["2", "Ghi của tôi", "ghi cua toi"])("replaces the earlier one by %j", async (text) => {
    const { bot, an, lan } = await twoAtDelegates();
    await an.say("250");
    await lan.say("280");
    await lan.say(text);
    expect(await writtenIn(bot, "delegates")).toBe(280);
  });

  it("chosen from two is told, too", async () => {
    const { bot, an, lan } = await twoAtDelegates();
    await lan.say("250-280");
    await an.say("250");
    expect(await lan.say("b")).toMatch(CONFLICT);
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it("that may have been a question is told, too", async () => {
    const { bot, an, lan } = await twoAtDelegates();
    await lan.say("280?");
    await an.say("250");
    expect(await lan.click("Ghi vào mục số đại biểu")).toMatch(CONFLICT);
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it("among several that are confirmed is told; keeping theirs loses none of the others", async () => {
    const bot = await openPlanBot(known);
    const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
    await sayAll(an, PROVINCIAL.slice(0, 2));
    await sayAll(lan, ["/kehoach nghệ an", "sáng 15/4 tại Nhà văn hóa tỉnh, 280 đại biểu"]);
    await an.say("sửa số đại biểu thành 250");
    expect(await lan.say("đúng")).toMatch(CONFLICT);
    expect(await lan.click("Giữ của người kia")).toContain("Đã ghi địa điểm: Nhà văn hóa tỉnh");
    expect(await writtenIn(bot, "delegates")).toBe(250);
    expect(await writtenIn(bot, "day")).toEqual({ date: "2015-04-15" });
  });

  it("comes after somebody who corrects their own answer without being asked anything", async () => {
    const { bot, an } = await twoAtDelegates();
    await an.say("250");
    expect(await an.say("sửa số đại biểu thành 260")).toMatch(/^Đã ghi số đại biểu: 260 người/);
    expect(await writtenIn(bot, "delegates")).toBe(260);
  });
});

describe("two people of one unit", () => {
  it("fill one draft by turns, and neither is asked what the other answered", async () => {
    const { bot, an, lan } = await twoAtDelegates();
    await an.say("250");
    expect(await lan.say("20 lãnh đạo, 150 công chức, 20 tập thể, 30 cá nhân, 30 khách mời")).toContain("đúng không?");
    await lan.say("đúng");
    expect(await an.say("tiếp tục")).not.toContain("Cơ cấu đại biểu thế nào?");
    expect(await writtenIn(bot, "groups")).toMatchObject({ guests: 30 });
  });

  it("submitting at once make one version", async () => {
    const bot = await openPlanBot(known);
    const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
    await sayAll(an, PROVINCIAL);
    await lan.say("/kehoach nghệ an");
    const replies = await Promise.all([an.say("gửi"), lan.say("gửi")]);
    expect(replies.filter((reply) => reply.includes("Đã nhận kế hoạch"))).toHaveLength(1);
    expect(await bot.storage.transaction(({ plans }) => plans.versions("3575-HD-BHXH", "40"))).toHaveLength(1);
  });

  it("answering at once lose no answer", async () => {
    const { bot, an, lan } = await twoAtDelegates();
    await Promise.all([an.say("250"), lan.say("sửa địa điểm thành Nhà văn hóa tỉnh"), an.say("20 lãnh đạo"), lan.say("xem lại")]);
    expect(await writtenIn(bot, "delegates")).toBe(250);
    expect(await writtenIn(bot, "venue")).toBe("Nhà văn hóa tỉnh");
    expect(await writtenIn(bot, "groups")).toEqual({ leaders: 20 });
  });
});

describe("what another wrote since one last spoke", () => {
  const HER_NUMBER = /một người khác của đơn vị đã ghi mục này[\s\S]*Người kia ghi: Số đại biểu: 260 người/;

  it("is told before a change in passing replaces it", async () => {
    const { bot, an, lan } = await twoAtDelegates();
    bot.goTo("2014-09-26T12:01:00+07:00");
    await an.say("251");
    bot.goTo("2014-09-26T12:02:00+07:00");
    await lan.say("sửa số đại biểu thành 260");
    await lan.click("Ghi của tôi");
    bot.goTo("2014-09-26T12:03:00+07:00");
    expect(await an.say("sửa số đại biểu thành 270")).toMatch(HER_NUMBER);
    expect(await writtenIn(bot, "delegates")).toBe(260);
  });

  it("is told before an edited message replaces it", async () => {
    const { bot, an, lan } = await twoAtDelegates();
    await an.say("251", { id: "count" });
    bot.goTo("2014-09-26T12:02:00+07:00");
    await lan.say("sửa số đại biểu thành 260");
    await lan.say("2");
    bot.goTo("2014-09-26T12:03:00+07:00");
    expect(await an.say("252", { edits: "count" })).toMatch(HER_NUMBER);
    expect(await writtenIn(bot, "delegates")).toBe(260);
  });

  it("is shown before the plan is submitted", async () => {
    const bot = await openPlanBot(known);
    const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
    await sayAll(an, PROVINCIAL);
    await lan.say("/kehoach nghệ an");
    await lan.say("sửa địa điểm thành Nhà khách khác hẳn");
    expect(await an.click("Gửi kế hoạch")).toMatch(/vừa có người khác sửa[\s\S]*Địa điểm: Nhà khách khác hẳn/);
    expect(await an.click("Gửi kế hoạch")).toContain("Đã nhận kế hoạch KH-40/1");
  });
});
