import type { ChatId } from "../../src/chat/message.ts";
import { BOARD, type Role } from "../../src/features/people/store.ts";
import type { Bot, Chat } from "./chat.ts";

/** Gives whoever writes from a chat a right, and takes it again. */
export async function admit(
  { storage }: Pick<Bot, "storage">,
  chat: ChatId,
  unit: string,
  role: Role = "organizer",
  name?: string,
): Promise<void> {
  await storage.transaction(async ({ people, members }) => {
    const { id: person } = await people.personAt(chat);
    if (name !== undefined) await people.setName(person, name);
    await members.putMember({ person, unit, role, at: new Date("2014-09-26T01:00:00Z") });
  });
}

export async function expel({ storage }: Pick<Bot, "storage">, chat: ChatId, unit: string): Promise<void> {
  await storage.transaction(async ({ people, members }) => {
    await members.removeMember((await people.personAt(chat)).id, unit);
  });
}

/** A member of the board. */
export async function boardMember(bot: Bot, chat: ChatId, role: "staff" | "leader" = "staff", name?: string): Promise<Chat> {
  await admit(bot, chat, BOARD, role, name);
  return bot.chat(chat);
}

/** An organizer of units. */
export async function organizerOf(bot: Bot, chat: ChatId, ...units: readonly string[]): Promise<Chat> {
  for (const unit of units) await admit(bot, chat, unit);
  return bot.chat(chat);
}
