import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRepair, type Repair } from "../../src/language/repair.ts";

type Plain = Exclude<Repair["kind"], "change" | "remove" | "move">;

const PLAIN: Readonly<Record<Plain, readonly string[]>> = {
  back: [
    "quay lại",
    "quay lai",
    "lùi lại",
    "câu trước",
    "bước trước",
    "em muốn quay lại câu trước",
    "back",
    "go back",
    "previous question",
  ],
  skip: [
    "bỏ qua",
    "bo qua nhe em",
    "để sau",
    "chưa có",
    "chua co a",
    "chưa biết",
    "dạ chưa rõ",
    "tính sau",
    "tạm bỏ qua mục này",
    "chưa có thông tin",
    "skip",
    "skip this one",
    "later",
    "I don't know yet",
    "not sure yet",
    "next question",
    "em chưa có số này",
    "để em hỏi lại sếp",
    "de em xin y kien lanh dao da",
    "bỏ mục này đi",
  ],
  show: [
    "xem lại",
    "cho em xem lại kế hoạch",
    "xem kế hoạch",
    "đến đâu rồi",
    "den dau roi em",
    "tóm tắt",
    "đã có gì",
    "em da khai nhung gi roi",
    "show",
    "show me the plan",
    "what do I have so far?",
    "cho xem",
    "gửi cho em xem lại",
  ],
  repeat: [
    "nhắc lại",
    "hỏi lại",
    "gì cơ",
    "gì cơ ạ?",
    "câu hỏi là gì",
    "cau hoi la gi vay",
    "nhắc lại câu hỏi giúp em",
    "repeat",
    "what was the question?",
  ],
  why: [
    "tại sao hỏi",
    "sao lại hỏi cái này",
    "sao lai hoi cai nay?",
    "để làm gì",
    "hỏi cái này để làm gì ạ",
    "căn cứ đâu",
    "căn cứ vào đâu ạ?",
    "tai sao",
    "why",
    "why do you ask?",
    "why do you need this",
  ],
  pause: [
    "tạm dừng",
    "dừng ở đây",
    "dung o day nhe",
    "dừng",
    "mai làm tiếp",
    "mai em lam tiep nhe",
    "để mai",
    "nghỉ đã",
    "chiều nay em làm tiếp",
    "pause",
    "stop here",
    "later today",
    "thoát",
    "exit",
  ],
  resume: ["tiếp tục", "làm tiếp", "tôi làm tiếp", "em muon lam tiep ke hoach", "continue", "resume", "let's continue"],
  cancel: ["huỷ", "hủy", "huy", "hủy kế hoạch", "bỏ kế hoạch này", "xóa hết", "xoá hết đi", "cancel", "cancel the plan"],
  restore: ["khôi phục", "lấy lại bản đã huỷ", "khoi phuc ke hoach", "restore", "restore the draft please"],
  submit: ["gửi", "gui", "gửi kế hoạch", "gửi luôn đi em", "nộp", "nop ke hoach nhe", "gửi lại kế hoạch", "submit", "send it"],
  withdraw: ["rút kế hoạch", "rút lại", "rut lai ke hoach da gui", "em xin rút kế hoạch ạ", "withdraw", "withdraw the plan"],
  done: [
    "xong",
    "xong rồi ạ",
    "hết",
    "hết rồi",
    "het roi em",
    "thế thôi",
    "đủ rồi",
    "không còn ai nữa",
    "done",
    "I'm done",
    "that's all",
    "that is all",
  ],
  add: ["thêm", "them", "thêm nữa", "thêm báo cáo", "thêm người nữa", "add", "add another one"],
  more: [
    "còn thiếu gì",
    "con thieu gi nua",
    "bổ sung",
    "còn thiếu mục nào?",
    "còn thiếu gì không",
    "con gi nua khong",
    "what's missing",
    "what else is missing?",
  ],
};

