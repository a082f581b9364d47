import { beforeAll, describe, expect, it } from "vitest";
import { render } from "../../../src/adapters/slack/render.ts";
import { renderPages } from "../../../src/adapters/telegram/render.ts";
import type { ChatId, Message } from "../../../src/chat/message.ts";
import { planCard } from "../../../src/features/reviews/index.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { createMemoryStorage } from "../../../src/storage/memory.ts";
import { openStorage } from "../../../src/storage/storage.ts";
import type { Chat } from "../../support/chat.ts";
import { CAMPAIGN, type Known, loadKnown, PROVINCIAL, sayAll } from "../../support/plan-chat.ts";
import { BASE, openStage, readAll, type Stage, submitProvincial } from "../../support/review-chat.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const locales = loadLocales();

/** The newest card on a screen, in words. */
function cardOn(chat: Chat): string {
  const card = chat.screen().findLast((message) => message.card !== undefined);
  return card ? wordsOf(card) : "";
}

function wordsOf({ blocks, buttons, language }: Message): string {
  const say = locales[language];
  const lines = blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.map((item) => item.map((text) => say(text as string)).join(""));
    return [block.kind === "quote" ? block.text : block.text.map((text) => say(text as string)).join("")];
  });
  return [...lines, ...buttons.map(({ label }) => `[${say(label)}]`)].join("\n");
}

async function submitted(options: Parameters<typeof openStage>[1] = {}): Promise<Stage> {
  const stage = await openStage(known, { edits: true, ...options });
  await submitProvincial(stage);
  return stage;
}

