/** The states of a submitted version. */
export type PlanState =
  | "submitted"
  | "resubmitted"
  | "under-review"
  | "returned"
  | "agreed"
  | "prepared"
  | "passed"
  | "presented"
  | "decided"
  | "withdrawn"
  | "superseded";

export type Move =
  | "take"
  | "release"
  | "return"
  | "agree"
  | "prepare"
  | "pass"
  | "present"
  | "decide"
  | "withdraw"
  | "supersede"
  | "recall";

/** The unit that owns the plan, or who reviews it. */
export type Actor = "unit" | "reviewer";

interface Transition {
  readonly from: readonly PlanState[];
  readonly by: Actor;
  /** `first`: as the version began. */
  readonly to: PlanState | "first";
  /** Not from the last of the level's end states. */
  readonly beforeEnd?: true;
}

const WAITING = ["submitted", "resubmitted"] as const satisfies readonly PlanState[];
const UNDECIDED = [...WAITING, "under-review"] as const satisfies readonly PlanState[];
/** Steps that only some levels have (plan.yaml, `ends`). */
const STEPS = ["agreed", "prepared", "passed", "presented", "decided"] as const satisfies readonly PlanState[];

/** The states of versions that count: those that were not withdrawn and that none took the place of. */
export const STANDING = [...UNDECIDED, "returned", ...STEPS] as const satisfies readonly PlanState[];

/** Who may bring a version from where to where. What a level's end states do not hold cannot be reached on it. */
const TRANSITIONS: Readonly<Record<Move, Transition>> = {
  take: { by: "reviewer", from: WAITING, to: "under-review" },
  release: { by: "reviewer", from: ["under-review"], to: "first" },
  return: { by: "reviewer", from: UNDECIDED, to: "returned" },
  agree: { by: "reviewer", from: UNDECIDED, to: "agreed" },
  prepare: { by: "reviewer", from: UNDECIDED, to: "prepared" },
  pass: { by: "reviewer", from: ["prepared"], to: "passed" },
  present: { by: "reviewer", from: ["agreed", "passed"], to: "presented" },
  decide: { by: "reviewer", from: ["presented"], to: "decided" },
  recall: { by: "reviewer", from: ["returned", "agreed", "prepared"], to: "under-review" },
  withdraw: { by: "unit", from: [...UNDECIDED, "returned", ...STEPS], to: "withdrawn", beforeEnd: true },
  supersede: { by: "unit", from: [...UNDECIDED, "returned"], to: "superseded" },
};

/**
 * The state after a move; undefined when it cannot be made from there by them.
 * @param ends the steps that a plan of this level ends with, in order (plan.yaml, `ends`)
 * @param first how the version began; what is released waits as that again
 */
export function stateAfter(
  move: Move,
  from: PlanState,
  actor: Actor,
  ends: readonly PlanState[],
  first: (typeof WAITING)[number] = "submitted",
): PlanState | undefined {
  const { by, from: possible, to, beforeEnd } = TRANSITIONS[move];
  if (by !== actor || !possible.includes(from)) return undefined;
  if (isStep(from) && !ends.includes(from)) return undefined;
  if (beforeEnd && isEnded(from, ends)) return undefined;
  if (to === "first") return first;
  return isStep(to) && !isNext(from, to, ends) ? undefined : to;
}

function isStep(state: PlanState): boolean {
  return STEPS.some((each) => each === state);
}

/** Steps come one after the other, as the level has them. */
function isNext(from: PlanState, to: PlanState, ends: readonly PlanState[]): boolean {
  return to === ends[isStep(from) ? ends.indexOf(from) + 1 : 0];
}

/** Whether a version has reached the last step of its level. */
export function isEnded(state: PlanState, ends: readonly PlanState[]): boolean {
  return ends.at(-1) === state;
}

/** Whether a version counts: it was neither withdrawn nor did another take its place. */
export function isStanding(state: PlanState): boolean {
  return state !== "withdrawn" && state !== "superseded";
}

/** How the next version begins, by the states of those before it that were not withdrawn. */
export function firstState(earlier: readonly PlanState[]): (typeof WAITING)[number] {
  return earlier.some((state) => state !== "withdrawn") ? "resubmitted" : "submitted";
}
