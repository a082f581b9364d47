import { describe, expect, it } from "vitest";
import { hasForm } from "../../../src/features/plans/has-form.ts";
import { requireGuideline, requireLevel } from "../../support/checked.ts";
import { PACK } from "../../support/guideline.ts";
import { SECOND_PACK } from "../../support/second-pack.ts";

const guideline = requireGuideline(PACK);
const second = requireGuideline(SECOND_PACK);

const BASE = "Hội nghị biểu dương điển hình tiên tiến";
const UPPER = "Hội nghị điển hình tiên tiến";
const SECTOR = "Đại hội Thi đua yêu nước Ngành BHXH lần thứ IV";

describe("an event's name under Guideline 3575", () => {
  it.each([
    ["base", BASE],
    ["base", `${BASE} BHXH huyện Nam Đàn năm 2015`],
    ["base", "HỘI NGHỊ BIỂU DƯƠNG ĐIỂN HÌNH TIÊN TIẾN"],
    ["base", "hoi nghi bieu duong dien hinh tien tien bhxh huyen nam dan"],
    ["base", "Exemplar Commendation Conference of Nam Đàn"],
    ["base", `${BASE} tiến tới ${UPPER} tỉnh`],
    ["base", "Hội nghị biểu dương các điển hình tiên tiến"],
    ["base", "Hội nghị biểu dương điển hình tiên tiến cấp cơ sở năm 2015"],
    ["base", `${BASE} và bầu đại biểu đi dự ${UPPER} tỉnh`],
    ["provincial", UPPER],
    ["provincial", `${UPPER} ngành BHXH tỉnh Nghệ An`],
    ["provincial", `${UPPER} BHXH tỉnh Nghệ An hướng tới Đại hội Thi đua yêu nước toàn quốc lần thứ IX`],
    ["provincial", `${UPPER} BHXH tỉnh Nghệ An, chào mừng Đại hội Thi đua yêu nước các cấp`],
    ["provincial", "Hội nghị các điển hình tiên tiến phong trào thi đua yêu nước"],
    ["provincial", `${UPPER} BHXH tỉnh Nghệ An`],
    ["provincial", "Hội  nghị\tĐiển hình  tiên tiến tỉnh Nghệ An"],
    ["provincial", "hoi nghi dien hinh tien tien"],
    ["provincial", `${UPPER} tiến tới ${SECTOR}`],
    ["provincial", "Exemplar Conference of Nghệ An"],
    ["provincial", "Exemplar Conference of the social security sector of Nghệ An"],
    ["provincial", "Exemplar Conference of Nghệ An towards the National Patriotic Emulation Congress"],
    ["central_office", `${UPPER} khối cơ quan BHXH Việt Nam`],
    ["sector", SECTOR],
    ["sector", "Đại hội Thi đua yêu nước Ngành BHXH Việt Nam lần thứ IV"],
    ["sector", "Đại hội Thi đua yêu nước Ngành Bảo hiểm xã hội Việt Nam lần thứ IV năm 2015"],
    ["sector", "Đại hội Thi đua yêu nước năm 2015 Ngành BHXH lần thứ IV"],
    ["sector", `${SECTOR} chào mừng Đại hội Thi đua yêu nước toàn quốc`],
    ["sector", "Đại hội thi đua yêu nước ngành Bảo hiểm xã hội lần thứ IV"],
    ["sector", "ĐẠI HỘI THI ĐUA YÊU NƯỚC NGÀNH BẢO HIỂM XÃ HỘI LẦN THỨ IV"],
    ["sector", "dai hoi thi dua yeu nuoc nganh bhxh lan thu 4"],
  ])("has the form of the level %s: %s", (level, name) => {
    expect(hasForm(name, requireLevel(guideline, level), guideline.facts)).toBe(true);
  });

  it.each([
    ["base", UPPER],
    ["base", "Đại hội thi đua"],
    ["base", "Hội nghị biểu dương"],
    ["base", `${BASE} và Đại hội Thi đua yêu nước`],
    ["base", `${BASE} và ${UPPER}`],
    ["base", `Đại hội Thi đua yêu nước, ${BASE}`],
    ["provincial", `Đại hội thi đua yêu nước và ${UPPER} BHXH tỉnh Nghệ An`],
    ["provincial", `${UPPER} Ngành BHXH lần thứ IV`],
    ["provincial", `${UPPER} Ngành BHXH Việt Nam lần thứ 4`],
    ["provincial", `${UPPER} và ${BASE}`],
    ["provincial", "Patriotic Emulation Congress and Exemplar Conference of Nghệ An"],
    ["provincial", `Tiến tới ${UPPER} là Đại hội Thi đua yêu nước tỉnh Nghệ An`],
    ["sector", `${SECTOR} và ${UPPER}`],
    ["provincial", BASE],
    ["provincial", "Hội nghị tổng kết"],
    ["provincial", SECTOR],
    ["provincial", "Đại hội điển hình tiên tiến tỉnh Nghệ An"],
    ["provincial", "Exemplar Commendation Conference"],
    ["central_office", BASE],
    ["sector", UPPER],
    ["sector", "Đại hội Thi đua yêu nước Ngành BHXH"],
    ["sector", "Đại hội Thi đua yêu nước Ngành BHXH lần thứ V"],
    ["sector", "Đại hội Thi đua yêu nước Ngành BHXH lần thứ 40"],
    ["sector", "Đại hội Thi đua yêu nước toàn quốc lần thứ IX"],
    ["sector", "x"],
  ])("has not the form of the level %s: %s", (level, name) => {
    expect(hasForm(name, requireLevel(guideline, level), guideline.facts)).toBe(false);
  });
});

describe("under another guideline", () => {
  it.each([
    ["workshop", "Buổi thao diễn tay nghề xưởng mộc", true],
    ["region", "Hội thi tay nghề vùng Sông Vàng", true],
    ["region", "Hội thi tay nghề xưởng mộc", false],
    ["national", "Hội thi Búa Vàng lần thứ 2", true],
    ["national", "Hội thi Búa Vàng lần thứ IV", false],
  ])("the name at the level %s is held against its forms: %s", (level, name, fits) => {
    expect(hasForm(name, requireLevel(second, level), second.facts)).toBe(fits);
  });

  it("the name of a form that stands within another's is not taken for it", () => {
    const [workshop, ...levels] = second.facts.levels;
    if (!workshop) throw new Error("the pack has no levels");
    const short = { ...workshop, form: { ...workshop.form, vi: "Hội thi tay nghề", en: "Skills Contest" } };
    const facts = { ...second.facts, levels: [short, ...levels] };
    expect(hasForm("Hội thi tay nghề xưởng mộc", short, facts)).toBe(true);
    expect(hasForm("Hội thi tay nghề vùng", short, facts)).toBe(false);
    expect(hasForm("Hội thi tay nghề tiến tới Hội thi tay nghề vùng", short, facts)).toBe(true);
  });
});
