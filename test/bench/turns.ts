import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Known, type Line, openBenchBot, planLines, unitCode } from "./bench-bot.ts";
import { median, quantile, show, sum, timeOf } from "./figures.ts";
import { type Commit, openBarePrisma, statementsOf } from "./statements.ts";

const ROUNDS = 8;
const PLANS = 5;
const CHATS = 500;
/** Turns of each of the 500. */
const STEPS = 5;

/** A turn's times in milliseconds, one a round, and whether it was a question. */
interface Turn {
  readonly asks: boolean;
  readonly engine: number[];
  readonly floor: number[];
}

/** Turns through the engine and the store, beside the same statements in the same commits through Prisma alone. */
export async function measureTurns(known: Known): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const template = join(folder, "template.db");
  const bot = await openBenchBot(known, template);
  await bot.putUnits();
  await bot.close();
  let files = 0;
  const fresh = (): string => {
    const path = join(folder, `${++files}.db`);
    copyFileSync(template, path);
    return path;
  };
  await oneConversation(known, fresh);
  await manyConversations(known, fresh);
  rmSync(folder, { recursive: true });
}

async function oneConversation(known: Known, fresh: () => string): Promise<void> {
  const lines = Array.from({ length: PLANS }, (_, chat) => planLines(unitCode(chat)).map((line) => ({ ...line, chat }))).flat();
  const recorded: (Line & { readonly commits: readonly Commit[] })[] = [];
  await withBot(known, fresh(), async (bot) => {
    for (const line of lines) recorded.push({ ...line, commits: await statementsOf(() => sayAndSettle(bot, line)) });
    if ((await bot.submitted()) !== PLANS) throw new Error("the bench's plans are not submitted");
  });
  const turns: Turn[] = recorded.map(({ asks }) => ({ asks, engine: [], floor: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    await withBot(known, fresh(), (bot) =>
      withFloor(fresh(), async (replay) => {
        // Turn by turn, so that what else the machine does meets both alike.
        for (const [i, line] of lines.entries()) {
          turns[i]?.engine.push(await timeOf(() => sayAndSettle(bot, line)));
          turns[i]?.floor.push(await timeOf(() => inOrder(recorded[i]?.commits ?? [], replay)));
        }
      }),
    );
  }
  const [answers, questions] = [false, true].map((asks) => recorded.filter((line) => line.asks === asks));
  show("statements and commits of a turn", `${sizeOf(answers)} (an answer to a field), ${sizeOf(questions)} (a question)`);
  // The first plan of each round warms the program up and does not count.
  const warm = turns.slice(planLines(unitCode(0)).length);
  compare("one conversation", warm);
  compare(
    "  its answers to fields",
    warm.filter(({ asks }) => !asks),
  );
  compare(
    "  its questions",
    warm.filter(({ asks }) => asks),
  );
}

async function manyConversations(known: Known, fresh: () => string): Promise<void> {
  const play = async (bot: Bot, note: (ms: number) => void): Promise<void> => {
    const speak = async (chat: number): Promise<void> => {
      for (const { text } of planLines(unitCode(chat)).slice(0, STEPS)) note(await timeOf(() => bot.say(chat, text)));
    };
    await Promise.all(Array.from({ length: CHATS }, (_, chat) => speak(chat)));
    await bot.idle();
  };
  let commits: readonly Commit[] = [];
  await withBot(known, fresh(), async (bot) => {
    commits = await statementsOf(() => play(bot, () => undefined));
  });
  const [engine, floor, waits]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < 2; round++) {
    await withBot(known, fresh(), async (bot) => {
      engine.push(await timeOf(() => play(bot, (ms) => waits.push(ms))));
    });
    await withFloor(fresh(), async (replay) => {
      floor.push(await timeOf(() => inOrder(commits, replay)));
    });
  }
  const turns = CHATS * STEPS;
  const perSecond = (times: readonly number[]): string => ((1000 * turns) / Math.min(...times)).toFixed(0);
  show(
    `${CHATS} conversations at once`,
    `${perSecond(engine)} turns/s, floor ${perSecond(floor)}, ratio ${(Math.min(...engine) / Math.min(...floor)).toFixed(2)} (aim: below 1.40)`,
  );
  show("  from being said to the reply", `p50 ${quantile(waits, 0.5).toFixed(0)} ms, p99 ${quantile(waits, 0.99).toFixed(0)} ms`);
}

type Bot = Awaited<ReturnType<typeof openBenchBot>>;
type Replay = (commit: Commit) => Promise<void>;

async function withBot(known: Known, path: string, work: (bot: Bot) => Promise<void>): Promise<void> {
  const bot = await openBenchBot(known, path);
  await work(bot);
  await bot.close();
}

async function withFloor(path: string, work: (replay: Replay) => Promise<void>): Promise<void> {
  const floor = await openBarePrisma(path);
  await work(floor.replay);
  await floor.close();
}

async function sayAndSettle(bot: Bot, { chat, text }: { chat: number; text: string }): Promise<void> {
  await bot.say(chat, text);
  await bot.idle();
}

async function inOrder(commits: readonly Commit[], replay: Replay): Promise<void> {
  for (const commit of commits) await replay(commit);
}

/** The ratio is that of each turn's best round, so that what else the machine did counts little. */
function compare(title: string, turns: readonly Turn[]): void {
  const [own, bare] = (["engine", "floor"] as const).map((whose) => {
    const times = turns.flatMap((turn) => turn[whose]);
    const typical = sum(turns.map((turn) => Math.min(...turn[whose])));
    const perSecond = ((1000 * turns.length) / typical).toFixed(0);
    return { typical, words: `${perSecond} turns/s, p50 ${median(times).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms` };
  });
  if (!own || !bare) return;
  show(title, `${own.words}; floor ${bare.words}; ratio ${(own.typical / bare.typical).toFixed(2)} (aim: below 1.40)`);
}

function sizeOf(turns: readonly { readonly commits: readonly Commit[] }[] = []): string {
  const statements = median(turns.map(({ commits }) => commits.flat().length));
  return `${statements} in ${median(turns.map(({ commits }) => commits.length))}`;
}
