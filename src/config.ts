import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { instantOf } from "./clock.ts";

/** A mistake in the environment or a command's words, told in one line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

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
});

export interface Config {
  /** Folder of the guideline pack. */
  readonly guideline: string;
  /** Where a rehearsal's calendar starts; undefined for the real one. */
  readonly clock: Date | undefined;
  /** Rehearsal seconds in a real second. */
  readonly clockRate: number;
  readonly timeZone: string;
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
  const { GUIDELINE, CLOCK, CLOCK_RATE, TIME_ZONE } = parsed.data;
  return {
    guideline: GUIDELINE,
    clock: CLOCK === undefined ? undefined : instantOf(CLOCK, TIME_ZONE),
    clockRate: CLOCK_RATE,
    timeZone: TIME_ZONE,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
