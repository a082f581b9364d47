import { beforeAll, describe, expect, it } from "vitest";
import { createAnswers } from "../../../src/features/answers/index.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { boardMember, organizerOf } from "../../support/admitted.ts";
import { openBot } from "../../support/chat.ts";
import type { Known } from "../../support/plan-chat.ts";
import { SECOND_PACK } from "../../support/second-pack.ts";

let known: Known;
beforeAll(async () => {
  const knowledge = await loadKnowledge(SECOND_PACK);
  known = { knowledge, answers: createAnswers(knowledge) };
}, 60_000);

const UNITS = [
  { code: "N", level: "national", name: "Tổng công ty" },
  { code: "R1", level: "region", name: "Vùng Biển Đông", parent: "N" },
  { code: "W1", level: "workshop", name: "Xưởng Mộc", parent: "R1" },
];

describe("another guideline", () => {
  it("says by its levels who hands seats on to whom", async () => {
    const bot = openBot({ ...known, today: "2031-05-20" });
    await bot.storage.transaction(({ units }) => units.putUnits(UNITS));
    const region = await organizerOf(bot, "telegram:1", "R1");
    const workshop = await organizerOf(bot, "telegram:2", "W1");
    const leader = await boardMember(bot, "telegram:9", "leader");
    expect(await region.say("/chitieu")).toMatch(/^Chỉ tiêu của Vùng Biển Đông chưa được công bố\. Tổng công ty công bố thì/);
    expect(await workshop.say("/chitieu")).toBe("Không có đơn vị nào phân bổ chỉ tiêu cho Xưởng Mộc, và Xưởng Mộc không phân bổ chỉ tiêu.");
    await leader.say("/chitieu\nVùng Biển Đông: 4\nXưởng Mộc: 2");
    expect(await leader.click("Công bố cho 1 đơn vị")).toMatch(/^Đã công bố cho 1 đơn vị\./);
    expect(region.notices().join()).toMatch(/^Tổng công ty công bố chỉ tiêu cho Vùng Biển Đông: 4 đại biểu dự /);
    expect(workshop.notices()).toEqual([]);
    for (const press of ["quota:plan:R1", "quota:announce:R1:aaaaaaaaaaaa"])
      expect(await region.press(press)).toMatch(/^Việc công bố chỉ tiêu này không thuộc quyền của Anh\/Chị\./);
  });

  it("leaves questions open that its board is asked", async () => {
    const bot = openBot({ ...known, today: "2031-05-20" });
    await bot.storage.transaction(({ units }) => units.putUnits(UNITS));
    const region = await organizerOf(bot, "telegram:1", "R1");
    const staff = await boardMember(bot, "telegram:9");
    await region.say("hỏi hội đồng: Thí sinh ngủ ở đâu?");
    expect(staff.notices().join()).toContain("Vùng Biển Đông hỏi ngày 20/5/2031");
  });
});
