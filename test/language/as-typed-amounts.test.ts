import { describe, expect, it } from "vitest";
import { parseCount } from "../../src/language/count.ts";
import { type EventLength, parseEventLength } from "../../src/language/event-length.ts";
import { parseMinutes } from "../../src/language/minutes.ts";
import { findMoney, parseMoney } from "../../src/language/money.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";
import { rows } from "./rows.ts";

const inHalfDays = ({ halfDays, part }: EventLength): string => [halfDays, part].filter(Boolean).join(" ");
const inDong = (value: number): string => value.toLocaleString("de");

const COUNTS = `
250 đồng chí → 250
250 đ/c → 250
250 vị → 250
250 (hai trăm năm mươi) đại biểu → 250
đúng 250 nhé → 250
không quá 250 → no: bound
tối đa 300 người → no: bound
trên 300 → no: bound
ít nhất 300 người → no: bound
300 trở lên → no: bound
300 nguoi tro len → no: bound
up to 300 → no: bound
khoảng trên dưới 250 → 250
Tổng số: 250 → 250
250!!! → 250
003 → 3
5 người → 5
một người → 1
mười → 10
mười hai người → 12
hai mươi mốt → 21
ba mươi tư → 34
hai trăm tám mươi → 280
hai tram tam muoi → 280
hai trăm năm chục → 250
ba trăm linh năm → 305
ba trăm lẻ năm → 305
một trăm mười lăm → 115
khoang hai tram → 200
bon tram → 400
1 ngàn → 1000
một nghìn hai trăm → 1200
250.000 người → 250000
twenty-five → 25
one hundred and twenty → 120
three hundred people → 300
at most 300 → no: bound
nobody → 0
zero → 0
không ai → 0
không có đại biểu nào → 0
ko có ạ → 0
0 người → 0
không mời khách → 0
250 đến 300 người → several: 250 | 300
khoảng 10-15 người → several: 10 | 15
hai mươi hoặc ba mươi → several: 20 | 30
250 người, trong đó 30 khách → several: 250 | 30
between 200 and 250 → several: 200 | 250
-10 người → no: too-small
1.2 → no: not-whole
2,75 → no: not-whole
10 triệu → no: too-large
1000001 → no: too-large
hàng trăm → no: none
vài chục người → no: none
mấy chục → no: none
đông lắm → no: none
tất cả → no: none
1/2 → no: none
không biết bao nhiêu → no: none
NaN → no: none
∞ → no: none
`;

const LENGTHS = `
01 ngày → 2
01 buổi → 1
một (01) ngày → 2
nửa (1/2) ngày → 1
trong 1 ngày → 2
0.5 ngày → 1
1 ngày (cả ngày) → 2
không quá 1 ngày → 2
chuyển sang 1 ngày → 2
buổi chiều → 1 afternoon
buoi chieu → 1 afternoon
sang → 1 morning
mot buoi sang → 1 morning
chỉ buổi sáng thôi → 1 morning
nguyên buổi sáng → 1 morning
trọn 1 buổi chiều → 1 afternoon
cả hai buổi → 2
2 buổi sáng chiều → 2
sáng + chiều → 2
3 buổi → 3
ba ngày → 6
2 ngày rưỡi → 5
1.5 ngày → 3
half-day → 1
a half day → 1
morning only → 1 morning
the whole day → 2
an entire day → 2
1 day → 2
1.5 days → 3
3 days → 6
từ 8h đến 11h30 → 1 morning
tu 8h den 11h30 → 1 morning
7h30 - 11h30 → 1 morning
8-11h30 → 1 morning
from 8:00 to 11:30 → 1 morning
buổi sáng từ 8h đến 11h → 1 morning
nửa ngày từ 8h đến 11h30 → 1 morning
nửa ngày, 13h30-17h → 1 afternoon
2h đến 5h chiều → 1 afternoon
13h30 - 17h00 → 1 afternoon
8h-16h30 → 2
từ 8h sáng đến 5h chiều → 2
8h đến 5h chiều → 2
8am to 5pm → 2
cả ngày 8h đến 17h → 2
8h-11h, 14h-17h → 2
4 tiếng → 1
bốn tiếng → 1
4-5 tiếng → 1
3 tiếng rưỡi → 1
4 giờ đồng hồ → 1
180 phút → 1
8 tiếng → 2
8 hours → 2
8h-14h → several: 1 morning | 2
5,5 tiếng → several: 1 | 2
nửa ngày, 8h-17h → several: 1 | 2
buổi sáng từ 8h đến 17h → several: 1 morning | 2
- 1 ngày → 2
-1 ngày → no: too-small
âm 1 ngày → no: too-small
hơn 1 ngày → no: bound
trên một ngày → no: bound
ít nhất 1 ngày → no: bound
1 ngày trở lên → no: bound
more than one day → no: bound
8h → no: none
30 phút → no: none
one day or half a day → several: 2 | 1
một buổi hoặc một ngày → several: 1 | 2
buổi sáng hoặc buổi chiều → several: 1 morning | 1 afternoon
100 ngày → no: too-large
nhiều ngày → no: none
vài ngày → no: none
doi sang ngay khac → no: none
tùy lãnh đạo → no: none
`;

