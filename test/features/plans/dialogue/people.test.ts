import { beforeAll, describe, expect, it } from "vitest";
import { appoint } from "../../../support/appoint.ts";
import { CAMPAIGN, draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

describe("several people of one unit", () => {
  it("write one shared draft", async () => {
    const bot = await openPlanBot(known);
    await sayAll(bot.chat("terminal:an"), PROVINCIAL.slice(0, 4));
    const lan = bot.chat("terminal:lan");
    expect(await lan.say("/kehoach nghệ an")).toMatch(/4\/16[\s\S]*Tổng số đại biểu là bao nhiêu\?/);
    await lan.say("250");
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it("answering the same field: the later one is told what the earlier wrote, and asked", async () => {
    const bot = await openPlanBot(known);
    const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
    await sayAll(an, PROVINCIAL.slice(0, 4));
    await lan.say("/kehoach nghệ an");
    await an.say("250");
    const reply = await lan.say("280");
    expect(reply).toMatch(/Người kia ghi: Số đại biểu: 250 người[\s\S]*Anh\/Chị ghi: Số đại biểu: 280 người/);
    expect(await writtenIn(bot, "delegates")).toBe(250);
    await lan.click("Ghi của tôi");
    expect(await writtenIn(bot, "delegates")).toBe(280);
  });

  it("are told when one of them submits, begins a change or withdraws, in their own language", async () => {
    const bot = await openPlanBot(known);
    const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
    await lan.say("/lang en");
    await lan.say("/kehoach nghệ an");
    await sayAll(an, [...PROVINCIAL, "gửi"]);
    expect(lan.notices().join("\n")).toContain("KH-40/1 was submitted.");
    await an.click("Điều chỉnh");
    expect(lan.notices().join("\n")).toContain("KH-40/1");
    await sayAll(an, ["gửi", "rút kế hoạch", "có"]);
    expect(lan.notices().join("\n")).toMatch(/KH-40\/2 was submitted\.[\s\S]*KH-40\/2 was withdrawn\./);
    expect(an.notices()).toEqual([]);
  });

  it("are told when a cancelled draft is restored", async () => {
    const bot = await openPlanBot(known);
    const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
    await sayAll(an, PROVINCIAL.slice(0, 4));
    await sayAll(lan, ["/kehoach nghệ an", "huỷ", "có"]);
    await an.say("khôi phục");
    expect(lan.notices().join("\n")).toContain("Bản thảo kế hoạch KH-40 vừa được khôi phục.");
  });

  it("who are admitted no more are told nothing", async () => {
    const before = await openPlanBot(known);
    await before.chat("terminal:lan").say("/kehoach nghệ an");
    const bot = await openPlanBot(known, { storage: before.storage, admins: ["terminal:an"] });
    const lan = bot.chat("terminal:lan");
    await sayAll(bot.chat("terminal:an"), [...PROVINCIAL, "gửi"]);
    expect(lan.notices()).toEqual([]);
    expect(await lan.press("plan:show")).not.toMatch(/KH-40|Nghệ An|không còn mở/);
  });

  it("going on with a draft that another submitted are told that it is no longer open", async () => {
    const bot = await openPlanBot(known);
    const [an, lan] = [bot.chat("terminal:an"), bot.chat("terminal:lan")];
    await sayAll(an, PROVINCIAL);
    await lan.say("/kehoach nghệ an");
    await an.say("gửi");
    expect(await lan.say("sửa số đại biểu thành 260")).toContain("không còn mở");
    expect(await draftOf(bot)).toBeUndefined();
  });
});

describe("a stranger", () => {
  it.each(["/kehoach", "/kehoach nghe an", "/donvi nghe an", "/plan"])("makes no plan with %j", async (text) => {
    const bot = await openPlanBot(known);
    await sayAll(bot.chat("terminal:an"), PROVINCIAL.slice(0, 5));
    const stranger = bot.chat("terminal:binh");
    const reply = await stranger.say(text);
    expect(reply).toContain("hỏi được về hướng dẫn");
    expect(reply).not.toMatch(/Nghệ An|250/);
  });

  it("gets nothing by pressing another's buttons", async () => {
    const bot = await openPlanBot(known);
    const an = bot.chat("terminal:an");
    await sayAll(an, PROVINCIAL.slice(0, 5));
    const [shown] = await an.send({ text: "xem lại" });
    const stranger = bot.chat("terminal:binh");
    const ids = [
      ...(shown?.buttons ?? []).map(({ id }) => id),
      "plan:go",
      "plan:show",
      "plan:new",
      "plan:withdraw",
      "plan:restore",
      "p1:u:40",
    ];
    for (const id of ids) expect(await stranger.press(id)).not.toMatch(/Nghệ An|250/);
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it("asks about the guideline as before", async () => {
    const bot = await openPlanBot(known);
    expect(await bot.chat("terminal:binh").say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).toContain("không quá 300");
  });
});

describe("a stranger who wants to make a plan", () => {
  it("is led to joining a unit with one press", async () => {
    const stranger = (await openPlanBot(known)).chat("telegram:9");
    expect(await stranger.say("/kehoach")).toMatch(
      /^Phần kế hoạch hiện dành cho người được giao[\s\S]*telegram:9[\s\S]*\[1\] Tham gia đơn vị$/,
    );
    expect(await stranger.say("1")).toMatch(/^Anh\/Chị gõ tên đơn vị/);
    expect(await stranger.say("nghệ an")).toContain("Gửi yêu cầu");
  });
});

describe("an organizer", () => {
  it("of several units is asked which, with a button for each, and never for another", async () => {
    const bot = await openPlanBot(known);
    await appoint(bot, "telegram:4", "40");
    await appoint(bot, "telegram:4", "4001");
    const nga = bot.chat("telegram:4");
    expect(await nga.say("/kehoach")).toBe("Anh/Chị chọn giúp đơn vị:\n[1] BHXH tỉnh Nghệ An\n[2] BHXH huyện Diễn Châu\n[3] Thôi");
    expect(await nga.say("2")).toContain("Trợ lý bắt đầu kế hoạch KH-4001");
    expect(await nga.say("/donvi")).toContain("[1] BHXH tỉnh Nghệ An");
    expect(await nga.click("BHXH tỉnh Nghệ An")).toContain("Đơn vị: BHXH tỉnh Nghệ An.");
    expect(await nga.press("p3:u:42")).not.toContain("Hà Tĩnh");
  });

  it("of one unit need not say which", async () => {
    const bot = await openPlanBot(known);
    await appoint(bot, "telegram:4", "40");
    const nga = bot.chat("telegram:4");
    expect(await nga.say("/donvi")).toMatch(/^Đơn vị: BHXH tỉnh Nghệ An\.\nĐơn vị chưa có kế hoạch nào/);
    expect(await nga.say("/kehoach")).toContain("KH-40");
  });

  it.each(["/kehoach hà tĩnh", "/donvi ha tinh", "lập kế hoạch Hà Tĩnh"])(
    "who says %j is told that it is not theirs, and which are",
    async (text) => {
      const bot = await openPlanBot(known);
      await sayAll(bot.chat("terminal:an"), ["/kehoach hà tĩnh", "1"]);
      await appoint(bot, "telegram:4", "40");
      const nga = bot.chat("telegram:4");
      const told = await nga.say(text);
      expect(told).toBe("BHXH tỉnh Hà Tĩnh không phải đơn vị của Anh/Chị.\nAnh/Chị chọn giúp đơn vị:\n[1] BHXH tỉnh Nghệ An\n[2] Thôi");
      expect(await nga.say("1")).toMatch(/KH-40|Nghệ An/);
      expect(await writtenIn(bot, "name", "40")).toBeUndefined();
    },
  );

  it("of a district is told of its province, which reads the plan", async () => {
    const bot = await openPlanBot(known);
    await appoint(bot, "telegram:5", "4001");
    const district = bot.chat("telegram:5");
    await sayAll(district, ["/kehoach", "1"]);
    expect(await district.say("tại sao")).toMatch(/BHXH tỉnh Nghệ An cần|Hướng dẫn nêu|^Hướng dẫn không quy định/);
    await sayAll(district, ["chiều 20/4/2015", "1", "25", "1", "a"]);
    expect(await district.say("tại sao")).toContain("BHXH tỉnh Nghệ An cần để liên hệ");
  });
});

describe("the board", () => {
  it("makes no plans, and is told where it sees them", async () => {
    const bot = await openPlanBot(known);
    await appoint(bot, "telegram:3", "", "staff");
    expect(await bot.chat("telegram:3").say("/kehoach nghe an")).toMatch(/^Kế hoạch do đơn vị lập\.[\s\S]*\/hangcho/);
  });
});

describe("an administrator", () => {
  it("acts for any unit, one after the other, whose level need not be told", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    expect(await chat.say("/donvi bhxh nghe an")).toContain("Đơn vị: BHXH tỉnh Nghệ An.");
    expect(await chat.say("bao nhiêu đại biểu")).toMatch(/^BHXH tỉnh: không quá 300/);
    expect(await chat.say("/donvi diễn châu")).toContain("BHXH huyện Diễn Châu");
    expect(await chat.say("bao nhiêu đại biểu")).toMatch(/^Cấp cơ sở/);
  });

  it("is asked for the unit, which is found however it is typed, and asked again when it is none", async () => {
    const chat = (await openPlanBot(known)).chat();
    expect(await chat.say("/kehoach")).toContain("Kế hoạch của đơn vị nào?");
    expect(await chat.say("xyz")).toContain('"xyz"');
    expect(await chat.say("nghean")).toContain("KH-40");
  });

  it("who turns to another unit leaves the first one's draft as it was", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 5));
    await sayAll(chat, ["/kehoach hà tĩnh", "1"]);
    expect(await writtenIn(bot, "name", "42")).toContain("Hà Tĩnh");
    expect(await writtenIn(bot, "delegates", "40")).toBe(250);
    expect(await chat.say("/kehoach nghệ an")).toContain("5/16");
  });
});

describe("the order of events", () => {
  it("is warned of when a province meets before one of its districts, which elects first", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, ["/kehoach diễn châu", "1", "chiều 20/4/2015", "1", "25", "1", "a", "Hồ Thị E, 0912 345 678", "Hồ Thị E, Giám đốc"]);
    await chat.say("gửi");
    const reply = await sayAll(chat, PROVINCIAL.slice(0, 3));
    expect(reply).toMatch(/Lưu ý: .*20\/4\/2015/);
    expect(await sayAll(chat, PROVINCIAL.slice(3))).toMatch(/Cần lưu ý[\s\S]*cấp dưới \(20\/4\/2015\)/);
  });

  it("is not warned of for a unit that one turns to from another", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, ["/kehoach diễn châu", "1", "chiều 20/4/2015", "1", "25", "1", "a", "Hồ Thị E, 0912 345 678", "Hồ Thị E, Giám đốc"]);
    await chat.say("gửi");
    await sayAll(chat, ["/kehoach hà tĩnh", ...PROVINCIAL.slice(1), "tạm dừng", "/donvi nghệ an"]);
    expect(await chat.say("/kehoach hà tĩnh")).not.toContain("20/4/2015");
  });

  it("is not warned of a plan that was withdrawn", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, ["/kehoach diễn châu", "1", "chiều 20/4/2015", "1", "25", "1", "a", "Hồ Thị E, 0912 345 678", "Hồ Thị E, Giám đốc"]);
    await sayAll(chat, ["gửi", "rút kế hoạch", "có"]);
    expect(await sayAll(chat, PROVINCIAL)).not.toContain("20/4/2015");
  });

  it("is warned of when a district meets after its province, once the province's plan stands and not before", async () => {
    for (const stands of [true, false]) {
      const bot = await openPlanBot(known);
      const chat = bot.chat();
      await sayAll(chat, [...PROVINCIAL, "gửi"]);
      const agreed = { campaign: CAMPAIGN, unit: "40", number: 1, from: "submitted", to: "agreed", at: new Date(), by: "board" } as const;
      if (stands) await bot.storage.transaction(({ plans }) => plans.moveVersion(agreed));
      const reply = await sayAll(chat, ["/kehoach diễn châu", "1", "chiều 20/4/2015"]);
      expect(reply.includes("hội nghị cấp trên (15/4/2015)")).toBe(stands);
    }
  });
});
