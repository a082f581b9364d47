import { beforeAll, describe, expect, it } from "vitest";
import { createSameQuestion } from "../../../src/features/questions/same-question.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { PACK } from "../../support/guideline.ts";

let find: ReturnType<typeof createSameQuestion>;
beforeAll(async () => {
  find = createSameQuestion(await loadKnowledge(PACK));
}, 60_000);

const isSame = (a: string, b: string): boolean => find(a, [{ question: b }]) !== undefined && find(b, [{ question: a }]) !== undefined;

/** The same question in other words. */
const PARAPHRASES: readonly (readonly [string, string])[] = [
  ["Phụ cấp cho đại biểu là bao nhiêu?", "phu cap dai bieu bao nhieu"],
  ["Phụ cấp cho đại biểu là bao nhiêu?", "Đại biểu được hưởng phụ cấp bao nhiêu ạ?"],
  ["Phụ cấp cho đại biểu là bao nhiêu?", "mức phụ cấp của đb là bao nhiêu vậy"],
  ["Phụ cấp cho đại biểu là bao nhiêu?", "Cho em hỏi phụ cấp đại biểu"],
  ["Phụ cấp cho đại biểu là bao nhiêu?", "phụ cấp cho đại biểu dự hội nghị là bao nhiêu"],
  ["Đại biểu ở khách sạn nào?", "dai bieu o khach san nao a"],
  ["Đại biểu ở khách sạn nào?", "khách sạn nào cho đại biểu ở vậy ad"],
  ["Có được phát quà lưu niệm cho khách mời không?", "khách mời có được phát quà lưu niệm không ạ"],
  ["Có được phát quà lưu niệm cho khách mời không?", "phát quà lưu niệm cho khách mời được không"],
  ["Tiền ăn trưa của đại biểu lấy từ nguồn nào?", "nguồn nào chi tiền ăn trưa cho đại biểu?"],
  ["Đại biểu mặc trang phục gì?", "trang phục của đại biểu là gì"],
  ["Đại biểu mặc trang phục gì?", "đại biểu phải mặc trang phục gì ạ"],
  ["Hội nghị cấp tỉnh có xe đưa đón đại biểu không?", "BHXH tỉnh có xe đưa đón đại biểu không"],
  ["Hội nghị cấp tỉnh có xe đưa đón đại biểu không?", "hội nghị của tỉnh có xe đưa đón đại biểu ko"],
  ["Ai làm MC cho hội nghị?", "ai lam mc hoi nghi"],
  ["Phông chữ của kế hoạch dùng cỡ nào?", "ke hoach dung phong chu co nao"],
  ["Có cần livestream hội nghị không?", "hội nghị có cần livestream không"],
  ["Bao nhiêu phút cho mỗi tham luận?", "mỗi tham luận bao nhiêu phút"],
  ["Biểu mẫu kế hoạch tải ở đâu?", "tai bieu mau ke hoach o dau"],
  ["Which hotel do the delegates stay at?", "what hotel will delegates stay at"],
  ["How much is the daily allowance for delegates?", "how much daily allowance do the delegates get?"],
  ["Thư ký đại hội có được bồi dưỡng không?", "thu ky dai hoi co duoc boi duong khong a"],
];

