import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setImmediate } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Receipt } from "../../src/chat/message.ts";
import { createTakers } from "../../src/features.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import type { Database } from "../../src/storage/database.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { createStorage } from "../../src/storage/storage.ts";
import { CAMPAIGN, loadKnown, PROVINCIAL } from "../support/plan-chat.ts";
import { freshEnvironment } from "../support/run.ts";
import { type Bench, openBench } from "../support/small-feature.ts";
import { tempFolder } from "../support/temp-folder.ts";

const FROM = "terminal:an";
const NOW = new Date("2014-09-26T02:00:00Z");
const ASKED_VENUE = PROVINCIAL.slice(0, 3);
const ASKED_DELEGATES = PROVINCIAL.slice(0, 4);
const FAULTS = [
  { name: "full", fault: "max_page_count = 1", mended: "max_page_count = 1000000" },
  { name: "read-only", fault: "query_only = 1", mended: "query_only = 0" },
];

const known = await loadKnown();
const say = loadLocales();

describe.each(FAULTS)("a disk that is $name while a plan is made", ({ fault, mended }) => {
  it("when an answer comes in: it is not taken, told once, and written when it comes again", async () => {
    const { bench, set, say, written } = await openPlan(ASKED_DELEGATES);
    await set(fault);
    const before = bench.sent.length;
    // Long enough not to fit into the pages that there are.
    const answer = `${" ".repeat(200_000)}250`;
    expect(await say("answer", answer)).toBe("later");
    expect(await say("answer", answer)).toBe("later");
    expect(bench.sent.slice(before)).toEqual([`${FROM}: nothing can be saved`]);
    await set(mended);
    expect(await written("delegates")).toBeUndefined();
    expect(await say("answer", answer)).toBe("stored");
    expect(await written("delegates")).toBe(250);
    expect(bench.sent).toHaveLength(before + 2);
  });

  it("when a long answer was stored and is being decided: it is told once, and written when the disk is back", async () => {
    const { bench, set, storage, written } = await openPlan(ASKED_VENUE);
    const before = bench.sent.length;
    const venue = `Hội trường BHXH tỉnh, ${"tầng 2, ".repeat(220)}TP Vinh`;
    await storage.append({ id: "answer", from: FROM, text: venue }, NOW);
    await set(fault);
    let mending: Promise<void> | undefined;
    bench.whileWaiting = () => {
      if (bench.waits.length === 4) mending = set(mended);
    };
    await bench.engine.start();
    await bench.engine.idle();
    await mending;
    expect(await written("venue")).toBe(venue);
    const told = bench.sent.slice(before);
    expect(told.filter((line) => line.endsWith("nothing can be saved"))).toHaveLength(1);
    expect(told).toHaveLength(2);
  });
});

describe("a database that another program holds", () => {
  it("is told once by the running program, which replies when it is free again", async () => {
    const env = freshEnvironment();
    const program = talkTo(env);
    for (const [i, text] of ASKED_DELEGATES.entries()) await program.say(`${i}`, text);
    const other = new Sqlite((env["DATABASE_URL"] ?? "").replace("file:", ""));
    await holdOnceSettled(other);
    const replied = program.say("answer", "250");
    await program.told();
    const drafts = other.prepare("SELECT content FROM drafts").all() as { content: string }[];
    expect(drafts.map(({ content }) => JSON.parse(content).fields.delegates)).toEqual([undefined]);
    other.exec("COMMIT");
    await replied;
    await program.end();
    expect(program.unasked).toEqual([[say.vi, say.en].map((words) => words({ key: "engine-store-down" })).join("\n")]);
    const [draft] = other.prepare("SELECT content FROM drafts").all() as { content: string }[];
    expect(JSON.parse(draft?.content ?? "").fields.delegates.value).toBe(250);
    other.close();
  });
});

/** Takes the lock when every message that was sent is known to have been. */
async function holdOnceSettled(database: Sqlite.Database): Promise<void> {
  for (;;) {
    database.exec("BEGIN EXCLUSIVE");
    if (!database.prepare("SELECT 1 FROM outbox WHERE status = 'pending'").get()) return;
    database.exec("ROLLBACK");
    await setImmediate();
  }
}

/** A plan over a SQLite file after some answers. */
async function openPlan(answers: readonly string[]) {
  const database: Database = await openSqlite({ path: `${tempFolder()}bot.db`, alone: true });
  onTestFinished(() => database.close());
  const storage = createStorage({ database, now: () => NOW });
  await storage.transaction(({ units }) => units.putUnits([{ code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An" }]));
  const local = (instant: Date) => ({ date: instant.toISOString().slice(0, 10), time: instant.toISOString().slice(11, 16) });
  const bench: Bench = openBench({ takers: createTakers({ ...known, admins: [], local }), storage, now: NOW });
  const say = async (id: string, text: string): Promise<Receipt> => {
    const receipt = await bench.engine.receive({ id, from: FROM, text });
    await bench.engine.idle();
    return receipt;
  };
  for (const [i, text] of answers.entries()) expect(await say(`${i}`, text)).toBe("stored");
  // A disk that is full has no page left that a dropped table gave back.
  await database.query((connection) => connection.$executeRawUnsafe("VACUUM"));
  return {
    bench,
    storage,
    say,
    set: async (setting: string): Promise<void> => {
      await database.query((connection) => connection.$queryRawUnsafe(`PRAGMA ${setting}`));
    },
    written: async (field: string): Promise<unknown> => {
      const draft = await storage.transaction(({ plans }) => plans.openDraft(CAMPAIGN, "40"));
      return draft?.content.fields[field]?.value;
    },
  };
}

/** The built program, spoken to in JSON Lines. */
function talkTo(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["dist/main.js", "--json"], { env });
  onTestFinished(() => void child.kill("SIGKILL"));
  const unasked: string[] = [];
  const waiting = new Map<string, () => void>();
  let toldOf = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    toldOf = resolve;
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { reply_to: replyTo, text } = JSON.parse(line) as { reply_to?: string; text: string };
    if (replyTo !== undefined) return waiting.get(replyTo)?.();
    unasked.push(text);
    toldOf();
  });
  child.stderr.resume();
  return {
    unasked,
    /** Resolves when something was said that is no reply. */
    told: () => told,
    /** Resolves when it is replied to. */
    say: (id: string, text: string): Promise<void> =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        child.stdin.write(`${JSON.stringify({ id, text })}\n`);
      }),
    async end(): Promise<void> {
      child.stdin.end();
      await once(child, "close");
    },
  };
}
