import type { ChatId } from "../chat/message.ts";
import type { OverviewStore, Page, QueuedPlan, QueueScope } from "../features/overview/store.ts";
import type { MemberStore, PeopleStore, Unit, UnitStore } from "../features/people/store.ts";
import { isStanding, type PlanState } from "../features/plans/life.ts";
import type { PlanStore } from "../features/plans/store.ts";

export function createMemoryOverview({
  plans,
  units,
  people,
  members,
  isUnreachable,
}: {
  plans: Pick<PlanStore, "versions">;
  units: Pick<UnitStore, "units">;
  people: Pick<PeopleStore, "chatsOf">;
  members: Pick<MemberStore, "membersOf">;
  isUnreachable: (chat: ChatId) => boolean;
}): OverviewStore {
  const unitsIn = async (scope: QueueScope): Promise<readonly Unit[]> =>
    (await units.units()).filter(({ level, parent }) => ("below" in scope ? parent === scope.below : scope.levels.includes(level)));
  const standing = async (campaign: string, scope: QueueScope): Promise<readonly QueuedPlan[]> => {
    const found: QueuedPlan[] = [];
    for (const { code, name } of await unitsIn(scope))
      for (const { unit, number, state, submittedAt, late } of await plans.versions(campaign, code))
        if (isStanding(state)) found.push({ unit, name, number, state, submittedAt, late });
    return found.sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || (a.unit < b.unit ? -1 : 1));
  };
  const without = async (campaign: string, scope: QueueScope): Promise<readonly { unit: string; name: string }[]> => {
    const sent = new Set((await standing(campaign, scope)).map(({ unit }) => unit));
    const own = (await unitsIn(scope)).filter(({ code, mergedInto }) => mergedInto === undefined && !sent.has(code));
    return own.map(({ code, name }) => ({ unit: code, name }));
  };
  return {
    async countStates(campaign, scope) {
      const counts = new Map<PlanState, number>();
      for (const { state } of await standing(campaign, scope)) counts.set(state, (counts.get(state) ?? 0) + 1);
      return counts;
    },
    countLate: async (campaign, scope) => (await standing(campaign, scope)).filter(({ late }) => late).length,
    countMissing: async (campaign, scope) => (await without(campaign, scope)).length,
    inStates: async (campaign, states, scope, page) =>
      cut(
        (await standing(campaign, scope)).filter(({ state }) => states.includes(state)),
        page,
      ),
    late: async (campaign, scope, page) =>
      cut(
        (await standing(campaign, scope)).filter(({ late }) => late),
        page,
      ),
    missing: async (campaign, scope, page) => cut(await without(campaign, scope), page),
    async countUnreachable(unit) {
      const chats = await Promise.all((await members.membersOf(unit)).map(({ person }) => people.chatsOf(person)));
      return chats.flat().filter(isUnreachable).length;
    },
  };
}

function cut<Row>(rows: readonly Row[], { limit, offset }: Page): readonly Row[] {
  return rows.slice(offset, offset + limit);
}
