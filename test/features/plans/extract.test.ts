import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFields } from "../../../src/features/plans/extract.ts";
import { type FieldId, VALUES, type Values } from "../../../src/features/plans/values.ts";
import { millisecondsOf } from "../../support/any-text.ts";

const GROUPS = [
  { id: "leaders", names: ["lãnh đạo", "cấp ủy", "leaders"] },
  { id: "staff", names: ["công chức", "viên chức", "công chức viên chức", "cán bộ", "người lao động", "staff", "employees"] },
  { id: "collectives", names: ["tập thể", "tập thể điển hình", "collectives"] },
  { id: "individuals", names: ["cá nhân", "cá nhân điển hình", "điển hình", "individuals", "exemplars"] },
  { id: "guests", names: ["khách mời", "khách", "đại biểu khách mời", "guests"] },
];

function extract(
  text: string,
  wanted?: FieldId,
  fields: readonly FieldId[] = Object.keys(VALUES).filter((id) => id !== "headcount") as FieldId[],
) {
  return extractFields(text, { today: "2014-09-26", fields, groups: GROUPS, wanted });
}

const APRIL_15 = { date: "2015-04-15" };
const MORNING = { halfDays: 1, part: "morning" } as const;
const AFTERNOON = { halfDays: 1, part: "afternoon" } as const;

