import type { RequestListener } from "node:http";
import { App, type Receiver, type ReceiverEvent } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import type { Adapter, ContentOf } from "../../chat/adapter.ts";
import { createAnswering } from "./answering.ts";
import { type CatchUp, createCatchUp } from "./catch-up.ts";
import { createDirects } from "./directs.ts";
import { fetchFile } from "./fetch-file.ts";
import { fetchUntil } from "./fetch-until.ts";
import { createFront, NotStored } from "./front.ts";
import { createHold } from "./hold.ts";
import { createHttpTransport } from "./http-transport.ts";
import { identify, type Me } from "./identity.ts";
import { listen } from "./listeners.ts";
import { createQuietLogger, silent } from "./quiet-logger.ts";
import { render, type Say } from "./render.ts";
import { createSender } from "./sender.ts";
import { createSocketTransport } from "./socket-transport.ts";
import { createTrouble } from "./trouble.ts";
import type { Wait } from "./within.ts";

export interface SlackParts {
  readonly botToken: string;
  /** Ends in /api/. */
  readonly apiUrl?: string | undefined;
  readonly transport: { readonly signingSecret: string } | { readonly appToken: string };
  readonly say: Say;
  readonly contentOf: ContentOf;
  readonly log: (line: string) => void;
  /** Real time. */
  readonly now: () => Date;
  /** Waits in real time, no longer than until the signal; never rejects. */
  readonly wait: Wait;
}

export interface Slack {
  readonly adapter: Adapter;
  /** Takes the requests to /slack/events; only over HTTP. */
  readonly onRequest?: RequestListener;
}

const SLACK_API = "https://slack.com/api/";
const TIMEOUT_MS = 10_000;

/** Slack as a channel, over HTTP or a connection of our own. */
export function createSlack({ botToken, apiUrl = SLACK_API, transport, say, contentOf, log, now, wait }: SlackParts): Slack {
  const ending = new AbortController();
  // No retries: how often and when something is tried again is not for a library to say.
  const options = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: silent };
  const client = new WebClient(botToken, { ...options, timeout: TIMEOUT_MS });
  /** For what nobody wants to know any more once the end has come; what is being sent is sent to its end. */
  const reader = readerUntil(ending.signal);
  const trouble = createTrouble({ log });
  const directs = createDirects({ client });
  const answering = createAnswering({ say, apiUrl });
  const hold = createHold({ wait });
  const milliseconds = (): number => now().getTime();
  const logger = createQuietLogger({ log, now: milliseconds });
  /** What is being stored or done. */
  const inHand = new Set<Promise<void>>();
  let me: Me | undefined;
  let appId: string | undefined;
  let lastEvent: Date | undefined;
  let catchUp: CatchUp | undefined;
  let front: ((event: ReceiverEvent) => Promise<void>) | undefined;

  const http = "signingSecret" in transport ? createHttpTransport({ ...transport, logger, now: milliseconds, log }) : undefined;
  const socket =
    "appToken" in transport ? createSocketTransport({ ...transport, apiUrl, trouble, wait, now: milliseconds, log, missed }) : undefined;

  const app = new App({
    // The receiver gives what comes in to us; the app gets what is left of it for its listeners.
    receiver: frontedBy((http ?? socket)?.receiver, take),
    authorize: async () => ({ botToken }),
    clientOptions: { slackApiUrl: apiUrl },
    logger,
    convoStore: false,
    ignoreSelf: false,
  });
  app.error(async (error) => log(`slack: what came in cannot be answered: ${error.code}`));

  function readerUntil(signal: AbortSignal): WebClient {
    return new WebClient(botToken, { ...options, fetch: fetchUntil(signal, TIMEOUT_MS) });
  }

  function take(event: ReceiverEvent): Promise<void> {
    lastEvent = now();
    if (!front || ending.signal.aborted) return Promise.reject(new NotStored());
    return track(front(event));
  }

  function track(work: Promise<void>): Promise<void> {
    const tracked = work.catch(() => undefined);
    inHand.add(tracked);
    void tracked.finally(() => inHand.delete(tracked));
    return work;
  }

  /** What was missed comes before what comes now. */
  async function begin(missing: CatchUp): Promise<void> {
    const knowing = (async () => {
      me = await identify({ client: reader, trouble, wait, signal: ending.signal });
      await missing.all();
    })();
    void track(knowing);
    await hold.during(knowing);
    if (!ending.signal.aborted) socket?.start();
  }

  /** Slack could not be heard for a while. */
  function missed(): void {
    if (catchUp) void track(hold.during(catchUp.all()));
  }

  const adapter: Adapter = {
    platform: "slack",
    forms: true,
    async start(desk) {
      listen(app, { desk, client, answering, say, wait, log });
      const missing = createCatchUp({ client: reader, desk, me: () => me, now: milliseconds, wait, signal: ending.signal, log });
      catchUp = missing;
      front = createFront({
        desk,
        app,
        directs,
        answering,
        catchUp: { missed: missing.missed, recovered: () => void track(missing.recovered() ?? Promise.resolve()) },
        hold,
        wait,
        me: () => me?.user,
        noteApp: (id) => {
          appId = id ?? appId;
        },
      });
      void track(begin(missing));
    },
    async stop() {
      ending.abort();
      await Promise.all(inHand);
      await socket?.stop();
    },
    render: (message) => render(message, say, me && appId ? `${siteOf(apiUrl)}/app_redirect?app=${appId}&team=${me.team}` : undefined),
    ...createSender({ client, apiUrl, say, contentOf, directs, trouble }),
    fetch(file, mostBytes, given) {
      const signal = AbortSignal.any([ending.signal, ...(given ? [given] : [])]);
      return fetchFile(file, mostBytes, { client: readerUntil(signal), botToken, apiUrl, signal });
    },
    state() {
      const problem = trouble.problem();
      const isRunning = me !== undefined && (socket?.isConnected() ?? true);
      const state = ending.signal.aborted ? "stopped" : problem !== undefined ? "trouble" : isRunning ? "running" : "starting";
      return { state, problem, lastEvent: lastEvent?.toISOString() };
    },
  };
  return http ? { adapter, onRequest: http.onRequest } : { adapter };
}

/** A receiver whose events come to us instead of the app. */
function frontedBy(receiver: Receiver | undefined, take: (event: ReceiverEvent) => Promise<void>): Receiver {
  return {
    init: (app) => receiver?.init(Object.create(app, { processEvent: { value: take } })),
    start: async () => undefined,
    stop: async () => undefined,
  };
}

/** Where Slack's own pages are. */
function siteOf(apiUrl: string): string {
  return new URL(apiUrl).hostname.endsWith("slack-gov.com") ? "https://slack-gov.com" : "https://slack.com";
}
