import type { Said, TurnContext } from "../../engine/turn.ts";
import type { Guideline } from "../guideline/index.ts";
import { findUnits, type Unit } from "../people/index.ts";
import { daysAround } from "./days-around.ts";
import { findBeginning } from "./dialogue/begin-in-words.ts";
import { COMMANDS, formerOf, readButton } from "./dialogue/commands.ts";
import { mayPlan } from "./dialogue/may-plan.ts";
import { mendedUnit } from "./dialogue/mend.ts";
import type { Slice } from "./dialogue/slice.ts";
import type { Loaded, UnitPlan } from "./dialogue/talk.ts";
import type { Feedback } from "./feedback.ts";
import { FORM_VERSION, migrateContent } from "./form-version.ts";
import type { PlanStores } from "./plan-stores.ts";
import type { Draft } from "./store.ts";

interface LoadsFrom {
  readonly guideline: Guideline;
  feedbackOn(unit: string): Promise<Feedback>;
}

const DAY = 24 * 60 * 60 * 1000;
/** How long a cancelled draft can be restored. */
export const RESTORABLE_DAYS = 30;

const NOTHING: Loaded = { units: [], found: [] };

/** No more than the message needs: nothing for a question of somebody who makes no plan. */
export async function loadPlans(stores: PlanStores, slice: Slice, said: Said, turn: TurnContext, from: LoadsFrom): Promise<Loaded> {
  if (turn.isGroup) return NOTHING;
  const former = await formerPlan(stores, said, turn, from);
  if (!mayPlan(turn.who)) return { ...NOTHING, former };
  const { facts, plan: form } = from.guideline;
  const choice = unitChoice(slice, said);
  const isOwn = (code: string): boolean => turn.who.administrator || turn.who.units.includes(code);
  const all = choice === undefined && slice.step?.kind !== "unit" ? [] : await stores.units.units();
  const own = all.filter(({ code, mergedInto }) => isOwn(mergedInto ?? code));
  const units = own.filter(({ mergedInto }) => mergedInto === undefined);
  const isStanding = slice.step === undefined || choice !== undefined;
  const planOf = (code: string): Promise<UnitPlan | undefined> => unitPlan(stores, code, { ...from, now: turn.now, isStanding });
  const acting = await actingFor(stores, slice, turn, facts.id, isOwn);
  const before = acting.code === undefined ? undefined : await planOf(acting.code);
  const moved = before?.unit.mergedInto === undefined ? undefined : before.unit;
  const plan = moved?.mergedInto === undefined ? before : await planOf(moved.mergedInto);
  const name = choice !== undefined && "name" in choice ? choice.name : "";
  const found = findUnits(name, own);
  const foreign = name !== "" && found.length === 0 ? findUnits(name, all)[0] : undefined;
  const named = choice !== undefined && "code" in choice ? [choice.code].filter(isOwn) : found.map((unit) => unit.code);
  const [code, ...others] = named;
  const chosen = code === undefined || others.length > 0 ? undefined : await planOf(code);
  const shown = chosen ?? plan;
  const around = shown ? await daysAround(stores, shown.unit, facts.id, form) : {};
  return { plan, chosen, units, found, foreign, former, mergedFrom: acting.mergedFrom ?? moved, ...around };
}

/** The unit that the dialogue is for, or the one that it became part of, or the only one there is. */
async function actingFor(
  stores: PlanStores,
  { unit: code }: Slice,
  turn: TurnContext,
  campaign: string,
  isOwn: (code: string) => boolean,
): Promise<{ readonly code?: string | undefined; readonly mergedFrom?: Unit }> {
  if (code !== undefined && isOwn(code)) return { code };
  const before = code === undefined ? undefined : await stores.units.unit(code);
  if (before?.mergedInto !== undefined && isOwn(before.mergedInto)) return { code: before.mergedInto, mergedFrom: before };
  return { code: await onlyUnit(stores, campaign, turn) };
}

