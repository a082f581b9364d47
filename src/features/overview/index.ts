// The door of this feature.
export { type CalendarEvent, calendarFile } from "./calendar-file.ts";
export { createOverviewFeature, type OverviewStores } from "./feature.ts";
export { createLogFeature, type LogStores } from "./log.ts";
export { createQueueFeature, type QueueStores } from "./queue.ts";
export { createUnitPageFeature, type UnitPageStores } from "./unit-page.ts";
