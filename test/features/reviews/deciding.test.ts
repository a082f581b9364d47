import { beforeAll, describe, expect, it } from "vitest";
import type { Version } from "../../../src/features/plans/store.ts";
import { CAMPAIGN, type Known, loadKnown, sayAll } from "../../support/plan-chat.ts";
import { BASE, openStage, readAll, returnProvincial, type Stage, submitProvincial } from "../../support/review-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const HASH = "c".repeat(64);

async function submitted(): Promise<Stage> {
  const stage = await openStage(known, { edits: true });
  await submitProvincial(stage);
  readAll(stage);
  return stage;
}

async function stateOf({ bot }: Stage, unit = "40"): Promise<string | undefined> {
  return (await bot.storage.transaction(({ plans }) => plans.versions(CAMPAIGN, unit))).at(-1)?.state;
}

/** Another unit's plan, as if it had sent what Nghệ An did. */
async function alsoSent(stage: Stage, unit: "CQ" | "TW"): Promise<void> {
  await stage.bot.storage.transaction(async ({ plans }) => {
    const [version] = await plans.versions(CAMPAIGN, "40");
    await plans.addVersion({ ...(version as Version), unit });
  });
}

describe("agreeing", () => {
  it("is told to the unit in the guideline's words, and to whoever is slower by whom and when", async () => {
    const stage = await submitted();
    const { leader, leader2, nghean, nghean2 } = stage.chats;
    expect(await leader.tap("Thống nhất")).toBe("Đã thống nhất KH-40/1; đơn vị đã được báo.");
    for (const chat of [nghean, nghean2]) {
      const said = chat.notices().join();
      expect(said).toBe("Thường trực Hội đồng đã thống nhất kế hoạch KH-40/1.\n[1] Xem kế hoạch");
      expect(said).not.toContain("duyệt");
    }
    for (const action of ["agree", "return", "take", "comment"])
      expect(await leader2.press(`rv:${action}:40/1`)).toMatch(
        /^Phạm Minh đã thống nhất KH-40\/1 lúc 12:00 ngày 26\/9\/2014 \(theo lịch diễn tập\)\.\n\[1\] Mở thẻ kế hoạch$/,
      );
  });

  it("with comments that were prepared and not sent asks first", async () => {
    const stage = await submitted();
    const { leader, staff } = stage.chats;
    await staff.tap("Góp ý");
    await staff.say("Địa điểm: ghi rõ phòng");
    expect(await leader.tap("Thống nhất")).toMatch(/^Có 1 góp ý đã soạn mà chưa gửi\./);
    expect(await stateOf(stage)).toBe("submitted");
    await leader.click("Thống nhất, không gửi góp ý");
    expect(await stateOf(stage)).toBe("agreed");
    expect(stage.chats.nghean.notices().join()).not.toContain("ghi rõ phòng");
  });

  it("with a district's plan is the province's", async () => {
    const stage = await openStage(known, { edits: true });
    const { dienchau, nghean, leader } = stage.chats;
    await sayAll(dienchau, [...BASE, "gửi"]);
    expect(await leader.press("rv:agree:4001/1")).toMatch(/^Anh\/Chị xem được kế hoạch này; /);
    await nghean.tap("Thống nhất");
    expect(dienchau.notices()).toEqual(["BHXH tỉnh Nghệ An đã thống nhất kế hoạch KH-4001/1.\n[1] Xem kế hoạch"]);
  });
});

