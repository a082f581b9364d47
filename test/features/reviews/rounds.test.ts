import { beforeAll, describe, expect, it } from "vitest";
import type { Chat } from "../../support/chat.ts";
import { CAMPAIGN, draftOf, type Known, loadKnown, sayAll, writtenIn } from "../../support/plan-chat.ts";
import { openStage, readAll, returnProvincial, type Stage, submitProvincial } from "../../support/review-chat.ts";

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

async function returned(comments = "Số đại biểu: nên giảm còn 200\nĐịa điểm: ghi rõ phòng"): Promise<Stage> {
  const stage = await submitted();
  await returnProvincial(stage, comments);
  return stage;
}

async function statesOf({ bot }: Stage): Promise<string[]> {
  return (await bot.storage.transaction(({ plans }) => plans.versions(CAMPAIGN, "40"))).map(({ state }) => state);
}

/** Comes to the question until when. */
async function atDue(): Promise<{ stage: Stage; leader: Chat }> {
  const stage = await submitted();
  const { leader } = stage.chats;
  await leader.tap("Góp ý");
  await leader.say("Địa điểm: ghi rõ phòng");
  expect(await leader.click("Đề nghị chỉnh sửa")).toMatch(/^Đơn vị gửi lại KH-40\/1 chậm nhất ngày nào\?/);
  return { stage, leader };
}

describe("returning a plan", () => {
  it("needs a comment, then a day or none, is shown, and sent with one press", async () => {
    const stage = await submitted();
    const { leader, nghean, nghean2, hatinh } = stage.chats;
    expect(await leader.tap("Đề nghị chỉnh sửa")).toMatch(/^Đề nghị chỉnh sửa KH-40\/1 cần ít nhất một góp ý\./);
    await leader.say("Số đại biểu: nên giảm còn 200\nĐịa điểm: ghi rõ phòng\nKinh phí: ghi rõ nguồn");
    await leader.click("Đề nghị chỉnh sửa");
    expect(await leader.say("15/12")).toBe(
      "Đơn vị sẽ nhận:\nAnh/Chị cần chỉnh sửa kế hoạch KH-40/1, gửi lại chậm nhất ngày 15/12/2014: 3 góp ý.\n" +
        "• Địa điểm: ghi rõ phòng\n• Số đại biểu: nên giảm còn 200\n• Kinh phí: ghi rõ nguồn\n" +
        "[1] Gửi đơn vị\n[2] Đổi hạn\n[3] Sửa hoặc bỏ góp ý\n[4] Để sau",
    );
    expect(nghean.notices()).toEqual([]);
    expect(await leader.click("Gửi đơn vị")).toBe(
      "Đã gửi đề nghị chỉnh sửa KH-40/1 tới đơn vị: 3 góp ý, gửi lại chậm nhất ngày 15/12/2014.",
    );
    for (const chat of [nghean, nghean2])
      expect(chat.notices()).toEqual([
        "Anh/Chị cần chỉnh sửa kế hoạch KH-40/1, gửi lại chậm nhất ngày 15/12/2014: 3 góp ý.\n" +
          "• Địa điểm: ghi rõ phòng\n• Số đại biểu: nên giảm còn 200\n• Kinh phí: ghi rõ nguồn\n[1] Sửa kế hoạch\n[2] Xem góp ý",
      ]);
    expect(hatinh.notices()).toEqual([]);
    expect(await statesOf(stage)).toEqual(["returned"]);
    expect(await leader.press("rv:return:40/1")).toMatch(/^Phạm Minh đã đề nghị chỉnh sửa KH-40\/1 lúc 12:00 ngày 26\/9\/2014/);
  });

  it("tells each organizer in their language", async () => {
    const stage = await submitted();
    await stage.chats.nghean2.say("/lang en");
    await returnProvincial(stage, "Địa điểm: ghi rõ phòng");
    expect(stage.chats.nghean2.notices().join()).toMatch(
      /You need to change plan KH-40\/1 and resubmit it by 15 December 2014: one comment\.\n• Venue: ghi rõ phòng\n\[1\] Change the plan/,
    );
    expect(stage.chats.nghean.notices().join()).toMatch(/^Anh\/Chị cần chỉnh sửa/);
  });

  it.each([
    ["15/12", "15/12/2014"],
    ["thứ 6 tuần sau", "3/10/2014"],
    ["trước ngày 15/12", "14/12/2014"],
    ["chậm nhất 15/12/2014", "15/12/2014"],
    ["hôm nay", "26/9/2014"],
    ["ngày mai", "27/9/2014"],
  ])("takes %j as %s", async (typed, day) => {
    const { leader } = await atDue();
    expect(await leader.say(typed)).toContain(`gửi lại chậm nhất ngày ${day}: 1 góp ý.`);
  });

  it.each([
    ["1/9/2014", /^Ngày 1\/9\/2014 đã qua|^Ý Anh\/Chị là ngày nào\?/],
    ["hôm qua", /chưa đọc được ngày|đã qua/],
    ["31/2/2015", /không có trong lịch/],
    ["khi nào xong", /chưa đọc được ngày/],
  ])("does not take %j", async (typed, answer) => {
    const { stage, leader } = await atDue();
    expect(await leader.say(typed)).toMatch(answer);
    expect(await statesOf(stage)).toEqual(["submitted"]);
  });

  it("takes no day that is pressed in a calendar and past, or past by the time it is sent", async () => {
    const { stage, leader } = await atDue();
    expect(await leader.press("rv:due:40/1:2014-09-25")).toMatch(/^Ngày 25\/9\/2014 đã qua\./);
    await leader.press("rv:due:40/1:2014-09-30");
    stage.bot.goTo("2014-10-01");
    expect(await leader.tap("Gửi đơn vị")).toMatch(/^Ngày 30\/9\/2014 đã qua\./);
    expect(await leader.click("Không đặt hạn")).toMatch(/Anh\/Chị cần chỉnh sửa kế hoạch KH-40\/1: 1 góp ý\./);
    expect(await leader.click("Gửi đơn vị")).toBe("Đã gửi đề nghị chỉnh sửa KH-40/1 tới đơn vị: 1 góp ý.");
  });

  it("shows anew what another changed after it was shown", async () => {
    const { stage, leader } = await atDue();
    await leader.say("15/12");
    await stage.chats.staff.tap("Góp ý");
    await stage.chats.staff.say("Kinh phí: ghi rõ nguồn");
    expect(await leader.click("Gửi đơn vị")).toMatch(
      /^Góp ý vừa có thay đổi, nên chưa gửi\.[\s\S]*: 2 góp ý\.[\s\S]*Kinh phí: ghi rõ nguồn/,
    );
    expect(await statesOf(stage)).toEqual(["submitted"]);
    await leader.click("Gửi đơn vị");
    expect(await statesOf(stage)).toEqual(["returned"]);
  });
});

