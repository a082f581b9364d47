import { join, sqltag as sql } from "@prisma/client/runtime/client";
import type { Event } from "../chat/message.ts";
import { type EngineStore, StoreUnavailable } from "../engine/store.ts";
import type { Connection, Database } from "./database.ts";

type Append = EngineStore<unknown>["append"];

interface Waiting {
  readonly event: Event;
  readonly at: Date;
  /** Tells who waits where it is, undefined when it was there before. */
  readonly stored: (seq: number | undefined) => void;
  readonly failed: (error: unknown) => void;
}

const MOST_AT_ONCE = 400;

/**
 * Stores events in the order in which they come: those that come while the database is busy in one commit, since each commit costs
 * the same. None is stored after one that came before it could not be for want of the database.
 */
export function createAppend(database: Database): Append {
  const waiting: Waiting[] = [];
  /** How many of the first go one by one, to find out which of them cannot be stored. */
  let suspected = 0;
  let isRunning = false;

  async function run(): Promise<void> {
    // What comes in the same moment goes together.
    await Promise.resolve();
    while (waiting.length > 0) await storeNext();
    isRunning = false;
  }

  async function storeNext(): Promise<void> {
    let batch: readonly Waiting[] = [];
    try {
      const seqs = await database.query((connection) => {
        // Only now, when the database is free; the same ones if they have to be tried again.
        if (batch.length === 0) batch = waiting.splice(0, suspected > 0 ? 1 : MOST_AT_ONCE);
        return insert(connection, batch);
      });
      for (const [place, { stored }] of batch.entries()) stored(seqs[place]);
      suspected = Math.max(0, suspected - 1);
    } catch (error) {
      if (error instanceof StoreUnavailable) {
        suspected = 0;
        for (const { failed } of [...batch, ...waiting.splice(0)]) failed(error);
      } else if (batch.length > 1) {
        suspected = batch.length;
        waiting.unshift(...batch);
      } else {
        suspected = Math.max(0, suspected - 1);
        for (const { failed } of batch) failed(error);
      }
    }
  }

  return (event, at) =>
    new Promise((stored, failed) => {
      waiting.push({ event, at, stored, failed });
      if (isRunning) return;
      isRunning = true;
      void run();
    });
}

/** Their positions; undefined for those that are there already, be it from this very batch. */
async function insert(connection: Connection, batch: readonly Waiting[]): Promise<readonly (number | undefined)[]> {
  const values = batch.map(({ event, at }) => sql`(${event.from}, ${event.id}, ${event.ref ?? null}, ${JSON.stringify(event)}, ${at})`);
  const rows = await connection.$queryRaw<{ seq: number; chat: string; id: string }[]>`
    INSERT INTO inbox (chat, id, ref, payload, at) VALUES ${join(values)}
    ON CONFLICT (chat, id) DO NOTHING RETURNING seq, chat, id`;
  const seqs = new Map(rows.map(({ seq, chat, id }) => [keyOf(chat, id), seq]));
  return batch.map(({ event: { from, id } }) => {
    const seq = seqs.get(keyOf(from, id));
    seqs.delete(keyOf(from, id));
    return seq;
  });
}

function keyOf(chat: string, id: string): string {
  return JSON.stringify([chat, id]);
}
