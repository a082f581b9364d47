import { describe, expect, it } from "vitest";
import { parseClockTime } from "../../src/language/clock-time.ts";
import { type NamedDay, parseDay } from "../../src/language/day.ts";
import { parsedInWords } from "../support/parsed-in-words.ts";
import { rows } from "./rows.ts";

/** A Friday. */
const TODAY = "2015-03-20";
const inWords = ({ date, part, time }: NamedDay): string => [date, part, time].filter(Boolean).join(" ");

const DAYS = `
ngày 15.04.2015 → 2015-04-15
15 -4 - 2015 → 2015-04-15
Ngày 15/04/2015. → 2015-04-15
ngày 15/4/2015 (thứ Tư) → 2015-04-15
thứ 4 ngày 15/4 → 2015-04-15
thứ 6, 10/4 → 2015-04-10
thu 4, 15/4/2015 → 2015-04-15
thứ Ba, 14/04/2015 → 2015-04-14
ngày 15 tháng 4 năm nay → 2015-04-15
15/4 năm nay → 2015-04-15
15/4 năm sau → 2016-04-15
15/4 năm 2016 → 2016-04-15
15 April next year → 2016-04-15
20 t6 → 2015-06-20
8h t6 tuần sau → 2015-03-27 08:00
15/4 năm tới → 2016-04-15
ngày 15 tháng tới → 2015-04-15
15-16 tháng sau → several: 2015-04-15 | 2015-04-16
15/4 giờ nào cũng được → 2015-04-15
15t4 → 2015-04-15
ngày 15 t4 → 2015-04-15
hội nghị tổ chức ngày 15 tháng 4 năm 2015 → 2015-04-15
Dự kiến vào ngày 15/4/2015 → 2015-04-15
em định ngày 15/4 → 2015-04-15
mồng 2 tháng 9 → 2015-09-02
ngày hai mươi tháng tư → 2015-04-20
ngày hai mươi lăm tháng ba → 2015-03-25
ngay mong 5 thang 5 → 2015-05-05
30 tháng 4 → 2015-04-30
01/04/2015 → 2015-04-01
1/3 → 2016-03-01
20/3 → 2015-03-20
19/3 → 2016-03-19
thứ 2 tuần tới → 2015-03-23
thứ hai tuần sau → 2015-03-23
tuần tới, thứ tư → 2015-03-25
thứ 7 này → 2015-03-21
thứ bảy → 2015-03-21
chủ nhật → 2015-03-22
chu nhat tuan sau → 2015-03-29
T2 tuần tới → 2015-03-23
thu tu tuan sau → 2015-03-25
mai → 2015-03-21
mai nhé em → 2015-03-21
mai lúc 8h → 2015-03-21 08:00
chiều mai → 2015-03-21 afternoon
ngày 15 và sáng hôm sau → no: none
the 15th of April 2015 → 2015-04-15
15th Apr 2015 → 2015-04-15
Apr. 15, 2015 → 2015-04-15
15 Apr → 2015-04-15
Wed 15 Apr → 2015-04-15
Wed, April 15, 2015 → 2015-04-15
March 1 → 2016-03-01
15 May → 2015-05-15
next Wednesday → 2015-03-25
Wednesday next week → 2015-03-25
this Sunday → 2015-03-22
2015.04.15 → 2015-04-15
how about 15 April → 2015-04-15
`;

const HALVES_AND_TIMES = `
Sáng thứ Tư, ngày 15/4/2015 → 2015-04-15 morning
15/4 buổi sáng → 2015-04-15 morning
15/4 sáng → 2015-04-15 morning
buoi sang ngay 15 thang 4 → 2015-04-15 morning
nửa ngày, sáng 15/4 → 2015-04-15 morning
1 buổi sáng 15/4 → 2015-04-15 morning
chieu 15/4 nha → 2015-04-15 afternoon
CHIỀU 15/4 → 2015-04-15 afternoon
trọn ngày 15/4 → 2015-04-15 whole
cả 1 ngày 15/4 → 2015-04-15 whole
15/4 cả ngày → 2015-04-15 whole
15/4 (cả sáng và chiều) → 2015-04-15 whole
8h00 ngày 15/4/2015 → 2015-04-15 08:00
08h00, ngày 15/4/2015 → 2015-04-15 08:00
lúc 08 giờ 00, ngày 15 tháng 4 năm 2015 → 2015-04-15 08:00
vào hồi 14 giờ ngày 15/4/2015 → 2015-04-15 14:00
7h30' sáng ngày 15/4 → 2015-04-15 morning 07:30
từ 7h30 đến 11h30 ngày 15/4 → 2015-04-15 07:30
13h30 chiều 15/4 → 2015-04-15 afternoon 13:30
8 giờ sáng thứ tư 15/4/2015 → 2015-04-15 morning 08:00
bảy giờ ba mươi sáng ngày 15/4 → 2015-04-15 morning 07:30
8h sáng mai → 2015-03-21 morning 08:00
sáng hôm nay → 2015-03-20 morning
sáng thứ hai tuần sau → 2015-03-23 morning
chiều thứ 4 tuần tới lúc 14h → 2015-03-25 afternoon 14:00
250 đại biểu, ngày 15/4, 8h → 2015-04-15 08:00
in the afternoon of April 15 → 2015-04-15 afternoon
15 April in the morning → 2015-04-15 morning
15 April, whole day → 2015-04-15 whole
15 April, 8:30 a.m. → 2015-04-15 morning 08:30
at 2 pm on 15 April → 2015-04-15 afternoon 14:00
tomorrow morning → 2015-03-21 morning
tomorrow afternoon at 2 pm → 2015-03-21 afternoon 14:00
`;

