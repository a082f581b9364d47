import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import sqlite3 from "sqlite3";
import { freshEnvironment } from "./run.ts";

export interface Line {
  readonly id: string;
  readonly text: string;
}

interface Answer {
  readonly reply_to?: string;
  readonly text: string;
}

/** What came of conversations over standard input whose program was killed again and again. */
export interface KilledRuns {
  readonly kills: number;
  /** Lines written, those that were written again included. */
  readonly written: number;
  /** Lines whose reply came more than once. */
  readonly repeated: number;
  /** The replies, by line. */
  readonly answers: ReadonlyMap<string, string>;
  readonly database: string;
}

/**
 * Plays lines through the built program, each written again under its id until it is answered, and kills it with -9 at random
 * moments. After each kill, `inspect` is called with the database's path and the ids answered so far.
 */
export async function playWithKills({
  lines,
  kills,
  random,
  inspect,
}: {
  readonly lines: readonly Line[];
  readonly kills: number;
  random(): number;
  inspect(database: string, answered: readonly string[]): Promise<void>;
}): Promise<KilledRuns> {
  const env = freshEnvironment();
  const database = (env["DATABASE_URL"] ?? "").replace("file:", "");
  const answers = new Map<string, string>();
  const counts = new Map<string, number>();
  let [done, killed, written] = [0, 0, 0];
  while (done < lines.length) {
    const child = spawn(process.execPath, ["dist/main.js", "--json"], { env });
    const heard = listen(child, (answer) => {
      const id = answer.reply_to ?? "";
      answers.set(id, answer.text);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    });
    // Some kills come before anything is written, most after a few lines, at any moment of a turn.
    const dies = killed < kills;
    const last = dies ? done + Math.floor(random() * 4) : lines.length;
    while (done < lines.length && heard.isOpen()) {
      const line = lines[done];
      if (!line) break;
      if (answers.has(line.id)) {
        done += 1;
        continue;
      }
      written += 1;
      child.stdin.write(`${JSON.stringify(line)}\n`);
      if (dies && done >= last) {
        await Promise.race([heard.answered(line.id), new Promise((resolve) => setTimeout(resolve, random() * 40))]);
        break;
      }
      await heard.answered(line.id);
    }
    if (dies) {
      child.kill("SIGKILL");
      killed += 1;
    } else child.stdin.end();
    await heard.closed;
    if (dies) await inspect(database, [...answers.keys()]);
  }
  const repeated = [...counts.values()].filter((count) => count > 1).length;
  return { kills: killed, written, repeated, answers, database };
}

function listen(child: ChildProcessWithoutNullStreams, take: (answer: Answer) => void) {
  const waiting = new Map<string, () => void>();
  let isOpen = true;
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => {
    const answer = readAnswer(line);
    if (!answer) return;
    take(answer);
    waiting.get(answer.reply_to ?? "")?.();
  });
  child.stderr.resume();
  // What is written to a program that is dying reaches nobody.
  child.stdin.on("error", () => undefined);
  const closed = once(child, "close").then(() => {
    isOpen = false;
    for (const resolve of waiting.values()) resolve();
  });
  return {
    closed,
    isOpen: () => isOpen,
    answered: (id: string) => (isOpen ? new Promise<void>((resolve) => waiting.set(id, resolve)) : Promise.resolve()),
  };
}

/** Undefined for a line that was cut off by the kill. */
function readAnswer(line: string): Answer | undefined {
  try {
    return JSON.parse(line) as Answer;
  } catch {
    return undefined;
  }
}

/** Reads a database with a driver that the program does not use for it; nothing where there is no database yet. */
export async function readRows<Row>(database: string, sql: string): Promise<readonly Row[]> {
  if (!existsSync(database)) return [];
  const reader = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(database, sqlite3.OPEN_READWRITE, (error) => (error ? reject(error) : resolve(opened)));
  });
  try {
    return await new Promise<Row[]>((resolve, reject) => reader.all(sql, (error, rows: Row[]) => (error ? reject(error) : resolve(rows))));
  } finally {
    await new Promise<void>((resolve, reject) => reader.close((error) => (error ? reject(error) : resolve())));
  }
}
