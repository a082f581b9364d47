// The door of this feature.
export { createBoardFeature } from "./board.ts";
export { findUnits } from "./find-unit.ts";
export { createGeneralFeature } from "./general.ts";
export { importUnits } from "./import-units.ts";
export { createInviteFeature } from "./invite.ts";
export { createJoinFeature } from "./join.ts";
export { createLinkFeature, type LinkStores } from "./link.ts";
export { createMeFeature, type MeStores } from "./me.ts";
export { type Reached, reachMembers, reachPerson } from "./reach.ts";
export { readUnits } from "./read-units.ts";
export { seedUnits } from "./seed-units.ts";
export { BOARD, type MemberStore, type PeopleStore, type Unit, type UnitStore } from "./store.ts";
