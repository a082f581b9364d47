import { describe, expect, it } from "vitest";
import { listLines } from "../../src/language/list-lines.ts";
import { findPhone, parsePhone } from "../../src/language/phone.ts";
import { parseYesNo } from "../../src/language/yes-no.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";
import { rows } from "./rows.ts";

const PHONES = `
0912 34 56 78 → 0912345678
091.2345.678 → 0912345678
(0912) 345 678 → 0912345678
0 912 345 678 → 0912345678
84 912 345 678 → 0912345678
+84-912-345-678 → 0912345678
+84.912.345.678 → 0912345678
số di động 0912345678 → 0912345678
ĐTDĐ: 0912.345.678 → 0912345678
DĐ 0912345678 → 0912345678
0912345678 (Zalo) → 0912345678
0123 456 7890 → 01234567890
0199.345.6789 → 01993456789
04-39361234 → 0439361234
04.3.936.1234 → 0439361234
(84-4) 3936 1234 → 0439361234
0511.3842123 → 05113842123
08.39979039 → 0839979039
0383.842.123 - máy lẻ 12 → 0383842123 ext 12
0383842123 (ext: 12) → 0383842123 ext 12
0383842123 nhánh 12 → 0383842123 ext 12
0383842123, số máy lẻ 12 → 0383842123 ext 12
CQ 0383842123, DĐ 0912345678 → several: 0383842123 | 0912345678
0912345678, 0987654321 → several: 0912345678 | 0987654321
0912345678 - 0987654321 → several: 0912345678 | 0987654321
09123456789 → no: impossible
0912 345 67 → no: impossible
0168345678 → no: impossible
113 → no: impossible
0912.345.xxx → no: impossible
chưa có số → no: none
`;

const PHONES_WITHIN = `
liên hệ anh An 0912345678 → 0912345678 / liên hệ anh An
An (ĐT: 0912345678) → 0912345678 / An
đ/c Nguyễn Văn An - Trưởng phòng - DĐ 0912.345.678 → 0912345678 / đ/c Nguyễn Văn An - Trưởng phòng
Nguyễn Văn An / 0912345678 → 0912345678 / Nguyễn Văn An
Nguyễn Văn An: 0912345678 → 0912345678 / Nguyễn Văn An
Nguyễn Văn An – Văn phòng, đt 0383.842.123 (máy lẻ 12) → 0383842123 ext 12 / Nguyễn Văn An – Văn phòng
Lê Thị Tư, sdt: 0168 345 6789 → 01683456789 / Lê Thị Tư
Trần Văn Đạt 0912345678 → 0912345678 / Trần Văn Đạt
Mr An, phone number 0912345678 → 0912345678 / Mr An
Nguyễn Thị Di Động, 0912345678 → 0912345678 / Nguyễn Thị Di Động
`;

const YES = `ừm|uk|ừa|ok bạn|okay em|okela|được rồi em|đc|dc em|đúng r|dung r|đúng rùi|chuẩn r|chính xác ạ|có em|co nhe|xác nhận|gửi nhé|gửi đi nhé em|
đồng ý gửi|tất nhiên|dĩ nhiên rồi|Yes!!!|yup|absolutely|confirm|confirmed|that is correct|looks good|alright|👍👍|👌|YES|dung|Dạ đúng ạ|vâng em|nhất trí cao|
dạ được ạ|Vâng, đồng ý ạ|ok ok|có chứ|đúng vậy ạ`;
const NO = `hông|hem|khum|ko nhé|không nha|không em ơi|chưa em|chưa nhé|thôi khỏi|khỏi|không cần|ko cần|không phải vậy|không phải đâu|nhầm|chưa chính xác|
không chính xác|chưa phải|not correct|nah|don't|not now|❌|đừng|đừng gửi vội|khong dung|chua nha|dạ chưa ạ|dạ không phải ạ|No!|thôi nhé`;
const NEITHER = `dừng|dừng lại|cô|khoản|vàng|không sao|không vấn đề gì|no problem|có vẻ đúng|gần đúng|chưa đủ|đúng một nửa|được 250|không, 280|vâng, nhưng đổi ngày|
đúng nhưng thiếu 1 người|có hội trường|yes but later|không rõ lắm|chưa xác định|ok thế còn ngày|không phải ngày này|Lê Thị Được|Cô Sáu|Vàng A Páo|Đúng Thị Sai|
có lẽ không|chắc vậy|không hẳn|sao cũng được|để xem đã|được mấy người|xin chào|cảm ơn em|thank you`;
const pieces = (table: string): string[] => table.split("|").map((piece) => piece.trim());

const LISTS: readonly (readonly [pasted: string, lines: string])[] = [
  ["- Nguyễn Văn An, Giám đốc;\n- Trần Văn Bình, Bí thư;", "Nguyễn Văn An, Giám đốc | Trần Văn Bình, Bí thư"],
  ["1 - An\n2 - Bình", "An | Bình"],
  ["1-An\n2-Bình", "An | Bình"],
  ["1.1. An\n1.2. Bình", "An | Bình"],
  ["a/ An\nb/ Bình", "An | Bình"],
  ["(a) An\n(b) Bình", "An | Bình"],
  ["✓ An\n→ Bình\n> Chi", "An | Bình | Chi"],
  ["1\tNguyễn Văn An\n2\tTrần Văn Bình", "Nguyễn Văn An | Trần Văn Bình"],
  ["- 30 lãnh đạo\n- 150 công chức", "30 lãnh đạo | 150 công chức"],
  ["2 tập thể\n3 cá nhân", "2 tập thể | 3 cá nhân"],
  ["15/4/2015: khai mạc\n16/4/2015: bế mạc", "15/4/2015: khai mạc | 16/4/2015: bế mạc"],
  ["0912 345 678\n0987 654 321", "0912 345 678 | 0987 654 321"],
  ["7h30-8h00 đón tiếp\n8h00-8h15 chào cờ", "7h30-8h00 đón tiếp | 8h00-8h15 chào cờ"],
  ["I. Khai mạc\nII. Báo cáo", "Khai mạc | Báo cáo"],
  ["Yên Thành: 5; Diễn Châu: 7;", "Yên Thành: 5 | Diễn Châu: 7"],
];

describe("what officers type for a telephone number", () => {
  it.each(rows(PHONES))("%s → %s", (typed, meant) => expect(parsedInWords(parsePhone(typed))).toBe(meant));
  it.each(rows(PHONES_WITHIN))("%s → %s", (typed, meant) => {
    const found = findPhone(typed);
    expect(found && `${found.value} / ${found.rest}`).toBe(meant);
  });
});

describe("what officers type for yes and no", () => {
  it.each(pieces(YES))("yes: %s", (typed) => expect(parseYesNo(typed)).toBe(true));
  it.each(pieces(NO))("no: %s", (typed) => expect(parseYesNo(typed)).toBe(false));
  it.each(pieces(NEITHER))("neither: %s", (typed) => expect(parseYesNo(typed)).toBeUndefined());
});

describe("lists as officers paste them", () => {
  it.each(LISTS)("%j → %s", (pasted, lines) => expect(listLines(pasted).lines.join(" | ")).toBe(lines));
});
