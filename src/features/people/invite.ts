import type { Feature, LocalTime, Notice, Said, TurnContext } from "../../engine/turn.ts";
import type { AuditStore } from "../audit/index.ts";
import { type Asked, readAsked, wantedIn } from "./invite-asked.ts";
import { CODE_GROUPS } from "./invite-code.ts";
import { type Change, decide, type Loaded, noticeOfRemoval } from "./invite-decide.ts";
import { idsAt, namedMembers, namedPerson } from "./named.ts";
import { drawCode } from "./one-time-code.ts";
import { reachPerson } from "./reach.ts";
import { type IsInCare, mayAdmit, mayInvite } from "./rights.ts";
import type { InvitationStore, JoinRequestStore, MemberStore, PeopleStore, Unit, UnitStore } from "./store.ts";

export interface InviteStores {
  readonly people: PeopleStore;
  readonly members: MemberStore;
  readonly units: UnitStore;
  readonly invitations: InvitationStore;
  readonly joinRequests: JoinRequestStore;
  readonly audit: AuditStore;
}

/** How many of those who wait are named. */
const NAMED = 20;

const NOTHING: Loaded = { units: [], open: [], members: [], waiting: [], ids: [] };

/** Who may invites others by a code, and takes rights that were given. */
export function createInviteFeature(knowing: {
  local(instant: Date): LocalTime;
  readonly isInCare: IsInCare;
}): Feature<undefined, Loaded, Change, InviteStores> {
  return {
    id: "invite",
    readSlice: () => undefined,
    load: (stores, _, said, turn) => load(stores, said, turn, knowing.isInCare),
    decide: (_, said, context) => decide(said, context, knowing),
    apply,
  };
}

/** No more than the message needs. */
async function load(stores: InviteStores, said: Said, { chat, who, now, isGroup }: TurnContext, isInCare: IsInCare): Promise<Loaded> {
  const { asked } = readAsked(said) ?? {};
  if (!asked || isGroup || asked.kind === "keep") return NOTHING;
  const units = await stores.units.units();
  const ids = await idsAt(stores, chat, who.id);
  const meant = unitMeant(asked, units, who, isInCare);
  return {
    units,
    ids,
    open: await stores.invitations.openInvitations(ids, now),
    members: meant === undefined ? [] : await namedMembers(stores, meant),
    waiting: asked.kind === "make" ? await waitingFor(stores, units, (unit) => mayAdmit(who, unit, isInCare)) : [],
    invitation: asked.kind === "revoke" ? await stores.invitations.invitation(asked.hash) : undefined,
    drawn: drawCode(CODE_GROUPS),
  };
}

/** The code of the unit whose members are looked at. */
function unitMeant(asked: Asked, units: readonly Unit[], who: TurnContext["who"], isInCare: IsInCare): string | undefined {
  if ("unit" in asked) return asked.unit;
  if (asked.kind !== "make") return undefined;
  const { units: found, name } = wantedIn(asked.words, units);
  const allowed = found.filter((unit) => mayInvite(who, unit, isInCare)).map(({ code }) => code);
  const [only, ...others] = name === "" ? who.units : allowed;
  return others.length === 0 ? only : undefined;
}

/** The requests that wait for whoever may decide about these units; the names of the first of them. */
async function waitingFor(stores: InviteStores, units: readonly Unit[], may: (unit: Unit) => boolean): Promise<Loaded["waiting"]> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const waiting: Loaded["waiting"][number][] = [];
  for (const { id, person, unit: code } of await stores.joinRequests.waiting()) {
    const asked = byCode.get(code);
    const unit = byCode.get(asked?.mergedInto ?? code);
    if (unit && may(unit)) waiting.push({ id, unit, name: waiting.length < NAMED ? (await namedPerson(stores, person)).name : undefined });
  }
  return waiting;
}

async function apply(stores: InviteStores, change: Change, { now, who }: TurnContext): Promise<boolean | readonly Notice[]> {
  const entry = { at: now, by: who.id, account: who.account };
  switch (change.kind) {
    case "make": {
      const { unit, role, usesLeft } = change.invitation;
      await stores.invitations.addInvitation(change.invitation);
      await stores.audit.add({ ...entry, unit, what: "invitation", after: `${role} ${usesLeft}` });
      return true;
    }
    case "revoke": {
      const { hash, unit, role, usesLeft } = change.invitation;
      if (!(await stores.invitations.revokeInvitation(hash, now))) return false;
      await stores.audit.add({ ...entry, unit, what: "invitation", before: `${role} ${usesLeft}`, after: "revoked" });
      return true;
    }
    case "remove": {
      const { person, unit, role } = change.member;
      await stores.members.holdMembers(unit);
      if (!(await stores.members.removeMember(person, unit))) return false;
      await stores.audit.add({ ...entry, unit, what: "right", subject: person, before: role });
      const reached = await reachPerson(stores, person);
      return reached ? [noticeOfRemoval(reached.chat, reached.language, change.unit)] : [];
    }
  }
}