describe("a submitted plan", () => {
  it("is shown at once to every member of the board and to nobody else", async () => {
    const { chats } = await submitted();
    for (const chat of [chats.staff, chats.leader, chats.leader2]) {
      const [card, ...others] = chat.notices();
      expect(others).toEqual([]);
      expect(card).toMatch(/^Chờ xem xét\nKH-40\/1 – BHXH tỉnh Nghệ An\nGửi lúc 12:00 ngày 26\/9\/2014/);
      expect(card).toContain("Ngày tổ chức: thứ tư 15/4/2015, buổi sáng");
      expect(card).toContain("Địa điểm: Hội trường BHXH tỉnh, số 10 đường Trường Thi, TP Vinh");
      expect(card).toMatch(/Số đại biểu: 250 người: lãnh đạo 20; .*khách mời 30/);
      expect(card).toMatch(/Lưu ý: Chưa phân bổ chỉ tiêu[^\n]*\n• Ghi chú: Chưa biết ngày Đại hội Đảng/);
      expect(card).toContain("Bổ sung sau được: số kế hoạch đã ký");
    }
    expect(chats.hatinh.notices()).toEqual([]);
    expect(chats.dienchau.notices()).toEqual([]);
    expect(chats.admin.notices()).toEqual([]);
    expect(chats.nghean2.notices()).toEqual([expect.stringMatching(/^KH-40\/1 vừa được gửi\./)]);
  });

  it("offers what each may do", async () => {
    const { chats } = await submitted();
    expect(cardOn(chats.leader)).toMatch(
      /\[Nhận xem xét\]\n\[Thống nhất\]\n\[Đề nghị chỉnh sửa\]\n\[Góp ý\]\n\[Hỏi đơn vị\]\n\[Xem đầy đủ\]$/,
    );
    expect(cardOn(chats.staff)).toMatch(/\[Nhận xem xét\]\n\[Góp ý\]\n\[Hỏi đơn vị\]\n\[Xem đầy đủ\]$/);
  });

  it("that breaks a rule or came late is shown with the unit's reasons", async () => {
    const stage = await openStage(known, { today: "2015-01-05", edits: true });
    const { nghean, leader } = stage.chats;
    await sayAll(nghean, [...PROVINCIAL.slice(0, 4), "310"]);
    await nghean.click("Giữ và ghi lý do");
    await nghean.say("mời thêm cán bộ hưu trí");
    await sayAll(nghean, ["20 lãnh đạo, 210 công chức, 20 tập thể, 30 cá nhân, 30 khách mời", ...PROVINCIAL.slice(6)]);
    await nghean.click("Ghi lý do gửi sau hạn");
    await nghean.say("chờ ý kiến cấp ủy");
    await nghean.say("gửi");
    const card = cardOn(leader);
    expect(card).toMatch(/Gửi lúc 12:00 ngày 5\/1\/2015 \(theo lịch diễn tập\), sau hạn\.\nLý do: chờ ý kiến cấp ủy/);
    expect(card).toMatch(/Khác hướng dẫn: 310 đại biểu vượt mức tối đa 300\.[^\n]*\nLý do: mời thêm cán bộ hưu trí/);
  });

  it("of a district goes to its province, and to the board while the province has nobody", async () => {
    const { chats } = await openStage(known, { edits: true });
    await sayAll(chats.dienchau, [...BASE, "gửi"]);
    expect(cardOn(chats.nghean)).toMatch(
      /^Chờ xem xét\nKH-4001\/1 – BHXH huyện Diễn Châu[\s\S]*Số người dự: 25 người[\s\S]*\[Thống nhất\]/,
    );
    expect(cardOn(chats.nghean2)).toContain("KH-4001/1");
    for (const chat of [chats.leader, chats.hatinh, chats.admin]) expect(cardOn(chat)).toBe("");
    expect(chats.dienchau.notices()).toEqual([]);

    const alone = await openStage(known, { edits: true, without: ["nghean", "nghean2"] });
    await sayAll(alone.chats.dienchau, [...BASE, "gửi"]);
    expect(cardOn(alone.chats.leader)).toMatch(/Đơn vị cấp trên chưa có cán bộ đầu mối[\s\S]*\[Thống nhất\]/);
    expect(alone.chats.dienchau.notices()).toEqual([
      "BHXH tỉnh Nghệ An chưa có cán bộ đầu mối trên Trợ lý, nên Thường trực Hội đồng xem kế hoạch này thay.",
    ]);
  });

  it("is seen in each reader's language", async () => {
    const stage = await openStage(known, { edits: true });
    await stage.chats.leader2.say("/lang en");
    await submitProvincial(stage);
    expect(cardOn(stage.chats.leader2)).toMatch(/^Waiting for review\n[\s\S]*Number of delegates: 250 [\s\S]*\[Agree\]/);
    expect(cardOn(stage.chats.leader)).toMatch(/^Chờ xem xét/);
  });

  it("is shown in full with its scan, which is a file of its own", async () => {
    const stage = await openStage(known, { edits: true });
    const { nghean, leader } = stage.chats;
    await sayAll(nghean, PROVINCIAL);
    await nghean.send({ file: { name: "kh-da-ky.pdf", bytes: 9, hash: "e".repeat(64) } });
    await sayAll(nghean, ["đúng", "gửi"]);
    expect(cardOn(leader)).toContain("Bổ sung sau được: số kế hoạch đã ký, ngày ký kế hoạch");
    const [shown] = await leader.send({ press: "rv:show:40/1" });
    expect(shown?.files).toEqual([{ name: "kh-da-ky.pdf", hash: "e".repeat(64) }]);
    expect(shown?.card).toBeUndefined();
    expect(shown && wordsOf(shown)).toMatch(/^KH-40\/1 – BHXH tỉnh Nghệ An\n[\s\S]*Đoàn Chủ tịch: 3 mục\n {3}1\. Nguyễn Văn A/);
  });

  it("changed and sent again is a new card that tells what changed, and the old one leads to it", async () => {
    const stage = await submitted();
    const { nghean, leader } = stage.chats;
    await sayAll(nghean, ["sửa địa điểm thành Nhà văn hóa tỉnh", "gửi"]);
    const [old, now] = leader.screen().filter((message) => message.card !== undefined);
    expect(old && wordsOf(old)).toMatch(/^Đã có bản mới: KH-40\/2\n[\s\S]*TP Vinh\n[\s\S]*\n\[Xem đầy đủ\]\n\[Các bản trước\]$/);
    expect(now && wordsOf(now)).toMatch(
      /^Chờ xem xét \(bản gửi lại\)\n[\s\S]*\nThay đổi so với KH-40\/1:\nĐịa điểm: Hội trường BHXH tỉnh, số 10 đường Trường Thi, TP Vinh → Nhà văn hóa tỉnh\n/,
    );
  });

  it("that changes an agreed one says that this stays in force, until it takes its place", async () => {
    const stage = await submitted();
    const { nghean, leader } = stage.chats;
    await leader.tap("Thống nhất");
    await sayAll(nghean, ["sửa địa điểm thành Nhà văn hóa tỉnh", "gửi"]);
    expect(cardOn(leader)).toContain("KH-40/1 vẫn có hiệu lực cho đến khi bản này được xem xét xong.");
    await leader.tap("Thống nhất");
    const [old, now] = leader.screen().filter((message) => message.card !== undefined);
    expect(old && wordsOf(old)).toMatch(/^Đã thống nhất: Phạm Minh[\s\S]*\nKH-40\/2 đã thay bản này\./);
    expect(now && wordsOf(now)).not.toContain("vẫn có hiệu lực");
  });

  it("that is withdrawn shows so on every card, and whoever had it in hand is told", async () => {
    const stage = await submitted();
    const { nghean, staff, leader } = stage.chats;
    await staff.tap("Nhận xem xét");
    readAll(stage);
    await sayAll(nghean, ["rút kế hoạch", "có"]);
    for (const chat of [staff, leader]) expect(cardOn(chat)).toMatch(/^Đơn vị đã rút\n[\s\S]*\n\[Xem đầy đủ\]$/);
    expect(staff.notices()).toEqual(["BHXH tỉnh Nghệ An vừa rút KH-40/1; Anh/Chị không cần xem xét nữa."]);
    expect(leader.notices()).toEqual([]);
  });
});

