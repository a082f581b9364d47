import type { ChatId } from "../../chat/message.ts";
import type { Feature, LocalTime, Notice, Said, TurnContext } from "../../engine/turn.ts";
import type { AuditStore } from "../audit/index.ts";
import type { Guideline } from "../guideline/index.ts";
import type { MemberStore, PeopleStore, UnitStore } from "../people/index.ts";
import { findUnits, reachPerson } from "../people/index.ts";
import { daysAround } from "./days-around.ts";
import { findBeginning } from "./dialogue/begin-in-words.ts";
import { COMMANDS, readButton } from "./dialogue/commands.ts";
import { check, decide, form, home } from "./dialogue/decide.ts";
import { mayPlan } from "./dialogue/may-plan.ts";
import { mendedUnit } from "./dialogue/mend.ts";
import { noticeOf } from "./dialogue/notice.ts";
import { readSlice, type Slice } from "./dialogue/slice.ts";
import type { Change, Loaded, UnitPlan } from "./dialogue/talk.ts";
import type { Feedback } from "./feedback.ts";
import { FORM_VERSION, migrateContent } from "./form-version.ts";
import type { Draft, PlanStore, Version } from "./store.ts";

export interface PlanStores {
  readonly plans: PlanStore;
  readonly people: PeopleStore;
  readonly members: MemberStore;
  readonly units: UnitStore;
  readonly audit: AuditStore;
}

/** A version that the unit has just submitted or withdrawn, as it was and is now. */
export interface MovedVersion {
  readonly version: Version;
  /** Numbers of the versions whose place it took. */
  readonly superseded: readonly number[];
}

const DAY = 24 * 60 * 60 * 1000;
/** How long a cancelled draft can be restored. */
export const RESTORABLE_DAYS = 30;

/** Plans, made by chatting. */
export function createPlansFeature<Stores extends PlanStores>({
  guideline,
  isGuidelineQuestion,
  mayWrite,
  feedbackOn,
  afterMove,
  local,
}: {
  readonly guideline: Guideline;
  isGuidelineQuestion(text: string): boolean;
  /** Whether who writes from a chat may see and write a unit's plan. */
  mayWrite(stores: Stores, chat: ChatId, unit: string): Promise<boolean>;
  /** What the reviewers of a unit's plan want changed. */
  feedbackOn(stores: Stores, unit: string): Promise<Feedback>;
  /** What others are told or shown anew when a unit submits or withdraws its plan. */
  afterMove(stores: Stores, moved: MovedVersion, turn: TurnContext): Promise<readonly Notice[]>;
  local(instant: Date): LocalTime;
}): Feature<Slice, Loaded, Change, Stores> {
  const { facts, passages } = guideline;
  const knowing = { facts, form: guideline.plan, passages, isGuidelineQuestion, local };
  return {
    id: "plans",
    readSlice,
    load: (stores, slice, said, turn) => load(stores, slice, said, turn, { guideline, feedbackOn: (unit) => feedbackOn(stores, unit) }),
    decide: (slice, said, context) => decide(slice, said, context, knowing),
    form: (slice, id, context) => form(slice, id, context, knowing),
    check: (slice, filled, context) => check(slice, filled, context, knowing),
    home: (slice, context) => home(slice, context, knowing),
    apply: async (stores, change, turn) => {
      if (!(await apply(stores, change, turn, facts.id))) return false;
      if (change.kind === "organize" || change.kind === "save" || (change.kind === "create" && change.draft.basedOn === 0)) return true;
      const admitted: Notice[] = [];
      for (const notice of await notices(stores, change, turn, facts.id))
        if (await mayWrite(stores, notice.to, unitOf(change))) admitted.push(notice);
      const moved = movedBy(change);
      return moved ? [...admitted, ...(await afterMove(stores, moved, turn))] : admitted;
    },
  };
}

interface LoadsFrom {
  readonly guideline: Guideline;
  feedbackOn(unit: string): Promise<Feedback>;
}

const NOTHING: Loaded = { units: [], found: [] };

