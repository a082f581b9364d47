import { beforeAll, describe, expect, it } from "vitest";
import { CAMPAIGN, type Known, loadKnown } from "../../support/plan-chat.ts";
import { openStage, readAll, type Stage, submitProvincial } from "../../support/review-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

async function submitted(): Promise<Stage> {
  const stage = await openStage(known, { edits: true });
  await submitProvincial(stage);
  readAll(stage);
  return stage;
}

/** What is prepared: the field and the text of each. */
async function prepared({ bot }: Stage): Promise<(string | undefined)[][]> {
  const comments = await bot.storage.transaction(({ reviews }) => reviews.comments(CAMPAIGN, "40"));
  return comments.filter(({ state }) => state === "prepared").map(({ field, text }) => [field, text]);
}

describe("comments", () => {
  it("are typed one a line with the field's name in front, in any way people call it, and stored at once", async () => {
    const stage = await submitted();
    const { staff } = stage.chats;
    expect(await staff.tap("Góp ý")).toMatch(/^Góp ý cho KH-40\/1: [\s\S]*\[1\] toàn bộ kế hoạch\n[\s\S]*\d+\] số đại biểu\n/);
    const noted = await staff.say(
      "- Số đại biểu: nên giảm còn 200\n- dia diem - ghi rõ phòng họp\n  và tầng\n3. Chung: trình bày lại\nĐoàn Chủ tịch cần thêm nữ",
    );
    expect(noted).toMatch(
      /^Đã ghi góp ý \(4 góp ý, chưa gửi đơn vị\):\n• Số đại biểu: nên giảm còn 200\n• Địa điểm: ghi rõ phòng họp\nvà tầng\n• Toàn bộ kế hoạch: trình bày lại\n• Đoàn Chủ tịch: Đoàn Chủ tịch cần thêm nữ\n/,
    );
    expect(await prepared(stage)).toEqual([
      ["delegates", "nên giảm còn 200"],
      ["venue", "ghi rõ phòng họp\nvà tầng"],
      [undefined, "trình bày lại"],
      ["presidium", "Đoàn Chủ tịch cần thêm nữ"],
    ]);
  });

  it.each([
    ["góp ý số đại biểu: nên ít hơn", ["delegates", "nên ít hơn"]],
    ["gop y ve kinh phi: chưa rõ nguồn", ["budget", "chưa rõ nguồn"]],
    ["venue: please name the room", ["venue", "please name the room"]],
    ["Kế hoạch còn sơ sài, đề nghị làm kỹ hơn", [undefined, "Kế hoạch còn sơ sài, đề nghị làm kỹ hơn"]],
    ["<b>ngày</b> *chưa* hợp lý & cần đổi", [undefined, "<b>ngày</b> *chưa* hợp lý & cần đổi"]],
  ])("typed as %j are about what they say", async (typed, comment) => {
    const stage = await submitted();
    await stage.chats.staff.tap("Góp ý");
    await stage.chats.staff.say(typed);
    expect(await prepared(stage)).toEqual([comment]);
  });

  it("are asked for a field that was pressed or named alone, which is shown as it stands", async () => {
    const stage = await submitted();
    const { staff } = stage.chats;
    await staff.tap("Góp ý");
    expect(await staff.click("số đại biểu")).toMatch(/^Số đại biểu: 250 người\nAnh\/Chị gõ góp ý về số đại biểu:/);
    await staff.say("Địa điểm: hội trường không đủ chỗ cho 250 người");
    expect(await staff.say("kinh phí")).toMatch(/^Kinh phí: +\n?Anh\/Chị gõ góp ý về kinh phí:|Anh\/Chị gõ góp ý về kinh phí:/);
    await staff.say("ghi rõ");
    expect(await prepared(stage)).toEqual([
      ["delegates", "Địa điểm: hội trường không đủ chỗ cho 250 người"],
      ["budget", "ghi rõ"],
    ]);
  });

  it("are listed, changed and removed, by buttons and by words, until they are sent", async () => {
    const stage = await submitted();
    const { staff } = stage.chats;
    await staff.tap("Góp ý");
    await staff.say("Địa điểm: một\nSố đại biểu: hai\nKinh phí: ba");
    expect(await staff.click("Sửa hoặc bỏ góp ý")).toMatch(
      /• 1\. Địa điểm: một\n• 2\. Số đại biểu: hai\n• 3\. Kinh phí: ba\n\[1\] 1\. Địa điểm/,
    );
    expect(await staff.click("2. Số đại biểu")).toMatch(/^Góp ý về số đại biểu do Đỗ Giang soạn:\n> hai\n\[1\] Sửa\n\[2\] Bỏ/);
    await staff.click("Sửa");
    expect(await staff.say("hai, viết lại")).toContain("• Số đại biểu: hai, viết lại");
    expect(await staff.say("bỏ 1")).toMatch(/^Đã bỏ góp ý sau; còn 2 góp ý\.\n> một/);
    await staff.click("Xem góp ý đã soạn");
    expect(await staff.say("sửa 2: ba, viết lại")).toContain("• Kinh phí: ba, viết lại");
    expect(await prepared(stage)).toEqual([
      ["delegates", "hai, viết lại"],
      ["budget", "ba, viết lại"],
    ]);
  });

  it("of staff wait for a leader, who is told of them when staff says so", async () => {
    const stage = await submitted();
    const { staff, leader, leader2 } = stage.chats;
    await staff.tap("Góp ý");
    await staff.say("Địa điểm: ghi rõ phòng");
    expect(await staff.say("/hangcho")).not.toContain("góp ý");
    readAll(stage);
    await staff.tap("Báo lãnh đạo");
    for (const chat of [leader, leader2])
      expect(chat.notices()).toEqual([
        expect.stringMatching(/^Đỗ Giang đã soạn 1 góp ý cho KH-40\/1, chờ Anh\/Chị quyết định\.\n\[1\] Xem góp ý đã soạn/),
      ]);
    expect(await leader.click("Xem góp ý đã soạn")).toContain("• 1. Địa điểm: ghi rõ phòng");
  });

  it.each(["xong", "thôi", "tạm dừng", "huỷ", "để sau"])("end with %j, and nothing that was stored is lost", async (word) => {
    const stage = await submitted();
    const { staff } = stage.chats;
    await staff.tap("Góp ý");
    await staff.say("Địa điểm: ghi rõ phòng");
    expect(await staff.say(word)).toMatch(/^Vâng\. Góp ý đã soạn vẫn giữ, chưa gửi: 1\./);
    await staff.say("hạn gửi kế hoạch là ngày nào?");
    expect(await prepared(stage)).toEqual([["venue", "ghi rõ phòng"]]);
  });

  it("let go when something else is asked for, and stay for a question that is asked with its command", async () => {
    const stage = await submitted();
    const { staff, leader } = stage.chats;
    await staff.tap("Góp ý");
    expect(await staff.say("/hoi hạn gửi kế hoạch là ngày nào?")).toContain("31/12/2014");
    await staff.say("Địa điểm: ghi rõ phòng");
    expect(await staff.say("/ngonngu vi")).toContain("tiếng Việt");
    expect(await staff.say("/cap")).toContain("cấp");
    await staff.say("khách mời có tính trong 300 người không?");
    expect(await prepared(stage)).toEqual([["venue", "ghi rõ phòng"]]);
    await leader.tap("Góp ý");
    stage.bot.goTo("2014-09-28");
    expect(await leader.say("hạn gửi kế hoạch là ngày nào?")).toContain("31/12/2014");
    expect(await prepared(stage)).toHaveLength(1);
  });

  it("of 50,000 characters are answered with the limit and how long they are, and those of the limit are stored", async () => {
    const stage = await submitted();
    const { staff } = stage.chats;
    await staff.tap("Góp ý");
    await staff.say("Địa điểm: ghi rõ phòng");
    expect(await staff.say("a".repeat(50_000))).toMatch(/^Nội dung dài 50\.000 ký tự, quá mức 4\.000, nên chưa được ghi\./);
    expect(await staff.say(`Kinh phí: ${"b".repeat(4001)}`)).toMatch(/^Nội dung dài 4\.\d{3} ký tự, quá mức 4\.000/);
    expect(await prepared(stage)).toHaveLength(1);
    expect(await staff.say(`Kinh phí: ${"b".repeat(4000)}`)).toMatch(/^Đã ghi góp ý \(2 góp ý/);
    expect(await staff.say("?")).toContain("ngắn quá");
    expect(await prepared(stage)).toHaveLength(2);
  });

  it("are not taken from a message that is edited afterwards, which is said", async () => {
    const stage = await submitted();
    const { staff } = stage.chats;
    await staff.tap("Góp ý");
    await staff.say("Địa điểm: ghi rõ phòng", { id: "said" });
    expect(await staff.say("Địa điểm: ghi rõ phòng 2", { edits: "said" })).toContain("không thay nội dung đã ghi");
    expect(await prepared(stage)).toEqual([["venue", "ghi rõ phòng"]]);
  });

  it("typed for a plan that another decided meanwhile are given back, with who decided what", async () => {
    const stage = await submitted();
    const { staff, leader } = stage.chats;
    await staff.tap("Góp ý");
    await leader.tap("Thống nhất");
    expect(await staff.say("Địa điểm: ghi rõ phòng")).toMatch(
      /^Phạm Minh đã thống nhất KH-40\/1 lúc 12:00 ngày 26\/9\/2014 \(theo lịch diễn tập\)\.\nNội dung Anh\/Chị vừa gõ chưa được ghi:\n> Địa điểm: ghi rõ phòng/,
    );
    expect(await prepared(stage)).toEqual([]);
  });

  it("of somebody whose role is taken in mid-review are refused kindly, and what was stored stays for others", async () => {
    const stage = await submitted();
    const { staff, leader } = stage.chats;
    await staff.tap("Nhận xem xét");
    await staff.tap("Góp ý");
    await staff.say("Địa điểm: ghi rõ phòng");
    await stage.dismiss("staff");
    expect(await staff.say("Kinh phí: chưa rõ")).toMatch(/^Anh\/Chị không còn quyền làm việc này\. Những gì đã ghi trước đó vẫn được giữ/);
    expect(await staff.tap("Trả lại hàng chờ")).toMatch(/^Nút này dành cho người xem xét kế hoạch\./);
    expect(await leader.send({ press: "rv:card:40/1" })).toMatchObject([{ card: `plan:${CAMPAIGN}/40/1` }]);
    const [shown] = await leader.send({ press: "rv:card:40/1" });
    expect(JSON.stringify(shown?.blocks[0])).toContain("reviews-status-free");
    expect(await leader.tap("Nhận thay")).toBe("Anh/Chị đang xem xét KH-40/1.");
    expect(await prepared(stage)).toEqual([["venue", "ghi rõ phòng"]]);
    const cards = staff.screen().filter(({ card }) => card !== undefined);
    expect(cards.map(({ blocks, buttons }) => [blocks, buttons])).toEqual([
      [[{ kind: "paragraph", text: [{ key: "reviews-no-access" }] }], []],
    ]);
  });
});
