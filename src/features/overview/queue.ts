import type { Button } from "../../chat/message.ts";
import type { Feature, LocalTime, Outcome, Reply, Said, TurnContext } from "../../engine/turn.ts";
import type { Guideline } from "../guideline/index.ts";
import type { UnitStore } from "../people/index.ts";
import type { PlanState } from "../plans/index.ts";
import { FILTERS, type Filter, type QueueAsked, readQueueAsked } from "./queue-asked.ts";
import { queueScopeOf } from "./queue-scope.ts";
import { queueReply } from "./queue-words.ts";
import type { OverviewStore, Page, QueuedPlan, QueueScope } from "./store.ts";

export interface QueueStores {
  readonly overview: OverviewStore;
  readonly units: UnitStore;
}

/** One list, with how long each of them is. */
export interface Queue {
  readonly filter: Filter;
  readonly offset: number;
  readonly counts: Readonly<Record<Filter, number>>;
  readonly plans: readonly QueuedPlan[];
  readonly missing: readonly { readonly unit: string; readonly name: string }[];
}

const ROWS = 10;
const WAITING: readonly PlanState[] = ["submitted", "resubmitted"];
const IN_FILTER: Readonly<Record<"waiting" | "taken" | "returned" | "done", readonly PlanState[]>> = {
  waiting: WAITING,
  taken: ["under-review"],
  returned: ["returned"],
  done: ["agreed", "prepared", "passed", "presented", "decided"],
};

/** What waits to be reviewed, what is, what came late or not at all; for the board, and for a unit's units below. */
export function createQueueFeature({
  guideline,
  openButton,
  local,
}: {
  readonly guideline: Guideline;
  /** What shows a version's card when it is pressed. */
  openButton(unit: string, number: number): Pick<Button, "id" | "label">;
  local(instant: Date): LocalTime;
}): Feature<undefined, { readonly queue?: Queue | undefined }, never, QueueStores> {
  return {
    id: "queue",
    isAside: true,
    readSlice: () => undefined,
    async load({ overview, units }, _, said, { who, isGroup }) {
      const asked = readQueueAsked(said);
      if (!asked || isGroup) return {};
      const overOthers = who.administrator || who.board ? [] : await unitsOver(units, who.units);
      const scope = queueScopeOf(who, guideline.plan, overOthers);
      return { queue: scope && (await loadQueue(overview, guideline.facts.id, scope, asked)) };
    },
    decide: (_, said, context) => decide(said, context, (queue, turn) => queueReply(queue, { turn, openButton, local })),
    apply: async () => true,
  };

  function decide(
    said: Said,
    { queue, ...turn }: { readonly queue?: Queue | undefined } & TurnContext,
    show: (queue: Queue, turn: TurnContext) => Reply,
  ): Outcome<undefined, never> | undefined {
    const asked = readQueueAsked(said);
    if (!asked) return undefined;
    const spoken = { ...turn, language: turn.who.language ?? asked.language ?? turn.language };
    if (turn.isGroup) return tell(spoken, "overview-privately");
    if (!queue) return tell(spoken, "overview-not-allowed");
    const reply = show(queue, spoken);
    const unknown = { kind: "paragraph" as const, text: [{ key: "overview-queue-unknown" }] };
    return outcome(asked.filter === "unknown" ? { ...reply, blocks: [unknown, ...reply.blocks] } : reply);
  }
}

async function unitsOver(units: UnitStore, own: readonly string[]): Promise<readonly string[]> {
  for (const unit of own) if ((await units.unitsBelow(unit)).length > 0) return [unit];
  return [];
}

async function loadQueue(overview: OverviewStore, campaign: string, scope: QueueScope, { filter, offset }: QueueAsked): Promise<Queue> {
  const states = await overview.countStates(campaign, scope);
  const of = (some: readonly PlanState[]): number => some.reduce((sum, state) => sum + (states.get(state) ?? 0), 0);
  const counts = {
    waiting: of(IN_FILTER.waiting),
    taken: of(IN_FILTER.taken),
    returned: of(IN_FILTER.returned),
    late: await overview.countLate(campaign, scope),
    // Who need not submit is not missing.
    missing: "levels" in scope ? await overview.countMissing(campaign, scope) : 0,
    done: of(IN_FILTER.done),
  };
  const shown = filter === undefined || filter === "unknown" ? (FILTERS.find((each) => counts[each] > 0) ?? "waiting") : filter;
  const page: Page = { limit: ROWS, offset: offset < counts[shown] ? offset : 0 };
  const isMissing = shown === "missing" && "levels" in scope;
  const missing = isMissing ? await overview.missing(campaign, scope, page) : [];
  return { filter: shown, offset: page.offset, counts, missing, plans: await plansIn(overview, campaign, scope, shown, page) };
}

async function plansIn(
  overview: OverviewStore,
  campaign: string,
  scope: QueueScope,
  filter: Filter,
  page: Page,
): Promise<readonly QueuedPlan[]> {
  if (filter === "missing") return [];
  return filter === "late" ? overview.late(campaign, scope, page) : overview.inStates(campaign, IN_FILTER[filter], scope, page);
}

function tell({ language }: TurnContext, key: string): Outcome<undefined, never> {
  return outcome({ language, blocks: [{ kind: "paragraph", text: [{ key }] }], buttons: [] });
}

function outcome(reply: Reply): Outcome<undefined, never> {
  return { slice: undefined, replies: [reply] };
}