const MINUTES = `
15 phút/báo cáo → 15
10'/báo cáo → 10
không quá 10 phút → 10
khoảng 10p thôi → 10
5 phút → 5
năm phút → 5
hai mươi phút → 20
hai mươi lăm phút → 25
bốn mươi lăm phút → 45
hai muoi lam phut → 25
một tiếng 15 phút → 75
1h15 → 75
1g30 → 90
1 giờ 30 phút → 90
1h 30 phút → 90
0,5 giờ → 30
0.5h → 30
nửa tiếng đồng hồ → 30
1 tiếng đồng hồ → 60
ba tiếng → 180
ba tiếng rưỡi → 210
120' → 120
24 tiếng → 1440
1440 → 1440
ten minutes → 10
a quarter of an hour → 15
half hour → 30
one hour → 60
1 hr → 60
1.5 hours → 90
2 and a half hours → 150
an hour and fifteen minutes → 75
2 x 10 phút → 20
2x10p → 20
6 báo cáo x 10 phút → 60
10 phút x 2 → 20
10' × 6 báo cáo → 60
3 reports x 10 minutes → 30
2 x 800 phút → no: too-large
5 - 7 phút → several: 5 | 7
5 hay 7p → several: 5 | 7
tầm 5-7p → several: 5 | 7
15 hoặc 20 → several: 15 | 20
10 to 15 minutes → several: 10 | 15
1441 → no: too-large
0p → no: too-small
10,5 phút → no: not-whole
15 giây → no: none
2 ngày → no: none
15% → no: none
15 triệu → no: none
tùy → no: none
`;

