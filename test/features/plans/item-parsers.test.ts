import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePresidiumLine } from "../../../src/features/plans/presidium-line.ts";
import { presidiumLines } from "../../../src/features/plans/presidium-lines.ts";
import { parseProgrammeLine } from "../../../src/features/plans/programme-line.ts";
import { parseQuotaLine } from "../../../src/features/plans/quota-line.ts";
import { parseReportLine } from "../../../src/features/plans/report-line.ts";
import { anyText, longTexts, millisecondsOf } from "../../support/any-text.ts";

const PROGRAMME = [
  { id: "a", vi: "Chào cờ", en: "flag salute" },
  {
    id: "b",
    vi: "Tuyên bố lý do, giới thiệu đại biểu và khai mạc",
    en: "statement of the reason, introduction of the delegates and opening",
  },
  { id: "c", vi: "Báo cáo đánh giá, tổng kết phong trào thi đua yêu nước", en: "report reviewing the patriotic emulation movement" },
  { id: "d", vi: "Báo cáo tham luận, giao lưu các điển hình tiên tiến", en: "exemplar reports and exchange with the exemplars" },
  { id: "e", vi: "Biểu dương, tôn vinh các điển hình tiên tiến", en: "commending and honouring the exemplars" },
  { id: "f", vi: "Bầu đại biểu đi dự Đại hội, hội nghị cấp trên", en: "election of delegates to the level above" },
  { id: "g", vi: "Tổng kết, phát động thi đua và bế mạc", en: "summing up, launching of the emulation and closing" },
];
const FIELDS = [
  { id: "assessment", vi: "công tác giám định BHYT", en: "health insurance assessment" },
  { id: "collection", vi: "công tác thu và phát triển đối tượng", en: "collection and expansion of coverage" },
  { id: "policy", vi: "công tác chính sách xã hội và giải quyết chế độ", en: "social policy and benefit settlement" },
  {
    id: "personnel",
    vi: "công tác tổ chức cán bộ và cải cách hành chính",
    en: "personnel organization and administrative reform",
  },
  { id: "finance", vi: "công tác quản lý tài chính", en: "financial management" },
  { id: "books-it", vi: "công tác sổ, thẻ và công nghệ thông tin", en: "insurance books, cards and information technology" },
];
const POSITIONS = [
  { id: "party", names: ["bí thư", "phó bí thư", "cấp ủy", "đảng ủy", "đảng", "đảng bộ", "party secretary"] },
  { id: "administration", names: ["giám đốc", "phó giám đốc", "trưởng phòng", "phó trưởng phòng", "director"] },
  { id: "organizations", names: ["công đoàn", "đoàn thanh niên", "bí thư đoàn", "nữ công", "cựu chiến binh", "union"] },
  { id: "exemplars", names: ["điển hình", "điển hình tiên tiến", "chiến sĩ thi đua"] },
];

