import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { WebClient } from "@slack/web-api";
import { afterEach, describe, expect, it } from "vitest";
import { codeOf, isRefused, outcomeOf } from "../../../src/adapters/slack/outcome.ts";
import { silent } from "../../../src/adapters/slack/quiet-logger.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

const answering = (status: number, body: string, headers: Record<string, string> = {}): RequestListener => {
  return (_, response) => void response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
};

/** What the web client makes of an answer. */
async function errorFrom(slackApiUrl: string, timeout = 5000): Promise<unknown> {
  const client = new WebClient("xoxb-secret", {
    slackApiUrl,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });
  return client.chat.postMessage({ channel: "D1", text: "riêng tư" }).then(
    () => undefined,
    (error) => error,
  );
}

const refusedWith = async (error: string, more: object = {}): Promise<unknown> =>
  errorFrom(await serving(answering(200, JSON.stringify({ ok: false, error, ...more }))));

describe("what became of a message", () => {
  it.each([
    ...[
      "channel_not_found",
      "user_not_found",
      "user_disabled",
      "is_archived",
      "not_in_channel",
      "messages_tab_disabled",
      "cannot_dm_bot",
      "channel_is_limited_access",
      "restricted_action",
      "restricted_action_read_only_channel",
      "restricted_action_thread_only_channel",
    ].map((code) => [code, "unreachable"]),
    ...["invalid_auth", "account_inactive", "token_revoked", "missing_scope"].map((code) => [code, "unsent"]),
    ...["service_unavailable", "request_timeout"].map((code) => [code, "unsent"]),
    ...["msg_too_long", "invalid_blocks", "no_text", "message_not_found", "cant_update_message", "edit_window_closed"].map((code) => [
      code,
      "failed",
    ]),
    ...["fatal_error", "internal_error"].map((code) => [code, "unknown"]),
  ])("is told by the code: %s is %s", async (code, kind) => {
    expect(outcomeOf(await refusedWith(code))).toEqual({ kind, reason: code });
  });

  it("is that it waits when Slack says for how long", async () => {
    const url = await serving(answering(429, "", { "retry-after": "7" }));
    expect(outcomeOf(await errorFrom(url))).toEqual({ kind: "later", wait: 7000 });
  });

  it("is that it waits when Slack says so in another way", async () => {
    expect(outcomeOf(await errorFrom(await serving(answering(429, ""))))).toEqual({ kind: "later", wait: 30_000 });
    expect(outcomeOf(await refusedWith("ratelimited"))).toEqual({ kind: "later", wait: 30_000 });
  });

  it.each([500, 502, 504])("is not known when Slack fails with %i, for it may have taken it", async (status) => {
    expect(outcomeOf(await errorFrom(await serving(answering(status, "<html>"))))).toEqual({ kind: "unknown", reason: `HTTP ${status}` });
  });

  it.each([503, 404])("is that it did not go out when Slack fails with %i", async (status) => {
    expect(outcomeOf(await errorFrom(await serving(answering(status, "<html>"))))).toEqual({ kind: "unsent", reason: `HTTP ${status}` });
  });

  it("is that it did not go out when nobody can be connected to", async () => {
    const url = await serving(answering(200, "{}"));
    for (const close of closing.splice(0)) close();
    expect(outcomeOf(await errorFrom(url))).toEqual({ kind: "unsent", reason: "ECONNREFUSED" });
    const { kind, reason } = outcomeOf(await errorFrom("http://slack.invalid/api/")) as { kind: string; reason: string };
    expect(kind).toBe("unsent");
    expect(["ENOTFOUND", "EAI_AGAIN"]).toContain(reason);
  });

  it("is not known when the connection breaks behind the request", async () => {
    const reset = await serving((request) => {
      request.resume().on("end", () => request.socket.destroy());
    });
    expect(outcomeOf(await errorFrom(reset))).toEqual({ kind: "unknown", reason: "UND_ERR_SOCKET" });
    const cut = await serving((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
    });
    expect(outcomeOf(await errorFrom(cut))).toMatchObject({ kind: "unknown" });
  });

  it("is not known when no answer comes in time", async () => {
    expect(outcomeOf(await errorFrom(await serving(() => undefined), 100))).toEqual({ kind: "unknown", reason: "TimeoutError" });
    const begun = await serving((_, response) => void response.writeHead(200, { "content-length": "100" }).write("{"));
    expect(outcomeOf(await errorFrom(begun, 100))).toMatchObject({ kind: "unknown" });
  });

  it("is not known when the answer cannot be read, which is told without it", async () => {
    const error = await errorFrom(await serving(answering(200, "<html>riêng tư</html>", { "content-type": "text/html" })));
    expect(outcomeOf(error)).toEqual({ kind: "unknown", reason: "unreadable answer" });
  });
});

describe("a code for the log", () => {
  it("says where a message is wrong, but not what it says", async () => {
    const messages = ["[ERROR] must be less than 76 characters: riêng tư [json-pointer:/blocks/0/elements/1/text/text]"];
    const error = await refusedWith("invalid_blocks", { response_metadata: { messages } });
    expect(codeOf(error)).toBe("invalid_blocks [json-pointer:/blocks/0/elements/1/text/text]");
  });

  it("of what is no error of the web client is its name", () => {
    expect(codeOf(new RangeError("riêng tư"))).toBe("RangeError");
    expect(codeOf("riêng tư")).toBe("unknown");
  });
});

describe("a refusal", () => {
  it("is the operator's to end when it is of the token", async () => {
    expect(isRefused(await refusedWith("token_revoked"))).toBe(true);
    expect(isRefused(await refusedWith("channel_not_found"))).toBe(false);
    expect(isRefused(new Error("x"))).toBe(false);
  });
});
