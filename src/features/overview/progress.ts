import type { LocalTime } from "../../engine/turn.ts";
import type { Guideline } from "../guideline/index.ts";
import type { ArrivalCount, PlanState, StateCount } from "../plans/index.ts";
import { mondayOf, mondaysBetween } from "./weeks.ts";

/** How the plans of some levels go on. */
export interface Progress {
  readonly units: number;
  /** By the state of their plan; "missing": they sent none. Those that always are told first, in their order. */
  readonly states: readonly { readonly state: PlanState | "missing"; readonly units: number }[];
  /** Plans that came late; undefined where no level has a deadline. */
  readonly late: number | undefined;
  /** Units whose deadline is over and that sent none. */
  readonly overdue: number | undefined;
  readonly weeks: readonly Week[];
}

export interface Week {
  /** ISO. */
  readonly monday: string;
  /** How often a plan was sent, and how often one was agreed. */
  readonly sent: number;
  readonly agreed: number;
}

const ALWAYS = ["missing", "submitted", "under-review", "returned", "resubmitted", "agreed"] as const;
const AT_LEVELS = ["prepared", "passed", "presented", "decided"] as const;
const MOST_WEEKS = 53;

export interface Counted {
  readonly states: readonly StateCount[];
  readonly arrivals: readonly ArrivalCount[];
}

/** Sums up what was counted, for the levels that are meant. */
export function progressOf(
  { states, arrivals }: Counted,
  isMeant: (level: string) => boolean,
  { facts, plan }: Pick<Guideline, "facts" | "plan">,
  { today, local }: { readonly today: string; local(instant: Date): LocalTime },
): Progress {
  const meant = states.filter(({ level }) => isMeant(level));
  const deadlines = new Map(
    meant.flatMap(({ level }) => {
      const deadline = facts.deadlines.find(({ id }) => id === plan.levels[level]?.deadline);
      return deadline ? [[level, deadline.before] as const] : [];
    }),
  );
  const unitsWhere = (holds: (count: StateCount) => boolean): number => meant.filter(holds).reduce((total, { units }) => total + units, 0);
  const inState = (wanted: PlanState | "missing"): number => unitsWhere(({ state = "missing" }) => state === wanted);
  return {
    units: unitsWhere(() => true),
    states: [
      ...ALWAYS.map((state) => ({ state, units: inState(state) })),
      ...AT_LEVELS.map((state) => ({ state, units: inState(state) })).filter(({ units }) => units > 0),
    ],
    late: deadlines.size === 0 ? undefined : unitsWhere(({ late, level }) => late && deadlines.has(level)),
    overdue:
      deadlines.size === 0
        ? undefined
        : unitsWhere(({ state, level }) => state === undefined && today >= (deadlines.get(level) ?? "\uffff")),
    weeks: weeksOf(
      arrivals.filter(({ level }) => isMeant(level)),
      (level) => agreement(plan.levels[level]?.ends ?? []),
      today,
      local,
    ),
  };
}

/** The step with which a level's plan is agreed, or which ends it where none is called so. */
function agreement(ends: readonly PlanState[]): PlanState | undefined {
  return ends.includes("agreed") ? "agreed" : ends.at(-1);
}

function weeksOf(
  arrivals: readonly ArrivalCount[],
  agreedAt: (level: string) => PlanState | undefined,
  today: string,
  local: (instant: Date) => LocalTime,
): readonly Week[] {
  const dated = arrivals.flatMap(({ level, state, hour, versions }) => {
    const isSent = state === "submitted" || state === "resubmitted";
    const kind = isSent ? ("sent" as const) : state === agreedAt(level) ? ("agreed" as const) : undefined;
    return kind ? [{ kind, date: local(hour).date, versions }] : [];
  });
  const [first] = dated.map(({ date }) => date).sort();
  if (first === undefined) return [];
  const weeks = new Map(mondaysBetween(first, today, MOST_WEEKS).map((monday) => [monday, { monday, sent: 0, agreed: 0 }]));
  for (const { kind, date, versions } of dated) {
    const week = weeks.get(mondayOf(date));
    if (week) week[kind] += versions;
  }
  return [...weeks.values()];
}