const MONEY = `
150 triệu VNĐ → 150.000.000
150 trđ → 150.000.000
150trđ → 150.000.000
150 tr.đồng → 150.000.000
150.000.000 đồng (một trăm năm mươi triệu đồng) → 150.000.000
150.000.000 (VNĐ) → 150.000.000
VNĐ 200.000.000 → 200.000.000
200,000,000đ → 200.000.000
200000000 đ → 200.000.000
200.000 nghìn đồng → 200.000.000
1.500.000 nghìn đồng → 1.500.000.000
1,5 tỷ đồng → 1.500.000.000
1 tỉ 5 → 1.500.000.000
1tỷ2 → 1.200.000.000
1 tỷ 50 triệu → 1.050.000.000
2 tỷ rưỡi → 2.500.000.000
hai tỷ rưỡi → 2.500.000.000
150 triệu 500 nghìn → 150.500.000
150 triệu 500 → 150.500.000
ba trăm năm mươi triệu → 350.000.000
ba tram nam muoi trieu → 350.000.000
trăm rưỡi triệu → 150.000.000
năm trăm nghìn → 500.000
80tr → 80.000.000
50.000đ → 50.000
150k/người → 150.000
không quá 200 triệu → 200.000.000
khoảng hai trăm triệu ạ → 200.000.000
0,5 tỷ → 500.000.000
200M VND → 200.000.000
0.2 billion → 200.000.000
two hundred million dong → 200.000.000
one billion dong → 1.000.000.000
fifty thousand dong → 50.000
0đ → 0
1.5b → 1.500.000.000
2b → 2.000.000.000
15 vạn → 150.000
15 vạn đồng → 150.000
mười lăm vạn → 150.000
15 van → 150.000
hai lăm triệu → 25.000.000
hai trăm hai lăm triệu → 225.000.000
trăm hai mươi triệu → 120.000.000
ba bốn trăm triệu → several: 300.000.000 | 400.000.000
hai ba tỷ → several: 2.000.000.000 | 3.000.000.000
1,234.5 → unclear: 1.234.500.000 | 1.234.500
1.5 → unclear: 1.500.000 | 1.500.000.000 | 1.500
1,234.5 triệu → 1.234.500.000
1.234,5 triệu → 1.234.500.000
150.000.000,00 đồng → 150.000.000
1,234,567.5 → unclear: 1.234.568
15 văn phòng → unclear: 15.000.000 | 15.000.000.000 | 15.000
15 van phong → unclear: 15.000.000 | 15.000.000.000 | 15.000
âm 5 triệu → no: too-small
không → 0
200 → unclear: 200.000.000 | 200.000.000.000 | 200.000
200-250tr → several: 200.000.000 | 250.000.000
200tr-250tr → several: 200.000.000 | 250.000.000
200 hoặc 250 triệu → several: 200.000.000 | 250.000.000
800 triệu - 1,2 tỷ → several: 800.000.000 | 1.200.000.000
-5 triệu → no: too-small
1500 tỷ → no: too-large
10.000 USD → no: foreign
5.000 đô → no: foreign
$5,000 → no: foreign
5000 euro → no: foreign
10 nghìn đô la → no: foreign
five thousand dollars → no: foreign
hai nghìn đô → no: foreign
150 triệu (khoảng 7.000 USD) → 150.000.000
chưa bố trí → no: none
vài trăm triệu → no: none
xin tỉnh hỗ trợ → no: none
`;

const MONEY_WITHIN = `
150 trđ từ nguồn thi đua → 150.000.000 / từ nguồn thi đua
Kinh phí dự kiến: 150.000.000 đồng → 150.000.000 / Kinh phí dự kiến:
1 tỷ 200 triệu, nguồn chi quản lý bộ máy → 1.200.000.000 / , nguồn chi quản lý bộ máy
quỹ khen thưởng, 80tr → 80.000.000 / quỹ khen thưởng,
một trăm năm mươi triệu đồng từ quỹ thi đua → 150.000.000 / từ quỹ thi đua
`;

const table = (title: string, text: string, parse: (typed: string) => string | undefined) =>
  describe(title, () => {
    it.each(rows(text))("%s → %s", (typed, meant) => expect(parse(typed)).toBe(meant));
  });

table("what officers type for a number of people", COUNTS, (typed) => parsedInWords(parseCount(typed)));
table("what officers type for an event's length", LENGTHS, (typed) => parsedInWords(parseEventLength(typed), inHalfDays));
table("what officers type for minutes", MINUTES, (typed) => parsedInWords(parseMinutes(typed)));
table("what officers type for an amount of money", MONEY, (typed) => parsedInWords(parseMoney(typed), inDong));
table("an amount among other words", MONEY_WITHIN, (typed) => {
  const found = findMoney(typed);
  return found && `${inDong(found.value)} / ${found.rest}`;
});
