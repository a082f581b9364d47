import type { RequestListener, ServerResponse } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { Logger } from "@slack/web-api";
import { NotStored } from "./front.ts";
import { codeOf } from "./outcome.ts";

const PATH = "/slack/events";
/** No request of Slack is longer. */
const MOST_BYTES = 1024 * 1024;
/** Slack hangs up after three seconds. */
const LONGEST_MS = 3000;

/** Takes what Slack sends over HTTP: checks the signature and the time, answers 503 to what has to come again. */
export function createHttpTransport({
  signingSecret,
  logger,
  log,
}: {
  readonly signingSecret: string;
  readonly logger: Logger;
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
  return {
    receiver,
    onRequest(request, response) {
      // What is too long is not read to its end, so nothing can follow it on the connection.
      if (!(Number(request.headers["content-length"]) <= MOST_BYTES)) response.shouldKeepAlive = false;
      try {
        receiver.requestListener(request, response);
      } catch {
        // Another path or method.
        response.writeHead(404).end();
      }
    },
  };
}

/** Slack repeats an event then. */
function unavailable(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(503).end();
}
