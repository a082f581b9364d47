// The door of this feature.
export type { AuditStore } from "./store.ts";
