import { randomUUID } from "node:crypto";
import type { ChatId } from "../chat/message.ts";
import type { PeopleStore, Person, Unit, UnitStore } from "../features/people/store.ts";
import type { Tables } from "./memory-tables.ts";
import { isSame } from "./people.ts";

export interface MemoryPeople extends PeopleStore {
  /** Whoever wrote from a chat now does so from another, unless somebody does already. */
  move(from: ChatId, to: ChatId): Promise<void>;
}

export function createMemoryPeople({ tables, now }: { tables: Tables; now: () => Date }): MemoryPeople {
  const people = tables.create<string, Person>();
  const accounts = tables.create<ChatId, { readonly chat: ChatId; readonly person: string; readonly lastAt: Date }>();
  return {
    async personAt(chat) {
      const person = people.get(accounts.get(chat)?.person ?? "") ?? { id: randomUUID() };
      people.set(person.id, person);
      accounts.set(chat, { chat, person: person.id, lastAt: now() });
      return { ...person };
    },
    async person(id) {
      const person = people.get(id);
      return person && { ...person };
    },
    async setLanguage(id, language) {
      const person = people.get(id);
      if (person) people.set(id, { ...person, language });
    },
    async chatsOf(person) {
      const own = [...accounts.values()].filter((account) => account.person === person);
      return own.sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime()).map(({ chat }) => chat);
    },
    async move(from, to) {
      const account = accounts.get(from);
      if (!account || accounts.get(to)) return;
      accounts.delete(from);
      accounts.set(to, { ...account, chat: to });
    },
  };
}

export function createMemoryUnits(tables: Tables): UnitStore {
  const stored = tables.create<string, Unit>();
  const all = (): readonly Unit[] => [...stored.values()].map((unit) => ({ ...unit })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    async unit(code) {
      const unit = stored.get(code);
      return unit && { ...unit };
    },
    async units() {
      return all();
    },
    async unitsBelow(code) {
      return all().filter(({ parent }) => parent === code);
    },
    async putUnits(units) {
      let [added, changed] = [0, 0];
      for (const unit of new Map(units.map((unit) => [unit.code, unit])).values()) {
        const before = stored.get(unit.code);
        if (isSame(before, unit)) continue;
        stored.set(unit.code, { ...unit });
        if (before) changed++;
        else added++;
      }
      return { added, changed };
    },
  };
}
