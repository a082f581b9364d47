import { describe, expect, it } from "vitest";
import { boundOfDay } from "../../src/language/day-bound.ts";
import { rows } from "./rows.ts";

const BOUNDS = `
trước 15/4 → before
trước ngày 15/4/2015 → before
truoc ngay 15 thang 4 → before
phải xong trước 15/3 → before
trước sáng 15/4 → before
trước thứ sáu → before
trước thứ sáu, 17/4 → before
trước ngày mười lăm tháng tư → before
before 15 April → before
before the 15th of April → before
before April 15 → before
before Friday → before
chậm nhất 15/3 → until
muộn nhất là ngày 15/3 → until
không quá 15/3 → until
không muộn hơn ngày 15/3/2015 → until
đến hết ngày 15/3 → until
by 15 March → until
no later than March 15 → until
15/4 trở về trước → until
sau 15/4 → after
sau ngày 15/4/2015 → after
không trước 15/4 → after
từ 15/4 trở đi → after
từ ngày 15/4/2015 trở đi → after
after 15 April → after
15/4 → no
ngày 15/4/2015 → no
từ 15/4 → no
thứ sáu 15/4 → no
thu sau 15/4 → no
tuần sau thứ 3 → no
tháng sau 15/4 → no
trước 8h ngày 15/4 → no
15/4, trước khi đại hội Đảng diễn ra → no
15/4, sau giờ làm việc → no
15/4 trước mùa mưa → no
on Friday 15 April → no
 → no
`;

describe("a day that only bounds what is meant", () => {
  it.each(rows(BOUNDS))("%s → %s", (typed, meant) => expect(boundOfDay(typed) ?? "no").toBe(meant));
});