describe("parseProgrammeLine", () => {
  /** "c | title | minutes | leader", "-" for what is not told. */
  const programme = (line: string): string | undefined => {
    const item = parseProgrammeLine(line, PROGRAMME);
    return item && [item.id, item.title, item.minutes, item.leader].map((each) => each ?? "-").join(" | ");
  };

  it.each([
    ["c) Báo cáo tổng kết - 30 phút - Giám đốc", "c | Báo cáo tổng kết | 30 | Giám đốc"],
    ["c. Báo cáo tổng kết, 30 phút, Giám đốc", "c | Báo cáo tổng kết | 30 | Giám đốc"],
    ["C: Báo cáo tổng kết (30 phút)", "c | Báo cáo tổng kết | 30 | -"],
    ["c) 30 phút - Giám đốc", "c | Báo cáo đánh giá, tổng kết phong trào thi đua yêu nước | 30 | Giám đốc"],
    ["c) 30 phút - Nguyễn Văn An", "c | Báo cáo đánh giá, tổng kết phong trào thi đua yêu nước | 30 | Nguyễn Văn An"],
    ["f) Đoàn Chủ tịch", "f | Bầu đại biểu đi dự Đại hội, hội nghị cấp trên | - | Đoàn Chủ tịch"],
    ["d) 60 phút", "d | Báo cáo tham luận, giao lưu các điển hình tiên tiến | 60 | -"],
    ["mục c: 30 phút", "c | Báo cáo đánh giá, tổng kết phong trào thi đua yêu nước | 30 | -"],
    ["Mục d - 60 phút - Chủ tịch Công đoàn", "d | Báo cáo tham luận, giao lưu các điển hình tiên tiến | 60 | Chủ tịch Công đoàn"],
    ["muc f 20p", "f | Bầu đại biểu đi dự Đại hội, hội nghị cấp trên | 20 | -"],
    ["item c: 30 minutes", "c | Báo cáo đánh giá, tổng kết phong trào thi đua yêu nước | 30 | -"],
    ["c - 30p - Giám đốc", "c | Báo cáo đánh giá, tổng kết phong trào thi đua yêu nước | 30 | Giám đốc"],
    ["c 30p", "c | Báo cáo đánh giá, tổng kết phong trào thi đua yêu nước | 30 | -"],
    ["f", "f | Bầu đại biểu đi dự Đại hội, hội nghị cấp trên | - | -"],
    ["f)", "f | Bầu đại biểu đi dự Đại hội, hội nghị cấp trên | - | -"],
    ["Chào cờ - 5 phút", "a | Chào cờ | 5 | -"],
    ["chao co 5p", "a | Chào cờ | 5 | -"],
    ["a. Chào cờ (5')", "a | Chào cờ | 5 | -"],
    ["Chào cờ, hát Quốc ca - 5 phút", "a | Chào cờ, hát Quốc ca | 5 | -"],
    ["Flag salute - 5 min", "a | Chào cờ | 5 | -"],
    ["Tuyên bố lý do, giới thiệu đại biểu - 10 phút", "b | Tuyên bố lý do, giới thiệu đại biểu | 10 | -"],
    ["Báo cáo tổng kết phong trào thi đua: 30 phút", "c | Báo cáo tổng kết phong trào thi đua | 30 | -"],
    ["bao cao tong ket phong trao thi dua yeu nuoc 30p", "c | bao cao tong ket phong trao thi dua yeu nuoc | 30 | -"],
    ["Báo cáo tham luận - 60 phút", "d | Báo cáo tham luận | 60 | -"],
    ["Báo cáo tham luận - 6 x 10 phút", "d | Báo cáo tham luận | 60 | -"],
    ["Báo cáo tham luận (6 báo cáo x 10 phút)", "d | Báo cáo tham luận | 60 | -"],
    ["Biểu dương, tôn vinh điển hình - 30p - Phó Giám đốc", "e | Biểu dương, tôn vinh điển hình | 30 | Phó Giám đốc"],
    ["Bầu đại biểu đi dự cấp trên - 20 phút - Đoàn Chủ tịch", "f | Bầu đại biểu đi dự cấp trên | 20 | Đoàn Chủ tịch"],
    ["Bế mạc", "- | Bế mạc | - | -"],
    ["Báo cáo - 30 phút", "- | Báo cáo | 30 | -"],
    ["Văn nghệ chào mừng - 15 phút - Đội văn nghệ cơ quan", "- | Văn nghệ chào mừng | 15 | Đội văn nghệ cơ quan"],
    ["h) Văn nghệ - 15 phút", "- | Văn nghệ | 15 | -"],
    ["Phát biểu của lãnh đạo tỉnh (10')", "- | Phát biểu của lãnh đạo tỉnh | 10 | -"],
    ["Thảo luận - 1 tiếng", "- | Thảo luận | 60 | -"],
    ["Giải lao - nửa tiếng", "- | Giải lao | 30 | -"],
    ["Thảo luận - 1h30", "- | Thảo luận | 90 | -"],
    ["Ăn trưa - 11h30", "- | Ăn trưa | - | 11h30"],
    ["8h00 - 8h15: Chào cờ", "a | Chào cờ | 15 | -"],
    ["8h00 – 8h30 Báo cáo tổng kết - Giám đốc", "c | Báo cáo tổng kết | 30 | Giám đốc"],
    ["8h-8h30: Đón tiếp đại biểu", "- | Đón tiếp đại biểu | 30 | -"],
    ["từ 8:00 đến 8:15, chào cờ", "a | Chào cờ | 15 | -"],
    ["8h00: Chào cờ", "a | 8h00: Chào cờ | - | -"],
    ["Chào cờ | 5 phút | Ban Tổ chức", "a | Chào cờ | 5 | Ban Tổ chức"],
    ["Phát biểu - 10 phút - Giám đốc - ông Nguyễn Văn An", "- | Phát biểu | 10 | Giám đốc, ông Nguyễn Văn An"],
    ["Khen thưởng - 15 phút - Phòng Tổ chức - Hành chính", "- | Khen thưởng | 15 | Phòng Tổ chức - Hành chính"],
    ["f) Bầu đại biểu - 20 phút - phụ trách: Ban Tổ chức", "f | Bầu đại biểu | 20 | Ban Tổ chức"],
    ["e mời đại biểu phát biểu", "- | e mời đại biểu phát biểu | - | -"],
    ["30 phút", undefined],
    ["", undefined],
    [" - ", undefined],
  ])("%s → %s", (line, expected) => expect(programme(line)).toBe(expected));
});

