import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { ChatId } from "../../src/chat/message.ts";
import { readRows } from "./killed-runs.ts";
import { type Program, startProgram } from "./program.ts";
import { freshEnvironment, run } from "./run.ts";
import { seededRandom } from "./seeded-random.ts";
import { manifest } from "./slack/manifest.ts";
import { startSlack } from "./slack/slack.ts";
import { startTelegram } from "./telegram/telegram.ts";
import { tempFolder } from "./temp-folder.ts";

/** Somebody on a platform. */
interface Writer {
  readonly chat: ChatId;
  say(text: string): void;
}

/** A message of the bot that its platform took; `at` on the monotonic clock. */
interface Heard {
  readonly chat: ChatId;
  readonly text: string;
  readonly at: number;
}

/** A platform with its people, and what the program has to know of it. */
export interface Place {
  readonly env: Readonly<Record<string, string>>;
  readonly writers: readonly Writer[];
  /** What was heard since it was last asked, in the order in which it came. */
  news(): readonly Heard[];
  /** Waits until something holds; looks whenever something happens. */
  until(look: () => boolean): Promise<unknown>;
}

/** Long, for the program is dead most of the time. */
const PATIENCE = 900_000;
/** What a program asked for with its last breath may be noticed so much later on a busy machine. */
const LAG = 5000;

export async function telegramPlace(people: number): Promise<Place> {
  const telegram = await startTelegram({ timeout: PATIENCE });
  onTestFinished(() => telegram.stop());
  const writers = Array.from({ length: people }, (_, i): Writer => {
    const person = telegram.user({ id: 1000 + i, first_name: `P${i}` });
    return { chat: `telegram:${1000 + i}`, say: (text) => void person.say(text) };
  });
  const { token, apiRoot } = telegram;
  return {
    env: { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot },
    writers,
    news: newsOf(
      telegram.requests,
      ({ status, fault }) => status !== undefined || fault !== undefined,
      ({ method, payload, at, status }) =>
        method === "sendMessage" && status === 200
          ? { chat: `telegram:${payload["chat_id"]}`, text: String(payload["text"]), at }
          : undefined,
    ),
    until: (look) => telegram.until(look),
  };
}

/** Slack repeats what was not taken three times; what was said after that is read when the program is back. */
export async function slackPlace(people: number): Promise<Place> {
  const slack = await startSlack({ transport: "socket", ...manifest(), retryAfter: [0, 2000, 6000] });
  onTestFinished(() => slack.stop());
  /** Slack's clock is the calendar. */
  const ahead = slack.now() - performance.now();
  const chats = new Map<unknown, ChatId>();
  const writers = Array.from({ length: people }, (_, i): Writer => {
    const person = slack.user({ id: `UK${i}`, name: `p${i}` });
    chats.set(person.dm, `slack:${person.id}`);
    // A command that is not taken has to be given again by hand; typed words come again by themselves.
    return { chat: `slack:${person.id}`, say: (text) => void person.say(text) };
  });
  const { apiUrl, tokens } = slack;
  return {
    env: { SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl },
    writers,
    news: newsOf(
      slack.requests,
      () => true,
      ({ method, args, at, answer }) => {
        const chat = chats.get(args["channel"]);
        const isTaken = method === "chat.postMessage" && (answer as { ok?: boolean } | undefined)?.ok === true;
        return isTaken && chat ? { chat, text: String(args["text"]), at: at - ahead } : undefined;
      },
    ),
    until: (look) => slack.until(look, { within: PATIENCE }),
  };
}

/** Reads a growing list of requests, each once it is over. */
function newsOf<T>(requests: readonly T[], isOver: (request: T) => boolean, heardIn: (request: T) => Heard | undefined): Place["news"] {
  let read = 0;
  let waiting: readonly T[] = [];
  return () => {
    const looked = [...waiting, ...requests.slice(read)];
    read = requests.length;
    waiting = looked.filter((request) => !isOver(request));
    return looked.filter(isOver).flatMap((request) => heardIn(request) ?? []);
  };
}

