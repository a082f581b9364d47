import { randomUUID } from "node:crypto";
import type { ChatId } from "../chat/message.ts";
import type { Account, PeopleStore, Person, Unit, UnitStore } from "../features/people/store.ts";
import { ERASED_CHAT } from "./erased-texts.ts";
import type { Tables } from "./memory-tables.ts";
import { byChat, isSame, newTag } from "./people.ts";
import { storable } from "./storable.ts";

export interface MemoryPeople extends PeopleStore {
  /** Whoever wrote from a chat now does so from another, unless somebody does already. */
  move(from: ChatId, to: ChatId): Promise<void>;
  /** Forgets what is known of some people but that they are. */
  forget(persons: readonly string[]): void;
}

export function createMemoryPeople({ tables, now }: { tables: Tables; now: () => Date }): MemoryPeople {
  const people = tables.create<string, Person>();
  const accounts = tables.create<ChatId, Account & { readonly lastAt: Date; readonly tag: string }>();
  const accountsOf = (isTheirs: (account: Account) => boolean) => [...accounts.values()].filter(isTheirs);
  return {
    async personAt(chat) {
      const account = accounts.get(chat);
      const id = account?.person ?? randomUUID();
      const person = people.get(id) ?? { id };
      people.set(id, person);
      const tag = account?.tag ?? newTag(chat);
      accounts.set(chat, { ...account, chat, person: id, lastAt: now(), tag });
      return { ...person, account: tag };
    },
    async person(id) {
      const person = people.get(id);
      return person && { ...person };
    },
    async setLanguage(id, language) {
      const person = people.get(id);
      if (person) people.set(id, { ...person, language });
    },
    async setName(id, name) {
      const person = people.get(id);
      if (person) people.set(id, { ...person, name: storable(name) });
    },
    async chatsOf(person) {
      const isLive = ({ chat }: Account): boolean => !chat.startsWith(ERASED_CHAT);
      const own = accountsOf((account) => isLive(account) && (account.person === person || account.joinedFrom === person));
      return own.sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime()).map(({ chat }) => chat);
    },
    async accountsWith(chat) {
      const own = accountsOf(({ person }) => person === accounts.get(chat)?.person);
      return own.map(({ lastAt: _, tag: __, ...account }) => account).sort(byChat);
    },
    async join(person, into) {
      const own = accountsOf((account) => account.person === person);
      for (const account of own) accounts.set(account.chat, { ...account, person: into, joinedFrom: account.joinedFrom ?? person });
      return own.length > 0;
    },
    async separate(chats) {
      const joined = [...accounts.values()].flatMap(({ joinedFrom, ...account }) =>
        joinedFrom !== undefined && chats.includes(account.chat) ? [{ ...account, person: joinedFrom }] : [],
      );
      for (const account of joined) accounts.set(account.chat, account);
      return joined.length > 0;
    },
    async move(from, to) {
      const account = accounts.get(from);
      if (!account || accounts.get(to)) return;
      accounts.delete(from);
      accounts.set(to, { ...account, chat: to });
    },
    forget(persons) {
      for (const id of persons) if (people.get(id)) people.set(id, { id });
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
    async unitsMergedInto(code) {
      return all().filter(({ mergedInto }) => mergedInto === code);
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
