import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { WebClient } from "@slack/web-api";
import { afterEach, describe, expect, it } from "vitest";
import { fetchFile, isSlacks } from "../../../src/adapters/slack/fetch-file.ts";
import { silent } from "../../../src/adapters/slack/quiet-logger.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Slack with one file; gives what fetches from it, and the tokens that came. */
async function slackWith(file: RequestListener) {
  const tokens: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    tokens.push(request.headers.authorization);
    if (request.url?.startsWith("/api/")) {
      let body = "";
      for await (const chunk of request) body += chunk;
      const isThere = new URLSearchParams(body).get("file") === "F1";
      const answer = isThere
        ? { ok: true, file: { id: "F1", url_private_download: `${origin}/files/F1` } }
        : { ok: false, error: "file_not_found" };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    } else file(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const apiUrl = `${origin}/api/`;
  const client = new WebClient("xoxb-1", { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, logger: silent });
  return {
    origin,
    tokens,
    fetch: (source: string, most = 1000, signal = new AbortController().signal) =>
      fetchFile({ name: "plan.pdf", source }, most, { client, botToken: "xoxb-1", apiUrl, signal }),
  };
}

const bytes =
  (count: number): RequestListener =>
  (_, response) =>
    void response.writeHead(200).end(Buffer.alloc(count, "a"));

describe("a file", () => {
  it("is fetched with the bot's token", async () => {
    const { origin, tokens, fetch } = await slackWith(bytes(1000));
    expect(await fetch(`${origin}/files/F1`)).toHaveLength(1000);
    expect(tokens).toEqual(["Bearer xoxb-1"]);
  });

  it("whose address is not known is asked for", async () => {
    const { fetch } = await slackWith(bytes(3));
    expect(await fetch("F1")).toEqual(Buffer.from("aaa"));
    expect(await fetch("F2")).toBeUndefined();
  });

  it("that is too long is left and told to be, whether its length was said or not", async () => {
    const said = await slackWith(bytes(1001));
    expect(await said.fetch(`${said.origin}/files/F1`)).toBe("too-large");
    const unsaid = await slackWith((_, response) => {
      response.writeHead(200);
      response.write(Buffer.alloc(800));
      response.write(Buffer.alloc(800));
    });
    expect(await unsaid.fetch(`${unsaid.origin}/files/F1`)).toBe("too-large");
  });

  it("is left at once at the signal, before and after its beginning", async () => {
    const ending = new AbortController();
    const { origin, fetch } = await slackWith((_, response) => {
      response.writeHead(200).write("%PDF");
      setImmediate(() => ending.abort());
    });
    await expect(fetch(`${origin}/files/F1`, 1000, ending.signal)).rejects.toThrow("aborted");
    await expect(fetch(`${origin}/files/F1`, 1000, ending.signal)).rejects.toThrow("aborted");
  });

  it("that the bot may not see is none", async () => {
    const login = await slackWith(
      (_, response) => void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>"),
    );
    expect(await login.fetch(`${login.origin}/files/F1`)).toBeUndefined();
    const gone = await slackWith((_, response) => void response.writeHead(404).end());
    expect(await gone.fetch(`${gone.origin}/files/F1`)).toBeUndefined();
  });

  it("may be tried again when Slack fails or cannot be reached", async () => {
    const { origin, fetch } = await slackWith((_, response) => void response.writeHead(503).end());
    await expect(fetch(`${origin}/files/F1`)).rejects.toThrow("HTTP 503");
    for (const close of closing.splice(0)) close();
    await expect(fetch(`${origin}/files/F1`)).rejects.toThrow();
  });

  it("that lies with somebody else is not asked for", async () => {
    const { fetch } = await slackWith(bytes(1));
    // Nobody answers at this address, so to ask there would fail.
    expect(await fetch("http://192.0.2.1:1/files/F1")).toBeUndefined();
  });
});

describe("an address of Slack's", () => {
  it.each([
    ["https://files.slack.com/files-pri/T1-F1/download/a.pdf", true],
    ["https://files.slack-gov.com/a.pdf", true],
    ["https://slack.example.org/files/a.pdf", true],
    ["http://files.slack.com/a.pdf", false],
    ["https://slack.com.example.org/a.pdf", false],
    ["https://evilslack.com/a.pdf", false],
    ["not an address", false],
  ])("%s: %s", (address, isOne) => {
    expect(isSlacks(address, "https://slack.example.org/api/")).toBe(isOne);
  });

  it("is one on this machine only where the API is there, too", () => {
    expect(isSlacks("http://localhost:81/a", "http://127.0.0.1:80/api/")).toBe(true);
    expect(isSlacks("http://localhost:81/a", "https://slack.com/api/")).toBe(false);
    expect(isSlacks("http://10.0.0.1:81/a", "http://127.0.0.1:80/api/")).toBe(false);
  });
});
