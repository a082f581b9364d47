import { setTimeout as sleep } from "node:timers/promises";
import { type Telegram as Bot, createTelegram, type TelegramParts } from "../../src/adapters/telegram/telegram.ts";
import type { Message } from "../../src/chat/message.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "./telegram/telegram.ts";
import { textOf } from "./text-of.ts";

/** The adapter and an emulated Telegram for it. */
export interface TelegramBot extends Bot {
  readonly telegram: Telegram;
  /** What it logged. */
  readonly lines: readonly string[];
  /** How long it waited each time, in milliseconds; a test's clock goes a hundred times as fast. */
  readonly waits: readonly number[];
  /** Waits until something is so; looks whenever the adapter logs or waits. */
  until(look: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

export async function startTelegramBot({
  options,
  ...more
}: { readonly options?: TelegramOptions } & Partial<TelegramParts> = {}): Promise<TelegramBot> {
  const telegram = await startTelegram(options);
  const lines: string[] = [];
  const waits: number[] = [];
  const looking = new Set<() => void>();
  const happened = (): void => {
    for (const look of looking) look();
  };
  const bot = createTelegram({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    commands: [],
    say: { vi: String, en: String },
    contentOf: textOf,
    log(line) {
      lines.push(line);
      happened();
    },
    async wait(milliseconds, signal) {
      waits.push(milliseconds);
      happened();
      await sleep(milliseconds / 100, undefined, { signal }).catch(() => undefined);
    },
    ...more,
  });
  return {
    ...bot,
    telegram,
    lines,
    waits,
    async until(look) {
      while (!look()) {
        await new Promise<void>((resolve) => looking.add(resolve));
        looking.clear();
      }
    },
    async stop() {
      await bot.adapter.stop();
      await telegram.stop();
    },
  };
}

/** A message of paragraphs. */
export function messageTo(to: Message["to"], ...paragraphs: readonly string[]): Message {
  return { to, language: "vi", blocks: paragraphs.map((text) => ({ kind: "paragraph", text: [text] })), buttons: [] };
}
