import { migrateContent } from "./form-version.ts";
import type { Version } from "./store.ts";
import { VALUES } from "./values.ts";

/** Seats for units as a plan names them. */
export interface PlannedQuotas {
  /** The version's number. */
  readonly number: number;
  readonly submittedAt: Date;
  readonly quotas: readonly { readonly unit: string; readonly seats: number }[];
}

/** The seats that the latest version that was not withdrawn hands on to other units; undefined where there is no such version. */
export function latestQuotas(versions: readonly Version[]): PlannedQuotas | undefined {
  const latest = versions.filter(({ state }) => state !== "withdrawn").at(-1);
  if (!latest) return undefined;
  const { fields } = migrateContent(latest.content, latest.formVersion);
  const quotas = VALUES.quotas.safeParse(fields["quotas"]?.value).data ?? [];
  return { number: latest.number, submittedAt: latest.submittedAt, quotas };
}