/**
 * Each writer makes a plan of a unit of their own, one line after the reply to the one before, while the program is killed with -9 at
 * random moments. In the end everything said was heard, in order, and twice only with a kill in between; each event was done once.
 */
export async function expectKilledRunsRight({
  places,
  kills,
  lines,
  seed,
}: {
  readonly places: readonly Place[];
  readonly kills: number;
  /** How many lines each writer says after the first. */
  readonly lines: number;
  readonly seed: number;
}): Promise<void> {
  const writers = places.flatMap((place) => place.writers.map((writer) => ({ writer, place })));
  const base = { ...freshEnvironment(), ADMINS: writers.map(({ writer }) => writer.chat).join(","), CLOCK: "2014-09-26T09:00:00+07:00" };
  const env = Object.assign(base, ...places.map((place) => place.env)) as Readonly<Record<string, string>>;
  await importUnits(writers.length, env);
  const random = seededRandom(seed);
  const said = new Map(writers.map(({ writer }, i) => [writer.chat, linesOf(i, lines)]));
  const heard = new Map<ChatId, Heard[]>(writers.map(({ writer }) => [writer.chat, []]));
  const log: string[] = [];
  const start = async (): Promise<Program> => {
    const program = await startProgram(env);
    programs.push(program);
    return program;
  };
  const programs: Program[] = [];
  // Slack's private chats are known once somebody has written, so nobody is killed before.
  const first = await start();
  let isBegun = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    isBegun = resolve;
  });
  const work = Promise.all(
    places.map((place) => talk({ place, said, heard, onNews: () => [...heard.values()].every(({ length }) => length > 0) && isBegun() })),
  );
  await begun;
  await first.end("SIGKILL");
  const killedAt = [performance.now(), ...(await killAgainAndAgain({ kills, random, start, work }))];
  for (const program of programs) log.push(...program.log);
  const found = writers.map(({ writer: { chat } }) => expectHeard(chat, said.get(chat) ?? [], heard.get(chat) ?? [], killedAt));
  const repeated = sum(found.map((each) => each.repeated));
  const unexplained = sum(found.map((each) => each.unexplained));
  // Else only where no answer came in time.
  const unanswered = log.filter((line) => line.includes("goes out once more")).length;
  expect(unexplained, "replies that came twice without a kill between").toBeLessThanOrEqual(unanswered);
  const database = (env["DATABASE_URL"] ?? "").replace("file:", "");
  const events = await expectDoneOnce(database);
  expect(events).toBe(writers.length * (lines + 1));
  await expectLastVenues(database, [...said.values()]);
  process.stdout.write(
    `kill -9: ${killedAt.length} kills, ${writers.length} chats, ${events} messages, ${repeated} replies twice, of which ${unexplained} without a kill between (${unanswered} were not answered in time)\n`,
  );
}

function linesOf(writer: number, lines: number): readonly string[] {
  return [`KH-t${writer} của`, ...Array.from({ length: lines }, (_, k) => `Hội trường số ${writer} lần ${k}`)];
}

