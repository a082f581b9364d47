import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import type { PlanState } from "../../../src/features/plans/life.ts";
import { openStorage } from "../../../src/storage/storage.ts";
import { admit, boardMember, expel, organizerOf } from "../../support/admitted.ts";
import type { Bot, Chat } from "../../support/chat.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";
import { STORAGES } from "../../support/storages.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

type Row = { readonly unit: string; readonly seats: number };

const DISTRICTS = [
  { code: "4002", level: "base", name: "BHXH huyện Yên Thành", parent: "40" },
  { code: "4003", level: "base", name: "BHXH thành phố Vinh", parent: "40" },
  { code: "4201", level: "base", name: "BHXH huyện Kỳ Anh", parent: "42" },
];
const PLANNED: readonly Row[] = [
  { unit: "BHXH huyện Diễn Châu", seats: 5 },
  { unit: "huyen yen thanh", seats: 7 },
];

/** A version of a unit's plan that hands on seats. */
async function submitted(bot: Bot, unit: string, number: number, quotas: readonly Row[], state: PlanState = "submitted"): Promise<void> {
  const at = new Date("2014-11-20T05:00:00Z");
  const content = { fields: { quotas: { value: quotas, by: "p", at: at.toISOString() } }, skipped: [], reasons: {} };
  const version = { campaign: CAMPAIGN, unit, number, formVersion: 1, content, submittedAt: at, submittedBy: "p", late: false, state };
  await bot.storage.transaction(({ plans }) => plans.addVersion(version));
}

interface Played {
  readonly bot: Bot;
  readonly province: Chat;
  readonly district: Chat;
}

/** A province whose plan names the seats of two of its districts. */
async function planned(quotas: readonly Row[] = PLANNED, options: Parameters<typeof openPlanBot>[1] = {}): Promise<Played> {
  const bot = await openPlanBot(known, { today: "2014-12-01", ...options });
  await bot.storage.transaction(({ units }) => units.putUnits(DISTRICTS));
  await submitted(bot, "40", 1, quotas);
  return { bot, province: await organizerOf(bot, "telegram:40", "40"), district: await organizerOf(bot, "slack:D1", "4001") };
}

const PLAN = "Xem và công bố chỉ tiêu của BHXH tỉnh Nghệ An";
const NOT_YOURS = "Việc công bố chỉ tiêu này không thuộc quyền của Anh/Chị. Gõ /chitieu để xem chỉ tiêu của đơn vị mình.";

async function announced(quotas?: readonly Row[], options?: Parameters<typeof openPlanBot>[1]): Promise<Played> {
  const played = await planned(quotas, options);
  await played.province.press("quota:plan:40");
  await played.province.click("Công bố cho 2 đơn vị");
  return played;
}

const audited = async ({ bot }: Pick<Played, "bot">) =>
  (await bot.storage.transaction(({ audit }) => audit.all(CAMPAIGN, 999))).filter(({ what }) => what === "quota");

