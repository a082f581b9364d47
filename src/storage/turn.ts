import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { OutgoingMessage, TurnStore } from "../engine/store.ts";
import type { Connection } from "./database.ts";
import { createPeopleStore, createUnitStore } from "./people.ts";
import { createPlanStore } from "./plans.ts";
import { platformOf } from "./platform.ts";
import type { Stores } from "./stores.ts";

/**
 * Does a turn's work on a transaction's connection. A work that goes on after a store failed it must not be committed:
 * what the store was asked for is missing, and PostgreSQL would answer the commit by dropping all.
 */
export async function doWork<T>({
  connection,
  now,
  work,
}: {
  connection: Connection;
  now: () => Date;
  work: (turn: TurnStore & Stores) => Promise<T>;
}): Promise<T> {
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);
  const messages: Sql[] = [];
  const turn: TurnStore & Stores = {
    ...watched(createConversationStore(connection), failed),
    enqueue: async (message) => void messages.push(messageRow(message, now())),
    people: watched(createPeopleStore({ connection, now }), failed),
    units: watched(createUnitStore({ connection }), failed),
    plans: watched(createPlanStore({ connection }), failed),
  };
  try {
    const result = await work(turn);
    if (failures.length > 0) throw failures[0];
    if (messages.length > 0) {
      await connection.$executeRaw`INSERT INTO outbox (chat, platform, kind, reply_to, payload, status, at) VALUES ${join(messages)}`;
    }
    return result;
  } catch (error) {
    throw failures.length > 0 ? failures[0] : error;
  }
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

/** The same store, whose failures are told. */
function watched<Store extends object>(store: Store, failed: (error: unknown) => void): Store {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: readonly unknown[]) => {
      try {
        return await method(...args);
      } catch (error) {
        failed(error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(methods);
}
