// The door of this feature.
export { createQueueFeature, type QueueStores } from "./queue.ts";
