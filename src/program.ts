import { ConfigError } from "./config.ts";
import { StoreUnavailable } from "./engine/store.ts";

/** Runs a program's main: a mistake of its user, or a store that cannot be used, ends it with one line and exit code 1, a broken pipe quietly. */
export async function runProgram(main: (args: readonly string[]) => Promise<void>): Promise<void> {
  process.stdout.on("error", (error) => {
    if ("code" in error && error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    complain(error);
  }
}

/** Tells what ends a program, which is then known to have failed. */
export function complain(error: unknown): void {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
}

function inWords(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof StoreUnavailable) return error.message.replace(/\s+/g, " ").trim();
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
