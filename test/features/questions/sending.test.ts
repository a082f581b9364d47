import { beforeAll, describe, expect, it } from "vitest";
import { withoutTexts } from "../../../src/features.ts";
import { admit, expel, organizerOf } from "../../support/admitted.ts";
import { answeredBoard, askedBoard, openBoard, SEND, UNANSWERED } from "../../support/asked-board.ts";
import { type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const NOT_SAID = /^Hướng dẫn 3575\/HD-BHXH không quy định chỗ ở, khách sạn của đại biểu\./;
const SENT = "Đã gửi tới Thường trực Hội đồng, thay mặt BHXH tỉnh Nghệ An. Có trả lời, Trợ lý báo Anh/Chị ngay.";
const JOIN = "Anh/Chị gõ /thamgia để tham gia đơn vị.";

describe("a question that the guideline does not answer", () => {
  it("is offered to be sent, and one press sends it with the unit's name to everybody on the board", async () => {
    const { organizer, staff, leader } = await openBoard(known);
    const reply = await organizer.say(UNANSWERED);
    expect(reply).toMatch(NOT_SAID);
    expect(reply.endsWith(`[1] ${SEND}`)).toBe(true);
    expect(await organizer.click(SEND)).toBe(`${SENT}\n> ${UNANSWERED}`);
    const card =
      "Câu hỏi số 1 gửi Thường trực Hội đồng\nBHXH tỉnh Nghệ An hỏi ngày 26/9/2014 theo lịch diễn tập:\n" +
      `> ${UNANSWERED}\nĐang chờ trả lời.\n[1] Trả lời\n[2] Không trả lời được`;
    expect(staff.notices()).toEqual([card]);
    expect(leader.notices()).toEqual([card]);
    expect(organizer.notices()).toEqual([]);
  });

  it("is not offered where the guideline answers, and shown as doubtful where it may have been misunderstood", async () => {
    const { organizer } = await openBoard(known);
    expect(await organizer.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).not.toContain(SEND);
    const unsure = await organizer.say("Phụ cấp cho đại biểu là bao nhiêu?");
    expect(unsure).toMatch(/không quá 300 đại biểu[\s\S]*Nếu Anh\/Chị hỏi điều khác, có thể gửi câu hỏi tới Thường trực Hội đồng\.\n/);
    expect(unsure).toContain(SEND);
    expect(await organizer.say("hôm nay trời đẹp quá")).not.toContain(SEND);
    expect(await organizer.say("ok")).not.toContain(SEND);
  });

  it("is not offered to a stranger, who is told how to become one who can", async () => {
    const bot = await openPlanBot(known);
    const reply = await bot.chat("telegram:77").say(UNANSWERED);
    expect(reply).toContain(`Thành viên của một đơn vị gửi được câu hỏi này tới Thường trực Hội đồng ngay tại đây. ${JOIN}`);
    expect(reply).not.toContain("[1]");
    const group = await bot.chat("telegram:-100", { group: true }).say(UNANSWERED);
    expect(group).toContain("nhắn riêng cho Trợ lý");
    expect(group).not.toContain("[1]");
    expect(await bot.chat("telegram:77").say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).not.toContain("/thamgia");
  });

  it("is neither offered nor hinted at to the board and administrators, who organize for no unit", async () => {
    const { bot, staff } = await openBoard(known);
    for (const chat of [staff, bot.chat("terminal:an")]) {
      const reply = await chat.say(UNANSWERED);
      expect(reply).toMatch(NOT_SAID);
      expect(reply).not.toMatch(/thamgia|\[1\]/);
    }
  });

  it("is asked for its unit where the person has several", async () => {
    const { bot, staff } = await openBoard(known);
    const both = await organizerOf(bot, "slack:U3", "40", "42");
    await both.say(UNANSWERED);
    expect(await both.click(SEND)).toBe(
      `Anh/Chị gửi câu hỏi này thay mặt đơn vị nào?\n> ${UNANSWERED}\n[1] BHXH tỉnh Nghệ An\n[2] BHXH tỉnh Hà Tĩnh`,
    );
    expect(staff.notices()).toEqual([]);
    expect(await both.say("2")).toMatch(/^Đã gửi tới Thường trực Hội đồng, thay mặt BHXH tỉnh Hà Tĩnh\./);
    expect(staff.notices().join()).toContain("BHXH tỉnh Hà Tĩnh hỏi ngày");
    await both.say("Ai làm MC cho hội nghị?");
    const [shown] = await both.send({ text: "gửi câu hỏi này cho hội đồng" });
    const forged = (shown?.buttons[0]?.id ?? "").replace(/:40$/, ":4001");
    expect(await both.press(forged)).toBe("Anh/Chị không phụ trách đơn vị đó. Anh/Chị hỏi lại để gửi thay mặt đơn vị của mình.");
    expect(staff.notices()).toEqual([]);
  });

  it("is sent by its own button, whatever was asked or done since", async () => {
    const { organizer, staff } = await openBoard(known);
    const [first] = await organizer.send({ text: UNANSWERED });
    const button = first?.buttons.at(-1)?.id ?? "";
    await organizer.say("Ai làm MC cho hội nghị?");
    await organizer.say("/lienket");
    await organizer.say("/kehoach");
    expect(await organizer.press(button)).toContain(`> ${UNANSWERED}`);
    expect(staff.notices()).toHaveLength(1);
  });

  it("is sent from the middle of a plan's dialogue, which goes on", async () => {
    const { organizer, staff } = await openBoard(known);
    await organizer.say("/kehoach");
    await organizer.say(UNANSWERED);
    expect(await organizer.click("Đó là câu hỏi")).toContain(SEND);
    expect(await organizer.click(SEND)).toContain(SENT);
    expect(staff.notices()).toHaveLength(1);
    expect(await organizer.say("Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An")).toMatch(/ngày/i);
  });

  it("that the chat no longer holds has to be asked again", async () => {
    const { bot, organizer } = await openBoard(known);
    const [first] = await organizer.send({ text: UNANSWERED });
    bot.goTo("2014-12-26");
    await bot.storage.forgetConversations(new Date("2014-12-01"), withoutTexts);
    expect(await organizer.press(first?.buttons.at(-1)?.id ?? "")).toBe(
      "Trợ lý không còn giữ câu hỏi đó. Anh/Chị hỏi lại, hoặc gõ: hỏi thường trực hội đồng: CÂU HỎI",
    );
  });

  it("needs the right at the moment of the press", async () => {
    const { bot, organizer, staff } = await openBoard(known);
    await organizer.say(UNANSWERED);
    await expel(bot, "telegram:5", "40");
    expect(await organizer.click(SEND)).toContain(JOIN);
    expect(staff.notices()).toEqual([]);
  });

  it("waits for the board's first member where there is none", async () => {
    const bot = await openPlanBot(known);
    const organizer = await organizerOf(bot, "telegram:5", "40");
    await organizer.say(UNANSWERED);
    expect(await organizer.click(SEND)).toContain("Thường trực Hội đồng chưa có ai dùng Trợ lý");
    await admit(bot, "telegram:9", "", "staff");
    expect(await bot.chat("telegram:9").say("/traloi")).toContain(`BHXH tỉnh Nghệ An, 26/9/2014 theo lịch diễn tập: ${UNANSWERED}`);
  });

  it("is spoken of in each reader's language", async () => {
    const { bot, staff } = await openBoard(known);
    await staff.say("/lang en");
    const organizer = await organizerOf(bot, "slack:U4", "42");
    await organizer.say("Which hotel do the delegates stay at?");
    expect(await organizer.click("Send this question to the Standing Committee of the Council?")).toMatch(
      /^Sent to the Standing Committee/,
    );
    expect(staff.notices().join()).toMatch(
      /^Question 1 to the Standing Committee of the Council\nBHXH tỉnh Hà Tĩnh asked on 26 September 2014/,
    );
  });
});

describe("in words", () => {
  it.each([
    "hỏi thường trực hội đồng: đại biểu ở khách sạn nào?",
    "Cho em hỏi Hội đồng: đại biểu ở khách sạn nào?",
    "hoi hoi dong : đại biểu ở khách sạn nào?",
    "Câu hỏi cho Thường trực Hội đồng\nđại biểu ở khách sạn nào?",
    "Hỏi Thường trực Hội đồng Thi đua - Khen thưởng BHXH Việt Nam: đại biểu ở khách sạn nào?",
    "ask the board: đại biểu ở khách sạn nào?",
    "please ask the Standing Committee of the Council: đại biểu ở khách sạn nào?",
  ])("a question is sent at once: %s", async (text) => {
    const { organizer, staff } = await openBoard(known);
    expect(await organizer.say(text)).toContain("> đại biểu ở khách sạn nào?");
    expect(staff.notices()).toHaveLength(1);
  });

  it.each(["gửi câu hỏi này cho hội đồng", "Gửi giúp em câu hỏi này tới Thường trực Hội đồng nhé", "send this question to the board"])(
    "the last one that was not answered is sent: %s",
    async (text) => {
      const { organizer, staff } = await openBoard(known);
      await organizer.say(UNANSWERED);
      expect(await organizer.say(text)).toContain(`> ${UNANSWERED}`);
      expect(staff.notices()).toHaveLength(1);
    },
  );

  it.each([
    "Thường trực Hội đồng gồm những ai?",
    "gửi kế hoạch cho hội đồng thế nào?",
    "hỏi hội đồng gồm những ai",
    "Hội đồng: ai là chủ tịch?",
  ])("a question about the board is none to it: %s", async (text) => {
    const { organizer, staff } = await openBoard(known);
    await organizer.say(text);
    expect(staff.notices()).toEqual([]);
  });

  it("a question that was sent stays as it is when its message is edited", async () => {
    const { organizer, staff } = await openBoard(known);
    await organizer.say("hỏi hội đồng: khách sạn nào", { id: "m1" });
    expect(await organizer.say("hỏi hội đồng: khách sạn nào?", { edits: "m1" })).toMatch(/^Câu hỏi đã gửi giữ nguyên/);
    expect(staff.notices()).toHaveLength(1);
  });

  it("nothing is sent where there is nothing to send, or by who may not", async () => {
    const { bot, organizer, staff } = await openBoard(known);
    expect(await organizer.say("hỏi hội đồng:")).toMatch(/^Anh\/Chị viết câu hỏi sau dấu hai chấm/);
    expect(await organizer.say("gửi câu hỏi này cho hội đồng")).toMatch(/^Trợ lý không còn giữ câu hỏi đó/);
    expect(await bot.chat("telegram:77").say("hỏi hội đồng: khách sạn nào?")).toContain(JOIN);
    expect(await staff.say("hỏi hội đồng: khách sạn nào?")).toContain("Gõ /traloi");
    expect(await bot.chat("telegram:-100", { group: true }).say("hỏi hội đồng: khách sạn nào?")).toMatch(/^Anh\/Chị nhắn riêng cho Trợ lý/);
    expect(staff.notices()).toEqual([]);
  });
});

describe("there is a limit", () => {
  it("of one for the same question while it waits", async () => {
    const { organizer, staff } = await askedBoard(known);
    const again = "Câu hỏi này đã gửi ngày 26/9/2014 theo lịch diễn tập và đang chờ Thường trực Hội đồng trả lời.";
    expect(await organizer.say("gửi câu hỏi này cho hội đồng")).toBe(again);
    expect(await organizer.say("hỏi hội đồng: dai bieu o khach san nao")).toBe(again);
    expect(staff.notices()).toEqual([]);
  });

  it("of ten that wait, and the next can be sent once one of them is answered", async () => {
    const { organizer, staff } = await openBoard(known);
    for (let i = 1; i <= 10; i++) await organizer.say(`hỏi hội đồng: câu hỏi thứ ${i}`);
    expect(staff.notices()).toHaveLength(10);
    expect(await organizer.say("hỏi hội đồng: câu nữa")).toMatch(/^Anh\/Chị đang có 10 câu hỏi chờ trả lời\./);
    expect(staff.notices()).toEqual([]);
    await staff.press("question:bare:3");
    expect(await organizer.say("hỏi hội đồng: câu nữa")).toMatch(/^Đã gửi/);
  });

  it("of 2,000 characters", async () => {
    const { organizer, staff } = await openBoard(known);
    const long = `Đại biểu ở khách sạn nào? ${"khách sạn ".repeat(5000)}`;
    const reply = await organizer.say(long);
    expect(reply).not.toContain(SEND);
    expect(reply).toContain("Câu hỏi gửi Thường trực Hội đồng dài tối đa 2.000 ký tự. Anh/Chị hỏi lại ngắn hơn để gửi.");
    expect(await organizer.say(`hỏi hội đồng: ${"a".repeat(2001)}`)).toBe(
      "Nội dung dài 2.001 ký tự, tối đa 2.000. Anh/Chị rút gọn rồi gõ lại.",
    );
    expect(await organizer.say(`hỏi hội đồng: ${"a".repeat(2000)}`)).toMatch(/^Đã gửi/);
    const [card = ""] = staff.notices();
    expect(card).toContain("[3] Xem đầy đủ");
    expect(card.length).toBeLessThan(1200);
    expect(await staff.press("question:full:1")).toContain("a".repeat(2000));
  });
});

describe("asking back", () => {
  it("sends another question that refers to the first", async () => {
    const { organizer, staff } = await answeredBoard(known);
    expect(organizer.notices().join()).toContain("[1] Hỏi thêm");
    expect(await organizer.click("Hỏi thêm")).toBe(`Anh/Chị gõ điều muốn hỏi thêm về câu hỏi này:\n> ${UNANSWERED}\n[1] Hủy`);
    expect(await organizer.say("Ai trả tiền phòng?")).toBe(
      `Câu hỏi thêm sẽ gửi tới Thường trực Hội đồng:\n> Ai trả tiền phòng?\n[1] ${SEND}\n[2] Hủy`,
    );
    expect(await organizer.click(SEND)).toMatch(/^Đã gửi/);
    expect(staff.notices()).toEqual([
      "Câu hỏi số 2 gửi Thường trực Hội đồng\nBHXH tỉnh Nghệ An hỏi ngày 26/9/2014 theo lịch diễn tập:\nHỏi thêm về câu hỏi số 1:\n" +
        `> ${UNANSWERED}\nđã được trả lời:\n> Mỗi tỉnh tự bố trí.\nCâu hỏi thêm:\n> Ai trả tiền phòng?\nĐang chờ trả lời.\n[1] Trả lời\n[2] Không trả lời được`,
    ]);
  });

  it("is cancelled, in words or by another command", async () => {
    const { organizer, staff } = await answeredBoard(known);
    await organizer.press("question:more:1");
    expect(await organizer.say("hủy")).toBe("Đã hủy, chưa gửi gì.");
    await organizer.press("question:more:1");
    expect(await organizer.say("/kehoach")).toMatch(/kế hoạch/i);
    await organizer.say("Hội nghị điển hình tiên tiến");
    expect(staff.notices()).toEqual([]);
  });

  it("is for who asked alone", async () => {
    const { bot, staff, leader } = await answeredBoard(known);
    const other = await organizerOf(bot, "slack:U8", "40");
    for (const chat of [other, staff, leader, bot.chat("telegram:77")])
      expect(await chat.press("question:more:1")).toBe("Chỉ người đã hỏi mới hỏi thêm được về câu đó. Anh/Chị cứ gõ câu hỏi của mình.");
  });
});
