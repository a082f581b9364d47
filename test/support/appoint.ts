import type { ChatId } from "../../src/chat/message.ts";
import { BOARD, type Role } from "../../src/features/people/store.ts";
import type { Bot } from "./chat.ts";

/** Gives whoever writes from a chat a right, as it was given before the test began; their id. */
export async function appoint({ storage }: Pick<Bot, "storage">, chat: ChatId, unit: string, role: Role = "organizer", name?: string) {
  return storage.transaction(async ({ people, members }) => {
    const { id } = await people.personAt(chat);
    await members.putMember({ person: id, unit, role, at: new Date("2014-09-26T01:00:00Z") });
    if (name !== undefined) await people.setName(id, name);
    return id;
  });
}

/** Each role that there is, in a chat of its own, beside an administrator at telegram:1. */
export async function appointAll(bot: Pick<Bot, "storage">): Promise<void> {
  await appoint(bot, "telegram:2", BOARD, "leader", "Lê Lãnh Đạo");
  await appoint(bot, "telegram:3", BOARD, "staff", "Trần Thành Viên");
  await appoint(bot, "telegram:4", "40", "organizer", "Nguyễn Nghệ An");
  await appoint(bot, "telegram:5", "4001", "organizer", "Hồ Diễn Châu");
  await appoint(bot, "telegram:6", "42", "organizer", "Hà Hà Tĩnh");
}
