import { z } from "zod";
import type { ChatId } from "../../chat/message.ts";
import type { CardStore } from "../../engine/store.ts";
import type { Feature, Notice, Said, TurnContext } from "../../engine/turn.ts";
import { findUnits } from "./find-unit.ts";
import type { InviteStores } from "./invite.ts";
import type { Asked } from "./join-asked.ts";
import { type Change, decide, type Invited, type Knowing, type Loaded, type Requested, readWithin, type Slice } from "./join-decide.ts";
import { cardOf, endedCard, refused, requestCard, usedNotice, welcome } from "./join-words.ts";
import { calledIn, calledNow, idsAt, namedPerson } from "./named.ts";
import { reachPerson, redrawn, responsibleFor } from "./reach.ts";
import type { Rights } from "./rights.ts";
import { shownName } from "./shown.ts";
import { BOARD, type JoinRequest, type RequestEnd, type Unit } from "./store.ts";

export interface JoinStores extends InviteStores {
  readonly cards: CardStore;
}

type Joining<Stores> = Knowing & {
  /** What whoever writes from a chat may do. */
  rightsAt(stores: Stores, chat: ChatId): Promise<Rights>;
};

const Saved = z.object({ wrong: z.array(z.iso.datetime()), asked: z.iso.datetime().optional() });

const NOTHING: Loaded = { units: [], found: [], waiting: [] };

/** People join units and the board: by an invitation, or by asking who answers for the unit. */
export function createJoinFeature<Stores extends JoinStores>(knowing: Joining<Stores>): Feature<Slice, Loaded, Change, Stores> {
  return {
    id: "join",
    readSlice: (saved) => Saved.safeParse(saved).data ?? { wrong: [] },
    load: (stores, slice, said, turn) => load(stores, slice, said, turn, knowing),
    decide: (slice, said, context) => decide(slice, said, context, knowing),
    async apply(stores, change, turn) {
      switch (change.kind) {
        case "use":
          return useInvitation(stores, change, turn, knowing);
        case "ask":
          return ask(stores, change.unit, turn, knowing);
        case "end":
          return endRequest(stores, change.requested, change.as, turn, knowing);
      }
    },
  };
}

/** No more than the message needs. */
async function load<Stores extends JoinStores>(
  stores: Stores,
  slice: Slice,
  said: Said,
  turn: TurnContext,
  knowing: Joining<Stores>,
): Promise<Loaded> {
  const { asked } = readWithin(slice, said, turn, knowing) ?? {};
  if (!asked) return NOTHING;
  const units = await stores.units.units();
  const hash = "hash" in asked ? asked.hash : undefined;
  const invited = hash === undefined ? undefined : await invitedBy(stores, hash, units, knowing);
  const found = unitsMeant(asked, units);
  const [only, ...others] = found;
  return {
    units,
    found,
    responsible: only && others.length === 0 ? await responsibleFor(stores, only, knowing) : undefined,
    waiting: await waitingOf(stores, turn, units),
    invited,
    requested: "id" in asked ? await requestedBy(stores, asked.id, units) : undefined,
  };
}

function unitsMeant(asked: Asked, units: readonly Unit[]): readonly Unit[] {
  if ("words" in asked) return asked.words === "" ? [] : findUnits(asked.words, units);
  const unit = "unit" in asked ? inItsPlace(asked.unit, units) : undefined;
  return unit ? [unit] : [];
}

/** The unit of a code, or the one that it is part of now. */
function inItsPlace(code: string, units: readonly Unit[]): Unit | undefined {
  const unit = units.find((each) => each.code === code);
  return unit?.mergedInto === undefined ? unit : units.find((each) => each.code === unit.mergedInto);
}

async function invitedBy<Stores extends JoinStores>(
  stores: Stores,
  hash: string,
  units: readonly Unit[],
  { rightsAt }: Joining<Stores>,
): Promise<Invited | undefined> {
  const invitation = await stores.invitations.invitation(hash);
  if (!invitation) return undefined;
  const [chat] = await stores.people.chatsOf(invitation.maker);
  const rights = chat === undefined ? { administrator: false, units: [] } : await rightsAt(stores, chat);
  return { invitation, rights, unit: invitation.unit === BOARD ? undefined : inItsPlace(invitation.unit, units) };
}

async function requestedBy(stores: JoinStores, id: number, units: readonly Unit[]): Promise<Requested | undefined> {
  const request = await stores.joinRequests.request(id);
  const unit = request && inItsPlace(request.unit, units);
  if (!request || !unit) return undefined;
  const { name } = await namedPerson(stores, request.person);
  const by = request.decidedBy === undefined ? undefined : (await namedPerson(stores, request.decidedBy)).name;
  return { request, unit, name, by };
}

