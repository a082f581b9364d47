import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { ChatId } from "../../src/chat/message.ts";
import { readRows } from "./killed-runs.ts";
import { manifest } from "./platforms.ts";
import { type Program, startProgram } from "./program.ts";
import { freshEnvironment, run } from "./run.ts";
import { seededRandom } from "./seeded-random.ts";
import { startSlack } from "./slack/slack.ts";
import { startTelegram } from "./telegram/telegram.ts";
import { tempFolder } from "./temp-folder.ts";

/** Somebody on a platform. */
interface Writer {
  readonly chat: ChatId;
  say(text: string): void;
  /** Every message of the bot in this chat, in the order in which they came; `at` on the monotonic clock. */
  heard(): readonly { readonly text: string; readonly at: number }[];
}

/** A platform with its people, and what the program has to know of it. */
export interface Place {
  readonly env: Readonly<Record<string, string>>;
  readonly writers: readonly Writer[];
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
    return {
      chat: `telegram:${1000 + i}`,
      say: (text) => void person.say(text),
      heard: () => person.chat.messages.map(({ text, sentAt }) => ({ text, at: sentAt })),
    };
  });
  const { token, apiRoot } = telegram;
  return { env: { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot }, writers, until: (look) => telegram.until(look) };
}

/** Slack repeats what was not taken three times; what was said after that is read when the program is back. */
export async function slackPlace(people: number): Promise<Place> {
  const slack = await startSlack({ transport: "socket", ...manifest(), retryAfter: [0, 2000, 6000] });
  onTestFinished(() => slack.stop());
  /** Slack's time stamps are of the calendar. */
  const ahead = slack.now() - performance.now();
  const writers = Array.from({ length: people }, (_, i): Writer => {
    const person = slack.user({ id: `UK${i}`, name: `p${i}` });
    return {
      chat: `slack:${person.id}`,
      // A command that is not taken has to be given again by hand; typed words come again by themselves.
      say: (text) => void person.say(text),
      heard: () =>
        slack
          .messages(person.dm)
          .flatMap(({ bot_id, text, ts }) => (bot_id === undefined ? [] : [{ text, at: Number(ts) * 1000 - ahead }])),
    };
  });
  const { apiUrl, tokens } = slack;
  return {
    env: { SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl },
    writers,
    until: (look) => slack.until(look, { within: PATIENCE }),
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
  const said = writers.map((_, i) => [`KH-t${i}`, ...Array.from({ length: lines }, (_, k) => `Hội trường số ${i} lần ${k}`)]);
  const work = Promise.all(
    writers.map(async ({ writer, place }, i) => {
      for (const [k, text] of (said[i] ?? []).entries()) {
        writer.say(k === 0 ? `/kehoach t${i}` : `sửa địa điểm thành ${text}`);
        await place.until(() => writer.heard().some(({ text: reply }) => reply.includes(text)));
      }
    }),
  );
  // Slack's private chats are known once somebody has written.
  const first = await startProgram(env);
  await Promise.all(places.map(({ until }, i) => until(() => places[i]?.writers.every(({ heard }) => heard().length > 0) ?? true)));
  await first.end("SIGKILL");
  const killedAt = await killAgainAndAgain({ kills, random, start: () => startProgram(env), work });
  let repeated = 0;
  writers.forEach(({ writer }, i) => {
    repeated += expectHeard(writer, said[i] ?? [], killedAt);
  });
  const database = (env["DATABASE_URL"] ?? "").replace("file:", "");
  const events = await expectDoneOnce(database);
  expect(events).toBe(writers.length * (lines + 1));
  await expectLastVenues(database, said);
  process.stdout.write(
    `kill -9: ${kills} kills, ${writers.length} chats, ${events} messages, ${repeated} replies twice, each with a kill between\n`,
  );
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

/** How many replies came once more. */
function expectHeard(writer: Writer, said: readonly string[], killedAt: readonly number[]): number {
  const heard = writer.heard();
  let [last, repeated] = [-1, 0];
  for (const text of said) {
    const times = heard.flatMap(({ text: reply, at }, place) => (reply.includes(text) ? [{ at, place }] : []));
    const [first, ...again] = times;
    expect(first, `${writer.chat} hears ${text}`).toBeDefined();
    expect(first?.place, `${writer.chat} hears ${text} in its place`).toBeGreaterThan(last);
    last = first?.place ?? last;
    repeated += again.length;
    again.forEach(({ at }, i) => {
      const before = times[i]?.at ?? 0;
      expect(
        killedAt.some((kill) => kill > before - LAG && kill < at),
        `${writer.chat} hears ${text} twice with no kill between`,
      ).toBe(true);
    });
  }
  return repeated;
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
