import { empty, join, sqltag as sql } from "@prisma/client/runtime/client";
import type { AuditEntry } from "../features/audit/store.ts";
import type { PlanState } from "../features/plans/life.ts";
import type { PlanContent } from "../features/plans/plan.ts";
import type { Draft, PlanStore, Step, Version } from "../features/plans/store.ts";
import { createAuditStore } from "./audit.ts";
import type { Connection } from "./database.ts";
import type { Draft as DraftRow, Version as VersionRow } from "./generated/sqlite/client.ts";
import { createPlanCounts } from "./plan-counts.ts";

/** What every turn does is said in SQL, which takes half the time. */
export function createPlanStore({ connection }: { connection: Connection }): PlanStore {
  const audit = createAuditStore({ connection });
  const isOpen = async (campaign: string, unit: string): Promise<boolean> =>
    (await connection.draft.count({ where: { campaign, unit, open: true } })) > 0;
  return {
    async openDraft(campaign, unit) {
      const [row] = await connection.$queryRaw<(Omit<Draft, "content"> & { readonly content: string })[]>`
        SELECT id, campaign, unit, revision, based_on AS "basedOn", form_version AS "formVersion", content,
          created_at AS "createdAt", updated_at AS "updatedAt"
        FROM drafts WHERE campaign = ${campaign} AND unit = ${unit} AND open = ${true}`;
      return row && { ...row, content: JSON.parse(row.content) as PlanContent };
    },
    async createDraft({ content, ...draft }) {
      // Asked first: under PostgreSQL a refused insert would end the transaction.
      if (await isOpen(draft.campaign, draft.unit)) return false;
      await connection.draft.create({ data: { ...draft, content: JSON.stringify(content), open: true } });
      return true;
    },
    async saveDraft({ id, revision, content, basedOn, formVersion, updatedAt }) {
      const saved = await connection.$executeRaw`
        UPDATE drafts SET revision = ${revision}, content = ${JSON.stringify(content)}, based_on = ${basedOn},
          form_version = ${formVersion}, updated_at = ${updatedAt}
        WHERE id = ${id} AND revision = ${revision - 1} AND open = ${true}`;
      return saved > 0;
    },
    async closeDraft(id, why, at) {
      const { count } = await connection.draft.updateMany({
        where: { id, open: true },
        data: { open: null, closedAs: why, closedAt: at },
      });
      return count > 0;
    },
    async cancelledDraft(campaign, unit) {
      const row = await connection.draft.findFirst({
        where: { campaign, unit, open: null, closedAs: "cancelled" },
        orderBy: { closedAt: "desc" },
      });
      return row?.closedAt ? { draft: draftOf(row), cancelledAt: row.closedAt } : undefined;
    },
    async reopenDraft(id, at) {
      const row = await connection.draft.findUnique({ where: { id } });
      if (row?.closedAs !== "cancelled" || (await isOpen(row.campaign, row.unit))) return false;
      const { count } = await connection.draft.updateMany({
        where: { id, closedAs: "cancelled" },
        data: { open: true, closedAs: null, closedAt: null, updatedAt: at },
      });
      return count > 0;
    },
    async versions(campaign, unit) {
      const rows = await connection.$queryRaw<VersionRow[]>`
        SELECT campaign, unit, number, form_version AS "formVersion", content, submitted_at AS "submittedAt",
          submitted_by AS "submittedBy", late, state
        FROM versions WHERE campaign = ${campaign} AND unit = ${unit} ORDER BY number`;
      return rows.map(versionOf);
    },
    async addVersion({ content, ...version }, account) {
      const { campaign, unit, number, state, submittedAt, submittedBy } = version;
      if ((await connection.version.count({ where: { campaign, unit, number } })) > 0) return false;
      await connection.version.create({ data: { ...version, content: JSON.stringify(content) } });
      await audit.add({ campaign, unit, number, what: "state", after: state, at: submittedAt, by: submittedBy, account });
      return true;
    },
    async moveVersion({ campaign, unit, number, from, to, ...step }) {
      if (from === undefined) return false;
      const { count } = await connection.version.updateMany({ where: { campaign, unit, number, state: from }, data: { state: to } });
      if (count === 0) return false;
      await audit.add({ campaign, unit, number, what: "state", before: from, after: to, ...step });
      return true;
    },
    async holdVersion({ campaign, unit, number, state }) {
      // Changes nothing, but nobody else can change the row at the same time.
      const held = await connection.$executeRaw`
        UPDATE versions SET state = ${state} WHERE campaign = ${campaign} AND unit = ${unit} AND number = ${number} AND state = ${state}`;
      return held > 0;
    },
    async steps(campaign, unit) {
      return (await audit.ofUnit(campaign, unit)).flatMap(stepOf);
    },
    async latestVersions(campaign, units) {
      if (units?.length === 0) return [];
      const newest = await connection.$queryRaw<RawVersion[]>`
        SELECT campaign, unit, number, form_version, content, submitted_at, submitted_by, late, state FROM versions AS v
        WHERE campaign = ${campaign} ${units ? sql`AND unit IN (${join([...units])})` : empty} AND NOT EXISTS (
          SELECT 1 FROM versions AS w WHERE w.campaign = v.campaign AND w.unit = v.unit AND w.number > v.number)`;
      return newest.map(fromRaw).sort(byUnit);
    },
    async standingVersions(campaign, units) {
      if (units?.length === 0) return [];
      const standing = await connection.$queryRaw<RawVersion[]>`
        SELECT campaign, unit, number, form_version, content, submitted_at, submitted_by, late, state FROM versions AS v
        WHERE campaign = ${campaign} ${units ? sql`AND unit IN (${join([...units])})` : empty}
          AND state NOT IN ('withdrawn', 'superseded') AND NOT EXISTS (
            SELECT 1 FROM versions AS w
            WHERE w.campaign = v.campaign AND w.unit = v.unit AND w.number > v.number AND w.state NOT IN ('withdrawn', 'superseded'))`;
      return standing.map(fromRaw).sort(byUnit);
    },
    ...createPlanCounts({ connection }),
    async openDrafts(campaign) {
      return (await connection.draft.findMany({ where: { campaign, open: true } })).map(draftOf).sort(byUnit);
    },
    async addOrganizer(campaign, unit, person) {
      await connection.$executeRaw`
        INSERT INTO organizers (campaign, unit, person) VALUES (${campaign}, ${unit}, ${person})
        ON CONFLICT (campaign, unit, person) DO NOTHING`;
    },
    async organizers(campaign, unit) {
      const rows = await connection.organizer.findMany({ where: { campaign, unit } });
      return rows.map(({ person }) => person).sort();
    },
    async unitsOf(campaign, people) {
      const rows = await connection.organizer.findMany({ where: { campaign, person: { in: [...people] } } });
      return [...new Set(rows.map(({ unit }) => unit))].sort();
    },
  };
}

