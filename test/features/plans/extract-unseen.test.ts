import { describe, expect, it } from "vitest";
import { extractFields } from "../../../src/features/plans/extract.ts";
import { type FieldId, VALUES, type Values } from "../../../src/features/plans/values.ts";

const GROUPS = [
  { id: "leaders", names: ["lãnh đạo", "cấp ủy", "leaders"] },
  { id: "staff", names: ["công chức", "viên chức", "công chức viên chức", "cán bộ", "người lao động", "staff", "employees"] },
  { id: "collectives", names: ["tập thể", "tập thể điển hình", "collectives"] },
  { id: "individuals", names: ["cá nhân", "cá nhân điển hình", "điển hình", "individuals", "exemplars"] },
  { id: "guests", names: ["khách mời", "khách", "đại biểu khách mời", "km", "guests"] },
];
const FIELDS = (Object.keys(VALUES) as FieldId[]).filter((id) => id !== "headcount");
const APRIL_10 = { date: "2015-04-10" };
const APRIL_15 = { date: "2015-04-15" };
const MORNING = { halfDays: 1, part: "morning" } as const;
const AFTERNOON = { halfDays: 1, part: "afternoon" } as const;

/** Written before the rules were looked at. */
describe("extractFields of messages it was not made by", () => {
  it.each<[string, Values, FieldId?]>([
    [
      "dự kiến tổ chức sáng thứ tư ngày 15/4/2015 tại Hội trường Tỉnh ủy với khoảng 280 đại biểu",
      { day: APRIL_15, length: MORNING, venue: "Hội trường Tỉnh ủy", delegates: 280 },
    ],
    [
      "du kien to chuc sang thu tu ngay 15/4/2015 tai Hoi truong Tinh uy voi khoang 280 dai bieu",
      { day: APRIL_15, length: MORNING, venue: "Hoi truong Tinh uy", delegates: 280 },
    ],
    [
      "Tổ chức 01 ngày (15/4/2015) ở Nhà văn hóa Lao động tỉnh; mời 300 đại biểu",
      { day: APRIL_15, length: { halfDays: 2 }, venue: "Nhà văn hóa Lao động tỉnh", delegates: 300 },
    ],
    ["chiều 15/4, 200 đb, khách sạn Mường Thanh", { day: APRIL_15, length: AFTERNOON, delegates: 200, venue: "khách sạn Mường Thanh" }],
    ["15/4 họp tại phòng họp tầng 3, 60 người", { day: APRIL_15, venue: "phòng họp tầng 3", delegates: 60 }],
    ["250 đại biểu trong đó có 25 đại biểu là lãnh đạo, 30 đại biểu khách mời", { delegates: 250, groups: { leaders: 25, guests: 30 } }],
    [
      "lãnh đạo 15 người, cán bộ 180 người, tập thể 20, cá nhân 25, khách 30",
      { groups: { leaders: 15, staff: 180, collectives: 20, individuals: 25, guests: 30 } },
    ],
    [
      "15 lãnh đạo; 180 cán bộ; 20 tập thể; 25 cá nhân; 30 khách. Tổng 270",
      { groups: { leaders: 15, staff: 180, collectives: 20, individuals: 25, guests: 30 }, delegates: 270 },
    ],
    ["tong cong 270 nguoi, khach moi 30", { delegates: 270, groups: { guests: 30 } }],
    ["đầu mối: anh Trần Quốc Toản, ĐT 0983 123 456", { contact: "anh Trần Quốc Toản", phone: "0983123456" }],
    ["liên hệ chị Mai 0912345678", { contact: "chị Mai", phone: "0912345678" }],
    ["Người ký là ông Lê Trường Giang, Giám đốc BHXH tỉnh", { signer: "Lê Trường Giang", signerPosition: "Giám đốc BHXH tỉnh" }],
    ["người ký: GĐ Trần Văn Nam", { signer: "Trần Văn Nam", signerPosition: "Giám đốc" }],
    ["nguoi ky gd tran van nam, 250 dai bieu", { signer: "tran van nam", signerPosition: "Giám đốc", delegates: 250 }],
    ["Người ký: Trần Văn Nam - PGĐ phụ trách", { signer: "Trần Văn Nam", signerPosition: "Phó Giám đốc phụ trách" }],
    [
      "sáng 15/4, 250 đại biểu, GĐ Trần Văn Nam ký, đầu mối chị Hoa 0912345678",
      {
        day: APRIL_15,
        length: MORNING,
        delegates: 250,
        signer: "Trần Văn Nam",
        signerPosition: "Giám đốc",
        contact: "chị Hoa",
        phone: "0912345678",
      },
    ],
    [
      "gd tran van nam ky, dau moi chi hoa 0912345678",
      { signer: "tran van nam", signerPosition: "Giám đốc", contact: "chi hoa", phone: "0912345678" },
    ],
    ["Phó Giám đốc Lê Văn Tám ký, 250 đại biểu", { signer: "Lê Văn Tám", signerPosition: "Phó Giám đốc", delegates: 250 }],
    ["250 đại biểu, kế hoạch do Phó Giám đốc Lê Văn Tám ký", { signer: "Lê Văn Tám", signerPosition: "Phó Giám đốc", delegates: 250 }],
    ["250 đại biểu, Lê Văn Tám, Phó Giám đốc ký", { signer: "Lê Văn Tám", signerPosition: "Phó Giám đốc", delegates: 250 }],
    ["250 đại biểu, ông Lê Văn Tám ký kế hoạch", { signer: "Lê Văn Tám", delegates: 250 }],
    ["250 đại biểu, đầu mối Nguyễn Văn Kỳ", { contact: "Nguyễn Văn Kỳ", delegates: 250 }],
    ["ký hợp đồng hội trường, 250 đại biểu", { delegates: 250 }],
    ["lãnh đạo đã ký, 250 đại biểu", { delegates: 250 }],
    ["kinh phí dự kiến 120 triệu đồng, nguồn: chi quản lý bộ máy", { budget: 120_000_000, budgetSource: "chi quản lý bộ máy" }],
    ["du toan 1 ty 2", { budget: 120_000_0000 }],
    ["ngân sách khoảng 100-120 triệu", {}],
    ["số 3 đường 2/9, quận 1", {}, "venue"],
    ["Hội trường 26/3, 45 đường 30/4", {}, "venue"],
    ["nhà khách 15/5 tại đường 3/2 ngày 15/4", { day: APRIL_15, venue: "nhà khách 15/5 tại đường 3/2" }],
    ["Chị Năm, phòng Thu", {}, "contact"],
    ["Trần Thị Ba", {}, "contact"],
    ["Nguyễn Văn Mười, 0912345678", { phone: "0912345678" }, "contact"],
    ["Hội nghị điển hình tiên tiến BHXH tỉnh giai đoạn 2010 - 2015", {}, "name"],
    ["Đại hội Thi đua yêu nước lần thứ IV", {}, "name"],
    ["hội trường chứa được 500 người", {}, "venue"],
    ["Hội trường lớn sức chứa 400 chỗ ngồi", {}, "venue"],
    ["phường 12, quận 3", {}],
    ["3 ngày nữa em gửi", {}],
    ["gửi trước 30/12/2014", {}],
    ["theo hướng dẫn 3575 thì tối đa 300 đại biểu", {}],
    ["không có khách mời", {}],
    ["150 phút", {}],
    ["5 báo cáo tham luận", {}],
    ["April 15 in the morning, 250 guests and staff", { day: APRIL_15, length: MORNING }],
    [
      "15 April 2015 at Hotel Kim Lien, 250 participants, budget 100 million VND",
      { day: APRIL_15, venue: "Hotel Kim Lien", delegates: 250, budget: 100_000_000 },
    ],
    [
      "We expect 250 delegates: 20 leaders, 150 staff, 25 collectives, 25 exemplars and 30 guests",
      { delegates: 250, groups: { leaders: 20, staff: 150, collectives: 25, individuals: 25, guests: 30 } },
    ],
    ["contact: Mr Nguyen Van An, phone +84 912 345 678", { contact: "Mr Nguyen Van An", phone: "0912345678" }],
    ["signer: Le Van B, Deputy Director", { signer: "Le Van B", signerPosition: "Deputy Director" }],
    ["7h30 sáng 15/4/2015 khai mạc, nửa ngày", { day: { ...APRIL_15, time: "07:30" }, length: MORNING }],
    ["Đại hội Đảng bộ dự kiến 20/6/2015", { partyCongress: { date: "2015-06-20" } }],
    ["sáng 15/4 hoặc chiều 16/4, 250 đại biểu", { delegates: 250 }],
    ["ngày 10/4/2015 tại TTHN Quốc gia Mỹ Đình", { day: APRIL_10, venue: "TTHN Quốc gia Mỹ Đình" }],
    ["ngay 10/4/2015 tai TTHN quoc gia my dinh", { day: APRIL_10, venue: "TTHN quoc gia my dinh" }],
    ["ngay 10/4/2015 tai tthn quoc gia my dinh, 250 nguoi", { day: APRIL_10, venue: "tthn quoc gia my dinh", delegates: 250 }],
    ["tại Mường Thanh Thanh Hóa, sáng 10/4", { venue: "Mường Thanh Thanh Hóa", day: APRIL_10, length: MORNING }],
    ["sáng 10/4 tại Mỹ Đình 250 đại biểu", { day: APRIL_10, length: MORNING, venue: "Mỹ Đình", delegates: 250 }],
    ["sáng 10/4 tại 7 Tràng Thi, Hà Nội, 180 đb", { day: APRIL_10, length: MORNING, venue: "7 Tràng Thi, Hà Nội", delegates: 180 }],
    ["250 đại biểu, họp tại đơn vị", { delegates: 250, venue: "đơn vị" }],
    ["họp ở Mường Thanh, 250 đại biểu", { venue: "Mường Thanh", delegates: 250 }],
    ["tại hội nghị sẽ bầu, 250 đại biểu", { delegates: 250 }],
    ["tại sao lại 250 đại biểu", { delegates: 250 }],
    ["tai chinh 150 trieu, 250 dai bieu", { delegates: 250 }],
    ["tại Mỹ Đình", {}],
    ["chị Hoa, công tác tại Văn thư Sở, 0912345678", { phone: "0912345678" }, "contact"],
    ["sang 10/4 ht bhxh tinh, 250 dbieu", { day: APRIL_10, length: MORNING, venue: "ht bhxh tinh", delegates: 250 }],
    ["sáng 10/4/2015 hội trường BHXH tỉnh, 250 đbiểu", { day: APRIL_10, length: MORNING, venue: "hội trường BHXH tỉnh", delegates: 250 }],
    [
      "sang 8/4, hoi truong tang 9 tru so 7 Trang Thi HN, 180 dbieu",
      { day: { date: "2015-04-08" }, length: MORNING, venue: "hoi truong tang 9 tru so 7 Trang Thi HN", delegates: 180 },
    ],
    ["hội trường tỉnh ủy, 180 đ/b, sáng 10/4", { venue: "hội trường tỉnh ủy", delegates: 180, day: APRIL_10, length: MORNING }],
    ["sáng 10/4, 180 đại bỉu, 30 km", { day: APRIL_10, length: MORNING, delegates: 180, groups: { guests: 30 } }],
    ["khách sạn Hoa Sen, cách trung tâm 3 km, 250 đại biểu", { venue: "khách sạn Hoa Sen, cách trung tâm 3 km", delegates: 250 }],
    ["chieu 10/4 o co quan, 45 ng", { day: APRIL_10, length: AFTERNOON, venue: "co quan", delegates: 45 }],
    ["tổng số 250 dbieu", { delegates: 250 }],
    ["bầu 5 đbiểu, sáng 10/4", { election: { seats: 5 }, day: APRIL_10, length: MORNING }],
    [
      "ket hop tong ket nam va hoi nghi ccvc, chieu 26/12/2014 tai hoi truong co quan",
      { combinedWith: "tong ket nam va hoi nghi ccvc", day: { date: "2014-12-26" }, length: AFTERNOON, venue: "hoi truong co quan" },
    ],
    [
      "kết hợp với hội nghị tổng kết năm vào chiều 26/12/2014",
      { combinedWith: "hội nghị tổng kết năm", day: { date: "2014-12-26" }, length: AFTERNOON },
    ],
    ["sáng 10/4, lồng ghép hội nghị CBCCVC", { day: APRIL_10, length: MORNING, combinedWith: "hội nghị CBCCVC" }],
    ["sáng 10/4, kết hợp giao lưu văn nghệ", { day: APRIL_10, length: MORNING }],
    ["kết hợp tổng kết năm", {}],
    ["hạn nộp báo cáo trước ngày 15/3/2015, sáng 15/4", { reportDue: { date: "2015-03-14" }, day: APRIL_15, length: MORNING }],
    ["han bao cao 15/3, 250 dai bieu", { reportDue: { date: "2015-03-15" }, delegates: 250 }],
    ["anh Hùng viết báo cáo, xong 15/3, 250 đại biểu", { delegates: 250 }],
    ["anh Hung viet bao cao, cham nhat 15/3, 250 dai bieu", { delegates: 250 }],
  ])("%j tells of %j", (text, values, wanted) => {
    expect(extractFields(text, { today: "2014-09-26", fields: FIELDS, groups: GROUPS, wanted }).found).toEqual(values);
  });
});