/** The plan of a unit that was merged into another, whose organizers and the board may look at it. */
async function formerPlan(stores: PlanStores, said: Said, { who, now }: TurnContext, from: LoadsFrom): Promise<UnitPlan | undefined> {
  const code = "press" in said ? formerOf(said.press) : undefined;
  const plan = code === undefined ? undefined : await unitPlan(stores, code, { ...from, now, isStanding: false });
  const into = plan?.unit.mergedInto;
  return into !== undefined && (who.administrator || who.board !== undefined || who.units.includes(into)) ? plan : undefined;
}

/** The one unit that somebody organizes for; of an administrator, the one whose plan they make on another platform. */
async function onlyUnit({ plans, people }: PlanStores, campaign: string, { chat, who }: TurnContext): Promise<string | undefined> {
  if (who.units.length > 0 || !who.administrator) return who.units.length === 1 ? who.units[0] : undefined;
  const accounts = await people.accountsWith(chat);
  if (accounts.length < 2) return undefined;
  const ids = accounts.flatMap(({ person, joinedFrom }) => (joinedFrom === undefined ? [person] : [person, joinedFrom]));
  const [unit, ...others] = await plans.unitsOf(campaign, [...new Set(ids)]);
  return others.length > 0 ? undefined : unit;
}

/** The unit that a message names, where one can be named. */
function unitChoice(slice: Slice, said: Said): { readonly name: string } | { readonly code: string } | undefined {
  if ("press" in said) {
    const code = mendedUnit(said.press) ?? /^u:(.+)$/.exec(readButton(said.press)?.action ?? "")?.[1];
    return code === undefined ? (said.press === "plan:go" && slice.unit === undefined ? { name: "" } : undefined) : { code };
  }
  if (!("text" in said)) return undefined;
  const [word = "", ...rest] = said.text.trim().split(/\s+/);
  if (COMMANDS.has(word.toLowerCase())) return { name: rest.join(" ") };
  if (slice.step) return slice.step.kind === "unit" ? { name: said.text } : undefined;
  const named = findBeginning(said.text);
  return named === undefined ? undefined : { name: named };
}

interface UnitPlanFrom extends LoadsFrom {
  readonly now: Date;
  /** How the plan stands may be told, and what others there are that it took over. */
  readonly isStanding: boolean;
}

async function unitPlan({ plans, units }: PlanStores, code: string, from: UnitPlanFrom): Promise<UnitPlan | undefined> {
  const { facts, plan: form } = from.guideline;
  const campaign = facts.id;
  const unit = await units.unit(code);
  if (!unit) return undefined;
  const isRead = unit.parent !== undefined && form.levels[unit.level]?.goesTo === "parent";
  const merged: Unit[] = [];
  for (const former of from.isStanding ? await units.unitsMergedInto(code) : [])
    if ((await plans.versions(campaign, former.code)).length > 0 || (await plans.openDraft(campaign, former.code))) merged.push(former);
  const draft = await plans.openDraft(campaign, code);
  const versions = await plans.versions(campaign, code);
  const last = draft ? undefined : await plans.cancelledDraft(campaign, code);
  const isRestorable = last && from.now.getTime() - last.cancelledAt.getTime() <= RESTORABLE_DAYS * DAY;
  return {
    unit,
    merged,
    ...(isRead && unit.parent !== undefined ? { reader: await units.unit(unit.parent) } : {}),
    draft: draft && migrated(draft),
    versions: versions.map((version) => ({ ...version, content: migrateContent(version.content, version.formVersion) })),
    cancelled: isRestorable ? migrated(last.draft) : undefined,
    feedback: versions.length > 0 ? await from.feedbackOn(code) : undefined,
  };
}

function migrated(draft: Draft): Draft {
  return { ...draft, formVersion: FORM_VERSION, content: migrateContent(draft.content, draft.formVersion) };
}