describe("parseReportLine", () => {
  /** "who | title | collective | field | minutes | pictures", "-" for what is not told. */
  const report = (line: string): string | undefined => {
    const item = parseReportLine(line, FIELDS);
    return item && [item.who, item.title, item.kind, item.field, item.minutes, item.pictures].map((each) => each ?? "-").join(" | ");
  };

  it.each([
    ["Phòng Thu - Đổi mới công tác thu - tập thể - 10 phút", "Phòng Thu | Đổi mới công tác thu | collective | - | 10 | -"],
    ["phong thu - doi moi cong tac thu - tap the - 10p", "phong thu | doi moi cong tac thu | collective | - | 10 | -"],
    [
      "BHXH huyện Yên Thành: Mô hình đại lý thu, tập thể, lĩnh vực thu, 10p, có hình ảnh",
      "BHXH huyện Yên Thành | Mô hình đại lý thu | collective | collection | 10 | true",
    ],
    ["BHXH huyện Yên Thành | Mô hình đại lý thu | tập thể", "BHXH huyện Yên Thành | Mô hình đại lý thu | collective | - | - | -"],
    ["Ông Trần Văn B - cải cách hành chính", "Ông Trần Văn B | - | - | personnel | - | -"],
    ["Bà Hồ Thị E - công tác thu - cá nhân", "Bà Hồ Thị E | - | individual | collection | - | -"],
    ["Bà Hồ Thị E, cá nhân, giám định BHYT, 7 phút", "Bà Hồ Thị E | - | individual | assessment | 7 | -"],
    ["chị Nguyễn Thị Lan, cá nhân, 7 phút", "chị Nguyễn Thị Lan | - | individual | - | 7 | -"],
    ["Nguyễn Thị Lan", "Nguyễn Thị Lan | - | - | - | - | -"],
    ["Phòng Thu (tập thể) - Đổi mới công tác thu (10 phút)", "Phòng Thu | Đổi mới công tác thu | collective | - | 10 | -"],
    ["Tập thể Phòng Thu - Đổi mới cách thu", "Phòng Thu | Đổi mới cách thu | collective | - | - | -"],
    ["Phòng Thu - Đổi mới công tác thu 10 phút", "Phòng Thu | Đổi mới công tác thu | - | - | 10 | -"],
    [
      "Phòng Kế hoạch - Tài chính - Quản lý chặt chẽ nguồn quỹ - tập thể",
      "Phòng Kế hoạch - Tài chính | Quản lý chặt chẽ nguồn quỹ | collective | - | - | -",
    ],
    ["Phòng Cấp sổ, thẻ - Ứng dụng phần mềm - tập thể", "Phòng Cấp sổ, thẻ | Ứng dụng phần mềm | collective | - | - | -"],
    [
      "BHXH huyện Nam Đàn: Tuyên truyền, vận động nhân dân tham gia BHYT, tập thể",
      "BHXH huyện Nam Đàn | Tuyên truyền, vận động nhân dân tham gia BHYT | collective | - | - | -",
    ],
    [
      "Nguyễn Văn A - Sáng kiến phần mềm - cá nhân - lĩnh vực công nghệ thông tin",
      "Nguyễn Văn A | Sáng kiến phần mềm | individual | books-it | - | -",
    ],
    ["Nguyễn Văn A - Viết bài - lĩnh vực tuyên truyền", "Nguyễn Văn A | Viết bài | - | tuyên truyền | - | -"],
    ["Phòng Thu - Mô hình hay - lĩnh vực: thu", "Phòng Thu | Mô hình hay | - | collection | - | -"],
    ["Nguyễn Văn A - Viết bài - lĩnh vực công tác", "Nguyễn Văn A | Viết bài | - | công tác | - | -"],
    ["Phòng CNTT - Ứng dụng - công tác sổ, thẻ và công nghệ thông tin - có video", "Phòng CNTT | Ứng dụng | - | books-it | - | true"],
    ["Phòng Thu - Mô hình mới - không có hình ảnh", "Phòng Thu | Mô hình mới | - | - | - | false"],
    ["Phòng Thu - Mô hình mới - kèm hình ảnh minh họa", "Phòng Thu | Mô hình mới | - | - | - | true"],
    ['BHXH TP. Vinh - "Một cửa liên thông" - tập thể - 8\'', 'BHXH TP. Vinh | "Một cửa liên thông" | collective | - | 8 | -'],
    [
      "Collection Division - Growing coverage - collective - 10 minutes - with pictures",
      "Collection Division | Growing coverage | collective | - | 10 | true",
    ],
    ["Mr Tran Van B - individual - financial management - no pictures", "Mr Tran Van B | - | individual | finance | - | false"],
    ["- ", undefined],
    ["", undefined],
  ])("%s → %s", (line, expected) => expect(report(line)).toBe(expected));
});

