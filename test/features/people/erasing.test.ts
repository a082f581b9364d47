import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import type { Config } from "../../../src/config.ts";
import { createAttachments } from "../../../src/storage/attachments.ts";
import { openStorage } from "../../../src/storage/storage.ts";
import type { Storage } from "../../../src/storage/stores.ts";
import { startUpkeep } from "../../../src/upkeep.ts";
import { appoint } from "../../support/appoint.ts";
import type { Bot, Chat } from "../../support/chat.ts";
import { linkAccounts } from "../../support/link-accounts.ts";
import { CAMPAIGN, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll } from "../../support/plan-chat.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const [TELEGRAM, SLACK, BOARD_MEMBER, LAN]: ChatId[] = ["telegram:817263549", "slack:U0SECRET99", "telegram:2", "telegram:8"];
const NAME = "Đặng Thị Bí Mật";

interface Opened {
  readonly bot: Bot;
  readonly storage: Storage;
  readonly path: string;
  readonly telegram: Chat;
  readonly slack: Chat;
  readonly board: Chat;
  readonly lan: Chat;
}

async function open(): Promise<Opened> {
  const path = `${tempFolder()}bot.db`;
  const storage = await openStorage({ url: `file:${path}` });
  const bot = await openPlanBot(known, { admins: ["telegram:1"], storage });
  await appoint(bot, BOARD_MEMBER ?? "telegram:2", "", "leader", "Lê Lãnh Đạo");
  const chat = (id: ChatId | undefined, name?: string): Chat => bot.chat(id, name === undefined ? {} : { name });
  return {
    bot,
    storage,
    path,
    telegram: chat(TELEGRAM, `${NAME} (@bimat)`),
    slack: chat(SLACK, NAME),
    board: chat(BOARD_MEMBER),
    lan: chat(LAN, "Lan"),
  };
}

/** All that stands in the files of a database, deleted or not. */
function filesOf(path: string): string {
  const read = (file: string): string => {
    try {
      return readFileSync(file, "latin1");
    } catch {
      return "";
    }
  };
  return Buffer.from(read(path) + read(`${path}-wal`), "latin1").toString("utf8");
}

