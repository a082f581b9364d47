import { beforeAll, describe, expect, it } from "vitest";
import { CAMPAIGN, type Known, loadKnown, sayAll } from "../../support/plan-chat.ts";
import { openStage, readAll, type Stage, submitProvincial } from "../../support/review-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

async function submitted(): Promise<Stage> {
  const stage = await openStage(known);
  await submitProvincial(stage);
  readAll(stage);
  return stage;
}

const press = (chat: Stage["chats"]["leader"], action: string, number = 1): Promise<string> => chat.press(`rv:${action}:40/${number}`);

async function stateOf({ bot }: Stage, number = 1): Promise<string | undefined> {
  const versions = await bot.storage.transaction(({ plans }) => plans.versions(CAMPAIGN, "40"));
  return versions.find((each) => each.number === number)?.state;
}

describe("a plan that waits", () => {
  it("is taken by one, which all see", async () => {
    const stage = await submitted();
    const { staff, leader } = stage.chats;
    expect(await press(staff, "take")).toBe("Anh/Chị đang xem xét KH-40/1.");
    expect(await stateOf(stage)).toBe("under-review");
    expect(leader.notices()).toEqual([
      expect.stringMatching(/^Đang xem xét bởi Đỗ Giang, từ 12:00 ngày 26\/9\/2014[\s\S]*\[1\] Nhận thay/),
    ]);
    expect(staff.notices()).toEqual([expect.stringMatching(/\[\d\] Trả lại hàng chờ$/)]);
    expect(await press(leader, "take")).toMatch(/^Đỗ Giang đang xem xét KH-40\/1\. Nếu cần, Anh\/Chị bấm Nhận thay\.\n\[1\] Nhận thay/);
    expect(await press(staff, "take")).toMatch(/^Anh\/Chị đang xem xét KH-40\/1 rồi\./);
  });

  it("is laid back as it was, also when it was sent again", async () => {
    const stage = await submitted();
    const { staff, leader, nghean } = stage.chats;
    await press(staff, "take");
    expect(await press(leader, "release")).toMatch(/^Đỗ Giang đang xem xét/);
    expect(await press(staff, "release")).toBe("KH-40/1 đã trở lại hàng chờ.");
    expect(await stateOf(stage)).toBe("submitted");
    await sayAll(nghean, ["sửa địa điểm thành Nhà văn hóa tỉnh", "gửi"]);
    await press(leader, "take", 2);
    await press(leader, "release", 2);
    expect(await stateOf(stage, 2)).toBe("resubmitted");
    expect(await press(leader, "take", 1)).toMatch(/^KH-40\/1: Đã có bản mới: KH-40\/2\.\n\[1\] Mở KH-40\/2/);
  });

  it("in hand can be taken over, and who had it is told", async () => {
    const stage = await submitted();
    const { staff, leader } = stage.chats;
    await press(staff, "take");
    readAll(stage);
    expect(await press(leader, "over")).toBe("Anh/Chị đang xem xét KH-40/1.");
    expect(staff.notices()).toEqual([
      expect.stringMatching(/^Phạm Minh đã nhận thay Anh\/Chị xem xét KH-40\/1\./),
      expect.stringMatching(/^Đang xem xét bởi Phạm Minh/),
    ]);
    expect(await press(staff, "release")).toMatch(/^Phạm Minh đang xem xét/);
  });

  it("of many who take it at once is one's", async () => {
    const stage = await submitted();
    const { staff, leader, leader2 } = stage.chats;
    const said = await Promise.all([staff, leader, leader2].map((chat) => press(chat, "take")));
    expect(said.filter((reply) => reply === "Anh/Chị đang xem xét KH-40/1.")).toHaveLength(1);
    expect(said.filter((reply) => reply.includes("đang xem xét KH-40/1. Nếu cần"))).toHaveLength(2);
  });

  it("taken from one account is in the same hands after it was linked with another", async () => {
    const stage = await submitted();
    const { staff } = stage.chats;
    await press(staff, "take");
    await stage.bot.storage.transaction(async ({ people }) => {
      const [own, other] = [await people.personAt("telegram:60"), await people.personAt("slack:G")];
      await people.join(own.id, other.id);
    });
    expect(await stage.bot.chat("slack:G").press("rv:release:40/1")).toBe("KH-40/1 đã trở lại hàng chờ.");
  });

  it("leaves a row for everything in the audit, without a name", async () => {
    const stage = await submitted();
    const { staff, leader } = stage.chats;
    await press(staff, "take");
    await press(leader, "over");
    await press(leader, "release");
    await press(leader, "agree");
    const rows = await stage.bot.storage.transaction(({ audit }) => audit.ofUnit(CAMPAIGN, "40"));
    const told = rows.filter(({ what, number }) => number === 1 && (what === "state" || what === "review"));
    expect(told.map(({ what, before, after }) => [what, before, after])).toEqual([
      ["state", undefined, "submitted"],
      ["state", "submitted", "under-review"],
      ["review", undefined, "taken"],
      ["review", "taken", "taken over"],
      ["state", "under-review", "submitted"],
      ["review", "taken", "released"],
      ["state", "submitted", "agreed"],
    ]);
    expect(told.every(({ by, account, at }) => by !== undefined && account !== undefined && at instanceof Date)).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/Giang|Minh|telegram:/);
  });
});
