import { beforeAll, describe, expect, it } from "vitest";
import { draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

/** A bot and a chat whose plan has come to the question for the number of delegates. */
async function atDelegates() {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  expect(await sayAll(chat, PROVINCIAL.slice(0, 4))).toContain("Tổng số đại biểu là bao nhiêu?");
  return { bot, chat };
}

const DELEGATES_ASKED = /Tổng số đại biểu là bao nhiêu\?/;

describe("in the middle of a plan", () => {
  it.each(["quay lại", "quay lai", "cau truoc", "back", "go back"])(
    "%j goes to the question before, whose answer can be kept",
    async (text) => {
      const { bot, chat } = await atDelegates();
      const reply = await chat.say(text);
      expect(reply).toContain("Đang ghi: Địa điểm: Hội trường BHXH tỉnh");
      expect(await chat.click("Giữ nguyên")).toMatch(DELEGATES_ASKED);
      expect(await writtenIn(bot, "venue")).toContain("Trường Thi");
    },
  );

  it("going back several steps and answering anew goes on where it was", async () => {
    const { bot, chat } = await atDelegates();
    await sayAll(chat, ["quay lại", "quay lại"]);
    expect(await chat.say("quay lại")).toContain("Đang ghi: Ngày tổ chức: thứ tư 15/4/2015");
    expect(await chat.say("16/4")).toMatch(DELEGATES_ASKED);
    expect(await writtenIn(bot, "day")).toEqual({ date: "2015-04-16" });
  });

  it.each([
    ["sửa ngày thành 20/4", "day", { date: "2015-04-20" }],
    ["sua ngay thanh 20/4", "day", { date: "2015-04-20" }],
    ["change the date to 20/4", "day", { date: "2015-04-20" }],
    ["đổi địa điểm sang Nhà văn hóa tỉnh", "venue", "Nhà văn hóa tỉnh"],
    ["nhầm, Nhà văn hóa tỉnh", "venue", "Nhà văn hóa tỉnh"],
    ["sửa thời lượng thành một ngày", "length", { halfDays: 2 }],
  ])("%j changes what was answered, and the question is put in few words", async (text, field, value) => {
    const { bot, chat } = await atDelegates();
    const reply = await chat.say(text);
    expect(reply).toMatch(/^Đã ghi/);
    expect(reply).toMatch(DELEGATES_ASKED);
    expect(reply).not.toContain("Ví dụ");
    expect(await writtenIn(bot, field)).toEqual(value);
  });

  it("a change without the new value asks for it", async () => {
    const { chat } = await atDelegates();
    expect(await chat.say("sửa địa điểm")).toContain("Đang ghi: Địa điểm");
    expect(await chat.say("Nhà văn hóa tỉnh")).toMatch(DELEGATES_ASKED);
  });

  it.each(["xem lại", "xem lai", "đến đâu rồi", "what do I have so far"])(
    "%j shows what there is, then asks again in few words",
    async (text) => {
      const { chat } = await atDelegates();
      const reply = await chat.say(text);
      expect(reply).toContain("• Địa điểm: Hội trường BHXH tỉnh");
      expect(reply).toMatch(DELEGATES_ASKED);
    },
  );

  it.each(["nhắc lại", "repeat"])("%j puts the question again as it was", async (text) => {
    const { chat } = await atDelegates();
    expect(await chat.say(text)).toMatch(/^Tổng số đại biểu là bao nhiêu\? Ví dụ: 250\./);
  });

  it.each(["tại sao", "tai sao hoi", "why do you ask"])("%j quotes the rule with its section", async (text) => {
    const { chat } = await atDelegates();
    const reply = await chat.say(text);
    expect(reply).toContain("> - Số lượng đại biểu không quá 300 người.");
    expect(reply).toContain("phần I, mục 2");
    expect(reply).toMatch(DELEGATES_ASKED);
  });

  it("why a field is asked that the guideline does not rule is said so", async () => {
    const { chat } = await atDelegates();
    await chat.say("quay lại");
    expect(await chat.say("tại sao hỏi")).toMatch(/^Hướng dẫn không quy định; Thường trực Hội đồng cần/);
  });

  it("a required question put off is asked at the end", async () => {
    const { chat } = await atDelegates();
    expect(await chat.say("để sau")).toMatch(/số đại biểu bắt buộc[\s\S]*Cơ cấu đại biểu/);
    const review = await sayAll(chat, PROVINCIAL.slice(5));
    expect(review).toContain("Chưa có: số đại biểu");
    expect(review).not.toContain("Gửi kế hoạch");
    expect(await chat.click("Điền phần còn thiếu")).toMatch(DELEGATES_ASKED);
    expect(await chat.say("250")).toContain("Gửi kế hoạch");
  });

  it("a question is answered first, then the plan goes on with one short prompt", async () => {
    const { bot, chat } = await atDelegates();
    const reply = await chat.say("khách mời có tính trong 300 không?");
    expect(reply).toContain("[Hướng dẫn 3575/HD-BHXH, phần I, mục 2]");
    expect(reply).toMatch(/Trở lại kế hoạch\.\nTổng số đại biểu là bao nhiêu\?\n\[a\]/);
    expect(await writtenIn(bot, "delegates")).toBeUndefined();
    await chat.say("250");
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it("what is not understood gets a hint in other words, and then another way", async () => {
    const { chat } = await atDelegates();
    const first = await chat.say("rất đông");
    const second = await chat.say("rất là đông");
    expect(first).not.toContain("Ví dụ: 250.");
    expect(first).toContain("một con số");
    expect(second).toContain("để sau");
  });

  it("two numbers are asked which", async () => {
    const { bot, chat } = await atDelegates();
    expect(await chat.say("250-280")).toMatch(/\[a\] 250 người\n\[b\] 280 người/);
    await chat.say("b");
    expect(await writtenIn(bot, "delegates")).toBe(280);
  });

  it("a past day is never taken silently", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, ["/kehoach nghe an", "1"]);
    const reply = await chat.say("15/4/2014");
    expect(reply).toContain("đã qua");
    expect(await writtenIn(bot, "day")).toBeUndefined();
    await chat.say("a");
    expect(await writtenIn(bot, "day")).toEqual({ date: "2015-04-15" });
  });

  it("words that may be an answer or a question can be made either", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 3));
    const doubt = await chat.say("khách sạn Mường Thanh được không?");
    if (doubt.includes("là câu trả lời hay câu hỏi?")) {
      await chat.click("Ghi vào mục địa điểm");
      expect(await writtenIn(bot, "venue")).toContain("Mường Thanh");
    } else expect(doubt).toMatch(/Trở lại kế hoạch/);
  });

  it("an edited message corrects what it filled", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 4));
    await chat.say("250", { id: "the-message" });
    const reply = await chat.say("260", { edits: "the-message" });
    expect(reply).toMatch(/^Trợ lý đã sửa theo tin nhắn/);
    expect(await writtenIn(bot, "delegates")).toBe(260);
  });

  it("a button of an earlier step says so and shows the present one", async () => {
    const { bot, chat } = await atDelegates();
    const [asked] = await chat.send({ text: "nhắc lại" });
    const later = asked?.buttons[0]?.id ?? "";
    await chat.say("250");
    const reply = await chat.press(later);
    expect(reply).toContain("Nút này thuộc bước trước");
    expect(reply).toContain("Cơ cấu đại biểu");
    expect((await draftOf(bot))?.content.skipped).toEqual([]);
  });

  it("the language can be changed, for everything", async () => {
    const { chat } = await atDelegates();
    await chat.say("/lang en");
    expect(await chat.say("repeat")).toMatch(/^How many delegates are there in all\? For example: 250\./);
    expect(await chat.say("250")).toMatch(/^Noted, number of delegates: 250 people/);
    await chat.say("/ngonngu vi");
    expect(await chat.say("nhắc lại")).toContain("Cơ cấu đại biểu");
  });
});

