import { empty, join, sqltag as sql } from "@prisma/client/runtime/client";
import type { PlanState } from "../features/plans/life.ts";
import type { PlanStore } from "../features/plans/store.ts";
import type { Connection } from "./database.ts";

/** How plans go on, counted where they lie: no plan is loaded for it. */
export function createPlanCounts({ connection }: { connection: Connection }): Pick<PlanStore, "stateCounts" | "arrivalCounts"> {
  const isBelow = (below: readonly string[] | undefined) => (below ? sql`AND parent IN (${join([...below])})` : empty);
  return {
    async stateCounts(campaign, below) {
      if (below?.length === 0) return [];
      const rows = await connection.$queryRaw<{ level: string; state: PlanState | null; late: boolean | number | null; units: bigint }[]>`
        SELECT level, state, late, count(*) AS units FROM (
          SELECT level, merged_into,
            (SELECT state FROM versions WHERE campaign = ${campaign} AND unit = code AND state NOT IN ('withdrawn', 'superseded')
              ORDER BY number DESC LIMIT 1) AS state,
            (SELECT late FROM versions WHERE campaign = ${campaign} AND unit = code AND state <> 'withdrawn'
              ORDER BY number LIMIT 1) AS late
          FROM units WHERE TRUE ${isBelow(below)}
        ) AS standing WHERE merged_into IS NULL OR state IS NOT NULL GROUP BY level, state, late`;
      return rows.map(({ level, state, late, units }) => ({
        level,
        state: state ?? undefined,
        late: state !== null && Boolean(late),
        units: Number(units),
      }));
    },
    async arrivalCounts(campaign, below) {
      if (below?.length === 0) return [];
      // Of the whole audit nearly all is the campaign's: read as it lies it takes half as long as by its index.
      const itsCampaign = below ? sql`audit.campaign` : sql`coalesce(audit.campaign, '')`;
      const rows = await connection.$queryRaw<{ level: string; state: PlanState; hour: string; versions: bigint }[]>`
        SELECT level, after AS state, substr(CAST(at AS TEXT), 1, 13) AS hour, count(*) AS versions
        FROM audit JOIN units ON units.code = audit.unit
        WHERE ${itsCampaign} = ${campaign} AND what = 'state' ${isBelow(below)} AND (
          (before IS NULL AND after IN ('submitted', 'resubmitted')) OR after IN ('agreed', 'prepared', 'passed', 'presented', 'decided'))
        GROUP BY 1, 2, 3`;
      return rows.map(({ level, state, hour, versions }) => ({
        level,
        state,
        // "2015-03-02T01" or "2015-03-02 01", both at Greenwich.
        hour: new Date(`${hour.slice(0, 10)}T${hour.slice(11)}:00:00Z`),
        versions: Number(versions),
      }));
    },
  };
}
