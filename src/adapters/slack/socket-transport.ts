import { SocketModeReceiver } from "@slack/bolt";
import { backOff } from "./back-off.ts";
import { fetchUntil } from "./fetch-until.ts";
import { NotStored } from "./front.ts";
import { guardFrames } from "./guard-frames.ts";
import { codeOf } from "./outcome.ts";
import { silent } from "./quiet-logger.ts";
import type { Trouble } from "./trouble.ts";
import { LATE, type Wait, within } from "./within.ts";

const TIMEOUT_MS = 10_000;
/** A connection that breaks sooner is no success. */
const SHORTEST_MS = 10_000;
const FAREWELL_MS = 1000;
/** Slack greets at once. */
const LONGEST_OPENING_MS = 15_000;
const WHERE = "the connection to Slack";

interface SocketParts {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly trouble: Trouble;
  readonly wait: Wait;
  /** In milliseconds. */
  now(): number;
  log(line: string): void;
  /** Told when it is open again after a time in which Slack may have given up to bring something. */
  missed(): void;
}

/** Why Slack closes a connection every few hours. */
const PLAIN = new Set<string | undefined>(["refresh_requested", "warning"]);

export interface SocketTransport {
  readonly receiver: SocketModeReceiver;
  isConnected(): boolean;
  start(): void;
  stop(): Promise<void>;
}

/**
 * Takes what Slack sends over a connection of our own, which is opened again whenever it breaks. The client's own way to do that
 * ends with a rejection that nobody hears when Slack cannot be reached or refuses the token meanwhile.
 */
export function createSocketTransport({ appToken, apiUrl, trouble, wait, now, log, missed }: SocketParts): SocketTransport {
  const ending = new AbortController();
  let isConnected = false;
  /** Whether nothing can be missed when it opens. */
  let isSeamless = true;
  let running: Promise<void> | undefined;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silent,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        fetch: fetchUntil(ending.signal, TIMEOUT_MS),
      },
    },
    // What is not acknowledged comes again.
    processEventErrorHandler: async ({ error }) => {
      if (!(error instanceof NotStored) && isConnected) log(`slack: what came in cannot be handled: ${codeOf(error)}`);
      return false;
    },
  });
  const { client } = receiver;
  guardFrames(client, (reason) => {
    isSeamless = PLAIN.has(reason);
  });
  // Heard at once, before what comes next over the connection.
  client.on("connected", () => {
    if (!isSeamless) missed();
    isSeamless = false;
  });

  async function run(): Promise<void> {
    for (let failures = 0; !ending.signal.aborted; ) {
      const since = now();
      const problem = await connection();
      if (ending.signal.aborted) return;
      const lasted = problem === undefined && now() - since >= SHORTEST_MS;
      failures = lasted ? 0 : failures + 1;
      if (problem !== undefined) trouble.set(WHERE, problem);
      else if (failures > 1) trouble.set(WHERE, "the connection to Slack breaks again and again");
      if (!lasted) await wait(backOff(failures), ending.signal);
    }
  }

  /** From beginning to end; what went wrong when there was none. */
  async function connection(): Promise<string | undefined> {
    const failure = await opened();
    isSeamless &&= failure === undefined;
    if (failure !== undefined) return `Slack cannot be connected to: ${failure}`;
    isConnected = true;
    trouble.clear(WHERE);
    await new Promise((resolve) => client.once("disconnected", resolve));
    isConnected = false;
    return undefined;
  }

  /** Why it could not be, if so. */
  async function opened(): Promise<string | undefined> {
    const opening = client.start().then(
      () => undefined,
      (error: unknown) => (error === undefined ? "the connection broke" : codeOf(error)),
    );
    const failure = await within(LONGEST_OPENING_MS, opening, wait);
    if (failure !== LATE) return failure;
    await close();
    return "it does not greet";
  }

  async function close(): Promise<void> {
    const over = new AbortController();
    const closed = Promise.resolve(client.disconnect()).then(() => over.abort());
    await wait(FAREWELL_MS, over.signal);
    // Whoever does not answer the farewell is left: a second time nothing is waited for.
    if (!over.signal.aborted) await Promise.all([client.disconnect(), closed]);
  }

  return {
    receiver,
    isConnected: () => isConnected,
    start() {
      running ??= run();
    },
    async stop() {
      ending.abort();
      await close();
      await running;
    },
  };
}
