import type { Api } from "grammy";
import type { ChannelState, Desk } from "../../chat/adapter.ts";
import { eventsOf } from "./events.ts";
import { createBackOff, createHealth } from "./health.ts";
import { introduce, type MenuCommand, showCommands, type WebhookAddress } from "./introduce.ts";
import { inWords, pauseWanted, poll } from "./polling.ts";
import { forGrammy } from "./signal.ts";
import { troubleOf } from "./trouble.ts";
import type { Commands, Me } from "./typed.ts";
import { readUpdate } from "./update.ts";
import { createWebhook, type WebhookRequest, type WebhookStatus } from "./webhook.ts";

export interface ReceptionParts {
  readonly api: Api;
  /** With time for the requests that Telegram holds. */
  readonly pollingApi: Api;
  readonly webhook: WebhookAddress | undefined;
  readonly menu: readonly MenuCommand[];
  readonly commands: Commands;
  log(line: string): void;
  now(): number;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface Reception {
  start(desk: Desk): void;
  /** Takes nothing new; resolves when what was taken is stored and confirmed. */
  stop(): Promise<void>;
  /** Answers the requests that come to the webhook's address. */
  answer(request: WebhookRequest): Promise<WebhookStatus>;
  /** The bot, once Telegram said who it is. */
  me(): Me | undefined;
  state(): ChannelState;
}

const ANSWER_TIMEOUT = 5_000;
/** How long answers to presses may still take at the end. */
const FAREWELL = 1_500;

/** What comes from Telegram: polled or delivered, then stored, then confirmed. */
export function createReception({ api, pollingApi, webhook, menu, commands, log, now, wait }: ReceptionParts): Reception {
  const health = createHealth({ now, log });
  const stopping = new AbortController();
  const { signal } = stopping;
  const ending = new AbortController();
  /** What goes on beside and has to be over at the end. */
  const beside = new Set<Promise<unknown>>();
  let me: Me | undefined;
  let desk: Desk | undefined;
  let receiving: Promise<void> = Promise.resolve();

  function goOn<T>(work: Promise<T>): Promise<T> {
    beside.add(work);
    void work.catch(() => undefined).finally(() => beside.delete(work));
    return work;
  }

  /** The button stops blinking. Each time the press is delivered, for the last answer may be lost. */
  function answerPress(id: string): void {
    const limit = forGrammy(AbortSignal.any([ending.signal, AbortSignal.timeout(ANSWER_TIMEOUT)]));
    void goOn(api.answerCallbackQuery(id, {}, limit).catch(() => undefined));
  }

  async function receive(raw: unknown): Promise<"done" | "later" | undefined> {
    const update = readUpdate(raw);
    if (!update) return undefined;
    const behind = desk;
    if (!me || !behind) return "later";
    health.heard();
    if (!update.isKnown) log(`telegram: update ${update.update_id} has an unknown form and is left out`);
    if (update.callback_query) answerPress(update.callback_query.id);
    try {
      // At once, so that nothing of another update comes between.
      const receipts = await Promise.all(eventsOf(update, me, commands).map((event) => behind.receive(event)));
      return receipts.includes("later") ? "later" : "done";
    } catch (error) {
      // Nobody expected it, and what it says may be what somebody wrote.
      log(`telegram: update ${update.update_id} could not be taken: ${error instanceof Error ? error.name : typeof error}`);
      return "later";
    }
  }

  async function getAcquainted(): Promise<void> {
    const backOff = createBackOff();
    while (!me && !signal.aborted) {
      try {
        me = await introduce(api, webhook, signal);
        health.well();
      } catch (error) {
        if (signal.aborted) return;
        const trouble = troubleOf(error);
        health.trouble(inWords(trouble));
        await wait(Math.max(backOff.next(), pauseWanted(trouble)), signal);
      }
    }
  }

  async function begin(): Promise<void> {
    await getAcquainted();
    if (signal.aborted) return;
    void goOn(showCommands({ api, commands: menu, log, wait }, signal));
    if (!webhook) await poll({ api: pollingApi, health, receive: async (update) => (await receive(update)) ?? "done", now, wait }, signal);
  }

  const isOpen = (): boolean => me !== undefined && !signal.aborted;
  const respond = createWebhook({ secret: webhook?.secret, isOpen, receive });

  return {
    start(behind) {
      desk = behind;
      receiving = begin();
    },
    async stop() {
      stopping.abort();
      const late = setTimeout(() => ending.abort(), FAREWELL);
      await receiving;
      await Promise.allSettled(beside);
      clearTimeout(late);
      health.stopped();
    },
    answer: (request) => goOn(respond(request)),
    me: () => me,
    state: health.state,
  };
}
