import { beforeAll, describe, expect, it } from "vitest";
import type { Chat } from "../../../support/chat.ts";
import { type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const ENGLISH = [
  "/plan nghe an",
  "yes",
  "morning of 15 April 2015",
  "Provincial hall, 10 Truong Thi street",
  "250",
  "20 leaders, 150 staff, 20 collectives, 30 individuals, 30 guests",
  "1",
  "the administration division",
  "Yen Thanh district - collection agents - collective - 10 minutes",
  "done",
  "Nguyen Van A, Party secretary and director\nLe Thi C, trade union\nPhan D, exemplar",
  "done",
  "both",
  "as the quota will say",
  "Nguyen Van An, 0912 345 678",
  "Tran Van B, Director",
] as const;
/** Words of the interface, not of the guideline or of what was typed. */
const VIETNAMESE =
  /Anh\/Chị|Trợ lý|Đã ghi|Đang ghi|Để sau|Quay lại|Vì sao hỏi|Lưu ý|Cần |đại biểu|người|mục |buổi|ngày |hội nghị|cấp trên|phần I/;

async function expectEnglish(chat: Chat, text: string): Promise<string> {
  const reply = await chat.say(text);
  expect(
    reply.replace(/Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An|BHXH tỉnh Nghệ An|Nghệ An|10 Trường Thi street|Yên Thành/g, ""),
    text,
  ).not.toMatch(VIETNAMESE);
  return reply;
}

describe("in English", () => {
  it("a whole plan is made, reviewed and submitted, with nothing of the interface in Vietnamese", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await chat.say("/lang en");
    let review = "";
    for (const text of ENGLISH) review = await expectEnglish(chat, text);
    expect(review).toContain("Ready to submit.");
    expect(await expectEnglish(chat, "submit")).toMatch(/^Plan KH-40\/1 received at 12:00 on 26 September 2014\./);
    expect(await writtenIn(bot, "stage")).toBeUndefined();
    expect(await expectEnglish(chat, "/plan")).toContain("KH-40/1 submitted at 12:00");
  });

  it("breaches, reasons, contradictions, questions between and cancelling are told in English", async () => {
    const chat = (await openPlanBot(known)).chat();
    await chat.say("/lang en");
    await sayAll(chat, ENGLISH.slice(0, 4));
    expect(await expectEnglish(chat, "310")).toContain("310 delegates are more than the limit of 300.");
    await chat.click("Keep it and write a reason");
    expect(await expectEnglish(chat, "because retired staff are invited as well")).toMatch(/^The reason is noted\./);
    expect(await expectEnglish(chat, "20 leaders, 100 staff, 20 collectives, 30 individuals, 30 guests")).toContain("add up to 200");
    expect(await expectEnglish(chat, "why")).toContain("(our translation)");
    expect(await expectEnglish(chat, "Are guests counted in the 300?")).toContain("Back to the plan.");
    expect(await expectEnglish(chat, "cancel")).toContain("Cancel this draft?");
    expect(await expectEnglish(chat, "no")).toContain("nothing was changed");
  });
});

describe("the language", () => {
  it("switched in the middle changes the next message, the buttons and the review, and what was noted stays", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 5));
    await chat.say("/lang en");
    const review = await sayAll(
      chat,
      PROVINCIAL.slice(5).map((text) => (text === "xong" ? "done" : text)),
    );
    expect(review).toMatch(/• Date: Wednesday 15 April 2015[\s\S]*• Number of delegates: 250 people[\s\S]*\[1\] Submit the plan/);
    await chat.say("/ngonngu vi");
    expect(await chat.say("nhắc lại")).toMatch(/• Ngày tổ chức: thứ tư 15\/4\/2015[\s\S]*\[1\] Gửi kế hoạch/);
  });

  it("of a question between is that of the question, and the plan goes on in its own", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 4));
    const reply = await chat.say("How many delegates may we invite?");
    expect(reply).toMatch(/300[\s\S]*Trở lại kế hoạch\.\nTổng số đại biểu là bao nhiêu\?/);
    expect(await chat.say("250")).toContain("Cơ cấu đại biểu");
  });

  it("of the bot is Vietnamese for answers in English, until it is switched", async () => {
    const chat = (await openPlanBot(known)).chat();
    await sayAll(chat, PROVINCIAL.slice(0, 4));
    expect(await chat.say("about 250 people")).toContain("Đã ghi số đại biểu: 250 người");
  });
});
