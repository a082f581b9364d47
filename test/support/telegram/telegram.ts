import { type ApiRequest, createApiRequests } from "./api-requests.ts";
import { createChats } from "./chats.ts";
import { createConversation } from "./conversation.ts";
import { createFaults, type FaultRule } from "./faults.ts";
import { openHttpServer } from "./http-server.ts";
import { createMethods, type Server } from "./methods.ts";
import { createPeople, type Group, type GroupDetails, type Person, type UserDetails } from "./people.ts";
import { createSendLimits, type SendLimits } from "./send-limits.ts";
import { createStoredFiles } from "./stored-files.ts";
import { createUpdateQueue, type Delivery, type UpdateQueue } from "./update-queue.ts";
import { createWatch } from "./watch.ts";
import { createWebhook, type WebhookOptions } from "./webhook.ts";

export interface TelegramOptions {
  readonly token?: string;
  readonly username?: string;
  /** The calendar's time in milliseconds, for the dates of messages. */
  readonly now?: () => number;
  /** How long to wait for the bot in milliseconds before a test is told that it does not come. */
  readonly timeout?: number;
  /** Refuses with 429 what goes beyond; `DOCUMENTED_LIMITS` are Telegram's. */
  readonly limits?: SendLimits;
  /** Hands out updates in an order of chance: random numbers from 0 to 1. */
  readonly shuffle?: () => number;
  readonly webhook?: WebhookOptions;
  /** How long the press of a button may be answered, in milliseconds. */
  readonly pressLife?: number;
}

export interface Telegram {
  /** What a bot takes for `https://api.telegram.org`. */
  readonly apiRoot: string;
  readonly token: string;
  user(details: UserDetails): Person;
  group(details: GroupDetails): Group;
  /**
   * Queues any update, `{ inline_query: … }`, under the next number; undefined when the bot did not ask for its kind. As in reality
   * `isUnasked` brings also what an earlier bot had asked for.
   */
  push: UpdateQueue["push"];
  /** Delivers an update once more, whether it was confirmed or not. */
  redeliver(updateId: number | undefined): void;
  delivery(updateId: number | undefined): Delivery | undefined;
  /** The content of a file of a message. */
  contentOf(fileId: string): Uint8Array | undefined;
  /** Updates that are not confirmed. */
  readonly pending: number;
  /** Every request that came, the oldest first. */
  readonly requests: readonly ApiRequest[];
  /** The requests that the send limits refused. */
  readonly overLimit: readonly ApiRequest[];
  /** Breaks requests; gives what ends that. */
  fail(rule: FaultRule): () => void;
  heal(): void;
  /** Waits until something is there; looks whenever something happens. */
  until<T>(look: () => T | undefined | false, what?: string): Promise<T>;
  /** Refuses connections until `comeBack`. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** What happened, a line each. */
  transcript(): string;
  stop(): Promise<void>;
}

const SENDS: ReadonlySet<string> = new Set(["sendMessage", "sendDocument", "sendPhoto"]);
const EDITS: ReadonlySet<string> = new Set(["editMessageText", "editMessageReplyMarkup"]);

/**
 * Starts an emulator of the Telegram Bot API on this machine, for one bot: HTTP with JSON and forms, updates by getUpdates or by
 * webhook, messages with HTML and inline keyboards, files, commands, and the refusals that Telegram gives. People and groups are
 * moved by the test; requests can be broken on purpose, and the send limits kept. Not emulated: Markdown, inline mode, payments,
 * channels, stickers, reply keyboards, administrators' rights, and how long Telegram keeps things.
 */
export async function startTelegram({
  token = "710000001:AAE-emulated-token-for-tests-000000",
  username = "tro_ly_test_bot",
  now = Date.now,
  timeout = 10_000,
  limits,
  shuffle,
  webhook: webhookOptions = {},
  pressLife = 15 * 60_000,
}: TelegramOptions = {}): Promise<Telegram> {
  const clock = (): number => performance.now();
  const start = clock();
  const lines: string[] = [];
  const requests: ApiRequest[] = [];
  const stopping = new AbortController();
  const transcript = (): string => lines.join("\n");
  const watch = createWatch(transcript);
  const happened = (line: string): void => {
    lines.push(`${((clock() - start) / 1_000).toFixed(3)} ${line}`);
    watch.changed();
  };

  const chats = createChats({ now, clock });
  const files = createStoredFiles();
  const faults = createFaults();
  const queue = createUpdateQueue({ shuffle, clock, onPush: () => webhook.post(), onChange: watch.changed });
  const webhook = createWebhook({
    queue,
    options: webhookOptions,
    shuffle,
    now,
    onAnswer: (body) => void api.handleWebhookAnswer(body),
    onChange: watch.changed,
  });
  const bot = { id: Number(token.split(":")[0]), is_bot: true, first_name: "Trợ lý", username } as const;
  const server: Server = { me: profile(bot), bot, chats, files, queue, webhook, clock, now, pressLife, happened };
  const sendLimits = limits && createSendLimits(limits, clock);
  const api = createApiRequests({
    token,
    methods: createMethods(server),
    faults,
    limit(method, chat) {
      if (!SENDS.has(method) && !(limits?.edits && EDITS.has(method))) return undefined;
      const state = chats.all.get(Number(chat));
      return state && sendLimits?.check(state.chat);
    },
    download: files.download,
    clock,
    stopped: stopping.signal,
    log: requests,
    arrived: watch.changed,
    answered: ({ method, status, description }) =>
      description === undefined && status !== undefined ? watch.changed() : happened(`${method} ${status ?? "reset"} ${description ?? ""}`),
  });
  const http = await openHttpServer(api.handle);
  const people = createPeople(server, (state) => createConversation(state, watch, timeout));

  return {
    apiRoot: http.origin,
    token,
    ...people,
    push: queue.push,
    redeliver: (updateId) => queue.again(updateId ?? Number.NaN),
    delivery: (updateId) => (updateId === undefined ? undefined : queue.delivery(updateId)),
    contentOf: (fileId) => files.find(fileId)?.content,
    get pending() {
      return queue.pending.length;
    },
    requests,
    get overLimit() {
      return requests.filter(({ status, fault }) => status === 429 && !fault);
    },
    fail: faults.add,
    heal: faults.clear,
    until: (look, what = "what the test waits for") => watch.until(look, what, timeout),
    goDown: http.down,
    comeBack: http.up,
    transcript,
    async stop() {
      stopping.abort();
      webhook.stop();
      await http.down();
      watch.stop();
    },
  };
}

function profile(bot: Pick<Server["me"], "id" | "is_bot" | "first_name" | "username">): Server["me"] {
  return {
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
