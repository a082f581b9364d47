import { median, quantile, show } from "../figures.ts";
import { type OpenStage, STAGES, type Stage } from "./stages.ts";

const ROUNDS = 5;
/** Events of a round. */
const SINGLE = 40;
const LOADED = 200;
/** Before the first round, which then finds the programs warm. */
const WARM_UP = { single: 20, loaded: 100 };

interface Measured {
  /** Milliseconds from being handed over to the reply, one chat at a time. */
  readonly single: number[];
  /** The same with all chats at once. */
  readonly loaded: number[];
  /** Events per second with all chats at once, one a round. */
  readonly rates: number[];
}

/** Whole programs on emulated platforms: ours, beside one of the same library that says what it is told and keeps nothing. */
export async function measurePlatforms(questions: readonly string[]): Promise<void> {
  show("The platforms' send limits are off", "ours with SQLite, an answer from the guideline to each event; beside it an echo");
  for (const [name, open] of Object.entries(STAGES)) await measure(name, open, questions);
}

async function measure(name: string, open: OpenStage, questions: readonly string[]): Promise<void> {
  const stages = await Promise.all([open("our-bot"), open("echo-bot")]);
  const [ours, echo] = [nothing(), nothing()];
  try {
    for (const stage of stages) await round(stage, questions, nothing(), WARM_UP);
    // In turn, so that what else the machine does meets both alike.
    for (let i = 0; i < ROUNDS; i++) {
      await round(stages[0], questions, ours);
      await round(stages[1], questions, echo);
    }
  } finally {
    await Promise.all(stages.map((stage) => stage.close()));
  }
  compare(`${name}, one chat at a time`, "ms p50", ...both(({ single }) => median(single)));
  compare("  ", "ms p99", ...both(({ single }) => quantile(single, 0.99)));
  compare(`${name}, ${stages[0].chats} chats at once`, "events/s", ...both(({ rates }) => median(rates)));
  compare("  ", "ms p99", ...both(({ loaded }) => quantile(loaded, 0.99)));

  function both(of: (measured: Measured) => number): readonly [number, number] {
    return [of(ours), of(echo)];
  }
}

function nothing(): Measured {
  return { single: [], loaded: [], rates: [] };
}

async function round(
  stage: Stage,
  questions: readonly string[],
  into: Measured,
  { single, loaded } = { single: SINGLE, loaded: LOADED },
): Promise<void> {
  let said = 0;
  const next = (): string => questions[said++ % questions.length] ?? "";
  for (let i = 0; i < single; i++) into.single.push(await stage.ask(i % stage.chats, next()));
  const began = performance.now();
  let left = loaded;
  const talk = async (chat: number): Promise<void> => {
    while (left-- > 0) into.loaded.push(await stage.ask(chat, next()));
  };
  await Promise.all(Array.from({ length: stage.chats }, (_, chat) => talk(chat)));
  into.rates.push((1000 * loaded) / (performance.now() - began));
}

function compare(title: string, unit: string, ours: number, echo: number): void {
  show(title, `ours ${ours.toFixed(1)} ${unit}, the echo's ${echo.toFixed(1)}, ratio ${(ours / echo).toFixed(2)}`);
}
