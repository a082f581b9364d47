import type { ChatId } from "../../chat/message.ts";
import type { Feature, LocalTime, Notice, TurnContext } from "../../engine/turn.ts";
import type { Guideline } from "../guideline/index.ts";
import { reachPerson } from "../people/index.ts";
import { check, decide, form, home } from "./dialogue/decide.ts";
import { noticeOf } from "./dialogue/notice.ts";
import { readSlice, type Slice } from "./dialogue/slice.ts";
import type { Change, Loaded } from "./dialogue/talk.ts";
import type { Feedback } from "./feedback.ts";
import { loadPlans } from "./load-plans.ts";
import type { PlanStores } from "./plan-stores.ts";
import type { Version } from "./store.ts";

/** A version that the unit has just submitted or withdrawn, as it was and is now. */
export interface MovedVersion {
  readonly version: Version;
  /** Numbers of the versions whose place it took. */
  readonly superseded: readonly number[];
}

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
    load: (stores, slice, said, turn) =>
      loadPlans(stores, slice, said, turn, { guideline, feedbackOn: (unit) => feedbackOn(stores, unit) }),
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
