import { beforeAll, describe, expect, it } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import { BOARD } from "../../../src/features/people/store.ts";
import { appoint, appointAll } from "../../support/appoint.ts";
import type { Bot } from "../../support/chat.ts";
import { type Known, loadKnown, openPlanBot } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const ROLES = {
  administrator: "telegram:1",
  leader: "telegram:2",
  staff: "telegram:3",
  province: "telegram:4",
  unit: "telegram:5",
  other: "telegram:6",
  stranger: "telegram:9",
} as const satisfies Readonly<Record<string, ChatId>>;
type Role = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as Role[];

/** Somebody who asked to join Diễn Châu, and a colleague of its organizer. */
const [ASKER, COLLEAGUE] = ["telegram:70000001", "telegram:70000002"] as const;
const ADMITS: readonly Role[] = ["administrator", "leader", "staff", "province"];
const APPOINTS: readonly Role[] = ["administrator", "leader"];

/** What is typed or pressed, with the ids that it names; who may do it; how it looks when it was done. */
const DOINGS: readonly (readonly [what: string, may: readonly Role[], done: RegExp])[] = [
  ["/moi dien chau", [...ADMITS, "unit"], /^Mã mời vào BHXH huyện Diễn Châu: /],
  ["/moi nghe an", ["administrator", "leader", "staff", "province"], /^Mã mời vào BHXH tỉnh Nghệ An: /],
  ["/moi hoi dong", APPOINTS, /^Mã mời làm thành viên Thường trực Hội đồng: /],
  ["invite:new:3:4001", [...ADMITS, "unit"], /^Mã mời vào BHXH huyện Diễn Châu: /],
  ["invite:board:staff", APPOINTS, /^Mã mời làm thành viên/],
  ["invite:board:leader", APPOINTS, /^Mã mời làm lãnh đạo/],
  ["invite:revoke:HASH", [], /^Mã đã thu hồi/],
  ["invite:out:COLLEAGUE:4001", ADMITS, /^Gỡ Cao Đồng Nghiệp khỏi BHXH huyện Diễn Châu\?/],
  ["invite:out-yes:COLLEAGUE:4001", ADMITS, /^Cao Đồng Nghiệp không còn là cán bộ đầu mối/],
  ["join:yes:1", ADMITS, /^Đã xác nhận: Phan Người Hỏi/],
  ["join:no:1", ADMITS, /^Đã từ chối yêu cầu của Phan Người Hỏi/],
  ["join:show:1", ADMITS, /^Xin tham gia BHXH huyện Diễn Châu\n[\s\S]*Phan Người Hỏi/],
  ["join:back:4001", [], /^Đã rút yêu cầu/],
  [
    "join:send:4001",
    ["administrator", "leader", "staff", "province", "other", "stranger"],
    /^Đã gửi yêu cầu tham gia BHXH huyện Diễn Châu/,
  ],
  ["/hoidong", ["administrator", "leader", "staff"], /^Thường trực Hội đồng:\n• Lê Lãnh Đạo/],
  ["board:member:STAFF", APPOINTS, /^Trần Thành Viên là thành viên/],
  ["board:leader:STAFF", APPOINTS, /^Trần Thành Viên là lãnh đạo/],
  ["board:out:STAFF", APPOINTS, /^Gỡ Trần Thành Viên khỏi Thường trực/],
  ["board:out-yes:STAFF", APPOINTS, /^Trần Thành Viên không còn trong/],
  ["board:staff:LEADER", ["administrator"], /^Lê Lãnh Đạo là thành viên/],
  ["board:me:leader", ["administrator"], /^Anh\/Chị là lãnh đạo/],
  ["board:me:staff", ["administrator"], /^Anh\/Chị là thành viên/],
  ["board:me:out-yes", ["staff"], /^Anh\/Chị đã rời Thường trực/],
  ["me:leave:4001", ["unit"], /^Rời BHXH huyện Diễn Châu\?/],
  ["me:leave-yes:4001", ["unit"], /^Anh\/Chị đã rời BHXH huyện Diễn Châu/],
  ["/toi", EVERYBODY, /^• Tên: /],
  ["me:name", EVERYBODY, /^Anh\/Chị muốn được gọi tên gì/],
  ["me:erase", EVERYBODY, /^Xoá dữ liệu cá nhân/],
  ["me:erase-yes", EVERYBODY, /^Đã xoá dữ liệu cá nhân/],
  ["/kehoach dien chau", ["administrator", "unit"], /KH-4001/],
  ["/donvi dien chau", [...ADMITS, "unit"], /^(?:Đơn vị:|KH-4001 –) BHXH huyện Diễn Châu/],
];
/** What nobody learns who may not. */
const SECRETS = /Cao Đồng Nghiệp|Phan Người Hỏi|7000000\d|Mã mời/;

