import { onTestFinished } from "vitest";
import { createMemoryStorage } from "../../src/storage/memory.ts";
import { openPostgresql } from "../../src/storage/postgresql.ts";
import { createStorage, openStorage } from "../../src/storage/storage.ts";
import type { Storage } from "../../src/storage/stores.ts";
import { hasPostgresql, startPostgresql } from "./postgresql.ts";
import { tempFolder } from "./temp-folder.ts";

/** A way to keep things, for tests that hold for each. */
export interface StorageKind {
  readonly name: string;
  /** Why it cannot be tested here. */
  readonly missing?: string | undefined;
  /** Makes ready; gives what opens an empty storage for one test, and what cleans up in the end. */
  start(): Promise<{ open: OpenStorage; stop(): Promise<void> }>;
}

export type OpenStorage = (options?: { readonly now?: () => Date }) => Promise<Storage>;

const TABLES =
  "inbox, outbox, conversations, people, accounts, units, drafts, versions, organizers, link_codes, members, invitations, join_requests, audit, reviews, review_comments, decisions, board_questions, published_answers, quotas, erasures";
/** A new database for each test would take ten times as long. */
const EMPTY_ALL = `TRUNCATE ${TABLES} RESTART IDENTITY`;

export const STORAGES: readonly StorageKind[] = [
  { name: "memory", start: async () => ({ open: async (options) => createMemoryStorage(options), stop: async () => {} }) },
  {
    name: "SQLite",
    start: async () => ({
      open: (options) => closedAfter(openStorage({ url: `file:${tempFolder()}bot.db`, ...options })),
      stop: async () => {},
    }),
  },
  {
    name: "PostgreSQL",
    missing: hasPostgresql ? undefined : "initdb is not installed",
    async start() {
      const server = await startPostgresql();
      const database = await openPostgresql({ url: await server.createDatabase("bot") });
      return {
        async open({ now = () => new Date() } = {}) {
          await database.query((connection) => connection.$executeRawUnsafe(EMPTY_ALL));
          return createStorage({ database, now });
        },
        async stop() {
          await database.close();
          await server.stop();
        },
      };
    },
  },
];

async function closedAfter(opening: Promise<Storage>): Promise<Storage> {
  const storage = await opening;
  onTestFinished(() => storage.close());
  return storage;
}
