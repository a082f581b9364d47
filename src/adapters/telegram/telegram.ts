import { setTimeout as sleep } from "node:timers/promises";
import { Api } from "grammy";
import type { Adapter, ContentOf } from "../../chat/adapter.ts";
import type { Language, Text } from "../../chat/message.ts";
import { targetOf } from "./chat-id.ts";
import { createAgent } from "./connection.ts";
import { download } from "./download.ts";
import type { MenuCommand, WebhookAddress } from "./introduce.ts";
import { limitsOf } from "./limits.ts";
import { POLL_SECONDS } from "./polling.ts";
import { createReception } from "./reception.ts";
import { type FilePart, type Page, renderParts } from "./render.ts";
import { createSender } from "./send.ts";
import { createFileSender } from "./send-file.ts";
import { forGrammy } from "./signal.ts";
import type { WebhookRequest, WebhookStatus } from "./webhook.ts";

export interface TelegramParts {
  readonly token: string;
  /** A Bot API server of one's own. */
  readonly apiRoot?: string | undefined;
  /** Updates are asked for unless they are delivered. */
  readonly webhook?: WebhookAddress | undefined;
  /** The commands that are shown. */
  readonly commands: readonly MenuCommand[];
  /** Others that are understood, without their slash: in a group, unknown ones are left to other bots. */
  readonly otherCommands?: readonly string[];
  /** The commands that a link to the bot may give. */
  readonly openedByLinks?: readonly string[];
  /** Those that it may give with a word behind them, which is handed on as "/start command_word". */
  readonly openedWithWord?: readonly string[];
  readonly say: Readonly<Record<Language, (text: Text) => string>>;
  readonly contentOf: ContentOf;
  log(line: string): void;
  /** Real monotonic time, in milliseconds. */
  now?(): number;
  /** Resolves after real time, or as soon as the signal says so. */
  wait?(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** How long a request may take, and a connection for it, in milliseconds. */
  readonly requestTimeout?: number;
  readonly connectTimeout?: number;
}

export interface Telegram {
  readonly adapter: Adapter;
  /** Answers the requests that come to the webhook's address. */
  readonly webhook?: (request: WebhookRequest) => Promise<WebhookStatus>;
}

const TYPING_TIMEOUT = 5_000;
/** A file may be large and the line slow. */
const LONGER_FOR_FILES = 6;

/** Telegram as a platform: by long polling, or by a webhook where one is given. */
export function createTelegram(parts: TelegramParts): Telegram {
  const { token, webhook, commands, say, contentOf, log, now = () => performance.now(), wait = pause } = parts;
  const { requestTimeout = 20_000, connectTimeout = 10_000, otherCommands = [], openedByLinks = [], openedWithWord = [] } = parts;
  const apiRoot = (parts.apiRoot ?? "https://api.telegram.org").replace(/\/+$/, "");
  const agent = createAgent(apiRoot, connectTimeout);
  const apiWithin = (timeout: number): Api => new Api(token, { apiRoot, timeoutSeconds: timeout / 1_000, baseFetchConfig: { agent } });
  const api = apiWithin(requestTimeout);
  const pollingApi = apiWithin(requestTimeout + POLL_SECONDS * 1_000);
  const reception = createReception({
    api,
    pollingApi,
    webhook,
    menu: commands,
    commands: {
      known: new Set([...commands.flatMap(({ name }) => [name.vi, name.en]), ...otherCommands]),
      opened: new Set(openedByLinks),
      openedWithWord: new Set(openedWithWord),
    },
    log,
    now,
    wait,
  });
  const sender = createSender({ api, botName: () => reception.me()?.username, log });
  const sendFile = createFileSender({ api: apiWithin(LONGER_FOR_FILES * requestTimeout), contentOf });

  const adapter: Adapter = {
    platform: "telegram",
    start: async (desk) => reception.start(desk),
    stop: reception.stop,
    render: (message) => renderParts(message, say[message.language], reception.me()?.username),
    limits: limitsOf,
    send: (to, part) => (part.file ? sendFile(to, part as FilePart) : sender.send(to, part as Page)),
    edit: (to, ref, part) => sender.edit(to, ref, part as Page),
    async typing({ chat }) {
      const { chat_id, ...topic } = targetOf(chat) ?? {};
      const limit = forGrammy(AbortSignal.timeout(TYPING_TIMEOUT));
      if (chat_id !== undefined) await api.sendChatAction(chat_id, "typing", topic, limit).catch(() => undefined);
    },
    fetch: (file, mostBytes, signal) => download({ api, agent, root: `${apiRoot}/file/bot${token}` }, file, mostBytes, signal),
    state: reception.state,
  };
  return webhook ? { adapter, webhook: reception.answer } : { adapter };
}

/** Ends early, and quietly, when it is stopped. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
