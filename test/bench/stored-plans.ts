import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type Known, openBenchBot, planLines, unitCode } from "./bench-bot.ts";
import { median, show, sum, timeOf } from "./figures.ts";

const SIZES = [1_000, 100_000];
const ROUNDS = 12;

/** Turns where few plans are stored, beside turns where many are. */
export async function measureStoredPlans(known: Known): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const template = join(folder, "template.db");
  const first = await openBenchBot(known, template);
  await first.putUnits();
  for (const { text } of planLines(unitCode(0))) await first.say(0, text);
  await first.idle();
  await first.close();
  const files = SIZES.map((size) => {
    const path = join(folder, `${size}.db`);
    copyFileSync(template, path);
    multiply(path, size);
    return path;
  });
  const bots = await Promise.all(files.map((path) => openBenchBot(known, path)));
  const times = bots.map((): number[][] => []);
  for (let chat = 1; chat <= ROUNDS; chat++) {
    for (const [i, bot] of bots.entries()) {
      for (const [turn, { text }] of planLines(unitCode(chat)).entries()) {
        const ms = await timeOf(async () => {
          await bot.say(chat, text);
          await bot.idle();
        });
        const all = times[i];
        if (all) all[turn] = [...(all[turn] ?? []), ms];
      }
    }
  }
  for (const bot of bots) await bot.close();
  rmSync(folder, { recursive: true });
  const [few, many] = times.map((turns) => ({ turns: turns.length, typical: sum(turns.map(median)) }));
  if (!few || !many) return;
  const words = ({ turns, typical }: typeof few): string => `${((1000 * turns) / typical).toFixed(0)} turns/s`;
  const [smaller, larger] = SIZES.map((size) => size.toLocaleString("en"));
  const ratio = (many.typical / few.typical).toFixed(2);
  show(`${smaller} and ${larger} stored plans`, `${words(few)} and ${words(many)}; ratio ${ratio} (aim: at most 1.20)`);
}

/** Copies the first conversation, its person, its plan and a message each way for as many other units and chats. */
function multiply(path: string, times: number): void {
  const database = new Database(path);
  const copies = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${times})`;
  const unit = `'stored' || i`;
  const chat = `'telegram:' || i`;
  const copy = (table: string, columns: string, values: string, where = "true"): void => {
    database.exec(
      `${copies} INSERT INTO ${table} (${columns}) SELECT ${values} FROM n, (SELECT * FROM ${table} WHERE ${where} LIMIT 1) AS old`,
    );
  };
  copy("conversations", "chat, slices", `${chat}, slices`);
  copy("people", "id, language", `'person' || i, language`);
  copy("accounts", "chat, person, last_at", `${chat}, 'person' || i, last_at`);
  copy(
    "drafts",
    "id, campaign, unit, revision, based_on, form_version, content, created_at, updated_at, open",
    `'draft' || i, campaign, ${unit}, revision, based_on, form_version, content, created_at, updated_at, 1`,
  );
  copy(
    "versions",
    "campaign, unit, number, form_version, content, submitted_at, submitted_by, late, state",
    `campaign, ${unit}, number, form_version, content, submitted_at, 'person' || i, late, state`,
  );
  copy(
    "audit",
    'campaign, unit, number, what, after, at, "by"',
    `campaign, ${unit}, number, what, after, at, 'person' || i`,
    "what = 'state'",
  );
  copy("organizers", "campaign, unit, person", `campaign, ${unit}, 'person' || i`);
  copy("inbox", "chat, id, payload, at, done_at", `${chat}, id, payload, at, done_at`, "done_at IS NOT NULL");
  copy(
    "outbox",
    "chat, platform, kind, reply_to, payload, status, at, settled_at",
    `${chat}, 'telegram', kind, reply_to, payload, status, at, settled_at`,
    "status = 'sent'",
  );
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
}