describe("a province", () => {
  it("sees what its plan hands on, announces it with one press, and its districts are told", async () => {
    const { province, district, bot } = await planned();
    const before = await province.say("/chitieu");
    expect(before).toMatch(
      /^Chỉ tiêu của BHXH tỉnh Nghệ An chưa được công bố\. Bảo hiểm xã hội Việt Nam công bố thì Trợ lý báo Anh\/Chị ngay\.\n> /,
    );
    expect(before).toContain("\nBHXH tỉnh Nghệ An chưa công bố chỉ tiêu dự Hội nghị điển hình tiên tiến cho đơn vị nào.\n");
    expect(await province.click(PLAN)).toBe(
      "Chỉ tiêu theo kế hoạch KH-40/1, gửi ngày 20/11/2014 theo lịch diễn tập:\n• BHXH huyện Diễn Châu: 5\n• BHXH huyện Yên Thành: 7\n" +
        "Tổng: 12 đại biểu, 2 đơn vị.\n[1] Công bố cho 2 đơn vị\n[2] Hủy",
    );
    expect(district.notices()).toEqual([]);
    expect(await province.click("Công bố cho 2 đơn vị")).toBe(
      "Đã công bố cho 2 đơn vị. Tổng theo danh sách: 12 đại biểu.\n1 đơn vị chưa có cán bộ nào dùng Trợ lý nên chưa được báo:\n" +
        "• BHXH huyện Yên Thành\n[1] Xem chỉ tiêu",
    );
    expect(district.notices()).toEqual([
      "BHXH tỉnh Nghệ An công bố chỉ tiêu cho BHXH huyện Diễn Châu: 5 đại biểu dự Hội nghị điển hình tiên tiến.\n[1] Xem chỉ tiêu",
    ]);
    expect(await district.click("Xem chỉ tiêu")).toBe(
      "BHXH huyện Diễn Châu có 5 đại biểu dự Hội nghị điển hình tiên tiến. BHXH tỉnh Nghệ An công bố ngày 1/12/2014 theo lịch diễn tập.",
    );
    expect(await province.say("/chitieu")).toContain(
      "BHXH tỉnh Nghệ An đã công bố chỉ tiêu dự Hội nghị điển hình tiên tiến cho 2 đơn vị, tổng 12 đại biểu:\n" +
        "• BHXH huyện Diễn Châu: 5 (1/12/2014 theo lịch diễn tập)\n",
    );
    expect(await audited({ bot })).toMatchObject([
      { unit: "4001", after: "5", what: "quota" },
      { unit: "4002", after: "7" },
    ]);
  });

  it("announces changes anew, of which only those are told whose number changed", async () => {
    const { bot, province, district } = await announced();
    const other = await organizerOf(bot, "slack:D2", "4002");
    district.notices();
    await submitted(bot, "40", 2, [
      { unit: "BHXH huyện Diễn Châu", seats: 7 },
      { unit: "BHXH huyện Yên Thành", seats: 7 },
      { unit: "BHXH thành phố Vinh", seats: 20 },
    ]);
    await province.say("/chitieu");
    expect(await province.click(PLAN)).toContain(
      "• BHXH huyện Diễn Châu: 7 (đang là 5)\n• BHXH huyện Yên Thành: 7 (không đổi)\n• BHXH thành phố Vinh: 20\nTổng: 34 đại biểu, 3 đơn vị.\n" +
        "[1] Công bố cho 2 đơn vị",
    );
    await province.click("Công bố cho 2 đơn vị");
    expect(district.notices()).toEqual([
      "BHXH tỉnh Nghệ An công bố lại chỉ tiêu cho BHXH huyện Diễn Châu: 7 thay vì 5 đại biểu dự Hội nghị điển hình tiên tiến.\n[1] Xem chỉ tiêu",
    ]);
    expect(other.notices()).toEqual([]);
    expect((await audited({ bot })).slice(2)).toMatchObject([
      { unit: "4001", before: "5", after: "7" },
      { unit: "4003", after: "20" },
    ]);
    expect(await province.press("quota:plan:40")).toContain("Các số này đã được công bố; không có gì thay đổi.\n[1] Hủy");
  });

  it("keeps numbers that a later plan leaves out", async () => {
    const { bot, province, district } = await announced();
    await submitted(bot, "40", 2, [{ unit: "4002", seats: 9 }]);
    expect(await province.press("quota:plan:40")).toContain(
      "1 đơn vị đã công bố trước đây không có trong danh sách này; số của các đơn vị đó giữ nguyên.",
    );
    await province.click("Công bố cho 1 đơn vị");
    expect(await district.say("/chitieu")).toContain("có 5 đại biểu");
  });

  it("is shown what of its plan cannot be announced", async () => {
    const { province, district } = await planned([
      ...PLANNED,
      { unit: "Diễn Châu", seats: 6 },
      { unit: "BHXH huyện Kỳ Anh", seats: 3 },
      { unit: "<b>Không rõ</b>", seats: 1 },
    ]);
    const preview = await province.press("quota:plan:40");
    expect(preview).toContain("2 dòng không công bố vì chưa nhận ra đơn vị:\n• BHXH huyện Kỳ Anh: 3\n• <b>Không rõ</b>: 1\n");
    expect(preview).toContain("1 đơn vị không công bố vì có nhiều dòng:\n• BHXH huyện Diễn Châu\n");
    await province.click("Công bố cho 1 đơn vị");
    expect(district.notices()).toEqual([]);
    expect(await district.say("/chitieu")).toMatch(/^Chỉ tiêu của BHXH huyện Diễn Châu chưa được công bố\./);
  });

  it("announces what it saw: not a plan that was changed or withdrawn meanwhile", async () => {
    const { bot, province, district } = await planned();
    await province.press("quota:plan:40");
    await submitted(bot, "40", 2, [{ unit: "4001", seats: 50 }]);
    expect(await province.click("Công bố cho 2 đơn vị")).toMatch(
      /^Kế hoạch vừa thay đổi nên chưa công bố gì\. Anh\/Chị xem lại:\n[\s\S]*KH-40\/2[\s\S]*Diễn Châu: 50/,
    );
    expect(district.notices()).toEqual([]);
    const bare = await planned(PLANNED);
    await bare.province.press("quota:plan:40");
    await bare.bot.storage.transaction(({ plans }) =>
      plans.moveVersion({ campaign: CAMPAIGN, unit: "40", number: 1, from: "submitted", to: "withdrawn", at: new Date(), by: "p" }),
    );
    expect(await bare.province.click("Công bố cho 2 đơn vị")).toMatch(/^Chưa có chỉ tiêu trong kế hoạch đã gửi\./);
    expect(await bare.province.say("/chitieu")).toContain("Chưa có chỉ tiêu trong kế hoạch đã gửi.");
    expect(await audited(bare)).toEqual([]);
  });

  it("is told where its seats exceed what its event may have", async () => {
    const { province } = await planned([
      { unit: "4001", seats: 200 },
      { unit: "4002", seats: 101 },
    ]);
    expect(await province.press("quota:plan:40")).toContain("Lưu ý: tổng 301 đại biểu vượt mức tối đa 300 (phần I, mục 2).");
  });
});