describe("cards", () => {
  it("follow on every surface, also after a restart, and of who was dismissed meanwhile nothing is left but that", async () => {
    const storage = await openStorage({ url: `file:${tempFolder()}bot.db` });
    const before = await openStage(known, { storage });
    await submitProvincial(before);
    await before.chats.staff.send({ press: "rv:card:40/1" });
    await before.dismiss("leader2");
    const after = await openStage(known, { storage, without: ["leader2"] });
    await after.chats.leader.send({ press: "rv:agree:40/1" });
    expect(after.chats.leader.notices()).toEqual([expect.stringMatching(/^Đã thống nhất: Phạm Minh/)]);
    expect(after.chats.staff.notices()).toHaveLength(2);
    expect(after.chats.leader2.notices()).toEqual([
      "Anh/Chị không còn quyền xem kế hoạch này. Nếu cần, Anh/Chị nhờ quản trị cấp lại quyền.",
    ]);
    await storage.close();
  });

  it("stay one page on every platform, whatever a unit wrote", async () => {
    const stage = await openStage(known, { edits: true });
    const long = "Nhà văn hóa & hội trường <b>lớn</b> ".repeat(50).trim();
    await sayAll(stage.chats.nghean, [...PROVINCIAL, "gửi"]);
    for (let i = 0; i < 12; i++) await stage.chats.staff.send({ press: "rv:ask:40/1" }).then(() => stage.chats.staff.say(long));
    await stage.chats.leader.tap("Góp ý");
    for (const field of ["địa điểm", "số đại biểu", "chương trình", "đoàn chủ tịch", "kinh phí"])
      await stage.chats.leader.say(`${field}: ${long}`);
    await stage.chats.leader.send({ press: "rv:due:40/1:none" });
    await stage.chats.leader.click("Gửi đơn vị");
    const { nghean } = stage.chats;
    await nghean.tap("Sửa kế hoạch");
    await nghean.say(long);
    await sayAll(nghean, ["sửa chương trình", "xoá hết"]);
    await nghean.say(Array.from({ length: 60 }, (_, i) => `Mục ${i} ${long.slice(0, 200)} - 1 phút`).join("\n"));
    await nghean.send({ press: "plan:go" });
    await stage.bot.storage.transaction(async ({ plans }) => {
      const [version] = await plans.versions(CAMPAIGN, "40");
      const draft = await plans.openDraft(CAMPAIGN, "40");
      if (!version || !draft) throw new Error("there is no draft");
      const reasons = {
        late: { text: long, by: "p", at: "2014-09-26T00:00:00Z" },
        stage: { text: long, by: "p", at: "2014-09-26T00:00:00Z" },
      };
      const stageLess = { ...draft.content.fields, stage: { value: [], by: "p", at: "2014-09-26T00:00:00Z" } };
      const content = { ...draft.content, fields: stageLess, reasons };
      await plans.addVersion({ ...version, number: 2, state: "resubmitted", late: true, content });
    });
    for (const language of ["vi", "en"] as const) {
      const message = await cardAt(stage, "telegram:70", language);
      expect(message).toBeDefined();
      if (!message) continue;
      expect(renderPages({ ...message, to: "telegram:70" }, locales[language])).toHaveLength(1);
      expect(render({ ...message, to: "slack:L2" }, locales)).toHaveLength(1);
      expect(JSON.stringify(message.buttons.map(({ id }) => id.length <= 64))).not.toContain("false");
    }
  });

  it("are drawn for others by the door, and for nobody who may not see them", async () => {
    const stage = await submitted();
    expect(await cardAt(stage, "telegram:60", "en")).toMatchObject({ card: `plan:${CAMPAIGN}/40/1`, language: "en" });
    for (const chat of ["telegram:20", "telegram:10", "telegram:99"] as const) expect(await cardAt(stage, chat, "vi")).toBeUndefined();
  });
});

async function cardAt({ bot }: Stage, chat: ChatId, language: "vi" | "en") {
  const knowing = {
    guideline: known.knowledge.guideline,
    local: (instant: Date) => ({ date: instant.toISOString().slice(0, 10), time: "12:00" }),
    rightsAt: async (stores: { members: { rightsAt(chat: ChatId): Promise<readonly { unit: string; role: string }[]> } }, at: ChatId) => {
      const rights = await stores.members.rightsAt(at);
      const board = rights.find(({ unit }) => unit === "")?.role as "staff" | "leader" | undefined;
      return { administrator: false, board, units: rights.flatMap(({ unit }) => (unit === "" ? [] : [unit])) };
    },
  };
  return bot.storage.transaction(async (stores) => {
    const number = (await stores.plans.versions(CAMPAIGN, "40")).length;
    return planCard(stores, { unit: "40", number }, { chat, language, isRehearsal: true }, knowing);
  });
}

it("a memory storage keeps cards as the databases do", async () => {
  const stage = await openStage(known, { storage: createMemoryStorage() });
  await submitProvincial(stage);
  const surfaces = await stage.bot.storage.transaction(({ cards }) => cards.surfaces(`plan:${CAMPAIGN}/40/1`));
  expect(surfaces.map(({ chat }) => chat).sort()).toEqual(["slack:L2", "telegram:60", "telegram:70"]);
});
