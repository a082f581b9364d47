import type { Button } from "../../chat/message.ts";
import type { Feature, LocalTime, Outcome, Said, TurnContext, Who } from "../../engine/turn.ts";
import type { Guideline } from "../guideline/index.ts";
import { findUnits, type MemberStore, type PeopleStore, type Unit, type UnitStore } from "../people/index.ts";
import type { Draft, PlanState, PlanStore, Version } from "../plans/index.ts";
import { paragraph } from "./paragraph.ts";
import type { OverviewStore } from "./store.ts";
import { readUnitAsked, type UnitAsked } from "./unit-asked.ts";
import { unitReply } from "./unit-words.ts";

export interface UnitPageStores {
  readonly overview: OverviewStore;
  readonly units: UnitStore;
  readonly members: MemberStore;
  readonly people: PeopleStore;
  readonly plans: PlanStore;
}

/** All that is known about a unit, as far as the board and the unit above may see it. */
export interface UnitPage {
  readonly unit: Unit;
  readonly above?: Unit | undefined;
  readonly mergedInto?: Unit | undefined;
  /** Units that became part of it and have a plan of their own. */
  readonly former: readonly Unit[];
  /** What those who organize for it are called; undefined: they did not say. */
  readonly organizers: readonly (string | undefined)[];
  readonly unreachable: number;
  readonly versions: readonly Version[];
  /** Something is being written that was not submitted; not what. */
  readonly draft?: Pick<Draft, "updatedAt" | "basedOn"> | undefined;
  readonly below?: { readonly count: number; readonly states: ReadonlyMap<PlanState, number> } | undefined;
}

interface Loaded {
  readonly found: readonly Unit[];
  readonly page?: UnitPage | undefined;
}

type Decided = Outcome<undefined, never>;

const NOTHING: Loaded = { found: [] };
const BY_NAME = new Intl.Collator("vi");

/** Everything about one unit, for the board and for the unit above. */
export function createUnitPageFeature(knowing: {
  readonly guideline: Guideline;
  /** What shows a version's card when it is pressed. */
  openButton(unit: string, number: number): Pick<Button, "id" | "label">;
  /** What shows the plan of a unit that became part of another. */
  formerButton(unit: string): string;
  local(instant: Date): LocalTime;
}): Feature<undefined, Loaded, never, UnitPageStores> {
  return {
    id: "unit-page",
    isAside: true,
    readSlice: () => undefined,
    load: async (stores, _, said, { who, isGroup }) => {
      const asked = readUnitAsked(said);
      return asked && !isGroup ? load(stores, asked, who, knowing.guideline) : NOTHING;
    },
    decide: (_, said, context) => decide(said, context, knowing),
    apply: async () => true,
  };
}

async function load(stores: UnitPageStores, asked: UnitAsked, who: Who, guideline: Guideline): Promise<Loaded> {
  const { units } = stores;
  const seen = (unit: Unit): boolean => maySee(who, unit);
  if (asked.kind !== "named") {
    const unit = await units.unit(asked.unit);
    return unit && seen(unit) ? { found: [unit], page: await loadPage(stores, unit, guideline) } : NOTHING;
  }
  const found = asked.name === "" ? [] : findUnits(asked.name, await units.units()).filter(seen);
  const [unit, ...others] = found;
  return { found, page: unit && others.length === 0 ? await loadPage(stores, unit, guideline) : undefined };
}

/** The board sees all units, who organizes for one those right below it; one's own unit is a matter of its plan's dialogue. */
function maySee({ board, administrator, units }: Who, { code, parent }: Unit): boolean {
  if (board) return true;
  return !administrator && !units.includes(code) && parent !== undefined && units.includes(parent);
}

async function loadPage({ overview, units, members, people, plans }: UnitPageStores, unit: Unit, { facts }: Guideline): Promise<UnitPage> {
  const { code, parent, mergedInto } = unit;
  const named = await Promise.all((await members.membersOf(code)).map(({ person }) => people.person(person)));
  const former: Unit[] = [];
  for (const each of await units.unitsMergedInto(code)) if ((await plans.versions(facts.id, each.code)).length > 0) former.push(each);
  const below = await units.unitsBelow(code);
  return {
    unit,
    above: parent === undefined ? undefined : await units.unit(parent),
    mergedInto: mergedInto === undefined ? undefined : await units.unit(mergedInto),
    former,
    organizers: named.map((person) => person?.name).sort((a = "", b = "") => BY_NAME.compare(a, b)),
    unreachable: await overview.countUnreachable(code),
    versions: await plans.versions(facts.id, code),
    draft: await plans.openDraft(facts.id, code),
    below: below.length === 0 ? undefined : { count: below.length, states: await overview.countStates(facts.id, { below: code }) },
  };
}

function decide(
  said: Said,
  { found, page, ...turn }: Loaded & TurnContext,
  knowing: Parameters<typeof createUnitPageFeature>[0],
): Decided | undefined {
  const asked = readUnitAsked(said);
  if (!asked || turn.isGroup) return undefined;
  const { who } = turn;
  const language = who.language ?? (asked.kind === "named" ? asked.language : turn.language);
  if (asked.kind === "plan") return { slice: undefined, replies: [], passesOn: { text: `/kehoach ${asked.unit}` } };
  if (page) return reply(unitReply(page, { ...knowing, who, language, today: turn.today }));
  if (found.length > 0) {
    const buttons = found.map(({ code, name }) => ({ id: `unit:show:${code}`, label: name, choice: true }));
    return reply({ language, blocks: [paragraph({ key: "overview-log-several" })], buttons });
  }
  // Of one's own unit, and of units that one has nothing to do with, the plan's dialogue speaks.
  if (!who.board || who.units.length > 0 || (asked.kind === "named" && asked.name === "" && who.administrator)) return undefined;
  return reply({ language, blocks: [paragraph({ key: "overview-unit-unknown" })], buttons: [] });
}

function reply(message: Decided["replies"][number]): Decided {
  return { slice: undefined, replies: [message] };
}
