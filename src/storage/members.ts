import type { MemberStore, Role } from "../features/people/store.ts";
import type { Connection } from "./database.ts";

export function createMemberStore({ connection }: { connection: Connection }): MemberStore {
  return {
    async rightsAt(chat) {
      return await connection.$queryRaw<{ unit: string; role: Role }[]>`
        SELECT coalesce(units.merged_into, members.unit) AS unit, role FROM members LEFT JOIN units ON units.code = members.unit
        WHERE person IN (
          SELECT person FROM accounts WHERE chat = ${chat}
          UNION SELECT joined_from FROM accounts WHERE person = (SELECT person FROM accounts WHERE chat = ${chat}))
        ORDER BY members.at, members.unit`;
    },
    async membersOf(unit) {
      const merged = await connection.unit.findMany({ where: { mergedInto: unit }, select: { code: true } });
      const rows = await connection.member.findMany({ where: { unit: { in: [unit, ...merged.map(({ code }) => code)] } } });
      return rows.map((row) => ({ ...row, role: row.role as Role })).sort((a, b) => (a.person < b.person ? -1 : 1));
    },
    async membershipsOf(persons) {
      const rows = await connection.member.findMany({ where: { person: { in: [...persons] } }, orderBy: [{ at: "asc" }, { unit: "asc" }] });
      return rows.map((row) => ({ ...row, role: row.role as Role }));
    },
    async putMember({ person, unit, role, at }) {
      const put = await connection.$executeRaw`
        INSERT INTO members (person, unit, role, at) VALUES (${person}, ${unit}, ${role}, ${at})
        ON CONFLICT (person, unit) DO UPDATE SET role = excluded.role WHERE members.role <> excluded.role`;
      return put > 0;
    },
    async removeMember(person, unit) {
      const { count } = await connection.member.deleteMany({ where: { person, unit } });
      return count > 0;
    },
    async holdMembers(unit) {
      await connection.$executeRaw`UPDATE members SET role = role WHERE unit = ${unit}`;
    },
  };
}
