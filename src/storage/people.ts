import { randomUUID } from "node:crypto";
import { join, sqltag as sql } from "@prisma/client/runtime/client";
import type { ChatId, Language } from "../chat/message.ts";
import { platformOf } from "../engine/store.ts";
import type { Account, PeopleStore, Unit, UnitStore } from "../features/people/store.ts";
import type { Connection } from "./database.ts";
import { ERASED_CHAT } from "./erased-texts.ts";
import type { Unit as UnitRow } from "./generated/sqlite/client.ts";
import { storable } from "./storable.ts";

interface Known {
  readonly person: string;
  readonly tag: string;
  readonly language: Language | null;
  readonly name: string | null;
}

/** Six values a unit; SQLite takes 32,766 in a statement. */
const UNITS_AT_ONCE = 1000;

export function createPeopleStore({ connection, now }: { connection: Connection; now: () => Date }): PeopleStore {
  return {
    async personAt(chat) {
      const [known] = await connection.$queryRaw<Known[]>`
        UPDATE accounts SET last_at = ${now()}, tag = coalesce(tag, ${newTag(chat)}) WHERE chat = ${chat}
        RETURNING person, tag, (SELECT language FROM people WHERE people.id = accounts.person) AS language,
          (SELECT name FROM people WHERE people.id = accounts.person) AS name`;
      if (known) return { id: known.person, language: known.language ?? undefined, name: known.name ?? undefined, account: known.tag };
      const [id, tag] = [randomUUID(), newTag(chat)];
      await connection.person.create({ data: { id } });
      await connection.account.create({ data: { chat, person: id, lastAt: now(), tag } });
      return { id, account: tag };
    },
    async person(id) {
      const row = await connection.person.findUnique({ where: { id } });
      return row ? { id, language: (row.language as Language | null) ?? undefined, name: row.name ?? undefined } : undefined;
    },
    async setLanguage(person, language) {
      await connection.person.updateMany({ where: { id: person }, data: { language } });
    },
    async setName(person, name) {
      await connection.person.updateMany({ where: { id: person }, data: { name: storable(name) } });
    },
    async chatsOf(person) {
      const rows = await connection.account.findMany({
        where: { OR: [{ person }, { joinedFrom: person }], NOT: { chat: { startsWith: ERASED_CHAT } } },
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
      const [row] = await connection.$queryRaw<
        UnitRow[]
      >`SELECT code, level, name, parent, aliases, merged_into AS "mergedInto" FROM units WHERE code = ${code}`;
      return row ? unitOf(row) : undefined;
    },
    async units() {
      return inOrder(
        await connection.$queryRaw<UnitRow[]>`SELECT code, level, name, parent, aliases, merged_into AS "mergedInto" FROM units`,
      );
    },
    async unitsBelow(code) {
      return inOrder(
        await connection.$queryRaw<
          UnitRow[]
        >`SELECT code, level, name, parent, aliases, merged_into AS "mergedInto" FROM units WHERE parent = ${code}`,
      );
    },
    async unitsMergedInto(code) {
      return inOrder(
        await connection.$queryRaw<
          UnitRow[]
        >`SELECT code, level, name, parent, aliases, merged_into AS "mergedInto" FROM units WHERE merged_into = ${code}`,
      );
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
          INSERT INTO units (code, level, name, parent, aliases, merged_into)
          VALUES ${join(put.map((unit) => sql`(${unit.code}, ${unit.level}, ${unit.name}, ${unit.parent ?? null}, ${listed(unit) ?? null}, ${unit.mergedInto ?? null})`))}
          ON CONFLICT (code) DO UPDATE
          SET level = excluded.level, name = excluded.name, parent = excluded.parent, aliases = excluded.aliases, merged_into = excluded.merged_into`;
        const fresh = put.filter(({ code }) => !before.has(code)).length;
        added += fresh;
        changed += put.length - fresh;
      }
      return { added, changed };
    },
  };
}

/** Names an account of a chat's platform without its chat. */
export function newTag(chat: ChatId): string {
  return `${platformOf(chat)}-${randomUUID().slice(0, 8)}`;
}

export function byChat(a: Account, b: Account): number {
  return a.chat < b.chat ? -1 : 1;
}

function inOrder(rows: readonly UnitRow[]): readonly Unit[] {
  return rows.map(unitOf).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function unitOf({ code, level, name, parent, aliases, mergedInto }: UnitRow): Unit {
  return {
    code,
    level,
    name,
    parent: parent ?? undefined,
    aliases: aliases === null ? undefined : (JSON.parse(aliases) as string[]),
    ...(mergedInto === null ? {} : { mergedInto }),
  };
}

function listed({ aliases = [] }: Unit): string | undefined {
  return aliases.length === 0 ? undefined : JSON.stringify(aliases);
}

/** Whether putting a unit would change nothing. */
export function isSame(a: Unit | undefined, b: Unit): boolean {
  if (a === undefined || listed(a) !== listed(b)) return false;
  return a.level === b.level && a.name === b.name && a.parent === b.parent && a.mergedInto === b.mergedInto;
}
