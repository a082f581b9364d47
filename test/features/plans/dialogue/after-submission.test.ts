import { beforeAll, describe, expect, it } from "vitest";
import type { PlanState } from "../../../../src/features/plans/life.ts";
import type { Bot } from "../../../support/chat.ts";
import { CAMPAIGN, draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

async function submitted(today = "2014-09-26") {
  const bot = await openPlanBot(known, { today });
  const chat = bot.chat();
  expect(await sayAll(chat, [...PROVINCIAL, "gửi"])).toContain("Đã nhận kế hoạch KH-40/1");
  return { bot, chat };
}

const versionsOf = ({ storage }: Bot) => storage.transaction(({ plans }) => plans.versions(CAMPAIGN, "40"));

async function bring(bot: Bot, number: number, ...states: readonly PlanState[]): Promise<void> {
  for (const to of states)
    await bot.storage.transaction(async ({ plans }) => {
      const version = (await plans.versions(CAMPAIGN, "40")).find((each) => each.number === number);
      await plans.moveVersion({ campaign: CAMPAIGN, unit: "40", number, from: version?.state, to, at: new Date(), by: "board" });
    });
}

describe("a submitted plan", () => {
  it("gets a receipt: code, time, what happens next, what is open", async () => {
    const bot = await openPlanBot(known);
    const receipt = await sayAll(bot.chat(), [...PROVINCIAL, "gửi"]);
    expect(receipt.split("\n")).toEqual([
      "Đã nhận kế hoạch KH-40/1 lúc 12:00 ngày 26/9/2014.",
      "Ngày giờ theo lịch diễn tập.",
      expect.stringMatching(/^Tiếp theo: Thường trực Hội đồng .* xem xét, trả lời tại đây\.$/),
      "Còn bổ sung sau: số kế hoạch đã ký, ngày ký kế hoạch, bản scan kế hoạch đã ký.",
      "[1] Xem kế hoạch",
      "[2] Điều chỉnh",
      "[3] Rút kế hoạch",
    ]);
  });

  it("is submitted once: the same press sent again makes no second version", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL);
    const [review] = await chat.send({ text: "nhắc lại" });
    const press = review?.buttons[0]?.id ?? "";
    await chat.send({ press }, "the press");
    await chat.send({ press }, "the press");
    await chat.send({ press }, "another press");
    expect(await versionsOf(bot)).toHaveLength(1);
  });

  it("told to be changed becomes a draft from its last version, and the next version", async () => {
    const { bot, chat } = await submitted();
    const reply = await chat.say("sửa địa điểm thành Nhà văn hóa tỉnh");
    expect(reply).toMatch(/^Bản điều chỉnh bắt đầu từ KH-40\/1.*\nĐã ghi địa điểm: Nhà văn hóa tỉnh\nĐủ điều kiện gửi/);
    expect(await chat.say("gửi")).toContain("KH-40/2");
    expect((await versionsOf(bot)).map(({ number, state }) => [number, state])).toEqual([
      [1, "superseded"],
      [2, "resubmitted"],
    ]);
  });

  it("asked about begins no draft", async () => {
    const { bot, chat } = await submitted();
    for (const text of ["sửa số đại biểu thành 280 được không?", "có được đổi ngày không?", "bao nhiêu đại biểu?"]) await chat.say(text);
    expect(await draftOf(bot)).toBeUndefined();
  });

  it.each(["không", "thôi", "no"])("is not withdrawn when the question is answered %j", async (text) => {
    const { bot, chat } = await submitted();
    await chat.say("rút kế hoạch");
    expect(await chat.say(text)).toMatch(/^Vâng, Trợ lý giữ nguyên\.\nĐơn vị: BHXH tỉnh Nghệ An\.\nKH-40\/1 .*: đã gửi\./);
    expect((await versionsOf(bot))[0]?.state).toBe("submitted");
    expect(await draftOf(bot)).toBeUndefined();
  });

  it.each(["quay lại", "bỏ qua", "huỷ", "xong", "sửa ngày thành 20/4", "hạn gửi là ngày nào?"])(
    "asked whether it is to be withdrawn, %j makes no draft out of nothing",
    async (text) => {
      const { bot, chat } = await submitted();
      await chat.say("rút kế hoạch");
      expect(await chat.say(text)).not.toContain("Kế hoạch chưa có nội dung nào");
      expect(await draftOf(bot)).toBeUndefined();
      expect((await versionsOf(bot))[0]?.state).toBe("submitted");
    },
  );

  it("withdrawn and submitted anew is judged late by the first submission that stays", async () => {
    const { bot, chat } = await submitted();
    await sayAll(chat, ["rút kế hoạch", "có"]);
    bot.goTo("2015-01-05");
    expect(await chat.say("/kehoach")).toMatch(
      /KH-40\/1 .*: đã rút\.\nĐơn vị chưa có kế hoạch nào đang lập\.\n\[1\] Điều chỉnh\n\[2\] Lập mới/,
    );
    await chat.click("Điều chỉnh");
    expect(await chat.say("gửi")).toContain("sau hạn");
    expect((await versionsOf(bot)).map(({ late, state }) => [late, state])).toEqual([
      [false, "withdrawn"],
      [true, "submitted"],
    ]);
  });

  it("returned with comments is changed and resubmitted after the deadline, never late", async () => {
    const { bot, chat } = await submitted("2014-12-30");
    await bring(bot, 1, "under-review", "returned");
    bot.goTo("2015-01-20");
    expect(await chat.say("/kehoach")).toContain("KH-40/1 gửi lúc 12:00 ngày 30/12/2014 (theo lịch diễn tập): đề nghị chỉnh sửa.");
    await sayAll(chat, ["sửa địa điểm thành Nhà văn hóa tỉnh"]);
    expect(await chat.say("gửi")).not.toContain("sau hạn");
    expect((await versionsOf(bot)).map(({ late, state }) => [late, state])).toEqual([
      [false, "superseded"],
      [false, "resubmitted"],
    ]);
  });

  it("agreed stays in force beside its change, and can no longer be withdrawn", async () => {
    const { bot, chat } = await submitted();
    await bring(bot, 1, "under-review", "agreed");
    expect(await chat.say("/kehoach")).toContain("đã thống nhất");
    expect(await chat.say("rút kế hoạch")).toContain("Kế hoạch này không rút được nữa.");
    await sayAll(chat, ["sửa địa điểm thành Nhà văn hóa tỉnh", "gửi"]);
    expect((await versionsOf(bot)).map(({ state }) => state)).toEqual(["agreed", "resubmitted"]);
  });

  it("whose change is cancelled is as it was, and the change can be restored", async () => {
    const { bot, chat } = await submitted();
    await sayAll(chat, ["sửa địa điểm thành Nhà văn hóa tỉnh", "huỷ", "có"]);
    expect(await chat.say("/kehoach")).toContain("KH-40/1 gửi lúc 12:00 ngày 26/9/2014 (theo lịch diễn tập): đã gửi.");
    await chat.click("Khôi phục");
    expect(await writtenIn(bot, "venue")).toBe("Nhà văn hóa tỉnh");
    expect(await chat.say("gửi")).toContain("KH-40/2");
  });

  it("may be supplied with the signed document afterwards", async () => {
    const { bot, chat } = await submitted();
    await chat.click("Điều chỉnh");
    await chat.send({ file: { name: "kh-da-ky.pdf", bytes: 1000, hash: "a1" } });
    await chat.say("đúng");
    expect(await chat.say("sửa số kế hoạch thành 125/KH-BHXH")).toContain("Đã ghi số kế hoạch đã ký: 125/KH-BHXH");
    expect(await chat.say("gửi")).toContain("Còn bổ sung sau: ngày ký kế hoạch.");
    expect((await versionsOf(bot))[1]?.content.fields["scan"]?.value).toMatchObject({ name: "kh-da-ky.pdf" });
  });
});
