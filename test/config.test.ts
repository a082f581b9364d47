import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const NAMES = ["GUIDELINE", "CLOCK", "CLOCK_RATE", "TIME_ZONE"] as const;
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
  it("is the product's own guideline, the real calendar and Vietnam's time", () => {
    const { guideline, ...rest } = configOf({});
    expect(rest).toEqual({ clock: undefined, clockRate: 1, timeZone: "Asia/Ho_Chi_Minh" });
    expect(statSync(join(guideline, "guideline.yaml")).isFile()).toBe(true);
  });

  it("may be set to nothing", () => {
    expect(configOf({ GUIDELINE: "", CLOCK: "", CLOCK_RATE: "", TIME_ZONE: "" })).toEqual(configOf({}));
  });
});

describe("what is set", () => {
  it("is taken", () => {
    expect(configOf({ GUIDELINE: "some/pack", CLOCK: "2014-12-15T09:00:00+07:00", CLOCK_RATE: "86400", TIME_ZONE: "UTC" })).toEqual({
      guideline: "some/pack",
      clock: new Date("2014-12-15T02:00:00Z"),
      clockRate: 86_400,
      timeZone: "UTC",
    });
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

describe("a value that does not fit is told by its name and what is needed", () => {
  it.each<[Environment, string]>([
    [{ CLOCK: "tomorrow" }, "CLOCK: an ISO instant is needed, like 2031-05-20T09:00:00+07:00"],
    [{ CLOCK: "2015-02-29" }, "CLOCK: an ISO instant is needed, like 2031-05-20T09:00:00+07:00"],
    [{ CLOCK_RATE: "fast" }, "CLOCK_RATE: a number is needed"],
    [{ CLOCK_RATE: "0" }, "CLOCK_RATE: a number above 0 is needed"],
    [{ CLOCK_RATE: "1000001" }, "CLOCK_RATE: at most 1,000,000"],
    [{ TIME_ZONE: "Mars/Olympus" }, "TIME_ZONE: no such time zone; an IANA name is needed, like Asia/Ho_Chi_Minh"],
  ])("%j", (environment, message) => {
    expect(() => configOf(environment)).toThrow(new ConfigError(message));
  });
});
