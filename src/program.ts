import { ConfigError } from "./config.ts";

/** Runs a program's main: a mistake of its user ends it with one line and exit code 1, a broken pipe quietly. */
export async function runProgram(main: (args: readonly string[]) => Promise<void>): Promise<void> {
  process.stdout.on("error", (error) => {
    if ("code" in error && error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
