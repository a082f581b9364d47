import { describe, expect, it } from "vitest";
import { sectionWanted } from "../../../src/features/answers/section-named.ts";

describe("the section whose wording is asked for", () => {
  it.each([
    ["nguyên văn phần II, mục 2, điểm d", "II.2.d"],
    ["Nguyên văn Phần II; Mục 2; Điểm D", "II.2.d"],
    ["nguyen van phan ii muc 2 diem d", "II.2.d"],
    ["cho em xem toàn văn phần III", "III"],
    ["trích phần III mục 4 giúp em", "III.4"],
    ["trích phần III số 4", "III.4"],
    ["nguyên văn phần II mục 1 khoản g", "II.1.g"],
    ["nguyên văn phần I mục 12", "I.12"],
    ["full text of II.2.d", "II.2.d"],
    ["full text of ii.2", "II.2"],
    ["exact wording of part I, section 3", "I.3"],
    ["verbatim: part II section 1 item a", "II.1.a"],
    ["word for word, part II section 1 point b", "II.1.b"],
    ["full text of part IV", "IV"],
    ["nguyên văn phần V", "V"],
    ["nguyên văn phần VIII, mục 1", "VIII.1"],
  ])("%s", (text, section) => {
    expect(sectionWanted(text)).toBe(section);
  });
});

describe("no section is asked for", () => {
  it.each([
    ["by a question about one", "phần II, mục 2, điểm d nói gì?"],
    ["by its number alone", "II.2.d"],
    ["by the wording of what was just said", "nguyên văn"],
    ["by the wording of a part that has no number", "nguyên văn phần mở đầu"],
    ["by a number that is no part's", "nguyên văn xii.2"],
    ["by a word that only begins like a part's number", "nguyên văn phần việc của cụm"],
  ])("%s: %s", (_, text) => {
    expect(sectionWanted(text)).toBeUndefined();
  });
});