describe("a returned plan", () => {
  it("is opened at the first commented field with the comment, goes on to the next, and marks what is dealt with", async () => {
    const stage = await returned();
    const { nghean, leader } = stage.chats;
    expect(await nghean.tap("Sửa kế hoạch")).toMatch(
      /^Bản điều chỉnh bắt đầu từ KH-40\/1\.[\s\S]*Đang ghi: Địa điểm: [\s\S]*Người xem xét góp ý:\n> ghi rõ phòng\nHội nghị tổ chức ở đâu\?/,
    );
    expect((await draftOf(stage.bot))?.basedOn).toBe(1);
    expect(await nghean.say("Nhà văn hóa tỉnh, phòng 1")).toMatch(
      /Người xem xét góp ý:\n> nên giảm còn 200\nTổng số đại biểu là bao nhiêu\?/,
    );
    const review = await nghean.click("Giữ nguyên");
    expect(review).toMatch(
      /Góp ý về KH-40\/1: còn 1\/2 chưa xử lý; gửi lại chậm nhất ngày 15\/12\/2014\.\n• ○ Số đại biểu: nên giảm còn 200\n• ✓ Địa điểm: ghi rõ phòng\n/,
    );
    expect(await nghean.click("Xem góp ý")).toMatch(
      /^Góp ý về KH-40\/1: còn 1\/2 chưa xử lý\.[\s\S]*○ 1\. Số đại biểu[\s\S]*✓ 2\. Địa điểm[\s\S]*\[1\] Đã xử lý 1\n\[2\] Làm tiếp/,
    );
    expect(await nghean.click("Đã xử lý 1")).toMatch(
      /^Đã ghi: góp ý về số đại biểu đã xử lý\.\nGóp ý về KH-40\/1: còn 0\/2 [\s\S]*\[1\] Trả lời 1/,
    );
    await nghean.click("Trả lời 1");
    expect(await nghean.say("Đã xin ý kiến, giữ 250 người")).toMatch(
      /^Đã ghi lời trả lời\.\n[\s\S]*✓ 1\. Số đại biểu: nên giảm còn 200 – Đơn vị: Đã xin ý kiến, giữ 250 người/,
    );
    await nghean.click("Làm tiếp");
    readAll(stage);
    expect(await nghean.say("gửi")).toContain("Đã nhận kế hoạch KH-40/2");
    expect(leader.notices().join()).toMatch(
      /Góp ý lần trước:\n• ✓ Số đại biểu: nên giảm còn 200 – Đơn vị trả lời: Đã xin ý kiến, giữ 250 người\n• ✓ Địa điểm: ghi rõ phòng\n/,
    );
  });

  it("shows its comments wherever its unit looks at it, and to nobody else", async () => {
    const stage = await returned("Chung: trình bày lại");
    const { nghean2, hatinh } = stage.chats;
    expect(await nghean2.say("/kehoach")).toMatch(
      /KH-40\/1 [^\n]*: đề nghị chỉnh sửa\.\nGóp ý về KH-40\/1: còn 1\/1 chưa xử lý; gửi lại chậm nhất ngày 15\/12\/2014\.\n• ○ Toàn bộ kế hoạch: trình bày lại\n\[1\] Sửa kế hoạch\n\[2\] Xem góp ý/,
    );
    expect(await hatinh.say("/kehoach")).not.toContain("trình bày lại");
    expect(await hatinh.press("plan:mend:40/1")).toMatch(/^Anh\/Chị không phải cán bộ đầu mối của đơn vị này/);
    expect(await draftOf(stage.bot)).toBeUndefined();
  });

  it("that was opened by one is gone on with by the other", async () => {
    const stage = await returned();
    const { nghean, nghean2 } = stage.chats;
    await nghean.tap("Sửa kế hoạch");
    await nghean.say("Nhà văn hóa tỉnh");
    expect(await nghean2.tap("Sửa kế hoạch")).toMatch(/Người xem xét góp ý:\n> nên giảm còn 200\n/);
    await nghean2.say("260");
    expect(await writtenIn(stage.bot, "venue")).toBe("Nhà văn hóa tỉnh");
  });

  it("goes through several rounds, all of which are kept, and what is not dealt with is seen until it is", async () => {
    const stage = await returned("Chung: trình bày lại\nĐịa điểm: ghi rõ phòng");
    const { nghean, leader } = stage.chats;
    await nghean.tap("Sửa kế hoạch");
    await sayAll(nghean, ["Nhà văn hóa tỉnh, phòng 1", "gửi"]);
    readAll(stage);
    await returnProvincial({ ...stage }, "Kinh phí: ghi rõ nguồn", "20/12");
    expect(await nghean.say("/kehoach")).toMatch(
      /Góp ý về KH-40\/2: còn 2\/2 chưa xử lý; gửi lại chậm nhất ngày 20\/12\/2014\.\n• ○ Toàn bộ kế hoạch: trình bày lại\n• ○ Kinh phí: ghi rõ nguồn\n/,
    );
    await nghean.click("Sửa kế hoạch");
    await nghean.say("150 triệu từ nguồn chi quản lý bộ máy");
    readAll(stage);
    await nghean.say("gửi");
    expect(leader.notices().join()).toMatch(
      /Kinh phí: \(chưa có\) → 150\.000\.000 đồng[\s\S]*Góp ý lần trước:\n• ○ Toàn bộ kế hoạch: trình bày lại \(chưa xử lý\)\n• ✓ Kinh phí: ghi rõ nguồn\n/,
    );
    const history = await leader.press("rv:versions:40/3");
    expect(history).toMatch(
      /KH-40\/3, gửi lúc [\s\S]*KH-40\/2, gửi lúc [\s\S]*đề nghị chỉnh sửa[\s\S]*Hạn gửi lại: 20\/12\/2014\.[\s\S]*Góp ý: Kinh phí[\s\S]*KH-40\/1, gửi lúc [\s\S]*Góp ý: Địa điểm: ghi rõ phòng/,
    );
    expect(await leader.click("Xem KH-40/1")).toMatch(/^KH-40\/1 – BHXH tỉnh Nghệ An\n[\s\S]*Địa điểm: Hội trường BHXH tỉnh/);
    expect(await statesOf(stage)).toEqual(["superseded", "superseded", "resubmitted"]);
    expect(await leader.press("rv:agree:40/3")).toContain("Đã thống nhất KH-40/3");
  });

  it("has nothing to deal with any more once it is agreed, unless that is recalled", async () => {
    const stage = await returned("Chung: trình bày lại");
    const { nghean, leader } = stage.chats;
    await nghean.tap("Sửa kế hoạch");
    await sayAll(nghean, ["sửa địa điểm thành Nhà văn hóa tỉnh", "gửi"]);
    expect(await nghean.say("/kehoach")).toMatch(
      /: đã gửi lại\.\nGóp ý về KH-40\/1: còn 1\/1 chưa xử lý\.\n• ○ Toàn bộ kế hoạch: trình bày lại\n/,
    );
    await leader.press("rv:agree:40/2");
    expect(await nghean.say("/kehoach")).not.toContain("trình bày lại");
    expect(await nghean.press("rv:notes:40/2")).toBe("KH-40/2 không có góp ý nào cần xử lý.");
    await leader.press("rv:recall:40/2");
    await leader.say("xem lại kinh phí");
    expect(await nghean.say("/kehoach")).toContain("○ Toàn bộ kế hoạch: trình bày lại");
  });

  it("opened with an old button tells how the plan stands now", async () => {
    const stage = await returned();
    const { nghean } = stage.chats;
    await nghean.tap("Sửa kế hoạch");
    await sayAll(nghean, ["Nhà văn hóa tỉnh, phòng 1", "200"]);
    await nghean.click("Sửa cơ cấu đại biểu");
    await sayAll(nghean, ["20 lãnh đạo, 100 công chức, 20 tập thể, 30 cá nhân, 30 khách mời", "gửi"]);
    expect(await nghean.press("plan:mend:40/1")).toMatch(/^Đơn vị: BHXH tỉnh Nghệ An\.\nKH-40\/2 [^\n]*: đã gửi lại\./);
    expect(await draftOf(stage.bot)).toBeUndefined();
  });
});

