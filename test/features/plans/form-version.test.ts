import { beforeAll, describe, expect, it } from "vitest";
import { FORM_VERSION, migrateContent } from "../../../src/features/plans/form-version.ts";
import type { PlanContent } from "../../../src/features/plans/plan.ts";
import type { Bot } from "../../support/chat.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot, sayAll, writtenIn } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const written = (value: unknown) => ({ value, by: "p1", at: "2014-10-01T02:00:00.000Z" });

async function keepDraft(bot: Bot, formVersion: number, fields: PlanContent["fields"]): Promise<void> {
  const now = new Date("2014-10-01T02:00:00Z");
  const content = { fields, skipped: [], reasons: {} };
  const draft = { id: "d1", campaign: CAMPAIGN, unit: "40", revision: 7, basedOn: 0, formVersion, content, createdAt: now, updatedAt: now };
  expect(await bot.storage.transaction(({ plans }) => plans.createDraft(draft))).toBe(true);
}

const OLD = {
  name: written("Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An"),
  venue: written("Hội trường A"),
  address: written("số 10 đường Trường Thi"),
};

describe("a draft of an older form", () => {
  it("is gone on with, its values as the form of today has them, and saved so", async () => {
    const bot = await openPlanBot(known, { today: "2014-10-02" });
    await keepDraft(bot, 1, OLD);
    const chat = bot.chat();
    expect(await chat.say("/kehoach nghệ an")).toMatch(/2\/16[\s\S]*Hội nghị tổ chức ngày nào/);
    expect(await chat.say("xem lại")).toContain("Địa điểm: Hội trường A, số 10 đường Trường Thi");
    await chat.say("sáng 15/4/2015");
    expect(await writtenIn(bot, "venue")).toBe("Hội trường A, số 10 đường Trường Thi");
    const draft = await bot.storage.transaction(({ plans }) => plans.openDraft(CAMPAIGN, "40"));
    expect(draft).toMatchObject({ formVersion: FORM_VERSION, revision: 8 });
    expect(Object.keys(draft?.content.fields ?? {})).not.toContain("address");
  });

  it("with a value that its field no longer takes is asked for it again", async () => {
    const bot = await openPlanBot(known, { today: "2014-10-02" });
    await keepDraft(bot, FORM_VERSION, { name: OLD.name, day: written("giữa tháng tư") });
    expect(await bot.chat().say("/kehoach nghệ an")).toContain("Hội nghị tổ chức ngày nào?");
  });

  it("keeps an address without a hall", () => {
    expect(migrateContent({ fields: { address: OLD.address }, skipped: [], reasons: {} }, 1).fields).toEqual({ venue: OLD.address });
  });
});

describe("what a newer program wrote", () => {
  it("is not touched", () => {
    expect(() => migrateContent({ fields: {}, skipped: [], reasons: {} }, FORM_VERSION + 1)).toThrow("newer program");
  });
});

describe("where a chat stood with an older program", () => {
  it("is begun anew for the same unit, and nothing of the plan is lost", async () => {
    const bot = await openPlanBot(known);
    await sayAll(bot.chat(), ["/kehoach nghệ an", "1"]);
    await bot.storage.transaction(async (stores) => {
      const conversation = await stores.conversation("terminal:an");
      await stores.saveConversation("terminal:an", {
        slices: { ...conversation?.slices, plans: { version: 0, unit: "40", at: "field/day" } },
      });
    });
    expect(await bot.chat().say("tiếp tục")).toMatch(/1\/16[\s\S]*Hội nghị tổ chức ngày nào/);
  });
});
