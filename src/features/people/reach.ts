import type { ChatId, Language } from "../../chat/message.ts";
import type { CardStore } from "../../engine/store.ts";
import type { Notice, Reply } from "../../engine/turn.ts";
import type { IsInCare } from "./rights.ts";
import { BOARD, type MemberStore, type PeopleStore, type Unit, type UnitStore } from "./store.ts";

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
  return await reachAll(
    stores,
    members.map(({ person }) => person).filter((person) => person !== but),
  );
}

async function reachAll(stores: Pick<Stores, "people">, persons: readonly string[]): Promise<readonly Reached[]> {
  const reached: Reached[] = [];
  for (const person of persons) {
    const one = await reachPerson(stores, person);
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

/** Who answers for who organizes for a unit. */
export interface Responsible {
  readonly kind: "parent" | "board" | "administrators";
  /** The unit above, where its organizers do. */
  readonly parent?: Unit | undefined;
  readonly reached: readonly Reached[];
}

/**
 * The organizers of the unit above for a unit in its care, once it has any; else the board; administrators as long as there is none.
 * @param admins the chats of administrators, of which those are reached from which somebody wrote
 */
export async function responsibleFor(
  stores: Stores & { readonly units: UnitStore },
  { level, parent }: Unit,
  { isInCare, admins }: { readonly isInCare: IsInCare; readonly admins: readonly ChatId[] },
): Promise<Responsible> {
  const above = parent !== undefined && isInCare(level) ? await stores.units.unit(parent) : undefined;
  if (above) {
    const reached = await reachMembers(stores, above.code);
    if (reached.length > 0) return { kind: "parent", parent: above, reached };
  }
  const board = await reachMembers(stores, BOARD);
  if (board.length > 0) return { kind: "board", reached: board };
  const persons = new Set<string>();
  for (const chat of admins) for (const { person } of await stores.people.accountsWith(chat)) persons.add(person);
  return { kind: "administrators", reached: await reachAll(stores, [...persons]) };
}

/** What shows a card anew wherever it hangs, in the language of each chat. */
export async function redrawn(
  { people, cards }: { readonly people: PeopleStore; readonly cards: CardStore },
  card: string,
  draw: (language: Language) => Reply,
): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for (const { chat, seq } of await cards.surfaces(card)) {
    const account = (await people.accountsWith(chat)).find((each) => each.chat === chat);
    const language = account && (await people.person(account.person))?.language;
    notices.push({ to: chat, message: { ...draw(language ?? "vi"), card }, edits: seq });
  }
  return notices;
}
