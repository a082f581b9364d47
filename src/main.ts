import { serveInteractive } from "./adapters/terminal/interactive.ts";
import { serveJson, servePiped } from "./adapters/terminal/piped.ts";
import type { Event, Message, Text } from "./chat/message.ts";
import { createClock, instantOf } from "./clock.ts";
import { readConfig } from "./config.ts";
import { createEngine } from "./engine/engine.ts";
import { answerInChat, createAnswers, NEW_CONVERSATION } from "./features/answers/index.ts";
import { dateInWords } from "./features/guideline/index.ts";
import { loadLocales } from "./i18n/locales.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { runProgram } from "./program.ts";

/** The composition root: configuration → knowledge → features → engine → terminal. */
async function main(args: readonly string[]): Promise<void> {
  const config = readConfig();
  const knowledge = await loadKnowledge(config.guideline);
  const { facts } = knowledge.guideline;
  const answers = createAnswers(knowledge);
  // In the terminal a rehearsal runs: its calendar starts on the day the guideline was issued, at nine.
  const clock = createClock({
    start: config.clock ?? instantOf(facts.issued, config.timeZone),
    rate: config.clockRate,
    timeZone: config.timeZone,
  });
  const engine = createEngine({ decide: answerInChat(answers), begin: NEW_CONVERSATION, today: clock.today });
  const say = loadLocales();
  const handle = (event: Event): readonly Message[] => {
    try {
      return engine.handle(event);
    } catch (error) {
      process.stderr.write(`a message could not be answered: ${error instanceof Error ? error.stack : String(error)}\n`);
      return [{ to: event.from, language: "vi", blocks: [{ kind: "paragraph", text: [{ key: "terminal-trouble" }] }], buttons: [] }];
    }
  };
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const today: Text = { key: "terminal-clock", values: { date: dateInWords(clock.today(), "vi") } };
    const welcome: Text[] = [
      { key: "terminal-welcome", values: { guideline: facts.name.vi, example: answers.example.vi } },
      today,
      { key: "terminal-leave" },
    ];
    await serveInteractive({ input: process.stdin, output: process.stdout, handle, say, welcome });
  } else {
    const piped = { input: process.stdin, output: process.stdout, complaints: process.stderr, handle, say };
    await (args.includes("--json") ? serveJson(piped) : servePiped(piped));
  }
  if (answers.unanswered() > 0) process.stderr.write(`questions not answered: ${answers.unanswered()}\n`);
}

await runProgram(main);