describe("parsePresidiumLine", () => {
  /** "name | groups". */
  const member = (line: string): string | undefined => {
    const item = parsePresidiumLine(line, POSITIONS);
    return item && `${item.name} | ${item.groups.join(" ")}`;
  };

  it.each([
    ["Nguyễn Văn A, Bí thư kiêm Giám đốc", "Nguyễn Văn A, Bí thư kiêm Giám đốc | party administration"],
    ["Nguyễn Văn A, Bí thư Đảng ủy kiêm Giám đốc", "Nguyễn Văn A, Bí thư Đảng ủy kiêm Giám đốc | party administration"],
    ["nguyen van a, bi thu kiem giam doc", "nguyen van a, bi thu kiem giam doc | party administration"],
    ["Trần Thị B - Phó Giám đốc", "Trần Thị B, Phó Giám đốc | administration"],
    ["Đ/c Trần Thị B – Phó Giám đốc", "Đ/c Trần Thị B, Phó Giám đốc | administration"],
    ["Trần Thị B | Phó Giám đốc", "Trần Thị B, Phó Giám đốc | administration"],
    ["Lê Văn C, Chủ tịch Công đoàn", "Lê Văn C, Chủ tịch Công đoàn | organizations"],
    ["Phạm Thị D (Bí thư Đoàn Thanh niên)", "Phạm Thị D, Bí thư Đoàn Thanh niên | organizations"],
    ["Phạm Thị D, Phó Bí thư Đoàn Thanh niên", "Phạm Thị D, Phó Bí thư Đoàn Thanh niên | organizations"],
    ["pham thi d, bi thu doan thanh nien", "pham thi d, bi thu doan thanh nien | organizations"],
    ["Võ Thị G, Trưởng Ban Nữ công", "Võ Thị G, Trưởng Ban Nữ công | organizations"],
    ["Hồ Văn E, Trưởng phòng Thu, điển hình tiên tiến", "Hồ Văn E, Trưởng phòng Thu, điển hình tiên tiến | administration exemplars"],
    ["Hồ Văn E, Chiến sĩ thi đua toàn quốc", "Hồ Văn E, Chiến sĩ thi đua toàn quốc | exemplars"],
    [
      "Bùi Văn H, Trưởng phòng Tổ chức - Hành chính, Chủ tịch Công đoàn",
      "Bùi Văn H, Trưởng phòng Tổ chức - Hành chính, Chủ tịch Công đoàn | administration organizations",
    ],
    ["Giám đốc Nguyễn Văn A", "Giám đốc Nguyễn Văn A | administration"],
    ["Giám đốc: Nguyễn Văn A", "Nguyễn Văn A, Giám đốc | administration"],
    ["GĐ Nguyễn Văn A", "Giám đốc Nguyễn Văn A | administration"],
    ["nguyen van a, pgd", "nguyen van a, Phó Giám đốc | administration"],
    ["Nguyễn Văn A Giám đốc", "Nguyễn Văn A, Giám đốc | administration"],
    ["Lê Thị Bình - CT công đoàn", "Lê Thị Bình, Chủ tịch công đoàn | organizations"],
    ["Nguyễn Văn A, TP Vinh", "Nguyễn Văn A, TP Vinh | "],
    ["Đại diện Công đoàn", "Đại diện Công đoàn | organizations"],
    ["Nguyễn Văn A", "Nguyễn Văn A | "],
    ["Nguyễn Văn Đảng", "Nguyễn Văn Đảng | "],
    ["Nguyễn Văn A, đang phụ trách Phòng Thu", "Nguyễn Văn A, đang phụ trách Phòng Thu | "],
    ["Nguyen Van A, Party Secretary and Director", "Nguyen Van A, Party Secretary and Director | party administration"],
    ["Mrs Le Thi C, head of the union", "Mrs Le Thi C, head of the union | organizations"],
    ["", undefined],
    [", ", undefined],
    [")", undefined],
  ])("%s → %s", (line, expected) => expect(member(line)).toBe(expected));
});

