import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { OutgoingMessage, TurnStore } from "../engine/store.ts";
import { platformOf } from "../engine/store.ts";
import type { Connection } from "./database.ts";
import { guarded } from "./guarded.ts";
import { createPeopleStore, createUnitStore } from "./people.ts";
import { createPlanStore } from "./plans.ts";
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
  const turn: TurnStore & Stores = {
    ...createConversationStore(connection),
    enqueue: async (message) => void messages.push(messageRow(message, now())),
    people: createPeopleStore({ connection, now }),
    units: createUnitStore({ connection }),
    plans: createPlanStore({ connection }),
  };
  const result = await guarded(turn, work);
  if (messages.length > 0) {
    await connection.$executeRaw`INSERT INTO outbox (chat, platform, kind, reply_to, payload, status, at) VALUES ${join(messages)}`;
  }
  return result;
}

function createConversationStore(connection: Connection): Omit<TurnStore, "enqueue"> {
  return {
    async conversation(chat) {
      const [row] = await connection.$queryRaw<{ slices: string }[]>`SELECT slices FROM conversations WHERE chat = ${chat}`;
      return row && { slices: JSON.parse(row.slices) };
    },
    async saveConversation(chat, { slices }) {
      await connection.$executeRaw`
        INSERT INTO conversations (chat, slices) VALUES (${chat}, ${JSON.stringify(slices)})
        ON CONFLICT (chat) DO UPDATE SET slices = excluded.slices`;
    },
  };
}

function messageRow({ message, kind, replyTo }: Omit<OutgoingMessage, "seq">, at: Date): Sql {
  return sql`(${message.to}, ${platformOf(message.to)}, ${kind}, ${replyTo ?? null}, ${JSON.stringify(message)}, 'pending', ${at})`;
}
