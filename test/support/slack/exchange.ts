import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "./clock.ts";
import type { Fault, Faults } from "./faults.ts";
import { refuse } from "./method.ts";

/** A request of the app, and what it was told. */
export interface RequestRecord {
  /** A method's name, `files.download` or `response_url`. */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** When it came, by the emulator's clock. */
  readonly at: number;
  /** No status: the connection was cut instead. */
  readonly status?: number;
  readonly answer?: unknown;
  /** Refused because it came too early. */
  readonly isTooEarly?: true;
}

export interface Reply {
  readonly status: number;
  readonly answer: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent, if that is not the answer as JSON. */
  readonly body?: Buffer | string;
  readonly isTooEarly?: true;
}

export interface Exchange {
  /** Replies to a request as it should, or as the test lets it go wrong; and notes it. */
  reply(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Pick<RequestRecord, "method" | "args">,
    work: () => Reply,
  ): Promise<void>;
  readonly requests: readonly RequestRecord[];
  readonly faults: Faults;
}

export function createExchange({
  clock,
  faults,
  changed,
}: {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly changed: () => void;
}): Exchange {
  const requests: RequestRecord[] = [];
  return {
    requests,
    faults,
    async reply(request, response, asked, work) {
      const at = clock.now();
      const fault = faults.take(asked.method, asked.args);
      const reply = withFault(fault, work);
      const { status, answer, isTooEarly, headers, body } = reply ?? {};
      requests.push({
        ...asked,
        at,
        ...(status !== undefined && { status, answer }),
        ...(isTooEarly && { isTooEarly }),
      });
      changed();
      if (status === undefined) return void request.socket.resetAndDestroy();
      if (fault?.kind === "slow") await new Promise<void>((resolve) => clock.after(fault.ms, resolve));
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers }).end(body ?? JSON.stringify(answer));
    },
  };
}

export function rateLimited(seconds: number): Reply {
  return { status: 429, answer: refuse("ratelimited"), headers: { "retry-after": String(seconds) } };
}

/** What comes instead of the answer, or after it was worked out; undefined cuts the connection. */
function withFault(fault: Fault | undefined, work: () => Reply): Reply | undefined {
  switch (fault?.kind) {
    case "rate-limited":
      return rateLimited(fault.retryAfter);
    case "error":
      return { status: 200, answer: refuse(fault.error) };
    case "status":
      if (fault.handled) work();
      return { status: fault.status, answer: refuse("internal_error") };
    case "reset":
      if (fault.handled) work();
      return undefined;
    default:
      return work();
  }
}
