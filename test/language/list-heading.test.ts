import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutHeading } from "../../src/language/list-heading.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { rows } from "./rows.ts";

const HEADED = `
ba báo cáo: Phòng Thu; Phòng Sổ thẻ → Phòng Thu; Phòng Sổ thẻ
ba bao cao: phong thu; phong so the → phong thu; phong so the
3 tham luận: Phòng Thu; Phòng Sổ thẻ → Phòng Thu; Phòng Sổ thẻ
3 bc: phòng thu; phòng sổ thẻ → phòng thu; phòng sổ thẻ
gồm 5 đ/c: Trần Văn Nam → Trần Văn Nam
03 báo cáo tham luận gồm: Phòng Thu → Phòng Thu
Em gửi 3 báo cáo như sau: Phòng Thu → Phòng Thu
gồm: Trần Văn Nam, Giám đốc → Trần Văn Nam, Giám đốc
Danh sách: Trần Văn Nam → Trần Văn Nam
danh sách đoàn chủ tịch gồm 5 đồng chí: Trần Văn Nam → Trần Văn Nam
Đoàn Chủ tịch gồm: Trần Văn Nam → Trần Văn Nam
gồm Bí thư, Giám đốc → Bí thư, Giám đốc
Đoàn chủ tịch gồm Bí thư, Giám đốc → Bí thư, Giám đốc
bao gom bi thu, giam doc → bi thu, giam doc
3 reports: Collection Division → Collection Division
The presidium is as follows: Tran Van Nam → Tran Van Nam
Giám đốc: Trần Văn Nam → Giám đốc: Trần Văn Nam
Chủ tịch: Trần Văn Nam → Chủ tịch: Trần Văn Nam
BHXH huyện Yên Thành: Mô hình đại lý thu → BHXH huyện Yên Thành: Mô hình đại lý thu
Quận 3: 5 → Quận 3: 5
Báo cáo tham luận: 60 phút → Báo cáo tham luận: 60 phút
mục 3: 30 phút → mục 3: 30 phút
8h00: Chào cờ → 8h00: Chào cờ
Bà Gồm, Giám đốc → Bà Gồm, Giám đốc
Phòng Thu gồm tổ một → Phòng Thu gồm tổ một
`;

describe("a list's heading", () => {
  it.each(rows(HEADED))("%s → %s", (typed, meant) => expect(withoutHeading(typed, { mustAnnounce: true })).toBe(meant));

  it("may be a mere name where no item is called so", () => {
    expect(withoutHeading("Báo cáo tham luận: Phòng Thu", { mustAnnounce: false })).toBe("Phòng Thu");
    expect(withoutHeading("Đoàn Chủ tịch:\nTrần Văn Nam", { mustAnnounce: false })).toBe("Trần Văn Nam");
    expect(withoutHeading("Chủ tịch: Trần Văn Nam", { mustAnnounce: false })).toBe("Chủ tịch: Trần Văn Nam");
  });

  it("never throws, in time in step with its length", () => {
    const pieces = ["gồm ", "3 báo cáo", ": ", "danh sách ", "em ", ";", "các "];
    fc.assert(fc.property(anyText(pieces), (text) => void withoutHeading(text, { mustAnnounce: false })));
    for (const text of longTexts(pieces)) expect(millisecondsOf(() => withoutHeading(text, { mustAnnounce: true }))).toBeLessThan(500);
  });
});
