import { expect, it } from "vitest";
import { isPersonName } from "../../src/language/person-name.ts";

it.each([
  "Nguyễn Văn An",
  "Đỗ Văn Nào",
  "Nguyễn Thị Thôi",
  "Bao Thanh Thiên",
  "Y Bih Niê",
  "đồng chí Trần Ai Nhi",
  "Bà Hà Thị Gì, Phó Giám đốc",
  "nguyen khi nao",
  "do van nao",
  "Nguyễn Văn A - Giám đốc",
  "Mr. Nguyen Van Hai",
])("%j is a person's name", (text) => {
  expect(isPersonName(text)).toBe(true);
});

it.each([
  "Hội trường UBND tỉnh",
  "ai ký",
  "Ai",
  "",
  "hoi thi nao",
  "do ai ky",
  "le khai mac may gio",
  "Phòng 3",
  "Nguyễn Văn An được ai cử đi họp vậy em",
  "has the director signed",
])("%j is none", (text) => {
  expect(isPersonName(text)).toBe(false);
});
