import type { ChatId, Language } from "../../chat/message.ts";
import type { CardStore } from "../../engine/store.ts";
import type { LocalTime } from "../../engine/turn.ts";
import type { AuditStore } from "../audit/index.ts";
import type { Guideline } from "../guideline/index.ts";
import type { MemberStore, PeopleStore, Unit, UnitStore } from "../people/index.ts";
import { type DaysAround, type Draft, daysAround, type PlanStore, type Version } from "../plans/index.ts";
import { canReview, goesToBoard, type Reviewed, type ReviewRight, type Rights } from "./rights.ts";
import type { Decision, Review, ReviewComment, ReviewStore } from "./store.ts";

export interface ReviewStores {
  readonly people: PeopleStore;
  readonly members: MemberStore;
  readonly units: UnitStore;
  readonly plans: PlanStore;
  readonly reviews: ReviewStore;
  readonly audit: AuditStore;
  readonly cards: CardStore;
}

/** What the program knows besides what the stores hold. */
export interface Knowing {
  readonly guideline: Guideline;
  /** An instant's date and time in the product's time zone. */
  local(instant: Date): LocalTime;
  /** What whoever writes from a chat may do, now. */
  rightsAt(stores: Pick<ReviewStores, "people" | "members">, chat: ChatId): Promise<Rights>;
}

/** Names a version of the campaign. */
export interface PlanKey {
  readonly unit: string;
  readonly number: number;
}

/** A version as its reviewers see it. */
export interface PlanReview extends Reviewed {
  /** Those who go on with the unit's plan. */
  readonly heir: Unit;
  readonly version: Version;
  /** All of the unit's versions, oldest first. */
  readonly versions: readonly Version[];
  readonly review?: Review | undefined;
  /** What was said about any of the versions, oldest first. */
  readonly comments: readonly ReviewComment[];
  readonly decisions: readonly Decision[];
  readonly draft?: Draft | undefined;
  readonly days: DaysAround;
  /** How those who took part are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Whoever took it may still review it. */
  readonly isTakerThere: boolean;
}

/** Who reads, or presses a button, from a chat. */
export interface Viewer {
  readonly language: Language;
  readonly right: ReviewRight | undefined;
  /** The ids under which rows speak of them. */
  readonly ids: ReadonlySet<string>;
}

/** Undefined when there is no such version. */
export async function loadPlan(stores: ReviewStores, { unit: code, number }: PlanKey, knowing: Knowing): Promise<PlanReview | undefined> {
  const { facts, plan: form } = knowing.guideline;
  const unit = await stores.units.unit(code);
  if (!unit) return undefined;
  const versions = await stores.plans.versions(facts.id, code);
  const version = versions.find((each) => each.number === number);
  if (!version) return undefined;
  const above = await heirOf(stores, unit.parent);
  const isOrphan = !goesToBoard(unit, form) && (above === undefined || (await stores.members.membersOf(above.code)).length === 0);
  const comments = await stores.reviews.comments(facts.id, code);
  const decisions = await stores.reviews.decisions(facts.id, code);
  const review = await stores.reviews.review(version);
  const reviewed: Reviewed = { unit, above, isOrphan };
  return {
    ...reviewed,
    heir: (await heirOf(stores, code)) ?? unit,
    version,
    versions,
    review,
    comments,
    decisions,
    draft: await stores.plans.openDraft(facts.id, code),
    days: await daysAround(stores, unit, facts.id, form),
    names: await namesOf(stores, [review?.takenBy, ...[...comments, ...decisions].map(({ by }) => by)]),
    isTakerThere: review?.takenBy !== undefined && (await mayWork(stores, review.takenBy, reviewed, knowing)),
  };
}

/** A unit, or the one that it was merged into. */
async function heirOf({ units }: ReviewStores, code: string | undefined): Promise<Unit | undefined> {
  const unit = code === undefined ? undefined : await units.unit(code);
  return unit?.mergedInto === undefined ? unit : ((await units.unit(unit.mergedInto)) ?? unit);
}

async function namesOf({ people }: ReviewStores, ids: readonly (string | undefined)[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const name = id === undefined ? undefined : (await people.person(id))?.name;
    if (id !== undefined && name !== undefined) names.set(id, name);
  }
  return names;
}

async function mayWork(stores: ReviewStores, person: string, reviewed: Reviewed, knowing: Knowing): Promise<boolean> {
  const [chat] = await stores.people.chatsOf(person);
  if (chat === undefined) return false;
  const right = canReview(await knowing.rightsAt(stores, chat), reviewed, knowing.guideline.plan);
  return right === "staff" || right === "leader";
}

/** Who reads in a chat, found out without having it count as used. */
export async function viewerAt(stores: ReviewStores, chat: ChatId, reviewed: Reviewed, knowing: Knowing): Promise<Viewer> {
  const accounts = await stores.people.accountsWith(chat);
  const person = accounts.find((account) => account.chat === chat)?.person;
  const language = (person === undefined ? undefined : await stores.people.person(person))?.language ?? "vi";
  const right = canReview(await knowing.rightsAt(stores, chat), reviewed, knowing.guideline.plan);
  return { language, right, ids: idsOf(accounts) };
}

export function idsOf(accounts: readonly { readonly person: string; readonly joinedFrom?: string | undefined }[]): ReadonlySet<string> {
  return new Set(accounts.flatMap(({ person, joinedFrom }) => (joinedFrom === undefined ? [person] : [person, joinedFrom])));
}
