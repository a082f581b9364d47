import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { ChatId, Message } from "../chat/message.ts";
import type { CardStore, MessageKind, QueuedMessage, TurnStore } from "../engine/store.ts";
import { platformOf } from "../engine/store.ts";
import { createAuditStore } from "./audit.ts";
import type { Connection } from "./database.ts";
import { createErasureStore } from "./erasures.ts";
import { guarded } from "./guarded.ts";
import { createInvitationStore } from "./invitations.ts";
import { createJoinRequestStore } from "./join-requests.ts";
import { createLinkStore } from "./links.ts";
import { createMemberStore } from "./members.ts";
import { createOverviewStore } from "./overview.ts";
import { createPeopleStore, createUnitStore } from "./people.ts";
import { createPlanStore } from "./plans.ts";
import { createQuestionStore } from "./questions.ts";
import { createQuotaStore } from "./quotas.ts";
import { createReviewStore } from "./reviews.ts";
import type { Stores } from "./stores.ts";

/** Does a turn's work on a transaction's connection. Messages are stored together, at the end. */
export async function doWork<T>({
  connection,
  now,
  work,
}: {
  connection: Connection;
  now: () => Date;
  work: (turn: TurnStore & Stores) => Promise<T>;
}): Promise<T> {
  const messages: Sql[] = [];
  const conversations = createConversationStore(connection);
  // When chats were erased in this turn, and all that is said in it: it goes with them.
  const erased = new Set<ChatId>();
  const erasedAt = now();
  const turn: TurnStore & Stores = {
    ...conversations,
    saveConversation: (chat, conversation, route) =>
      conversations.saveConversation(chat, erased.has(chat) ? { slices: {} } : conversation, route),
    enqueue: async (message) => void messages.push(messageRow(message, erased.size > 0 ? erasedAt : now())),
    erasures: createErasureStore({ connection, at: erasedAt, onErased: (chat) => erased.add(chat) }),
    people: createPeopleStore({ connection, now }),
    links: createLinkStore({ connection }),
    members: createMemberStore({ connection }),
    invitations: createInvitationStore({ connection }),
    joinRequests: createJoinRequestStore({ connection }),
    units: createUnitStore({ connection }),
    plans: createPlanStore({ connection }),
    overview: createOverviewStore({ connection }),
    reviews: createReviewStore({ connection }),
    questions: createQuestionStore({ connection }),
    quotas: createQuotaStore({ connection }),
    audit: createAuditStore({ connection }),
    cards: createCardStore(connection),
  };
  const result = await guarded(turn, work);
  if (messages.length > 0) {
    await connection.$executeRaw`INSERT INTO outbox (chat, platform, kind, reply_to, edits, edits_seq, card, payload, status, at) VALUES ${join(messages)}`;
  }
  return result;
}

function createConversationStore(connection: Connection): Omit<TurnStore, "enqueue"> {
  return {
    async conversation(chat) {
      const [row] = await connection.$queryRaw<{ slices: string }[]>`SELECT slices FROM conversations WHERE chat = ${chat}`;
      return row && { slices: JSON.parse(row.slices) };
    },
    async saveConversation(chat, { slices }, route) {
      await connection.$executeRaw`
        INSERT INTO conversations (chat, slices, route) VALUES (${chat}, ${JSON.stringify(slices)}, ${route ?? null})
        ON CONFLICT (chat) DO UPDATE
        SET slices = excluded.slices, route = coalesce(excluded.route, conversations.route), unreachable = NULL, unreachable_at = NULL`;
    },
    async eventUnder(chat, ref) {
      const [row] = await connection.$queryRaw<{ id: string; payload: string | null }[]>`
        SELECT id, payload FROM inbox WHERE chat = ${chat} AND ref = ${ref} ORDER BY seq LIMIT 1`;
      return row && { id: row.id, isEdit: row.payload !== null && "edits" in JSON.parse(row.payload) };
    },
    async messagesUnder(chat, ref) {
      // What a message was last edited to, or is about to be, is what it is.
      const rows = await connection.$queryRaw<{ payload: string | null; ref: string | null; kind: MessageKind }[]>`
        SELECT payload, coalesce(ref, edits) AS ref, kind FROM outbox
        WHERE chat = ${chat} AND (ref = ${ref} OR (status = 'pending' AND ref IS NULL AND (edits IS NULL OR edits = ${ref}))) ORDER BY seq DESC`;
      const known = rows.find((row) => row.ref !== null);
      return (known ? [known] : rows).flatMap(({ payload, kind }) =>
        payload === null ? [] : [{ message: JSON.parse(payload) as Message, kind }],
      );
    },
  };
}

function createCardStore(connection: Connection): CardStore {
  return {
    async surfaces(card) {
      return await connection.$queryRaw<{ chat: ChatId; seq: number }[]>`
        SELECT chat, seq FROM outbox WHERE card = ${card} AND kind <> 'edit' AND status <> 'failed' ORDER BY seq`;
    },
    async hangingIn(chats, beginning, limit) {
      if (chats.length === 0) return [];
      const rows = await connection.$queryRaw<{ card: string }[]>`
        SELECT card FROM outbox WHERE chat IN (${join([...chats])}) AND substr(card, 1, ${beginning.length}) = ${beginning}
          AND kind <> 'edit' AND status <> 'failed' GROUP BY card ORDER BY max(seq) DESC LIMIT ${limit}`;
      return rows.map(({ card }) => card);
    },
  };
}

function messageRow({ message, kind, replyTo, edits, editsSeq }: QueuedMessage, at: Date): Sql {
  const { to, card } = message;
  return sql`(${to}, ${platformOf(to)}, ${kind}, ${replyTo ?? null}, ${edits ?? null}, CAST(${editsSeq ?? null} AS INTEGER), ${card ?? null},
    ${JSON.stringify(message)}, 'pending', ${at})`;
}
