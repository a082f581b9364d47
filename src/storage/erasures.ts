import { randomUUID } from "node:crypto";
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { ChatId } from "../chat/message.ts";
import { ERASED, type Erasing, type ErasureStore } from "../features/people/store.ts";
import { withoutPerson } from "../features/plans/without-person.ts";
import type { Connection, Database } from "./database.ts";
import { ERASED_CHAT, type Replacement, replacementsFor, senderIn } from "./erased-texts.ts";

export interface ErasureParts {
  readonly connection: Connection;
  /** When it is done. */
  readonly at: Date;
  /** Told of each chat that was erased: what is saved of it in the same turn must not bring anything back. */
  readonly onErased: (chat: ChatId) => void;
}

export function createErasureStore({ connection, at, onErased }: ErasureParts): ErasureStore {
  return {
    async erase(erasing) {
      const { persons, chats, names } = erasing;
      await connection.person.updateMany({ where: { id: { in: [...persons] } }, data: { name: null, language: null } });
      await connection.linkCode.deleteMany({ where: { OR: [{ maker: { in: [...persons] } }, { user: { in: [...persons] } }] } });
      for (const chat of chats) {
        await eraseChat(connection, chat, erasing, at);
        onErased(chat);
      }
      for (const name of names)
        await connection.$executeRaw`UPDATE inbox SET payload = NULL
          WHERE done_at IS NOT NULL AND payload IS NOT NULL AND replace(payload, ${senderIn(name)}, '') <> payload`;
      const removed = await erasePlans(connection, erasing);
      await replaceInOthers(connection, chats, replacementsFor(erasing, removed));
    },
  };
}

/** The chat's id goes at once from all but what is still needed to tell them that it is done. */
async function eraseChat(connection: Connection, chat: ChatId, { asked }: Erasing, at: Date): Promise<void> {
  const mark = `${ERASED_CHAT}${randomUUID()}`;
  const event = asked.chat === chat ? asked.event : "";
  await connection.account.updateMany({ where: { chat }, data: { chat: mark } });
  await connection.joinRequest.updateMany({ where: { chat }, data: { chat: mark } });
  await connection.boardQuestion.updateMany({ where: { chat }, data: { chat: mark } });
  // A draft's id begins with the chat in which it was begun.
  const [begins, begun] = [`${chat} `, `${mark} `];
  await connection.$executeRaw`UPDATE drafts SET id = ${begun} || substr(id, ${begins.length + 1})
    WHERE substr(id, 1, ${begins.length}) = ${begins}`;
  await emptyInbox(connection, chat, mark, sql`done_at IS NOT NULL AND id <> ${event}`);
  await emptyOutbox(connection, chat, mark, sql`status <> 'pending'`);
  await connection.$executeRaw`UPDATE conversations SET slices = '{}' WHERE chat = ${chat}`;
  await connection.$executeRaw`INSERT INTO erasures (chat, mark, at) VALUES (${chat}, ${mark}, ${at})
    ON CONFLICT (chat) DO UPDATE SET at = excluded.at`;
}

async function emptyInbox(connection: Connection, chat: string, mark: string, which: Sql): Promise<void> {
  await connection.$executeRaw`UPDATE inbox SET chat = ${mark}, id = 'erased-' || seq, payload = NULL, ref = NULL
    WHERE chat = ${chat} AND ${which}`;
}

async function emptyOutbox(connection: Connection, chat: string, mark: string, which: Sql): Promise<void> {
  await connection.$executeRaw`UPDATE outbox SET chat = ${mark}, payload = NULL, ref = NULL, edits = NULL, edits_seq = NULL, reply_to = NULL,
      card = NULL, reason = NULL
    WHERE chat = ${chat} AND ${which}`;
}