describe("a district", () => {
  it("whose quota is not announced is told so, with what the guideline says of it", async () => {
    const { district } = await planned();
    expect(await district.say("/chitieu")).toBe(
      "Chỉ tiêu của BHXH huyện Diễn Châu chưa được công bố. BHXH tỉnh Nghệ An công bố thì Trợ lý báo Anh/Chị ngay.\n" +
        known.knowledge.guideline.passages
          .filter(({ id }) => id === "II.1.f-base" || id === "III.3-quota")
          .map(({ text }) => `> ${text.trim()}\n`)
          .join("") +
        "[Hướng dẫn 3575/HD-BHXH, phần II, mục 1, điểm f; phần III, mục 3]",
    );
    expect(await district.say("/quota")).toMatch(
      /^The quota of BHXH huyện Diễn Châu has not been announced\.[\s\S]*\(our translation\)\]$/,
    );
  });

  it("sees its own number alone", async () => {
    const { bot, district } = await announced();
    const own = await district.say("/chitieu");
    expect(own).toContain("5 đại biểu");
    expect(own).not.toMatch(/Yên Thành|(?:7|12) đại biểu/);
    for (const text of ["/chitieu yen thanh", "/chitieu nghe an", "/chitieu ky anh", "/chitieu 4002", "/chitieu toan nganh"])
      expect(await district.say(text)).toBe(
        "Trợ lý không thấy đơn vị đó trong các đơn vị Anh/Chị xem được. Gõ /chitieu để xem chỉ tiêu của đơn vị mình.",
      );
    for (const press of ["quota:look:4002", "quota:look:40", "quota:look:TW"])
      expect(await district.press(press)).not.toMatch(/\d đại biểu/);
    const neighbour = await organizerOf(bot, "slack:D9", "42");
    expect(await neighbour.say("/chitieu nghe an")).not.toMatch(/\d đại biểu|Nghệ An/);
    expect(await neighbour.press("quota:look:4001")).not.toMatch(/\d đại biểu/);
  });

  it("has what was announced to one that was merged into it", async () => {
    const { bot, district } = await announced();
    await bot.storage.transaction(({ units }) =>
      units.putUnits([{ code: "4002", level: "base", name: "BHXH huyện Yên Thành", parent: "40", mergedInto: "4001" }]),
    );
    const own = await district.say("/chitieu");
    expect(own).toMatch(/^BHXH huyện Diễn Châu có 5 đại biểu[\s\S]*BHXH huyện Yên Thành có 7 đại biểu/);
  });

  it("is seen by its province", async () => {
    const { province } = await announced();
    expect(await province.say("/chitieu yen thanh")).toMatch(/^BHXH huyện Yên Thành có 7 đại biểu/);
  });
});

