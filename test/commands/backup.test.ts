import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openStorage } from "../../src/storage/storage.ts";
import type { Storage } from "../../src/storage/stores.ts";
import { MORNING, message, typed } from "../storage/samples.ts";
import { type Finished, run } from "../support/run.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** A folder with a database, opened as the bot does, and a file that came in. */
async function bot(): Promise<{ folder: string; storage: Storage; hash: string }> {
  const folder = tempFolder();
  const storage = await openStorage({ url: `file:${folder}bot.db` });
  onTestFinished(() => storage.close());
  const content = "%PDF-1.7 kế hoạch";
  const hash = createHash("sha256").update(content).digest("hex");
  mkdirSync(`${folder}attachments`);
  writeFileSync(`${folder}attachments/${hash}`, content);
  writeFileSync(`${folder}attachments/${hash}.7.part`, "%PDF");
  await storage.append(typed("1"), MORNING);
  return { folder, storage, hash };
}

const command = (script: "backup" | "restore", folder: string, args: readonly string[], url = `file:${folder}bot.db`): Promise<Finished> =>
  run(`dist/commands/${script}.js`, { args, env: { DATABASE_URL: url, DATA_DIR: folder } });

test("a running bot is backed up, without a stop, and restored to that moment", async () => {
  const { folder, storage, hash } = await bot();
  // Large enough for the copy to take a while.
  await storage.append(typed("2", "Đại hội ".repeat(500_000)), MORNING);
  let writing = true;
  let written = 2;
  const writer = (async () => {
    while (writing) {
      await storage.append(typed(`${++written}`, "Đại hội ".repeat(200)), MORNING);
      await setImmediate();
    }
  })();
  const backup = `${folder}backups/one.db`;
  const made = await command("backup", folder, [backup]);
  const after = written;
  writing = false;
  await writer;
  expect(made).toEqual({ code: 0, stdout: expect.stringMatching(/one\.db: \d+ rows and 1 files, checked\n$/), stderr: "" });
  expect(after).toBeGreaterThan(20);
  expect(readdirSync(`${folder}backups`).sort()).toEqual(["one.db", "one.db.attachments"]);
  expect(readdirSync(`${backup}.attachments`)).toEqual([hash]);

  const refused = await command("restore", folder, [backup]);
  expect(refused).toEqual({ code: 1, stdout: "", stderr: `DATABASE_URL: another process of this program uses ${folder}bot.db\n` });
  expect(await storage.unfinished()).toHaveLength(written);

  await storage.close();
  writeFileSync(`${folder}attachments/${hash}`, "gone");
  const lost = await command("restore", folder, [backup]);
  expect(lost.code).toBe(0);
  const [replaced = ""] = readdirSync(folder).filter((name) => name.includes(".replaced-"));
  expect(lost.stdout).toContain(`what was there before is in ${folder}${replaced}\n`);
  const rows = (path: string): unknown => new Sqlite(path, { readonly: true }).prepare("SELECT count(*) FROM inbox").pluck().get();
  expect(rows(`${folder}${replaced}`)).toBe(written);
  const restored = await openStorage({ url: `file:${folder}bot.db` });
  onTestFinished(() => restored.close());
  const events = await restored.unfinished();
  expect(events[0]?.event).toEqual(typed("1"));
  expect(events.length).toBe(rows(backup));
  expect(await restored.append(typed("new"), MORNING)).toBeGreaterThan(events.length);
});

test("a backup takes nothing's place, and a broken one is not restored", async () => {
  const { folder, storage } = await bot();
  await storage.transaction((stores) => stores.enqueue({ message: message("hello"), kind: "notice" }));
  const backup = `${folder}one.db`;
  expect((await command("backup", folder, [backup])).code).toBe(0);
  expect((await command("backup", folder, [backup])).stderr).toBe(`${backup} is there already\n`);
  await storage.close();
  const bytes = readFileSync(backup);
  bytes.fill(0xff, 4096, 12_288);
  writeFileSync(`${folder}broken.db`, bytes);
  const before = readFileSync(`${folder}bot.db`);
  const broken = await command("restore", folder, [`${folder}broken.db`]);
  expect(broken).toMatchObject({ code: 1, stdout: "" });
  expect(broken.stderr).toMatch(/^.*broken\.db cannot be restored: .*\n$/);
  writeFileSync(`${folder}text.db`, "no database ".repeat(999));
  expect((await command("restore", folder, [`${folder}text.db`])).stderr).toMatch(/^.*text\.db cannot be restored: .*not a database\n$/);
  expect(readFileSync(`${folder}bot.db`)).toEqual(before);
});

test("a damaged file that came in makes the backup fail, and leaves none behind", async () => {
  const { folder, hash } = await bot();
  writeFileSync(`${folder}attachments/${hash}`, "bits that fell over");
  const made = await command("backup", folder, [`${folder}one.db`]);
  expect(made).toEqual({ code: 1, stdout: "", stderr: `the backup failed: ${folder}attachments/${hash} is damaged\n` });
  expect(readdirSync(folder).filter((name) => name.startsWith("one"))).toEqual([]);
});

test("PostgreSQL's own tools are named", async () => {
  const folder = tempFolder();
  const url = "postgresql://bot:secret@db.example/bot";
  const made = await command("backup", folder, ["all.dump"], url);
  expect(made).toEqual({
    code: 1,
    stdout: "",
    stderr: 'a PostgreSQL database is backed up with: pg_dump --format=custom --file=all.dump "$DATABASE_URL"\n',
  });
  expect((await command("restore", folder, ["all.dump"], url)).stderr).toBe(
    'a PostgreSQL database is restored with: pg_restore --clean --if-exists --dbname="$DATABASE_URL" all.dump\n',
  );
});

test("what is missing is told", async () => {
  const folder = tempFolder();
  expect((await command("backup", folder, [])).stderr).toBe("usage: npm run backup -- FILE\n");
  expect((await command("backup", folder, [`${folder}one.db`])).stderr).toBe(`there is no database ${folder}bot.db\n`);
  expect((await command("restore", folder, [])).stderr).toBe("usage: npm run restore -- FILE\n");
  expect((await command("restore", folder, [`${folder}one.db`])).stderr).toBe(`there is no backup ${folder}one.db\n`);
  expect(existsSync(`${folder}bot.db`)).toBe(false);
});
