import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drawChart } from "../../src/charts/draw-chart.ts";
import type { Message } from "../../src/chat/message.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { type Known, openBenchBot, planLines, unitCode } from "./bench-bot.ts";
import { median, show, timeOf } from "./figures.ts";
import { openBarePrisma } from "./statements.ts";

const PLANS = 5_000;
const VERSIONS = 3;
const ROUNDS = 20;

/** Where each unit's plan stands, by the versions' key: what whoever tells of all plans has to ask at least. */
const ONE_QUERY = `SELECT unit, number, state FROM versions AS v WHERE campaign = ? AND number = (
  SELECT max(number) FROM versions AS w WHERE w.campaign = v.campaign AND w.unit = v.unit)`;

/** How long it takes to say how 5,000 plans go on, beside one query of the same plans; the picture apart. */
export async function measureStats(known: Known): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const path = join(folder, "stats.db");
  await onePlan(known, path);
  multiply(path);
  const beside = join(folder, "beside.db");
  copyFileSync(path, beside);
  const bot = await openBenchBot(known, path);
  const bare = await openBarePrisma(beside);
  const query = { sql: ONE_QUERY, args: [known.knowledge.guideline.facts.id], reads: true };
  const [texts, queries]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    texts.push(await timeOf(() => bot.say(1, "/thongke")));
    queries.push(await timeOf(() => bare.replay([query])));
    await bot.idle();
  }
  await bot.close();
  await bare.close();
  const [text, one] = [median(texts), median(queries)];
  const ratio = (text / one).toFixed(2);
  show(
    `/thongke with ${PLANS.toLocaleString("en")} plans`,
    `${text.toFixed(0)} ms, one query ${one.toFixed(0)} ms; ratio ${ratio} (aim: at most 5)`,
  );
  await measurePicture(path);
  rmSync(folder, { recursive: true });
}

async function onePlan(known: Known, path: string): Promise<void> {
  const bot = await openBenchBot(known, path);
  await bot.putUnits();
  for (const { text } of planLines(unitCode(0))) await bot.say(0, text);
  await bot.idle();
  await bot.close();
}

/** Copies the first plan for other units, in several versions each, with what the audit says of them. */
function multiply(path: string): void {
  const database = new Database(path);
  const units = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${PLANS})`;
  database.exec(`${units} INSERT INTO units (code, level, name) SELECT 's' || i, 'provincial', 'BHXH tỉnh s' || i FROM n`);
  const last = "CASE i % 4 WHEN 0 THEN 'agreed' WHEN 1 THEN 'returned' WHEN 2 THEN 'under-review' ELSE 'resubmitted' END";
  for (let number = 1; number <= VERSIONS; number++) {
    const at = `strftime('%Y-%m-%dT%H:%M:%f+00:00', '2014-10-01', '+' || (${number * 30} + i % 60) || ' days', '+' || (i % 24) || ' hours')`;
    database.exec(
      `${units} INSERT INTO versions (campaign, unit, number, form_version, content, submitted_at, submitted_by, late, state)
      SELECT campaign, 's' || i, ${number}, form_version, content, ${at}, 'p' || i, i % 5 = 0, ${number === VERSIONS ? last : "'superseded'"}
      FROM n, (SELECT * FROM versions WHERE unit = '${unitCode(0)}' LIMIT 1)`,
    );
    for (const [before, after] of [
      ["NULL", number === 1 ? "'submitted'" : "'resubmitted'"],
      ["'submitted'", "'under-review'"],
      ["'under-review'", number === VERSIONS ? "'agreed'" : "'returned'"],
    ])
      database.exec(
        `${units} INSERT INTO audit (at, by, campaign, unit, number, what, before, after)
        SELECT ${at}, 'p' || i, (SELECT campaign FROM versions LIMIT 1), 's' || i, ${number}, 'state', ${before}, ${after} FROM n`,
      );
  }
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
}

/** The picture that came with the last reply, which is drawn when it is sent. */
async function measurePicture(path: string): Promise<void> {
  const database = new Database(path, { readonly: true });
  const row = database.prepare("SELECT payload FROM outbox WHERE payload LIKE '%\"chart\"%' ORDER BY seq DESC LIMIT 1").get();
  database.close();
  const { language, files = [] } = JSON.parse((row as { payload: string }).payload) as Message;
  const [file] = files;
  if (!file || !("chart" in file)) throw new Error("there is no picture");
  const say = loadLocales()[language];
  const draw = async (): Promise<void> => void (await drawChart(file.chart, say));
  const first = await timeOf(draw);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timeOf(draw));
  show("its picture", `${median(times).toFixed(0)} ms, the first ${first.toFixed(0)} ms`);
}
