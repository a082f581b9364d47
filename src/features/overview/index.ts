// The door of this feature.
export { createLogFeature, type LogStores } from "./log.ts";
export { createQueueFeature, type QueueStores } from "./queue.ts";
