import { type Logger, LogLevel } from "@slack/web-api";

/** The same line is not worth being repeated sooner. */
const AGAIN_MS = 60_000;

/**
 * What Slack's libraries log: warnings and errors go on as single lines without secrets, the rest, which holds payloads, nowhere.
 * @param now in milliseconds
 */
export function createQuietLogger({ log, now }: { log(line: string): void; now(): number }): Logger {
  const said = new Map<string, number>();
  const pass = (...words: unknown[]): void => {
    const line = `slack: ${words
      .filter((word) => typeof word === "string")
      .map(withoutSecrets)
      .join(" ")}`;
    const before = said.get(line);
    if (before !== undefined && now() - before < AGAIN_MS) return;
    if (said.size > 100) said.clear();
    said.set(line, now());
    log(line);
  };
  return { ...silent, warn: pass, error: pass };
}

const nothing = (): void => undefined;

/** Logs nothing: what goes wrong is told by who asked. */
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.WARN,
};

function withoutSecrets(text: string): string {
  return text
    .replace(/\bx(?:ox[a-z]|app)-[\w-]+/g, "(token)")
    .replace(/\b(?:https?|wss?):\/\/\S+/g, "(address)")
    .replace(/\s+/g, " ")
    .slice(0, 300);
}
