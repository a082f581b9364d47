import type { CardStore, EngineStore } from "../engine/store.ts";
import type { AuditStore } from "../features/audit/store.ts";
import type { OverviewStore } from "../features/overview/store.ts";
import type {
  ErasureStore,
  InvitationStore,
  JoinRequestStore,
  LinkStore,
  MemberStore,
  PeopleStore,
  UnitStore,
} from "../features/people/store.ts";
import type { PlanStore } from "../features/plans/store.ts";
import type { QuestionStore } from "../features/questions/store.ts";
import type { QuotaStore } from "../features/quotas/store.ts";
import type { ReviewStore } from "../features/reviews/store.ts";

/** The features' stores, which share a turn's transaction. */
export interface Stores {
  readonly people: PeopleStore;
  readonly links: LinkStore;
  readonly members: MemberStore;
  readonly invitations: InvitationStore;
  readonly joinRequests: JoinRequestStore;
  readonly erasures: ErasureStore;
  readonly units: UnitStore;
  readonly plans: PlanStore;
  readonly overview: OverviewStore;
  readonly reviews: ReviewStore;
  readonly questions: QuestionStore;
  readonly quotas: QuotaStore;
  readonly audit: AuditStore;
  readonly cards: CardStore;
}

/**
 * All that is kept. What a turn or transaction does goes through what it is handed: to wait there for another method of
 * the storage would wait forever, since on SQLite everything goes one after the other.
 */
export interface Storage extends EngineStore<Stores> {
  /**
   * Hashes of the files that came in to which something refers: a version, a draft that is open or was cancelled at or after an
   * instant, a decision, a conversation, an event that no turn has finished.
   */
  filesInUse(cancelledSince: Date): Promise<ReadonlySet<string>>;
  /**
   * Takes the last traces of chats that were erased (ErasureStore), as soon as what was still to be sent there was; gives of how many.
   */
  finishErasures(): Promise<number>;
  close(): Promise<void>;
}
