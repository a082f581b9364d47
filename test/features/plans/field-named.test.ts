import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldNamed, fieldsNamed } from "../../../src/features/plans/field-named.ts";
import { type FieldId, VALUES } from "../../../src/features/plans/values.ts";

const NAMED: Readonly<Record<FieldId, readonly string[]>> = {
  name: ["tên", "tên hội nghị", "ten hoi nghi", "tên gọi", "event name", "title"],
  day: ["ngày", "ngay", "thời gian", "ngày tổ chức", "ngày diễn ra hội nghị", "giờ", "lịch", "date", "the day", "when"],
  length: ["thời lượng", "thoi luong", "mấy ngày", "buổi", "duration", "length of the event"],
  combinedWith: ["kết hợp", "hội nghị kết hợp", "combined with"],
  venue: ["địa điểm", "dia diem", "địa chỉ", "chỗ", "chỗ tổ chức", "hội trường", "nơi họp", "venue", "place", "where"],
  headcount: ["số người", "so nguoi du", "headcount", "attendees"],
  delegates: [
    "số đại biểu",
    "so dai bieu",
    "đại biểu",
    "đb",
    "số đb",
    "tổng số",
    "số lượng đại biểu tham dự",
    "delegates",
    "number of delegates",
  ],
  groups: ["cơ cấu", "cơ cấu đại biểu", "thành phần", "khách mời", "so khach moi", "guests", "composition"],
  programme: ["chương trình", "chuong trinh", "kịch bản", "programme", "agenda"],
  extras: ["văn nghệ", "hoạt động", "hoat dong kem theo", "extras"],
  reportAuthor: ["báo cáo tổng kết", "người viết báo cáo", "nguoi viet", "report author"],
  reportDue: ["hạn báo cáo", "hạn xong báo cáo", "report due date"],
  reportParts: ["bố cục", "bố cục báo cáo", "đề cương", "outline"],
  exemplarReports: ["tham luận", "tham luan", "báo cáo điển hình", "báo cáo tham luận", "exemplar reports"],
  presidium: ["chủ tịch đoàn", "đoàn chủ tịch", "doan chu tich", "chủ tọa", "presidium", "chairpersons"],
  stage: ["sân khấu", "ma-két", "maket", "khánh tiết", "stage"],
  election: ["bầu", "bầu cử", "bau dai bieu", "đại biểu đi dự cấp trên", "election"],
  quotas: ["chỉ tiêu", "phân bổ", "chi tieu phan bo", "quotas"],
  partyCongress: ["đại hội Đảng", "dh dang", "ngày đại hội Đảng", "party congress"],
  communication: ["tuyên truyền", "truyen thong", "communication", "publicity"],
  budget: ["kinh phí", "kinh phi", "dự toán", "số tiền", "budget", "cost"],
  budgetSource: ["nguồn", "nguồn kinh phí", "nguon tien", "source of the money"],
  contact: ["đầu mối", "cán bộ đầu mối", "dau moi", "người liên hệ", "tên đầu mối", "contact person"],
  phone: ["sđt", "sdt", "số điện thoại", "dien thoai", "phone number"],
  signer: ["người ký", "nguoi ky", "tên người ký", "người ký kế hoạch", "signer"],
  signerPosition: ["chức vụ", "chức vụ người ký", "chuc danh", "position"],
  signedNumber: ["số công văn", "số kế hoạch", "so van ban", "số ký hiệu", "document number"],
  signedDate: ["ngày ký", "ngay ky ke hoach", "date of signing"],
  scan: ["bản scan", "file scan", "bản ký", "the scan"],
};

describe("fieldNamed", () => {
  it.each((Object.keys(NAMED) as FieldId[]).flatMap((id) => NAMED[id].map((words) => ({ words, id }))))(
    "$words is $id",
    ({ words, id }) => {
      expect(fieldNamed(words)).toBe(id);
    },
  );

  it.each<[string, FieldId]>([
    ["mục địa điểm", "venue"],
    ["phần kinh phí ạ", "budget"],
    ["lại ngày giúp em nhé", "day"],
    ["thông tin đầu mối", "contact"],
    ["my phone number", "phone"],
    ["ĐỊA ĐIỂM!", "venue"],
    ["dia diemm", "venue"],
    ["chuong trih", "programme"],
    ["kinh fi", "budget"],
    ["so dai bêu", "delegates"],
    ["tham lận", "exemplarReports"],
    ["nguoi kí", "signer"],
    ["adress", "venue"],
    ["delagates", "delegates"],
    ["presidum", "presidium"],
  ])("fillers and small slips do not matter: %j is %s", (words, id) => {
    expect(fieldNamed(words)).toBe(id);
  });

  it.each(["", "abc", "trời mưa", "280", "20/4", "mục 2", "mục c", "cái đó", "something", "người thứ 2", "🙂"])(
    "%j names none",
    (words) => {
      expect(fieldsNamed(words)).toEqual([]);
    },
  );

  it.each<[string, readonly FieldId[]]>([
    ["thời gian", ["day", "length"]],
    ["đại biểu", ["delegates", "headcount"]],
    ["số lượng", ["delegates", "headcount"]],
    ["báo cáo", ["exemplarReports", "reportAuthor"]],
    ["địa điểm", ["venue"]],
    ["ngày ký", ["signedDate"]],
  ])("%j may mean %j", (words, ids) => {
    expect(fieldsNamed(words)).toEqual(ids);
  });

  it("takes anything, and knows every field", () => {
    expect(Object.keys(NAMED).sort()).toEqual(Object.keys(VALUES).sort());
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 10_000 }), (text) => {
        for (const id of fieldsNamed(text)) expect(VALUES).toHaveProperty(id);
      }),
      { numRuns: 50 },
    );
  });
});
