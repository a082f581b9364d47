import { existsSync } from "node:fs";
import type { Event } from "../chat/message.ts";
import { ConfigError } from "../config.ts";
import type { StoredEvent } from "../engine/store.ts";
import { createAppend } from "./append.ts";
import type { Database } from "./database.ts";
import { sqlitePathOf } from "./database-url.ts";
import { finishErasures } from "./erasures.ts";
import { hashesIn } from "./file-hashes.ts";
import { forget, forgetConversations } from "./forget.ts";
import { createOutbox } from "./outbox.ts";
import { storable } from "./storable.ts";
import type { Storage } from "./stores.ts";
import { doWork } from "./turn.ts";

/** JSON that tells of a file. */
const WITH_FILE = '%"hash"%';

/** How a database is opened. */
export interface StorageOptions {
  /** `file:PATH`, relative to the working directory, or `postgresql://…`. */
  readonly url: string;
  /** On SQLite: no other process may have opened it alone. False for a command that runs beside the bot. */
  readonly alone?: boolean;
  /** On SQLite: a database that is not there is made. False for a command that only reads. */
  readonly create?: boolean;
  /** The product's calendar: when a turn was done, a message queued or settled, a chat last used. */
  readonly now?: () => Date;
}

/**
 * Opens the database, made or brought up to date where needed.
 * @throws ConfigError when it cannot be used
 */
export async function openStorage({ url, alone = true, create = true, now = () => new Date() }: StorageOptions): Promise<Storage> {
  return createStorage({ database: await openDatabase({ url, alone, create }), now });
}

/** Each database's library is loaded only where it is used. */
async function openDatabase({ url, alone, create }: { url: string; alone: boolean; create: boolean }): Promise<Database> {
  const path = sqlitePathOf(url);
  if (path !== undefined) {
    if (!create && !existsSync(path)) throw new ConfigError(`DATABASE_URL: there is no database ${path}`);
    return (await import("./sqlite.ts")).openSqlite({ path, alone });
  }
  if (/^postgres(ql)?:/.test(url)) return (await import("./postgresql.ts")).openPostgresql({ url });
  throw new ConfigError("DATABASE_URL: file:PATH or postgresql://… is needed");
}

export function createStorage({ database, now }: { database: Database; now: () => Date }): Storage {
  /** What was erased still stands in the database's log. */
  let isPurgeDue = false;
  return {
    ...createOutbox({ database, now }),
    append: createAppend(database),
    unfinished: () =>
      database.query(async ({ inboxEvent }) => {
        const rows = await inboxEvent.findMany({ where: { doneAt: null }, orderBy: { seq: "asc" } });
        return rows.flatMap(({ seq, payload, at }): StoredEvent[] =>
          payload === null ? [] : [{ seq, event: JSON.parse(payload) as Event, at }],
        );
      }),
    turn: (seq, work) =>
      database.transaction(async (connection) => {
        const finished = await connection.$executeRaw`UPDATE inbox SET done_at = ${now()} WHERE seq = ${seq} AND done_at IS NULL`;
        return finished === 0 ? undefined : await doWork({ connection, now, work });
      }),
    giveUp: (seq, cause, told) =>
      database.transaction(async (connection) => {
        const given = { doneAt: now(), gaveUp: storable(cause) };
        const { count } = await connection.inboxEvent.updateMany({ where: { seq, doneAt: null }, data: given });
        if (count > 0) await doWork({ connection, now, work: (turn) => turn.enqueue(told) });
      }),
    transaction: (work) =>
      database.transaction(async (connection) => {
        // Changes nothing, but takes SQLite's lock for writing.
        await connection.$executeRaw`UPDATE inbox SET seq = seq WHERE seq = -1`;
        return await doWork({ connection, now, work });
      }),
    latestInstant: () =>
      database.query(async ({ inboxEvent }) => (await inboxEvent.findFirst({ orderBy: { at: "desc" }, select: { at: true } }))?.at),
    forget: (before) => forget({ database, before }),
    forgetConversations: (before, withoutTexts) => forgetConversations({ database, before, withoutTexts }),
    filesInUse: (cancelledSince) =>
      database.query(async (connection) => {
        const rows = await connection.$queryRaw<{ json: string }[]>`
          SELECT content AS json FROM versions WHERE content LIKE ${WITH_FILE}
          UNION ALL SELECT content FROM drafts
            WHERE (open = ${true} OR (closed_as = 'cancelled' AND closed_at >= ${cancelledSince})) AND content LIKE ${WITH_FILE}
          UNION ALL SELECT document FROM decisions WHERE document LIKE ${WITH_FILE}
          UNION ALL SELECT slices FROM conversations WHERE slices LIKE ${WITH_FILE}
          UNION ALL SELECT payload FROM inbox WHERE done_at IS NULL AND payload LIKE ${WITH_FILE}`;
        return hashesIn(rows.map(({ json }) => json));
      }),
    async finishErasures() {
      const finished = await finishErasures(database);
      if (finished > 0) isPurgeDue = true;
      if (isPurgeDue) isPurgeDue = !(await database.purge());
      return finished;
    },
    close: () => database.close(),
  };
}
