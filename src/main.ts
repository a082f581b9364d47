import { outletOf, type TerminalChannel } from "./adapters/terminal/channel.ts";
import { createInteractive } from "./adapters/terminal/interactive.ts";
import { createJson, createPiped } from "./adapters/terminal/piped.ts";
import { type Bot, openBot } from "./bot.ts";
import { serveChannels } from "./channels.ts";
import type { Text } from "./chat/message.ts";
import { readConfig } from "./config.ts";
import { platformOf } from "./engine/store.ts";
import type { Knowledge } from "./features/answers/index.ts";
import { dateInWords } from "./features/guideline/index.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { complain, runProgram } from "./program.ts";
import { wait } from "./wait.ts";

/** After this long what hangs is left to the next start; whoever ends programs waits ten seconds. */
const LONGEST_END_MS = 9000;

/** Every channel that has tokens; none: the terminal. */
async function main(args: readonly string[]): Promise<void> {
  const config = readConfig();
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const knowledge = await loadKnowledge(config.guideline);
  const bot = await openBot({ config, knowledge, wait, log });
  if (bot.channels.length > 0) return await runChannels(bot, config.port, log);
  await talkInTerminal(terminal(args, bot, knowledge), bot);
  await close(bot, log);
}

/** Runs the channels until the program is told to end or they cannot start, and ends it, whatever still hangs. */
async function runChannels(bot: Bot, port: number, log: (line: string) => void): Promise<never> {
  const end = told();
  void end.then(() => endAtLast(log));
  try {
    await serveChannels({ ...bot, desk: bot.engine, port, log, end });
  } catch (error) {
    endAtLast(log);
    complain(error);
  }
  await close(bot, log).catch(complain);
  process.exit();
}

function endAtLast(log: (line: string) => void): void {
  const end = (): void => {
    log("not everything could be ended in time; the next start goes on with it");
    process.exit(1);
  };
  setTimeout(end, LONGEST_END_MS).unref();
}

async function close(bot: Bot, log: (line: string) => void): Promise<void> {
  await bot.close();
  const unanswered = bot.answers.unanswered();
  if (unanswered > 0) log(`questions not answered: ${unanswered}`);
}

/** Resolves when the program is told to end. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}

async function talkInTerminal(channel: TerminalChannel, { engine, outlets }: Bot): Promise<void> {
  const outlet = outletOf(channel);
  outlets.set("terminal", outlet);
  await engine.start();
  await channel.serve({
    receive: (arrival) => {
      // Events of another platform can be tried out as JSON Lines; what answers them comes out there.
      outlets.set(platformOf(arrival.from), outlet);
      return engine.receive(arrival);
    },
    idle: engine.idle,
  });
}

function terminal(args: readonly string[], bot: Bot, { guideline }: Knowledge): TerminalChannel {
  const { stdin: input, stdout: output, stderr: complaints } = process;
  const { locales: say, attachments, outgoingFiles: files, answers, clock } = bot;
  if (!input.isTTY || !output.isTTY)
    return args.includes("--json")
      ? createJson({ input, output, complaints, say, keepFile: attachments.keep, files })
      : createPiped({ input, output, say, files });
  const welcome: Text[] = [
    { key: "terminal-welcome", values: { guideline: guideline.facts.name, example: answers.example.vi } },
    { key: "terminal-clock", values: { date: dateInWords(clock.today(), "vi") } },
    { key: "terminal-leave" },
  ];
  return createInteractive({ input, output, say, welcome, files });
}

await runProgram(main);
