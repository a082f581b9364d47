import { describe, expect, it } from "vitest";
import { asksForFullText, asksToConfirm, asksWhetherExceeded, hasQuestionWord } from "../../src/language/ask-forms.ts";
import { fold } from "../../src/language/fold.ts";
import { folded } from "../support/folded.ts";

describe("hasQuestionWord", () => {
  it.each([
    "Ai duyệt kế hoạch",
    "hạn nộp là khi nào",
    "mời mấy người",
    "tổ chức ở đâu",
    "mời bao nhiêu đại biểu",
    "310 người được không",
    "nộp chưa",
    "khách thế nào",
    "có phải 300",
    "cái chi cần nộp",
    "What must the plan hold",
    "how many delegates",
    "Can we invite guests",
    "is half a day enough",
  ])("finds one in %j", (text) => {
    expect(hasQuestionWord(folded(text))).toBe(true);
  });

  it.each([
    "cấp tỉnh",
    "kế hoạch đại hội",
    "310 người",
    "full text",
    "delegates limit",
    "cảm ơn",
    "nộp báo cáo",
    "có 310 người",
    "chỉ thị 34",
    "thẻ đại biểu",
    "",
  ])("finds none in %j", (text) => {
    expect(hasQuestionWord(folded(text))).toBe(false);
  });
});

describe("asksWhetherExceeded", () => {
  it.each([
    "310 người có vượt không",
    "310 người có quá không",
    "310 là quá số lượng phải không",
    "310 có lố không",
    "310 bị lố",
    "310 có quá 300 không",
    "310 người có quá đông không",
    "Is 310 too many?",
    "does 310 exceed the limit",
    "are we exceeding it with 310",
    "is 310 over the limit",
  ])("sees that %j asks for too much", (text) => {
    expect(asksWhetherExceeded(fold(text))).toBe(true);
  });

  it.each([
    "310 người được không",
    "is 310 allowed",
    "310 người có đủ không",
    "leftover",
    "quan hệ",
    "chương trình",
    "310 người mời qua Zalo được không",
    "lo 310 người ăn trưa",
    "liên hệ qua số điện thoại nào",
  ])("sees that %j does not", (text) => {
    expect(asksWhetherExceeded(fold(text))).toBe(false);
  });
});

describe("asksToConfirm", () => {
  it.each([
    "tối đa 300 đúng không?",
    "tối đa 300 phải không ạ",
    "Nghe nói được mời 500 người",
    "có phải tối đa 300 không",
    "300 là tối đa đúng chưa",
    "The limit is 300, right?",
    "is it true that the limit is 300",
    "300 is the limit, isn't it?",
    "300 is the limit, isn’t it?",
    "is 300 correct",
  ])("sees that %j puts something forward", (text) => {
    expect(asksToConfirm(fold(text))).toBe(true);
  });

  it.each(["tối đa bao nhiêu người", "how many delegates", "alright", "brightly", "nộp đúng hạn", "phải nộp gì"])(
    "sees that %j does not",
    (text) => {
      expect(asksToConfirm(fold(text))).toBe(false);
    },
  );
});

describe("asksForFullText", () => {
  it.each([
    "toàn văn",
    "Xem toàn văn",
    "cho xem nguyên văn.",
    " toan van ",
    "full text",
    "Show the full text!",
    "see the full text",
    "exact wording?",
    "original text",
    "toàn văn nhé",
    "cho em xin toàn văn ạ",
    "give me the full text",
  ])("knows %j", (text) => {
    expect(asksForFullText(fold(text))).toBe(true);
  });

  it.each(["toàn văn mục II.2 ở đâu", "văn bản nào quy định", "full texts of reports", "is the full text out", "xem", ""])(
    "lets %j pass",
    (text) => {
      expect(asksForFullText(fold(text))).toBe(false);
    },
  );
});
