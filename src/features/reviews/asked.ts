import type { PlanKey } from "./plan-review.ts";
import type { ReviewRight } from "./rights.ts";

/** What a button does with a version, by who may press it: reviewers with a right, or the unit's own organizers. */
export const ACTIONS = {
  card: "look",
  show: "look",
  versions: "look",
  take: "staff",
  over: "staff",
  release: "staff",
  comment: "staff",
  field: "staff",
  list: "staff",
  one: "staff",
  edit: "staff",
  remove: "staff",
  tell: "staff",
  close: "staff",
  ask: "staff",
  agree: "leader",
  prepare: "leader",
  return: "leader",
  due: "leader",
  send: "leader",
  recall: "leader",
  pass: "leader",
  present: "leader",
  decide: "leader",
  number: "leader",
  day: "leader",
  on: "leader",
  save: "leader",
  file: "leader",
  answer: "unit",
  notes: "unit",
  done: "unit",
  reply: "unit",
} as const satisfies Readonly<Record<string, ReviewRight | "unit">>;
type Action = keyof typeof ACTIONS;

/** A pressed button: what it does, with which version, and what else it says. */
export interface Asked {
  readonly action: Action;
  readonly plan: PlanKey;
  readonly more: readonly string[];
}

const BUTTON = /^rv:([a-z]+):([\w.-]{1,32})\/(\d{1,6})(?::(.*))?$/;

/** Undefined: another feature's. */
export function readAsked(press: string): Asked | undefined {
  const [, action = "", unit = "", number = "", more] = BUTTON.exec(press) ?? [];
  if (!isAction(action)) return undefined;
  return { action, plan: { unit, number: Number(number) }, more: more === undefined ? [] : more.split(":") };
}

function isAction(action: string): action is Action {
  return Object.hasOwn(ACTIONS, action);
}
