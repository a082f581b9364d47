import { join } from "node:path";
import { ADMIN, type KeepFile, outletOf, type TerminalChannel } from "./adapters/terminal/channel.ts";
import { createInteractive } from "./adapters/terminal/interactive.ts";
import { createJson, createPiped } from "./adapters/terminal/piped.ts";
import { openChannels, serveChannels } from "./channels.ts";
import type { Adapter } from "./chat/adapter.ts";
import type { ChatId, Language, Message, Text } from "./chat/message.ts";
import { createClock, createLocalTime, instantOf } from "./clock.ts";
import { readConfig } from "./config.ts";
import type { Outlet } from "./engine/delivery.ts";
import { createDispatcher } from "./engine/dispatcher.ts";
import { createEngine } from "./engine/engine.ts";
import { platformOf } from "./engine/store.ts";
import { createAnswers, type Knowledge } from "./features/answers/index.ts";
import { dateInWords } from "./features/guideline/index.ts";
import { seedUnits } from "./features/people/index.ts";
import { createTakers, identify } from "./features.ts";
import { createFileFetcher } from "./file-fetcher.ts";
import { type Localize, loadLocales } from "./i18n/locales.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { runProgram } from "./program.ts";
import { createAttachments } from "./storage/attachments.ts";
import { openStorage } from "./storage/storage.ts";
import { createTyping } from "./typing.ts";
import { startUpkeep } from "./upkeep.ts";
import { wait } from "./wait.ts";

/** The composition root: configuration → storage → knowledge → features → engine → channels. */
async function main(args: readonly string[]): Promise<void> {
  const config = readConfig();
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const knowledge = await loadKnowledge(config.guideline);
  const local = createLocalTime(config.timeZone);
  let now = (): Date => new Date();
  const storage = await openStorage({ url: config.databaseUrl, now: () => now() });
  const locales = loadLocales();
  const channels = await openChannels(config, { say: locales, log });
  const start = channels.length > 0 ? config.clock : (config.clock ?? instantOf(knowledge.guideline.facts.issued, config.timeZone));
  // A rehearsal's calendar goes on from where it was.
  const clock = createClock({
    start: start && later(start, await storage.latestInstant()),
    rate: config.clockRate,
    timeZone: config.timeZone,
  });
  now = clock.now;
  const levels = knowledge.guideline.facts.levels.map(({ id }) => id);
  const seeded = await storage.transaction((stores) => seedUnits(stores.units, config.guideline, levels));
  for (const { line, message } of seeded.problems) log(`units.csv:${line}: ${message}`);
  const attachments = createAttachments(join(config.dataDir, "attachments"), clock.now);
  const endUpkeep = await startUpkeep({ config, storage, attachments, now: clock.now, log });

  const answers = createAnswers(knowledge);
  const admins = channels.length > 0 ? config.admins : [ADMIN, ...config.admins];
  const adapters = new Map(channels.map(({ adapter }) => [adapter.platform, adapter]));
  const adapterOf = (chat: ChatId): Adapter | undefined => adapters.get(platformOf(chat));
  const outlets = new Map<string, Outlet>(adapters);
  const dispatcher = createDispatcher({ store: storage, outlets, wait, random: Math.random, log });
  const engine = createEngine({
    store: storage,
    dispatcher,
    takers: createTakers({ knowledge, answers, admins, local }),
    identify: identify(admins),
    local,
    labelOf: (label, language) => locales[language](label),
    hasForms: (platform) => adapters.get(platform)?.forms === true,
    isRehearsal: start !== undefined,
    now: clock.now,
    wait,
    fetchFile: createFileFetcher({ adapterOf, keep: attachments.keep }),
    typing: createTyping({ adapterOf, wait }),
    log,
    apology: inBoth(locales, "engine-trouble"),
    storeIsDown: inBoth(locales, "engine-store-down"),
  });

  if (channels.length > 0) {
    const end = new Promise<void>((resolve) => {
      for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
    });
    await serveChannels({ channels, desk: engine, storage, port: config.port, now: clock.now, log, end });
  } else {
    const channel = terminal(args, locales, knowledge, clock.today(), answers.example.vi, attachments.keep);
    outlets.set("terminal", outletOf(channel));
    await engine.start();
    await channel.serve({
      receive: (arrival) => {
        // Events of another platform can be tried out as JSON Lines; what answers them comes out there.
        outlets.set(platformOf(arrival.from), outletOf(channel));
        return engine.receive(arrival);
      },
      idle: engine.idle,
    });
  }
  endUpkeep();
  await engine.stop();
  await storage.close();
  if (answers.unanswered() > 0) log(`questions not answered: ${answers.unanswered()}`);
}

function terminal(
  args: readonly string[],
  say: Readonly<Record<Language, Localize>>,
  { guideline }: Knowledge,
  today: string,
  example: string,
  keepFile: KeepFile,
): TerminalChannel {
  const { stdin: input, stdout: output, stderr: complaints } = process;
  if (!input.isTTY || !output.isTTY)
    return args.includes("--json") ? createJson({ input, output, complaints, say, keepFile }) : createPiped({ input, output, say });
  const welcome: Text[] = [
    { key: "terminal-welcome", values: { guideline: guideline.facts.name, example } },
    { key: "terminal-clock", values: { date: dateInWords(today, "vi") } },
    { key: "terminal-leave" },
  ];
  return createInteractive({ input, output, say, welcome });
}

/** Which language a chat speaks is not known when its turn broke or nothing can be read. */
function inBoth(say: Readonly<Record<Language, Localize>>, key: string): Omit<Message, "to"> {
  const blocks = [say.vi, say.en].map((words) => ({ kind: "paragraph" as const, text: [words({ key })] }));
  return { language: "vi", blocks, buttons: [] };
}

function later(start: Date, other: Date | undefined): Date {
  return other && other > start ? other : start;
}

await runProgram(main);
