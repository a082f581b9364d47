import type { ChatId } from "../chat/message.ts";
import type { OutgoingMessage, QueuedMessage, TurnStore } from "../engine/store.ts";
import { platformOf } from "../engine/store.ts";
import { hashesIn } from "./file-hashes.ts";
import { guarded } from "./guarded.ts";
import { createMemoryAudit } from "./memory-audit.ts";
import { createMemoryErasures, type Erasure } from "./memory-erasures.ts";
import { createMemoryInvitations } from "./memory-invitations.ts";
import { createMemoryJoinRequests } from "./memory-join-requests.ts";
import { createMemoryLinks } from "./memory-links.ts";
import { createMemoryMembers } from "./memory-members.ts";
import { createMemoryOverview } from "./memory-overview.ts";
import { createMemoryPeople, createMemoryUnits } from "./memory-people.ts";
import { createMemoryPlans } from "./memory-plans.ts";
import { createMemoryQuestions } from "./memory-questions.ts";
import { createMemoryQuotas } from "./memory-quotas.ts";
import { createMemoryReviews } from "./memory-reviews.ts";
import type { ConversationRow, InboxRow, OutboxRow } from "./memory-rows.ts";
import { createTables } from "./memory-tables.ts";
import type { Storage, Stores } from "./stores.ts";