describe("recalling", () => {
  it("an agreement needs a reason, is told to the unit with it, and puts the plan under review again", async () => {
    const stage = await submitted();
    const { leader, leader2, nghean } = stage.chats;
    await leader.tap("Thống nhất");
    readAll(stage);
    await leader2.press("rv:recall:40/1");
    expect(await leader2.say("?")).toContain("ngắn quá");
    expect(await leader2.say("xem lại kinh phí")).toMatch(/^Đã thu hồi ý kiến về KH-40\/1/);
    expect(nghean.notices()).toEqual([
      "Thường trực Hội đồng thu hồi ý kiến thống nhất kế hoạch KH-40/1.\nLý do: xem lại kinh phí\n" +
        "Kế hoạch trở lại đang xem xét; Trợ lý sẽ báo khi có ý kiến mới.\n[1] Xem kế hoạch",
    ]);
    expect(await stateOf(stage)).toBe("under-review");
    const decisions = await stage.bot.storage.transaction(({ reviews }) => reviews.decisions(CAMPAIGN, "40"));
    expect(decisions.map(({ kind, comment }) => [kind, comment])).toEqual([
      ["agree", undefined],
      ["recall", "xem lại kinh phí"],
    ]);
    const steps = await stage.bot.storage.transaction(({ plans }) => plans.steps(CAMPAIGN, "40"));
    expect(steps.at(-1)).toMatchObject({ from: "agreed", to: "under-review", reason: "xem lại kinh phí" });
    expect(await leader2.tap("Thống nhất")).toContain("Đã thống nhất KH-40/1");
  });

  it("a return gives its comments back to be changed, keeps what was sent, and asks nothing of the unit any more", async () => {
    const stage = await submitted();
    const { leader, nghean } = stage.chats;
    await returnProvincial(stage, "Địa điểm: ghi rõ phòng");
    await leader.tap("Thu hồi");
    readAll(stage);
    await leader.say("nhầm kế hoạch");
    expect(nghean.notices().join()).toContain(
      "thu hồi đề nghị chỉnh sửa kế hoạch KH-40/1; Anh/Chị tạm thời chưa cần chỉnh sửa.\nLý do: nhầm kế hoạch",
    );
    expect(await nghean.say("/kehoach")).not.toContain("ghi rõ phòng");
    expect(await nghean.press("plan:mend:40/1")).toMatch(/^Đơn vị: BHXH tỉnh Nghệ An\.\nKH-40\/1 [^\n]*: đang xem xét\./);
    expect(await leader.press("rv:list:40/1")).toContain("• 1. Địa điểm: ghi rõ phòng");
    const kept = await stage.bot.storage.transaction(({ reviews }) => reviews.comments(CAMPAIGN, "40"));
    expect(kept.map(({ state }) => state)).toEqual(["recalled", "prepared"]);
    expect(await leader.press("rv:versions:40/1")).toMatch(
      /thu hồi lúc [^\n]* Lý do: nhầm kế hoạch\n• Góp ý \(đã thu hồi\): Địa điểm: ghi rõ phòng/,
    );
  });

  it("is too late once the unit has begun to change what was returned, or sent it again", async () => {
    const stage = await submitted();
    const { leader, nghean } = stage.chats;
    await returnProvincial(stage, "Địa điểm: ghi rõ phòng");
    await leader.press("rv:recall:40/1");
    await nghean.tap("Sửa kế hoạch");
    expect(await leader.say("nhầm kế hoạch")).toMatch(/^Đơn vị đã bắt đầu làm theo ý kiến về KH-40\/1, nên không thu hồi được nữa\./);
    expect(await leader.press("rv:recall:40/1")).toMatch(/^Đơn vị đã bắt đầu làm theo/);
    await sayAll(nghean, ["Nhà văn hóa tỉnh, phòng 1", "gửi"]);
    expect(await leader.press("rv:recall:40/1")).toMatch(/^KH-40\/1: Đã có bản mới: KH-40\/2\./);
    expect(await stateOf(stage)).toBe("resubmitted");
  });

  it("and beginning to change at once: one of both happens", async () => {
    for (let round = 0; round < 5; round++) {
      const stage = await submitted();
      const { leader, nghean } = stage.chats;
      await returnProvincial(stage, "Địa điểm: ghi rõ phòng");
      await leader.press("rv:recall:40/1");
      await Promise.all([leader.say("nhầm kế hoạch"), nghean.press("plan:mend:40/1")]);
      const draft = await stage.bot.storage.transaction(({ plans }) => plans.openDraft(CAMPAIGN, "40"));
      expect(await stateOf(stage)).toBe(draft ? "returned" : "under-review");
    }
  });
});

