import { join } from "node:path";
import { ConfigError, readConfig } from "../config.ts";
import { runProgram } from "../program.ts";
import { backUp } from "../storage/backup.ts";
import { sqlitePathOf } from "../storage/database-url.ts";

const BAR = 30;

/** `backup FILE [EARLIER]`: a checked copy of the database, which may be in use, and of the files that came in. */
async function main([to, earlier]: readonly string[]): Promise<void> {
  const { databaseUrl, dataDir } = readConfig();
  const path = sqlitePathOf(databaseUrl);
  if (path === undefined) {
    throw new ConfigError(`a PostgreSQL database is backed up with: pg_dump --format=custom --file=${to ?? "FILE"} "$DATABASE_URL"`);
  }
  if (to === undefined) throw new ConfigError("usage: npm run backup -- FILE");
  const { rows, attachments } = await backUp({ path, attachments: join(dataDir, "attachments"), to, earlier, onProgress: showProgress });
  if (process.stderr.isTTY) process.stderr.write("\n");
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${to}: ${total} rows and ${attachments} files, checked\n`);
}

function showProgress(part: number): void {
  if (!process.stderr.isTTY) return;
  const done = Math.round(part * BAR);
  process.stderr.write(`\r[${"#".repeat(done)}${".".repeat(BAR - done)}] ${Math.floor(part * 100)} %`);
}

await runProgram(main);