describe("deleting one's data", () => {
  it("leaves nothing of name, accounts, phone and messages in the database's files, once the farewell is sent", async () => {
    const { bot, storage, path, telegram, slack, board, lan } = await open();
    await appoint(bot, LAN ?? "telegram:8", "40", "organizer", "Lan");
    await telegram.say("/thamgia nghe an");
    await telegram.say("1");
    board.notices();
    await board.click("Xác nhận");
    await linkAccounts(telegram, slack);
    await telegram.say("/thamgia ha tinh");
    await telegram.say("1");
    await sayAll(telegram, [...PROVINCIAL.slice(0, 10)]);
    await sayAll(telegram, [
      `${NAME}, Bí thư Đảng ủy, Giám đốc\nLê Thị C, Chủ tịch Công đoàn\nPhan D, điển hình tiên tiến`,
      "xong",
      "1",
      "a",
    ]);
    await telegram.say(`${NAME}, 0987 654 321`);
    await telegram.say(`${NAME}, Giám đốc`);
    await telegram.say("gửi");
    await lan.say("/kehoach");
    await lan.click("Xem kế hoạch");
    await slack.say("câu riêng tư hết sức kín đáo");
    await board.say("/hoidong");
    const before = filesOf(path);
    for (const trace of [NAME, "bimat", "817263549", "U0SECRET99", "0987654321", "kín đáo"]) expect(before).toContain(trace);

    expect(await slack.say("/toi")).toContain("Xoá dữ liệu của tôi");
    expect(await slack.click("Xoá dữ liệu của tôi")).toBe(
      "Xoá dữ liệu cá nhân của Anh/Chị? Việc này không lấy lại được.\n" +
        "Mất đi: tên, điện thoại, tài khoản, tin nhắn, các quyền và yêu cầu của Anh/Chị.\n" +
        'Giữ lại: kế hoạch của đơn vị (tên, điện thoại của Anh/Chị thay bằng "[đã xoá]") và nhật ký thay đổi không ghi tên.\n' +
        "Áp dụng cho cả 2 tài khoản đã liên kết.\n[1] Xoá hết\n[2] Thôi",
    );
    const farewell = "Đã xoá dữ liệu cá nhân của Anh/Chị. Nếu nhắn lại, Anh/Chị là người mới với Trợ lý.";
    expect(await slack.say("1")).toBe(farewell);
    expect(telegram.notices()).toEqual(expect.arrayContaining([farewell]));
    expect(board.notices().join()).toContain("[đã xoá] đã rút yêu cầu");
    expect(await storage.finishErasures()).toBe(2);
    const after = filesOf(path);
    for (const trace of [NAME, "Bí Mật", "bi mat", "bimat", "817263549", "U0SECRET99", "0987654321", "0987 654 321", "kín đáo", "kin dao"])
      expect(after.includes(trace) ? trace : "").toBe("");
    expect(after).toContain("[đã xoá]");

    const version = await storage.transaction(async ({ plans }) => (await plans.versions(CAMPAIGN, "40"))[0]);
    const value = (id: string): unknown => version?.content.fields[id]?.value;
    expect([value("contact"), value("phone"), value("signer")]).toEqual(["[đã xoá]", "[đã xoá]", "[đã xoá]"]);
    expect(JSON.stringify(value("presidium"))).toMatch(/\[đã xoá\], Bí thư[^"]*"[\s\S]*Lê Thị C/);
    expect(value("delegates")).toBe(250);
    const trail = await storage.transaction(({ audit }) => audit.ofUnit(CAMPAIGN, "40"));
    expect(trail.filter(({ what }) => what === "right").map(({ before, after }) => `${before} ${after}`)).toContain("organizer undefined");
    await storage.close();
  });

  it("makes whoever writes again a stranger, with nothing of before", async () => {
    const { bot, telegram, storage } = await open();
    await appoint(bot, TELEGRAM ?? "telegram:9", "40", "organizer", NAME);
    await telegram.press("me:erase-yes");
    for (let times = 0; times < 2; times++) {
      const told = await telegram.say("/toi");
      expect(told).toContain("Anh/Chị chưa tham gia đơn vị nào.");
      expect(told).not.toContain("Bí Mật");
      expect(await telegram.say("/kehoach")).toContain("Tham gia đơn vị");
      await storage.finishErasures();
    }
    expect(await bot.chat("telegram:1").say("/moi nghe an")).toContain("Đơn vị chưa có cán bộ đầu mối nào.");
    await storage.close();
  });

  it("keeps names that others wrote of others, and takes theirs only where it is they who are meant", async () => {
    const { bot, telegram, lan, storage } = await open();
    await appoint(bot, LAN ?? "telegram:8", "40", "organizer", "Lan");
    await appoint(bot, TELEGRAM ?? "telegram:9", "40", "organizer", NAME);
    await sayAll(lan, ["/kehoach", ...PROVINCIAL.slice(1, 10)]);
    await sayAll(lan, [
      `Nguyễn Văn A, Bí thư Đảng ủy, Giám đốc\nLê Thị C, Chủ tịch Công đoàn\n${NAME}, điển hình tiên tiến`,
      "xong",
      "1",
      "a",
      `${NAME}, 0912 345 678`,
    ]);
    await lan.say("Trần Văn B, Giám đốc");
    await telegram.press("me:erase-yes");
    const fields = await storage.transaction(async ({ plans }) => (await plans.openDraft(CAMPAIGN, "40"))?.content.fields);
    expect([fields?.["contact"]?.value, fields?.["phone"]?.value, fields?.["signer"]?.value]).toEqual([
      "[đã xoá]",
      "[đã xoá]",
      "Trần Văn B",
    ]);
    expect(JSON.stringify(fields?.["presidium"]?.value)).toMatch(/Nguyễn Văn A[\s\S]*\[đã xoá\]/);
    await storage.close();
  });

  it("ends what they made: an invitation is void, a code for linking is none", async () => {
    const { bot, telegram, lan, storage } = await open();
    await appoint(bot, TELEGRAM ?? "telegram:9", "40", "organizer", NAME);
    const invitation = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await telegram.say("/moi"))?.[0];
    const link = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await telegram.say("/lienket"))?.[0];
    await telegram.press("me:erase-yes");
    expect(await lan.say(`/thamgia ${invitation}`)).toMatch(/^Mã này không còn giá trị/);
    expect(await bot.chat("slack:U5").say(`/lienket ${link}`)).toMatch(/^Không có mã này/);
    await storage.close();
  });

  it("is finished by the next start, if the program ended before", async () => {
    const { telegram, storage } = await open();
    await telegram.press("me:erase-yes");
    const attachments = createAttachments(tempFolder(), () => new Date());
    const config = { keepTextsDays: 30, keepIdsDays: 90, databaseUrl: "file:x", backupDir: undefined } as unknown as Config;
    const end = await startUpkeep({ config, storage, attachments, now: () => new Date(), log: (line) => expect(line).toBe("") });
    end();
    expect(await storage.transaction((turn) => turn.conversation(TELEGRAM ?? "telegram:9"))).toBeUndefined();
    expect(await storage.finishErasures()).toBe(0);
    await storage.close();
  });

  it("of an administrator says where that right comes from", async () => {
    const { bot, storage } = await open();
    const admin = bot.chat("telegram:1");
    expect(await admin.press("me:erase-yes")).toMatch(/^Đã xoá dữ liệu[\s\S]*ADMINS/);
    expect(await admin.say("/toi")).toContain("• quản trị");
    await storage.close();
  });
});
