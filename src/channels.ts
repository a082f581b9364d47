import type { Adapter, ContentOf, Desk } from "./chat/adapter.ts";
import type { Language, Text } from "./chat/message.ts";
import type { Clock } from "./clock.ts";
import type { Config, SlackConfig, TelegramConfig } from "./config.ts";
import { type Health, healthOf } from "./health.ts";
import { answer, answerJson, type Handler, readBody, refuseTooLong, serveHttp } from "./http-server.ts";
import { MENU, OPENED_BY_LINKS, OPENED_WITH_WORD, OTHER_COMMANDS } from "./menu.ts";
import type { Storage } from "./storage/stores.ts";

/** A platform with what the HTTP server hands it. */
export interface Channel {
  readonly adapter: Adapter;
  /** By method and path. */
  readonly routes?: ReadonlyMap<string, Handler>;
}

const TELEGRAM_PATH = "/telegram";
const SLACK_PATH = "/slack/events";

export interface ChannelParts {
  readonly say: Readonly<Record<Language, (text: Text) => string>>;
  readonly contentOf: ContentOf;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  log(line: string): void;
}

/** The channels that have tokens. Their libraries are loaded only then. */
export async function openChannels({ telegram, slack }: Config, parts: ChannelParts): Promise<readonly Channel[]> {
  return [...(telegram ? [await openTelegram(telegram, parts)] : []), ...(slack ? [await openSlack(slack, parts)] : [])];
}

async function openSlack(config: SlackConfig, { say, contentOf, wait, log }: ChannelParts): Promise<Channel> {
  const { createSlack } = await import("./adapters/slack/slack.ts");
  const { adapter, onRequest } = createSlack({ ...config, say, contentOf, log, wait, now: () => new Date() });
  if (!onRequest) return { adapter };
  const handle: Handler = (request, response) => {
    if (!refuseTooLong(request, response)) return onRequest(request, response);
  };
  return { adapter, routes: new Map([[`POST ${SLACK_PATH}`, handle]]) };
}

async function openTelegram({ token, apiRoot, webhook }: TelegramConfig, { say, contentOf, wait, log }: ChannelParts): Promise<Channel> {
  const { createTelegram } = await import("./adapters/telegram/telegram.ts");
  const commands = MENU.map(({ key, name }) => ({ name, description: { vi: say.vi({ key }), en: say.en({ key }) } }));
  const address = webhook && { url: `${webhook.publicUrl}${TELEGRAM_PATH}`, secret: webhook.secret };
  const { adapter, webhook: hear } = createTelegram({
    token,
    apiRoot,
    webhook: address,
    commands,
    otherCommands: OTHER_COMMANDS,
    openedByLinks: OPENED_BY_LINKS,
    openedWithWord: OPENED_WITH_WORD,
    say,
    contentOf,
    log,
    wait,
  });
  if (!hear) return { adapter };
  const handle: Handler = async (request, response) => {
    const body = await readBody(request, response);
    if (body !== undefined) answer(response, await hear({ headers: request.headers, body }));
  };
  return { adapter, routes: new Map([[`POST ${TELEGRAM_PATH}`, handle]]) };
}

/**
 * Lets the channels run until the program is told to end.
 * @throws what keeps them from starting; nothing of them runs then
 */
export async function serveChannels({
  channels,
  desk,
  storage,
  port,
  clock,
  log,
  end,
}: {
  readonly channels: readonly Channel[];
  readonly desk: Desk & { start(): Promise<void> };
  readonly storage: Storage;
  readonly port: number;
  /** The product's calendar. */
  readonly clock: Pick<Clock, "now">;
  log(line: string): void;
  /** Resolves when the program is to end. */
  readonly end: Promise<void>;
}): Promise<void> {
  const adapters = channels.map(({ adapter }) => adapter);
  let hasStarted = false;
  const health = (): Promise<Health> => healthOf({ adapters, storage, now: clock.now, hasStarted });
  const routes = new Map<string, Handler>([
    [
      "GET /healthz",
      async (_, response) => {
        const found = await health();
        answerJson(response, found.ready ? 200 : 503, found);
      },
    ],
    ...channels.flatMap(({ routes = new Map<string, Handler>() }) => [...routes]),
  ]);
  const server = await serveHttp({ port, routes, log });
  log(`listening on port ${server.port}: http://localhost:${server.port}/healthz tells how the bot does`);
  const started: Adapter[] = [];
  try {
    await desk.start();
    for (const adapter of adapters) {
      started.push(adapter);
      await adapter.start(desk);
    }
    hasStarted = true;
    await end;
  } finally {
    await Promise.all([...started.map((adapter) => adapter.stop()), server.close()]);
  }
}
