import type { ChatId, Language } from "../../chat/message.ts";
import type { MemberStore, PeopleStore } from "./store.ts";

/** Where somebody is reached: the chat that they used last. */
export interface Reached {
  readonly person: string;
  readonly chat: ChatId;
  readonly language: Language;
}

interface Stores {
  readonly people: PeopleStore;
  readonly members: MemberStore;
}

/** Where the members of a unit, or of the board, are reached, each once; those who have no chat any more are left out. */
export async function reachMembers(stores: Stores, unit: string, { but }: { readonly but?: string } = {}): Promise<readonly Reached[]> {
  const members = await stores.members.membersOf(unit);
  const reached: Reached[] = [];
  for (const { person } of members) {
    const one = person === but ? undefined : await reachPerson(stores, person);
    // A chat that was joined to another person's is that of both.
    if (one && reached.every(({ chat }) => chat !== one.chat)) reached.push(one);
  }
  return reached;
}

/** Where one person is reached. */
export async function reachPerson({ people }: Pick<Stores, "people">, person: string): Promise<Reached | undefined> {
  const [chat] = await people.chatsOf(person);
  if (chat === undefined) return undefined;
  return { person, chat, language: (await people.person(person))?.language ?? "vi" };
}
