import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, badRequest, failure, tooManyRequests } from "./failure.ts";
import type { Fault, Faults } from "./faults.ts";
import type { Method } from "./methods.ts";
import { readParameters } from "./request-body.ts";

/** A request to the Bot API. */
export interface ApiRequest {
  /** By its documented name. */
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** When it came, on the monotonic clock in milliseconds. */
  readonly at: number;
  /** How it came: by HTTP, or as the answer to a webhook's post. */
  readonly via: "http" | "webhook";
  /** The answer's HTTP status, unless the connection was broken first. */
  status?: number;
  description?: string;
  fault?: Fault;
}

interface Deps {
  readonly token: string;
  readonly methods: ReadonlyMap<string, Method>;
  readonly faults: Faults;
  readonly limit: ((method: string, chat: unknown) => number | undefined) | undefined;
  readonly download: (path: string) => Uint8Array | undefined;
  readonly clock: () => number;
  readonly stopped: AbortSignal;
  readonly log: ApiRequest[];
  readonly arrived: () => void;
  readonly answered: (request: ApiRequest) => void;
}

export interface ApiRequests {
  handle(request: IncomingMessage, response: ServerResponse, gone: AbortSignal): Promise<void>;
  /** Does what the answer to a webhook's post asks for, if it does. */
  handleWebhookAnswer(body: string): Promise<void>;
}

const ADDRESS = /^\/(file\/)?bot([^/]+)\/(.+)$/;

/** Takes requests apart, breaks those that a test wants broken, and has the methods answer the others. */
export function createApiRequests({ token, methods, faults, limit, download, clock, stopped, log, arrived, answered }: Deps): ApiRequests {
  const names = new Map([...methods.keys()].map((name) => [name.toLowerCase(), name]));

  return {
    async handle(request, response, gone) {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
      const asked = await readParameters(request, searchParams);
      const [, isFile, sentToken = "", rest = ""] = ADDRESS.exec(decodeURIComponent(pathname)) ?? [];
      const method = isFile ? "download" : (names.get(rest.toLowerCase()) ?? rest);
      const payload = isFile ? { file_path: rest } : (asked?.fields ?? {});
      const entry: ApiRequest = { method, payload, at: clock(), via: "http" };
      log.push(entry);
      arrived();
      if (!/^\d+:/.test(sentToken)) return reply(response, failure(404, "Not Found"), entry);
      if (sentToken !== token) return reply(response, failure(401, "Unauthorized"), entry);
      if (!isFile && !methods.has(method)) return reply(response, failure(404, "Not Found"), entry);
      if (!asked) return reply(response, badRequest("can't parse the request's body"), entry);

      const fault = faults.take(entry);
      if (fault) entry.fault = fault;
      if (fault?.kind === "delay" && fault.when === "before") await pause(fault.ms);
      if (fault?.kind === "reset" && fault.when === "before") return reset(response, entry);

      const answer = refusedBy(fault) ?? (isFile ? downloaded(rest) : await run(method, () => methods.get(method)?.(asked, gone), payload));

      if (fault?.kind === "delay" && fault.when === "after") await pause(fault.ms);
      if (fault?.kind === "reset" && fault.when === "after") return reset(response, entry);
      reply(response, answer, entry);
    },

    async handleWebhookAnswer(body) {
      const fields = callIn(body);
      const method = names.get(String(fields?.["method"]).toLowerCase());
      if (!fields || method === undefined) return;
      const entry: ApiRequest = { method, payload: fields, at: clock(), via: "webhook" };
      log.push(entry);
      const answer = await run(method, () => methods.get(method)?.({ fields, files: new Map() }, stopped), fields);
      finish(entry, answer.ok ? 200 : answer.error_code, answer.ok ? undefined : answer.description);
    },
  };

  async function run(method: string, call: () => Answer | Promise<Answer> | undefined, payload: ApiRequest["payload"]): Promise<Answer> {
    const wait = limit?.(method, payload["chat_id"]);
    if (wait !== undefined) return tooManyRequests(wait);
    return (await call()) ?? failure(404, "Not Found");
  }

  function downloaded(path: string): Answer | Uint8Array {
    return download(path) ?? failure(404, "Not Found");
  }

  /** A stopped server waits for nothing. */
  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stopped });
  }

  function reset(response: ServerResponse, entry: ApiRequest): void {
    answered(entry);
    response.socket?.resetAndDestroy();
  }

  function reply(response: ServerResponse, answer: Answer | Uint8Array, entry: ApiRequest): void {
    const isFile = answer instanceof Uint8Array;
    const status = isFile || answer.ok ? 200 : answer.error_code;
    response.writeHead(status, { "content-type": isFile ? "application/octet-stream" : "application/json" });
    response.end(isFile ? answer : JSON.stringify(answer));
    finish(entry, status, isFile || answer.ok ? undefined : answer.description);
  }

  function finish(entry: ApiRequest, status: number, description: string | undefined): void {
    entry.status = status;
    if (description !== undefined) entry.description = description;
    answered(entry);
  }
}

function refusedBy(fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === "too many requests") return tooManyRequests(fault.retryAfter);
  if (fault?.kind === "server error") return failure(fault.code, SERVER_ERRORS[fault.code]);
  return fault?.kind === "bad request" ? badRequest(fault.why) : undefined;
}

const SERVER_ERRORS = { 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout" };

function callIn(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === "object" && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}
