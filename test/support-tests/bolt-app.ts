import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { App, type AppOptions, type Logger, LogLevel } from "@slack/bolt";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import { onTestFinished } from "vitest";
import type { SlackOptions } from "../support/slack/options.ts";
import { type Slack, startSlack } from "../support/slack/slack.ts";

/** Keeps what the libraries say to themselves. */
const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** Slack for one test. */
export async function openSlack(options?: SlackOptions): Promise<Slack> {
  const slack = await startSlack(options);
  onTestFinished(() => slack.stop());
  return slack;
}

/** A client that asks once and says what it was told. */
export function openClient(slack: Slack, token: string | undefined = slack.tokens.bot, options: WebClientOptions = {}): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    logger: quiet,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...options,
  });
}

/** The real Bolt with its HTTP receiver, as Slack's request URL. */
export async function boltOverHttp(slack: Slack, listen: (app: App) => void, options: AppOptions = {}): Promise<App> {
  const app = new App({
    token: slack.tokens.bot,
    signingSecret: slack.signingSecret,
    clientOptions: { slackApiUrl: slack.apiUrl },
    logger: quiet,
    ...options,
  });
  listen(app);
  const server = await app.start({ port: 0, host: "127.0.0.1" });
  onTestFinished(async () => {
    await app.stop();
  });
  const address: AddressInfo | string | null = "address" in server ? server.address() : null;
  if (!address || typeof address === "string") throw new Error("Bolt listens on no port");
  slack.requestUrl(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}

/** The real Bolt in Socket Mode. */
export async function boltOverSocket(slack: Slack, listen: (app: App) => void): Promise<App> {
  const app = new App({
    token: slack.tokens.bot,
    appToken: slack.tokens.app,
    socketMode: true,
    clientOptions: { slackApiUrl: slack.apiUrl },
    logger: quiet,
  });
  listen(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
  });
  return app;
}

/** A request URL that does as it is told; gives its address. */
export async function listenAt(listener: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("it listens on no port");
  return `http://127.0.0.1:${address.port}/`;
}
