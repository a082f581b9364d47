import type { AuditStore } from "../audit/index.ts";
import type { MemberStore, PeopleStore, UnitStore } from "../people/index.ts";
import type { PlanStore } from "./store.ts";

export interface PlanStores {
  readonly plans: PlanStore;
  readonly people: PeopleStore;
  readonly members: MemberStore;
  readonly units: UnitStore;
  readonly audit: AuditStore;
}
