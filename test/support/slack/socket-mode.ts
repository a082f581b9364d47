import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import type { Carry, Parcel, Taken } from "./carrier.ts";
import type { Clock } from "./clock.ts";
import { parsedJson } from "./read-arguments.ts";

/** How many connections an app may have at once. */
const MOST_CONNECTIONS = 10;
const TICKET_LASTS = 30_000;
const PINGS_EVERY = 10_000;
/** How long a connection stays after it was told to go. */
const GRACE = 10_000;

const ack = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export interface SocketMode {
  readonly carry: Carry;
  /** An address for one connection; undefined when there are as many as there may be. */
  ticket(origin: string): string | undefined;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** How many connections are open. */
  connections(): number;
  /** Tells each connection to go, as Slack does every few hours; it is closed a while later. */
  disconnect(reason: "refresh_requested" | "warning" | "link_disabled"): void;
  /** Cuts each connection without a word. */
  cut(): void;
  /** Sends a frame as it is on each connection. */
  send(frame: string): void;
  /** Opens the next connections without a greeting, so many of them. */
  forgetToGreet(count: number): void;
  stop(): void;
}

interface Connection {
  readonly socket: WebSocket;
  /** It was told to go, and gets nothing more. */
  isLeaving: boolean;
}

interface Waiting {
  readonly connection: Connection;
  readonly settle: (taken: Taken) => void;
}

/** Slack's end of Socket Mode, by https://docs.slack.dev/apis/events-api/using-socket-mode. */
export function createSocketMode({
  clock,
  appId,
  ackWithin,
  changed,
}: {
  readonly clock: Clock;
  readonly appId: string;
  readonly ackWithin: number;
  readonly changed: () => void;
}): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Map<string, number>();
  const waiting = new Map<string, Waiting>();
  let connections: readonly Connection[] = [];
  let turn = 0;
  let ungreeted = 0;

  const pings = setInterval(() => {
    for (const { socket } of connections) socket.ping();
  }, PINGS_EVERY);

  function connect(socket: WebSocket): void {
    const connection: Connection = { socket, isLeaving: false };
    connections = [...connections, connection];
    socket.on("message", (data) => acknowledge(data.toString()));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      connections = connections.filter((each) => each !== connection);
      for (const each of waiting.values()) if (each.connection === connection) each.settle({ ok: false, reason: "connection_failed" });
      changed();
    });
    if (ungreeted > 0) {
      ungreeted -= 1;
      connection.isLeaving = true;
      changed();
      return;
    }
    const debug = { host: "applink-1", started: new Date(clock.now()).toISOString(), build_number: 1, approximate_connection_time: 18_060 };
    socket.send(
      JSON.stringify({ type: "hello", num_connections: connections.length, debug_info: debug, connection_info: { app_id: appId } }),
    );
    socket.ping();
    changed();
  }

  function acknowledge(data: string): void {
    const read = ack.safeParse(parsedJson(data));
    if (read.success) waiting.get(read.data.envelope_id)?.settle({ ok: true, answer: read.data.payload });
  }

  function next(): Connection | undefined {
    const open = connections.filter(({ socket, isLeaving }) => !isLeaving && socket.readyState === socket.OPEN);
    turn += 1;
    return open[turn % open.length];
  }

  return {
    carry(parcel) {
      const connection = next();
      if (!connection) return Promise.resolve({ ok: false, reason: "connection_failed" });
      const id = randomUUID();
      return new Promise((resolve) => {
        const callOff = clock.after(ackWithin, () => settle({ ok: false, reason: "timeout" }));
        const settle = (taken: Taken): void => {
          callOff();
          waiting.delete(id);
          resolve(taken);
        };
        waiting.set(id, { connection, settle });
        connection.socket.send(JSON.stringify(envelope(id, parcel)));
      });
    },
    ticket(origin) {
      if (connections.length >= MOST_CONNECTIONS) return undefined;
      const ticket = randomUUID();
      tickets.set(ticket, clock.now() + TICKET_LASTS);
      return `${origin.replace("http", "ws")}/link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(request, socket, head) {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
      const ticket = searchParams.get("ticket") ?? "";
      const isGood = pathname === "/link/" && (tickets.get(ticket) ?? 0) > clock.now();
      tickets.delete(ticket);
      if (!isGood) return void socket.end("HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
      server.handleUpgrade(request, socket, head, connect);
    },
    connections: () => connections.length,
    disconnect(reason) {
      for (const connection of connections) {
        connection.isLeaving = true;
        connection.socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "applink-1" } }));
        clock.after(GRACE, () => connection.socket.close());
      }
    },
    cut() {
      for (const { socket } of connections) socket.terminate();
    },
    send(frame) {
      for (const { socket } of connections) socket.send(frame);
    },
    forgetToGreet(count) {
      ungreeted = count;
    },
    stop() {
      clearInterval(pings);
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
}

const TYPES = { event: "events_api", interaction: "interactive", command: "slash_commands" } as const;

function envelope(id: string, { kind, payload, retry }: Parcel): unknown {
  return {
    envelope_id: id,
    type: TYPES[kind],
    accepts_response_payload: kind !== "event",
    payload,
    ...(kind === "event" && { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? "" }),
  };
}
