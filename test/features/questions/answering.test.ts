import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStorage } from "../../../src/storage/storage.ts";
import { admit, expel } from "../../support/admitted.ts";
import { type Asked, answeredBoard, askedBoard, openBoard, UNANSWERED } from "../../support/asked-board.ts";
import { linkAccounts } from "../../support/link-accounts.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";
import { STORAGES } from "../../support/storages.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const ANSWER = "Mỗi tỉnh tự bố trí chỗ ở.";
const TOLD =
  `Trả lời của Thường trực Hội đồng (ngày 26/9/2014 theo lịch diễn tập), không phải nội dung của Hướng dẫn:\n> ${ANSWER}\n` +
  `Câu hỏi của BHXH tỉnh Nghệ An, ngày 26/9/2014 theo lịch diễn tập:\n> ${UNANSWERED}\n[1] Hỏi thêm`;
const CARD =
  `Câu hỏi số 1 gửi Thường trực Hội đồng\nBHXH tỉnh Nghệ An hỏi ngày 26/9/2014 theo lịch diễn tập:\n> ${UNANSWERED}\n` +
  `Chị Hoa đã trả lời ngày 26/9/2014 theo lịch diễn tập:\n> ${ANSWER}\nĐã trả lời.\n[1] Công bố câu trả lời`;

const audited = async ({ bot }: Pick<Asked, "bot">) =>
  (await bot.storage.transaction(({ audit }) => audit.all(CAMPAIGN, 99))).filter(({ what }) => what === "answer");

