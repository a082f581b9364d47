import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ConfigError } from "./config.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface HttpServer {
  /** The port that was taken. */
  readonly port: number;
  /** Takes no new requests, and gives those in hand a moment. */
  close(): Promise<void>;
}

/** No platform sends more in one request. */
const MOST_BYTES = 1024 * 1024;
const MOST_DISCARDED = 64 * MOST_BYTES;
const LONGEST_DISCARDING_MS = 5000;
const FAREWELL_MS = 2000;

/**
 * One HTTP server for all channels.
 * @param routes by method and path: "POST /telegram"
 * @param port 0 for a free one
 * @throws ConfigError for a port that cannot be had
 */
export async function serveHttp({
  port,
  routes,
  log,
}: {
  readonly port: number;
  readonly routes: ReadonlyMap<string, Handler>;
  log(line: string): void;
}): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0] ?? "";
    // Node leaves the body out itself.
    const method = request.method === "HEAD" ? "GET" : request.method;
    const handler = routes.get(`${method} ${path}`);
    if (!handler) return answer(response, 404);
    void (async () => {
      try {
        await handler(request, response);
      } catch (error) {
        log(`a request could not be handled: ${error instanceof Error ? error.stack : error}`);
        if (!response.headersSent) answer(response, 500);
      }
    })();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(refusalOf(error, port)));
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
      await closed;
      clearTimeout(late);
    },
  };
}

function refusalOf(error: Error, port: number): Error {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return new ConfigError(`PORT: ${port} is in use`, { cause: error });
  if (code === "EACCES") return new ConfigError(`PORT: ${port} may not be used by this program`, { cause: error });
  return error;
}

/** An answer without a body. */
export function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-length": 0 }).end();
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

/** A request's body; undefined when it is too long, and then it was answered so. */
export async function readBody(request: IncomingMessage, response: ServerResponse): Promise<Uint8Array | undefined> {
  if (refuseTooLong(request, response)) return undefined;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) return void chunks.push(chunk);
      request.off("data", take);
      refuse(request, response);
      resolve(undefined);
    };
    request.on("data", take);
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
  });
}

/** Refuses a request that says itself that it is too long; false for others. */
export function refuseTooLong(request: IncomingMessage, response: ServerResponse): boolean {
  const isTooLong = Number(request.headers["content-length"] ?? 0) > MOST_BYTES;
  if (isTooLong) refuse(request, response);
  return isTooLong;
}

/** Who is still sending when the connection ends does not see the answer: the rest is taken and thrown away, up to a limit. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  answer(response, 413);
  let bytes = 0;
  const end = (): void => void request.socket.destroy();
  const late = setTimeout(end, LONGEST_DISCARDING_MS);
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_DISCARDED) end();
  });
  request.once("close", () => clearTimeout(late));
}