/** A storage without a database: the same ports, and a turn that fails leaves no trace. */
export function createMemoryStorage({ now = () => new Date() }: { now?: () => Date } = {}): Storage {
  const tables = createTables();
  const inbox = tables.create<number, InboxRow>();
  const seqs = tables.create<string, number>();
  const outbox = tables.create<number, OutboxRow>();
  const pending = tables.create<number, OutboxRow>();
  const conversations = tables.create<ChatId, ConversationRow>();
  let lastSeq = 0;

  const audit = createMemoryAudit(tables);
  const reviews = createMemoryReviews(tables);
  const units = createMemoryUnits(tables);
  const plans = createMemoryPlans(tables, audit, units);
  const people = createMemoryPeople({ tables, now });
  const members = createMemoryMembers({ tables, people, units });
  const links = createMemoryLinks(tables);
  const joinRequests = createMemoryJoinRequests(tables);
  const erasures = tables.create<ChatId, Erasure>();
  const erasing = createMemoryErasures({ inbox, seqs, outbox, pending, conversations, erasures, people, links, joinRequests, plans, now });
  const turn: TurnStore & Stores = {
    async conversation(chat) {
      const row = conversations.get(chat);
      return row && { slices: JSON.parse(row.json) };
    },
    async saveConversation(chat, { slices: spoken }, route) {
      // What was erased in this very turn does not come back.
      const isErased = erasures.get(chat) !== undefined && (await people.accountsWith(chat)).length === 0;
      const slices = isErased ? {} : spoken;
      conversations.set(chat, { json: JSON.stringify(slices), at: now(), route: route ?? conversations.get(chat)?.route });
    },
    async enqueue(message) {
      const seq = ++lastSeq;
      const row: OutboxRow = { seq, chat: message.message.to, json: JSON.stringify(message), at: now(), status: "pending" };
      outbox.set(seq, row);
      pending.set(seq, row);
    },
    async eventUnder(chat, ref) {
      const found = [...inbox.values()].filter((row) => row.chat === chat && row.ref === ref);
      const [first] = found.sort((a, b) => a.seq - b.seq);
      return first && { id: first.event, isEdit: first.json !== undefined && "edits" in JSON.parse(first.json) };
    },
    async messagesUnder(chat, ref) {
      const newest = [...outbox.values()].sort((a, b) => b.seq - a.seq).filter((row) => row.chat === chat && row.json !== undefined);
      const rows = newest.map(({ json = "", ...row }) => ({ ...row, queued: JSON.parse(json) as QueuedMessage }));
      const isPending = ({ status }: { readonly status: string }): boolean => status === "pending";
      const known = rows.find((row) => row.ref === ref || (isPending(row) && row.queued.edits === ref));
      const found = known ? [known] : rows.filter((row) => isPending(row) && row.queued.edits === undefined);
      return found.map(({ queued: { message, kind } }) => ({ message, kind }));
    },
    people,
    links,
    members,
    invitations: createMemoryInvitations(tables),
    joinRequests,
    erasures: erasing,
    units,
    plans,
    overview: createMemoryOverview({
      plans,
      units,
      people,
      members,
      isUnreachable: (chat) => conversations.get(chat)?.unreachable !== undefined,
    }),
    reviews,
    questions: createMemoryQuestions(tables),
    quotas: createMemoryQuotas({ tables, units }),
    audit,
    cards: {
      async hangingIn(chats, beginning, limit) {
        const shown = [...outbox.values()]
          .sort((a, b) => b.seq - a.seq)
          .filter(({ status, chat }) => status !== "failed" && chats.includes(chat));
        const cards = shown.flatMap(({ json }) => {
          const { kind, message } = JSON.parse(json ?? "{}") as Partial<QueuedMessage>;
          return kind !== "edit" && message?.card?.startsWith(beginning) ? [message.card] : [];
        });
        return [...new Set(cards)].slice(0, limit);
      },
      async surfaces(card) {
        const shown = [...outbox.values()].sort((a, b) => a.seq - b.seq).filter(({ status }) => status !== "failed");
        const isShown = ({ message, kind }: QueuedMessage): boolean => message.card === card && kind !== "edit";
        return shown.flatMap(({ chat, seq, json }) => (json !== undefined && isShown(JSON.parse(json)) ? [{ chat, seq }] : []));
      },
    },
  };
  /** Marks an event as done; false when it is already. */
  const finish = (seq: number): boolean => {
    const row = inbox.get(seq);
    if (!row || row.done) return false;
    inbox.set(seq, { ...row, done: true });
    return true;
  };

  return {
    append: (event, at) =>
      tables.transaction(async () => {
        const key = JSON.stringify([event.from, event.id]);
        if (seqs.get(key) !== undefined) return undefined;
        const seq = ++lastSeq;
        seqs.set(key, seq);
        inbox.set(seq, { seq, key, event: event.id, chat: event.from, ref: event.ref, json: JSON.stringify(event), at, done: false });
        return seq;
      }),
    unfinished: () =>
      tables.transaction(async () =>
        [...inbox.values()]
          .filter(({ done }) => !done)
          .sort((a, b) => a.seq - b.seq)
          .map(({ seq, json, at }) => ({ seq, event: JSON.parse(json ?? ""), at })),
      ),
    turn: (seq, work) => tables.transaction(async () => (finish(seq) ? await guarded(turn, work) : undefined)),
    giveUp: (seq, _, told) =>
      tables.transaction(async () => {
        if (finish(seq)) await turn.enqueue(told);
      }),
    transaction: (work) => tables.transaction(() => guarded(turn, work)),
    outgoing: (limit, platform, after = 0) =>
      tables.transaction(async () => {
        const messages: OutgoingMessage[] = [];
        for (const { seq, chat, json = "", pagesSent } of [...pending.values()].sort((a, b) => a.seq - b.seq)) {
          if (messages.length >= limit) break;
          if (seq <= after || (platform !== undefined && platformOf(chat) !== platform)) continue;
          const queued = JSON.parse(json) as QueuedMessage;
          const { route, unreachable } = conversations.get(chat) ?? {};
          const changed = queued.editsSeq === undefined ? undefined : outbox.get(queued.editsSeq);
          const edited = queued.editsSeq === undefined ? {} : { edits: changed?.ref, edited: changed?.status ?? "failed" };
          messages.push({ ...queued, ...edited, message: { ...queued.message, to: chat }, seq, route, unreachable, pagesSent });
        }
        return messages;
      }),
    settle: (...settled) =>
      tables.transaction(async () => {
        for (const { seq, delivery, ref, pagesSent } of settled) {
          const row = outbox.get(seq);
          if (!row) continue;
          const now: OutboxRow = { ...row, status: delivery, ref: ref ?? row.ref, pagesSent: pagesSent ?? row.pagesSent };
          outbox.set(seq, now);
          if (delivery === "pending") pending.set(seq, now);
          else pending.delete(seq);
        }
      }),
    markUnreachable: (chat, unreachable, seq) =>
      tables.transaction(async () => {
        const row = conversations.get(chat);
        const asked = outbox.get(seq)?.at ?? now();
        const hasWritten = [...inbox.values()].some((event) => event.chat === chat && event.at > asked);
        if (row && !hasWritten) conversations.set(chat, { ...row, unreachable });
      }),
    moveChat: (from, to) =>
      tables.transaction(async () => {
        for (const row of [...pending.values()].filter(({ chat }) => chat === from)) {
          outbox.set(row.seq, { ...row, chat: to });
          pending.set(row.seq, { ...row, chat: to });
        }
        const row = conversations.get(from);
        if (row && !conversations.get(to)) {
          conversations.delete(from);
          conversations.set(to, row);
        }
        await people.move(from, to);
      }),
    knownChats: (platform) =>
      tables.transaction(async () =>
        [...conversations.entries()]
          .filter(([chat, { route }]) => platformOf(chat) === platform && route !== undefined)
          .map(([chat, { route }]) => ({
            chat,
            route,
            last: [...inbox.values()]
              .flatMap((row) => (row.chat === chat && row.ref !== undefined ? [row.ref] : []))
              .sort()
              .at(-1),
          })),
      ),
    backlog: () =>
      tables.transaction(async () => {
        const waiting = [...pending.values()].sort((a, b) => a.seq - b.seq);
        return { pending: waiting.length, oldest: waiting[0]?.at };
      }),
    latestInstant: () =>
      tables.transaction(async () => {
        const last = lastOf(inbox.values());
        return last && new Date(last.at);
      }),
    forget: ({ textsBefore, idsBefore }) =>
      tables.transaction(async () => {
        let [emptied, forgotten] = [0, 0];
        const last = lastOf(inbox.values());
        for (const row of [...inbox.values()].filter(({ done }) => done)) {
          if (row.at < idsBefore && row.seq !== last?.seq) {
            inbox.delete(row.seq);
            seqs.delete(row.key);
            forgotten++;
          } else if (row.at < textsBefore && row.json !== undefined) {
            inbox.set(row.seq, { ...row, json: undefined });
            emptied++;
          }
        }
        for (const row of [...outbox.values()].filter(({ status }) => status !== "pending")) {
          if (row.at < idsBefore) {
            outbox.delete(row.seq);
            forgotten++;
          } else if (row.at < textsBefore && row.json !== undefined) {
            outbox.set(row.seq, { ...row, json: undefined });
            emptied++;
          }
        }
        return { emptied, forgotten };
      }),
    forgetConversations: (before, withoutTexts) =>
      tables.transaction(async () => {
        let changed = 0;
        for (const [chat, row] of [...conversations.entries()].filter(([, { at }]) => at < before)) {
          const json = JSON.stringify(withoutTexts(JSON.parse(row.json)));
          if (json === row.json) continue;
          conversations.set(chat, { ...row, json });
          changed++;
        }
        return changed;
      }),
    filesInUse: (cancelledSince) =>
      tables.transaction(async () => {
        const waiting = [...inbox.values()].flatMap(({ done, json }) => (done || json === undefined ? [] : [json]));
        return hashesIn([
          ...plans.contents(cancelledSince),
          ...reviews.documents(),
          ...[...conversations.values()].map(({ json }) => json),
          ...waiting,
        ]);
      }),
    finishErasures: () => tables.transaction(erasing.finish),
    close: async () => {},
  };
}

function lastOf(rows: Iterable<InboxRow>): InboxRow | undefined {
  let last: InboxRow | undefined;
  for (const row of rows) {
    if (!last || row.at > last.at || (row.at.getTime() === last.at.getTime() && row.seq > last.seq)) last = row;
  }
  return last;
}
