import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { plainText } from "../../src/adapters/terminal/render.ts";
import type { TurnContext } from "../../src/engine/turn.ts";
import { createQueueFeature } from "../../src/features/overview/index.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { createStorage } from "../../src/storage/storage.ts";
import type { Known } from "./bench-bot.ts";
import { median, show, timeOf } from "./figures.ts";

const PLANS = 5_000;
const VERSIONS = 3;
const ROUNDS = 20;
const STATES = ["submitted", "resubmitted", "under-review", "returned", "agreed"];
const NOW = new Date("2015-01-20T02:00:00Z");

/** The board's list of plans over many plans of several versions, beside one query by index. */
export async function measureLists({ knowledge: { guideline } }: Known): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const path = join(folder, "bot.db");
  const database = await openSqlite({ path, alone: true });
  const storage = createStorage({ database, now: () => NOW });
  fill(path, guideline.facts.id);
  const locales = loadLocales();
  const local = (instant: Date) => ({ date: instant.toISOString().slice(0, 10), time: instant.toISOString().slice(11, 16) });
  const queue = createQueueFeature({ guideline, openButton: (unit, number) => ({ id: `${unit}/${number}`, label: unit }), local });
  const turn: TurnContext = {
    chat: "telegram:1",
    event: "1",
    isGroup: false,
    hasForms: false,
    who: { id: "p", account: "a", administrator: false, board: "staff", units: [] },
    asker: {},
    language: "vi",
    now: NOW,
    today: "2015-01-20",
    isRehearsal: false,
  };
  const said = { text: "/hangcho" };
  let text = "";
  const list = () =>
    storage.transaction(async (stores) => {
      const context = await queue.load(stores, undefined, said, turn);
      const [reply] = queue.decide(undefined, said, { ...context, ...turn })?.replies ?? [];
      text = reply ? plainText(reply.blocks, locales.vi) : "";
    });
  const query = () =>
    database.transaction(async (connection) => {
      await connection.$queryRaw`SELECT unit, number, state, submitted_at, late FROM versions
        WHERE campaign = ${guideline.facts.id} AND state IN ('submitted', 'resubmitted', 'under-review', 'returned', 'agreed')`;
    });
  const times: Record<"list" | "query", number[]> = { list: [], query: [] };
  for (let i = 0; i < ROUNDS; i++) {
    times.query.push(await timeOf(query));
    times.list.push(await timeOf(list));
  }
  await database.close();
  rmSync(folder, { recursive: true });
  if (!text.startsWith("2.000 kế hoạch chờ xem xét")) throw new Error(`an odd list: ${text}`);
  const [own, floor] = [median(times.list), median(times.query)];
  const figure = `${own.toFixed(1)} ms, one indexed query of their states ${floor.toFixed(1)} ms; ratio ${(own / floor).toFixed(2)}`;
  show(`/hangcho over ${PLANS.toLocaleString("en")} plans`, `${figure} (aim: at most 5)`);
}

/** Writes the plans into the file, beside the program's own connection. */
function fill(path: string, campaign: string): void {
  // Kept open: to close a second handle would let go of the first one's locks.
  const other = new Database(path);
  const content = JSON.stringify({
    fields: { venue: { value: "x".repeat(3000), by: "p", at: NOW.toISOString() } },
    skipped: [],
    reasons: {},
  });
  const unit = other.prepare("INSERT INTO units (code, level, name) VALUES (?, 'provincial', ?)");
  const version = other.prepare(
    `INSERT INTO versions (campaign, unit, number, form_version, content, submitted_at, submitted_by, late, state)
     VALUES (?, ?, ?, 1, ?, ?, 'p', ?, ?)`,
  );
  other.transaction(() => {
    for (let i = 0; i < PLANS; i++) {
      unit.run(`u${i}`, `Unit ${i}`);
      for (let number = 1; number <= VERSIONS; number++) {
        const state = number < VERSIONS ? "superseded" : STATES[i % STATES.length];
        const at = new Date(NOW.getTime() - ((i * 7919) % (60 * 24)) * 3_600_000).toISOString();
        version.run(campaign, `u${i}`, number, content, at, i % 9 === 0 ? 1 : 0, state);
      }
    }
  })();
}