describe("the board", () => {
  const LINES = "BHXH tỉnh Nghệ An: 7\nHà Tĩnh - 5 đại biểu\nKhối cơ quan BHXH Việt Nam: 20\nTổng cộng: 32\nBHXH tỉnh Xyz: 4";
  const PREVIEW =
    "• BHXH tỉnh Nghệ An: 7\n• BHXH tỉnh Hà Tĩnh: 5\n• Khối cơ quan BHXH Việt Nam: 20\nTổng: 32 đại biểu, 3 đơn vị.\n" +
    "1 dòng không công bố vì chưa nhận ra đơn vị:\n• BHXH tỉnh Xyz: 4\n1 dòng không đọc được:\n• Tổng cộng: 32\n[1] Công bố cho 3 đơn vị\n[2] Hủy";

  it("'s leader types the congress's seats, sees them, and announces them with one press", async () => {
    const { bot, province } = await planned();
    const leader = await boardMember(bot, "telegram:9", "leader");
    expect(await leader.say("/chitieu")).toBe(
      "Bảo hiểm xã hội Việt Nam chưa công bố chỉ tiêu dự Đại hội Thi đua yêu nước Ngành BHXH lần thứ IV cho đơn vị nào.\n[1] Nhập danh sách chỉ tiêu",
    );
    expect(await leader.click("Nhập danh sách chỉ tiêu")).toMatch(
      /^Anh\/Chị gõ hoặc dán danh sách, mỗi dòng một đơn vị, ví dụ: .+: 7\n\[1\] Hủy$/,
    );
    expect(await leader.say(LINES)).toBe(PREVIEW);
    expect(province.notices()).toEqual([]);
    expect(await leader.click("Công bố cho 3 đơn vị")).toMatch(/^Đã công bố cho 3 đơn vị\. Tổng theo danh sách: 32 đại biểu\./);
    expect(province.notices()).toEqual([
      "Bảo hiểm xã hội Việt Nam công bố chỉ tiêu cho BHXH tỉnh Nghệ An: 7 đại biểu dự Đại hội Thi đua yêu nước Ngành BHXH lần thứ IV.\n[1] Xem chỉ tiêu",
    ]);
    expect(await province.say("/chitieu")).toMatch(/^BHXH tỉnh Nghệ An có 7 đại biểu dự Đại hội/);
    expect(await leader.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).toContain("300");
  });

  it("'s leader pastes them behind the command, and an older list's button announces nothing", async () => {
    const { bot, province } = await planned();
    const leader = await boardMember(bot, "telegram:9", "leader");
    const [first] = await leader.send({ text: `/chitieu\n${LINES}` });
    expect(await leader.say("BHXH tỉnh Nghệ An: 8")).toContain("• BHXH tỉnh Nghệ An: 8\n");
    expect(await leader.press(first?.buttons[0]?.id ?? "")).toMatch(/^Danh sách này không còn là bản mới nhất nên chưa công bố\./);
    expect(province.notices()).toEqual([]);
    const [last] = await leader.send({ text: "BHXH tỉnh Nghệ An: 8" });
    await leader.say("/trogiup");
    await leader.say("/lienket");
    expect(await leader.press(last?.buttons[0]?.id ?? "")).toMatch(/^Đã công bố cho 1 đơn vị\./);
    expect(province.notices()).toHaveLength(1);
  });

  it("'s leader announces them from the plan of the congress", async () => {
    const { bot, province } = await planned();
    await submitted(bot, "TW", 1, [{ unit: "BHXH tỉnh Nghệ An", seats: 9 }], "prepared");
    const leader = await boardMember(bot, "telegram:9", "leader");
    await leader.say("/chitieu");
    await leader.click("Xem và công bố chỉ tiêu của Bảo hiểm xã hội Việt Nam");
    await leader.click("Công bố cho 1 đơn vị");
    expect(province.notices().join()).toContain("9 đại biểu");
  });

  it("takes any text for what it is", async () => {
    const { bot } = await planned();
    const leader = await boardMember(bot, "telegram:9", "leader");
    await leader.press("quota:type:TW");
    expect(await leader.say("BHXH tỉnh Nghệ An: 7\n".repeat(2500))).toMatch(
      /^Danh sách có 2\.\d+ dòng, 5\d\.\d+ ký tự; tối đa 1\.000 dòng và 40\.000 ký tự\./,
    );
    expect(await leader.say("a".repeat(50_000))).toMatch(/^Danh sách có 1 dòng/);
    const hostile = await leader.say(
      "=cmd()|' /C calc'!A0: 5\n<b>BHXH</b> tỉnh: 99999\n__proto__: 3\nBHXH tỉnh Nghệ An: 7.5\n[a](http://x): 1",
    );
    expect(hostile).toContain("Chưa nhận ra đơn vị nào để công bố.");
    expect(hostile).toContain("=cmd()|' /C calc'!A0: 5");
    expect(await leader.say("hủy")).toBe("Đã hủy, chưa công bố gì.");
    expect(await leader.say("BHXH tỉnh Nghệ An: 7")).not.toContain("Công bố");
    expect(await audited({ bot })).toEqual([]);
  });

  it("'s staff looks and announces nothing", async () => {
    const { bot } = await announced();
    const staff = await boardMember(bot, "telegram:9", "staff");
    expect(await staff.say("/chitieu")).not.toContain("[1]");
    expect(await staff.say("/chitieu nghe an")).toMatch(/đã công bố chỉ tiêu dự Hội nghị điển hình tiên tiến cho 2 đơn vị/);
  });
});

