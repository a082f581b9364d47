import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers a request; `gone` tells that nobody waits for the answer any more. */
export type Handler = (request: IncomingMessage, response: ServerResponse, gone: AbortSignal) => Promise<void>;

/** A server on this machine that can go down and come back at the same address. */
export interface HttpServer {
  readonly origin: string;
  /** Breaks all connections and refuses new ones. */
  down(): Promise<void>;
  up(): Promise<void>;
}

export async function openHttpServer(handle: Handler): Promise<HttpServer> {
  let port = 0;
  let server: Server | undefined;

  async function up(): Promise<void> {
    if (server) return;
    server = createServer((request, response) => {
      const gone = new AbortController();
      response.on("close", () => gone.abort());
      handle(request, response, gone.signal).catch(() => response.socket?.resetAndDestroy());
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
  }

  await up();
  return {
    origin: `http://127.0.0.1:${port}`,
    up,
    async down() {
      const closing = server;
      if (!closing) return;
      server = undefined;
      const closed = once(closing, "close");
      closing.close();
      closing.closeAllConnections();
      await closed;
    },
  };
}