/** Other questions, though they look alike. */
const NEAR_MISSES: readonly (readonly [string, string])[] = [
  ["phụ cấp ban tổ chức", "phụ cấp đại biểu"],
  ["Phụ cấp cho ban tổ chức là bao nhiêu?", "Phụ cấp cho đại biểu là bao nhiêu?"],
  ["phụ cấp", "phụ cấp đại biểu"],
  ["phụ cấp đại biểu", "phụ cấp đại biểu nữ"],
  ["Phụ cấp cho đại biểu là bao nhiêu?", "Phụ cấp cho đại biểu do ai chi?"],
  ["Phụ cấp cho đại biểu là bao nhiêu?", "Khi nào chi phụ cấp cho đại biểu?"],
  ["Phụ cấp cho đại biểu là bao nhiêu?", "Đại biểu có được phụ cấp không?"],
  ["Phụ cấp cho đại biểu cấp huyện là bao nhiêu?", "Phụ cấp cho đại biểu cấp tỉnh là bao nhiêu?"],
  ["Phụ cấp cho đại biểu là bao nhiêu?", "Phụ cấp cho đại biểu cấp tỉnh là bao nhiêu?"],
  ["Phụ cấp đại biểu hội nghị", "phụ cấp đại biểu đại hội"],
  ["Phụ cấp cho 300 đại biểu lấy ở đâu?", "Phụ cấp cho 250 đại biểu lấy ở đâu?"],
  ["Phụ cấp một ngày là bao nhiêu?", "Phụ cấp hai ngày là bao nhiêu?"],
  ["Phụ cấp cho khách mời là bao nhiêu?", "Phụ cấp cho đại biểu là bao nhiêu?"],
  ["Tiền ăn trưa của đại biểu là bao nhiêu?", "Tiền ăn tối của đại biểu là bao nhiêu?"],
  ["Tiền ăn của đại biểu là bao nhiêu?", "Tiền xe của đại biểu là bao nhiêu?"],
  ["Có được tổ chức văn nghệ không?", "Có được không tổ chức văn nghệ không?"],
  ["Có phải nộp danh sách khách mời không?", "Có được nộp danh sách khách mời không?"],
  ["Có phải thuê hội trường không?", "Có phải trang trí hội trường không?"],
  ["Đại biểu ở khách sạn nào?", "Đại biểu ăn ở khách sạn nào?"],
  ["Đại biểu mặc áo dài được không?", "Đại biểu mặc vest được không?"],
  ["Ai làm MC cho hội nghị?", "Ai làm thư ký cho hội nghị?"],
  ["Thư ký là ai?", "Trưởng ban tổ chức là ai?"],
  ["Phông chữ của kế hoạch dùng cỡ nào?", "Phông chữ của báo cáo dùng cỡ nào?"],
  ["Màu phông hội trường là gì?", "Màu cờ trong hội trường là gì?"],
  ["Bao nhiêu phút cho mỗi tham luận?", "Bao nhiêu trang cho mỗi tham luận?"],
  ["Bao nhiêu phút cho mỗi tham luận?", "Bao nhiêu phút cho báo cáo tổng kết?"],
  ["Có xe đưa đón đại biểu không?", "Có xe đưa đón khách mời không?"],
  ["Quà lưu niệm trước đại hội", "Quà lưu niệm sau đại hội"],
  ["Ghế ngồi của đại biểu xếp thế nào?", "Bàn ghế của đại biểu thuê ở đâu?"],
  ["Chi phí in tài liệu lấy từ quỹ phúc lợi được không?", "Chi phí in tài liệu lấy từ quỹ thi đua khen thưởng được không?"],
  ["Nghệ An có xe đưa đón đại biểu không?", "Hà Tĩnh có xe đưa đón đại biểu không?"],
  ["Tiền thưởng cho tập thể là bao nhiêu?", "Tiền thưởng cho cá nhân là bao nhiêu?"],
  ["Số điện thoại của Ban Thi đua", "Địa chỉ của Ban Thi đua"],
  ["Bán đồ ăn ở hội trường được không?", "Bàn để đồ ăn ở hội trường được không?"],
  ["Có được đổi ngày tổ chức không?", "Có được đổi địa điểm tổ chức không?"],
  ["Hội nghị tổ chức ở đâu?", "Hội nghị tổ chức khi nào?"],
  ["Which hotel do the delegates stay at?", "Which hotel do the guests stay at?"],
  ["How much is the daily allowance?", "How much is the travel allowance?"],
  ["Can guests bring gifts?", "Can guests not bring gifts?"],
  ["Must delegates wear suits?", "May delegates wear suits?"],
  ["Is there a bus for delegates?", "Is there a hotel for delegates?"],
  ["tổ chức hội nghị thế nào", "hội nghị tổ chức thế nào"],
  ["Ban tổ chức trả tiền ăn cho đại biểu phải không?", "Đại biểu trả tiền ăn cho ban tổ chức phải không?"],
  ["Huyện nộp tiền ăn lên tỉnh thế nào?", "Tỉnh nộp tiền ăn xuống huyện thế nào?"],
  ["Tỉnh chi tiền xe cho huyện được không?", "Huyện chi tiền xe cho tỉnh được không?"],
  ["Do guests send gifts to delegates?", "Do delegates send gifts to guests?"],
  ["10 phút cho 2 tham luận có đủ không?", "2 phút cho 10 tham luận có đủ không?"],
  ["?", "!"],
];

describe("the question that means the same", () => {
  it("is found in most other words", () => {
    const missed = PARAPHRASES.filter(([a, b]) => !isSame(a, b));
    expect(missed.length, missed.map((pair) => pair.join(" | ")).join("\n")).toBeLessThanOrEqual(3);
  });

  it.each(NEAR_MISSES)("is not: %s | %s", (a, b) => {
    expect(isSame(a, b) || find(a, [{ question: b }]) !== undefined || find(b, [{ question: a }]) !== undefined).toBe(false);
  });

  it("is the nearest of several", () => {
    const rows = [{ question: "phụ cấp đại biểu hội nghị bao nhiêu" }, { question: "Phụ cấp đại biểu là bao nhiêu?" }];
    expect(find("phụ cấp của đại biểu bao nhiêu", rows)).toBe(rows[1]);
  });

  it("is looked for in any text", () => {
    for (const text of [
      "",
      " ",
      "😀",
      "\u0000",
      "<b>",
      "=cmd()|' /C calc'!A0",
      "a".repeat(50_000),
      "đại biểu ".repeat(6000),
      "__proto__ constructor",
    ])
      expect(find(text, [{ question: "Phụ cấp đại biểu là bao nhiêu?" }])).toBeUndefined();
  });

  it("is none where there are no others", () => {
    expect(find("phụ cấp đại biểu", [])).toBeUndefined();
  });
});