describe("a question to the unit", () => {
  it("reaches its organizers, and the answer whoever asked; both are kept with the review", async () => {
    const stage = await submitted();
    const { staff, leader, nghean, nghean2, hatinh } = stage.chats;
    await staff.tap("Hỏi đơn vị");
    expect(await staff.say("Có bao nhiêu đại biểu nữ?")).toMatch(/^Đã gửi câu hỏi về KH-40\/1 tới đơn vị\./);
    for (const chat of [nghean, nghean2])
      expect(chat.notices()).toEqual([
        "Thường trực Hội đồng hỏi về kế hoạch KH-40/1, Anh/Chị trả lời giúp.\n> Có bao nhiêu đại biểu nữ?\n[1] Trả lời",
      ]);
    expect(await nghean2.click("Trả lời")).toContain("Anh/Chị gõ câu trả lời:");
    expect(await nghean2.say("Khoảng 100 đại biểu")).toBe("Đã gửi câu trả lời.");
    expect(staff.notices()).toEqual([
      "BHXH tỉnh Nghệ An trả lời về KH-40/1.\n> Có bao nhiêu đại biểu nữ?\nTrả lời:\n> Khoảng 100 đại biểu\n[1] Mở thẻ kế hoạch",
    ]);
    expect(hatinh.notices()).toEqual([]);
    expect(await leader.press("rv:card:40/1")).toContain("Hỏi: Có bao nhiêu đại biểu nữ? – Trả lời: Khoảng 100 đại biểu");
    expect(await nghean.tap("Trả lời")).toMatch(/Đơn vị đã trả lời:\n> Khoảng 100 đại biểu\n/);
    expect(await nghean.say("102")).toBe("Đã gửi câu trả lời.");
    expect(staff.notices().join()).toContain("> 102");
  });

  it.each(["chưa có", "đủ", "Có", "5", "để sau", "thôi"])("is answered with %j, too", async (text) => {
    const stage = await submitted();
    const { staff, nghean } = stage.chats;
    await staff.tap("Hỏi đơn vị");
    await staff.say("Đã có kinh phí chưa?");
    await nghean.tap("Trả lời");
    expect(await nghean.say(text)).toBe("Đã gửi câu trả lời.");
    expect(staff.notices().join()).toContain(`> ${text}\n`);
  });

  it("is not answered by who changes their mind", async () => {
    const stage = await submitted();
    const { staff, nghean } = stage.chats;
    await staff.tap("Hỏi đơn vị");
    expect(await staff.say("huỷ")).toMatch(/^Vâng, Trợ lý dừng ở đây\./);
    await staff.tap("Hỏi đơn vị");
    await staff.say("Đã có kinh phí chưa?");
    await nghean.tap("Trả lời");
    expect(await nghean.say("huỷ")).toBe("Vâng, Trợ lý dừng ở đây.");
    expect(staff.notices()).toEqual([]);
  });
});