/** Under the codes and names that the units have now. */
async function waitingOf(stores: JoinStores, { chat, who }: TurnContext, units: readonly Unit[]): Promise<Loaded["waiting"]> {
  const requests = await stores.joinRequests.waitingOf(await idsAt(stores, chat, who.id));
  return requests.map((request) => {
    const { code = request.unit, name = request.unit } = inItsPlace(request.unit, units) ?? {};
    return { ...request, unit: code, unitName: name };
  });
}

async function useInvitation(
  stores: JoinStores,
  { invited, withdrawn }: Extract<Change, { kind: "use" }>,
  turn: TurnContext,
  knowing: Knowing,
): Promise<false | readonly Notice[]> {
  const { invitation, unit } = invited;
  const { now, who } = turn;
  const { role, maker } = invitation;
  const code = unit?.code ?? BOARD;
  const entry = { at: now, by: who.id, account: who.account, unit: code };
  if (!(await stores.invitations.useInvitation(invitation.hash, now))) return false;
  if (!(await stores.members.putMember({ person: who.id, unit: code, role, at: now }))) return false;
  await stores.audit.add({ ...entry, what: "invitation", subject: maker, before: "open", after: "used" });
  await stores.audit.add({ ...entry, what: "right", subject: who.id, before: unit ? undefined : who.board, after: role });
  await keepName(stores, turn);
  const notices: Notice[] = [];
  for (const request of withdrawn) {
    const told =
      unit && (await endRequest(stores, { request, unit, name: calledNow(turn), by: calledNow(turn) }, "withdrawn", turn, knowing));
    if (told === false) return false;
    notices.push(...(told ?? []));
  }
  const reached = maker === who.id ? undefined : await reachPerson(stores, maker);
  if (!reached || reached.chat === turn.chat) return notices;
  const into = unit?.name ?? { key: "people-board" };
  return [...notices, { to: reached.chat, message: usedNotice(reached.language, calledIn({ name: calledNow(turn) }), into) }];
}

/** Keeps the name that the platform gives where none is known. */
async function keepName({ people }: JoinStores, { who, name }: TurnContext): Promise<void> {
  const called = who.name === undefined ? shownName(name) : undefined;
  if (called !== undefined) await people.setName(who.id, called);
}

async function ask(stores: JoinStores, unit: Unit, turn: TurnContext, knowing: Knowing): Promise<false | readonly Notice[]> {
  const { who, chat, now } = turn;
  const id = await stores.joinRequests.addRequest({ person: who.id, chat, unit: unit.code, at: now });
  if (id === undefined) return false;
  const { account } = who;
  await stores.audit.add({ at: now, by: who.id, account, unit: unit.code, what: "request", subject: who.id, after: "waiting" });
  await keepName(stores, turn);
  const { reached } = await responsibleFor(stores, unit, knowing);
  const name = shownName(turn.name) ?? shownName(who.name);
  return reached.map(({ chat: to, language }) => ({ to, message: requestCard(language, { id, chat }, unit, name) }));
}

/** Ends a request, gives the right where it is confirmed, and shows it wherever its card hangs. */
export async function endRequest(
  stores: Pick<JoinStores, "joinRequests" | "members" | "people" | "audit" | "cards">,
  { request, unit, name }: Requested,
  as: RequestEnd,
  turn: TurnContext,
  { local }: Pick<Knowing, "local">,
): Promise<false | readonly Notice[]> {
  const { who, now, isRehearsal } = turn;
  const { id, person } = request;
  if (!(await stores.joinRequests.endRequest(id, { as, by: who.id, at: now }))) return false;
  const entry = { at: now, by: who.id, account: who.account, unit: unit.code, subject: person };
  await stores.audit.add({ ...entry, what: "request", before: "waiting", after: as });
  if (as === "confirmed" && (await stores.members.putMember({ person, unit: unit.code, role: "organizer", at: now })))
    await stores.audit.add({ ...entry, what: "right", after: "organizer" });
  const asked = name ?? (await namedPerson(stores, person)).name;
  const shown = { id, unit, name: asked, as, by: as === "withdrawn" ? undefined : calledNow(turn), at: local(now), isRehearsal };
  const cards = await redrawn(stores, cardOf(id), (language) => endedCard(language, shown));
  return [...cards, ...(await answerTo(stores, request, unit, as))];
}

async function answerTo(
  stores: Pick<JoinStores, "people">,
  { person }: JoinRequest,
  unit: Unit,
  as: RequestEnd,
): Promise<readonly Notice[]> {
  const reached = as === "withdrawn" ? undefined : await reachPerson(stores, person);
  if (!reached) return [];
  const { chat, language } = reached;
  return [{ to: chat, message: as === "confirmed" ? welcome(language, unit) : refused(language, unit) }];
}
