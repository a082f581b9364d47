// The door of this feature. Reading a pack (read-pack.ts) is a door of its own: it needs the YAML reader and
// zod, which a start with a prepared pack does without.
export { dateInWords, dayBefore } from "./fill.ts";
export { type Guideline, type Language, type Passage, sectionOf } from "./guideline.ts";
export { FIELD_IDS, PACK_FILES, UNANSWERABLE } from "./pack-files.ts";
export type { Both, Deadline, Facts, Level, LeveledTopic, PlainTopic, PlanForm, Statement, Topic } from "./schema.ts";
export type { Problem } from "./source-file.ts";