type RawVersion = Pick<VersionRow, "campaign" | "unit" | "number" | "content" | "late" | "state"> & {
  readonly form_version: number;
  readonly submitted_at: Date;
  readonly submitted_by: string;
};

function fromRaw({ form_version: formVersion, submitted_at: submittedAt, submitted_by: submittedBy, ...row }: RawVersion): Version {
  return versionOf({ ...row, formVersion, submittedAt, submittedBy });
}

function draftOf({ open, closedAs, closedAt, content, ...draft }: DraftRow): Draft {
  return { ...draft, content: JSON.parse(content) as PlanContent };
}

function versionOf({ content, state, ...version }: VersionRow): Version {
  return { ...version, content: JSON.parse(content) as PlanContent, state: state as PlanState };
}

/** The step that an entry of the audit tells of, if it does. */
export function stepOf({ campaign, unit, number, what, before, after, at, by, reason, account }: AuditEntry): Step[] {
  if (what !== "state" || campaign === undefined || unit === undefined || number === undefined || by === undefined) return [];
  return [{ campaign, unit, number, from: before as PlanState | undefined, to: after as PlanState, at, by, reason, account }];
}

// A database sorts by the rules of its language; here the order must not depend on it.
function byUnit(a: { readonly unit: string }, b: { readonly unit: string }): number {
  return a.unit < b.unit ? -1 : 1;
}
