import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { PrismaClient } from "../../src/storage/generated/sqlite/client.ts";

interface Statement {
  readonly sql: string;
  readonly args: readonly unknown[];
  readonly reads: boolean;
}

/** Statements that were committed together. */
export type Commit = readonly Statement[];

type Prepare = typeof Database.prototype.prepare;

/** Does the work; the statements that every SQLite connection of this process ran meanwhile, by commit. */
export async function statementsOf(work: () => Promise<void>): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  let open: Statement[] | undefined;
  const prepare: Prepare = Database.prototype.prepare;
  const note = (sql: string, args: readonly unknown[], reads: boolean): void => {
    if (sql === "BEGIN") open = [];
    else if (sql === "COMMIT") {
      if (open) commits.push(open);
      open = undefined;
    } else if (open) open.push({ sql, args, reads });
    else commits.push([{ sql, args, reads }]);
  };
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql);
    if (sql === "BEGIN") note(sql, [], false);
    const bind = statement.bind.bind(statement);
    statement.bind = (args: readonly unknown[]) => {
      note(sql, args, statement.reader);
      return bind(args);
    };
    return statement;
  } as Prepare;
  try {
    await work();
  } finally {
    Database.prototype.prepare = prepare;
  }
  return commits;
}

/** Prisma on a SQLite file and nothing else, as durable as the bot's. */
export async function openBarePrisma(path: string) {
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: path }) });
  await client.$queryRawUnsafe("PRAGMA journal_mode = WAL");
  await client.$queryRawUnsafe("PRAGMA synchronous = FULL");
  const run = (connection: Pick<PrismaClient, "$queryRawUnsafe" | "$executeRawUnsafe">, { sql, args, reads }: Statement) =>
    reads ? connection.$queryRawUnsafe(sql, ...args) : connection.$executeRawUnsafe(sql, ...args);
  return {
    async replay(commit: Commit): Promise<void> {
      const [only, ...more] = commit;
      if (only && more.length === 0) await run(client, only);
      else
        await client.$transaction(async (connection) => {
          for (const statement of commit) await run(connection, statement);
        });
    },
    close: () => client.$disconnect(),
  };
}
