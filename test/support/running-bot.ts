import { type Bot, openBot } from "../../src/bot.ts";
import { serveChannels } from "../../src/channels.ts";
import type { Config } from "../../src/config.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { createStorage } from "../../src/storage/storage.ts";
import { wait } from "../../src/wait.ts";
import { PACK } from "./guideline.ts";
import type { Known } from "./plan-chat.ts";
import { tempFolder } from "./temp-folder.ts";

/** The whole bot with its channels, in this process. */
export interface RunningBot {
  readonly bot: Bot;
  readonly url: string;
  readonly log: readonly string[];
  /** Waits until so many lines of the log are like this. */
  logged(like: RegExp, count?: number): Promise<void>;
  /** Lets nothing be written to the database any more, or everything again. */
  setDisk(state: "read-only" | "writable"): Promise<void>;
  /** Holds the bot where it waits for so many milliseconds, until it is let go. */
  holdAt(milliseconds: number): { readonly reached: Promise<void>; letGo(): void };
  /** What stands in the database. */
  rows<Row>(sql: string): Promise<readonly Row[]>;
  /** Where attachments lie. */
  readonly folder: string;
  stop(): Promise<void>;
}

const CONFIG: Config = {
  guideline: PACK,
  clock: new Date("2014-09-26T09:00:00+07:00"),
  clockRate: 1,
  timeZone: "Asia/Ho_Chi_Minh",
  databaseUrl: "",
  dataDir: "",
  backupDir: undefined,
  keepTextsDays: 30,
  keepIdsDays: 90,
  admins: [],
  port: 0,
  telegram: undefined,
  slack: undefined,
};
/** The platforms' limits make people wait, and tests need not. */
const HURRY = 100;

/** Starts the bot as the program does; on the data of an earlier one where its folder is given. */
export async function runBot(known: Known, config: Partial<Config>): Promise<RunningBot> {
  const folder = config.dataDir ?? tempFolder();
  const log: string[] = [];
  const looking = new Set<() => void>();
  let heard = (_: string): void => undefined;
  const port = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const say = (line: string): void => {
    log.push(line);
    for (const look of [...looking]) look();
    const listening = /port (\d+)/.exec(line)?.[1];
    if (listening !== undefined) heard(listening);
  };
  const full: Config = { ...CONFIG, dataDir: folder, ...config };
  const database = await openSqlite({ path: `${folder}bot.db`, alone: true });
  let held: { readonly milliseconds: number; wait(): Promise<void> } | undefined;
  const bot = await openBot({
    config: full,
    knowledge: known.knowledge,
    wait: (milliseconds, signal) => (held?.milliseconds === milliseconds ? held.wait() : wait(milliseconds / HURRY, signal)),
    log: say,
    open: async ({ now = () => new Date() }) => createStorage({ database, now }),
  });
  const end = signal();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    end.give();
    await served;
    await bot.close();
  };
  const served = serveChannels({ ...bot, desk: bot.engine, port: full.port, log: say, end: end.given });
  return {
    bot,
    url: `http://127.0.0.1:${await port}`,
    log,
    // Over the bot's own connection: another copy of SQLite in this process would undo its locks.
    rows: (sql) => database.query((connection) => connection.$queryRawUnsafe(sql)),
    folder,
    logged: (like, count = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (log.filter((line) => like.test(line)).length < count) return;
          looking.delete(look);
          resolve();
        };
        looking.add(look);
        look();
      }),
    holdAt(milliseconds) {
      const [reached, until] = [signal(), signal()];
      held = {
        milliseconds,
        wait() {
          reached.give();
          return until.given;
        },
      };
      return { reached: reached.given, letGo: until.give };
    },
    async setDisk(state) {
      await database.query((connection) => connection.$queryRawUnsafe(`PRAGMA query_only = ${state === "read-only" ? 1 : 0}`));
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

function signal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
