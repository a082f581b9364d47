import type { ChatId } from "../../chat/message.ts";
import type { Feature, LocalTime, Notice, Said, TurnContext } from "../../engine/turn.ts";
import type { Guideline } from "../guideline/index.ts";
import type { PeopleStore, Unit, UnitStore } from "../people/index.ts";
import { findUnits } from "../people/index.ts";
import { findBeginning } from "./dialogue/begin-in-words.ts";
import { COMMANDS, readButton } from "./dialogue/commands.ts";
import { check, decide, form, home } from "./dialogue/decide.ts";
import { noticeOf } from "./dialogue/notice.ts";
import { readSlice, type Slice } from "./dialogue/slice.ts";
import type { Change, Loaded, UnitPlan } from "./dialogue/talk.ts";
import { FORM_VERSION, migrateContent } from "./form-version.ts";
import type { PlanState } from "./life.ts";
import type { Draft, PlanStore } from "./store.ts";
import { VALUES } from "./values.ts";

export interface PlanStores {
  readonly plans: PlanStore;
  readonly people: PeopleStore;
  readonly units: UnitStore;
}

const DAY = 24 * 60 * 60 * 1000;
/** How long a cancelled draft can be restored. */
export const RESTORABLE_DAYS = 30;

/** Plans, made by chatting. */
export function createPlansFeature({
  guideline,
  isGuidelineQuestion,
  isAdmitted,
  local,
}: {
  readonly guideline: Guideline;
  isGuidelineQuestion(text: string): boolean;
  /** Whether who writes from a chat may see plans. */
  isAdmitted(stores: PlanStores, chat: ChatId): Promise<boolean>;
  local(instant: Date): LocalTime;
}): Feature<Slice, Loaded, Change, PlanStores> {
  const { facts, passages } = guideline;
  const knowing = { facts, form: guideline.plan, passages, isGuidelineQuestion, local };
  return {
    id: "plans",
    readSlice,
    load: (stores, slice, said, turn) => load(stores, slice, said, turn, guideline),
    decide: (slice, said, context) => decide(slice, said, context, knowing),
    form: (slice, id, context) => form(slice, id, context, knowing),
    check: (slice, filled, context) => check(slice, filled, context, knowing),
    home: (slice, context) => home(slice, context, knowing),
    apply: async (stores, change, turn) => {
      const done = await apply(stores, change, turn, facts.id);
      if (typeof done === "boolean") return done;
      const admitted: Notice[] = [];
      for (const notice of done) if (await isAdmitted(stores, notice.to)) admitted.push(notice);
      return admitted;
    },
  };
}

const NOTHING: Loaded = { units: [], found: [] };

/** No more than the message needs: nothing for a question of somebody who makes no plan. */
async function load(stores: PlanStores, slice: Slice, said: Said, turn: TurnContext, { facts, plan: form }: Guideline): Promise<Loaded> {
  if (!turn.who.administrator || turn.isGroup) return NOTHING;
  const choice = unitChoice(slice, said);
  const units = choice === undefined && slice.step?.kind !== "unit" ? [] : await stores.units.units();
  const own = slice.unit ?? (await onlyUnit(stores, facts.id, turn));
  const plan = own === undefined ? undefined : await unitPlan(stores, facts.id, own, turn.now);
  const found = choice !== undefined && "name" in choice ? findUnits(choice.name, units) : [];
  const [code, ...others] = choice !== undefined && "code" in choice ? [choice.code] : found.map((unit) => unit.code);
  const chosen = code === undefined || others.length > 0 ? undefined : await unitPlan(stores, facts.id, code, turn.now);
  const shown = chosen ?? plan;
  const around = shown ? await daysAround(stores, shown.unit, facts.id, form) : {};
  return { plan, chosen, units, found, ...around };
}

/** The one unit that somebody organizes for on another platform, whose plan goes on here. */
async function onlyUnit({ plans, people }: PlanStores, campaign: string, { chat }: TurnContext): Promise<string | undefined> {
  const accounts = await people.accountsWith(chat);
  if (accounts.length < 2) return undefined;
  const ids = accounts.flatMap(({ person, joinedFrom }) => (joinedFrom === undefined ? [person] : [person, joinedFrom]));
  const [unit, ...others] = await plans.unitsOf(campaign, [...new Set(ids)]);
  return others.length > 0 ? undefined : unit;
}