/** What was taken out of plans. */
async function erasePlans(connection: Connection, { persons, names }: Erasing): Promise<readonly string[]> {
  const needles = [...persons, ...names].map((text) => JSON.stringify(text).slice(1, -1));
  const which = join(
    needles.map((needle) => sql`replace(content, ${needle}, '') <> content`),
    " OR ",
  );
  const gone = { persons, names, mark: ERASED };
  const removed = new Set<string>();
  const rest = (content: string): string | undefined => {
    const without = withoutPerson(JSON.parse(content), gone);
    for (const text of without.removed) removed.add(text);
    return without.removed.length > 0 ? JSON.stringify(without.content) : undefined;
  };
  for (const { id, content } of await connection.$queryRaw<{ id: string; content: string }[]>`
    SELECT id, content FROM drafts WHERE ${which}`) {
    const kept = rest(content);
    if (kept !== undefined) await connection.$executeRaw`UPDATE drafts SET content = ${kept} WHERE id = ${id}`;
  }
  const versions = await connection.$queryRaw<{ campaign: string; unit: string; number: number; content: string }[]>`
    SELECT campaign, unit, number, content FROM versions WHERE ${which}`;
  for (const { campaign, unit, number, content } of versions) {
    const kept = rest(content);
    if (kept !== undefined)
      await connection.$executeRaw`UPDATE versions SET content = ${kept}
        WHERE campaign = ${campaign} AND unit = ${unit} AND number = ${number}`;
  }
  return [...removed];
}

/** Messages to others spoke of them, and their chats keep what their last buttons said. */
async function replaceInOthers(connection: Connection, chats: readonly ChatId[], replacements: readonly Replacement[]): Promise<void> {
  if (replacements.length === 0) return;
  const replaced = (column: Sql): Sql =>
    replacements.reduce((rest, { from, to }) => sql`replace(${rest}, CAST(${from} AS TEXT), CAST(${to} AS TEXT))`, column);
  const holding = (column: Sql): Sql =>
    join(
      replacements.map(({ from }) => sql`replace(${column}, CAST(${from} AS TEXT), '') <> ${column}`),
      " OR ",
    );
  const payload = sql`payload`;
  const slices = sql`slices`;
  await connection.$executeRaw`UPDATE outbox SET payload = ${replaced(payload)}
    WHERE payload IS NOT NULL AND chat NOT IN (${join([...chats])}) AND (${holding(payload)})`;
  await connection.$executeRaw`UPDATE conversations SET slices = ${replaced(slices)}
    WHERE chat NOT IN (${join([...chats])}) AND (${holding(slices)})`;
}

/**
 * Takes the last traces of chats that were erased: of those to which nothing is to be sent any more, and from which nothing waits to be
 * heard. Gives how many.
 */
export async function finishErasures(database: Database): Promise<number> {
  const due = await database.query(
    (connection) => connection.$queryRaw<{ chat: ChatId }[]>`SELECT chat FROM erasures WHERE ${isDue()} ORDER BY chat`,
  );
  let finished = 0;
  for (const { chat } of due) finished += await database.transaction((connection) => finish(connection, chat));
  return finished;
}

async function finish(connection: Connection, chat: ChatId): Promise<number> {
  const [erasure] = await connection.$queryRaw<{ mark: string; at: Date }[]>`
    DELETE FROM erasures WHERE chat = ${chat} AND ${isDue()} RETURNING mark, at`;
  if (!erasure) return 0;
  const { mark, at } = erasure;
  await emptyInbox(connection, chat, mark, sql`at <= ${at}`);
  await emptyOutbox(connection, chat, mark, sql`at <= ${at}`);
  // Somebody may have begun anew from there.
  await connection.$executeRaw`DELETE FROM conversations
    WHERE chat = ${chat} AND NOT EXISTS (SELECT 1 FROM accounts WHERE accounts.chat = ${chat})`;
  return 1;
}

function isDue(): Sql {
  return sql`NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.chat = erasures.chat AND outbox.status = 'pending')
    AND NOT EXISTS (SELECT 1 FROM inbox WHERE inbox.chat = erasures.chat AND inbox.done_at IS NULL)`;
}
