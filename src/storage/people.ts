import { randomUUID } from "node:crypto";
import { join, sqltag as sql } from "@prisma/client/runtime/client";
import type { ChatId, Language } from "../chat/message.ts";
import type { Account, PeopleStore, Unit, UnitStore } from "../features/people/store.ts";
import type { Connection } from "./database.ts";
import type { Unit as UnitRow } from "./generated/sqlite/client.ts";

/** Five values a unit; SQLite takes 32,766 in a statement. */
const UNITS_AT_ONCE = 1000;

export function createPeopleStore({ connection, now }: { connection: Connection; now: () => Date }): PeopleStore {
  return {
    async personAt(chat) {
      const [known] = await connection.$queryRaw<{ person: string; language: Language | null }[]>`
        UPDATE accounts SET last_at = ${now()} WHERE chat = ${chat}
        RETURNING person, (SELECT language FROM people WHERE people.id = accounts.person) AS language`;
      if (known) return { id: known.person, language: known.language ?? undefined };
      const id = randomUUID();
      await connection.person.create({ data: { id } });
      await connection.account.create({ data: { chat, person: id, lastAt: now() } });
      return { id };
    },
    async person(id) {
      const row = await connection.person.findUnique({ where: { id } });
      return row ? { id, language: (row.language as Language | null) ?? undefined } : undefined;
    },
    async setLanguage(person, language) {
      await connection.person.updateMany({ where: { id: person }, data: { language } });
    },
    async chatsOf(person) {
      const rows = await connection.account.findMany({
        where: { OR: [{ person }, { joinedFrom: person }] },
        orderBy: { lastAt: "desc" },
        select: { chat: true },
      });
      return rows.map(({ chat }) => chat as ChatId);
    },
    async accountsWith(chat) {
      const rows = await connection.$queryRaw<{ chat: ChatId; person: string; joinedFrom: string | null }[]>`
        SELECT chat, person, joined_from AS "joinedFrom" FROM accounts WHERE person = (SELECT person FROM accounts WHERE chat = ${chat})`;
      return rows.map(({ joinedFrom, ...row }) => ({ ...row, joinedFrom: joinedFrom ?? undefined })).sort(byChat);
    },
    async join(person, into) {
      const joined = await connection.$executeRaw`
        UPDATE accounts SET joined_from = coalesce(joined_from, person), person = ${into} WHERE person = ${person}`;
      return joined > 0;
    },
    async separate(chats) {
      if (chats.length === 0) return false;
      const separated = await connection.$executeRaw`
        UPDATE accounts SET person = joined_from, joined_from = NULL WHERE joined_from IS NOT NULL AND chat IN (${join([...chats])})`;
      return separated > 0;
    },
  };
}

export function createUnitStore({ connection }: { connection: Connection }): UnitStore {
  return {
    async unit(code) {
      const [row] = await connection.$queryRaw<UnitRow[]>`SELECT code, level, name, parent, aliases FROM units WHERE code = ${code}`;
      return row ? unitOf(row) : undefined;
    },
    async units() {
      return inOrder(await connection.$queryRaw<UnitRow[]>`SELECT code, level, name, parent, aliases FROM units`);
    },
    async unitsBelow(code) {
      return inOrder(await connection.$queryRaw<UnitRow[]>`SELECT code, level, name, parent, aliases FROM units WHERE parent = ${code}`);
    },
    async putUnits(units) {
      const rows = [...new Map(units.map((unit) => [unit.code, unit])).values()];
      let [added, changed] = [0, 0];
      for (let start = 0; start < rows.length; start += UNITS_AT_ONCE) {
        const some = rows.slice(start, start + UNITS_AT_ONCE);
        const stored = await connection.unit.findMany({ where: { code: { in: some.map(({ code }) => code) } } });
        const before = new Map(stored.map((row) => [row.code, unitOf(row)]));
        const put = some.filter((unit) => !isSame(before.get(unit.code), unit));
        if (put.length === 0) continue;
        await connection.$executeRaw`
          INSERT INTO units (code, level, name, parent, aliases)
          VALUES ${join(put.map((unit) => sql`(${unit.code}, ${unit.level}, ${unit.name}, ${unit.parent ?? null}, ${listed(unit) ?? null})`))}
          ON CONFLICT (code) DO UPDATE
          SET level = excluded.level, name = excluded.name, parent = excluded.parent, aliases = excluded.aliases`;
        const fresh = put.filter(({ code }) => !before.has(code)).length;
        added += fresh;
        changed += put.length - fresh;
      }
      return { added, changed };
    },
  };
}

export function byChat(a: Account, b: Account): number {
  return a.chat < b.chat ? -1 : 1;
}

function inOrder(rows: readonly UnitRow[]): readonly Unit[] {
  return rows.map(unitOf).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function unitOf({ code, level, name, parent, aliases }: UnitRow): Unit {
  return { code, level, name, parent: parent ?? undefined, aliases: aliases === null ? undefined : (JSON.parse(aliases) as string[]) };
}

function listed({ aliases = [] }: Unit): string | undefined {
  return aliases.length === 0 ? undefined : JSON.stringify(aliases);
}

/** Whether putting a unit would change nothing. */
export function isSame(a: Unit | undefined, b: Unit): boolean {
  return a !== undefined && a.level === b.level && a.name === b.name && a.parent === b.parent && listed(a) === listed(b);
}
