import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { HTTPModuleFunctions, HTTPReceiver } from "@slack/bolt";
import type { Logger } from "@slack/web-api";
import { NotStored } from "./front.ts";
import { codeOf } from "./outcome.ts";

const PATH = "/slack/events";
/** No request of Slack is longer. */
const MOST_BYTES = 1024 * 1024;
/** Slack hangs up after three seconds. */
const LONGEST_MS = 3000;
/** A clock may be wrong by so much; what claims another time is somebody's repetition. */
const MOST_SECONDS_OFF = 300;

/** Takes what Slack sends over HTTP: checks the signature and the time, answers 503 to what has to come again. */
export function createHttpTransport({
  signingSecret,
  logger,
  now,
  log,
}: {
  readonly signingSecret: string;
  readonly logger: Logger;
  /** In milliseconds. */
  now(): number;
  log(line: string): void;
}): { readonly receiver: HTTPReceiver; readonly onRequest: RequestListener } {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: PATH,
    logger,
    bodyLimit: MOST_BYTES,
    unhandledRequestTimeoutMillis: LONGEST_MS,
    unhandledRequestHandler: ({ response }) => unavailable(response),
    processEventErrorHandler: async ({ error, response }) => {
      // What was answered in the meantime comes again.
      if (!(error instanceof NotStored) && !response.headersSent) log(`slack: what came in cannot be handled: ${codeOf(error)}`);
      unavailable(response);
      return true;
    },
  });

  /** What the receiver can take, its body read; otherwise the status that refuses it. */
  async function checked(request: IncomingMessage): Promise<IncomingMessage | 400 | 401 | 413> {
    if (Math.abs(now() / 1000 - Number(request.headers["x-slack-request-timestamp"])) > MOST_SECONDS_OFF) return 401;
    try {
      const whole = await HTTPModuleFunctions.parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: MOST_BYTES }, request);
      return isObject(whole) ? whole : 400;
    } catch (error) {
      if (HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413) return 413;
      logger.warn(`A request cannot be read or is not Slack's: ${error instanceof Error ? error.message : "unknown"}`);
      return 401;
    }
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const taken = await checked(request);
    if (typeof taken === "number") response.writeHead(taken).end();
    else receiver.requestListener(taken, response);
  }

  return {
    receiver,
    onRequest(request, response) {
      // What is too long is not read to its end, so nothing can follow it on the connection.
      if (!(Number(request.headers["content-length"]) <= MOST_BYTES)) response.shouldKeepAlive = false;
      if (request.method !== "POST" || request.url?.split("?")[0] !== PATH) return void response.writeHead(404).end();
      take(request, response).catch((error) => {
        log(`slack: what came in cannot be handled: ${codeOf(error)}`);
        unavailable(response);
      });
    },
  };
}

/** The receiver reads fields of what it is given without looking, and nobody hears how that fails. */
function isObject(request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0]): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
    return typeof body === "object" && body !== null && !Array.isArray(body);
  } catch {
    return false;
  }
}

/** Slack repeats an event then. */
function unavailable(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(503).end();
}
