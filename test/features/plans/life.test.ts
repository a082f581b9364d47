import { describe, expect, it } from "vitest";
import { type Actor, firstState, isEnded, type Move, type PlanState, stateAfter } from "../../../src/features/plans/life.ts";

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

/** The states that a version passes through; each move is made by whoever can. */
function passed(ends: readonly PlanState[], moves: readonly Move[], first: "submitted" | "resubmitted" = "submitted"): string[] {
  const states: (PlanState | undefined)[] = [first];
  for (const move of moves) {
    const from = states.at(-1);
    states.push(from && (stateAfter(move, from, "unit", ends, first) ?? stateAfter(move, from, "reviewer", ends, first)));
  }
  return states.map((state) => state ?? "-");
}

describe("a version's way, as the process has it", () => {
  const PROVINCE: readonly PlanState[] = ["agreed"];
  const OFFICE: readonly PlanState[] = ["agreed", "presented", "decided"];
  const SECTOR: readonly PlanState[] = ["prepared", "passed", "presented", "decided"];

  it.each<[what: string, ends: readonly PlanState[], moves: readonly Move[], states: string]>([
    ["is sent, reviewed and returned with comments", PROVINCE, ["take", "return"], "submitted under-review returned"],
    ["of a province ends when the board agrees", PROVINCE, ["take", "agree", "present"], "submitted under-review agreed -"],
    [
      "of the central office is agreed, presented and decided",
      OFFICE,
      ["agree", "present", "decide"],
      "submitted agreed presented decided",
    ],
    [
      "of the sector is prepared, passed, presented and decided",
      SECTOR,
      ["prepare", "pass", "present", "decide"],
      "submitted prepared passed presented decided",
    ],
    ["of the sector does not reach the General Director past the Council", SECTOR, ["prepare", "present"], "submitted prepared -"],
    ["of the central office does not pass the Council", OFFICE, ["agree", "pass"], "submitted agreed -"],
    ["is withdrawn before its end", OFFICE, ["agree", "present", "withdraw"], "submitted agreed presented withdrawn"],
    ["is not withdrawn at its end", PROVINCE, ["agree", "withdraw"], "submitted agreed -"],
    ["that was withdrawn is gone", PROVINCE, ["withdraw", "take"], "submitted withdrawn -"],
    ["that is agreed stays in force when a change of it is sent", PROVINCE, ["agree", "supersede"], "submitted agreed -"],
    ["that is returned gives way to the next", PROVINCE, ["return", "supersede"], "submitted returned superseded"],
    ["is laid back to wait", PROVINCE, ["take", "release"], "submitted under-review submitted"],
  ])("%s", (_, ends, moves, states) => {
    expect(passed(ends, moves).join(" ")).toBe(states);
  });

  it("that was sent again and is laid back to wait still is one that was sent again", () => {
    expect(passed(PROVINCE, ["take", "release", "agree"], "resubmitted").join(" ")).toBe("resubmitted under-review resubmitted agreed");
  });
});
