import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/adapters/terminal/render.ts";
import { createAnswers } from "../../../src/features/answers/index.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { PACK } from "../../support/guideline.ts";

const knowledge = await loadKnowledge(PACK);
const answers = createAnswers(knowledge);
const locales = loadLocales();

function say(text: string, level?: string): string {
  const reply = answers.answer(text, { level });
  return plainText(reply.blocks, locales[reply.language]);
}

/** What is said when the topics are as likely as this. */
function sayBy(shares: Readonly<Record<string, number>>, text = "kế hoạch", level?: string): string {
  const rigged = { ...knowledge, classifier: { ...knowledge.classifier, predict: () => Object.entries(shares) } };
  const reply = createAnswers(rigged).answer(text, { level });
  return plainText(reply.blocks, locales[reply.language]);
}

describe("what the guideline leaves open is the first thing that is said", () => {
  it.each([
    ["hạn nộp báo cáo kết quả", undefined, /^Hướng dẫn không nêu thời hạn báo cáo kết quả; chỉ yêu cầu báo cáo về Thường trực/],
    [
      "han nop bao cao ket qua",
      undefined,
      /^Hướng dẫn không nêu thời hạn báo cáo kết quả[\s\S]*\[Hướng dẫn 3575\/HD-BHXH, phần III, đoạn cuối\]/,
    ],
    ["what is the due date of the results report", undefined, /^The guideline gives no deadline for the result report/],
    [
      "hội nghị tổ chức vào thứ bảy được không",
      "provincial",
      /^BHXH tỉnh: không quy định thứ mấy trong tuần[^\n]*cuối quý I, đầu quý II năm 2015/,
    ],
    ["hoi nghi huyen lam chu nhat co duoc khong", undefined, /^Cấp cơ sở[^\n]*không quy định thứ mấy trong tuần[^\n]*tổng kết năm/],
    ["Đoàn chủ tịch có cần nữ không", undefined, /^Hướng dẫn không quy định nữ[^\n]*đại diện lãnh đạo Đảng[^\n]*điển hình/],
    ["chu tich doan khong co chi em nao thi sao", undefined, /^Hướng dẫn không quy định nữ/],
    ["báo cáo tổng kết mấy trang", undefined, /^Hướng dẫn không quy định số trang[^\n]*phần tổng kết[^\n]*phần phương hướng/],
    ["bao cao tong ket dai toi da bao nhieu trang giay", undefined, /^Hướng dẫn không quy định số trang/],
    [
      "phông sân khấu ghi chữ gì",
      undefined,
      /^Câu chữ và vị trí trên phông không còn trong bản văn này[^\n]*Cờ Tổ quốc và tượng Bác Hồ \(hoặc ảnh Bác Hồ\)/,
    ],
    ["tren phong ghi nhung dong chu nao vay", undefined, /^Câu chữ và vị trí trên phông không còn/],
  ])("%s (%s)", (question, level, said) => {
    expect(say(question, level)).toMatch(said);
  });

  it.each([
    ["trên sân khấu có những gì", /^Trên sân khấu có Cờ Tổ quốc/],
    ["Đoàn Chủ tịch gồm những ai", /^Đoàn Chủ tịch gồm đại diện/],
    ["báo cáo tổng kết gồm những phần nào", /^Báo cáo tổng kết 5 năm có hai phần/],
    ["báo cáo kết quả về đâu", /^Báo cáo kết quả về Thường trực/],
    ["hội nghị cấp tỉnh tổ chức khi nào", /^BHXH tỉnh: cuối quý I/],
  ])("and what it says still is: %s", (question, said) => {
    expect(say(question)).toMatch(said);
  });
});

describe("employees", () => {
  it.each([
    "người lao động có được dự ở huyện không",
    "nguoi lao dong o huyen co duoc moi du khong",
    "bên huyện em có mấy người hợp đồng, có được dự không",
  ])("are not named for a district: %s", (question) => {
    const said = say(question);
    expect(said).toMatch(/^Cấp cơ sở \(BHXH cấp huyện\): chỉ nêu toàn thể công chức, viên chức trong đơn vị, không nêu người lao động/);
    expect(said).toContain("phần I, mục 1; phần I, mục 2");
  });

  it("are named for a province", () => {
    expect(say("người lao động có được dự hội nghị tỉnh không")).toMatch(/^BHXH tỉnh: có nêu người lao động/);
  });
});

describe("a statement of what is left open, when another thing was likelier asked", () => {
  it("is the answer without contradicting itself", () => {
    const said = sayBy({ unknown: 0.6, "result-report-deadline": 0.34 });
    expect(said).toMatch(/^Hướng dẫn không nêu thời hạn báo cáo kết quả[\s\S]*\nAnh\/Chị có thể hỏi Thường trực/);
    expect(said).not.toMatch(/không nêu nội dung này|Nội dung gần nhất/);
    expect(sayBy({ unknown: 0.6, "plan-deadline": 0.34 }, "kế hoạch", "base")).toMatch(/^Cấp cơ sở[^\n]*không đặt hạn nộp kế hoạch/);
  });

  it("is not said when it is hardly meant", () => {
    const said = sayBy({ unknown: 0.8, "result-report-deadline": 0.15 });
    expect(said).toMatch(/^Hướng dẫn 3575\/HD-BHXH không nêu nội dung này\.\nTrợ lý chỉ trả lời về hướng dẫn này/);
  });

  it("is not said a second time below what the question names", () => {
    const said = sayBy({ unknown: 0.6, budget: 0.34 }, "mức chi là bao nhiêu tiền", "base");
    expect(said).toMatch(/^Hướng dẫn 3575\/HD-BHXH không quy định mức kinh phí\.\nAnh\/Chị có thể hỏi Thường trực/);
  });

  it("leaves the nearest that is said otherwise", () => {
    const said = sayBy({ unknown: 0.6, "presidium-members": 0.34 });
    expect(said).toMatch(/không nêu nội dung này\.\nNội dung gần nhất:\nĐoàn Chủ tịch gồm/);
  });
});
