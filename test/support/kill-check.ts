import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { PACK } from "./guideline.ts";
import { playWithKills, readRows } from "./killed-runs.ts";
import { PROVINCIAL } from "./plan-chat.ts";
import { seededRandom } from "./seeded-random.ts";

/** The codes of the pack's provinces, a plan each. */
const PROVINCES = [...readFileSync(`${PACK}/units.csv`, "utf8").matchAll(/^(\d+),provincial,/gm)].map(([, code]) => code ?? "");

/** Whole plans over standard input while the program is killed; what an independent reader finds after each kill. */
export async function expectNothingLost({ plans, kills, seed }: { plans: number; kills: number; seed: number }): Promise<void> {
  const lines = PROVINCES.slice(0, plans).flatMap((code) =>
    [`/kehoach ${code}`, ...PROVINCIAL.slice(1), "gửi"].map((text, i) => ({
      id: `${code}-${i}`,
      text: text.replace("Trường Thi", `phố ${code}`),
    })),
  );
  const runs = await playWithKills({ lines, kills, random: seededRandom(seed), inspect: expectWholeTurns });
  process.stdout.write(
    `kill -9: ${runs.kills} kills, ${lines.length} lines, ${runs.written - lines.length} written again, ${runs.repeated} replies twice\n`,
  );
  expect(runs.kills).toBe(kills);
  for (const { id } of lines) expect(runs.answers.has(id), id).toBe(true);
  const versions = await readRows<{ unit: string; number: number; content: string }>(
    runs.database,
    "SELECT unit, number, content FROM versions ORDER BY submitted_at, number",
  );
  expect(versions).toHaveLength(plans);
  versions.forEach(({ number, content }, i) => {
    const { fields } = JSON.parse(content) as { fields: Record<string, { value: unknown }> };
    expect(number).toBe(1);
    expect(fields["delegates"]?.value).toBe(250);
    expect(fields["venue"]?.value).toContain(`phố ${PROVINCES[i]}`);
    expect(fields["presidium"]?.value).toHaveLength(3);
    expect(fields["exemplarReports"]?.value).toHaveLength(1);
    expect(Object.keys(fields)).toHaveLength(16);
  });
}

async function expectWholeTurns(database: string, answered: readonly string[]): Promise<void> {
  const [integrity] = await readRows<{ integrity_check: string }>(database, "PRAGMA integrity_check");
  if (integrity) expect(integrity.integrity_check).toBe("ok");
  const tables = await readRows<{ name: string }>(database, "SELECT name FROM sqlite_master WHERE name = 'inbox'");
  // Killed before the first start had made them.
  if (tables.length === 0) return expect(answered).toEqual([]);
  const events = await readRows<{ id: string; done: number; replies: number }>(
    database,
    `SELECT id, done_at IS NOT NULL AS done, (SELECT count(*) FROM outbox WHERE outbox.chat = inbox.chat AND reply_to = inbox.id) AS replies FROM inbox`,
  );
  // A turn leaves both its mark and its reply, or neither.
  expect(events.filter(({ done, replies }) => done !== Math.min(replies, 1))).toEqual([]);
  const done = new Set(events.flatMap((event) => (event.done ? [event.id] : [])));
  expect(answered.filter((id) => !done.has(id))).toEqual([]);
}
