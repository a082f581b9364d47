// The door of this feature.
export { findUnits } from "./find-unit.ts";
export { createGeneralFeature } from "./general.ts";
export { createLinkFeature, type LinkStores } from "./link.ts";
export { readUnits } from "./read-units.ts";
export { seedUnits } from "./seed-units.ts";
export type { PeopleStore, Unit, UnitStore } from "./store.ts";
