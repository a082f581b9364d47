import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitPosition, writeOutTitle } from "../../src/language/job-title.ts";
import { anyText, longTexts, millisecondsOf } from "../support/any-text.ts";
import { rows } from "./rows.ts";

const PEOPLE = `
GĐ Trần Văn Nam → Trần Văn Nam | Giám đốc
gđ Trần Văn Nam → Trần Văn Nam | Giám đốc
gd tran van nam → tran van nam | Giám đốc
Giám đốc Trần Văn A → Trần Văn A | Giám đốc
giam doc tran van a → tran van a | giam doc
Phó Giám đốc Lê Văn Tám → Lê Văn Tám | Phó Giám đốc
pho giam doc le van tam → le van tam | pho giam doc
PGĐ Lê Văn Tám → Lê Văn Tám | Phó Giám đốc
pgd le van tam → le van tam | Phó Giám đốc
Phó GĐ Lê Văn Tám → Lê Văn Tám | Phó Giám đốc
P.GĐ Lê Văn Tám → Lê Văn Tám | Phó Giám đốc
P. Giám đốc Lê Văn Tám → Lê Văn Tám | Phó Giám đốc
Q. Giám đốc Lê Văn Tám → Lê Văn Tám | Quyền Giám đốc
quyền Giám đốc Lê Văn Tám → Lê Văn Tám | quyền Giám đốc
PGĐ phụ trách Lê Văn Tám → Lê Văn Tám | Phó Giám đốc phụ trách
đ/c Nguyễn Văn B, PGĐ → Nguyễn Văn B | Phó Giám đốc
đ/c GĐ Trần Văn Nam → Trần Văn Nam | Giám đốc
ông Trần Văn Nam, Giám đốc BHXH tỉnh → Trần Văn Nam | Giám đốc BHXH tỉnh
GĐ BHXH tỉnh Trần Văn Nam → Trần Văn Nam | Giám đốc BHXH tỉnh
Giám đốc BHXH tỉnh Nghệ An Lê Văn Tám → Lê Văn Tám | Giám đốc BHXH tỉnh Nghệ An
Trần Văn Nam - Giám đốc → Trần Văn Nam | Giám đốc
Trần Văn Nam – PGĐ phụ trách → Trần Văn Nam | Phó Giám đốc phụ trách
tran van nam - gd → tran van nam | Giám đốc
Trần Văn Nam (GĐ) → Trần Văn Nam | Giám đốc
Trần Văn Nam GĐ → Trần Văn Nam | Giám đốc
tran van nam giam doc → tran van nam | giam doc
Trần Văn Nam Giám đốc BHXH tỉnh → Trần Văn Nam | Giám đốc BHXH tỉnh
Lê Thị Bình Chủ tịch công đoàn → Lê Thị Bình | Chủ tịch công đoàn
Giám đốc: Trần Văn Nam → Trần Văn Nam | Giám đốc
Phó Giám đốc - Lê Văn Tám → Lê Văn Tám | Phó Giám đốc
TP TCHC Lê Thị Hoa → Lê Thị Hoa | Trưởng phòng TCHC
Chánh Văn phòng Nguyễn Gia Bảo → Nguyễn Gia Bảo | Chánh Văn phòng
Director Tran Van Nam → Tran Van Nam | Director
Deputy Director Le Van Tam → Le Van Tam | Deputy Director
Tran Van Nam, Deputy Director → Tran Van Nam | Deputy Director
Trần Văn Nam → Trần Văn Nam | -
đồng chí Trần Văn Nam → Trần Văn Nam | -
anh Nam → anh Nam | -
Giám đốc → Giám đốc | -
Bà Trưởng Trắc → Trưởng Trắc | -
`;

const TITLES = `
GĐ → Giám đốc
gd → Giám đốc
PGĐ → Phó Giám đốc
ptgđ → Phó Tổng Giám đốc
Phó GĐ → Phó Giám đốc
P. GĐ → Phó Giám đốc
P.Giám đốc → Phó Giám đốc
GĐ BHXH tỉnh → Giám đốc BHXH tỉnh
PTP TCHC → Phó Trưởng phòng TCHC
PCT công đoàn → Phó Chủ tịch công đoàn
TP → Trưởng phòng
TP TCHC → Trưởng phòng TCHC
TP Vinh → TP Vinh
Phó Giám đốc → Phó Giám đốc
pho giam doc → pho giam doc
Giám đốc → Giám đốc
Trưởng phòng → Trưởng phòng
Director → Director
phụ trách → phụ trách
`;

describe("a person with a position", () => {
  it.each(rows(PEOPLE))("%s → %s", (typed, meant) => {
    const { name, position = "-" } = splitPosition(typed);
    expect(`${name} | ${position}`).toBe(meant);
  });

  it("never throws, in time in step with its length", () => {
    const pieces = ["GĐ ", "Phó ", "Trần ", "Văn ", "Nam", ", ", " - ", "(", "p."];
    fc.assert(fc.property(anyText(pieces), (text) => void splitPosition(text)));
    for (const text of longTexts(pieces)) expect(millisecondsOf(() => splitPosition(text))).toBeLessThan(500);
  });
});

describe("a title with its shorthand written out", () => {
  it.each(rows(TITLES))("%s → %s", (typed, meant) => expect(writeOutTitle(typed)).toBe(meant));
});
