import { beforeAll, describe, expect, it } from "vitest";
import { type Answers, createAnswers } from "../../../src/features/answers/index.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { type Chat, openChat } from "../../support/chat.ts";
import { PACK } from "../../support/guideline.ts";

let answers: Answers;
beforeAll(async () => {
  answers = createAnswers(await loadKnowledge(PACK));
}, 60_000);

const newChat = (): Chat => openChat(answers);

const NO_FULL_TEXT = /^Chưa có câu trả lời nào để xem nguyên văn/;

describe("the full text", () => {
  const QUOTE = "Hướng dẫn 3575/HD-BHXH, phần I, mục 2\n> - Số lượng đại biểu không quá 300 người.";

  it.each(["nguyên văn", "Cho em xem nguyên văn nhé", "nguyen van"])("of what was answered is given on %s", (text) => {
    const chat = newChat();
    chat.say("BHXH tỉnh được mời bao nhiêu đại biểu?");
    expect(chat.say(text)).toBe(QUOTE);
    expect(chat.press("full-text")).toBe(QUOTE);
  });

  it("in English stands under the document's own words", () => {
    const chat = newChat();
    chat.say("How many delegates may a provincial conference have?");
    expect(chat.say("full text").split("\n")).toEqual([
      "Guideline 3575/HD-BHXH, part I, section 2",
      "> - Số lượng đại biểu không quá 300 người.",
      "> - The number of delegates: not more than 300 people.",
    ]);
  });

  it("is not there before anything was answered", () => {
    const chat = newChat();
    expect(chat.say("nguyên văn")).toMatch(NO_FULL_TEXT);
    expect(chat.press("full-text")).toMatch(NO_FULL_TEXT);
    chat.say("xin chào");
    expect(chat.say("nguyên văn")).toMatch(NO_FULL_TEXT);
  });

  it("is not offered under what only comes near", () => {
    const reply = newChat().say("Tiền thưởng kèm theo là bao nhiêu?");
    expect(reply).toMatch(/^Hướng dẫn 3575\/HD-BHXH không quy định mức tiền thưởng\.\nNội dung gần nhất:/);
    expect(reply).not.toContain("[1]");
  });

  it("of what was answered outlives a message that was not", () => {
    const chat = newChat();
    chat.say("BHXH tỉnh được mời bao nhiêu đại biểu?");
    chat.say("Giá vàng hôm nay bao nhiêu một chỉ?");
    expect(chat.say("nguyên văn")).toBe(QUOTE);
  });

  it("of a section that is named is given whole", () => {
    const reply = newChat().say("nguyên văn phần II, mục 2, điểm d");
    expect(reply).toMatch(/^Hướng dẫn 3575\/HD-BHXH, phần II, mục 2, điểm d\n> d\) Tên và Maket/);
    expect(reply).toContain("> Cờ Tổ quốc");
    expect(reply).toContain("> Thành phần Đoàn Chủ tịch gồm:");
  });

  it("of a section that is named is given once", () => {
    const reply = newChat().say("nguyên văn phần II, mục 2, điểm d");
    expect(reply.split("Thành phần Đoàn Chủ tịch gồm:")).toHaveLength(2);
  });
});