async function open() {
  const bot = await openPlanBot(known, { admins: [ROLES.administrator] });
  await appointAll(bot);
  const colleague = await appoint(bot, COLLEAGUE, "4001", "organizer", "Cao Đồng Nghiệp");
  const [staff, leader] = await bot.storage.transaction(async ({ people }) => [
    (await people.personAt(ROLES.staff)).id,
    (await people.personAt(ROLES.leader)).id,
  ]);
  const told = await bot.chat(COLLEAGUE).send({ text: "/moi" });
  const revoke = told.flatMap(({ buttons }) => buttons.map(({ id }) => id)).find((id) => id.startsWith("invite:revoke:"));
  await bot.storage.transaction(async ({ joinRequests, people }) => {
    const { id } = await people.personAt(ASKER);
    await people.setName(id, "Phan Người Hỏi");
    await joinRequests.addRequest({ person: id, chat: ASKER, unit: "4001", at: new Date("2014-09-26T02:00:00Z") });
  });
  const hash = revoke?.slice("invite:revoke:".length) ?? "none";
  const named = (what: string): string =>
    what
      .replace("HASH", hash)
      .replace("COLLEAGUE", colleague.slice(0, 8))
      .replace("STAFF", staff ?? "")
      .replace("LEADER", leader ?? "");
  return { bot, named };
}

/** Everybody's rights, the requests that wait and the invitations that are good. */
async function stateOf({ storage }: Bot): Promise<string> {
  return storage.transaction(async ({ members, joinRequests, invitations, people }) => {
    const rights = [];
    for (const unit of [BOARD, "40", "4001", "42"])
      for (const { person, role } of await members.membersOf(unit)) rights.push([unit, person, role]);
    const { id } = await people.personAt(COLLEAGUE);
    const open = await invitations.openInvitations([id], new Date("2014-09-26T05:00:00Z"));
    return JSON.stringify([rights.sort(), (await joinRequests.waiting()).map((request) => request.id), open.length]);
  });
}

describe.each(DOINGS)("%s", (what, may, done) => {
  it.each(EVERYBODY.map((role) => [role, may.includes(role) ? "may" : "may not"] as const))("%s %s", async (role, can) => {
    const { bot, named } = await open();
    const chat = bot.chat(ROLES[role]);
    const before = await stateOf(bot);
    const told = what.startsWith("/") ? await chat.say(what) : await chat.press(named(what));
    if (can === "may") {
      expect(told).toMatch(done);
      return;
    }
    expect(told).not.toMatch(done);
    expect(told.length).toBeGreaterThan(20);
    // Of units that are theirs, they may be shown all.
    if (role !== "unit") expect(told).not.toMatch(SECRETS);
    expect(await stateOf(bot)).toBe(before);
  });
});

describe("who loses a right while a button is shown", () => {
  it.each([
    ["staff", "join:yes:1"],
    ["province", "join:yes:1"],
    ["province", "invite:new:1:4001"],
    ["leader", "invite:board:leader"],
    ["leader", "board:leader:STAFF"],
    ["staff", "/hoidong"],
    ["unit", "/moi"],
  ] as const)("%s cannot do %s any more", async (role, what) => {
    const { bot, named } = await open();
    await bot.storage.transaction(async ({ people, members }) => {
      const { id } = await people.personAt(ROLES[role]);
      for (const unit of [BOARD, "40", "4001"]) await members.removeMember(id, unit);
    });
    const before = await stateOf(bot);
    const chat = bot.chat(ROLES[role]);
    const told = what.startsWith("/") ? await chat.say(what) : await chat.press(named(what));
    expect(told).not.toMatch(SECRETS);
    expect(told).not.toMatch(/^Đã xác nhận|Trần Thành Viên/);
    expect(await stateOf(bot)).toBe(before);
  });
});

describe("help", () => {
  it.each([
    ["stranger", ["/hoi", "/thamgia", "/toi"], ["/kehoach:", "/hangcho", "/moi", "/hoidong"]],
    ["unit", ["/kehoach", "/donvi", "/moi", "/chitieu", "/lich", "/toi"], ["/hangcho", "/hoidong", "/thamgia"]],
    ["staff", ["/hangcho", "/thongke", "/traloi", "/nhatky", "/hoidong", "/moi"], ["/kehoach:", "/thamgia"]],
    ["administrator", ["/kehoach", "/hangcho", "/moi", "/hoidong", "/toi"], ["/thamgia"]],
  ] as const)("tells %s what they can do, and no more", async (role, told, untold) => {
    const { bot } = await open();
    const help = await bot.chat(ROLES[role]).say("/trogiup");
    for (const command of told) expect(help).toContain(command);
    for (const command of untold) expect(help).not.toContain(command);
    expect(help.split("\n").length).toBeLessThan(20);
  });
});
