import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { freshEnvironment } from "./run.ts";

/** Gives the program a terminal of its own and passes on what is typed and shown; ends with the program's exit code. */
const PTY = "import os, pty, sys; sys.exit(os.WEXITSTATUS(pty.spawn(sys.argv[1:])))";

export interface PseudoTerminal {
  type(keys: string): void;
  /** What is shown from the last wait to the first place where `shown` matches. Rejects when the program ends before. */
  until(shown: RegExp): Promise<string>;
  /** The rest of what is shown, and the exit code. */
  end(): Promise<{ rest: string; code: number | null }>;
}

/** Runs a script of the built program at a terminal. */
export function openTerminal(script: string, env: Readonly<Record<string, string>> = {}): PseudoTerminal {
  const settings = Object.entries({ ...freshEnvironment(), TERM: "xterm", ...env }).map(([name, value]) => `${name}=${value}`);
  const child = spawn("env", [...settings, "python3", "-c", PTY, process.execPath, script]);
  let raw = "";
  let seen = 0;
  let ended: { code: number | null } | undefined;
  let look = (): void => undefined;
  const shown = (): string => stripVTControlCharacters(raw).replaceAll("\r", "");
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    raw += text;
    look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    raw += text;
  });
  child.on("close", (code) => {
    ended = { code };
    look();
  });
  // What is typed after the end reaches nobody, as at a real terminal.
  child.stdin.on("error", () => undefined);

  const wait = <T>(take: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      look = () => {
        const taken = take();
        if (taken !== undefined) resolve(taken);
        else if (ended) reject(new Error(`ended with ${ended.code} after ${JSON.stringify(shown().slice(seen))}`));
      };
      look();
    });

  return {
    type(keys) {
      child.stdin.write(keys);
    },
    until: (pattern) =>
      wait(() => {
        const match = pattern.exec(shown().slice(seen));
        if (!match) return undefined;
        const from = seen;
        seen += match.index + match[0].length;
        return shown().slice(from, seen);
      }),
    end: () => wait(() => ended && { rest: shown().slice(seen), code: ended.code }),
  };
}