const ASKED_BACK = `
15/4 năm 2014 → past: 2015-04-15 | 2014-04-15
15/1 năm nay → past: 2016-01-15 | 2015-01-15
15/4 năm ngoái → past: 2015-04-15 | 2014-04-15
15/04/2005 → past: 2015-04-15 | 2005-04-15
ngày 10 tháng 1 năm 2015 → past: 2016-01-10 | 2015-01-10
thứ 5 tuần này → past: 2015-03-26 | 2015-03-19
15/4 và 16/4 → several: 2015-04-15 | 2015-04-16
hai ngày 15 và 16/4 → several: 2015-04-15 | 2015-04-16
15/4; 22/4 → several: 2015-04-15 | 2015-04-22
14, 15, 16/4 → several: 2015-04-14 | 2015-04-15 | 2015-04-16
một trong ba ngày 14, 15 hoặc 16/4 → several: 2015-04-14 | 2015-04-15 | 2015-04-16
15/4 hay 22/4 cũng được → several: 2015-04-15 | 2015-04-22
thứ 4 hoặc thứ 6 tuần sau → several: 2015-03-25 | 2015-03-27
sáng 15/4 hoặc 16/4 → several: 2015-04-15 morning | 2015-04-16 morning
15 to 16 April → several: 2015-04-15 | 2015-04-16
15–16 April 2015 → several: 2015-04-15 | 2015-04-16
April 15-16 → several: 2015-04-15 | 2015-04-16
15/4 or 22/4 → several: 2015-04-15 | 2015-04-22
thứ sáu 15/4 → unclear: 2015-04-15 | 2015-04-17
chủ nhật 15/4/2015 → unclear: 2015-04-15 | 2015-04-12
Fri 15 Apr → unclear: 2015-04-15 | 2015-04-17
`;

/** Of 20/3/2015, a Friday: April begins on a Wednesday, March ends on a Tuesday. */
const WEEKDAYS_OF_MONTHS = `
thứ sáu tuần đầu tháng 4 → 2015-04-03
thu sau tuan dau thang 4 → 2015-04-03
thứ sáu, tuần đầu tiên của tháng 4/2015 → 2015-04-03
sáng thứ 6 tuần đầu tháng tư → 2015-04-03 morning
tuần đầu tháng 4, chiều thứ sáu → 2015-04-03 afternoon
thứ tư tuần thứ hai của tháng 4/2015 → 2015-04-08
thu 6 tuan 2 thang 4 → 2015-04-10
thứ 6 tuần thứ 2 tháng 4 năm 2015 → 2015-04-10
T6 tuần 3 T4 → 2015-04-17
thứ bảy đầu tiên của tháng 4 → 2015-04-04
thứ bảy đầu tháng 4 → 2015-04-04
thu bay dau thang 4 → 2015-04-04
thứ bảy thứ hai của tháng 4 → 2015-04-11
thứ năm cuối tháng 3 năm 2015 → 2015-03-26
thứ năm cuối cùng của tháng 3 → 2015-03-26
thu 5 cuoi t3 → 2015-03-26
thứ tư tuần cuối tháng 4 → 2015-04-29
thứ năm tuần cuối tháng 4 → 2015-04-30
chủ nhật tuần cuối của tháng 4 → 2015-04-26
thứ sáu giữa tháng 4 → 2015-04-17
thứ hai tuần đầu tháng 4 → 2015-04-06
thứ hai tuần thứ hai tháng 4 → several: 2015-04-06 | 2015-04-13
thứ sáu tuần đầu tháng sau → 2015-04-03
thứ sáu đầu tiên của tháng tới → 2015-04-03
thứ năm hoặc thứ sáu tuần đầu tháng 4 → several: 2015-04-02 | 2015-04-03
thứ sáu tháng 4 → several: 2015-04-03 | 2015-04-10 | 2015-04-17 | 2015-04-24
thứ 6 tháng 4 → several: 2015-04-03 | 2015-04-10 | 2015-04-17 | 2015-04-24
thứ hai tuần đầu tháng 3 → 2016-03-07
thứ sáu cuối tháng này → 2015-03-27
thứ sáu tháng này → several: 2015-03-20 | 2015-03-27
thứ sáu đầu tiên của tháng 4 năm 2014 → past: 2015-04-03 | 2014-04-04
thứ sáu tuần đầu tháng 4, ngày 3/4 → 2015-04-03
thứ 6 tuần 2 tháng 4, ngày 10/4/2015 → 2015-04-10
thứ sáu đầu quý II → 2015-04-03
thứ sáu đầu tháng 4 hoặc tháng 5 → several: 2015-04-03 | 2015-05-01
the first Friday of April 2015 → 2015-04-03
Friday of the first week of April → 2015-04-03
2nd Wednesday of April → 2015-04-08
last Thursday of March → 2015-03-26
last Thursday in March 2015 → 2015-03-26
first Friday of next month → 2015-04-03
thứ sáu thứ năm của tháng 4 → no: impossible
thứ sáu quý II → no: none
thứ sáu tuần đầu → no: none
tuần thứ hai của tháng 4 → no: none
tuần thứ 3 tháng 4 → no: none
chưa chốt, chắc thứ sáu tuần đầu tháng 4 → no: none
`;

