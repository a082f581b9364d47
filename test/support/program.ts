import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { freshEnvironment } from "./run.ts";

/** The built program with channels, as somebody starts it. */
export interface Program {
  /** Where its HTTP server listens. */
  readonly url: string;
  readonly log: readonly string[];
  /** Sends a signal and waits for the end; the exit code, or the signal that ended it. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | string>;
  /** Resolves with the first line of the log that fits. */
  logs(pattern: RegExp): Promise<string>;
}

/**
 * Starts a program; resolves when it listens.
 * @param args node's; `npm start`'s program unless given
 */
export async function startProgram(env: Readonly<Record<string, string>>, args: readonly string[] = ["dist/main.js"]): Promise<Program> {
  const child = spawn(process.execPath, args, {
    env: { ...freshEnvironment(), PORT: "0", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const exited = once(child, "exit");
  const log: string[] = [];
  const waiting = new Set<{ readonly pattern: RegExp; readonly tell: (line: string) => void }>();
  if (!child.stderr) throw new Error("the program has no log");
  createInterface({ input: child.stderr }).on("line", (line) => {
    log.push(line);
    for (const each of waiting) {
      if (!each.pattern.test(line)) continue;
      waiting.delete(each);
      each.tell(line);
    }
  });
  const logs = (pattern: RegExp): Promise<string> => {
    const known = log.find((line) => pattern.test(line));
    if (known !== undefined) return Promise.resolve(known);
    const told = new Promise<string>((tell) => waiting.add({ pattern, tell }));
    return Promise.race([told, exited.then(() => Promise.reject(new Error(`the program ended:\n${log.join("\n")}`)))]);
  };
  const port = /port (\d+)/.exec(await logs(/listening on port \d+/))?.[1];
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    logs,
    async end(signal) {
      if (isOver(child)) return child.exitCode ?? child.signalCode ?? "";
      child.kill(signal);
      const [code, by] = await exited;
      return code ?? by;
    },
  };
}

function isOver({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
