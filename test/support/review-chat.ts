import type { ChatId } from "../../src/chat/message.ts";
import { BOARD, type Role } from "../../src/features/people/store.ts";
import type { Storage } from "../../src/storage/stores.ts";
import type { Bot, Chat, Inboxes } from "./chat.ts";
import { type Known, openPlanBot, PROVINCIAL, sayAll } from "./plan-chat.ts";

/** Who plays in reviews: their chats, units and roles, and how they are called. */
const CAST = {
  nghean: ["telegram:10", "40", "organizer", "Nguyễn An"],
  nghean2: ["slack:N2", "40", "organizer", "Lê Bình"],
  hatinh: ["telegram:20", "42", "organizer", "Trần Hà"],
  dienchau: ["telegram:30", "4001", "organizer", "Hồ Châu"],
  office: ["telegram:40", "CQ", "organizer", "Vũ Phòng"],
  sector: ["telegram:50", "TW", "organizer", "Ngô Ngành"],
  staff: ["telegram:60", BOARD, "staff", "Đỗ Giang"],
  leader: ["telegram:70", BOARD, "leader", "Phạm Minh"],
  leader2: ["slack:L2", BOARD, "leader", "Lý Nam"],
} as const satisfies Readonly<Record<string, readonly [ChatId, string, Role, string]>>;
export type Player = keyof typeof CAST;

export interface Stage {
  readonly bot: Bot;
  /** Everybody by their part; `stranger` was never admitted, `admin` runs the bot. */
  readonly chats: Readonly<Record<Player | "stranger" | "admin", Chat>>;
  dismiss(player: Player): Promise<void>;
}

export async function openStage(
  known: Known,
  {
    storage,
    today,
    inboxes,
    edits = false,
    without = [],
  }: { storage?: Storage; today?: string; inboxes?: Inboxes; edits?: boolean; without?: readonly Player[] } = {},
): Promise<Stage> {
  const bot = await openPlanBot(known, {
    admins: ["telegram:1"],
    edits,
    ...(storage ? { storage } : {}),
    ...(inboxes ? { inboxes } : {}),
    ...(today === undefined ? {} : { today }),
  });
  const players = (Object.keys(CAST) as Player[]).filter((player) => !without.includes(player));
  await bot.storage.transaction(async ({ people, members }) => {
    for (const player of players) {
      const [chat, unit, role, name] = CAST[player];
      const { id } = await people.personAt(chat);
      await people.setName(id, name);
      await members.putMember({ person: id, unit, role, at: new Date("2014-09-26T00:00:00Z") });
    }
  });
  const chats = Object.fromEntries((Object.keys(CAST) as Player[]).map((player) => [player, bot.chat(CAST[player][0])])) as Record<
    Player,
    Chat
  >;
  return {
    bot,
    chats: { ...chats, stranger: bot.chat("telegram:99"), admin: bot.chat("telegram:1") },
    async dismiss(player) {
      const [chat, unit] = CAST[player];
      await bot.storage.transaction(async ({ people, members }) => members.removeMember((await people.personAt(chat)).id, unit));
    },
  };
}

/** Nghệ An sends its plan; what everybody was told of it is read. */
export async function submitProvincial({ chats }: Stage): Promise<void> {
  await sayAll(chats.nghean, [...PROVINCIAL, "gửi"]);
}

/** A district's plan, which goes to its province. */
export const BASE = [
  "/kehoach dien chau",
  "1",
  "sáng 15/1/2015",
  "1",
  "25",
  "1",
  "theo chỉ tiêu",
  "Hồ Thị Châu, 0912 345 679",
  "Hồ Văn D, Giám đốc",
] as const;

/** Empties what everybody was sent. */
export function readAll({ chats }: Stage): void {
  for (const chat of Object.values(chats)) chat.notices();
}

/** Nghệ An's plan is sent, and returned with these comments as they are typed. */
export async function returnProvincial({ chats }: Stage, comments: string, due = "15/12"): Promise<void> {
  await chats.leader.tap("Góp ý");
  await chats.leader.say(comments);
  await chats.leader.click("Đề nghị chỉnh sửa");
  await chats.leader.say(due);
  await chats.leader.click("Gửi đơn vị");
}
