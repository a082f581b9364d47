import type { AuditEntry, AuditStore, Changed } from "../features/audit/store.ts";
import type { Connection } from "./database.ts";
import type { AuditEntry as AuditRow } from "./generated/sqlite/client.ts";
import { storable } from "./storable.ts";

export function createAuditStore({ connection }: { connection: Connection }): AuditStore {
  return {
    async add({ at, by = null, account = null, campaign = null, unit = null, number = null, what, subject = null, ...texts }) {
      const [before, after, reason] = [kept(texts.before), kept(texts.after), kept(texts.reason)];
      await connection.auditEntry.create({ data: { at, by, account, campaign, unit, number, what, subject, before, after, reason } });
    },
    async ofUnit(campaign, unit) {
      const rows = await connection.auditEntry.findMany({
        where: { unit, OR: [{ campaign }, { campaign: null }] },
        orderBy: { seq: "asc" },
      });
      return rows.map(entryOf);
    },
    async all(campaign, limit, after = 0) {
      const rows = await connection.auditEntry.findMany({
        where: { seq: { gt: after }, OR: [{ campaign }, { campaign: null }] },
        orderBy: { seq: "asc" },
        take: limit,
      });
      return rows.map(entryOf);
    },
  };
}

function kept(text: string | undefined): string | null {
  return text === undefined ? null : storable(text);
}

function entryOf({ what, ...row }: AuditRow): AuditEntry {
  const told = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Omit<AuditEntry, "what">;
  return { ...told, what: what as Changed };
}