/** No more than the message needs: nothing for a question of somebody who makes no plan. */
async function load(stores: PlanStores, slice: Slice, said: Said, turn: TurnContext, from: LoadsFrom): Promise<Loaded> {
  const { facts, plan: form } = from.guideline;
  if (!mayPlan(turn.who) || turn.isGroup) return NOTHING;
  const choice = unitChoice(slice, said);
  const isOwn = (code: string): boolean => turn.who.administrator || turn.who.units.includes(code);
  const all = choice === undefined && slice.step?.kind !== "unit" ? [] : await stores.units.units();
  const units = all.filter(({ code }) => isOwn(code));
  const own = slice.unit !== undefined && isOwn(slice.unit) ? slice.unit : await onlyUnit(stores, facts.id, turn);
  const plan = own === undefined ? undefined : await unitPlan(stores, own, turn.now, from);
  const found = choice !== undefined && "name" in choice ? findUnits(choice.name, units) : [];
  const named = choice !== undefined && "code" in choice ? [choice.code].filter(isOwn) : found.map((unit) => unit.code);
  const [code, ...others] = named;
  const chosen = code === undefined || others.length > 0 ? undefined : await unitPlan(stores, code, turn.now, from);
  const shown = chosen ?? plan;
  const around = shown ? await daysAround(stores, shown.unit, facts.id, form) : {};
  return { plan, chosen, units, found, ...around };
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

async function unitPlan({ plans, units }: PlanStores, code: string, now: Date, from: LoadsFrom): Promise<UnitPlan | undefined> {
  const campaign = from.guideline.facts.id;
  const unit = await units.unit(code);
  if (!unit) return undefined;
  const draft = await plans.openDraft(campaign, code);
  const versions = await plans.versions(campaign, code);
  const last = draft ? undefined : await plans.cancelledDraft(campaign, code);
  const isRestorable = last && now.getTime() - last.cancelledAt.getTime() <= RESTORABLE_DAYS * DAY;
  return {
    unit,
    draft: draft && migrated(draft),
    versions: versions.map((version) => ({ ...version, content: migrateContent(version.content, version.formVersion) })),
    cancelled: isRestorable ? migrated(last.draft) : undefined,
    feedback: versions.length > 0 ? await from.feedbackOn(code) : undefined,
  };
}

function migrated(draft: Draft): Draft {
  return { ...draft, formVersion: FORM_VERSION, content: migrateContent(draft.content, draft.formVersion) };
}

async function apply({ plans, audit }: PlanStores, change: Change, turn: TurnContext, campaign: string): Promise<boolean> {
  const { account, id: by } = turn.who;
  const draftWas = async (before: string | undefined, after: string): Promise<boolean> => {
    await audit.add({ campaign, unit: unitOf(change), what: "draft", before, after, at: turn.now, by, account });
    return true;
  };
  switch (change.kind) {
    case "organize":
      await plans.addOrganizer(campaign, change.unit, turn.who.id);
      return true;
    case "save":
      return plans.saveDraft(change.draft);
    case "create":
      // What the version was decided to be may not be recalled once it is acted on.
      if (change.from && !(await plans.holdVersion(change.from))) return false;
      return (await plans.createDraft(change.draft)) && draftWas(undefined, "open");
    case "cancel":
      return (await plans.closeDraft(change.draft.id, "cancelled", turn.now)) && draftWas("open", "cancelled");
    case "restore":
      return (await plans.reopenDraft(change.draft.id, turn.now)) && draftWas("cancelled", "open");
    case "submit": {
      for (const { unit, number, state } of change.superseded) {
        const step = { campaign, unit, number, from: state, to: "superseded" as const, at: turn.now, by, account };
        if (!(await plans.moveVersion(step))) return false;
      }
      return (
        (await plans.closeDraft(change.draft.id, "submitted", turn.now)) &&
        (await draftWas("open", "submitted")) &&
        (await plans.addVersion(change.version, account))
      );
    }
    case "withdraw": {
      const { unit, number, state } = change.version;
      return plans.moveVersion({ campaign, unit, number, from: state, to: "withdrawn", at: turn.now, by, account });
    }
  }
}

/** What the unit's other organizers are told of a change. */
async function notices(
  stores: PlanStores,
  change: Exclude<Change, { kind: "organize" | "save" }>,
  turn: TurnContext,
  campaign: string,
): Promise<readonly Notice[]> {
  const unit = unitOf(change);
  const admitted = (await stores.members.membersOf(unit)).map(({ person }) => person);
  const others = new Set([...(await stores.plans.organizers(campaign, unit)), ...admitted].filter((id) => id !== turn.who.id));
  const told: Notice[] = [];
  for (const person of others) {
    const reached = await reachPerson(stores, person);
    // A chat that was joined to another person's is that of both.
    if (reached && reached.chat !== turn.chat && told.every(({ to }) => to !== reached.chat))
      told.push({ to: reached.chat, message: noticeOf(change, unit, reached.language) });
  }
  return told;
}

function unitOf(change: Change): string {
  return change.kind === "organize" ? change.unit : "version" in change ? change.version.unit : change.draft.unit;
}

function movedBy(change: Change): MovedVersion | undefined {
  if (change.kind === "submit") return { version: change.version, superseded: change.superseded.map(({ number }) => number) };
  return change.kind === "withdraw" ? { version: { ...change.version, state: "withdrawn" }, superseded: [] } : undefined;
}
