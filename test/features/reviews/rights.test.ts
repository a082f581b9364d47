import { beforeAll, describe, expect, it } from "vitest";
import { ACTIONS } from "../../../src/features/reviews/asked.ts";
import type { Storage } from "../../../src/storage/stores.ts";
import { CAMPAIGN, type Known, loadKnown, sayAll } from "../../support/plan-chat.ts";
import { BASE, openStage, type Player, readAll, type Stage, submitProvincial } from "../../support/review-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

type Anybody = Player | "stranger" | "admin";
const ROLES: readonly Anybody[] = ["stranger", "nghean", "hatinh", "dienchau", "office", "staff", "leader", "admin"];
const SECRET = "Ghi rõ phòng họp ở tầng mấy";

/** Who may do what with a province's plan, and with a district's. */
const MAY: Readonly<Record<"40" | "4001", Readonly<Record<"look" | "staff" | "leader" | "unit", readonly Anybody[]>>>> = {
  "40": { look: ["staff", "leader", "admin"], staff: ["staff", "leader"], leader: ["leader"], unit: ["nghean", "admin"] },
  "4001": { look: ["nghean", "staff", "leader", "admin"], staff: ["nghean"], leader: ["nghean"], unit: ["dienchau", "admin"] },
};

/** Both plans are sent, and each has a comment that was prepared, a question, and something in a dialogue. */
async function stageOf(): Promise<Stage> {
  const stage = await openStage(known, { edits: true });
  const { nghean, dienchau, leader } = stage.chats;
  await submitProvincial(stage);
  await sayAll(dienchau, [...BASE, "gửi"]);
  for (const [chat, unit] of [
    [leader, "40"],
    [nghean, "4001"],
  ] as const) {
    await chat.press(`rv:comment:${unit}/1`);
    await chat.say(`Địa điểm: ${SECRET}`);
    await chat.press(`rv:ask:${unit}/1`);
    await chat.say(SECRET);
  }
  readAll(stage);
  return stage;
}

/** All that is stored about plans and their reviews. */
async function stored(storage: Storage): Promise<string> {
  return storage.transaction(async ({ plans, reviews, audit }) => {
    const all = await Promise.all(
      ["40", "4001"].map(async (unit) => [
        await plans.versions(CAMPAIGN, unit),
        await plans.openDraft(CAMPAIGN, unit),
        await reviews.comments(CAMPAIGN, unit),
        await reviews.decisions(CAMPAIGN, unit),
        await reviews.review({ campaign: CAMPAIGN, unit, number: 1 }),
        await audit.ofUnit(CAMPAIGN, unit),
      ]),
    );
    return JSON.stringify(all);
  });
}

const REFUSED = /^(?:Nút này dành cho|Anh\/Chị xem được kế hoạch này;|Việc này do lãnh đạo quyết định\.)/;
/** What somebody who may not even look must not read. */
const WRITTEN = new RegExp(`${SECRET}|Trường Thi|Hội nghị (?:biểu dương )?điển hình|250|Nguyễn Văn A|KH-40(?:01)?/1`);

describe.each(["40", "4001"] as const)("the plan of %s", (unit) => {
  it.each(ROLES)("does what its buttons say for %s only as far as they may", async (role) => {
    const stage = await stageOf();
    const chat = stage.chats[role];
    const [comment, question] = (await stage.bot.storage.transaction(({ reviews }) => reviews.comments(CAMPAIGN, unit))).map(
      ({ id }) => id,
    );
    const before = await stored(stage.bot.storage);
    for (const [action, needed] of Object.entries(ACTIONS)) {
      if (MAY[unit][needed].includes(role)) continue;
      for (const more of ["", `:${action === "answer" ? question : comment}`, ":none:x"]) {
        const reply = await chat.press(`rv:${action}:${unit}/1${more}`);
        expect(`${action}: ${reply}`).toMatch(new RegExp(`^${action}: ${REFUSED.source.slice(1)}`));
        expect(reply).not.toMatch(WRITTEN);
      }
      await chat.say("một câu gõ tiếp theo");
    }
    expect(await stored(stage.bot.storage)).toBe(before);
    for (const others of Object.values(stage.chats)) expect(others.notices()).toEqual([]);
  });

  it("lets those press its buttons who may", async () => {
    const presses = { look: "show", staff: "take", leader: "return", unit: "notes" } as const;
    const stage = await stageOf();
    for (const [needed, action] of Object.entries(presses))
      for (const role of MAY[unit][needed as keyof typeof presses])
        expect(await stage.chats[role].press(`rv:${action}:${unit}/1`)).not.toMatch(REFUSED);
  });
});

it("who may not see a plan does not learn whether there is one", async () => {
  const { chats } = await stageOf();
  for (const role of ["stranger", "hatinh", "dienchau"] as const) {
    const there = await chats[role].press("rv:show:40/1");
    for (const id of ["rv:show:40/2", "rv:show:42/1", "rv:show:nothing/1", "rv:show:__proto__/1", "rv:show:constructor/1"])
      expect(await chats[role].press(id)).toBe(there);
  }
});

it("what only looks like a button of a review is none", async () => {
  const { chats } = await stageOf();
  for (const id of [
    "rv:",
    "rv:show",
    "rv:show:40",
    "rv:show:40/x",
    "rv:__proto__:40/1",
    "rv:constructor:40/1",
    "rv:nothing:40/1",
    "rv:show:40/1/2",
  ])
    expect(await chats.leader.press(id)).toMatch(/^Nút này không còn dùng được/);
});

it("nothing of a plan is shown where others read it", async () => {
  const { bot } = await stageOf();
  const group = bot.chat("telegram:-100", { group: true });
  for (const action of Object.keys(ACTIONS)) {
    const reply = await group.press(`rv:${action}:40/1`);
    expect(reply).toMatch(/^Việc xem xét kế hoạch được làm trong cuộc trò chuyện riêng/);
  }
});

it("no command shows somebody else's plan to an organizer, a district or a stranger", async () => {
  const { chats } = await stageOf();
  for (const role of ["stranger", "hatinh", "dienchau"] as const)
    for (const text of ["/kehoach nghe an", "/donvi nghe an", "xem kế hoạch", "/hangcho"])
      expect(await chats[role].say(text)).not.toMatch(role === "dienchau" ? /Trường Thi|KH-40\/1/ : WRITTEN);
});

it("a plan of a unit that was merged is reviewed and answered by those it became part of", async () => {
  const stage = await stageOf();
  await stage.bot.storage.transaction(async ({ units }) => {
    const [old, heir] = [await units.unit("40"), await units.unit("42")];
    if (!old || !heir) throw new Error("there are no such units");
    await units.putUnits([{ ...old, mergedInto: "42" }]);
  });
  const { leader, hatinh, nghean } = stage.chats;
  readAll(stage);
  await leader.press("rv:agree:40/1:sure");
  for (const chat of [hatinh, nghean]) expect(chat.notices().join()).toContain("đã thống nhất kế hoạch KH-40/1.");
  expect(await hatinh.press("rv:take:4001/1")).toMatch(/^Anh\/Chị đang xem xét KH-4001\/1\./);
});
