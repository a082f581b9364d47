import { beforeAll, describe, expect, it } from "vitest";
import { findUnits, importUnits, readUnits, type Unit } from "../../../src/features/people/index.ts";
import { createMemoryStorage } from "../../../src/storage/memory.ts";
import type { Storage } from "../../../src/storage/stores.ts";
import { appoint } from "../../support/appoint.ts";
import type { Bot } from "../../support/chat.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll } from "../../support/plan-chat.ts";

const AT = new Date("2014-10-01T00:00:00Z");
const UNITS: readonly Unit[] = [
  { code: "TW", level: "sector", name: "Toàn ngành" },
  { code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An", parent: "TW", aliases: ["NA"] },
  { code: "42", level: "provincial", name: "BHXH tỉnh Hà Tĩnh", parent: "TW" },
  { code: "4201", level: "base", name: "BHXH huyện Kỳ Anh", parent: "42" },
];

/** Imports rows, and gives the units as they are then and what is told of it. */
async function imported(storage: Pick<Storage, "transaction">, csv: string) {
  return storage.transaction(async (stores) => {
    const read = readUnits(csv, { known: await stores.units.units() });
    const counts = await importUnits(stores, read.units, AT);
    const trail = (await stores.audit.all(CAMPAIGN, 100)).filter(({ what }) => what === "unit");
    return {
      problems: read.problems.map(({ message }) => message),
      counts,
      units: new Map((await stores.units.units()).map((unit) => [unit.code, unit])),
      trail: trail.map(({ unit, reason, before = "", after = "" }) => `${unit} ${reason}: ${before} → ${after}`),
    };
  });
}

async function known(): Promise<Storage> {
  const storage = createMemoryStorage();
  await storage.transaction(({ units }) => units.putUnits(UNITS));
  return storage;
}

const HEAD = "code,level,name,parent";

describe("importing a unit under another name", () => {
  it("keeps its old name among the others, for good, and notes it", async () => {
    const storage = await known();
    const row = `${HEAD},aliases\n40,provincial,BHXH Nghệ Tĩnh,TW,NT\n`;
    const first = await imported(storage, row);
    expect(first.units.get("40")).toMatchObject({ name: "BHXH Nghệ Tĩnh", aliases: ["NT", "BHXH tỉnh Nghệ An"] });
    expect(first.trail).toEqual(["40 renamed: BHXH tỉnh Nghệ An → BHXH Nghệ Tĩnh"]);
    const second = await imported(storage, row);
    expect(second.counts).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(findUnits("nghệ an", [...second.units.values()]).map(({ code }) => code)).toEqual(["40"]);
    expect((await imported(storage, `${HEAD},aliases\n40,provincial,BHXH Nghệ Tĩnh,TW,\n`)).units.get("40")?.aliases).toEqual([
      "BHXH tỉnh Nghệ An",
    ]);
  });

  it("back to its old name has the other among the others", async () => {
    const storage = await known();
    await imported(storage, `${HEAD}\n40,provincial,BHXH Nghệ Tĩnh,TW\n`);
    const back = await imported(storage, `${HEAD}\n40,provincial,BHXH tỉnh Nghệ An,TW\n`);
    expect(back.units.get("40")).toMatchObject({ name: "BHXH tỉnh Nghệ An", aliases: ["NA", "BHXH Nghệ Tĩnh"] });
  });
});

describe("importing a unit that was merged", () => {
  const merge = `${HEAD},merged_into\n42,provincial,BHXH tỉnh Hà Tĩnh,TW,40\n`;

  it("leads its names to what it is part of, with the units below it, and notes it", async () => {
    const storage = await known();
    const { units, trail } = await imported(storage, merge);
    expect(units.get("42")?.mergedInto).toBe("40");
    expect(units.get("4201")?.parent).toBe("40");
    expect(trail).toEqual(expect.arrayContaining(["42 merged:  → 40", "4201 moved: 42 → 40"]));
    for (const words of ["hà tĩnh", "BHXH tỉnh Hà Tĩnh", "42", "em ở hà tĩnh"])
      expect(findUnits(words, [...units.values()]).map(({ code }) => code)).toEqual(["40"]);
  });

  it("stays so when it is imported again without the column, and ends when the column is empty", async () => {
    const storage = await known();
    await imported(storage, merge);
    const again = await imported(storage, `${HEAD}\n42,provincial,BHXH tỉnh Hà Tĩnh,TW\n4201,base,BHXH huyện Kỳ Anh,42\n`);
    expect([again.units.get("42")?.mergedInto, again.units.get("4201")?.parent]).toEqual(["40", "40"]);
    const parted = await imported(storage, `${HEAD},merged_into\n42,provincial,BHXH tỉnh Hà Tĩnh,TW,\n`);
    expect(parted.units.get("42")?.mergedInto).toBeUndefined();
    expect(parted.trail.at(-1)).toBe("42 merged: 40 → ");
  });

  it("into one that is merged itself goes to the last of them", async () => {
    const storage = await known();
    await imported(storage, merge);
    const { units } = await imported(
      storage,
      `${HEAD},merged_into\n44,provincial,BHXH Miền Trung,TW,\n40,provincial,BHXH tỉnh Nghệ An,TW,44\n`,
    );
    expect([units.get("40")?.mergedInto, units.get("42")?.mergedInto, units.get("4201")?.parent]).toEqual(["44", "44", "44"]);
  });

  it.each([
    ["one that is not there", "42,provincial,x,TW,99", 'there is no unit "99" to be merged into'],
    ["itself", "42,provincial,x,TW,42", 'is merged into itself: "42", "42"'],
    ["one of another level", "42,provincial,x,TW,4201", 'cannot be merged into "4201", which is of another level'],
    ["one that is merged into it", "42,provincial,x,TW,40\n40,provincial,y,TW,42", 'is merged into itself: "42", "40", "42"'],
  ])("into %s is told and not taken", async (_, row, message) => {
    const { problems, units } = await imported(await known(), `${HEAD},merged_into\n${row}\n`);
    expect(problems[0]).toBe(message);
    expect(units.get("42")?.mergedInto).toBeUndefined();
  });
});

describe("a merger in mid-campaign", () => {
  let knowledge: Known;
  beforeAll(async () => {
    knowledge = await loadKnown();
  }, 60_000);

  /** Hà Tĩnh, with a plan that was submitted and one in the making, became part of Nghệ An. */
  async function merged(): Promise<Bot> {
    const bot = await openPlanBot(knowledge, { admins: ["telegram:1"] });
    await appoint(bot, "telegram:6", "42", "organizer", "Hà Hà Tĩnh");
    await appoint(bot, "telegram:4", "40", "organizer", "Nguyễn Nghệ An");
    const tinh = bot.chat("telegram:6");
    await sayAll(tinh, ["/kehoach", ...PROVINCIAL.slice(1), "gửi"]);
    await tinh.click("Điều chỉnh");
    await tinh.say("sửa số đại biểu thành 240");
    await imported(bot.storage, `${HEAD},merged_into\n42,provincial,BHXH tỉnh Hà Tĩnh,TW,40\n`);
    return bot;
  }

  it("is told to who was in the middle of the old unit's plan, and nothing of it is lost", async () => {
    const bot = await merged();
    const tinh = bot.chat("telegram:6");
    expect(await tinh.say("gửi")).toBe(
      "BHXH tỉnh Hà Tĩnh đã sáp nhập vào BHXH tỉnh Nghệ An. Từ nay Anh/Chị làm kế hoạch của BHXH tỉnh Nghệ An; kế hoạch cũ vẫn xem được.",
    );
    expect(await tinh.say("/kehoach")).toBe(
      "Đơn vị đã nhận sáp nhập đơn vị khác, có kế hoạch cũ. Anh/Chị xem kế hoạch cũ hay lập mới?\n[1] Lập mới\n[2] Xem kế hoạch cũ: BHXH tỉnh Hà Tĩnh",
    );
    const old = await tinh.say("2");
    expect(old).toMatch(/^Kế hoạch KH-42\/1[\s\S]*250 người[\s\S]*\nKế hoạch KH-42 – [\s\S]*240 người/);
    expect(old).not.toMatch(/\[\d\]/);
    expect(await tinh.press("plan:fresh")).toContain("Trợ lý bắt đầu kế hoạch KH-40 của BHXH tỉnh Nghệ An");
    const versions = await bot.storage.transaction(({ plans }) => plans.versions(CAMPAIGN, "42"));
    expect(versions).toHaveLength(1);
  });

  it("lets the new unit's organizers and the board look at the old plan, and nobody else", async () => {
    const bot = await merged();
    await appoint(bot, "telegram:3", "", "staff");
    await bot.storage.transaction(({ units }) =>
      units.putUnits([{ code: "45", level: "provincial", name: "BHXH tỉnh Khác", parent: "TW" }]),
    );
    await appoint(bot, "telegram:7", "45");
    for (const id of ["telegram:4", "telegram:6", "telegram:3", "telegram:1"] as const)
      expect(await bot.chat(id).press("plan:old:42")).toMatch(/^(?:BHXH tỉnh Hà Tĩnh đã sáp nhập[^\n]*\n)?Kế hoạch KH-42/);
    for (const id of ["telegram:7", "telegram:9"] as const) expect(await bot.chat(id).press("plan:old:42")).not.toMatch(/240|250|KH-42/);
    for (const id of ["telegram:4", "telegram:1"] as const) expect(await bot.chat(id).press("plan:old:40")).not.toMatch(/^Kế hoạch KH-40/);
  });

  it("leads people by the old name: to the plan, to invitations, to requests", async () => {
    const bot = await merged();
    expect(await bot.chat("telegram:4").say("/donvi hà tĩnh")).toContain("Đơn vị: BHXH tỉnh Nghệ An.");
    expect(await bot.chat("telegram:1").say("/moi ha tinh")).toMatch(/^Mã mời vào BHXH tỉnh Nghệ An/);
    expect(await bot.chat("telegram:9").say("em ở BHXH Hà Tĩnh")).toContain("cán bộ đầu mối của BHXH tỉnh Nghệ An?");
    expect(await bot.chat("telegram:1").say("/moi nghe an")).toMatch(/• (?:Hà Hà Tĩnh|Nguyễn Nghệ An)\n• (?:Hà Hà Tĩnh|Nguyễn Nghệ An)/);
  });

  it("carries over invitations and requests that were made for the old unit", async () => {
    const bot = await openPlanBot(knowledge, { admins: ["telegram:1"] });
    const admin = bot.chat("telegram:1");
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await admin.say("/moi ha tinh"))?.[0];
    const lan = bot.chat("telegram:9", { name: "Lan" });
    await lan.say("/thamgia ha tinh");
    await lan.say("1");
    admin.notices();
    await imported(bot.storage, `${HEAD},merged_into\n42,provincial,BHXH tỉnh Hà Tĩnh,TW,40\n`);
    expect(await lan.say("/thamgia")).toContain("Yêu cầu tham gia BHXH tỉnh Nghệ An đang chờ");
    expect(await bot.chat("telegram:8").say(`/thamgia ${code}`)).toContain("cán bộ đầu mối của BHXH tỉnh Nghệ An.");
    expect(await admin.press("join:yes:1")).toContain("là cán bộ đầu mối của BHXH tỉnh Nghệ An.");
    expect(await lan.say("/kehoach")).toContain("KH-40");
  });

  it("lets who organized for it leave, and be removed", async () => {
    const bot = await merged();
    const admin = bot.chat("telegram:1");
    await admin.say("/moi nghe an");
    await admin.click("Gỡ: Hà Hà Tĩnh");
    expect(await admin.say("1")).toBe("Hà Hà Tĩnh không còn là cán bộ đầu mối của BHXH tỉnh Nghệ An.");
    expect(await bot.chat("telegram:6").say("/toi")).toContain("chưa tham gia đơn vị nào");
  });

  it("shows a new name everywhere at once", async () => {
    const bot = await openPlanBot(knowledge, { admins: ["telegram:1"] });
    await appoint(bot, "telegram:4", "40");
    const nga = bot.chat("telegram:4");
    await nga.say("/kehoach");
    await imported(bot.storage, `${HEAD}\n40,provincial,BHXH Nghệ Tĩnh,TW\n`);
    expect(await nga.say("/donvi nghe an")).toContain("Đơn vị: BHXH Nghệ Tĩnh.");
    expect(await nga.say("/toi")).toContain("cán bộ đầu mối của BHXH Nghệ Tĩnh");
    expect(await nga.say("/moi")).toContain("Mã mời vào BHXH Nghệ Tĩnh");
  });
});
