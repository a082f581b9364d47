import { describe, expect, it } from "vitest";
import { createAnswers } from "../../../src/features/answers/index.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { PACK } from "../../support/guideline.ts";

const knowledge = await loadKnowledge(PACK);

function countedOf(text: string): number {
  const answers = createAnswers(knowledge);
  answers.answer(text, {});
  return answers.unanswered();
}

describe("the questions that were not answered", () => {
  it.each([
    "Giá vàng hôm nay bao nhiêu một chỉ?",
    "gia vang hom nay bao nhieu mot chi",
    "đại biểu ở khách sạn nào",
    "What does a hotel room cost in Hanoi?",
    "có được phát quà lưu niệm cho khách không",
  ])("count one that asks: %s", (text) => {
    expect(countedOf(text)).toBe(1);
  });

  it.each(["chào bạn", "ok", "cảm ơn nhé", "dung", "che do an o", "hôm nay trời đẹp quá", "the weather is nice today"])(
    "do not count what asks nothing: %s",
    (text) => {
      expect(countedOf(text)).toBe(0);
    },
  );

  it.each(["Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?", "hạn nộp kế hoạch là khi nào"])(
    "do not count one that was answered: %s",
    (text) => {
      expect(countedOf(text)).toBe(0);
    },
  );

  it("are counted together", () => {
    const answers = createAnswers(knowledge);
    for (const text of ["đại biểu ở khách sạn nào", "ok", "có bao ăn trưa không"]) answers.answer(text, {});
    expect(answers.unanswered()).toBe(2);
  });
});
