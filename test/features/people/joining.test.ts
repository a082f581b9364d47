import { beforeAll, describe, expect, it } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import { BOARD } from "../../../src/features/people/store.ts";
import { appoint } from "../../support/appoint.ts";
import type { Bot, Chat } from "../../support/chat.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const ADMIN = "telegram:1";
const open = (): Promise<Bot> => openPlanBot(known, { admins: [ADMIN] });
const newcomer = (bot: Bot): Chat => bot.chat("telegram:9", { name: "Phan Mới (@moi)" });

/** A bot whose administrator was seen, and who joins next. */
async function withAdmin(): Promise<{ readonly bot: Bot; readonly admin: Chat; readonly lan: Chat }> {
  const bot = await open();
  const admin = bot.chat(ADMIN, { name: "Quản Trị" });
  await admin.say("/trogiup");
  return { bot, admin, lan: newcomer(bot) };
}

const codeIn = (told: string): string => /[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/.exec(told)?.[0] ?? "";

async function unitsAt({ storage }: Bot, chat: ChatId): Promise<readonly string[]> {
  return storage.transaction(async ({ members }) => (await members.rightsAt(chat)).map(({ unit, role }) => `${unit}:${role}`));
}

async function audited({ storage }: Bot, unit: string): Promise<readonly string[]> {
  const entries = await storage.transaction(({ audit }) => audit.ofUnit(CAMPAIGN, unit));
  return entries.map(({ what, before = "", after = "" }) => `${what}: ${before} → ${after}`);
}

describe("an invitation", () => {
  it("is made for a unit, shown with how to use it, and lets whoever has it join", async () => {
    const { bot, admin, lan } = await withAdmin();
    const told = await admin.say("/moi nghe an");
    const code = codeIn(told);
    expect(told).toBe(
      `Mã mời vào BHXH tỉnh Nghệ An: ${code}\nDùng được 1 lần, đến 12:00 3/10/2014 (theo lịch diễn tập).\n` +
        `Người được mời nhắn riêng cho Trợ lý: /thamgia ${code}\n` +
        `Hoặc chuyển tiếp tin này: bấm vào đây để tham gia (start:thamgia_${code.replaceAll("-", "")})\n` +
        "Đơn vị chưa có cán bộ đầu mối nào.",
    );
    expect(await lan.say(`/thamgia ${code.toLowerCase()}`)).toBe(
      "Anh/Chị là cán bộ đầu mối của BHXH tỉnh Nghệ An.\nGõ /kehoach để lập kế hoạch, /moi để mời đồng nghiệp.\n[1] Lập kế hoạch",
    );
    expect(admin.notices()).toEqual(["Phan Mới (@moi) vừa tham gia BHXH tỉnh Nghệ An bằng mã mời của Anh/Chị."]);
    expect(await lan.say("1")).toContain("Trợ lý bắt đầu kế hoạch KH-40");
    expect(await audited(bot, "40")).toEqual(
      expect.arrayContaining(["invitation:  → organizer 1", "invitation: open → used", "right:  → organizer"]),
    );
  });

  it("of a link asks first, and joins with one press", async () => {
    const { bot, admin, lan } = await withAdmin();
    const code = codeIn(await admin.say("/moi nghe an")).replaceAll("-", "");
    expect(await lan.say(`/start thamgia_${code}`)).toBe(
      "Anh/Chị được mời làm cán bộ đầu mối của BHXH tỉnh Nghệ An. Anh/Chị tham gia chứ?\n[1] Tham gia\n[2] Thôi",
    );
    expect(await unitsAt(bot, "telegram:9")).toEqual([]);
    expect(await lan.say("2")).toContain("/thamgia");
    await lan.say(`/start thamgia_${code}`);
    expect(await lan.say("1")).toContain("Anh/Chị là cán bộ đầu mối");
    expect(await unitsAt(bot, "telegram:9")).toEqual(["40:organizer"]);
    expect(await newcomer(bot).say(`/start thamgia_${code}`)).toContain("đã là cán bộ đầu mối");
  });

  it("for several is used so often", async () => {
    const { bot, admin } = await withAdmin();
    const told = await admin.say("/moi nghệ an 3 lượt");
    expect(told).toContain("Dùng được 3 lần");
    const replies = [];
    for (const id of ["telegram:11", "telegram:12", "slack:U1", "telegram:13"] as const)
      replies.push(await bot.chat(id).say(`/thamgia ${codeIn(told)}`));
    expect(replies.map((reply) => reply.startsWith("Anh/Chị là cán bộ"))).toEqual([true, true, true, false]);
    expect(replies[3]).toMatch(/^Mã này đã dùng hết lượt\.[\s\S]*\[1\] Tham gia đơn vị$/);
  });

  it.each(["/moi nghe an 0", "/moi nghe an 101", "/moi nghe an 9999"])("%s is told how often one can be used", async (text) => {
    const { admin } = await withAdmin();
    expect(await admin.say(text)).toBe("Một mã dùng được từ 1 đến 100 lần. Ví dụ: /moi nghe an 5");
  });

  it("expires, is revoked, and then says what can be done", async () => {
    const { bot, admin, lan } = await withAdmin();
    const first = codeIn(await admin.say("/moi nghe an"));
    bot.goTo("2014-09-26T12:01:00+07:00");
    const second = codeIn(await admin.say("/moi ha tinh 2"));
    const listed = await admin.say("/moi");
    expect(listed).toMatch(/1\. BHXH tỉnh Nghệ An: còn 1 lần, đến 12:00 3\/10\/2014[\s\S]*2\. BHXH tỉnh Hà Tĩnh: còn 2 lần/);
    expect(await admin.click("Thu hồi mã 2")).toMatch(/^Mã đã thu hồi\.[\s\S]*1\. BHXH tỉnh Nghệ An/);
    expect(await lan.say(`/thamgia ${second}`)).toMatch(/^Mã này đã được thu hồi\./);
    bot.goTo("2014-10-03T12:00:00+07:00");
    expect(await lan.say(`/thamgia ${first}`)).toMatch(/^Mã này đã hết hạn\./);
    expect(await audited(bot, "42")).toContain("invitation: organizer 2 → revoked");
  });

  it("is void once whoever made it may no longer invite there", async () => {
    const bot = await open();
    const id = await appoint(bot, "telegram:4", "40");
    const code = codeIn(await bot.chat("telegram:4").say("/moi"));
    await bot.storage.transaction(({ members }) => members.removeMember(id, "40"));
    expect(await newcomer(bot).say(`/thamgia ${code}`)).toMatch(/^Mã này không còn giá trị/);
    expect(await unitsAt(bot, "telegram:9")).toEqual([]);
  });

  it("that there is not is guessed five times in ten minutes at most", async () => {
    const { bot, admin, lan } = await withAdmin();
    const code = codeIn(await admin.say("/moi nghe an"));
    for (let i = 0; i < 4; i++)
      expect(await lan.say(`/thamgia K7MX-29QF-ABC${"ABCD".charAt(i)}`)).toBe(`Không có mã này. Anh/Chị xem lại mã; còn ${4 - i} lần thử.`);
    const wait = "Anh/Chị thử lại sau 12:10 (theo lịch diễn tập): đã năm lần gõ mã không có.";
    expect(await lan.say("/start thamgia_K7MX29QFABCX")).toBe(wait);
    expect(await lan.say(`/thamgia ${code}`)).toBe(wait);
    expect(await lan.say(`/start thamgia_${code.replaceAll("-", "")}`)).toBe(wait);
    bot.goTo("2014-09-26T12:10:00+07:00");
    expect(await lan.say(`/thamgia ${code}`)).toContain("Anh/Chị là cán bộ đầu mối");
  });

  it("is kept as a hash", async () => {
    const { bot, admin } = await withAdmin();
    const code = codeIn(await admin.say("/moi nghe an")).replaceAll("-", "");
    const { id } = await bot.storage.transaction(({ people }) => people.personAt(ADMIN));
    const [kept] = await bot.storage.transaction(({ invitations }) => invitations.openInvitations([id], new Date(0)));
    expect(kept?.hash).toHaveLength(43);
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  it("is for no more than twenty at a time of one person", async () => {
    const { admin } = await withAdmin();
    for (let i = 0; i < 20; i++) expect(codeIn(await admin.say("/moi nghe an"))).not.toBe("");
    const told = await admin.say("/moi nghe an");
    expect(told).toMatch(/^Anh\/Chị đang có 20 mã còn hiệu lực\./);
    expect(codeIn(told)).toBe("");
    await admin.click("Thu hồi mã 1");
    expect(codeIn(await admin.say("/moi nghe an"))).not.toBe("");
  });

  it("takes back the request that waits for the same unit", async () => {
    const { bot, admin, lan } = await withAdmin();
    await lan.say("/thamgia nghe an");
    await lan.say("1");
    admin.notices();
    await lan.say(`/thamgia ${codeIn(await admin.say("/moi nghe an"))}`);
    expect(admin.notices().join()).toContain("Phan Mới (@moi) đã rút yêu cầu");
    expect(await admin.press("join:yes:1")).toContain("đã rút yêu cầu");
    expect(await audited(bot, "40")).toContain("request: waiting → withdrawn");
  });

  it("to the board makes staff or a leader, and a leader of staff", async () => {
    const { bot, admin, lan } = await withAdmin();
    const staff = await admin.say("/moi hội đồng");
    expect(staff).toMatch(/^Mã mời làm thành viên Thường trực Hội đồng: /);
    expect(await lan.say(`/thamgia ${codeIn(staff)}`)).toMatch(/^Anh\/Chị là thành viên Thường trực Hội đồng\.\nGõ \/hangcho/);
    expect(await lan.say("/moi thường trực")).toMatch(/^Mời vào Thường trực Hội đồng là việc của lãnh đạo/);
    expect(await lan.press("invite:board:leader")).toMatch(/^Mời vào Thường trực Hội đồng là việc của lãnh đạo/);
    const leader = await admin.press("invite:board:leader");
    expect(await lan.say(`/thamgia ${codeIn(leader)}`)).toMatch(/^Anh\/Chị là lãnh đạo Thường trực Hội đồng/);
    expect(await lan.say(`/thamgia ${codeIn(await admin.say("/moi board"))}`)).toMatch(/^Anh\/Chị đã ở trong Thường trực/);
    expect(await lan.say("/moi thuong truc")).toMatch(/^Mã mời làm thành viên/);
    expect(await unitsAt(bot, "telegram:9")).toEqual([":leader"]);
  });

  it("is neither made nor used where others read it", async () => {
    const { bot, admin } = await withAdmin();
    const group = bot.chat("telegram:-100", { group: true });
    const code = codeIn(await admin.say("/moi nghe an"));
    expect(await group.say("/moi nghe an")).toBe("Mã mời chỉ tạo khi nhắn riêng cho Trợ lý. Anh/Chị mở tin nhắn riêng rồi gõ /moi.");
    for (const text of [`/thamgia ${code}`, "/thamgia nghe an", `/start thamgia_${code.replaceAll("-", "")}`, "xin tham gia"])
      expect(await group.say(text)).toBe("Anh/Chị nhắn riêng cho Trợ lý để tham gia đơn vị: /thamgia\n[1] Nhắn riêng");
    expect(await unitsAt(bot, "telegram:-100")).toEqual([]);
  });
});

describe("whom one may invite to", () => {
  it("is one's own unit; of several it is asked which", async () => {
    const bot = await open();
    await appoint(bot, "telegram:4", "40");
    await appoint(bot, "telegram:4", "42");
    const nga = bot.chat("telegram:4");
    expect(await nga.say("/moi")).toMatch(
      /^Anh\/Chị mời cho đơn vị nào\?\n\[1\] Mời vào BHXH tỉnh Nghệ An\n\[2\] Mời vào BHXH tỉnh Hà Tĩnh$/,
    );
    expect(await nga.say("2")).toMatch(/^Mã mời vào BHXH tỉnh Hà Tĩnh: /);
    expect(await nga.say("/moi 5")).toContain("đơn vị nào");
    expect(await nga.say("1")).toMatch(/BHXH tỉnh Nghệ An[\s\S]*Dùng được 5 lần/);
    expect(await nga.say("/moi 42")).toMatch(/BHXH tỉnh Hà Tĩnh[\s\S]*Dùng được 1 lần/);
  });

  it("is a province's districts for who organizes for it, and not the other way round", async () => {
    const bot = await open();
    await appoint(bot, "telegram:4", "40");
    await appoint(bot, "telegram:5", "4001");
    expect(await bot.chat("telegram:4").say("/moi diễn châu")).toMatch(/^Mã mời vào BHXH huyện Diễn Châu: /);
    const district = bot.chat("telegram:5");
    expect(await district.say("/moi nghe an")).toBe(
      "BHXH tỉnh Nghệ An không thuộc phạm vi Anh/Chị được mời.\n[1] Mời vào BHXH huyện Diễn Châu",
    );
    expect(await district.press("invite:new:1:40")).toMatch(/^Anh\/Chị không còn quyền này/);
    expect(await bot.chat("telegram:4").say("/moi toàn ngành")).toMatch(/^Bảo hiểm xã hội Việt Nam không thuộc/);
  });

  it("is nothing for who has no unit", async () => {
    const bot = await open();
    const told = /^Anh\/Chị chưa phụ trách đơn vị nào[\s\S]*\[1\] Tham gia đơn vị$/;
    for (const text of ["/moi", "/moi nghe an", "/moi hoi dong", "/moi xyz"]) expect(await newcomer(bot).say(text)).toMatch(told);
    for (const press of ["invite:new:1:40", "invite:board:staff"]) expect(await newcomer(bot).press(press)).toMatch(told);
  });

  it("is told kindly when a name is unknown", async () => {
    const { admin } = await withAdmin();
    expect(await admin.say("/moi xyz")).toMatch(/^Trợ lý chưa tìm thấy đơn vị "xyz"\./);
    expect((await admin.say(`/moi ${"x".repeat(50_000)}`)).length).toBeLessThan(300);
  });
});

describe("taking the right of an organizer", () => {
  it("is for who answers for the unit, asks back, and tells whom it concerns", async () => {
    const bot = await open();
    await appoint(bot, "telegram:4", "40", "organizer", "Nguyễn Nghệ An");
    await appoint(bot, "telegram:5", "4001", "organizer", "Hồ Diễn Châu");
    const [province, district] = [bot.chat("telegram:4"), bot.chat("telegram:5")];
    expect(await district.say("/moi")).toMatch(
      /Cán bộ đầu mối của BHXH huyện Diễn Châu:\n• Hồ Diễn Châu\n\[1\] Thu hồi mã 1$|• Hồ Diễn Châu$/,
    );
    const told = await province.say("/moi diễn châu");
    expect(told).toContain("Gỡ: Hồ Diễn Châu");
    expect(await province.click("Gỡ: Hồ Diễn Châu")).toBe(
      "Gỡ Hồ Diễn Châu khỏi BHXH huyện Diễn Châu? Kế hoạch của đơn vị giữ nguyên.\n[1] Gỡ\n[2] Thôi",
    );
    expect(await province.say("1")).toBe("Hồ Diễn Châu không còn là cán bộ đầu mối của BHXH huyện Diễn Châu.");
    expect(district.notices().join()).toMatch(/^Anh\/Chị không còn là cán bộ đầu mối của BHXH huyện Diễn Châu\./);
    expect(await unitsAt(bot, "telegram:5")).toEqual([]);
    expect(await audited(bot, "4001")).toContain("right: organizer → ");
  });

  it("is not for anybody else, nor for somebody who is there no more", async () => {
    const bot = await open();
    const id = await appoint(bot, "telegram:5", "4001", "organizer", "Hồ Diễn Châu");
    await appoint(bot, "telegram:4", "40");
    await appoint(bot, "telegram:6", "42");
    const press = `invite:out-yes:${id.slice(0, 8)}:4001`;
    for (const other of ["telegram:5", "telegram:6", "telegram:9"] as const) {
      const told = await bot.chat(other).press(press);
      expect(told).toMatch(/^Anh\/Chị không còn quyền này/);
      expect(told).not.toContain("Hồ Diễn Châu");
    }
    expect(await bot.chat("telegram:4").press("invite:out-yes::4001")).not.toContain(
      "không còn là cán bộ đầu mối của BHXH huyện Diễn Châu.\n",
    );
    expect(await unitsAt(bot, "telegram:5")).toEqual(["4001:organizer"]);
    await bot.chat("telegram:4").press(press);
    expect(await bot.chat("telegram:4").press(press)).toBe("Người này không còn là cán bộ đầu mối của BHXH huyện Diễn Châu.");
  });
});

describe("asking to join", () => {
  it("goes to who answers for the unit; one press admits, and both are told", async () => {
    const bot = await open();
    const board = bot.chat("telegram:2");
    await appoint(bot, "telegram:2", BOARD, "staff", "Trần Thành Viên");
    const lan = newcomer(bot);
    expect(await lan.say("/thamgia nghe an")).toBe(
      "Anh/Chị là cán bộ đầu mối của BHXH tỉnh Nghệ An? Bấm gửi yêu cầu; Thường trực Hội đồng sẽ xác nhận.\n[1] Gửi yêu cầu\n[2] Thôi",
    );
    expect(board.notices()).toEqual([]);
    expect(await lan.say("1")).toBe(
      "Đã gửi yêu cầu tham gia BHXH tỉnh Nghệ An. Thường trực Hội đồng xác nhận xong, Trợ lý sẽ báo tại đây.\n[1] Rút yêu cầu",
    );
    expect(board.notices()).toEqual([
      "Xin tham gia BHXH tỉnh Nghệ An\n• Nền tảng: Telegram\n• Tên hiển thị: Phan Mới (@moi)\n• Tài khoản: 9\n" +
        "Anh/Chị chỉ xác nhận khi biết đúng người này là cán bộ đầu mối của đơn vị.\n[1] Xác nhận\n[2] Từ chối",
    ]);
    expect(await board.click("Xác nhận")).toBe("Đã xác nhận: Phan Mới (@moi) là cán bộ đầu mối của BHXH tỉnh Nghệ An.");
    expect(lan.notices().join()).toMatch(/^Anh\/Chị là cán bộ đầu mối của BHXH tỉnh Nghệ An\.\nGõ \/kehoach/);
    expect(board.notices()).toEqual([
      "Xin tham gia BHXH tỉnh Nghệ An\nPhan Mới (@moi): Trần Thành Viên đã xác nhận lúc 12:00 26/9/2014 (theo lịch diễn tập).",
    ]);
    expect(await lan.say("/kehoach")).toContain("Trợ lý bắt đầu kế hoạch KH-40");
    expect(await audited(bot, "40")).toEqual(
      expect.arrayContaining(["request:  → waiting", "request: waiting → confirmed", "right:  → organizer"]),
    );
  });

  it("goes to the province for a district, to the board while it has nobody, to administrators while there is no board", async () => {
    const { bot, admin, lan } = await withAdmin();
    const ask = async () => {
      await lan.say("/thamgia diễn châu");
      await lan.say("1");
    };
    await ask();
    expect(admin.notices()).toHaveLength(1);
    await lan.say("1");
    expect(admin.notices().join()).toContain("đã rút yêu cầu");
    await appoint(bot, "telegram:2", BOARD, "leader");
    await ask();
    expect([admin.notices().length, bot.chat("telegram:2").notices().length]).toEqual([0, 1]);
    await lan.say("1");
    bot.chat("telegram:2").notices();
    await appoint(bot, "telegram:4", "40");
    await ask();
    expect([admin.notices().length, bot.chat("telegram:2").notices().length, bot.chat("telegram:4").notices().length]).toEqual([0, 0, 1]);
  });

  it("while nobody is there who could be told is kept, and shown to the administrator when they come", async () => {
    const bot = await open();
    const lan = newcomer(bot);
    await lan.say("/thamgia nghe an");
    expect(await lan.say("1")).toMatch(/^Đã lưu yêu cầu tham gia BHXH tỉnh Nghệ An\. Quản trị chưa dùng Trợ lý/);
    const admin = bot.chat(ADMIN);
    expect(await admin.say("/moi")).toContain("Có 1 người đang chờ Anh/Chị xác nhận.");
    expect(await admin.click("Xem: Phan Mới (@moi) – BHXH tỉnh Nghệ An")).toMatch(/^Xin tham gia BHXH tỉnh Nghệ An\n/);
    await admin.click("Xác nhận");
    expect(lan.notices()).toHaveLength(1);
    expect(admin.notices().join()).toContain("Quản Trị đã xác nhận".replace("Quản Trị", "(chưa có tên)"));
  });

  it("of an administrator alone comes back to themselves, and is confirmed by typing the number that was shown last", async () => {
    const bot = await openPlanBot(known, { admins: ["terminal:an"] });
    const an = bot.chat("terminal:an");
    await an.say("/thamgia nghe an");
    await an.say("1");
    expect(an.notices().join()).toMatch(/^Xin tham gia BHXH tỉnh Nghệ An[\s\S]*\[1\] Xác nhận/);
    expect(await an.say("1")).toMatch(/^Đã xác nhận: /);
    expect(await unitsAt(bot, "terminal:an")).toEqual(["40:organizer"]);
  });

  it("of which two decide: the slower one is told who decided what, and every card shows it", async () => {
    const bot = await open();
    await appoint(bot, "telegram:2", BOARD, "leader", "Lê Lãnh Đạo");
    await appoint(bot, "telegram:3", BOARD, "staff", "Trần Thành Viên");
    const [leader, staff, lan] = [bot.chat("telegram:2"), bot.chat("telegram:3"), newcomer(bot)];
    await staff.say("/lang en");
    await lan.say("/thamgia nghe an");
    await lan.say("1");
    leader.notices();
    expect(staff.notices().join()).toMatch(/^Request to join BHXH tỉnh Nghệ An/);
    expect(await staff.press("join:no:1")).toBe("The request of Phan Mới (@moi) for BHXH tỉnh Nghệ An is refused.");
    expect(await leader.press("join:yes:1")).toContain("Trần Thành Viên đã từ chối lúc 12:00");
    expect(leader.notices().join()).toContain("Trần Thành Viên đã từ chối");
    expect(staff.notices().join()).toContain("Trần Thành Viên refused it");
    expect(lan.notices().join()).toMatch(/^Yêu cầu tham gia BHXH tỉnh Nghệ An chưa được chấp nhận/);
    expect(await unitsAt(bot, "telegram:9")).toEqual([]);
  });

  it("is decided by nobody who lost the right since the card was shown, and by nobody from elsewhere", async () => {
    const bot = await open();
    const id = await appoint(bot, "telegram:3", BOARD, "staff");
    await appoint(bot, "telegram:6", "42");
    const [staff, lan] = [bot.chat("telegram:3"), newcomer(bot)];
    await lan.say("/thamgia nghe an");
    await lan.say("1");
    staff.notices();
    await bot.storage.transaction(({ members }) => members.removeMember(id, BOARD));
    for (const chat of [staff, lan, bot.chat("telegram:6"), bot.chat("telegram:77")])
      for (const press of ["join:yes:1", "join:no:1", "join:show:1"])
        expect(await chat.press(press)).toBe("Yêu cầu này không thuộc phạm vi Anh/Chị phụ trách.");
    expect(await bot.chat(ADMIN).press("join:yes:99")).toBe("Yêu cầu này không thuộc phạm vi Anh/Chị phụ trách.");
  });

  it("waits once for a unit, is taken back by who asked, and five at most wait", async () => {
    const { bot, lan, admin } = await withAdmin();
    await bot.storage.transaction(({ units }) =>
      units.putUnits(["11", "12", "13", "14"].map((code) => ({ code, level: "provincial", name: `BHXH tỉnh Mới ${code}`, parent: "TW" }))),
    );
    for (const code of ["40", "11", "12", "13", "14"]) await lan.press(`join:send:${code}`);
    expect(await lan.say("/thamgia nghe an")).toBe("Yêu cầu tham gia BHXH tỉnh Nghệ An đang chờ xác nhận.\n[1] Rút yêu cầu");
    expect(await lan.press("join:send:40")).toContain("đang chờ xác nhận");
    expect(await lan.press("join:send:42")).toMatch(/^Anh\/Chị đang có 5 yêu cầu chờ xác nhận\.[\s\S]*Rút: BHXH tỉnh Nghệ An/);
    admin.notices();
    expect(await lan.press("join:back:40")).toBe("Đã rút yêu cầu tham gia BHXH tỉnh Nghệ An.");
    expect(admin.notices()).toHaveLength(1);
    expect(await lan.press("join:back:40")).toMatch(/^Không có yêu cầu nào đang chờ/);
    expect(await lan.press("join:send:42")).toMatch(/^Đã gửi yêu cầu/);
  });
});

describe("in words", () => {
  it.each([
    "em ở BHXH Nghệ An",
    "tôi công tác tại bhxh tinh nghe an ạ",
    "xin tham gia bhxh nghệ an",
    "Em muốn tham gia BHXH tỉnh Nghệ An được không ạ",
    "i work at Nghe An and would like to join",
    "em là cán bộ BHXH Nghệ An, xin được tham gia",
  ])("%j asks whether to join", async (text) => {
    const lan = newcomer(await open());
    expect(await lan.say(text)).toMatch(/BHXH tỉnh Nghệ An\?[\s\S]*\n\[1\] (?:Gửi yêu cầu|Send the request)\n/);
  });

  it("a district of the same name is asked about, and a unit that is none is no request", async () => {
    const bot = await open();
    await bot.storage.transaction(({ units }) =>
      units.putUnits([{ code: "4201", level: "base", name: "BHXH huyện Diễn Châu", parent: "42" }]),
    );
    const lan = newcomer(bot);
    expect(await lan.say("tôi là cán bộ BHXH huyện Diễn Châu muốn tham gia")).toBe(
      "Anh/Chị chọn giúp đơn vị:\n[1] BHXH huyện Diễn Châu (BHXH tỉnh Nghệ An)\n[2] BHXH huyện Diễn Châu (BHXH tỉnh Hà Tĩnh)",
    );
    expect(await lan.say("2")).toContain("Anh/Chị là cán bộ đầu mối của BHXH huyện Diễn Châu?");
  });

  it.each([
    "em ở BHXH Nghệ An hỏi bao nhiêu đại biểu",
    "em ở BHXH Nghệ An được mời bao nhiêu đại biểu?",
    "Nghệ An được mời bao nhiêu đại biểu",
    "chúng tôi xin tham gia ý kiến",
    "em muốn tham gia hội nghị thì làm thế nào",
  ])("%j is none", async (text) => {
    expect(await newcomer(await open()).say(text)).not.toContain("Gửi yêu cầu");
  });

  it("what they tell of the level is heard as before", async () => {
    const lan = newcomer(await open());
    await lan.say("Hội nghị được mời bao nhiêu đại biểu?");
    const told = await lan.say("em ở BHXH tỉnh Nghệ An");
    expect(told).toMatch(/Gửi yêu cầu/);
    expect(await lan.say("bao nhiêu đại biểu")).toMatch(/^BHXH tỉnh: không quá 300/);
  });

  it("xin tham gia asks which unit, and the next message answers it", async () => {
    const lan = newcomer(await open());
    for (const text of ["xin tham gia", "/thamgia", "/join"]) {
      expect(await lan.say(text)).toMatch(/BHXH Nghệ An; hoặc gõ mã mời|the code of an invitation/);
      expect(await lan.say("hà tĩnh")).toMatch(/BHXH tỉnh Hà Tĩnh\?/);
    }
    await lan.say("/thamgia");
    expect(await lan.say("em ở BHXH Đà Lạt")).toMatch(/"BHXH Đà Lạt"/);
    await lan.say("/thamgia");
    expect(await lan.say("dạ em ở BHXH Hà Tĩnh ạ")).toMatch(/BHXH tỉnh Hà Tĩnh\?/);
    await lan.say("/thamgia");
    expect(await lan.say("xyz abc")).toMatch(/"xyz abc"/);
    await lan.say("/thamgia");
    expect(await lan.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).toContain("300");
    expect(await lan.say("nghệ an")).not.toContain("Gửi yêu cầu");
  });

  it("an organizer in the middle of a plan tells it where they are, not that they want to join", async () => {
    const bot = await open();
    await appoint(bot, "telegram:4", "40");
    const nga = bot.chat("telegram:4");
    await nga.say("/kehoach");
    expect(await nga.say("em ở BHXH Hà Tĩnh")).not.toContain("Gửi yêu cầu");
    expect(await nga.say("xin tham gia BHXH Hà Tĩnh")).toContain("Gửi yêu cầu");
  });
});
