import type { ChatId, Phrase } from "../../chat/message.ts";
import type { Who } from "../../engine/turn.ts";
import { platformName, shownName } from "./shown.ts";
import type { Member, MemberStore, PeopleStore } from "./store.ts";

/** Somebody as others see them. */
export interface Named {
  readonly person: string;
  readonly name?: string | undefined;
  /** The name of the platform that they used last. */
  readonly platform?: string | undefined;
}

export type NamedMember = Member & Named;

interface Stores {
  readonly people: PeopleStore;
  readonly members: MemberStore;
}

export async function namedPerson({ people }: Pick<Stores, "people">, person: string): Promise<Named> {
  const [chat] = await people.chatsOf(person);
  return { person, name: shownName((await people.person(person))?.name), platform: chat && platformName(chat) };
}

/** A unit's members, or the board's, with their names, who came first first. */
export async function namedMembers(stores: Stores, unit: string): Promise<readonly NamedMember[]> {
  const named: NamedMember[] = [];
  for (const member of await stores.members.membersOf(unit)) named.push({ ...member, ...(await namedPerson(stores, member.person)) });
  return named.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.person < b.person ? -1 : 1));
}

/** What somebody is called where they are spoken of. */
export function calledIn({ name }: Pick<Named, "name">): string | Phrase {
  return name ?? { key: "people-nameless" };
}

/** What whoever speaks is called: by themselves, or by their platform. */
export function calledNow({ who, name }: { readonly who: Who; readonly name?: string | undefined }): string | undefined {
  return shownName(who.name) ?? shownName(name);
}

/** The ids under which whoever writes from a chat is known: joined accounts keep those that they had before. */
export async function idsAt({ people }: Pick<Stores, "people">, chat: ChatId, own: string): Promise<readonly string[]> {
  const accounts = await people.accountsWith(chat);
  const ids = accounts.flatMap(({ person, joinedFrom }) => (joinedFrom === undefined ? [person] : [person, joinedFrom]));
  return [...new Set([own, ...ids])];
}
