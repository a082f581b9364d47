import type { Adapter, Desk } from "./chat/adapter.ts";
import type { Language, Text } from "./chat/message.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { type Health, healthOf } from "./health.ts";
import { answerJson, type Handler, serveHttp } from "./http-server.ts";
import type { Storage } from "./storage/stores.ts";

/** A platform with what the HTTP server hands it. */
export interface Channel {
  readonly adapter: Adapter;
  /** By method and path. */
  readonly routes?: ReadonlyMap<string, Handler>;
}

export interface ChannelParts {
  readonly say: Readonly<Record<Language, (text: Text) => string>>;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  log(line: string): void;
}

/** The channels that have tokens. Their libraries are loaded only then. */
export async function openChannels(config: Config, parts: ChannelParts): Promise<readonly Channel[]> {
  void config;
  void parts;
  return [];
}

/** After this long what hangs is left to the next start. */
const LONGEST_STOP_MS = 9000;

/** Lets the channels run until the program is told to end. */
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
  await desk.start();
  for (const adapter of adapters) await adapter.start(desk);
  hasStarted = true;
  await end;
  const late = setTimeout(() => {
    log("not everything could be ended in time; the next start goes on with it");
    process.exit(1);
  }, LONGEST_STOP_MS);
  late.unref();
  await Promise.all([...adapters.map((adapter) => adapter.stop()), server.close()]);
}
