// The door of this feature.
export { createQuotasFeature, type QuotaStores } from "./feature.ts";