const NO_DAY = `
hôm nay là thứ mấy → no: none
hom nay thu may → no: none
15/4 là thứ mấy → no: none
15/4/2015 roi vao thu may → no: none
hôm nay ngày mấy rồi → no: none
thứ sáu tuần sau là ngày bao nhiêu → no: none
thứ sáu là ngày nào → no: none
bao giờ đến 15/4 → no: none
what day is 15/4 → no: none
31 tháng 6 → no: impossible
ngày 30 tháng 2 → no: impossible
0/4 → no: impossible
15/0 → no: impossible
32/4/2015 → no: impossible
15/04/1015 → no: impossible
04/31/2015 → no: impossible
Feb 30 → no: impossible
April 31, 2015 → no: impossible
trung tuần tháng 4 → no: none
trong tháng 4 → no: none
khoảng giữa tháng tư → no: none
đầu quý II/2015 → no: none
04/2015 → no: none
năm 2015 → no: none
2015 → no: none
cuối tuần này → no: none
đầu tuần sau → no: none
mid-April → no: none
sometime in April → no: none
early May → no: none
mùng 6 tháng Giêng → no: none
ngày 23 tháng Chạp → no: none
10/3 ÂL → no: none
mùng 5 Tết → no: none
theo thứ tự ưu tiên → no: none
mai em báo lại → no: none
ngày mai em trả lời → no: none
hôm nay chưa chốt được → no: none
chiều mai em gửi → no: none
thứ 2 em báo lại → no: none
tomorrow I'll tell you → no: none
Mai Thị Hoa → no: none
Nguyễn Thị Mai → no: none
Hội trường Sao Mai → no: none
số 15/4 Lê Lợi → no: none
quảng trường 2/9 → no: none
Kế hoạch số 15/KH-BHXH → no: none
hội trường 8 → no: none
từ từ để em hỏi → no: none
chưa chốt được → no: none
bao giờ cũng được → no: none
tỷ lệ 50% → no: none
150.000.000 → no: none
0912.345.678 → no: none
`;

const TIMES = `
8 giờ 15 → 08:15
8h 15 phút → 08:15
7h45 sáng → 07:45
19h30 → 19:30
9h tối → 21:00
10h đêm → 22:00
12h đêm → 00:00
2 giờ kém 5 chiều → 13:55
3 rưỡi chiều → 15:30
8.30 sáng → 08:30
sáng 8h → 08:00
14 H 30 → 14:30
8g sáng → 08:00
14 giờ chiều → 14:00
6 giờ chiều → 18:00
0 giờ → 00:00
bảy giờ mười lăm → 07:15
mười một giờ kém mười lăm → 10:45
một giờ rưỡi chiều → 13:30
mười hai giờ trưa → 12:00
hai mươi giờ → 20:00
tam gio → 08:00
bay gio ruoi sang → 07:30
7h30 - 11h30 → 07:30
8 giờ sáng mai → 08:00
khai mạc 8h → 08:00
8h ạ → 08:00
7:30 PM → 19:30
2:30 p.m. → 14:30
8 o'clock in the morning → 08:00
eight o'clock → 08:00
half past 2 in the afternoon → 14:30
8h60 → no: impossible
26:00 → no: impossible
bao giờ → no: none
bây giờ → no: none
sau giờ làm việc → no: none
sau gio lam viec → no: none
giờ hành chính → no: none
8 giám đốc → no: none
8/3 → no: none
7 ngày → no: none
hội trường 8 → no: none
`;

describe("what officers type for a day", () => {
  it.each(rows([DAYS, HALVES_AND_TIMES, ASKED_BACK, WEEKDAYS_OF_MONTHS, NO_DAY].join("\n")))("%s → %s", (typed, meant) =>
    expect(parsedInWords(parseDay(typed, TODAY), inWords)).toBe(meant),
  );
});

describe("what officers type for a time of day", () => {
  it.each(rows(TIMES))("%s → %s", (typed, meant) => expect(parsedInWords(parseClockTime(typed))).toBe(meant));
});
