import type { UnitStore } from "../features/people/store.ts";
import type { Quota, QuotaStore } from "../features/quotas/store.ts";
import type { Tables } from "./memory-tables.ts";

export function createMemoryQuotas({ tables, units }: { tables: Tables; units: Pick<UnitStore, "units"> }): QuotaStore {
  const quotas = tables.create<string, Quota>();
  const some = (isMeant: (quota: Quota) => boolean): Quota[] =>
    [...quotas.values()].filter(isMeant).sort((a, b) => compare(a.giver, b.giver) || compare(a.unit, b.unit));
  return {
    async of(campaign, unit) {
      const merged = (await units.units()).filter(({ mergedInto }) => mergedInto === unit).map(({ code }) => code);
      return some((quota) => quota.campaign === campaign && (quota.unit === unit || merged.includes(quota.unit)));
    },
    from: async (campaign, giver) => some((quota) => quota.campaign === campaign && quota.giver === giver),
    async put(quota, before) {
      const key = JSON.stringify([quota.campaign, quota.giver, quota.unit]);
      if (quotas.get(key)?.seats !== before) return false;
      quotas.set(key, { ...quota });
      return true;
    },
  };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
