import { beforeAll, describe, expect, it } from "vitest";
import { type Answers, createAnswers, type Knowledge } from "../../../src/features/answers/index.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { type Chat, openBot } from "../../support/chat.ts";
import { PACK } from "../../support/guideline.ts";

let answers: Answers;
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(PACK);
  answers = createAnswers(knowledge);
}, 60_000);

const newChat = (): Chat => openBot({ knowledge, answers }).chat("terminal:binh");

const NO_FULL_TEXT = /^Chưa có câu trả lời nào để xem nguyên văn/;

describe("the full text", () => {
  const QUOTE = "Hướng dẫn 3575/HD-BHXH, phần I, mục 2\n> - Số lượng đại biểu không quá 300 người.";

  it.each(["nguyên văn", "Cho em xem nguyên văn nhé", "nguyen van"])("of what was answered is given on %s", async (text) => {
    const chat = newChat();
    await chat.say("BHXH tỉnh được mời bao nhiêu đại biểu?");
    expect(await chat.say(text)).toBe(QUOTE);
    expect(await chat.press("full-text")).toBe(QUOTE);
  });

  it("in English stands under the document's own words", async () => {
    const chat = newChat();
    await chat.say("How many delegates may a provincial conference have?");
    expect((await chat.say("full text")).split("\n")).toEqual([
      "Guideline 3575/HD-BHXH, part I, section 2",
      "> - Số lượng đại biểu không quá 300 người.",
      "> - The number of delegates: not more than 300 people.",
    ]);
  });

  it("is not there before anything was answered", async () => {
    const chat = newChat();
    expect(await chat.say("nguyên văn")).toMatch(NO_FULL_TEXT);
    expect(await chat.press("full-text")).toMatch(NO_FULL_TEXT);
    await chat.say("xin chào");
    expect(await chat.say("nguyên văn")).toMatch(NO_FULL_TEXT);
  });

  it("is not offered under what only comes near", async () => {
    const reply = await newChat().say("Tiền thưởng kèm theo là bao nhiêu?");
    expect(reply).toMatch(/^Hướng dẫn 3575\/HD-BHXH không quy định mức tiền thưởng\.\nNội dung gần nhất:/);
    expect(reply).not.toContain("[1]");
  });

  it("of what was answered outlives a message that was not", async () => {
    const chat = newChat();
    await chat.say("BHXH tỉnh được mời bao nhiêu đại biểu?");
    await chat.say("Giá vàng hôm nay bao nhiêu một chỉ?");
    expect(await chat.say("nguyên văn")).toBe(QUOTE);
  });

  it("of a section that is named is given whole", async () => {
    const reply = await newChat().say("nguyên văn phần II, mục 2, điểm d");
    expect(reply).toMatch(/^Hướng dẫn 3575\/HD-BHXH, phần II, mục 2, điểm d\n> d\) Tên và Maket/);
    expect(reply).toContain("> Cờ Tổ quốc");
    expect(reply).toContain("> Thành phần Đoàn Chủ tịch gồm:");
  });

  it("of a section that is named is given once", async () => {
    const reply = await newChat().say("nguyên văn phần II, mục 2, điểm d");
    expect(reply.split("Thành phần Đoàn Chủ tịch gồm:")).toHaveLength(2);
  });
});
