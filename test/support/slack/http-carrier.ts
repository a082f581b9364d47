import { type ClientRequest, request } from "node:http";
import type { Carry, Parcel, Taken } from "./carrier.ts";
import type { Clock } from "./clock.ts";
import { parsedJson, readBody } from "./read-arguments.ts";
import { signatureOf } from "./signature.ts";

interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request to the app as anybody could send it; what is not given is as Slack has it. */
interface Forged {
  readonly body: string;
  readonly contentType?: string;
  /** Left out of the request when it is `none`. */
  readonly signature?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpCarrier {
  readonly carry: Carry;
  post(forged: Forged): Promise<HttpAnswer>;
  /** Cuts what is under way. */
  stop(): void;
}

type Outcome = { readonly ok: true; readonly answer: HttpAnswer } | { readonly ok: false; readonly reason: string };

/** Posts to the app's request URL, signed, and waits as long for the answer as Slack does. */
export function createHttpCarrier({
  requestUrl,
  signingSecret,
  clock,
  ackWithin,
}: {
  readonly requestUrl: () => string | undefined;
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly ackWithin: number;
}): HttpCarrier {
  const underWay = new Set<ClientRequest>();

  function send({ body, contentType = "application/json", signature, timestamp, headers = {} }: Forged): Promise<Outcome> {
    const url = requestUrl();
    if (!url) return Promise.resolve({ ok: false, reason: "no request URL is set" });
    // The app holds it against its own clock, which a test does not put forward.
    const at = timestamp ?? Math.floor(Date.now() / 1000);
    const signed = signature ?? signatureOf(signingSecret, at, body);
    return new Promise((resolve) => {
      const outgoing = request(url, {
        method: "POST",
        agent: false,
        headers: {
          "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
          accept: "*/*",
          "content-type": contentType,
          "content-length": Buffer.byteLength(body),
          "x-slack-request-timestamp": String(at),
          ...(signed !== "none" && { "x-slack-signature": signed }),
          ...headers,
        },
      });
      const callOff = clock.after(ackWithin, () => settle({ ok: false, reason: "http_timeout" }));
      const settle = (outcome: Outcome): void => {
        callOff();
        underWay.delete(outgoing);
        outgoing.destroy();
        resolve(outcome);
      };
      underWay.add(outgoing);
      outgoing.on("error", () => settle({ ok: false, reason: "connection_failed" }));
      outgoing.on("response", async (response) => {
        try {
          const answer = (await readBody(response)).toString();
          settle({ ok: true, answer: { status: response.statusCode ?? 0, headers: response.headers, body: answer } });
        } catch {
          settle({ ok: false, reason: "connection_failed" });
        }
      });
      outgoing.end(body);
    });
  }

  return {
    async carry(parcel) {
      return takenBy(await send(encoded(parcel)));
    },
    async post(forged) {
      const outcome = await send(forged);
      if (!outcome.ok) throw new Error(`no answer came from ${requestUrl()}: ${outcome.reason}`);
      return outcome.answer;
    },
    stop() {
      for (const outgoing of underWay) outgoing.destroy();
    },
  };
}

function encoded({ kind, payload, retry }: Parcel): Forged {
  const form = { contentType: "application/x-www-form-urlencoded" };
  if (kind === "interaction") return { ...form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
  if (kind === "command") {
    const fields = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
    return { ...form, body: new URLSearchParams(fields).toString() };
  }
  const headers = retry && { "x-slack-retry-num": String(retry.number), "x-slack-retry-reason": retry.reason };
  return { body: JSON.stringify(payload), ...(headers && { headers }) };
}

function takenBy(outcome: Outcome): Taken {
  if (!outcome.ok) return { ok: false, reason: outcome.reason };
  const { status, headers, body } = outcome.answer;
  if (status < 200 || status > 299) return { ok: false, reason: "http_error", isFinal: headers["x-slack-no-retry"] === "1" };
  if (body === "") return { ok: true };
  return { ok: true, answer: parsedJson(body) ?? body };
}
