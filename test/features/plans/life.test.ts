import { describe, expect, it } from "vitest";
import { type Actor, firstState, isEnded, isUndecided, type Move, type PlanState, stateAfter } from "../../../src/features/plans/life.ts";

const STATES: readonly PlanState[] = [
  ...(["submitted", "resubmitted", "under-review", "returned"] as const),
  ...(["agreed", "prepared", "passed", "presented", "decided", "withdrawn", "superseded"] as const),
];
const MOVES: readonly Move[] = [
  ...(["take", "release", "return", "agree", "prepare", "pass"] as const),
  ...(["present", "decide", "withdraw", "supersede", "recall"] as const),
];
const ACTORS: readonly Actor[] = ["unit", "reviewer"];

const OPEN = "submitted resubmitted under-review";

/** What holds on every plan until a step of its level's end is reached: who, the move, from where, to where. */
const ALWAYS: readonly string[] = [
  "reviewer take: submitted resubmitted > under-review",
  "reviewer release: under-review > submitted",
  `reviewer return: ${OPEN} > returned`,
  `unit supersede: ${OPEN} returned > superseded`,
];

/** What the levels add, by the steps that their plans end with. */
const PATHS: readonly (readonly [level: string, ends: readonly PlanState[], cells: readonly string[]])[] = [
  [
    "a province's or a district's plan",
    ["agreed"],
    [
      ...ALWAYS,
      `reviewer agree: ${OPEN} > agreed`,
      "reviewer recall: returned agreed > under-review",
      `unit withdraw: ${OPEN} returned > withdrawn`,
    ],
  ],
  [
    "the central office's plan",
    ["agreed", "presented", "decided"],
    [
      ...ALWAYS,
      `reviewer agree: ${OPEN} > agreed`,
      "reviewer present: agreed > presented",
      "reviewer decide: presented > decided",
      "reviewer recall: returned agreed > under-review",
      `unit withdraw: ${OPEN} returned agreed presented > withdrawn`,
    ],
  ],
  [
    "the sector's plan",
    ["prepared", "passed", "presented", "decided"],
    [
      ...ALWAYS,
      `reviewer prepare: ${OPEN} > prepared`,
      "reviewer pass: prepared > passed",
      "reviewer present: passed > presented",
      "reviewer decide: presented > decided",
      "reviewer recall: returned prepared > under-review",
      `unit withdraw: ${OPEN} returned prepared passed presented > withdrawn`,
    ],
  ],
  [
    "a plan whose level has no end",
    [],
    [...ALWAYS, "reviewer recall: returned > under-review", `unit withdraw: ${OPEN} returned > withdrawn`],
  ],
];

/** The state that a cell of the table leads to; undefined where nothing is written. */
function written(cells: readonly string[], actor: Actor, move: Move, from: PlanState): string | undefined {
  const cell = cells.find((each) => each.startsWith(`${actor} ${move}: `));
  const [, froms = "", to] = /: (.+) > (.+)$/.exec(cell ?? "") ?? [];
  return froms.split(" ").includes(from) ? to : undefined;
}

describe.each(PATHS)("%s", (_, ends, cells) => {
  const moves = ACTORS.flatMap((actor) => MOVES.map((move) => [actor, move] as const));

  it.each(moves)("lets the %s %s from where it may and nowhere else", (actor, move) => {
    const outcome = STATES.map((from) => [from, stateAfter(move, from, actor, ends)]);
    expect(outcome).toEqual(STATES.map((from) => [from, written(cells, actor, move, from)]));
  });

  it("can reach each step of its end by the reviewer's moves, one after the other", () => {
    const before = (step: PlanState): PlanState => ends[ends.indexOf(step) - 1] ?? "submitted";
    const reached = ends.filter((step) => MOVES.some((move) => stateAfter(move, before(step), "reviewer", ends) === step));
    expect(reached).toEqual(ends);
  });

  it("has ended at its last step only", () => {
    expect(STATES.filter((state) => isEnded(state, ends))).toEqual(ends.slice(-1));
  });

  it("lets nobody move what was withdrawn or superseded", () => {
    const gone = ["withdrawn", "superseded"] as const;
    expect(gone.flatMap((from) => moves.map(([actor, move]) => stateAfter(move, from, actor, ends))).filter(Boolean)).toEqual([]);
  });
});

it("counts as undecided what is sent and not answered", () => {
  expect(STATES.filter(isUndecided)).toEqual(["submitted", "resubmitted", "under-review"]);
});

describe("the next version", () => {
  it.each<[states: readonly PlanState[], first: string]>([
    [[], "submitted"],
    [["withdrawn"], "submitted"],
    [["withdrawn", "withdrawn"], "submitted"],
    [["returned"], "resubmitted"],
    [["superseded", "withdrawn"], "resubmitted"],
    [["agreed"], "resubmitted"],
  ])("after %j begins as %s", (earlier, first) => {
    expect(firstState(earlier)).toBe(first);
  });
});