/** Has the people of a place talk until all is said: each says the next thing once the reply to the one before is there. */
async function talk({
  place,
  said,
  heard,
  onNews,
}: {
  readonly place: Place;
  readonly said: ReadonlyMap<ChatId, readonly string[]>;
  readonly heard: ReadonlyMap<ChatId, Heard[]>;
  onNews(): void;
}): Promise<void> {
  const places = new Map<ChatId, number>();
  const byChat = new Map(place.writers.map((writer) => [writer.chat, writer]));
  const next = (chat: ChatId): void => {
    const at = places.get(chat) ?? 0;
    const text = said.get(chat)?.[at];
    if (text === undefined) return;
    const unit = /KH-(t\d+)/.exec(text)?.[1];
    byChat.get(chat)?.say(unit === undefined ? `sửa địa điểm thành ${text}` : `/kehoach ${unit}`);
  };
  for (const { chat } of place.writers) next(chat);
  await place.until(() => {
    for (const each of place.news()) {
      heard.get(each.chat)?.push(each);
      const at = places.get(each.chat) ?? 0;
      if (!each.text.includes(said.get(each.chat)?.[at] ?? "\n")) continue;
      places.set(each.chat, at + 1);
      // Not while somebody is being told of what happened.
      setImmediate(() => next(each.chat));
    }
    onNews();
    return place.writers.every(({ chat }) => places.get(chat) === said.get(chat)?.length);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function importUnits(count: number, env: Readonly<Record<string, string>>): Promise<void> {
  const file = join(tempFolder(), "units.csv");
  const rows = Array.from({ length: count }, (_, i) => `t${i},provincial,BHXH tỉnh Thử nghiệm t${i},TW`);
  writeFileSync(file, ["code,level,name,parent", ...rows].join("\n"));
  const { code, stderr } = await run("dist/commands/import-units.js", { args: [file], env });
  expect(stderr).toBe("");
  expect(code).toBe(0);
}

async function killAgainAndAgain({
  kills,
  random,
  start,
  work,
}: {
  readonly kills: number;
  random(): number;
  start(): Promise<Program>;
  readonly work: Promise<unknown>;
}): Promise<readonly number[]> {
  const killedAt: number[] = [];
  for (let killed = 0; killed < kills; killed++) {
    const program = await start();
    // At any moment of its work: there is nothing to wait for but time.
    await new Promise((resolve) => setTimeout(resolve, random() * 1500));
    await program.end("SIGKILL");
    killedAt.push(performance.now());
  }
  const last = await start();
  await work;
  expect(await last.end("SIGTERM")).toBe(0);
  return killedAt;
}

/** How many replies came once more, and how many of these with no kill between. */
function expectHeard(
  chat: ChatId,
  said: readonly string[],
  heard: readonly Heard[],
  killedAt: readonly number[],
): { readonly repeated: number; readonly unexplained: number } {
  let [last, repeated, unexplained] = [-1, 0, 0];
  for (const text of said) {
    const times = heard.flatMap(({ text: reply, at }, place) => (reply.includes(text) ? [{ at, place }] : []));
    const [first, ...again] = times;
    expect(first, `${chat} hears ${text}`).toBeDefined();
    expect(first?.place, `${chat} hears ${text} in its place`).toBeGreaterThan(last);
    last = first?.place ?? last;
    repeated += again.length;
    unexplained += again.filter(({ at }, i) => {
      const before = times[i]?.at ?? 0;
      return !killedAt.some((kill) => kill > before - LAG && kill < at);
    }).length;
  }
  return { repeated, unexplained };
}

/** How many events there were. */
async function expectDoneOnce(database: string): Promise<number> {
  const events = await readRows<{ id: string; done: number; replies: number }>(
    database,
    `SELECT id, done_at IS NOT NULL AS done,
      (SELECT count(*) FROM outbox WHERE outbox.chat = inbox.chat AND reply_to = inbox.id) AS replies FROM inbox`,
  );
  expect(events.filter(({ done, replies }) => done !== 1 || replies !== 1)).toEqual([]);
  expect(await readRows(database, "SELECT status FROM outbox WHERE status <> 'sent'")).toEqual([]);
  return events.length;
}

async function expectLastVenues(database: string, said: readonly (readonly string[])[]): Promise<void> {
  const drafts = await readRows<{ unit: string; content: string }>(database, "SELECT unit, content FROM drafts");
  expect(drafts).toHaveLength(said.length);
  for (const { unit, content } of drafts) {
    const { fields } = JSON.parse(content) as { fields: Record<string, { value: unknown }> };
    expect(fields["venue"]?.value, unit).toBe(said[Number(unit.slice(1))]?.at(-1));
  }
}
