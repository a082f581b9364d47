import { beforeAll, describe, expect, it } from "vitest";
import { expel, organizerOf } from "../../support/admitted.ts";
import { answeredBoard, publishedBoard, SEND, UNANSWERED } from "../../support/asked-board.ts";
import { CAMPAIGN, type Known, loadKnown } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const MARKED =
  "Trả lời của Thường trực Hội đồng (ngày 26/9/2014 theo lịch diễn tập), không phải nội dung của Hướng dẫn:\n> Mỗi tỉnh tự bố trí.\n" +
  `Câu hỏi đã được trả lời:\n> ${UNANSWERED}`;

describe("a published answer", () => {
  it("is looked through and edited before it is published", async () => {
    const { staff } = await answeredBoard(known);
    expect(await staff.press("question:publish:1")).toBe(
      "Ai hỏi câu cùng ý mà Hướng dẫn không nêu sẽ nhận nội dung này, ghi rõ là trả lời của Thường trực Hội đồng.\n" +
        `Câu hỏi:\n> ${UNANSWERED}\nCâu trả lời:\n> Mỗi tỉnh tự bố trí.\n` +
        "Trước khi công bố, Anh/Chị bỏ tên người và chi tiết riêng nếu có.\n[1] Công bố\n[2] Sửa câu hỏi\n[3] Sửa câu trả lời\n[4] Hủy",
    );
    expect(await staff.click("Sửa câu trả lời")).toMatch(/^Anh\/Chị gõ lại câu trả lời, tối đa 4\.000 ký tự\. Đang là:\n> Mỗi tỉnh/);
    expect(await staff.say("x".repeat(4001))).toMatch(/^Nội dung dài 4\.001 ký tự/);
    expect(await staff.say("Tỉnh lo chỗ ở.")).toContain("> Tỉnh lo chỗ ở.");
    await staff.click("Sửa câu hỏi");
    expect(await staff.say("x".repeat(2001))).toMatch(/^Nội dung dài 2\.001 ký tự/);
    expect(await staff.say("Đại biểu ở khách sạn nào trong thời gian họp?")).toContain("trong thời gian họp?");
    expect(await staff.click("Công bố")).toBe("Đã công bố.\n[1] Câu trả lời đã công bố");
    expect(await staff.click("Câu trả lời đã công bố")).toContain(
      "Câu 1, 26/9/2014 theo lịch diễn tập: Đại biểu ở khách sạn nào trong thời gian họp?",
    );
  });

  it("is given to who asks the same, in place of that the guideline does not say it, and they can still ask the board", async () => {
    const { bot } = await publishedBoard(known);
    const other = await organizerOf(bot, "slack:U6", "42");
    const reply = await other.say("khách sạn nào cho đại biểu ở vậy ạ");
    expect(reply).toBe(`${MARKED}\nNếu câu trả lời này chưa đúng điều Anh/Chị hỏi, Anh/Chị gửi câu hỏi của mình.\n[1] ${SEND}`);
    expect(await other.click(SEND)).toMatch(/^Đã gửi/);
    expect(await bot.chat("telegram:77").say("dai bieu o khach san nao")).toMatch(
      new RegExp(`^${MARKED.replace(/[()?.]/g, "\\$&")}\nThành viên của một đơn vị`),
    );
    expect(await bot.chat("terminal:an").say("/hoi Đại biểu ở khách sạn nào")).toBe(MARKED);
  });

  it("is framed in the asker's language", async () => {
    const { bot } = await publishedBoard(known);
    const chat = bot.chat("telegram:77");
    await chat.say("/lang en");
    await chat.say("hello");
    expect(await chat.say("Đại biểu ở khách sạn nào?")).toContain("> Mỗi tỉnh tự bố trí.");
  });

  it.each(["Khách mời ở khách sạn nào?", "Đại biểu ăn ở khách sạn nào?", "Đại biểu cấp huyện ở khách sạn nào?", "Ai làm MC cho hội nghị?"])(
    "is not given to who asks something else: %s",
    async (text) => {
      const { bot } = await publishedBoard(known);
      expect(await bot.chat("telegram:77").say(text)).not.toContain("Mỗi tỉnh tự bố trí.");
    },
  );

  it("never takes the place of what the guideline says", async () => {
    const { bot, staff } = await answeredBoard(known);
    await staff.press("question:publish:1");
    await staff.press("published:word:question");
    await staff.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?");
    await staff.click("Công bố");
    const reply = await bot.chat("telegram:77").say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?");
    expect(reply).toContain("không quá 300 đại biểu");
    expect(reply).not.toContain("Mỗi tỉnh tự bố trí.");
  });

  it("stands below what the guideline says where that may have missed the question", async () => {
    const { bot, staff } = await answeredBoard(known);
    await staff.press("question:publish:1");
    await staff.press("published:word:question");
    await staff.say("Phụ cấp đại biểu là bao nhiêu?");
    await staff.click("Công bố");
    expect(await bot.chat("telegram:77").say("Phụ cấp cho đại biểu là bao nhiêu?")).toMatch(
      /không quá 300 đại biểu[\s\S]*> Mỗi tỉnh tự bố trí\./,
    );
  });

  it("is changed, and who asks gets the new wording with its date", async () => {
    const { bot, staff, leader } = await publishedBoard(known);
    bot.goTo("2014-10-02");
    expect(await leader.press("published:look:1")).toContain("[1] Sửa\n[2] Thu hồi");
    await leader.click("Sửa");
    await leader.click("Sửa câu trả lời");
    await leader.say("Đơn vị tổ chức bố trí.");
    expect(await leader.click("Lưu")).toMatch(/^Đã lưu/);
    expect(await bot.chat("telegram:77").say(UNANSWERED)).toMatch(/\(ngày 2\/10\/2014[^)]*\)[^>]*> Đơn vị tổ chức bố trí\./);
    expect(await staff.say("/traloi")).toContain("Câu trả lời đã công bố");
  });

  it("that somebody else changed meanwhile is shown, and nothing is lost", async () => {
    const { bot, staff, leader } = await publishedBoard(known);
    for (const chat of [staff, leader]) {
      await chat.press("published:edit:1");
      await chat.press("published:word:answer");
    }
    await staff.say("Bản của Hoa");
    await leader.say("Bản của Minh");
    expect(await staff.click("Lưu")).toMatch(/^Đã lưu/);
    const told = await leader.click("Lưu");
    expect(told).toMatch(/^Bản đang công bố vừa được người khác sửa thành:[\s\S]*> Bản của Hoa[\s\S]*> Bản của Minh/);
    expect(await bot.chat("telegram:77").say(UNANSWERED)).toContain("> Bản của Hoa");
    expect(await leader.click("Lưu")).toMatch(/^Đã lưu/);
    expect(await bot.chat("telegram:77").say(UNANSWERED)).toContain("> Bản của Minh");
  });

  it("is withdrawn with a second press and never given again", async () => {
    const { bot, staff, leader } = await publishedBoard(known);
    await leader.press("published:edit:1");
    await leader.press("published:word:answer");
    const [edited] = await leader.send({ text: "Muộn" });
    expect(await staff.press("published:withdraw:1")).toBe(
      `Thu hồi câu trả lời này? Không ai nhận được nó nữa.\n> ${UNANSWERED}\n[1] Đúng, thu hồi\n[2] Giữ lại`,
    );
    expect(await bot.chat("telegram:77").say(UNANSWERED)).toContain("Mỗi tỉnh tự bố trí.");
    expect(await staff.click("Đúng, thu hồi")).toMatch(/^Đã thu hồi\./);
    expect(await bot.chat("telegram:77").say(UNANSWERED)).not.toContain("Mỗi tỉnh tự bố trí.");
    for (const press of [
      "published:look:1",
      "published:edit:1",
      "published:withdraw:1",
      "published:withdraw-yes:1",
      edited?.buttons[0]?.id ?? "",
    ])
      expect(await staff.press(press)).toMatch(press.startsWith("published:put") ? /^Bản xem lại này/ : /^Câu trả lời này đã được thu hồi/);
    expect(await leader.press(edited?.buttons[0]?.id ?? "")).toMatch(/^Câu trả lời này đã được thu hồi/);
    expect(await staff.press("published:list:0")).toMatch(/^Chưa công bố câu trả lời nào\./);
    expect(await staff.press("published:look:9")).toMatch(/^Không có câu trả lời này\./);
  });

  it("is published anew after it was withdrawn, and not twice while it stands", async () => {
    const { bot, staff, leader } = await publishedBoard(known);
    await leader.press("question:publish:1");
    expect(await leader.click("Công bố")).toMatch(/^Câu hỏi này đã có câu trả lời công bố\.[\s\S]*\[1\] Sửa/);
    await staff.press("published:withdraw-yes:1");
    await leader.press("question:publish:1");
    expect(await leader.click("Công bố")).toMatch(/^Đã công bố\./);
    expect(await bot.chat("telegram:77").say(UNANSWERED)).toContain("Mỗi tỉnh tự bố trí.");
  });

  it("is cancelled, and its old preview publishes nothing", async () => {
    const { bot, staff } = await answeredBoard(known);
    const [preview] = await staff.send({ press: "question:publish:1" });
    expect(await staff.click("Hủy")).toBe("Đã hủy, chưa công bố gì.");
    expect(await staff.press(preview?.buttons[0]?.id ?? "")).toMatch(/^Bản xem lại này không còn mới nhất/);
    await staff.press("question:publish:1");
    await staff.press("published:word:answer");
    await staff.say("Bản khác");
    expect(await staff.press(preview?.buttons[0]?.id ?? "")).toMatch(/^Bản xem lại này không còn mới nhất/);
    expect(await bot.chat("telegram:77").say(UNANSWERED)).not.toContain("Mỗi tỉnh");
  });

  it("is audited at each change, and needs the right at each", async () => {
    const { bot, staff, leader } = await publishedBoard(known);
    await leader.press("published:edit:1");
    await leader.press("published:word:answer");
    const [edited] = await leader.send({ text: "Mới" });
    await expel(bot, "slack:U9", "");
    expect(await leader.press(edited?.buttons[0]?.id ?? "")).toMatch(/^Lệnh này dành cho Thường trực Hội đồng\./);
    await staff.press("published:withdraw-yes:1");
    const rows = await bot.storage.transaction(({ audit }) => audit.all(CAMPAIGN, 99));
    expect(rows.filter(({ what }) => what === "answer").map(({ before, after }) => [before, after])).toEqual([
      [undefined, "question 1: waiting"],
      ["question 1: waiting", "question 1: answered"],
      ["question 1: answered", "answer 1: published"],
      ["answer 1: published", "answer 1: withdrawn"],
    ]);
  });

  it("is listed ten a page", async () => {
    const { bot, staff } = await publishedBoard(known);
    await bot.storage.transaction(async ({ questions }) => {
      for (let i = 2; i <= 12; i++)
        await questions.publish({ campaign: CAMPAIGN, question: `Câu ${i}?`, answer: "A", at: new Date(), by: "p" }, 1);
    });
    const first = await staff.press("published:list:0");
    expect(first).toMatch(/^Câu trả lời đã công bố: 12, mới nhất trước\n• Câu 12, /);
    expect(first.split("\n•")).toHaveLength(11);
    expect(await staff.click("Trang sau")).toMatch(/• Câu 2, [\s\S]*• Câu 1, /);
  });
});