describe("presidiumLines", () => {
  it.each<[line: string, members: readonly string[]]>([
    ["Trần Văn Nam (Giám đốc), Lê Thị Bình (Công đoàn)", ["Trần Văn Nam (Giám đốc)", "Lê Thị Bình (Công đoàn)"]],
    ["tran van nam (giam doc), le thi binh (cong doan)", ["tran van nam (giam doc)", "le thi binh (cong doan)"]],
    ["Trần Văn Nam - Giám đốc, Lê Thị Bình - Chủ tịch Công đoàn", ["Trần Văn Nam - Giám đốc", "Lê Thị Bình - Chủ tịch Công đoàn"]],
    [
      "Trần Văn Nam, Bí thư, Giám đốc, Lê Thị Bình, Chủ tịch Công đoàn",
      ["Trần Văn Nam, Bí thư, Giám đốc", "Lê Thị Bình, Chủ tịch Công đoàn"],
    ],
    ["Giám đốc Trần Văn Nam, Chủ tịch công đoàn Lê Thị Bình", ["Giám đốc Trần Văn Nam", "Chủ tịch công đoàn Lê Thị Bình"]],
    ["GĐ Trần Văn Nam và CT công đoàn Lê Thị Bình", ["GĐ Trần Văn Nam", "CT công đoàn Lê Thị Bình"]],
    ["Giám đốc: Trần Văn Nam, Công đoàn: Lê Thị Bình", ["Giám đốc: Trần Văn Nam", "Công đoàn: Lê Thị Bình"]],
    ["Trần Văn Nam, Lê Thị Bình và Phạm Thị Dung", ["Trần Văn Nam", "Lê Thị Bình", "Phạm Thị Dung"]],
    ["Trần Văn Nam (Bí thư, Giám đốc), Lê Thị Bình (Công đoàn)", ["Trần Văn Nam (Bí thư, Giám đốc)", "Lê Thị Bình (Công đoàn)"]],
    [
      "Bí thư, Giám đốc, Chủ tịch công đoàn và 2 cá nhân điển hình",
      ["Bí thư", "Giám đốc", "Chủ tịch công đoàn", "cá nhân điển hình", "cá nhân điển hình"],
    ],
    ["bi thu, giam doc, chu tich cong doan", ["bi thu", "giam doc", "chu tich cong doan"]],
    ["Trần Văn Nam, Giám đốc, 2 điển hình tiên tiến", ["Trần Văn Nam, Giám đốc", "điển hình tiên tiến", "điển hình tiên tiến"]],
    ["Nguyễn Văn A, Bí thư và Giám đốc", ["Nguyễn Văn A, Bí thư và Giám đốc"]],
    ["Hồ Văn E, Trưởng phòng Thu, điển hình tiên tiến", ["Hồ Văn E, Trưởng phòng Thu, điển hình tiên tiến"]],
    ["Hồ Văn E, Trưởng Phòng Thu, Đoàn Thanh Niên", ["Hồ Văn E, Trưởng Phòng Thu, Đoàn Thanh Niên"]],
    ["ba Nguyen Thi Hoa - Giam doc", ["ba Nguyen Thi Hoa - Giam doc"]],
    ["bà Lê Thị Bình, ông Trần Văn Nam", ["bà Lê Thị Bình", "ông Trần Văn Nam"]],
    ["01 điển hình tiên tiến", ["điển hình tiên tiến"]],
    ["Nguyễn Văn A, Phòng Thu", ["Nguyễn Văn A, Phòng Thu"]],
    ["Nguyễn Văn A, Hoàng Mai", ["Nguyễn Văn A, Hoàng Mai"]],
    ["Bí thư kiêm Giám đốc", ["Bí thư kiêm Giám đốc"]],
    ["Đại diện Công đoàn", ["Đại diện Công đoàn"]],
    ["Nguyễn Văn A", ["Nguyễn Văn A"]],
  ])("%s → %j", (line, members) => expect(presidiumLines([line], POSITIONS)).toEqual(members));

  it("takes the positions of a pasted line for one member's, where others stand in lines of their own", () => {
    expect(presidiumLines(["Bí thư, Giám đốc", "Chủ tịch công đoàn"], POSITIONS)).toEqual(["Bí thư, Giám đốc", "Chủ tịch công đoàn"]);
  });
});