describe("who announces", () => {
  const PRESSES = ["quota:plan:40", "quota:announce:40:aaaaaaaaaaaa", "quota:put:40:aaaaaaaaaaaa", "quota:type:40"];
  const OF_THE_BOARD = ["quota:plan:TW", "quota:announce:TW:aaaaaaaaaaaa", "quota:put:TW:aaaaaaaaaaaa", "quota:type:TW"];

  const roles = async (bot: Bot): Promise<Record<string, Chat>> => ({
    stranger: bot.chat("telegram:77"),
    district: bot.chat("slack:D1"),
    otherProvince: await organizerOf(bot, "slack:P2", "42"),
    centralOffice: await organizerOf(bot, "slack:CQ", "CQ"),
    ofSector: await organizerOf(bot, "slack:TW", "TW"),
    staff: await boardMember(bot, "telegram:8", "staff"),
    leader: await boardMember(bot, "telegram:9", "leader"),
    administrator: bot.chat("terminal:an"),
    province: bot.chat("telegram:40"),
  });

  it.each(PRESSES)("of a province's seats: its organizers and administrators: %s", async (press) => {
    const { bot } = await planned();
    const chats = await roles(bot);
    const refused = ["stranger", "district", "otherProvince", "centralOffice", "staff", "leader", "ofSector"];
    for (const role of refused) expect(await chats[role]?.press(press), role).toBe(NOT_YOURS);
    if (press.includes("type")) expect(await chats["province"]?.press(press)).toBe(NOT_YOURS);
    else for (const role of ["administrator", "province"]) expect(await chats[role]?.press(press), role).not.toBe(NOT_YOURS);
    expect(await bot.chat("telegram:-100", { group: true }).press(press)).toMatch(/^Anh\/Chị nhắn riêng cho Trợ lý/);
    expect(await audited({ bot })).toEqual([]);
  });

  it.each([...OF_THE_BOARD, "/chitieu\nBHXH tỉnh Nghệ An: 7"])("of the congress's seats: the board's leaders: %s", async (asked) => {
    const { bot } = await planned();
    const { leader, ...others } = await roles(bot);
    const ask = (chat: Chat): Promise<string> => (asked.startsWith("/") ? chat.say(asked) : chat.press(asked));
    for (const [role, chat] of Object.entries(others)) expect(await ask(chat), role).toBe(NOT_YOURS);
    expect(leader && (await ask(leader))).not.toBe(NOT_YOURS);
    expect(await audited({ bot })).toEqual([]);
  });

  it("is looked at when the button is pressed, whatever was shown", async () => {
    const { bot, province, district } = await planned();
    const [shown] = await province.send({ press: "quota:plan:40" });
    const press = shown?.buttons[0]?.id ?? "";
    for (const chat of ["slack:D1", "telegram:77"] as const) expect(await bot.chat(chat).press(press)).toBe(NOT_YOURS);
    await expel(bot, "telegram:40", "40");
    expect(await province.press(press)).toBe(NOT_YOURS);
    const leader = await boardMember(bot, "telegram:9", "leader");
    await leader.press("quota:type:TW");
    const [typed] = await leader.send({ text: "BHXH tỉnh Nghệ An: 7" });
    await admit(bot, "telegram:9", "", "staff");
    expect(await leader.press(typed?.buttons[0]?.id ?? "")).toBe(NOT_YOURS);
    expect(await leader.say("BHXH tỉnh Nghệ An: 7")).not.toContain("Công bố");
    await admit(bot, "telegram:40", "40");
    expect(await province.press(press)).toMatch(/^Đã công bố/);
    expect(district.notices()).toHaveLength(1);
  });

  it("is told kindly what they can do where there is nothing for them", async () => {
    const { bot } = await planned();
    expect(await bot.chat("telegram:77").say("/chitieu")).toBe(
      "Chỉ tiêu chỉ hiện cho thành viên của đơn vị. Anh/Chị gõ /thamgia để tham gia đơn vị.",
    );
    expect(await bot.chat("telegram:-100", { group: true }).say("/chitieu")).toBe(
      "Anh/Chị nhắn riêng cho Trợ lý để xem chỉ tiêu: /chitieu\n[1] Mở riêng với Trợ lý",
    );
    for (const press of ["quota:", "quota:announce:40", "quota:nothing:40"])
      expect(await bot.chat("telegram:40").press(press)).toMatch(/^Nút này không còn/);
    const central = await organizerOf(bot, "slack:CQ", "CQ");
    expect(await central.say("/chitieu")).toMatch(/^Chỉ tiêu của Khối cơ quan BHXH Việt Nam chưa được công bố/);
  });
});

