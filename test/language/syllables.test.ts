import { describe, expect, it } from "vitest";
import { isSyllable } from "../../src/language/syllables.ts";
import { folded } from "../support/folded.ts";

const SENTENCES = [
  "Đại hội Thi đua yêu nước, Hội nghị biểu dương điển hình tiên tiến",
  "Thường trực Hội đồng Thi đua Khen thưởng; Tổng Giám đốc; Đoàn Chủ tịch",
  "báo cáo tham luận, chương trình, kế hoạch, quyết định, kinh phí, nguồn",
  "nghiêng ngả, khuya, quanh co, nguyễn huệ, thuở, giếng, gì, uống nước, yên ổn",
  "quận, huyện, thị xã, thành phố thuộc tỉnh, khối cơ quan",
  "mười lăm, hai mươi mốt, rưỡi, nghìn, triệu, tỷ",
];

describe("isSyllable", () => {
  it.each(SENTENCES)("knows every syllable of %j", (sentence) => {
    expect(folded(sentence).filter((word) => !isSyllable(word))).toEqual([]);
  });

  it.each([
    "delegates",
    "plan",
    "how",
    "conference",
    "bhxh",
    "ng",
    "kx",
    "w",
    "ddai",
    "huowng",
    "daibieu",
    "nyah",
    "biue",
    "hna",
    "đại",
    "Dai",
    "",
    "310",
  ])("takes %j for none", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
