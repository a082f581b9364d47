import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { plainText } from "../adapters/terminal/render.ts";
import { createClock } from "../clock.ts";
import { ConfigError, readConfig } from "../config.ts";
import { type Answers, createAnswers } from "../features/answers/index.ts";
import { loadLocales } from "../i18n/locales.ts";
import { loadKnowledge } from "../load-knowledge.ts";
import { runProgram } from "../program.ts";

const USAGE =
  'usage: npm run --silent ask -- "question" [--level LEVEL] [--json]; with --json and no question: JSON Lines in {id, q, level}';

interface Asked {
  readonly id?: unknown;
  readonly q: string;
  readonly level?: string | undefined;
}

async function main(args: readonly string[]): Promise<void> {
  const { question, level, json } = readArguments(args);
  const config = readConfig();
  const knowledge = await loadKnowledge(config.guideline);
  const answers = createAnswers(knowledge);
  const today = config.clock && createClock({ start: config.clock, rate: config.clockRate, timeZone: config.timeZone }).today;
  const say = loadLocales();
  const reply = ({
    id,
    q,
    level: own,
  }: Asked): { id?: unknown; kind: string; answer: string; citations: readonly string[]; ms: number } => {
    const began = performance.now();
    const { kind, language, blocks, citations } = answers.answer(q, { level: own, today: today?.(), isRehearsal: true });
    const answer = plainText(blocks, say[language]);
    return { ...(id === undefined ? {} : { id }), kind, answer, citations, ms: Math.round((performance.now() - began) * 1000) / 1000 };
  };
  checkLevel(level, answers, "--level");
  if (question !== undefined) {
    const out = reply({ q: question, level });
    process.stdout.write(`${json ? JSON.stringify(out) : out.answer}\n`);
    return;
  }
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    try {
      const asked = readAsked(line, number);
      checkLevel(asked.level, answers, `line ${number}`);
      process.stdout.write(`${JSON.stringify(reply({ ...asked, level: asked.level ?? level }))}\n`);
    } catch (error) {
      // A line with a mistake is told and the others are answered.
      if (!(error instanceof ConfigError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  }
}

function readArguments(args: readonly string[]): { question: string | undefined; level: string | undefined; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { level: { type: "string" }, json: { type: "boolean", default: false } },
    });
    const question = positionals.length > 0 ? positionals.join(" ") : undefined;
    if (question === undefined && !values.json) throw new ConfigError(USAGE);
    return { question, level: values.level, json: values.json };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`, { cause: error });
  }
}

function readAsked(line: string, number: number): Asked {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new ConfigError(`line ${number}: is not JSON`, { cause: error });
  }
  const { id, q, level } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof q !== "string") throw new ConfigError(`line ${number}: \`q\` must be a string`);
  if (level !== undefined && level !== null && typeof level !== "string")
    throw new ConfigError(`line ${number}: \`level\` must be a string or null`);
  return { id, q, level: level ?? undefined };
}

function checkLevel(level: string | undefined, answers: Answers, where: string): void {
  if (level === undefined || answers.levels.some(({ id }) => id === level)) return;
  throw new ConfigError(
    `${where}: there is no level ${JSON.stringify(level)}; the levels are ${answers.levels.map(({ id }) => id).join(", ")}`,
  );
}

await runProgram(main);
