/** A line of a conversation: what the person does, and what has to stand in the reply. */
export interface ScriptedLine {
  readonly say?: string;
  /** A button by what it says. */
  readonly press?: string;
  readonly hears: readonly string[];
  readonly hearsNot?: readonly string[];
}

/** A question, a plan with a question in the middle and corrections, and its submission. */
export const CONVERSATION: readonly ScriptedLine[] = [
  { say: "hội nghị cấp tỉnh được mời bao nhiêu đại biểu?", hears: ["không quá 300", "phần I, mục 2"] },
  { say: "/kehoach nghe an", hears: ["KH-40", "tên là gì"] },
  { press: "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An", hears: ["Đã ghi", "ngày nào"] },
  { say: "sáng 15/4/2015", hears: ["15/4/2015", "ở đâu"] },
  { say: "hạn nộp kế hoạch là ngày nào?", hears: ["30/12/2014", "phần III, mục 3", "ở đâu"] },
  { say: "Hội trường <b>BHXH</b> tỉnh & *số 10*, TP _Vinh_", hears: ["<b>BHXH</b>", "& *số 10*", "_Vinh_"], hearsNot: ["&lt;", "&amp;"] },
  { say: "250", hears: ["250 người"] },
  { say: "à không, 260", hears: ["260 người"] },
  { say: "20 lãnh đạo, 160 công chức, 20 tập thể, 30 cá nhân, 30 khách mời", hears: ["khách mời 30"] },
  { press: "Dùng chương trình theo hướng dẫn", hears: ["Đã ghi"] },
  { say: "Phòng Tổ chức - Hành chính", hears: ["Phòng Tổ chức - Hành chính"] },
  { say: "BHXH huyện Yên Thành - mô hình đại lý thu - tập thể - 10 phút", hears: ["Yên Thành"] },
  { press: "Xong", hears: ["Đoàn Chủ tịch"] },
  {
    say: "Nguyễn Văn A, Bí thư Đảng ủy, Giám đốc\nLê Thị C, Chủ tịch Công đoàn\nPhan D, điển hình tiên tiến",
    hears: ["Lê Thị C"],
  },
  { press: "Xong", hears: ["Sân khấu"] },
  { press: "Có đủ", hears: ["Đã ghi"] },
  { press: "bầu theo chỉ tiêu sẽ được phân bổ", hears: ["Đã ghi"] },
  { say: "Nguyễn Văn An, 0912 345 678", hears: ["0912345678"] },
  { say: "Trần Văn B, Giám đốc", hears: ["Trần Văn B", "260 người"] },
  { press: "Gửi kế hoạch", hears: ["KH-40/1", "Ban Thi đua"] },
];
