import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/language/detect.ts";
import { words } from "../../src/language/words.ts";

const VIETNAMESE = [
  "Hội nghị cấp tỉnh được mời tối đa bao nhiêu đại biểu?",
  "bao nhieu dai bieu",
  "hạn nộp kế hoạch",
  "han nop ke hoach la khi nao",
  "HN tổ chức nửa ngày được ko",
  "ai duyet ke hoach",
  "cap huyen to chuc may ngay",
  "Thế còn cấp tỉnh?",
  "the con cap tinh",
  "cảm ơn nhé",
  "cam on",
  "chao ban",
  "bn đb",
  "toàn văn",
  "toan van",
  "đoàn chủ tịch gồm ai",
  "toi can nop gi",
  "so luong dai bieu",
  "5 tham luan",
  "to chuc o dau",
  "can bo nao dau moi",
  "310 nguoi duoc khong",
  "đ",
  "che do an o",
  "them ca nhan",
  "to chuc an toan",
  "in giay moi",
  "dung",
];
const MIXED = [
  "deadline nộp plan là khi nào",
  "deadline plan tổng kết",
  "deadline nop plan la khi nao",
  "cho em xin full text",
  "cho em cái form báo cáo",
  "meeting cấp tỉnh có limit không",
  "budget do ai duyệt vậy",
  "check giúp em deadline nhé",
  "nên tổ chức conference vào tháng mấy",
  "team building có trong chương trình không",
];
const ENGLISH = [
  "How many delegates may we invite?",
  "What is the deadline?",
  "when is the plan due",
  "deadline for the plan",
  "WHO APPROVES THE PLAN",
  "delegates limit",
  "show me the full text",
  "is half a day ok",
  "thank you",
  "provincial conference duration",
  "can we hold it in May?",
  "may we do it in one day",
  "Can a region hold it in half a day?",
  "what about BHXH tỉnh",
  "how many delegates for BHXH tỉnh Thái Bình?",
  "who are in the presidium",
  "what date is the latest for provinces to send in plans",
  "can I ask about tham luận",
  "give me the mục II.2",
  "What must the Đoàn Chủ tịch include?",
  "does the Hội nghị điển hình tiên tiến have a limit?",
  "Is 'Hội nghị biểu dương' the right name?",
  "Which levels hold a 'hội nghị' and which one holds a 'đại hội'?",
];

/** What people write in either language. */
const EITHER = [
  "ok",
  "OK",
  "okay",
  "hello",
  "bye",
  "thanks",
  "quota",
  "deadline",
  "deadline?",
  "an o",
  "it nhat",
  "he so",
  "long an",
  "BHXH long an",
  "deadline an o",
];

describe("detectLanguage", () => {
  it.each([...VIETNAMESE, ...MIXED])("hears Vietnamese in %j", (text) => {
    expect(detectLanguage(words(text))).toBe("vi");
  });

  it.each(ENGLISH)("hears English in %j", (text) => {
    expect(detectLanguage(words(text))).toBe("en");
  });

  it.each(EITHER)("does not make up its mind over %j", (text) => {
    expect(detectLanguage(words(text))).toBeUndefined();
  });

  it.each(["", "?!", "310", "31/12/2014", "😀", "xyz"])("hears nothing in %j", (text) => {
    expect(detectLanguage(words(text))).toBeUndefined();
  });

  it("hears the same in composed and decomposed text, and in capitals", () => {
    for (const text of [...VIETNAMESE, ...MIXED, ...ENGLISH, ...EITHER]) {
      const heard = detectLanguage(words(text));
      expect(detectLanguage(words(text.normalize("NFD")))).toBe(heard);
      expect(detectLanguage(words(text.toUpperCase()))).toBe(heard);
    }
  });

  it("is not swayed by numbers", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VIETNAMESE, ...MIXED, ...ENGLISH, ...EITHER),
        fc.array(fc.nat(), { maxLength: 20 }),
        (text, numbers) => {
          expect(detectLanguage(words(`${text} ${numbers.join(" ")}`))).toBe(detectLanguage(words(text)));
        },
      ),
    );
  });
});