describe("the further steps of a plan's end", () => {
  it("are recorded with number, date and file, one after the other, and told to the unit", async () => {
    const stage = await submitted();
    await alsoSent(stage, "CQ");
    const { leader, staff, office } = stage.chats;
    expect(await leader.press("rv:present:CQ/1")).toMatch(/^KH-CQ\/1: Chờ xem xét\./);
    await leader.press("rv:agree:CQ/1");
    expect(office.notices().join()).toContain("đã thống nhất kế hoạch KH-CQ/1");
    stage.bot.goTo("2015-03-10");
    expect(await leader.press("rv:pass:CQ/1")).toMatch(/^Phạm Minh đã thống nhất KH-CQ\/1/);
    expect(await leader.press("rv:present:CQ/1")).toMatch(/^Tờ trình Tổng Giám đốc về KH-CQ\/1 có số nào\?/);
    expect(await leader.say("!!")).toMatch(/^Số văn bản cần có chữ hoặc số/);
    await leader.say("34/TTr-VP");
    expect(await leader.say("12/3/2016")).toMatch(/^Ngày 12\/3\/2016 chưa tới\./);
    expect(await leader.say("khi nào xong")).toMatch(/^Trợ lý chưa đọc được ngày\./);
    const check = "Ghi KH-CQ/1 đã trình Tổng Giám đốc. Anh/Chị xem lại rồi bấm Lưu; có tệp thì gửi tại đây, hoặc bổ sung sau.\n";
    expect(await leader.say("3/3")).toBe(
      `${check}• Số: 34/TTr-VP\n• Ngày: 3/3/2015\n• Tệp: chưa có\n[1] Lưu\n[2] Sửa số\n[3] Sửa ngày\n[4] Để sau`,
    );
    await leader.click("Sửa số");
    expect(await leader.say("35/TTr-VP")).toContain("• Số: 35/TTr-VP\n• Ngày: 3/3/2015");
    expect(await stateOf(stage, "CQ")).toBe("agreed");
    await leader.click("Lưu");
    expect(await stateOf(stage, "CQ")).toBe("presented");
    expect(office.notices()).toEqual(["Kế hoạch KH-CQ/1 đã được trình Tổng Giám đốc: số 35/TTr-VP ngày 3/3/2015.\n[1] Xem kế hoạch"]);
    expect(await staff.press("rv:card:CQ/1")).toMatch(/^Đã trình Tổng Giám đốc, số 35\/TTr-VP ngày 3\/3\/2015: Phạm Minh, /);

    await leader.press("rv:file:CQ/1");
    expect(JSON.stringify(await leader.send({ file: { name: "a.exe", bytes: 1, refused: "kind" } }))).toContain("plans-file-kind");
    await leader.send({ file: { name: "to-trinh.pdf", bytes: 9, hash: HASH } });
    expect([...(await stage.bot.storage.filesInUse(new Date()))]).toContain(HASH);
    const [shown] = await leader.send({ press: "rv:show:CQ/1" });
    expect(shown?.files).toEqual([{ name: "to-trinh.pdf", hash: HASH }]);

    await leader.press("rv:decide:CQ/1");
    await sayAll(leader, ["56/QĐ", "hôm nay"]);
    await leader.send({ file: { name: "quyet-dinh.pdf", bytes: 9, hash: "d".repeat(64) } });
    expect(await leader.say("lưu")).toBe("Đã ghi quyết định về KH-CQ/1; đơn vị đã được báo.");
    expect(await stateOf(stage, "CQ")).toBe("decided");
    expect(office.notices().join()).toContain("Kế hoạch KH-CQ/1 đã có quyết định: số 56/QĐ ngày 10/3/2015.");
    expect(await leader.press("rv:recall:CQ/1")).toMatch(/^Phạm Minh đã ghi quyết định về KH-CQ\/1/);
  });

  it("of the sector go through the Council", async () => {
    const stage = await submitted();
    await alsoSent(stage, "TW");
    const { leader, sector } = stage.chats;
    expect(await leader.press("rv:card:TW/1")).toMatch(/\[\d\] Đã chuẩn bị xong\n/);
    for (const [action, number] of [["prepare"], ["pass", "1/NQ"], ["present", "2/TTr"], ["decide", "3/QĐ"]] as const) {
      await leader.press(`rv:${action}:TW/1`);
      if (number === undefined) continue;
      await sayAll(leader, [number, "20/9/2014"]);
      await leader.click("Lưu");
    }
    expect(await stateOf(stage, "TW")).toBe("decided");
    expect(sector.notices().map((notice) => notice.split("\n")[0])).toEqual([
      "Thường trực Hội đồng đã chuẩn bị xong kế hoạch KH-TW/1, tiếp theo là trình Hội đồng.",
      "Kế hoạch KH-TW/1 đã qua Hội đồng: số 1/NQ ngày 20/9/2014.",
      "Kế hoạch KH-TW/1 đã được trình Tổng Giám đốc: số 2/TTr ngày 20/9/2014.",
      "Kế hoạch KH-TW/1 đã có quyết định: số 3/QĐ ngày 20/9/2014.",
    ]);
  });

  it("recorded by two at once are recorded once", async () => {
    const stage = await submitted();
    await alsoSent(stage, "CQ");
    const { leader, leader2, office } = stage.chats;
    await leader.press("rv:agree:CQ/1");
    for (const chat of [leader, leader2]) {
      await chat.press("rv:present:CQ/1");
      await sayAll(chat, [`${chat === leader ? 1 : 2}/TTr`, "20/9/2014"]);
    }
    readAll(stage);
    const said = await Promise.all([leader, leader2].map((chat) => chat.press("rv:save:CQ/1")));
    expect(said.filter((reply) => reply.startsWith("Đã ghi KH-CQ/1 trình"))).toHaveLength(1);
    expect(said.filter((reply) => /^(?:Phạm Minh|Lý Nam) đã ghi KH-CQ\/1 trình Tổng Giám đốc lúc/.test(reply))).toHaveLength(1);
    expect(office.notices()).toHaveLength(1);
  });
});
