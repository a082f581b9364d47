import type { Feature, LocalTime, Notice, Said, TurnContext } from "../../engine/turn.ts";
import type { AuditStore } from "../audit/index.ts";
import type { Guideline } from "../guideline/index.ts";
import { findUnits, type MemberStore, type PeopleStore, reachMembers, type Unit, type UnitStore } from "../people/index.ts";
import { latestQuotas, type PlanStore } from "../plans/index.ts";
import { announceLines, announcePlan, askLines, previewLines, previewPlan } from "./announcing.ts";
import { type Asked, readAsked, readSlice, type Slice } from "./asked.ts";
import { look } from "./looking.ts";
import { isTop, receiversOf } from "./rows.ts";
import type { QuotaStore } from "./store.ts";
import {
  button,
  type Change,
  type Decided,
  eventOf,
  type Knowing,
  type Loaded,
  mayAnnounce,
  maySee,
  paragraph,
  say,
  type Talk,
  type UnitSeats,
} from "./talk.ts";

export interface QuotaStores {
  readonly quotas: QuotaStore;
  readonly plans: PlanStore;
  readonly people: PeopleStore;
  readonly members: MemberStore;
  readonly units: UnitStore;
  readonly audit: AuditStore;
}

const NOTHING: Loaded = { units: [], seats: [], unmanned: [] };
/** So many units of one person are looked at in one message. */
const MOST_LOOKED_AT = 10;

/** Seats of events, announced by whoever hands them on to those who elect their delegates. */
export function createQuotasFeature({
  guideline,
  local,
}: {
  readonly guideline: Guideline;
  local(instant: Date): LocalTime;
}): Feature<Slice, { readonly loaded: Loaded }, Change, QuotaStores> {
  const knowing = { guideline, local };
  return {
    id: "quotas",
    readSlice,
    letGo: (slice) => ({ ...slice, typing: undefined }),
    load: async (stores, slice, said, turn) => ({ loaded: await load(stores, slice, said, turn, knowing) }),
    decide: (slice, said, { loaded, ...turn }) => decide(slice, said, { turn, loaded }, knowing),
    apply: (stores, change, turn) => apply(stores, change, turn, knowing),
  };
}

function decide(slice: Slice, said: Said, { turn, loaded }: { turn: TurnContext; loaded: Loaded }, knowing: Knowing): Decided | undefined {
  const read = readAsked(said, slice);
  // Another command or another feature's button: no lines are waited for any more.
  if (!read) return slice.typing === undefined ? undefined : { slice: { ...slice, typing: undefined }, replies: [], passesOn: said };
  const language = turn.who.language ?? read.language ?? turn.language;
  const talk: Talk = { slice, turn, loaded, knowing, language };
  const decided = turn.isGroup ? privately(talk) : follow(talk, read.asked);
  return read.language ? { ...decided, asker: { spoken: language } } : decided;
}

function privately(talk: Talk): Decided {
  const buttons = [{ ...button("open:chitieu", "quotas-button-privately"), opens: "chitieu" }];
  return say(talk, { key: "quotas-privately" }, { buttons });
}

function follow(talk: Talk, asked: Asked): Decided {
  switch (asked.kind) {
    case "look":
    case "look-at":
      return look(talk);
    case "plan":
      return previewPlan(talk);
    case "announce":
      return announcePlan(talk, asked.mark);
    case "type":
      return askLines(talk);
    case "lines":
      return previewLines(talk, asked.text);
    case "put":
      return announceLines(talk, asked.mark);
    case "drop":
      return say({ ...talk, slice: {} }, { key: "quotas-dropped" });
    case "file":
      return say(talk, { key: "quotas-words-only" });
    case "stale":
      return say(talk, { key: "engine-button-unknown" });
  }
}

/** No more than the message needs: nothing when it is about something else. */
async function load(stores: QuotaStores, slice: Slice, said: Said, turn: TurnContext, knowing: Knowing): Promise<Loaded> {
  const { asked } = readAsked(said, slice) ?? {};
  if (!asked || turn.isGroup || asked.kind === "drop" || asked.kind === "file" || asked.kind === "stale") return NOTHING;
  const units = await stores.units.units();
  const meant = meantUnits(asked, units, turn, knowing);
  const seats = await Promise.all(meant.map((unit) => seatsOf(stores, unit, turn, knowing)));
  const isAnnounced = asked.kind === "announce" || asked.kind === "put";
  const receivers = isAnnounced ? meant.flatMap((unit) => receiversOf(unit, units, knowing.guideline)) : [];
  const unmanned: string[] = [];
  for (const { code } of receivers) if ((await stores.members.membersOf(code)).length === 0) unmanned.push(code);
  return { units, seats, unmanned };
}

/** The units that a message is about, as far as who speaks may see them. */
function meantUnits(asked: Asked, units: readonly Unit[], { who }: TurnContext, knowing: Knowing): readonly Unit[] {
  const top = units.filter((unit) => isTop(unit, knowing.guideline));
  const named = (code: string): readonly Unit[] => units.filter((unit) => unit.code === code && maySee(unit, who));
  switch (asked.kind) {
    case "look": {
      if (asked.name !== "")
        return findUnits(
          asked.name,
          units.filter((unit) => maySee(unit, who)),
        );
      const own = units.filter(({ code }) => who.units.includes(code));
      return [...new Set([...own, ...(who.administrator || who.board ? top : [])])].slice(0, MOST_LOOKED_AT);
    }
    case "look-at":
      return named(asked.unit);
    case "lines":
      return asked.giver === undefined ? top : named(asked.giver);
    case "plan":
    case "announce":
    case "put":
    case "type":
      return named(asked.giver);
    default:
      return [];
  }
}

async function seatsOf({ quotas, plans }: QuotaStores, unit: Unit, { who }: TurnContext, knowing: Knowing): Promise<UnitSeats> {
  const campaign = knowing.guideline.facts.id;
  const mayDo = mayAnnounce(unit, who, knowing);
  return {
    unit,
    received: await quotas.of(campaign, unit.code),
    given: await quotas.from(campaign, unit.code),
    planned: mayDo ? latestQuotas(await plans.versions(campaign, unit.code)) : undefined,
  };
}

async function apply(
  stores: QuotaStores,
  { giver, rows }: Change,
  turn: TurnContext,
  knowing: Knowing,
): Promise<boolean | readonly Notice[]> {
  const { quotas, audit } = stores;
  const { now: at, who } = turn;
  const campaign = knowing.guideline.facts.id;
  const notices: Notice[] = [];
  for (const { unit, name, seats, before } of rows) {
    if (!(await quotas.put({ campaign, giver: giver.code, unit, seats, at, by: who.id }, before))) return false;
    const was = before === undefined ? undefined : String(before);
    await audit.add({ campaign, at, by: who.id, account: who.account, unit, what: "quota", before: was, after: String(seats) });
    for (const { chat, language } of await reachMembers(stores, unit, { but: who.id })) {
      const values = { giver: giver.name, unit: name, seats, before: before ?? 0, event: eventOf(giver, knowing) };
      const blocks = [paragraph({ key: before === undefined ? "quotas-told" : "quotas-told-changed", values })];
      notices.push({ to: chat, message: { language, blocks, buttons: [button(`quota:look:${unit}`, "quotas-button-look")] } });
    }
  }
  return notices;
}
