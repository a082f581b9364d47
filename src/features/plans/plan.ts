import { z } from "zod";

/** What a plan holds. Values are checked by their field's schema (fields.ts) when they are read. */

/** Who wrote something into a plan and when. */
const Written = z.object({
  /** A person's id. */
  by: z.string(),
  /** ISO instant, by the product's calendar. */
  at: z.string(),
});

const Entry = Written.extend({ value: z.unknown() });
const Reason = Written.extend({ text: z.string() });

export const PlanContent = z.object({
  /** Values by field id. */
  fields: z.record(z.string(), Entry),
  /** Ids of optional fields that were passed over. */
  skipped: z.array(z.string()),
  /** Written reasons for breaches, by finding id. */
  reasons: z.record(z.string(), Reason),
});
export type PlanContent = z.infer<typeof PlanContent>;
export type Entry = z.infer<typeof Entry>;

export const EMPTY_PLAN: PlanContent = { fields: {}, skipped: [], reasons: {} };
