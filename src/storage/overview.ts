import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { OverviewStore, QueuedPlan, QueueScope } from "../features/overview/store.ts";
import { type PlanState, STANDING } from "../features/plans/life.ts";
import type { Connection } from "./database.ts";

interface QueuedRow extends Omit<QueuedPlan, "taken" | "state"> {
  readonly state: string;
  readonly takenAt: Date | null;
  readonly takenBy: string | null;
}

export function createOverviewStore({ connection }: { connection: Connection }): OverviewStore {
  const counted = async (query: Sql): Promise<number> => {
    const [row] = await connection.$queryRaw<{ count: number | bigint }[]>(query);
    return Number(row?.count ?? 0);
  };
  const listed = async (from: Sql): Promise<readonly QueuedPlan[]> => {
    const rows = await connection.$queryRaw<QueuedRow[]>`
      SELECT versions.unit, units.name, versions.number, versions.state, versions.submitted_at AS "submittedAt", versions.late,
        reviews.taken_at AS "takenAt", people.name AS "takenBy"
      FROM versions JOIN units ON units.code = versions.unit
        LEFT JOIN reviews ON reviews.campaign = versions.campaign AND reviews.unit = versions.unit AND reviews.number = versions.number
        LEFT JOIN people ON people.id = reviews.taken_by
      ${from}`;
    return rows.map(queuedOf);
  };
  return {
    async countStates(campaign, scope) {
      const rows = await connection.$queryRaw<{ state: PlanState; count: number | bigint }[]>`
        SELECT state, count(*) AS count FROM versions WHERE campaign = ${campaign} AND state IN (${join([...STANDING])}) AND ${within(scope)}
        GROUP BY state`;
      return new Map(rows.map(({ state, count }) => [state, Number(count)]));
    },
    countLate: (campaign, scope) =>
      counted(sql`SELECT count(*) AS count FROM versions
        WHERE campaign = ${campaign} AND state IN (${join([...STANDING])}) AND late = ${true} AND ${within(scope)}`),
    countMissing: (campaign, scope) => counted(sql`SELECT count(*) AS count FROM units ${withoutPlan(campaign, scope)}`),
    inStates: (campaign, states, scope, { limit, offset }) =>
      listed(sql`WHERE versions.campaign = ${campaign} AND versions.state IN (${join([...states])}) AND ${within(scope)}
        ORDER BY versions.submitted_at, versions.unit LIMIT ${limit} OFFSET ${offset}`),
    late: (campaign, scope, { limit, offset }) =>
      listed(sql`WHERE versions.campaign = ${campaign} AND versions.state IN (${join([...STANDING])}) AND versions.late = ${true}
        AND ${within(scope)} ORDER BY versions.submitted_at, versions.unit LIMIT ${limit} OFFSET ${offset}`),
    async missing(campaign, scope, { limit, offset }) {
      return await connection.$queryRaw<{ unit: string; name: string }[]>`
        SELECT code AS unit, name FROM units ${withoutPlan(campaign, scope)} ORDER BY code LIMIT ${limit} OFFSET ${offset}`;
    },
    countUnreachable: (unit) =>
      counted(sql`SELECT count(*) AS count FROM members JOIN accounts ON accounts.person = members.person
        JOIN conversations ON conversations.chat = accounts.chat WHERE members.unit = ${unit} AND conversations.unreachable IS NOT NULL`),
  };
}

/** Whether a version's unit is one that somebody looks after. */
function within(scope: QueueScope): Sql {
  return sql`versions.unit IN (SELECT code FROM units WHERE ${ofScope(scope)})`;
}

function ofScope(scope: QueueScope): Sql {
  if ("below" in scope) return sql`units.parent = ${scope.below}`;
  return scope.levels.length === 0 ? sql`1 = 0` : sql`units.level IN (${join([...scope.levels])})`;
}

function withoutPlan(campaign: string, scope: QueueScope): Sql {
  return sql`WHERE ${ofScope(scope)} AND units.merged_into IS NULL AND units.code NOT IN (
    SELECT versions.unit FROM versions WHERE versions.campaign = ${campaign} AND versions.state IN (${join([...STANDING])}))`;
}

function queuedOf({ takenAt, takenBy, state, ...row }: QueuedRow): QueuedPlan {
  // SQLite gives 0 and 1.
  const plan = { ...row, late: Boolean(row.late), state: state as PlanState };
  return takenAt === null ? plan : { ...plan, taken: { name: takenBy ?? undefined, at: takenAt } };
}
