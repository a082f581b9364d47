import { join } from "node:path";
import { ADMIN } from "./adapters/terminal/channel.ts";
import { type Channel, openChannels } from "./channels.ts";
import type { Adapter } from "./chat/adapter.ts";
import type { ChatId, Language, Message } from "./chat/message.ts";
import { type Clock, createClock, createLocalTime, instantOf } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Outlet } from "./engine/delivery.ts";
import { createDispatcher } from "./engine/dispatcher.ts";
import { createEngine, type Engine } from "./engine/engine.ts";
import { platformOf } from "./engine/store.ts";
import { type Answers, createAnswers, type Knowledge } from "./features/answers/index.ts";
import { seedUnits } from "./features/people/index.ts";
import { createTakers, identify } from "./features.ts";
import { createFileFetcher } from "./file-fetcher.ts";
import { type Localize, loadLocales } from "./i18n/locales.ts";
import { createOutgoingFiles, type OutgoingFiles } from "./outgoing-files.ts";
import { type Attachments, createAttachments } from "./storage/attachments.ts";
import { openStorage } from "./storage/storage.ts";
import type { Storage } from "./storage/stores.ts";
import { createTyping } from "./typing.ts";
import { startUpkeep } from "./upkeep.ts";

export interface Bot {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly attachments: Attachments;
  readonly outgoingFiles: OutgoingFiles;
  readonly answers: Answers;
  readonly clock: Clock;
  readonly locales: Readonly<Record<Language, Localize>>;
  /** The channels that have tokens; none: the bot talks in the terminal. */
  readonly channels: readonly Channel[];
  /** Ways out, by platform; the terminal adds its own. */
  readonly outlets: Map<string, Outlet>;
  /** Finishes the turns in hand and lets go of the database. */
  close(): Promise<void>;
}

export interface BotParts {
  readonly config: Config;
  readonly knowledge: Knowledge;
  /** Waits in real time, no longer than until the signal. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  log(line: string): void;
  /** Opens the database, if not as the program does. */
  readonly open?: typeof openStorage;
}

/** The composition root: configuration → storage → knowledge → features → engine, with the channels before it. */
export async function openBot({ config, knowledge, wait, log, open = openStorage }: BotParts): Promise<Bot> {
  const { guideline } = knowledge;
  const local = createLocalTime(config.timeZone);
  const locales = loadLocales();
  let now = (): Date => new Date();
  const attachments = createAttachments(join(config.dataDir, "attachments"), () => now());
  const outgoingFiles = createOutgoingFiles({ read: attachments.read, say: locales, folder: join(config.dataDir, "outgoing"), log });
  const channels = await openChannels(config, { say: locales, contentOf: outgoingFiles.contentOf, wait, log });
  const hasChannels = channels.length > 0;
  const storage = await open({ url: config.databaseUrl, now: () => now() });
  // In the terminal a rehearsal runs from the day the guideline was issued. A rehearsal's calendar goes on from where it was.
  const start = config.clock ?? (hasChannels ? undefined : instantOf(guideline.facts.issued, config.timeZone));
  const clock = createClock({
    start: start && later(start, await storage.latestInstant()),
    rate: config.clockRate,
    timeZone: config.timeZone,
  });
  now = clock.now;
  const levels = guideline.facts.levels.map(({ id }) => id);
  const seeded = await storage.transaction((stores) => seedUnits(stores.units, config.guideline, levels));
  for (const { line, message } of seeded.problems) log(`units.csv:${line}: ${message}`);
  const endUpkeep = await startUpkeep({ config, storage, attachments, now: clock.now, log });

  const answers = createAnswers(knowledge);
  const admins = hasChannels ? config.admins : [ADMIN, ...config.admins];
  const adapters = new Map(channels.map(({ adapter }) => [adapter.platform, adapter]));
  const adapterOf = (chat: ChatId): Adapter | undefined => adapters.get(platformOf(chat));
  const outlets = new Map<string, Outlet>(adapters);
  const ending = new AbortController();
  const engine = createEngine({
    store: storage,
    dispatcher: createDispatcher({ store: storage, outlets, wait, random: Math.random, log }),
    takers: createTakers({ knowledge, answers, admins, local }),
    identify: identify(admins),
    local,
    labelOf: (label, language) => locales[language](label),
    hasForms: (platform) => adapters.get(platform)?.forms === true,
    isRehearsal: start !== undefined,
    now: clock.now,
    wait,
    fetchFile: createFileFetcher({ adapterOf, keep: attachments.keep, ending: ending.signal }),
    typing: createTyping({ adapterOf, wait }),
    log,
    apology: inBoth(locales, "engine-trouble"),
    storeIsDown: inBoth(locales, "engine-store-down"),
  });
  return {
    engine,
    storage,
    attachments,
    outgoingFiles,
    answers,
    clock,
    locales,
    channels,
    outlets,
    async close() {
      endUpkeep();
      // What is still being fetched is fetched by the next start.
      ending.abort();
      await engine.stop();
      await storage.close();
    },
  };
}

/** Which language a chat speaks is not known when its turn broke or nothing can be read. */
function inBoth(say: Readonly<Record<Language, Localize>>, key: string): Omit<Message, "to"> {
  const blocks = [say.vi, say.en].map((words) => ({ kind: "paragraph" as const, text: [words({ key })] }));
  return { language: "vi", blocks, buttons: [] };
}

function later(start: Date, other: Date | undefined): Date {
  return other && other > start ? other : start;
}
