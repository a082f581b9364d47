import { describe, expect, it } from "vitest";
import { readReportAuthor, readReportDue } from "../../../src/features/plans/report-author.ts";
import { rows } from "../../language/rows.ts";

const TODAY = "2014-09-26";

const AUTHORS = `
anh Lê Văn Hùng, phó phòng TCCB viết, xong trước 15/3 → Lê Văn Hùng, phó phòng TCCB | 2015-03-14
anh le van hung, pho phong tccb viet, xong truoc 15/3 → le van hung, pho phong tccb | 2015-03-14
Phòng Tổ chức - Hành chính viết, xong trước ngày 15/3/2015 → Phòng Tổ chức - Hành chính | 2015-03-14
phong tchc viet xong truoc 15/3 → phong tchc | 2015-03-14
giao Phòng TCHC viết, hạn 15/3/2015 → Phòng TCHC | 2015-03-15
do Phòng Thi đua soạn thảo, chậm nhất 15/3 → Phòng Thi đua | 2015-03-15
Nguyễn Văn Việt, xong 15/3 → Nguyễn Văn Việt | 2015-03-15
Văn phòng (xong trước 15/3) → Văn phòng | 2015-03-14
đ/c Trần Thị Hoa chấp bút → Trần Thị Hoa | -
Nguyễn Văn Việt → Nguyễn Văn Việt | -
nguyen van viet → nguyen van viet | -
do van hung → do van hung | -
Đỗ Văn Hùng viết → Đỗ Văn Hùng | -
anh Hùng phòng TCCB → anh Hùng phòng TCCB | -
Ban Biên soạn → Ban Biên soạn | -
Phòng Tổ chức - Hành chính → Phòng Tổ chức - Hành chính | -
phó giám đốc phụ trách → phó giám đốc phụ trách | -
Le Van Hung, to be finished before 15 March → Le Van Hung | 2015-03-14
Phòng Thu, xong trước 31/2 → Phòng Thu, xong trước 31/2 | -
, xong trước 15/3 → no
`;

const DUE = `
15/3 → 2015-03-15
trước 15/3 → 2015-03-14
trước ngày 1/3/2015 → 2015-02-28
xong trước 15/3 → 2015-03-14
chậm nhất 15/3 → 2015-03-15
by 15 March → 2015-03-15
sau 15/3 → no
31/2 → no
`;

describe("the author of the report", () => {
  it.each(rows(AUTHORS))("%s → %s", (typed, meant) => {
    const read = readReportAuthor(typed, TODAY);
    expect("values" in read ? `${read.values.reportAuthor} | ${read.values.reportDue?.date ?? "-"}` : "no").toBe(meant);
  });
});

describe("when the report is due", () => {
  it.each(rows(DUE))("%s → %s", (typed, meant) => {
    const read = readReportDue(typed, TODAY);
    expect("values" in read ? read.values.reportDue?.date : "no").toBe(meant);
  });
});
