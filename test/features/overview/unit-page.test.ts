import { beforeAll, describe, expect, it } from "vitest";
import { type Known, loadKnown, sayAll } from "../../support/plan-chat.ts";
import { BASE, openStage, submitProvincial } from "../../support/review-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

describe("/donvi", () => {
  it("tells the board all about a unit: how its plan stands, the event, the people", async () => {
    const stage = await openStage(known, { today: "2014-12-20" });
    await submitProvincial(stage);
    const reply = await stage.chats.staff.say("/donvi nghe an");
    expect(reply).toBe(
      [
        "KH-40 – BHXH tỉnh Nghệ An",
        "• KH-40/1: gửi ngày 20/12/2014, đã gửi",
        "• Tên hội nghị: Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An",
        "• Ngày tổ chức: thứ tư 15/4/2015, buổi sáng",
        "• Địa điểm: Hội trường BHXH tỉnh, số 10 đường Trường Thi, TP Vinh",
        "• Số đại biểu: 250 người: lãnh đạo 20; công chức, viên chức, người lao động 150; tập thể điển hình 20; cá nhân điển hình 30; khách mời 30",
        "• Cán bộ đầu mối: Nguyễn Văn An",
        "• Điện thoại: 0912345678",
        "Đã tham gia (2): Lê Bình, Nguyễn An",
        "Trực thuộc: Bảo hiểm xã hội Việt Nam",
        "Đơn vị trực thuộc: 1; đã gửi kế hoạch 0, đã xong 0.",
        "[1] KH-40/1",
        "[2] Nhật ký",
      ].join("\n"),
    );
    expect(await stage.chats.staff.click("KH-40/1")).toContain("Chờ xem xét");
    expect(await stage.chats.staff.say("/unit ha tinh")).toMatch(/KH-42[\s\S]*The unit has not submitted its plan\.[\s\S]*Trần Hà/);
  });

  it("tells that a deadline was missed, that something is being written but not what, and whose plan it took over", async () => {
    const stage = await openStage(known, { today: "2015-01-05" });
    await sayAll(stage.chats.hatinh, ["/kehoach", "Hội nghị bí mật"]);
    const reply = await stage.chats.leader.say("/donvi hà tĩnh");
    expect(reply).toMatch(/đã quá hạn gửi\.\nĐơn vị đang soạn một bản, sửa lần cuối ngày 5\/1\/2015/);
    expect(reply).not.toContain("bí mật");
    await submitProvincial(stage);
    await stage.bot.storage.transaction(({ units }) =>
      units.putUnits([{ code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An", parent: "TW", mergedInto: "42" }]),
    );
    expect(await stage.chats.leader.say("/donvi hà tĩnh")).toContain("Kế hoạch cũ của BHXH tỉnh Nghệ An");
    expect(await stage.chats.leader.click("Kế hoạch cũ của BHXH tỉnh Nghệ An")).toContain("250 người");
  });

  it("asks which unit is meant, and says when there is none", async () => {
    const { bot, chats } = await openStage(known);
    const more = ["50", "51"].map((code) => ({ code, level: "base", name: "BHXH huyện Bình Lục", parent: code === "50" ? "40" : "42" }));
    await bot.storage.transaction(({ units }) => units.putUnits(more));
    await chats.staff.say("/donvi bình lục");
    expect(await chats.staff.press("unit:show:51")).toContain("KH-51 – BHXH huyện Bình Lục");
    expect(await chats.staff.say("/donvi xyzzy")).toContain("chưa tìm thấy đơn vị này");
    expect(await chats.staff.say("/donvi")).toContain("/donvi nghe an");
  });

  it("shows a province its own districts, whose plan's dialogue stays theirs", async () => {
    const stage = await openStage(known);
    const { nghean, dienchau } = stage.chats;
    await sayAll(dienchau, [...BASE, "gửi"]);
    const reply = await nghean.say("/donvi diễn châu");
    expect(reply).toMatch(/KH-4001\/1: gửi ngày[\s\S]*Hồ Châu/);
    expect(reply).not.toContain("Kế hoạch của đơn vị");
    expect(await nghean.say("/donvi")).toContain("BHXH tỉnh Nghệ An");
    expect(await dienchau.say("/donvi dien chau")).toContain("Đơn vị: BHXH huyện Diễn Châu.");
  });

  it.each(["stranger", "hatinh", "dienchau"] as const)("shows %s nothing of another unit", async (who) => {
    const stage = await openStage(known);
    await submitProvincial(stage);
    const chat = stage.chats[who];
    for (const ask of [chat.say("/donvi nghe an"), chat.press("unit:show:40"), chat.press("unit:plan:40")])
      expect(await ask).not.toMatch(/KH-40|250|Trường Thi|Nguyễn An|0912/);
  });

  it("leads an administrator who is of the board to the unit's plan", async () => {
    const { bot, chats } = await openStage(known);
    await bot.storage.transaction(async ({ people, members }) => {
      const { id: person } = await people.personAt("telegram:1");
      await members.putMember({ person, unit: "", role: "leader", at: new Date() });
    });
    await chats.admin.say("/donvi nghe an");
    expect(await chats.admin.click("Kế hoạch của đơn vị")).toContain("có tên là gì?");
  });
});