describe("a restart", () => {
  it("between the list and the press loses nothing", async () => {
    const url = `file:${tempFolder()}bot.db`;
    const storage = await openStorage({ url });
    const { bot } = await planned(PLANNED, { storage });
    const leader = await boardMember(bot, "telegram:9", "leader");
    await leader.press("quota:type:TW");
    const [typed] = await leader.send({ text: "BHXH tỉnh Nghệ An: 7" });
    await storage.close();
    const again = await openStorage({ url });
    const after = await openPlanBot(known, { storage: again });
    expect(await after.chat("telegram:9").press(typed?.buttons[0]?.id ?? "")).toMatch(/^Đã công bố cho 1 đơn vị/);
    expect(after.chat("telegram:40").notices()).toHaveLength(1);
    await again.close();
  });
});

describe.each(STORAGES.map((kind) => [kind.name, kind] as const))("at once, on %s", (_, { missing, start }) => {
  describe.skipIf(missing)(missing ?? "organizers", () => {
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(async () => await started?.stop());

    it("that announce one list: it is announced once, and everybody is told once", async () => {
      const { bot, district } = await planned(PLANNED, { storage: await started.open() });
      const ids = Array.from({ length: 8 }, (_, i): ChatId => `slack:P${i}`);
      for (const id of ids) await admit(bot, id, "40");
      const chats = ids.map((id) => bot.chat(id));
      const previews = await Promise.all(chats.map((chat) => chat.send({ press: "quota:plan:40" })));
      const replies = await Promise.all(chats.map((chat, i) => chat.press(previews[i]?.[0]?.buttons[0]?.id ?? "")));
      expect(replies.filter((reply) => reply.startsWith("Đã công bố cho 2 đơn vị."))).toHaveLength(1);
      expect(replies.filter((reply) => reply.startsWith("Các số này đã được công bố"))).toHaveLength(7);
      expect(district.notices()).toHaveLength(1);
      expect(await audited({ bot })).toHaveLength(2);
    });

    it("leaders that announce different numbers: the audit tells one after the other", async () => {
      const { bot, province } = await planned(PLANNED, { storage: await started.open() });
      const chats = await Promise.all(Array.from({ length: 6 }, (_, i) => boardMember(bot, `slack:L${i}`, "leader")));
      const buttons: string[] = [];
      for (const [i, chat] of chats.entries()) {
        await chat.press("quota:type:TW");
        buttons.push((await chat.send({ text: `BHXH tỉnh Nghệ An: ${i + 1}` }))[0]?.buttons[0]?.id ?? "");
      }
      await Promise.all(chats.map((chat, i) => chat.press(buttons[i] ?? "")));
      const rows = (await audited({ bot })).filter(({ unit }) => unit === "40");
      expect(rows).toHaveLength(6);
      expect(rows.map(({ before }) => before)).toEqual([undefined, ...rows.slice(0, -1).map(({ after }) => after)]);
      expect(await bot.storage.transaction(({ quotas }) => quotas.from(CAMPAIGN, "TW"))).toMatchObject([
        { seats: Number(rows.at(-1)?.after) },
      ]);
      expect(province.notices()).toHaveLength(6);
    });
  });
});
