import { empty, join, sqltag as sql } from "@prisma/client/runtime/client";
import type { ChatId, Message } from "../chat/message.ts";
import type { Delivery, EngineStore, MessageKind, OutgoingMessage } from "../engine/store.ts";
import type { Connection, Database } from "./database.ts";
import { storable } from "./storable.ts";

type Outbox = Pick<EngineStore<unknown>, "outgoing" | "settle" | "markUnreachable" | "moveChat" | "knownChats" | "backlog">;

interface OutgoingRow {
  readonly seq: number;
  readonly chat: ChatId;
  readonly kind: string;
  readonly replyTo: string | null;
  readonly edits: string | null;
  readonly payload: string | null;
  readonly route: string | null;
  readonly unreachable: string | null;
  readonly pagesSent: number | null;
  readonly editsSeq: number | null;
  readonly edited: Delivery | null;
}

/** The messages to send, what became of them, and where chats are. */
export function createOutbox({ database, now }: { database: Database; now: () => Date }): Outbox {
  return {
    outgoing: (limit, platform, after = 0) =>
      database.query(async (connection) => {
        const rows = await connection.$queryRaw<OutgoingRow[]>`
          SELECT outbox.seq, outbox.chat, outbox.kind, outbox.reply_to AS "replyTo", coalesce(outbox.edits, changed.ref) AS edits,
            outbox.payload, route, unreachable, outbox.pages_sent AS "pagesSent", outbox.edits_seq AS "editsSeq",
            CASE WHEN outbox.edits_seq IS NULL THEN NULL ELSE coalesce(changed.status, 'failed') END AS edited
          FROM outbox LEFT JOIN conversations ON conversations.chat = outbox.chat LEFT JOIN outbox AS changed ON changed.seq = outbox.edits_seq
          WHERE outbox.status = 'pending' ${platform === undefined ? empty : sql`AND outbox.platform = ${platform}`} AND outbox.seq > ${after}
          ORDER BY outbox.seq LIMIT ${limit}`;
        return rows.map(outgoingOf);
      }),
    settle: async (...settled) => {
      if (settled.length === 0) return;
      const rows = settled.map(
        ({ seq, delivery, reason = null, ref = null, pagesSent = null }) =>
          sql`(CAST(${seq} AS INTEGER), ${delivery}, CAST(${reason === null ? null : storable(reason)} AS TEXT), CAST(${ref} AS TEXT), CAST(${pagesSent} AS INTEGER))`,
      );
      await database.query(
        (connection) => connection.$executeRaw`
          UPDATE outbox
          SET status = column2, reason = column3, ref = coalesce(column4, ref), pages_sent = coalesce(column5, pages_sent), settled_at = ${now()}
          FROM (VALUES ${join(rows)}) AS told WHERE seq = column1`,
      );
    },
    markUnreachable: (chat, reason, seq) =>
      database.query(async (connection) => {
        await connection.$executeRaw`
          UPDATE conversations SET unreachable = ${storable(reason)}, unreachable_at = ${now()}
          WHERE chat = ${chat}
            AND NOT EXISTS (SELECT 1 FROM inbox WHERE inbox.chat = ${chat} AND at > (SELECT at FROM outbox WHERE seq = ${seq}))`;
      }),
    moveChat: (from, to) => database.transaction((connection) => moveChat(connection, from, to)),
    knownChats: (platform) =>
      database.query(async (connection) => {
        const rows = await connection.$queryRaw<{ chat: ChatId; route: string; last: string | null }[]>`
          SELECT chat, route, (SELECT max(ref) FROM inbox WHERE inbox.chat = conversations.chat) AS last
          FROM conversations WHERE route IS NOT NULL AND chat LIKE ${`${platform}:%`} ORDER BY chat`;
        return rows.map(({ chat, route, last }) => ({ chat, route, last: last ?? undefined }));
      }),
    backlog: () =>
      database.query(async (connection) => {
        const [row] = await connection.$queryRaw<{ pending: number | bigint }[]>`
          SELECT count(*) AS pending FROM outbox WHERE status = 'pending'`;
        const oldest = await connection.outboxMessage.findFirst({
          where: { status: "pending" },
          orderBy: { seq: "asc" },
          select: { at: true },
        });
        return { pending: Number(row?.pending ?? 0), oldest: oldest?.at };
      }),
  };
}

function outgoingOf({ seq, chat, kind, replyTo, edits, payload, route, unreachable, ...row }: OutgoingRow): OutgoingMessage {
  return {
    seq,
    // The chat may have another id by now.
    message: { ...(JSON.parse(payload ?? "") as Message), to: chat },
    kind: kind as MessageKind,
    replyTo: replyTo ?? undefined,
    edits: edits ?? undefined,
    route: route ?? undefined,
    unreachable: unreachable ?? undefined,
    pagesSent: row.pagesSent ?? undefined,
    ...(row.editsSeq === null ? {} : { editsSeq: row.editsSeq, edited: row.edited ?? undefined }),
  };
}

/** What is kept of a chat goes on under its new id, unless somebody wrote from there already. */
async function moveChat(connection: Connection, from: ChatId, to: ChatId): Promise<void> {
  await connection.$executeRaw`UPDATE outbox SET chat = ${to} WHERE chat = ${from} AND status = 'pending'`;
  if ((await connection.conversation.count({ where: { chat: to } })) === 0)
    await connection.conversation.updateMany({ where: { chat: from }, data: { chat: to } });
  if ((await connection.account.count({ where: { chat: to } })) === 0)
    await connection.account.updateMany({ where: { chat: from }, data: { chat: to } });
}
