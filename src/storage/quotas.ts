import type { QuotaStore } from "../features/quotas/store.ts";
import type { Connection } from "./database.ts";

export function createQuotaStore({ connection }: { connection: Connection }): QuotaStore {
  const { quota, unit: units } = connection;
  return {
    async of(campaign, unit) {
      const merged = await units.findMany({ where: { mergedInto: unit }, select: { code: true } });
      const codes = [unit, ...merged.map(({ code }) => code)];
      return quota.findMany({ where: { campaign, unit: { in: codes } }, orderBy: [{ giver: "asc" }, { unit: "asc" }] });
    },
    async from(campaign, giver) {
      return quota.findMany({ where: { campaign, giver }, orderBy: { unit: "asc" } });
    },
    async put({ campaign, giver, unit, seats, at, by }, before) {
      if (before !== undefined) {
        const { count } = await quota.updateMany({ where: { campaign, giver, unit, seats: before }, data: { seats, at, by } });
        return count > 0;
      }
      const put = await connection.$executeRaw`
        INSERT INTO quotas (campaign, giver, unit, seats, at, by) VALUES (${campaign}, ${giver}, ${unit}, ${seats}, ${at}, ${by})
        ON CONFLICT (campaign, giver, unit) DO NOTHING`;
      return put > 0;
    },
  };
}
