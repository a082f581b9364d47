// The door of this feature.
export type { AuditEntry, AuditStore } from "./store.ts";