describe("extractFields", () => {
  it.each<[string, Values]>([
    [
      "Hội nghị sáng 15/4/2015 tại hội trường BHXH tỉnh, 250 đại biểu, trong đó 30 khách mời",
      { day: APRIL_15, length: MORNING, venue: "hội trường BHXH tỉnh", delegates: 250, groups: { guests: 30 } },
    ],
    [
      "hoi nghi sang 15/4/2015 tai hoi truong bhxh tinh, 250 dai bieu, trong do 30 khach moi",
      { day: APRIL_15, length: MORNING, venue: "hoi truong bhxh tinh", delegates: 250, groups: { guests: 30 } },
    ],
    [
      "The conference is on the morning of 15 April 2015 at the provincial hall with 250 delegates, 30 of them guests",
      { day: APRIL_15, length: MORNING, venue: "provincial hall", delegates: 250, groups: { guests: 30 } },
    ],
    ["ngày 15/4, nửa ngày", { day: APRIL_15, length: { halfDays: 1 } }],
    ["ngay 15/4, nua ngay", { day: APRIL_15, length: { halfDays: 1 } }],
    ["ngày 15 tháng 4 năm 2015, cả ngày", { day: APRIL_15, length: { halfDays: 2 } }],
    ["sáng 15/4, nửa ngày", { day: APRIL_15, length: MORNING }],
    ["chieu 15/4 o nha van hoa tinh", { day: APRIL_15, length: AFTERNOON, venue: "nha van hoa tinh" }],
    ["8h sáng 15/4/2015, một ngày", { day: { ...APRIL_15, time: "08:00" }, length: { halfDays: 2 } }],
    ["7h30 ngày 15/4 tại Hội trường UBND tỉnh", { day: { ...APRIL_15, time: "07:30" }, venue: "Hội trường UBND tỉnh" }],
    ["15/4/2015, 250 đại biểu", { day: APRIL_15, delegates: 250 }],
    ["250 đại biểu, sáng 15/4", { delegates: 250, day: APRIL_15, length: MORNING }],
    ["15 April 2015, half a day", { day: APRIL_15, length: { halfDays: 1 } }],
    ["April 15, 2015 in the provincial hall", { day: APRIL_15, venue: "provincial hall" }],
    ["hn to chuc ngay 20/3/2015 luc 7h30, 200 db", { day: { date: "2015-03-20", time: "07:30" }, delegates: 200 }],
    [
      "Friday 10 April 2015, in the afternoon, at Muong Thanh hotel, about 280 delegates including 30 guests",
      { day: { date: "2015-04-10" }, length: AFTERNOON, venue: "Muong Thanh hotel", delegates: 280, groups: { guests: 30 } },
    ],
    [
      "Đơn vị em dự kiến tổ chức vào sáng thứ 6 ngày 10/4/2015 tại Nhà văn hóa thành phố, khoảng 280 đại biểu",
      { day: { date: "2015-04-10" }, length: MORNING, venue: "Nhà văn hóa thành phố", delegates: 280 },
    ],
    ["từ 8h ngày 15/4, 250 đại biểu", { day: { ...APRIL_15, time: "08:00" }, delegates: 250 }],
    ["2015-04-15, 250 people", { day: APRIL_15, delegates: 250 }],
  ])("%j tells of the event", (text, values) => {
    expect(extract(text).found).toEqual(values);
  });

  it.each<[string, Values]>([
    ["tại Hội trường B, số 10 đường 3/2, phường 5, 250 đại biểu", { venue: "Hội trường B, số 10 đường 3/2, phường 5", delegates: 250 }],
    ["ngày 15/4 tại Nhà khách số 5 đường 30/4, TP Tây Ninh", { day: APRIL_15, venue: "Nhà khách số 5 đường 30/4, TP Tây Ninh" }],
    ["tại hội trường 300 chỗ của Tỉnh đoàn, 250 đại biểu", { venue: "hội trường 300 chỗ của Tỉnh đoàn", delegates: 250 }],
    ["địa điểm: Nhà văn hóa lao động tại số 12 Lê Lợi; ngày 15/4", { venue: "Nhà văn hóa lao động tại số 12 Lê Lợi", day: APRIL_15 }],
    ["dia diem la khach san Muong Thanh, sang 15/4", { venue: "khach san Muong Thanh", day: APRIL_15, length: MORNING }],
    [
      "tổ chức tại Trung tâm hội nghị 37 Hùng Vương vào sáng 15/4",
      { venue: "Trung tâm hội nghị 37 Hùng Vương", day: APRIL_15, length: MORNING },
    ],
    ["sáng 15/4, hội trường BHXH tỉnh, 250 đại biểu", { day: APRIL_15, length: MORNING, venue: "hội trường BHXH tỉnh", delegates: 250 }],
    ["15/4 ở khách sạn Phương Đông, khoảng 250 người", { day: APRIL_15, venue: "khách sạn Phương Đông", delegates: 250 }],
    ["at the Cultural House on 15 April with 250 delegates", { venue: "Cultural House", day: APRIL_15, delegates: 250 }],
  ])("%j tells of a place", (text, values) => {
    expect(extract(text).found).toEqual(values);
  });

  it.each<[string, Values]>([
    [
      "20 lãnh đạo, 150 công chức, 30 tập thể, 20 cá nhân điển hình, 30 khách mời",
      { groups: { leaders: 20, staff: 150, collectives: 30, individuals: 20, guests: 30 } },
    ],
    [
      "20 lanh dao 150 cong chuc 30 tap the 20 ca nhan 30 khach moi",
      { groups: { leaders: 20, staff: 150, collectives: 30, individuals: 20, guests: 30 } },
    ],
    ["lãnh đạo 20, công chức 150, khách mời 30", { groups: { leaders: 20, staff: 150, guests: 30 } }],
    ["lanh dao 20 cong chuc 150 khach moi 30", { groups: { leaders: 20, staff: 150, guests: 30 } }],
    ["lãnh đạo: 20\ncông chức: 150\nkhách mời: 30", { groups: { leaders: 20, staff: 150, guests: 30 } }],
    ["150 công chức, viên chức và người lao động, 30 khách mời", { groups: { staff: 150, guests: 30 } }],
    ["Tổng số 250, trong đó 30 người là khách mời", { delegates: 250, groups: { guests: 30 } }],
    ["số đại biểu: 250; khách mời: 30", { delegates: 250, groups: { guests: 30 } }],
    ["hai trăm năm mươi đại biểu, ba mươi khách mời", { delegates: 250, groups: { guests: 30 } }],
    ["250 db, 30 khach", { delegates: 250, groups: { guests: 30 } }],
    ["20 leaders, 150 staff and 30 guests", { groups: { leaders: 20, staff: 150, guests: 30 } }],
    ["250 delegates: 20 leaders, 30 guests", { delegates: 250, groups: { leaders: 20, guests: 30 } }],
    ["không có khách mời, 20 lãnh đạo", { groups: { leaders: 20 } }],
    ["bầu 5 đại biểu đi dự cấp trên, 250 đại biểu dự hội nghị", { election: { seats: 5 }, delegates: 250 }],
  ])("%j tells of people", (text, values) => {
    expect(extract(text).found).toEqual(values);
  });

  it.each<[string, Values]>([
    ["kinh phí 150 triệu từ nguồn chi quản lý bộ máy", { budget: 150_000_000, budgetSource: "nguồn chi quản lý bộ máy" }],
    ["kinh phi 1,2 ty lay tu ngan sach tinh", { budget: 1_200_000_000, budgetSource: "ngan sach tinh" }],
    ["dự toán 150.000.000đ", { budget: 150_000_000 }],
    ["budget 150 million dong from the administrative fund", { budget: 150_000_000, budgetSource: "administrative fund" }],
    ["đầu mối Nguyễn Văn An 0912345678", { contact: "Nguyễn Văn An", phone: "0912345678" }],
    ["dau moi: nguyen van an, sdt 0912 345 678", { contact: "nguyen van an", phone: "0912345678" }],
    ["cán bộ đầu mối là chị Hồ Thị Hoa (0912.345.678)", { contact: "chị Hồ Thị Hoa", phone: "0912345678" }],
    ["contact person: Tran Van Binh, tel 0912345678", { contact: "Tran Van Binh", phone: "0912345678" }],
    ["người ký: Trần Văn B, Giám đốc", { signer: "Trần Văn B", signerPosition: "Giám đốc" }],
    ["nguoi ky la tran van b - pho giam doc", { signer: "tran van b", signerPosition: "pho giam doc" }],
    ["signed by Tran Van Binh, Director", { signer: "Tran Van Binh", signerPosition: "Director" }],
    [
      "đầu mối Nguyễn Văn An 0912345678, người ký Trần Văn B, Giám đốc",
      { contact: "Nguyễn Văn An", phone: "0912345678", signer: "Trần Văn B", signerPosition: "Giám đốc" },
    ],
    [
      "sáng 15/4 tại Nhà văn hóa tỉnh, 250 đại biểu, kinh phí 150 triệu, đầu mối Nguyễn Văn An 0912345678",
      {
        day: APRIL_15,
        length: MORNING,
        venue: "Nhà văn hóa tỉnh",
        delegates: 250,
        budget: 150_000_000,
        contact: "Nguyễn Văn An",
        phone: "0912345678",
      },
    ],
    ["đại hội Đảng bộ ngày 20/5/2015, hội nghị ngày 15/4", { partyCongress: { date: "2015-05-20" }, day: APRIL_15 }],
  ])("%j tells of money and persons", (text, values) => {
    expect(extract(text).found).toEqual(values);
  });

  it.each<[string, FieldId?]>([
    ["số 10 đường 3/2, phường 5", "venue"],
    ["Hội trường BHXH tỉnh, số 10 đường Trường Thi, TP Vinh", "venue"],
    ["Hội trường 300 chỗ, đường 3/2", "venue"],
    ["Nhà khách 30/4", "venue"],
    ["Hội trường 19/8 Công an tỉnh", "venue"],
    ["hoi truong 300 nguoi"],
    ["đường 30/4"],
    ["tầng 3 nhà 2"],
    ["15/4 hoặc 16/4"],
    ["15-16/4"],
    ["từ 15/4 đến 16/4"],
    ["trước ngày 15/4"],
    ["before 15 April"],
    ["hội trường chứa được 300 người"],
    ["Đăng 5 tin bài, mời 300 người xem, ngày 15/4", "communication"],
    ["cuối tháng 4"],
    ["31/2/2015"],
    ["250 hoặc 280 đại biểu"],
    ["không quá 300 đại biểu"],
    ["tối đa 300 người"],
    ["trước 15 ngày"],
    ["10 người phục vụ hậu cần"],
    ["50 tập thể và cá nhân"],
    ["Hướng dẫn 3575/HD-BHXH ngày 26/9/2014"],
    ["mời khách"],
    ["0912345678"],
    ["Nguyễn Văn Sáng"],
    ["chị Năm, anh Ba"],
    ["phòng Thu"],
    ["ký rồi"],
    [""],
    ["🙂 !!!"],
  ])("of %j nothing is sure", (text, wanted) => {
    expect(extract(text, wanted).found).toEqual({});
  });

  it.each<[string, FieldId, Values]>([
    ["150 triệu từ nguồn chi quản lý bộ máy", "budget", { budget: 150_000_000, budgetSource: "nguồn chi quản lý bộ máy" }],
    ["nguồn chi quản lý bộ máy 150 triệu", "budgetSource", { budget: 150_000_000, budgetSource: "nguồn chi quản lý bộ máy" }],
    ["Nguyễn Văn An, 0912 345 678", "contact", { phone: "0912345678" }],
    ["Hội trường BHXH tỉnh, 250 đại biểu", "venue", { delegates: 250, venue: "Hội trường BHXH tỉnh" }],
    ["Hội nghị điển hình tiên tiến năm 2015", "name", {}],
  ])("%j where %s is asked", (text, wanted, values) => {
    expect(extract(text, wanted).found).toEqual(values);
  });

  it("takes people as the form counts them, and nothing that the form does not ask", () => {
    expect(extract("25 người dự, chiều 20/12", undefined, ["day", "length", "headcount"]).found).toEqual({
      headcount: 25,
      day: { date: "2014-12-20" },
      length: AFTERNOON,
    });
    expect(extract("kinh phí 150 triệu, 250 đại biểu, 30 khách mời", undefined, ["delegates"]).found).toEqual({ delegates: 250 });
  });

  it.each([
    ["sáng 15/4 tại Nhà văn hóa tỉnh, nhờ chị Hoa lo hậu cần", "nhờ chị Hoa lo hậu cần"],
    ["15/4 hoặc 16/4, 250 đại biểu", "15/4 hoặc 16/4"],
    ["250 đại biểu, có mời báo chí", "có mời báo chí"],
    ["kinh phí 150 triệu, xin thêm ý kiến", "xin thêm ý kiến"],
    ["250 đại biểu", ""],
    ["lãnh đạo 20 người, khách mời 30 người", ""],
  ])("of %j there is left over %j", (text, leftover) => {
    expect(extract(text).leftover).toBe(leftover);
  });

  it("finds only what its fields accept, in anything, in time in step with its length", () => {
    const piece = fc.constantFrom(
      "sáng 15/4 ",
      "tại hội trường ",
      "250 đại biểu, ",
      "khách mời ",
      "kinh phí ",
      "150 triệu ",
      "đầu mối ",
      "0912345678 ",
      "người ký ",
      "đường 3/2 ",
    );
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 10_000 }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const [id, value] of Object.entries(extract(text).found))
          expect(VALUES[id as FieldId].safeParse(value).success, id).toBe(true);
      }),
      { numRuns: 200 },
    );
    for (const text of ["15/4 ", "tại hội trường ", "250 đại biểu, ", "khách mời 30 ", "đầu mối ", "1", "kinh phí ", "người ký A "]) {
      const long = text.repeat(10_000 / text.length);
      expect(millisecondsOf(() => extract(long))).toBeLessThan(200);
    }
  });
});
