import { z } from "zod";
import type { Feature, LocalTime, Notice, Said, TurnContext } from "../../engine/turn.ts";
import { endRequest, type JoinStores } from "./join.ts";
import { type Change, decide, type Loaded, type OwnUnit, readWithin, type Slice } from "./me-decide.ts";
import { erased } from "./me-words.ts";
import { idsAt } from "./named.ts";
import { reachPerson } from "./reach.ts";
import { BOARD, ERASED, type ErasureStore, type Member } from "./store.ts";

export interface MeStores extends JoinStores {
  readonly erasures: ErasureStore;
}

const Saved = z.object({ asked: z.iso.datetime().optional() });

const NOTHING: Loaded = { ids: [], accounts: [], units: [], held: [], waiting: [] };

/** What the bot knows about who speaks; their name, leaving, and the end of all that is kept of them. */
export function createMeFeature({
  local,
  isQuestion,
}: {
  local(instant: Date): LocalTime;
  /** Whether a text surely asks about the guideline. */
  isQuestion(text: string): boolean;
}): Feature<Slice, Loaded, Change, MeStores> {
  return {
    id: "me",
    readSlice: (saved) => Saved.safeParse(saved).data ?? {},
    letGo: () => ({}),
    load: (stores, slice, said, turn) => load(stores, slice, said, turn, isQuestion),
    decide: (slice, said, context) => decide(slice, said, context, isQuestion),
    async apply(stores, change, turn) {
      switch (change.kind) {
        case "call":
          await stores.people.setName(turn.who.id, change.name);
          return true;
        case "leave":
          return takeAll(stores, change.held, turn);
        case "erase":
          return erase(stores, change, turn, local);
      }
    },
  };
}

/** No more than the message needs. */
async function load(stores: MeStores, slice: Slice, said: Said, turn: TurnContext, isQuestion: (text: string) => boolean): Promise<Loaded> {
  const { asked } = readWithin(slice, said, turn, isQuestion) ?? {};
  if (!asked || asked.kind === "name" || asked.kind === "called" || asked.kind === "keep" || turn.isGroup) return NOTHING;
  const { chat, who } = turn;
  const ids = await idsAt(stores, chat, who.id);
  const held = await stores.members.membershipsOf(ids);
  const waiting = [];
  for (const request of await stores.joinRequests.waitingOf(ids)) {
    const unit = await stores.units.unit(request.unit);
    if (unit) waiting.push({ request, unit });
  }
  return { ids, held, waiting, accounts: await stores.people.accountsWith(chat), units: await ownUnits(stores, turn, ids) };
}

async function ownUnits(stores: MeStores, { who }: TurnContext, ids: readonly string[]): Promise<readonly OwnUnit[]> {
  const own: OwnUnit[] = [];
  for (const code of who.units) {
    const unit = await stores.units.unit(code);
    const members = await stores.members.membersOf(code);
    const held = members.filter(({ person }) => ids.includes(person));
    if (unit && held.length > 0) own.push({ unit, held, isAlone: held.length === members.length });
  }
  return own;
}

async function takeAll({ members, audit }: MeStores, held: readonly Member[], { who, now }: TurnContext): Promise<boolean> {
  for (const { person, unit, role } of held) {
    if (unit === BOARD) await members.holdMembers(BOARD);
    if (!(await members.removeMember(person, unit))) return false;
    await audit.add({ at: now, by: who.id, account: who.account, unit, what: "right", subject: person, before: role });
  }
  return true;
}

/** Rights and requests end as if they were given back; then names, accounts and what was written go. */
async function erase(
  stores: MeStores,
  { ids, chats, held, waiting }: Extract<Change, { kind: "erase" }>,
  turn: TurnContext,
  local: (instant: Date) => LocalTime,
): Promise<false | readonly Notice[]> {
  const { who, now, chat } = turn;
  const reached = await reachPerson(stores, who.id);
  if (!(await takeAll(stores, held, turn))) return false;
  const notices: Notice[] = [];
  for (const { request, unit } of waiting) {
    const told = await endRequest(stores, { request, unit, name: ERASED, by: ERASED }, "withdrawn", turn, { local });
    if (told === false) return false;
    notices.push(...told);
  }
  await stores.audit.add({ at: now, by: who.id, account: who.account, what: "erasure", subject: who.id });
  const names = new Set([turn.name]);
  for (const id of ids) names.add((await stores.people.person(id))?.name);
  await stores.erasures.erase({
    persons: ids,
    chats: [...new Set([chat, ...chats])],
    names: [...names].filter((name) => name !== undefined),
    asked: { chat, event: turn.event },
  });
  const farewell = erased(reached?.language ?? turn.language);
  return [...notices, ...chats.filter((other) => other !== chat).map((to) => ({ to, message: farewell }))];
}