describe("findRepair", () => {
  it.each(Object.entries(PLAIN).flatMap(([kind, messages]) => messages.map((message) => ({ message, kind }))))(
    "$message steers: $kind",
    ({ message, kind }) => {
      expect(findRepair(message)).toEqual({ kind });
    },
  );

  it.each(["Quay lại 🙏", "  QUAY LẠI!!! ", "dạ, quay lại giúp em với ạ", "👉 quay lại", "quay lai dc ko", "Quay lại..."])(
    "politeness, case and emoji around it do not matter: %j",
    (message) => {
      expect(findRepair(message)).toEqual({ kind: "back" });
    },
  );

  it.each<[string, string, string?]>([
    ["sửa số đại biểu thành 280", "số đại biểu", "280"],
    ["sua dai bieu thanh 280", "dai bieu", "280"],
    ["Sửa số đại biểu thành 280 giúp em nhé", "số đại biểu", "280"],
    ["đổi ngày sang 20/4", "ngày", "20/4"],
    ["doi ngay sang 20/4 nhe em", "ngay", "20/4"],
    ["đổi ngày sang sáng 20/4", "ngày", "sáng 20/4"],
    ["đổi ngày 20/4", "ngày", "20/4"],
    ["sửa ngày thành sáng thứ sáu 20/4", "ngày", "sáng thứ sáu 20/4"],
    ["thay địa điểm bằng Nhà văn hóa", "địa điểm", "Nhà văn hóa"],
    ["thay địa điểm bằng Hội trường Thành ủy", "địa điểm", "Hội trường Thành ủy"],
    ["sửa người viết báo cáo thành Nguyễn Thị Thôi", "người viết báo cáo", "Nguyễn Thị Thôi"],
    ["sửa đầu mối thành Trần Văn Em giúp em nhé", "đầu mối", "Trần Văn Em"],
    ["SỬA SỐ ĐẠI BIỂU THÀNH 280 NHÉ EM", "SỐ ĐẠI BIỂU", "280"],
    ["sửa chức vụ thành Phó Giám đốc", "chức vụ", "Phó Giám đốc"],
    ["sua dia diem thanh hoi truong thanh uy", "dia diem", "hoi truong thanh uy"],
    ["sửa người viết báo cáo thành Phòng Tổ chức - Hành chính", "người viết báo cáo", "Phòng Tổ chức - Hành chính"],
    ["sửa thành phần", "thành phần"],
    ["cho em sửa lại ngày", "ngày"],
    ["cho em sửa lại ngày được không ạ?", "ngày"],
    ["em muon sua dia diem", "dia diem"],
    ["sửa mục c", "mục c"],
    ["sua muc 2", "muc 2"],
    ["sửa mục 2 thành Phát động thi đua", "mục 2", "Phát động thi đua"],
    ["sửa người thứ 2", "người thứ 2"],
    ["thay đổi thời gian", "thời gian"],
    ["sửa lại thành 280", "", "280"],
    ["đổi thành 280", "", "280"],
    ["sửa lại", ""],
    ["em muốn sửa", ""],
    ["dời ngày sang 20/4", "ngày", "20/4"],
    ["chuyển địa điểm sang Nhà văn hóa lao động", "địa điểm", "Nhà văn hóa lao động"],
    ["tăng số đại biểu lên 280", "số đại biểu", "280"],
    ["giam khach moi xuong 20", "khach moi", "20"],
    ["à nhầm, ngày 20/4 mới đúng", "ngày", "20/4"],
    ["nhầm, 280", "", "280"],
    ["nham 280", "", "280"],
    ["em gõ nhầm, 280 ạ", "", "280"],
    ["nhầm rồi, sáng 20/4", "", "sáng 20/4"],
    ["nhầm, Nhà văn hóa số 10 Lê Lợi", "", "Nhà văn hóa số 10 Lê Lợi"],
    ["nhầm ngày rồi", "ngày"],
    ["nhầm rồi", ""],
    ["sai rồi", ""],
    ["sai số đại biểu", "số đại biểu"],
    ["sai rồi, 280", "", "280"],
    ["chuyển sang ngày 20/4", "ngày", "20/4"],
    ["đổi sang buổi chiều", "", "buổi chiều"],
    ["em ghi nhầm", ""],
    ["ý em là 280 đại biểu", "", "280 đại biểu"],
    ["y em la 280", "", "280"],
    ["không phải 250 mà là 280", "", "280"],
    ["khong phai 250 ma 280", "", "280"],
    ["không phải ngày 15/4 mà là ngày 20/4", "ngày", "20/4"],
    ["280 chứ không phải 250", "", "280"],
    ["280 mới đúng", "", "280"],
    ["số điện thoại là 0912345678 mới đúng", "số điện thoại", "0912345678"],
    ["change the date to 20/4", "date", "20/4"],
    ["please change the number of delegates to 280", "number of delegates", "280"],
    ["Change venue to the Cultural House", "venue", "the Cultural House"],
    ["correct the venue", "venue"],
    ["can you fix the date?", "date"],
    ["change item 2", "item 2"],
    ["make it 280", "", "280"],
    ["I meant 280", "", "280"],
    ["sorry, 280", "", "280"],
    ["oops, I meant 20/4", "", "20/4"],
    ["not 250 but 280", "", "280"],
    ["actually 280", "", "280"],
  ])("%j changes %j", (message, what, to) => {
    expect(findRepair(message)).toEqual({ kind: "change", what, ...(to === undefined ? {} : { to }) });
  });

  it.each([
    ["xóa người thứ 2", "người thứ 2"],
    ["xoa nguoi thu 2", "nguoi thu 2"],
    ["em muốn xoá người thứ 2 ạ", "người thứ 2"],
    ["bỏ báo cáo 3", "báo cáo 3"],
    ["bỏ mục số 3 đi", "mục số 3"],
    ["xóa 2", "2"],
    ["bỏ mục f", "mục f"],
    ["remove item 2", "item 2"],
    ["please delete number 4", "number 4"],
  ])("%j removes %j", (message, what) => {
    expect(findRepair(message)).toEqual({ kind: "remove", what });
  });

  it.each([
    ["chuyển mục 3 lên 1", "3", "1"],
    ["chuyen muc 3 len 1", "3", "1"],
    ["đưa 3 lên trước 1", "3", "1"],
    ["đưa người thứ 3 xuống thứ 5 nhé", "3", "5"],
    ["chuyển báo cáo 4 lên đầu", "4", "1"],
    ["move 3 to 1", "3", "1"],
    ["please move item 3 before 2", "3", "2"],
    ["đổi chỗ 2 và 3", "2", "3"],
  ])("%j moves %s to %s", (message, what, to) => {
    expect(findRepair(message)).toEqual({ kind: "move", what, to });
  });

  it.each([
    "Nhà khách Quay Lại",
    "khách sạn Tiếp Thị",
    "Nguyễn Thị Thôi",
    "Trần Thị Thêm",
    "Lê Văn Hết",
    "anh Huy",
    "chị Thêm",
    "Hà",
    "đúng",
    "Đúng rồi ạ",
    "Nhâm Thị Hoa",
    "hết năm 2014",
    "gửi lời chào",
    "gửi 15 đại biểu",
    "Sau khi xong hội nghị tổng kết",
    "Đổi mới công tác thu - tập thể - 10 phút",
    "doi moi cong tac giam dinh",
    "Sửa đổi Luật BHXH",
    "Thay mặt Đoàn Chủ tịch phát biểu",
    "Tiếp tục đổi mới phong trào thi đua",
    "Cập nhật tin bài hằng ngày trên trang thông tin điện tử",
    "Chuyển đổi số trong giải quyết chế độ",
    "Bỏ 30 phút giao lưu",
    "Thành phố Vinh",
    "sáng 15/4",
    "250",
    "không",
    "chưa",
    "280 đại biểu, không phải báo cáo",
    "Thêm một năm thi đua sôi nổi",
    "Sai sót trong giám định, nguyên nhân và bài học",
    "Trung tâm Bổ túc văn hóa",
    "Back Building, 2nd floor",
    "The Later Hall",
    "Submit by Phòng Tổ chức",
    "mai",
    "",
    "🙂",
  ])("%j is an answer or something else, no steer", (message) => {
    expect(findRepair(message)).toBeUndefined();
  });

  it.each([
    "tại sao chỉ được 300 đại biểu?",
    "tai sao phai bau dai bieu",
    "khi nào gửi kế hoạch?",
    "khi nao phai nop",
    "gửi kế hoạch cho ai",
    "gửi?",
    "gửi được chưa?",
    "hủy được không?",
    "có được bỏ qua phần bầu không?",
    "co duoc bo qua phan bau khong",
    "có sửa được kế hoạch đã gửi không?",
    "sửa kế hoạch đã gửi thế nào?",
    "đổi ngày thì có phải báo lại không",
    "xem kế hoạch mẫu ở đâu",
    "thêm khách mời có được không?",
    "why only 300 delegates?",
    "when do we send the plan?",
    "can I change the date after sending?",
    "may we skip the election?",
    "what is missing in a report without results?",
  ])("%j asks something, and is no steer", (message) => {
    expect(findRepair(message)).toBeUndefined();
  });

  it("reads anything, in time in step with its length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 10_000 }), (text) => {
        const found = findRepair(text);
        if (found && "what" in found) expect(text.normalize("NFC").replace(/\s+/g, " ")).toContain(found.what);
      }),
      { numRuns: 100 },
    );
    for (const text of ["sửa ", "dạ ", "nhầm, ", "không phải ", "xóa ", "change ", "em ", "?", "a", "quay lại "]) {
      const start = performance.now();
      findRepair(text.repeat(10_000 / text.length));
      findRepair(text.repeat(300 / text.length));
      expect(performance.now() - start).toBeLessThan(100);
    }
  });
});
