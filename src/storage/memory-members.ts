import type { Member, MemberStore, PeopleStore, UnitStore } from "../features/people/store.ts";
import type { Tables } from "./memory-tables.ts";

export function createMemoryMembers({
  tables,
  people,
  units,
}: {
  tables: Tables;
  people: Pick<PeopleStore, "accountsWith">;
  units: Pick<UnitStore, "unit" | "units">;
}): MemberStore {
  const members = tables.create<string, Member>();
  return {
    async rightsAt(chat) {
      const accounts = await people.accountsWith(chat);
      const persons = new Set(accounts.flatMap(({ person, joinedFrom }) => [person, joinedFrom]));
      const own = [...members.values()].filter(({ person }) => persons.has(person)).sort(byTime);
      return Promise.all(own.map(async ({ unit, role }) => ({ unit: (await units.unit(unit))?.mergedInto ?? unit, role })));
    },
    async membersOf(unit) {
      const merged = (await units.units()).filter(({ mergedInto }) => mergedInto === unit).map(({ code }) => code);
      const found = [...members.values()].filter((member) => member.unit === unit || merged.includes(member.unit));
      return found.sort((a, b) => (a.person < b.person ? -1 : 1)).map((member) => ({ ...member }));
    },
    async membershipsOf(persons) {
      return [...members.values()].filter(({ person }) => persons.includes(person)).sort(byTime);
    },
    async putMember(member) {
      const key = JSON.stringify([member.person, member.unit]);
      const before = members.get(key);
      if (before?.role === member.role) return false;
      members.set(key, { ...member, at: before?.at ?? member.at });
      return true;
    },
    async removeMember(person, unit) {
      const key = JSON.stringify([person, unit]);
      if (!members.get(key)) return false;
      members.delete(key);
      return true;
    },
    // One turn comes after the other here.
    holdMembers: async () => {},
  };
}

function byTime(a: Member, b: Member): number {
  return a.at.getTime() - b.at.getTime() || (a.unit < b.unit ? -1 : 1);
}
