import type { Block, Button, Language, Phrase } from "../../chat/message.ts";
import type { Feature, LocalTime, Outcome, Said, TurnContext } from "../../engine/turn.ts";
import type { Guideline } from "../guideline/index.ts";
import type { Unit, UnitStore } from "../people/index.ts";
import type { PlanStore, Version } from "../plans/index.ts";
import { type Asked, readAsked } from "./asked.ts";
import { calendarReply } from "./calendar-words.ts";
import { conferencesOf } from "./conferences.ts";
import { type Counted, progressOf } from "./progress.ts";
import { progressReply } from "./progress-words.ts";
import { type Scope, scopeOf } from "./scope.ts";

export interface OverviewStores {
  readonly plans: Pick<PlanStore, "stateCounts" | "arrivalCounts" | "standingVersions">;
  readonly units: Pick<UnitStore, "unit" | "units" | "unitsBelow">;
}

/** What the stores hold for this turn: no more than was asked for and may be seen. */
interface Loaded {
  readonly scope: Scope;
  readonly counted?: Counted | undefined;
  readonly versions?: readonly Version[] | undefined;
  readonly units?: ReadonlyMap<string, Unit> | undefined;
}

type Done = Outcome<undefined, never>;

interface Knowing {
  readonly guideline: Guideline;
  local(instant: Date): LocalTime;
}

/** How the plans go on, and when the events are. */
export function createOverviewFeature(knowing: Knowing): Feature<undefined, Loaded, never, OverviewStores> {
  return {
    id: "overview",
    isAside: true,
    readSlice: () => undefined,
    load: (stores, _, said, turn) => load(stores, said, turn, knowing.guideline),
    decide: (_, said, context) => decide(said, context, knowing),
    apply: async () => true,
  };
}

async function load({ plans, units }: OverviewStores, said: Said, turn: TurnContext, { facts, plan }: Guideline): Promise<Loaded> {
  const { asked } = readAsked(said) ?? {};
  if (!asked || turn.isGroup) return { scope: { kind: "none" } };
  const scope = await scopeOf(turn.who, units, plan);
  if (scope.kind === "none") return { scope };
  if (asked.kind === "progress") {
    const parents = scope.kind === "all" ? undefined : [...new Set(scope.below.flatMap(({ parent }) => parent ?? []))];
    const states = await plans.stateCounts(facts.id, parents);
    return { scope, counted: { states, arrivals: await plans.arrivalCounts(facts.id, parents) } };
  }
  const seen = scope.kind === "all" ? await units.units() : [...scope.own, ...scope.below];
  const versions = await plans.standingVersions(facts.id, scope.kind === "all" ? undefined : seen.map(({ code }) => code));
  return { scope, versions, units: new Map(seen.map((unit) => [unit.code, unit])) };
}

/** The rights are those of this moment, whenever a button was shown. */
function decide(said: Said, context: Loaded & TurnContext, knowing: Knowing): Done | undefined {
  const read = readAsked(said);
  if (!read) return undefined;
  const language = context.who.language ?? read.language ?? context.language;
  const decided = context.isGroup ? privately(read.asked, language) : answer(read.asked, language, context, knowing);
  return read.language ? { ...decided, asker: { spoken: language } } : decided;
}

/** Where others read it, nothing of what units wrote is shown. */
function privately({ kind }: Asked, language: Language): Done {
  const opens = kind === "progress" ? "thongke" : "lich";
  return tell(language, { key: "overview-privately" }, [{ id: `open:${opens}`, label: { key: "overview-button-privately" }, opens }]);
}

function answer(asked: Asked, language: Language, context: Loaded & TurnContext, knowing: Knowing): Done {
  const { scope, counted, versions, units } = context;
  if (scope.kind === "none") return tell(language, { key: "overview-nobody" });
  if (asked.kind === "progress") return progress(language, scope, counted ?? { states: [], arrivals: [] }, context, knowing);
  const { facts, plan } = knowing.guideline;
  const calendar = conferencesOf(versions ?? [], (code) => units?.get(code), plan, context.today);
  if (calendar.upcoming.length + calendar.past.length === 0)
    return tell(language, { key: scope.kind === "all" ? "overview-calendar-empty" : "overview-calendar-empty-own" });
  return { slice: undefined, replies: [calendarReply(language, calendar, asked.from, { ...context, campaign: facts.id })] };
}

function progress(
  language: Language,
  scope: Exclude<Scope, { kind: "none" }>,
  counted: Counted,
  context: TurnContext,
  { guideline, local }: Knowing,
): Done {
  if (scope.kind === "own" && scope.below.length === 0) return tell(language, { key: "overview-progress-not-yours" });
  const day = { today: context.today, isRehearsal: context.isRehearsal };
  const goesTo = (where: "board" | "parent") => (level: string) => guideline.plan.levels[level]?.goesTo === where;
  const toParent = progressOf(counted, goesTo("parent"), guideline, { today: context.today, local });
  if (scope.kind === "own") {
    const reviewers = scope.own.filter(({ code }) => scope.below.some(({ parent }) => parent === code)).map(({ name }) => name);
    const whose = { key: "overview-plans-below", values: { units: reviewers.join("; ") } };
    return { slice: undefined, replies: [progressReply(language, day, [{ whose, progress: toParent }])] };
  }
  const toBoard = progressOf(counted, goesTo("board"), guideline, { today: context.today, local });
  const board = { whose: { key: "overview-plans-board" }, progress: toBoard };
  const others = { whose: { key: "overview-plans-others" }, progress: toParent };
  return { slice: undefined, replies: [progressReply(language, day, toParent.units > 0 ? [board, others] : [board])] };
}

function tell(language: Language, phrase: Phrase, buttons: readonly Button[] = []): Done {
  const blocks: readonly Block[] = [{ kind: "paragraph", text: [phrase] }];
  return { slice: undefined, replies: [{ language, blocks, buttons }] };
}
