import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly args?: readonly string[];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Empty counts as unset, and what is set here wins over a developer's own environment and `.env`. */
const UNSET = {
  GUIDELINE: "",
  CLOCK: "",
  CLOCK_RATE: "",
  TIME_ZONE: "",
  ADMINS: "",
  BACKUP_DIR: "",
  KEEP_TEXTS_DAYS: "",
  KEEP_IDS_DAYS: "",
  PUBLIC_URL: "",
  PORT: "",
  TELEGRAM_BOT_TOKEN: "",
  TELEGRAM_API_ROOT: "",
  TELEGRAM_WEBHOOK_SECRET: "",
  SLACK_BOT_TOKEN: "",
  SLACK_SIGNING_SECRET: "",
  SLACK_APP_TOKEN: "",
  SLACK_API_URL: "",
};

/** A program's environment: nothing of the developer's, and a database and files of its own. */
export function freshEnvironment(): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "run-"));
  return { ...UNSET, DATABASE_URL: `file:${folder}/bot.db`, DATA_DIR: folder };
}

/** Runs a script of the built program, gives it its whole input, and tells what came of it. */
export function run(script: string, { args = [], input = "", env = {} }: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { env: { ...freshEnvironment(), ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // A program that ends early over a mistake does not read its input; its exit code and words are what counts.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** Objects as JSON Lines. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

/** The lines of an output; the last must be ended. */
export function linesOf(output: string): string[] {
  if (output === "") return [];
  if (!output.endsWith("\n")) throw new Error(`the last line is not ended: ${JSON.stringify(output.slice(-80))}`);
  return output.slice(0, -1).split("\n");
}
