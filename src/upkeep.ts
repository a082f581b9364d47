import type { Config } from "./config.ts";
import { RESTORABLE_DAYS } from "./features/plans/index.ts";
import { withoutTexts } from "./features.ts";
import type { Attachments } from "./storage/attachments.ts";
import { backUpInProcess } from "./storage/backup-process.ts";
import { sqlitePathOf } from "./storage/database-url.ts";
import { backUpNightly } from "./storage/nightly.ts";
import type { Storage } from "./storage/stores.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** What is done beside the conversations: old texts and files go, and what was to be erased; backups are made. Gives what ends it. */
export async function startUpkeep({
  config,
  storage,
  attachments,
  now,
  log,
}: {
  readonly config: Config;
  readonly storage: Storage;
  readonly attachments: Attachments;
  /** The product's calendar, by which what was said grows old. */
  now(): Date;
  log(line: string): void;
}): Promise<() => void> {
  const forget = async (): Promise<void> => {
    const daysAgo = (days: number): Date => new Date(now().getTime() - days * DAY);
    try {
      await storage.forget({ textsBefore: daysAgo(config.keepTextsDays), idsBefore: daysAgo(config.keepIdsDays) });
      await storage.forgetConversations(daysAgo(config.keepTextsDays), withoutTexts);
      // A cancelled draft is restored with its file.
      const cancelledSince = daysAgo(Math.max(RESTORABLE_DAYS, config.keepTextsDays));
      await attachments.forget(daysAgo(config.keepTextsDays), () => storage.filesInUse(cancelledSince));
    } catch (error) {
      log(`old texts and files could not be forgotten: ${error instanceof Error ? error.message : error}`);
    }
  };
  await forget();
  const daily = setInterval(() => void forget(), DAY);
  daily.unref();
  // The farewell has to be sent first.
  const erase = async (): Promise<void> => {
    try {
      await storage.finishErasures();
    } catch (error) {
      log(`what is to be erased could not be: ${error instanceof Error ? error.message : error}`);
    }
  };
  await erase();
  const eachMinute = setInterval(() => void erase(), MINUTE);
  eachMinute.unref();
  const endBackups = await nightly(config, log);
  return () => {
    clearInterval(daily);
    clearInterval(eachMinute);
    endBackups?.();
  };
}

async function nightly({ backupDir, databaseUrl, timeZone }: Config, log: (line: string) => void): Promise<(() => void) | undefined> {
  if (backupDir === undefined || sqlitePathOf(databaseUrl) === undefined) return undefined;
  return backUpNightly({
    folder: backupDir,
    timeZone,
    now: () => new Date(),
    setTimer: (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds);
      timer.unref();
      return () => clearTimeout(timer);
    },
    backUp: backUpInProcess,
    log,
  });
}
