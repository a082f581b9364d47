import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const NAMES = [
  "GUIDELINE",
  "CLOCK",
  "CLOCK_RATE",
  "TIME_ZONE",
  "DATABASE_URL",
  "DATA_DIR",
  "BACKUP_DIR",
  "KEEP_TEXTS_DAYS",
  "KEEP_IDS_DAYS",
  "ADMINS",
  "PUBLIC_URL",
  "PORT",
  "TELEGRAM_BOT_TOKEN",
  "TELEGRAM_API_ROOT",
  "TELEGRAM_WEBHOOK_SECRET",
  "SLACK_BOT_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_APP_TOKEN",
  "SLACK_API_URL",
] as const;
type Environment = Partial<Record<(typeof NAMES)[number], string>>;

const home = process.cwd();
let folder: string;

/** Stands in an empty folder, so that no developer's `.env` is read. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "config-"));
  process.chdir(folder);
  for (const name of NAMES) vi.stubEnv(name, undefined);
});
afterEach(() => {
  process.chdir(home);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function configOf(environment: Environment): ReturnType<typeof readConfig> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return readConfig();
}

describe("what is not set", () => {
  it("is the product's own guideline, the real calendar, Vietnam's time and a file beside the program", () => {
    const { guideline, ...rest } = configOf({});
    expect(rest).toEqual({
      clock: undefined,
      clockRate: 1,
      timeZone: "Asia/Ho_Chi_Minh",
      databaseUrl: "file:data/tro-ly.db",
      dataDir: "data",
      backupDir: undefined,
      keepTextsDays: 30,
      keepIdsDays: 90,
      admins: [],
      port: 3000,
      telegram: undefined,
      slack: undefined,
    });
    expect(statSync(join(guideline, "guideline.yaml")).isFile()).toBe(true);
  });

  it("may be set to nothing", () => {
    expect(configOf(Object.fromEntries(NAMES.map((name) => [name, ""])))).toEqual(configOf({}));
  });
});

describe("what is set", () => {
  it("is taken", () => {
    const set = configOf({
      GUIDELINE: "some/pack",
      CLOCK: "2014-12-15T09:00:00+07:00",
      CLOCK_RATE: "86400",
      TIME_ZONE: "UTC",
      DATABASE_URL: "file:/var/lib/bot.db",
      DATA_DIR: "/var/lib/bot",
      BACKUP_DIR: "/var/backups",
      KEEP_TEXTS_DAYS: "7",
      KEEP_IDS_DAYS: "7",
      ADMINS: "telegram:123, slack:U1,terminal:lan",
    });
    expect(set).toEqual({
      guideline: "some/pack",
      clock: new Date("2014-12-15T02:00:00Z"),
      clockRate: 86_400,
      timeZone: "UTC",
      databaseUrl: "file:/var/lib/bot.db",
      dataDir: "/var/lib/bot",
      backupDir: "/var/backups",
      keepTextsDays: 7,
      keepIdsDays: 7,
      admins: ["telegram:123", "slack:U1", "terminal:lan"],
      port: 3000,
      telegram: undefined,
      slack: undefined,
    });
  });

  it("may be a PostgreSQL database", () => {
    const url = "postgresql://bot:s%40cret@db.example/bot?sslmode=require";
    expect(configOf({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it.each<[Environment, string]>([
    [{ CLOCK: "2014-12-15T09:00:00" }, "2014-12-15T02:00:00.000Z"],
    [{ CLOCK: "2014-12-15T09:00:00", TIME_ZONE: "America/New_York" }, "2014-12-15T14:00:00.000Z"],
    [{ CLOCK: "2014-12-15" }, "2014-12-15T02:00:00.000Z"],
    [{ CLOCK: "2014-12-15T09:00:00Z" }, "2014-12-15T09:00:00.000Z"],
  ])("as a time is one in the time zone unless it has its own: %j", (environment, instant) => {
    expect(configOf(environment).clock?.toISOString()).toBe(instant);
  });

  it.each(["0.5", "1000000"])("as a rate may be %s", (rate) => {
    expect(configOf({ CLOCK_RATE: rate }).clockRate).toBe(Number(rate));
  });
});

describe("the channels", () => {
  const telegram = { TELEGRAM_BOT_TOKEN: "1:a" };
  const slack = { SLACK_BOT_TOKEN: "xoxb-1" };

  it("are those that have tokens, without a public address polling and in Socket Mode", () => {
    const set = configOf({ ...telegram, TELEGRAM_API_ROOT: "http://127.0.0.1:81/", ...slack, SLACK_APP_TOKEN: "xapp-1", PORT: "0" });
    expect(set.port).toBe(0);
    expect(set.telegram).toEqual({ token: "1:a", apiRoot: "http://127.0.0.1:81", webhook: undefined });
    expect(set.slack).toEqual({ botToken: "xoxb-1", apiUrl: undefined, transport: { appToken: "xapp-1" } });
  });

  it("with a public address are both told of events there", () => {
    const set = configOf({
      ...telegram,
      ...slack,
      PUBLIC_URL: "https://bot.example/",
      TELEGRAM_WEBHOOK_SECRET: "s-1",
      SLACK_SIGNING_SECRET: "abc",
      SLACK_APP_TOKEN: "xapp-1",
      SLACK_API_URL: "https://slack-gov.com/api/",
    });
    expect(set.telegram?.webhook).toEqual({ publicUrl: "https://bot.example", secret: "s-1" });
    expect(set.slack).toEqual({ botToken: "xoxb-1", apiUrl: "https://slack-gov.com/api/", transport: { signingSecret: "abc" } });
  });

  it("by HTTP without a public address, for Slack behind a tunnel", () => {
    expect(configOf({ ...slack, SLACK_SIGNING_SECRET: "abc" }).slack?.transport).toEqual({ signingSecret: "abc" });
  });

  it.each<[Environment, string]>([
    [{ TELEGRAM_API_ROOT: "http://a" }, "TELEGRAM_BOT_TOKEN"],
    [{ TELEGRAM_WEBHOOK_SECRET: "a" }, "TELEGRAM_BOT_TOKEN"],
    [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN"],
    [{ SLACK_SIGNING_SECRET: "a" }, "SLACK_BOT_TOKEN"],
    [{ SLACK_API_URL: "http://a/api/" }, "SLACK_BOT_TOKEN"],
    [{ ...slack }, "SLACK_APP_TOKEN"],
    [{ ...telegram, PUBLIC_URL: "https://a" }, "TELEGRAM_WEBHOOK_SECRET"],
    [{ ...slack, SLACK_APP_TOKEN: "xapp-1", PUBLIC_URL: "https://a" }, "SLACK_SIGNING_SECRET"],
    [{ ...telegram, PUBLIC_URL: "bot.example" }, "PUBLIC_URL"],
    [{ ...telegram, PORT: "70000" }, "PORT"],
    [{ ...telegram, PORT: "here" }, "PORT"],
    [{ ...telegram, TELEGRAM_API_ROOT: "ftp://a" }, "TELEGRAM_API_ROOT"],
    [{ ...telegram, PUBLIC_URL: "https://a", TELEGRAM_WEBHOOK_SECRET: "two words" }, "TELEGRAM_WEBHOOK_SECRET"],
    [{ ...slack, SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: "https://a/api" }, "SLACK_API_URL"],
  ])("half set are refused by the name of what is missing: %j", (environment, name) => {
    expect(() => configOf(environment)).toThrow(new RegExp(`^${name}: `));
  });
});

describe("a file .env", () => {
  it("is read under the environment", () => {
    writeFileSync(".env", "TIME_ZONE=America/New_York\nCLOCK_RATE=60\n");
    expect(configOf({ CLOCK_RATE: "2" })).toMatchObject({ timeZone: "America/New_York", clockRate: 2 });
  });

  it("may be a folder, which is no configuration", () => {
    mkdirSync(".env");
    expect(configOf({}).timeZone).toBe("Asia/Ho_Chi_Minh");
  });
});

const NEEDED_URL = "DATABASE_URL: file:PATH or postgresql://USER:PASSWORD@HOST/DATABASE is needed";

describe("a value that does not fit is told by its name and what is needed", () => {
  it.each<[Environment, string]>([
    [{ CLOCK: "tomorrow" }, "CLOCK: an ISO instant is needed, like 2031-05-20T09:00:00+07:00"],
    [{ CLOCK: "2015-02-29" }, "CLOCK: an ISO instant is needed, like 2031-05-20T09:00:00+07:00"],
    [{ CLOCK_RATE: "fast" }, "CLOCK_RATE: a number is needed"],
    [{ CLOCK_RATE: "0" }, "CLOCK_RATE: a number above 0 is needed"],
    [{ CLOCK_RATE: "1000001" }, "CLOCK_RATE: at most 1,000,000"],
    [{ DATABASE_URL: "data/bot.db" }, NEEDED_URL],
    [{ DATABASE_URL: "file:" }, NEEDED_URL],
    [{ DATABASE_URL: "file::memory:" }, NEEDED_URL],
    [{ DATABASE_URL: "file:bot.db?connection_limit=1" }, NEEDED_URL],
    [{ DATABASE_URL: "postgresql://bot:secret@:x/" }, NEEDED_URL],
    [{ DATABASE_URL: "mysql://bot:secret@host/bot" }, NEEDED_URL],
    [
      { DATABASE_URL: "postgresql://host/bot", BACKUP_DIR: "backups" },
      "BACKUP_DIR: only a SQLite database is backed up by itself; use pg_dump for PostgreSQL",
    ],
    [{ KEEP_TEXTS_DAYS: "0" }, "KEEP_TEXTS_DAYS: at least 1 day"],
    [{ KEEP_TEXTS_DAYS: "a month" }, "KEEP_TEXTS_DAYS: a number of days is needed"],
    [{ KEEP_IDS_DAYS: "2.5" }, "KEEP_IDS_DAYS: a whole number of days is needed"],
    [{ KEEP_IDS_DAYS: "29" }, "KEEP_IDS_DAYS: no fewer days than KEEP_TEXTS_DAYS are needed"],
    [{ ADMINS: "telegram:1,Lan" }, 'ADMINS: "Lan" is no chat; telegram:123,slack:U1 would be'],
    [{ TIME_ZONE: "Mars/Olympus" }, "TIME_ZONE: no such time zone; an IANA name is needed, like Asia/Ho_Chi_Minh"],
  ])("%j", (environment, message) => {
    expect(() => configOf(environment)).toThrow(new ConfigError(message));
  });
});
