import type { Phrase } from "../../chat/message.ts";
import type { Feature, Notice, TurnContext } from "../../engine/turn.ts";
import type { AuditStore } from "../audit/index.ts";
import { readAsked } from "./board-asked.ts";
import { type Change, decide, type Loaded } from "./board-decide.ts";
import { idsAt, namedMembers } from "./named.ts";
import { reachPerson } from "./reach.ts";
import { shownName, tellIn } from "./shown.ts";
import { BOARD, type MemberStore, type PeopleStore } from "./store.ts";

export interface RightStores {
  readonly people: PeopleStore;
  readonly members: MemberStore;
  readonly audit: AuditStore;
}

/** Who is on the board, as what, and who changes that. */
export function createBoardFeature(): Feature<undefined, Loaded, Change, RightStores> {
  return {
    id: "board",
    readSlice: () => undefined,
    async load(stores, _, said, { chat, who }) {
      const { asked } = readAsked(said) ?? {};
      if (!asked || (!who.administrator && who.board === undefined)) return { members: [], ids: [] };
      return { members: await namedMembers(stores, BOARD), ids: await idsAt(stores, chat, who.id) };
    },
    decide: (_, said, context) => decide(said, context),
    apply: changeBoard,
  };
}

/** Gives, changes or takes a right on the board, unless somebody else did meanwhile. */
async function changeBoard(
  stores: RightStores,
  { person, from, to, keepsLeader }: Change,
  turn: TurnContext,
): Promise<false | readonly Notice[]> {
  const { who, now } = turn;
  await stores.members.holdMembers(BOARD);
  const members = await stores.members.membersOf(BOARD);
  const role = members.find((member) => member.person === person)?.role;
  if (role !== from) return false;
  if (keepsLeader && members.every((member) => member.role !== "leader" || member.person === person)) return false;
  if (to === undefined) await stores.members.removeMember(person, BOARD);
  else await stores.members.putMember({ person, unit: BOARD, role: to, at: now });
  const entry = { at: now, by: who.id, account: who.account, unit: BOARD, what: "right" as const, subject: person };
  await stores.audit.add({ ...entry, before: from, after: to });
  const name = person === who.id && who.name === undefined ? shownName(turn.name) : undefined;
  if (name !== undefined) await stores.people.setName(person, name);
  return noticesOf(stores, person, to, turn);
}

async function noticesOf(stores: RightStores, person: string, to: Change["to"], { who, chat }: TurnContext): Promise<readonly Notice[]> {
  const reached = person === who.id ? undefined : await reachPerson(stores, person);
  if (!reached || reached.chat === chat) return [];
  const told: readonly Phrase[] = to
    ? [{ key: "people-joined-board", values: { role: { key: `people-role-${to}` } } }, { key: "people-joined-board-next" }]
    : [{ key: "people-board-you-removed" }];
  return [{ to: reached.chat, message: tellIn(reached.language, told) }];
}