/** The last event below, whose unit elects first, and the one above once it stands: its unit is not to be seen before. */
async function daysAround(
  { plans, units }: PlanStores,
  { code: own, parent }: Unit,
  campaign: string,
  form: Guideline["plan"],
): Promise<Pick<Loaded, "above" | "below">> {
  const below = (await units.unitsBelow(own)).map(({ code }) => code);
  const around = parent === undefined ? below : [...below, parent];
  const versions = around.length === 0 ? [] : await plans.latestVersions(campaign, around);
  const days = versions.flatMap(({ unit, state, content }) => {
    const day = state === "withdrawn" ? undefined : VALUES.day.safeParse(content.fields["day"]?.value).data;
    return day ? [{ unit, state, date: day.date }] : [];
  });
  const last = days
    .flatMap(({ unit, date }) => (unit === parent ? [] : [date]))
    .sort()
    .at(-1);
  const standing = new Set<PlanState | undefined>(Object.values(form.levels).map(({ ends }) => ends.at(-1)));
  return { below: last, above: days.find(({ unit, state }) => unit === parent && standing.has(state))?.date };
}

/** The unit that a message names, where one can be named. */
function unitChoice(slice: Slice, said: Said): { readonly name: string } | { readonly code: string } | undefined {
  if ("press" in said) {
    const code = /^u:(.+)$/.exec(readButton(said.press)?.action ?? "")?.[1];
    return code === undefined ? (said.press === "plan:go" && slice.unit === undefined ? { name: "" } : undefined) : { code };
  }
  if (!("text" in said)) return undefined;
  const [word = "", ...rest] = said.text.trim().split(/\s+/);
  if (COMMANDS.has(word.toLowerCase())) return { name: rest.join(" ") };
  if (slice.step) return slice.step.kind === "unit" ? { name: said.text } : undefined;
  const named = findBeginning(said.text);
  return named === undefined ? undefined : { name: named };
}

async function unitPlan({ plans, units }: PlanStores, campaign: string, code: string, now: Date): Promise<UnitPlan | undefined> {
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
  };
}

function migrated(draft: Draft): Draft {
  return { ...draft, formVersion: FORM_VERSION, content: migrateContent(draft.content, draft.formVersion) };
}

async function apply(stores: PlanStores, change: Change, turn: TurnContext, campaign: string): Promise<boolean | readonly Notice[]> {
  const { plans } = stores;
  switch (change.kind) {
    case "organize":
      await plans.addOrganizer(campaign, change.unit, turn.who.id);
      return true;
    case "save":
      return plans.saveDraft(change.draft);
    case "create":
      if (!(await plans.createDraft(change.draft))) return false;
      return change.draft.basedOn > 0 ? notices(stores, change, turn, campaign) : true;
    case "cancel":
      return (await plans.closeDraft(change.draft.id, "cancelled", turn.now)) && notices(stores, change, turn, campaign);
    case "restore":
      return (await plans.reopenDraft(change.draft.id, turn.now)) && notices(stores, change, turn, campaign);
    case "submit": {
      for (const { unit, number, state } of change.superseded) {
        const step = { campaign, unit, number, from: state, to: "superseded" as const, at: turn.now, by: turn.who.id };
        if (!(await plans.moveVersion(step))) return false;
      }
      const isDone = (await plans.closeDraft(change.draft.id, "submitted", turn.now)) && (await plans.addVersion(change.version));
      return isDone && notices(stores, change, turn, campaign);
    }
    case "withdraw": {
      const { unit, number, state } = change.version;
      const moved = await plans.moveVersion({ campaign, unit, number, from: state, to: "withdrawn", at: turn.now, by: turn.who.id });
      return moved && notices(stores, change, turn, campaign);
    }
  }
}

/** What the unit's other organizers are told of a change. */
async function notices(
  { plans, people }: PlanStores,
  change: Exclude<Change, { kind: "organize" | "save" }>,
  turn: TurnContext,
  campaign: string,
): Promise<readonly Notice[]> {
  const unit = change.kind === "withdraw" || change.kind === "submit" ? change.version.unit : change.draft.unit;
  const others = (await plans.organizers(campaign, unit)).filter((id) => id !== turn.who.id);
  const told: Notice[] = [];
  for (const id of others) {
    const [chat] = await people.chatsOf(id);
    const person = await people.person(id);
    // A chat that was joined to another person's is that of both.
    if (chat && chat !== turn.chat && told.every(({ to }) => to !== chat))
      told.push({ to: chat, message: noticeOf(change, unit, person?.language ?? "vi") });
  }
  return told;
}
