import type { AuditEntry, AuditStore } from "../features/audit/store.ts";
import type { Tables } from "./memory-tables.ts";
import { storable } from "./storable.ts";

export function createMemoryAudit(tables: Tables): AuditStore {
  const entries = tables.create<number, AuditEntry>();
  let last = 0;
  const ofCampaign = (campaign: string): readonly AuditEntry[] =>
    [...entries.values()]
      .filter((entry) => entry.campaign === undefined || entry.campaign === campaign)
      .sort((a, b) => a.seq - b.seq)
      .map((entry) => ({ ...entry }));
  return {
    async add(entry) {
      last += 1;
      const texts = (["before", "after", "reason"] as const).flatMap((name) => {
        const text = entry[name];
        return text === undefined ? [] : [[name, storable(text)]];
      });
      const told = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as typeof entry;
      entries.set(last, { ...told, ...Object.fromEntries(texts), seq: last });
    },
    async ofUnit(campaign, unit) {
      return ofCampaign(campaign).filter((entry) => entry.unit === unit);
    },
    async all(campaign, limit, after = 0) {
      return ofCampaign(campaign)
        .filter(({ seq }) => seq > after)
        .slice(0, limit);
    },
  };
}
