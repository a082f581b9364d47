import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { ChatId } from "./chat/message.ts";
import { instantOf } from "./clock.ts";

/** A mistake in the environment or a command's words, told in one line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const days = z.coerce
  .number({ error: "a number of days is needed" })
  .int("a whole number of days is needed")
  .min(1, "at least 1 day")
  .max(3650, "at most 3650 days");

const Environment = z.object({
  GUIDELINE: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL("../guidelines/3575-HD-BHXH", import.meta.url))),
  CLOCK: z
    .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], "an ISO instant is needed, like 2031-05-20T09:00:00+07:00")
    .optional(),
  CLOCK_RATE: z.coerce
    .number({ error: "a number is needed" })
    .gt(0, "a number above 0 is needed")
    .max(1_000_000, "at most 1,000,000")
    .default(1),
  TIME_ZONE: z.string().refine(isTimeZone, "no such time zone; an IANA name is needed, like Asia/Ho_Chi_Minh").default("Asia/Ho_Chi_Minh"),
  DATABASE_URL: z
    .string()
    // Never with its value: it may hold a password.
    .refine(isDatabaseUrl, "file:PATH or postgresql://USER:PASSWORD@HOST/DATABASE is needed")
    .default("file:data/tro-ly.db"),
  DATA_DIR: z.string().default("data"),
  BACKUP_DIR: z.string().optional(),
  KEEP_TEXTS_DAYS: days.default(30),
  KEEP_IDS_DAYS: days.default(90),
  ADMINS: z.string().default("").transform(chatIds),
});

export interface Config {
  /** Folder of the guideline pack. */
  readonly guideline: string;
  /** Where a rehearsal's calendar starts; undefined for the real one. */
  readonly clock: Date | undefined;
  /** Rehearsal seconds in a real second. */
  readonly clockRate: number;
  readonly timeZone: string;
  /** `file:PATH` or `postgresql://…`. */
  readonly databaseUrl: string;
  /** Folder of the files that came in. */
  readonly dataDir: string;
  /** Folder of the nightly backups; undefined for none. */
  readonly backupDir: string | undefined;
  /** How long what was said is kept, and how long that an event came in. */
  readonly keepTextsDays: number;
  readonly keepIdsDays: number;
  /** Who administers from the first start. */
  readonly admins: readonly ChatId[];
}

/**
 * Reads the environment, and `.env` in the working directory under it.
 * @throws ConfigError for the first value that does not fit
 */
export function readConfig(): Config {
  if (statSync(".env", { throwIfNoEntry: false })?.isFile()) process.loadEnvFile();
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${issue?.path.join(".")}: ${issue?.message}`, { cause: parsed.error });
  }
  const { GUIDELINE, CLOCK, CLOCK_RATE, TIME_ZONE, DATABASE_URL, DATA_DIR, BACKUP_DIR, KEEP_TEXTS_DAYS, KEEP_IDS_DAYS, ADMINS } =
    parsed.data;
  if (KEEP_IDS_DAYS < KEEP_TEXTS_DAYS) throw new ConfigError("KEEP_IDS_DAYS: no fewer days than KEEP_TEXTS_DAYS are needed");
  if (BACKUP_DIR !== undefined && !DATABASE_URL.startsWith("file:")) {
    throw new ConfigError("BACKUP_DIR: only a SQLite database is backed up by itself; use pg_dump for PostgreSQL");
  }
  return {
    guideline: GUIDELINE,
    clock: CLOCK === undefined ? undefined : instantOf(CLOCK, TIME_ZONE),
    clockRate: CLOCK_RATE,
    timeZone: TIME_ZONE,
    databaseUrl: DATABASE_URL,
    dataDir: DATA_DIR,
    backupDir: BACKUP_DIR,
    keepTextsDays: KEEP_TEXTS_DAYS,
    keepIdsDays: KEEP_IDS_DAYS,
    admins: ADMINS,
  };
}

function isDatabaseUrl(url: string): boolean {
  return /^file:[^?:]+$/.test(url) || (/^postgres(ql)?:\/\/[^/]+\/./.test(url) && URL.canParse(url));
}

function chatIds(list: string, context: z.RefinementCtx): readonly ChatId[] {
  const ids = list.split(",").map((id) => id.trim());
  const isChatId = (id: string): id is ChatId => /^[a-z]+:\S+$/.test(id);
  const wrong = ids.find((id) => id !== "" && !isChatId(id));
  if (wrong !== undefined) context.addIssue({ code: "custom", message: `"${wrong}" is no chat; telegram:123,slack:U1 would be` });
  return ids.filter(isChatId);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
