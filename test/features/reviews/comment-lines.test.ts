import { describe, expect, it } from "vitest";
import type { FieldId } from "../../../src/features/plans/index.ts";
import { commentsIn, fieldAlone } from "../../../src/features/reviews/comment-lines.ts";

const FIELDS: readonly FieldId[] = ["name", "day", "venue", "delegates", "groups", "programme", "presidium", "budget", "contact"];

describe("the comments in a message", () => {
  it.each<[string, [string | undefined, string][]]>([
    ["Số đại biểu: 250 → 200", [["delegates", "250 → 200"]]],
    ["so dai bieu : giam", [["delegates", "giam"]]],
    ["số đại bểu: giảm", [["delegates", "giảm"]]],
    [
      "1. Ngày: đổi\n2) Địa điểm: ghi rõ",
      [
        ["day", "đổi"],
        ["venue", "ghi rõ"],
      ],
    ],
    ["• kinh phí – chưa có nguồn", [["budget", "chưa có nguồn"]]],
    [
      "delegates: too many\nprogramme: item c is missing",
      [
        ["delegates", "too many"],
        ["programme", "item c is missing"],
      ],
    ],
    ["Góp ý về chương trình: thiếu mục c", [["programme", "thiếu mục c"]]],
    ["Kế hoạch: trình bày lại", [[undefined, "trình bày lại"]]],
    ["Toàn bộ kế hoạch: trình bày lại", [[undefined, "trình bày lại"]]],
    ["Đề nghị đơn vị rà soát lại", [[undefined, "Đề nghị đơn vị rà soát lại"]]],
    [
      "Địa điểm: một\nhai\nba\nKinh phí: bốn",
      [
        ["venue", "một\nhai\nba"],
        ["budget", "bốn"],
      ],
    ],
    [
      "Mở đầu chung\nĐịa điểm: một",
      [
        [undefined, "Mở đầu chung"],
        ["venue", "một"],
      ],
    ],
    ["Chương trình hội nghị nên bắt đầu lúc 8:00", [["programme", "Chương trình hội nghị nên bắt đầu lúc 8:00"]]],
    // A field that this level is not asked is no name.
    ["Chỉ tiêu: chưa có", [[undefined, "Chỉ tiêu: chưa có"]]],
    ["", []],
    ["  \n ", []],
  ])("%j", (text, comments) => {
    expect(commentsIn(text, FIELDS).map(({ field, text: said }) => [field, said])).toEqual(comments);
  });

  it.each<[string, string | undefined]>([
    ["số đại biểu", "delegates"],
    ["góp ý số đại biểu", "delegates"],
    ["Địa điểm:", "venue"],
    ["venue", "venue"],
    ["đề nghị giảm số đại biểu", undefined],
    ["chỉ tiêu", undefined],
    ["ok", undefined],
  ])("%j alone names %s", (text, field) => {
    expect(fieldAlone(text, FIELDS)).toBe(field);
  });
});
