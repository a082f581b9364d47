import type { EngineStore, Slices } from "../engine/store.ts";
import type { Database } from "./database.ts";

/** So many rows in one statement, so that turns get their chance between. */
const AT_ONCE = 1000;

type Forget = EngineStore<unknown>["forget"];

/** Deletes what is finished and older than `idsBefore`, and empties the texts of what is finished and older than `textsBefore`. */
export async function forget({ database, before }: { database: Database; before: Parameters<Forget>[0] }): ReturnType<Forget> {
  const { textsBefore } = before;
  // The last event stays, without its text: from it a rehearsal's calendar goes on.
  const last = await database.query(({ inboxEvent }) =>
    inboxEvent.findFirst({ orderBy: [{ at: "desc" }, { seq: "desc" }], select: { seq: true } }),
  );
  const lastSeq = last?.seq ?? 0;
  const { idsBefore } = before;
  const forgotten =
    (await inPortions(
      database,
      (connection) => connection.$executeRaw`
        DELETE FROM inbox WHERE seq IN (
          SELECT seq FROM inbox WHERE at < ${idsBefore} AND done_at IS NOT NULL AND seq <> ${lastSeq} LIMIT ${AT_ONCE})`,
    )) +
    (await inPortions(
      database,
      (connection) => connection.$executeRaw`
        DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox WHERE at < ${idsBefore} AND status <> 'pending' LIMIT ${AT_ONCE})`,
    ));
  const emptied =
    (await inPortions(
      database,
      (connection) => connection.$executeRaw`
        UPDATE inbox SET payload = NULL WHERE seq IN (
          SELECT seq FROM inbox WHERE at < ${textsBefore} AND done_at IS NOT NULL AND payload IS NOT NULL LIMIT ${AT_ONCE})`,
    )) +
    (await inPortions(
      database,
      (connection) => connection.$executeRaw`
        UPDATE outbox SET payload = NULL WHERE seq IN (
          SELECT seq FROM outbox WHERE at < ${textsBefore} AND status <> 'pending' AND payload IS NOT NULL LIMIT ${AT_ONCE})`,
    ));
  return { emptied, forgotten };
}

/** Makes of the conversations of chats last used before an instant what `withoutTexts` makes of them. */
export async function forgetConversations({
  database,
  before,
  withoutTexts,
}: {
  database: Database;
  before: Date;
  withoutTexts: (slices: Slices) => Slices;
}): Promise<number> {
  let changed = 0;
  for (let last = ""; ; ) {
    const rows = await database.query(
      (connection) => connection.$queryRaw<{ chat: string; slices: string }[]>`
        SELECT conversations.chat, slices FROM conversations JOIN accounts ON accounts.chat = conversations.chat
        WHERE last_at < ${before} AND conversations.chat > ${last} ORDER BY conversations.chat LIMIT ${AT_ONCE}`,
    );
    for (const { chat, slices } of rows) {
      const kept = JSON.stringify(withoutTexts(JSON.parse(slices)));
      if (kept === slices) continue;
      // A turn may have come meanwhile, and then it is in use.
      changed += await database.query(
        (connection) => connection.$executeRaw`UPDATE conversations SET slices = ${kept} WHERE chat = ${chat} AND slices = ${slices}`,
      );
    }
    last = rows.at(-1)?.chat ?? "";
    if (rows.length < AT_ONCE) return changed;
  }
}

async function inPortions(database: Database, portion: Parameters<typeof database.query<number>>[0]): Promise<number> {
  for (let total = 0; ; ) {
    const rows = await database.query(portion);
    total += rows;
    if (rows < AT_ONCE) return total;
  }
}
