import { beforeAll, describe, expect, it } from "vitest";
import { draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, planChatAfter, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const at = (messages: readonly string[]) => planChatAfter(known, messages);

const AT_VENUE = PROVINCIAL.slice(0, 3);
const AT_DELEGATES = PROVINCIAL.slice(0, 4);

describe("words that may be an answer or a question", () => {
  it.each([
    [AT_VENUE, "khách sạn Mường Thanh được không?", "địa điểm"],
    [AT_DELEGATES, "250?", "số đại biểu"],
  ])("after %#: are shown with both choices as buttons, and noted when they are an answer", async (messages, text, field) => {
    const { bot, chat } = await at(messages);
    expect(await chat.say(text)).toBe(`"${text}" là câu trả lời hay câu hỏi?\n[1] Ghi vào mục ${field}\n[2] Đó là câu hỏi`);
    const before = Object.keys((await draftOf(bot))?.content.fields ?? {}).length;
    expect(await chat.click(`Ghi vào mục ${field}`)).toMatch(/^Đã ghi/);
    expect(Object.keys((await draftOf(bot))?.content.fields ?? {})).toHaveLength(before + 1);
  });

  it("are answered when they are a question, and the field is asked in few words", async () => {
    const { bot, chat } = await at(AT_DELEGATES);
    await chat.say("250?");
    const reply = await chat.click("Đó là câu hỏi");
    expect(reply).toMatch(/250 người nằm trong mức tối đa 300[\s\S]*Trở lại kế hoạch\.\nTổng số đại biểu là bao nhiêu\?\n/);
    expect(await writtenIn(bot, "delegates")).toBeUndefined();
  });

  it("in a list's item can be either, too", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 9), "sửa 1"]);
    const reply = await chat.say("BHXH huyện Con Cuông được không?");
    if (reply.includes("là câu trả lời hay câu hỏi?")) {
      await chat.click("Ghi vào mục báo cáo tham luận");
      expect(await writtenIn(bot, "exemplarReports")).toMatchObject([{ who: expect.stringContaining("Con Cuông") }]);
    } else expect(reply).toContain("Nội dung mới của mục 1 là gì?");
    expect(await writtenIn(bot, "exemplarReports")).toHaveLength(1);
  });
});

describe("questions where", () => {
  it.each([
    ["a breach is told", ["310"], "khách mời có tính trong 300 không?"],
    ["a reason is asked", ["310", "Giữ và ghi lý do"], "có được vượt 300 không?"],
    ["several fields are to be confirmed", ["chiều 16/4 tại Nhà văn hóa, 200 đại biểu"], "khách mời có tính trong 300 không?"],
    ["a value is to be chosen", ["250-280"], "250 có được không?"],
  ])("%s are answered and become no value and no reason", async (_, [first = "", button], question) => {
    const { bot, chat } = await at(AT_DELEGATES);
    await chat.say(first);
    if (button) await chat.click(button);
    const before = (await draftOf(bot))?.content;
    const reply = await chat.say(question);
    expect(reply).toMatch(/300[\s\S]*\[Hướng dẫn 3575\/HD-BHXH, phần I, mục 2\]\nTrở lại kế hoạch\./);
    expect((await draftOf(bot))?.content).toEqual(before);
  });
});

describe("yes and no where any words would do", () => {
  it.each(["có", "ok", "vâng ạ", "không", "👍", "chưa"])("%j is no venue", async (text) => {
    const { bot, chat } = await at(AT_VENUE);
    await chat.say(text);
    expect(await writtenIn(bot, "venue")).toBeUndefined();
  });

  it.each(["có", "đồng ý", "ok"])("%j takes the only name that is offered", async (text) => {
    const { bot, chat } = await at(["/kehoach nghe an"]);
    expect(await chat.say(text)).toContain("Hội nghị tổ chức ngày nào?");
    expect(await writtenIn(bot, "name")).toBe("Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An");
  });

  it.each(["ok", "đúng rồi", "giữ nguyên"])("%j keeps what is there", async (text) => {
    const { bot, chat } = await at([...AT_DELEGATES, "quay lại"]);
    expect(await chat.say(text)).toContain("Tổng số đại biểu là bao nhiêu?");
    expect(await writtenIn(bot, "venue")).toContain("Trường Thi");
  });

  it('"không" is no number of delegates', async () => {
    const { bot, chat } = await at(AT_DELEGATES);
    await sayAll(chat, ["không", "0"]);
    expect(await writtenIn(bot, "delegates")).toBeUndefined();
  });
});

describe("what is not understood", () => {
  it.each([
    ["the number of delegates", AT_DELEGATES],
    ["the day", PROVINCIAL.slice(0, 2)],
    ["the groups", PROVINCIAL.slice(0, 5)],
    ["the stage", PROVINCIAL.slice(0, 12)],
    ["the election", PROVINCIAL.slice(0, 13)],
  ])("at %s gets a hint and the bare question, then another way, and never the first prompt again", async (_, messages) => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    const asked = (await sayAll(chat, messages)).split("\n");
    const prompt = asked.find((line) => line.includes("?")) ?? "";
    const [once, twice] = [await chat.say("ừm thì là"), await chat.say("thì là ừm")];
    for (const reply of [once, twice]) {
      expect(reply).not.toContain(prompt);
      expect(reply).toContain(prompt.slice(0, prompt.indexOf("?") + 1));
    }
    expect(once).not.toContain("để sau");
    expect(twice).toContain('gõ "để sau"');
  });
});
