import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";

/** The one HTTP server on loopback, which can go away and come back on its port. */
export interface Server {
  readonly port: number;
  up(): Promise<void>;
  /** Cuts all connections; new ones are refused. */
  down(): Promise<void>;
}

export interface Handlers {
  request(request: IncomingMessage, response: ServerResponse): Promise<void>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export async function startServer({ request, upgrade }: Handlers, port = 0): Promise<Server> {
  const sockets = new Set<Socket>();
  const server = createServer((incoming, response) => {
    request(incoming, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(`the emulator failed: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  });
  server.on("upgrade", upgrade);

  const listen = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(at, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });

  await listen(port);
  const address: AddressInfo | string | null = server.address();
  const taken = address && typeof address === "object" ? address.port : port;
  return {
    port: taken,
    up: () => (server.listening ? Promise.resolve() : listen(taken)),
    down: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
