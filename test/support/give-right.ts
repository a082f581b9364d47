import type { ChatId } from "../../src/chat/message.ts";
import { BOARD, type Role } from "../../src/features/people/store.ts";
import type { Storage } from "../../src/storage/stores.ts";

const LONG_AGO = new Date("2014-09-01T01:00:00Z");

/** Makes whoever writes from a chat an organizer of a unit, or a member of the board, and gives them a name. */
export async function giveRight(
  { storage }: { readonly storage: Storage },
  chat: ChatId,
  right: { readonly unit: string } | { readonly board: "staff" | "leader" },
  name?: string,
): Promise<string> {
  return storage.transaction(async ({ people, members }) => {
    const { id: person } = await people.personAt(chat);
    if (name !== undefined) await people.setName(person, name);
    const [unit, role]: [string, Role] = "unit" in right ? [right.unit, "organizer"] : [BOARD, right.board];
    await members.putMember({ person, unit, role, at: LONG_AGO });
    return person;
  });
}
