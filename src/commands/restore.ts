import { join } from "node:path";
import { ConfigError, readConfig } from "../config.ts";
import { runProgram } from "../program.ts";
import { sqlitePathOf } from "../storage/database-url.ts";
import { restore } from "../storage/restore.ts";

/** `restore FILE`: puts a backup in the place of the database, which must not be in use and is kept aside. */
async function main([from]: readonly string[]): Promise<void> {
  const { databaseUrl, dataDir } = readConfig();
  const path = sqlitePathOf(databaseUrl);
  if (path === undefined) {
    throw new ConfigError(
      `a PostgreSQL database is restored with: pg_restore --clean --if-exists --dbname="$DATABASE_URL" ${from ?? "FILE"}`,
    );
  }
  if (from === undefined) throw new ConfigError("usage: npm run restore -- FILE");
  const { rows, attachments, replaced } = await restore({ from, path, attachments: join(dataDir, "attachments"), now: new Date() });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${path}: ${total} rows and ${attachments} files of ${from}\n`);
  if (replaced !== undefined) process.stdout.write(`what was there before is in ${replaced}\n`);
}

await runProgram(main);
