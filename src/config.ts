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
  PUBLIC_URL: z
    .string()
    .refine(isWebAddress, "an address like https://bot.example.org is needed")
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  PORT: z.coerce
    .number({ error: "a port is needed, 0 for a free one" })
    .int("a port is needed, 0 for a free one")
    .min(0, "a port is needed, 0 for a free one")
    .max(65_535, "a port is at most 65535")
    .default(3000),
  TELEGRAM_BOT_TOKEN: z.string().regex(/^\S+$/, "the token that BotFather gave is needed").optional(),
  TELEGRAM_API_ROOT: z
    .string()
    .refine(isWebAddress, "an address like https://api.telegram.org is needed")
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, "1 to 256 letters, digits, _ and - are needed")
    .optional(),
  SLACK_BOT_TOKEN: z.string().regex(/^\S+$/, "the app's bot token (xoxb-…) is needed").optional(),
  SLACK_SIGNING_SECRET: z.string().regex(/^\S+$/, "the app's signing secret is needed").optional(),
  SLACK_APP_TOKEN: z.string().regex(/^\S+$/, "the app-level token (xapp-…) is needed").optional(),
  SLACK_API_URL: z
    .string()
    .refine((url) => isWebAddress(url) && url.endsWith("/api/"), "an address that ends in /api/ is needed")
    .optional(),
});
type Environment = z.infer<typeof Environment>;

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
  /** The port of the HTTP server; 0 for a free one. */
  readonly port: number;
  /** Undefined without a token. */
  readonly telegram: TelegramConfig | undefined;
  readonly slack: SlackConfig | undefined;
}

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string | undefined;
  /** Undefined: long polling. */
  readonly webhook: { readonly publicUrl: string; readonly secret: string } | undefined;
}

export interface SlackConfig {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
  /** By HTTP, or in Socket Mode. */
  readonly transport: { readonly signingSecret: string } | { readonly appToken: string };
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
    port: parsed.data.PORT,
    telegram: telegramOf(parsed.data),
    slack: slackOf(parsed.data),
  };
}

function telegramOf(env: Environment): TelegramConfig | undefined {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_SECRET: secret, PUBLIC_URL: publicUrl } = env;
  if (token === undefined) {
    refuseWithout("TELEGRAM_BOT_TOKEN", { TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_SECRET: secret });
    return undefined;
  }
  if (publicUrl === undefined) return { token, apiRoot, webhook: undefined };
  if (secret === undefined)
    throw new ConfigError("TELEGRAM_WEBHOOK_SECRET: needed with PUBLIC_URL, so that nobody else can speak for Telegram");
  return { token, apiRoot, webhook: { publicUrl, secret } };
}

function slackOf(env: Environment): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = env;
  if (botToken === undefined) {
    refuseWithout("SLACK_BOT_TOKEN", { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl });
    return undefined;
  }
  if (env.PUBLIC_URL === undefined && appToken !== undefined) return { botToken, apiUrl, transport: { appToken } };
  if (signingSecret === undefined)
    throw new ConfigError(
      env.PUBLIC_URL === undefined
        ? "SLACK_APP_TOKEN: needed with SLACK_BOT_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET (HTTP)"
        : "SLACK_SIGNING_SECRET: needed with PUBLIC_URL, so that nobody else can speak for Slack",
    );
  return { botToken, apiUrl, transport: { signingSecret } };
}

/** A group of settings that is half set does nothing, which nobody wants. */
function refuseWithout(needed: string, others: Readonly<Record<string, string | undefined>>): void {
  const [set] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (set !== undefined) throw new ConfigError(`${needed}: needed with ${set}`);
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
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