describe("parseQuotaLine", () => {
  const quota = (line: string): string | undefined => {
    const item = parseQuotaLine(line);
    return item && `${item.unit} | ${item.seats}`;
  };

  it.each([
    ["Yên Thành 5", "Yên Thành | 5"],
    ["yen thanh 5", "yen thanh | 5"],
    ["BHXH huyện Diễn Châu: 7 đại biểu", "BHXH huyện Diễn Châu | 7"],
    ["BHXH huyện Diễn Châu - 07 người", "BHXH huyện Diễn Châu | 7"],
    ["Diễn Châu – 7", "Diễn Châu | 7"],
    ["Diễn Châu, 7 đb", "Diễn Châu | 7"],
    ["Diễn Châu: 7 đbiểu", "Diễn Châu | 7"],
    ["dien chau 7 dbieu", "dien chau | 7"],
    ["Diễn Châu - 7 đ/b", "Diễn Châu | 7"],
    ["Diễn Châu | 7", "Diễn Châu | 7"],
    ["Diễn Châu (7)", "Diễn Châu | 7"],
    ["Diễn Châu (7 đại biểu)", "Diễn Châu | 7"],
    ["Diễn Châu: 7 chỉ tiêu", "Diễn Châu | 7"],
    ["Diễn Châu được 7 đại biểu", "Diễn Châu | 7"],
    ["7 đại biểu - Diễn Châu", "Diễn Châu | 7"],
    ["TP. Vinh: 12.", "TP. Vinh | 12"],
    ["Quận 1: 5", "Quận 1 | 5"],
    ["Quận 10 8", "Quận 10 | 8"],
    ["TP Vinh = 12", "TP Vinh | 12"],
    ["Nghi Lộc: 6 (2 nữ)", "Nghi Lộc | 6"],
    ["Yên Thành 5-7", undefined],
    ["Cửa Lò 0", "Cửa Lò | 0"],
    ["Dien Chau: 7 delegates", "Dien Chau | 7"],
    ["Quận 10", undefined],
    ["Yên Thành", undefined],
    ["Yên Thành 5,5", undefined],
    ["Tổng cộng: 120", undefined],
    ["Cộng 120", undefined],
    ["Total 120", undefined],
    ["7", undefined],
    ["", undefined],
  ])("%s → %s", (line, expected) => expect(quota(line)).toBe(expected));
});

describe("any line", () => {
  const PIECES = ["c) ", "Báo cáo", " - ", "30 phút", "tập thể", ": ", " | ", "8h00", "Nguyễn Văn A", "Bí thư", "7", "lĩnh vực ", "(", ")"];
  const PARSERS: readonly ((line: string) => object | undefined)[] = [
    (line) => parseProgrammeLine(line, PROGRAMME),
    (line) => parseReportLine(line, FIELDS),
    (line) => parsePresidiumLine(line, POSITIONS),
    parseQuotaLine,
  ];

  it("never throws, and gives no item without a name", () => {
    fc.assert(
      fc.property(anyText(PIECES), (line) => {
        for (const parse of PARSERS) {
          for (const value of Object.values(parse(line) ?? {})) if (typeof value === "string") expect(value.trim(), line).not.toBe("");
        }
      }),
    );
  });

  it("takes no longer than its length asks", () => {
    for (const text of longTexts(PIECES))
      for (const parse of PARSERS)
        expect(
          millisecondsOf(() => parse(text)),
          text.slice(0, 20),
        ).toBeLessThan(500);
  });

  it("reads a quota as it is written", () => {
    fc.assert(
      fc.property(fc.constantFrom("Yên Thành", "BHXH huyện Nam Đàn", "Quận 3"), fc.integer({ min: 0, max: 9999 }), (unit, seats) => {
        for (const line of [`${unit}: ${seats}`, `${unit} - ${seats} đại biểu`, `${unit} ${seats}`, `${unit} | ${seats}`])
          expect(parseQuotaLine(line)).toEqual({ unit, seats });
      }),
    );
  });
});
