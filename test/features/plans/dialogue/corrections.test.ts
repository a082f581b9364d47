import { beforeAll, describe, expect, it } from "vitest";
import { type Known, loadKnown, PROVINCIAL, planChatAfter, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const at = (messages: readonly string[]) => planChatAfter(known, messages);

describe("a message that is edited", () => {
  it("corrects what it filled, long after, and the question that stands is put again", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 3));
    await chat.say("Hội trường BHXH tỉnh", { id: "venue" });
    await sayAll(chat, PROVINCIAL.slice(4, 7));
    expect(await chat.say("Nhà văn hóa tỉnh", { edits: "venue" })).toMatch(
      /^Trợ lý đã sửa theo tin nhắn Anh\/Chị vừa chỉnh\.\nĐã ghi địa điểm: Nhà văn hóa tỉnh\nAi viết báo cáo tổng kết 5 năm\?/,
    );
    expect(await writtenIn(bot, "venue")).toBe("Nhà văn hóa tỉnh");
  });

  it("to what cannot be read asks for that field, and what was noted stays", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 4));
    await chat.say("250", { id: "total" });
    expect(await chat.say("rất đông", { edits: "total" })).toContain("một con số");
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it("to what breaches a rule says so", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 4));
    await chat.say("250", { id: "total" });
    expect(await chat.say("310", { edits: "total" })).toMatch(/Khác hướng dẫn: 310 đại biểu vượt mức tối đa 300/);
    expect(await writtenIn(bot, "delegates")).toBe(310);
  });

  it("that told several fields shows them all for confirmation", async () => {
    const { bot, chat } = await at(["/kehoach nghe an", "1"]);
    await chat.say("sáng 15/4 tại Nhà văn hóa tỉnh, 200 đại biểu", { id: "all" });
    await chat.say("đúng", { id: "yes" });
    const reply = await chat.say("sáng 16/4 tại Cung văn hóa tỉnh, 220 đại biểu", { edits: "all" });
    if (reply.includes("đúng không?")) await chat.say("đúng");
    expect(await writtenIn(bot, "delegates")).toBe(220);
    expect(await writtenIn(bot, "day")).toEqual({ date: "2015-04-16" });
  });

  it("that filled nothing is heard like a new one", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 4));
    await chat.say("rất đông", { id: "unread" });
    expect(await chat.say("250", { edits: "unread" })).toContain("Đã ghi số đại biểu: 250 người");
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });
});

describe("a correction in words", () => {
  it.each([
    ["sửa số đại biểu thành 280", "delegates", 280],
    ["sua so dai bieu thanh 280", "delegates", 280],
    ["đổi tổng số thành 280 nhé", "delegates", 280],
    ["change the number of delegates to 280", "delegates", 280],
    ["nhầm, 280", "delegates", 280],
    ["à nhầm, 280 đại biểu", "delegates", 280],
    ["sorry, 280", "delegates", 280],
  ])("%j", async (text, field, value) => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 5));
    expect(await chat.say(text)).toMatch(/^Đã ghi số đại biểu: 280 người\nCơ cấu đại biểu thế nào\?\n/);
    expect(await writtenIn(bot, field)).toBe(value);
  });

  it("of a field that is not understood asks which", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 5));
    expect(await chat.say("sửa cái kia thành 280")).toMatch(/^Anh\/Chị muốn sửa mục nào\?/);
    await chat.click("số đại biểu");
    expect(await writtenIn(bot, "delegates")).toBe(280);
  });

  it("of what is shown for confirmation changes it there", async () => {
    const { bot, chat } = await at(["/kehoach nghe an", "1", "sáng 15/4 tại Nhà văn hóa tỉnh, 200 đại biểu"]);
    expect(await chat.say("sửa số đại biểu thành 280")).toMatch(/• Địa điểm: Nhà văn hóa tỉnh\n• Số đại biểu: 280 người/);
    await chat.say("đúng");
    expect(await writtenIn(bot, "venue")).toBe("Nhà văn hóa tỉnh");
    expect(await writtenIn(bot, "delegates")).toBe(280);
  });

  it("at the review, by the name of a field alone, asks for it", async () => {
    const { bot, chat } = await at(PROVINCIAL);
    expect(await chat.say("địa điểm")).toContain("Đang ghi: Địa điểm: Hội trường BHXH tỉnh");
    expect(await chat.say("Nhà văn hóa tỉnh")).toContain("Đủ điều kiện gửi");
    expect(await writtenIn(bot, "venue")).toBe("Nhà văn hóa tỉnh");
  });

  it("where a reason is asked is a correction and no reason", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 4), "310"]);
    await chat.click("Giữ và ghi lý do");
    expect(await chat.say("sửa số đại biểu thành 280")).toMatch(/^Đã ghi số đại biểu: 280 người\nCơ cấu đại biểu/);
    expect(await writtenIn(bot, "delegates")).toBe(280);
  });

  it("of a name that breaches is the new name and no reason", async () => {
    const { bot, chat } = await at(["/kehoach nghe an", "Đại hội điển hình"]);
    expect(await chat.say("Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An")).toMatch(
      /^Đã ghi tên hội nghị: .*\nHội nghị tổ chức ngày nào\?/,
    );
    expect(await writtenIn(bot, "name")).toBe("Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An");
  });
});
