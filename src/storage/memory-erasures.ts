import { randomUUID } from "node:crypto";
import type { ChatId } from "../chat/message.ts";
import { ERASED, type Erasing, type ErasureStore } from "../features/people/store.ts";
import { withoutPerson } from "../features/plans/without-person.ts";
import { ERASED_CHAT, replacementsFor, senderIn } from "./erased-texts.ts";
import type { MemoryJoinRequests } from "./memory-join-requests.ts";
import type { MemoryLinks } from "./memory-links.ts";
import type { MemoryPeople } from "./memory-people.ts";
import type { MemoryPlans } from "./memory-plans.ts";
import type { ConversationRow, InboxRow, OutboxRow } from "./memory-rows.ts";
import type { Table } from "./memory-tables.ts";

/** A chat whose last traces go once what waits for it was sent. */
export interface Erasure {
  readonly mark: ChatId;
  readonly at: Date;
}

interface Parts {
  readonly inbox: Table<number, InboxRow>;
  readonly seqs: Table<string, number>;
  readonly outbox: Table<number, OutboxRow>;
  readonly pending: Table<number, OutboxRow>;
  readonly conversations: Table<ChatId, ConversationRow>;
  readonly erasures: Table<ChatId, Erasure>;
  readonly people: MemoryPeople;
  readonly links: MemoryLinks;
  readonly joinRequests: MemoryJoinRequests;
  readonly plans: MemoryPlans;
  now(): Date;
}

export function createMemoryErasures(parts: Parts): ErasureStore & { finish(): Promise<number> } {
  const { inbox, seqs, outbox, pending, conversations, erasures, people, links, joinRequests, plans, now } = parts;

  function emptyInbox(chat: ChatId, mark: ChatId, isGone: (row: InboxRow) => boolean): void {
    for (const row of [...inbox.values()].filter((each) => each.chat === chat && isGone(each))) {
      seqs.delete(row.key);
      inbox.set(row.seq, { ...row, chat: mark, key: `${ERASED_CHAT}${row.seq}`, event: "", ref: undefined, json: undefined });
    }
  }

  function emptyOutbox(chat: ChatId, mark: ChatId, isGone: (row: OutboxRow) => boolean): void {
    for (const row of [...outbox.values()].filter((each) => each.chat === chat && isGone(each)))
      outbox.set(row.seq, { ...row, chat: mark, json: undefined, ref: undefined });
  }

  async function eraseChat(chat: ChatId, { asked }: Erasing): Promise<void> {
    const mark: ChatId = `${ERASED_CHAT}${randomUUID()}`;
    const event = asked.chat === chat ? asked.event : undefined;
    await people.move(chat, mark);
    joinRequests.rename(chat, mark);
    emptyInbox(chat, mark, (row) => row.done && row.event !== event);
    emptyOutbox(chat, mark, ({ status }) => status !== "pending");
    const row = conversations.get(chat);
    if (row) conversations.set(chat, { ...row, json: "{}" });
    erasures.set(chat, { mark: erasures.get(chat)?.mark ?? mark, at: now() });
  }

  return {
    async erase(erasing) {
      const { persons, chats, names } = erasing;
      people.forget(persons);
      links.forget(persons);
      for (const chat of chats) await eraseChat(chat, erasing);
      for (const row of [...inbox.values()].filter(({ done, json }) => done && names.some((name) => json?.includes(senderIn(name)))))
        inbox.set(row.seq, { ...row, json: undefined });
      const removed = new Set<string>();
      plans.rewrite((json) => {
        const without = withoutPerson(JSON.parse(json), { persons, names, mark: ERASED });
        for (const text of without.removed) removed.add(text);
        return JSON.stringify(without.content);
      });
      const replacements = replacementsFor(erasing, [...removed]);
      const replaced = (json: string): string => replacements.reduce((rest, { from, to }) => rest.replaceAll(from, to), json);
      for (const table of [outbox, pending])
        for (const row of [...table.values()].filter(({ chat }) => !chats.includes(chat)))
          if (row.json !== undefined) table.set(row.seq, { ...row, json: replaced(row.json) });
      for (const [chat, row] of [...conversations.entries()].filter(([other]) => !chats.includes(other)))
        conversations.set(chat, { ...row, json: replaced(row.json) });
    },
    async finish() {
      const isWaiting = (chat: ChatId): boolean =>
        [...outbox.values()].some((row) => row.chat === chat && row.status === "pending") ||
        [...inbox.values()].some((row) => row.chat === chat && !row.done);
      const due = [...erasures.entries()].filter(([chat]) => !isWaiting(chat));
      for (const [chat, { mark, at }] of due) {
        erasures.delete(chat);
        emptyInbox(chat, mark, (row) => row.at <= at);
        emptyOutbox(chat, mark, (row) => row.at <= at);
        if ((await people.accountsWith(chat)).length === 0) conversations.delete(chat);
      }
      return due.length;
    },
  };
}