describe("an answer", () => {
  it("is typed, shown, sent with one press, and told to who asked; the cards follow everywhere", async () => {
    const { staff, leader, organizer } = await askedBoard(known);
    expect(await staff.press("question:answer:1")).toBe(
      `Câu hỏi số 1 của BHXH tỉnh Nghệ An:\n> ${UNANSWERED}\nAnh/Chị gõ câu trả lời, tối đa 4.000 ký tự. Trợ lý cho xem lại trước khi gửi.\n[1] Hủy`,
    );
    expect(await staff.say(ANSWER)).toBe(
      `Câu trả lời sẽ gửi tới người hỏi của BHXH tỉnh Nghệ An:\n> ${ANSWER}\nAnh/Chị bấm Gửi, hoặc gõ nội dung khác để thay.\n[1] Gửi\n[2] Hủy`,
    );
    expect(organizer.notices()).toEqual([]);
    expect(await staff.click("Gửi")).toBe(
      "Đã gửi câu trả lời tới người hỏi của BHXH tỉnh Nghệ An.\n[1] Công bố câu trả lời\n[2] Câu hỏi đang chờ",
    );
    expect(organizer.notices()).toEqual([TOLD]);
    expect(staff.notices()).toEqual([CARD]);
    expect(leader.notices()).toEqual([CARD]);
  });

  it("is audited without its words or anybody's name", async () => {
    const asked = await answeredBoard(known);
    const rows = await audited(asked);
    expect(rows).toMatchObject([
      { unit: "40", after: "question 1: waiting" },
      { unit: "40", before: "question 1: waiting", after: "question 1: answered" },
    ]);
    expect(rows[1]?.by).not.toBe(rows[1]?.subject);
    expect(rows[0]?.by).toBe(rows[1]?.subject);
    expect(JSON.stringify(rows)).not.toMatch(/khách sạn|bố trí|Hoa|telegram:/);
  });

  it("can be written anew before it is sent, and an earlier one's button sends nothing", async () => {
    const { staff, organizer } = await askedBoard(known);
    await staff.press("question:answer:1");
    const [first] = await staff.send({ text: "Bản đầu" });
    await staff.say(ANSWER);
    expect(await staff.press(first?.buttons[0]?.id ?? "")).toMatch(/^Nội dung dưới nút này không còn là bản mới nhất/);
    expect(organizer.notices()).toEqual([]);
  });

  it("of the slower of two is not sent; they are told who answered, and what", async () => {
    const { staff, leader, organizer } = await askedBoard(known);
    await leader.press("question:answer:1");
    await leader.say("Lời khác");
    const late = await leader.send({ text: "Lời khác nữa" });
    await staff.press("question:answer:1");
    await staff.say(ANSWER);
    await staff.click("Gửi");
    const seen =
      "Câu hỏi này vừa có người khác xử lý; nội dung của Anh/Chị chưa gửi.\n" +
      `Chị Hoa đã trả lời ngày 26/9/2014 theo lịch diễn tập:\n> ${ANSWER}\n[1] Công bố câu trả lời`;
    expect(await leader.press(late[0]?.buttons[0]?.id ?? "")).toBe(seen);
    expect(await leader.press("question:answer:1")).toBe(seen);
    expect(await staff.press("question:answer:1")).toMatch(/^Anh\/Chị đã xử lý câu hỏi này rồi\./);
    expect(organizer.notices()).toEqual([TOLD]);
    expect(await leader.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).toContain("300");
  });

  it("lets go of the chat when something else comes, and stays as it was shown", async () => {
    const { staff, organizer } = await askedBoard(known);
    await staff.press("question:answer:1");
    const [preview] = await staff.send({ text: ANSWER });
    expect(await staff.say("/lienket")).toContain("Mã dùng một lần");
    expect(await staff.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).toContain("300");
    expect(await staff.press(preview?.buttons[0]?.id ?? "")).toMatch(/^Đã gửi câu trả lời/);
    expect(organizer.notices()).toEqual([TOLD]);
  });

  it("goes to the chat that who asked uses now, in the language that they chose since", async () => {
    const { bot, staff, organizer } = await askedBoard(known);
    const slack = bot.chat("slack:U5");
    await linkAccounts(organizer, slack);
    bot.goTo("2014-09-27");
    await slack.say("/lang en");
    await staff.press("question:answer:1");
    await staff.say(ANSWER);
    await staff.click("Gửi");
    expect(organizer.notices()).toEqual([]);
    expect(slack.notices().join()).toMatch(
      /^Answer of the Standing Committee of the Council \(27 September 2014, a rehearsal's date\), not the guideline's:\n> Mỗi tỉnh/,
    );
  });

  it("may be that there is none, with or without a reason", async () => {
    const { staff, organizer } = await askedBoard(known);
    expect(await staff.press("question:decline:1")).toContain("[1] Không nêu lý do\n[2] Hủy");
    expect(await staff.say("Thuộc thẩm quyền của tỉnh")).toMatch(
      /^BHXH tỉnh Nghệ An sẽ được báo là không trả lời được, với lý do:\n> Thuộc/,
    );
    expect(await staff.click("Gửi")).toMatch(/^Đã báo BHXH tỉnh Nghệ An là chưa trả lời được\./);
    expect(organizer.notices().join()).toMatch(
      /^Thường trực Hội đồng chưa trả lời được câu hỏi này \(ngày 26\/9\/2014 theo lịch diễn tập\)\.\n> Thuộc/,
    );
    expect(staff.notices().join()).toContain("Chị Hoa báo không trả lời được");
    await organizer.say("hỏi hội đồng: câu khác");
    staff.notices();
    await staff.press("question:decline:2");
    expect(await staff.click("Không nêu lý do")).toMatch(/^Đã báo/);
    expect(organizer.notices().join()).toMatch(/^Thường trực Hội đồng chưa trả lời được câu hỏi này[^>]*Câu hỏi của BHXH tỉnh Nghệ An/);
    expect(await staff.press("question:publish:2")).toMatch(/^Câu hỏi này chưa được trả lời/);
  });

  it("has at most 4,000 characters, and any of them are words", async () => {
    const { staff, organizer } = await askedBoard(known);
    await staff.press("question:answer:1");
    expect(await staff.say("á ".repeat(25_000))).toBe("Nội dung dài 49.999 ký tự, tối đa 4.000. Anh/Chị rút gọn rồi gõ lại.");
    expect(await staff.say("\u200b \u0000")).toBe("Trợ lý chưa thấy nội dung nào. Anh/Chị gõ lại giúp.");
    const hostile = "=cmd()|' /C calc'!A0 <b>đậm</b> *sao* _gạch_ [a](http://x) <@U1> {\"__proto__\": 1} \u0007";
    await staff.say(`${hostile}\n\n\n\ncuối`);
    await staff.click("Gửi");
    expect(organizer.notices().join()).toContain(`> ${hostile.replace("\u0007", "").trim()}\n> cuối\n`);
    expect(staff.notices().join()).toContain("<b>đậm</b>");
  });

  it("is of words: a file is not taken, and an empty card of a number that there is not says so", async () => {
    const { staff } = await askedBoard(known);
    await staff.press("question:answer:1");
    const [reply] = await staff.send({ file: { name: "a.pdf", bytes: 3, hash: "ab" } });
    expect(reply?.blocks).toMatchObject([{ text: [{ key: "questions-words-only" }] }]);
    for (const press of ["question:answer:999", "question:show:999", "question:bare:999", "question:post:999:aaaaaaaaaaaa"])
      expect(await staff.press(press)).toMatch(/^Không có câu hỏi này\./);
    for (const press of ["question:answer:x", "question:", "question:post:1:short", "published:edit:-1", "question:answer:99999999999"])
      expect(await staff.press(press)).toMatch(/^Nút này không còn dùng được/);
  });
});

describe("a card", () => {
  it("that was opened from the list follows, too", async () => {
    const { bot, staff } = await askedBoard(known);
    await admit(bot, "slack:U7", "", "staff");
    const late = bot.chat("slack:U7");
    expect(await late.say("/traloi")).toBe(
      "Câu hỏi đang chờ trả lời: 1, cũ nhất trước\n" +
        `• Câu 1, BHXH tỉnh Nghệ An, 26/9/2014 theo lịch diễn tập: ${UNANSWERED}\n[1] Xem câu 1\n[2] Câu trả lời đã công bố`,
    );
    expect(await late.click("Xem câu 1")).toContain("[1] Trả lời");
    await staff.press("question:answer:1");
    await staff.say(ANSWER);
    await staff.click("Gửi");
    expect(late.notices()).toEqual([CARD]);
  });

  it("shows nothing more to who left the board", async () => {
    const { bot, staff, leader } = await askedBoard(known);
    await expel(bot, "slack:U9", "");
    await staff.press("question:answer:1");
    await staff.say(ANSWER);
    await staff.click("Gửi");
    expect(leader.notices()).toEqual(["Thẻ này chỉ dành cho thành viên Thường trực Hội đồng."]);
  });

  it("lists the oldest questions first, ten a page", async () => {
    const { bot, staff } = await openBoard(known);
    for (let i = 1; i <= 23; i++) {
      await admit(bot, `telegram:${100 + i}`, "42", "organizer");
      await bot.chat(`telegram:${100 + i}`).say(`hỏi hội đồng: câu của người ${i}`);
    }
    const first = await staff.say("/answers");
    expect(first).toMatch(/^Questions waiting for an answer: 23, oldest first\n• No\. 1, [\s\S]*• No\. 10, /);
    expect(first).not.toContain("No. 11,");
    const second = await staff.click("Next page");
    expect(second).toMatch(/• No\. 11, [\s\S]*• No\. 20, /);
    expect(await staff.click("Next page")).toMatch(/• No\. 21, [\s\S]*• No\. 23, /);
    expect(await staff.click("Previous page")).toBe(second);
  });
});

describe("who answers", () => {
  it("loses it with the right, in the middle of it, too", async () => {
    const { bot, staff, organizer } = await askedBoard(known);
    await staff.press("question:answer:1");
    const [preview] = await staff.send({ text: ANSWER });
    await expel(bot, "telegram:9", "");
    expect(await staff.press(preview?.buttons[0]?.id ?? "")).toMatch(/^Lệnh này dành cho Thường trực Hội đồng\.\nChỉ thành viên/);
    await staff.press("question:answer:1");
    expect(await staff.say("Trả lời chui")).not.toContain("Gửi");
    expect(organizer.notices()).toEqual([]);
    await admit(bot, "telegram:9", "", "staff");
    expect(await staff.press(preview?.buttons[0]?.id ?? "")).toMatch(/^Nội dung dưới nút này không còn/);
  });

  const BUTTONS = ["answer:1", "decline:1", "bare:1", "post:1:aaaaaaaaaaaa", "publish:1", "show:1", "full:1", "list:0"].map(
    (id) => `question:${id}`,
  );
  const PUBLISHED = ["look:1", "edit:1", "withdraw:1", "withdraw-yes:1", "word:answer", "put:aaaaaaaaaaaa", "list:0"].map(
    (id) => `published:${id}`,
  );

  it.each([...BUTTONS, ...PUBLISHED])("is of the board: %s", async (press) => {
    const { bot, organizer } = await askedBoard(known);
    await admit(bot, "telegram:6", "42", "organizer");
    for (const chat of [organizer, bot.chat("telegram:6"), bot.chat("telegram:77")]) {
      const reply = await chat.press(press);
      expect(reply).toMatch(/^Lệnh này dành cho Thường trực Hội đồng\./);
      expect(reply).not.toMatch(/khách sạn/);
    }
    const administrator = await bot.chat("terminal:an").press(press);
    if (/show|full|list|look/.test(press))
      expect(administrator).not.toMatch(/^Việc này dành|\[\d\] (?:Trả lời|Sửa|Thu hồi|Không trả lời được)/);
    else expect(administrator).toMatch(/^Việc này dành cho thành viên Thường trực Hội đồng\./);
    const group = bot.chat("telegram:-100", { group: true });
    expect(await group.press(press)).toMatch(/^Anh\/Chị nhắn riêng cho Trợ lý/);
    expect(await audited({ bot })).toHaveLength(1);
  });

  it("is told their own questions instead of the list", async () => {
    const { bot, organizer } = await askedBoard(known);
    expect(await organizer.say("/traloi")).toBe(
      "Lệnh này dành cho Thường trực Hội đồng. Anh/Chị đang có 1 câu hỏi chờ trả lời; để hỏi, gõ: hỏi thường trực hội đồng: CÂU HỎI",
    );
    expect(await bot.chat("terminal:an").say("/traloi")).toContain(
      "Anh/Chị xem được; trả lời là việc của thành viên Thường trực Hội đồng.",
    );
  });
});

describe("a restart", () => {
  it("in the middle of an answer loses nothing", async () => {
    const url = `file:${tempFolder()}bot.db`;
    const storage = await openStorage({ url });
    const before = await askedBoard(known, { storage });
    await before.staff.press("question:answer:1");
    const [preview] = await before.staff.send({ text: ANSWER });
    await storage.close();
    const again = await openStorage({ url });
    const bot = await openPlanBot(known, { storage: again });
    const [staff, leader, organizer] = [bot.chat("telegram:9"), bot.chat("slack:U9"), bot.chat("telegram:5")];
    expect(await staff.press(preview?.buttons[0]?.id ?? "")).toMatch(/^Đã gửi câu trả lời/);
    expect(organizer.notices()).toEqual([TOLD]);
    expect(leader.notices()).toEqual([CARD]);
    await again.close();
  });
});

describe.each(STORAGES.map((kind) => [kind.name, kind] as const))("at once, on %s", (_, { missing, start }) => {
  describe.skipIf(missing)(missing ?? "members of the board", () => {
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(async () => await started?.stop());

    it("that answer one question: one of them does, and the others see the answer", async () => {
      const { bot, organizer } = await askedBoard(known, { storage: await started.open() });
      const members = Array.from({ length: 12 }, (_, i) => `slack:M${i}` as const);
      for (const [i, chat] of members.entries()) await admit(bot, chat, "", i % 2 ? "leader" : "staff", `Người ${i}`);
      const chats = members.map((id) => bot.chat(id));
      const buttons: string[] = [];
      for (const [i, chat] of chats.entries()) {
        await chat.press("question:answer:1");
        buttons.push((await chat.send({ text: `Lời của ${i}` }))[0]?.buttons[0]?.id ?? "");
      }
      const replies = await Promise.all(chats.map((chat, i) => chat.press(buttons[i] ?? "")));
      const won = replies.findIndex((reply) => reply.startsWith("Đã gửi câu trả lời"));
      expect(replies.filter((reply) => reply.startsWith("Đã gửi câu trả lời"))).toHaveLength(1);
      expect(replies.filter((reply) => reply.includes(`Người ${won} đã trả lời`) && reply.includes(`> Lời của ${won}`))).toHaveLength(11);
      expect(organizer.notices()).toHaveLength(1);
      expect((await audited({ bot })).filter(({ after }) => after === "question 1: answered")).toHaveLength(1);
    });

    it("that publish one answer, or change it: once", async () => {
      const { bot, organizer } = await askedBoard(known, { storage: await started.open() });
      const chats = ["telegram:9", "slack:U9"].map((id) => bot.chat(id as "telegram:9"));
      const [staff, leader] = [chats[0], chats[1]];
      await staff?.press("question:answer:1");
      await staff?.say(ANSWER);
      await staff?.click("Gửi");
      organizer.notices();
      const previews = await Promise.all(chats.map((chat) => chat.send({ press: "question:publish:1" })));
      const put = await Promise.all(chats.map((chat, i) => chat.press(previews[i]?.[0]?.buttons[0]?.id ?? "")));
      expect(put.filter((reply) => reply.startsWith("Đã công bố."))).toHaveLength(1);
      expect(put.filter((reply) => reply.startsWith("Câu hỏi này đã có câu trả lời công bố."))).toHaveLength(1);
      const withdrawn = await Promise.all([staff?.press("published:withdraw-yes:1"), leader?.press("published:withdraw-yes:1")]);
      expect(withdrawn.filter((reply) => reply?.startsWith("Đã thu hồi."))).toHaveLength(1);
      expect(withdrawn.filter((reply) => reply?.startsWith("Câu trả lời này đã được thu hồi"))).toHaveLength(1);
    });

    it("that one person sends twice from two chats: once", async () => {
      const { bot, organizer, staff } = await openBoard(known, { storage: await started.open() });
      const slack = bot.chat("slack:U5");
      await linkAccounts(organizer, slack);
      const replies = await Promise.all([organizer, slack, organizer, slack].map((chat) => chat.say(`hỏi hội đồng: ${UNANSWERED}`)));
      expect(replies.filter((reply) => reply.startsWith("Đã gửi"))).toHaveLength(1);
      expect(replies.filter((reply) => reply.startsWith("Câu hỏi này đã gửi"))).toHaveLength(3);
      expect(staff.notices()).toHaveLength(1);
    });
  });
});