describe("leaving a plan", () => {
  it("and coming back, also with a new run of the program and a week later, says where it was", async () => {
    const { bot, chat } = await atDelegates();
    expect(await chat.say("tạm dừng")).toContain("Trợ lý đã lưu");
    expect(await chat.say("bao nhiêu đại biểu")).not.toContain("Trở lại kế hoạch");
    const later = await openPlanBot(known, { storage: bot.storage, today: "2014-10-03" });
    const reply = await later.chat().say("tiếp tục");
    expect(reply).toContain("Kế hoạch KH-40 của BHXH tỉnh Nghệ An: đã xong 4/16 mục bắt buộc.");
    expect(reply).toMatch(DELEGATES_ASKED);
    await later.chat().say("250");
    expect(await writtenIn(later, "delegates")).toBe(250);
  });

  it("without a word, a long silence later, it says where it was", async () => {
    const { bot, chat } = await atDelegates();
    bot.goTo("2014-10-03");
    expect(await chat.say("250")).toMatch(/^Kế hoạch KH-40 .*4\/16[\s\S]*Đã ghi số đại biểu: 250 người/);
  });

  it("for good asks first, and can be undone for 30 days", async () => {
    const { bot, chat } = await atDelegates();
    expect(await chat.say("huỷ")).toContain("Huỷ bản thảo này?");
    expect(await chat.say("không")).toMatch(DELEGATES_ASKED);
    await chat.say("hủy kế hoạch");
    expect(await chat.say("có")).toContain("Đã huỷ bản thảo");
    expect(await draftOf(bot)).toBeUndefined();
    bot.goTo("2014-10-25");
    expect(await chat.say("khôi phục")).toContain("Đã khôi phục bản thảo");
    expect(await writtenIn(bot, "day")).toEqual({ date: "2015-04-15" });
    await sayAll(chat, ["huỷ", "có"]);
    bot.goTo("2014-11-25");
    expect(await chat.say("khôi phục")).toContain("Không có bản thảo nào để khôi phục");
  });
});
