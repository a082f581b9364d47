import { setMaxListeners } from "node:events";
import { Agent, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Update, WebhookInfo } from "grammy/types";
import type { UpdateQueue } from "./update-queue.ts";

interface WebhookSettings {
  readonly url: string;
  readonly secret: string | undefined;
  readonly maxConnections: number;
}

export interface WebhookOptions {
  /** How long to wait in milliseconds before an update is posted again; `failures` counts from 1. */
  readonly backOff?: (failures: number) => number;
  /** How long an answer may take, in milliseconds. */
  readonly patience?: number;
  /** One update at a time, in order; otherwise each chat's messages in order, and each person's presses, as in reality. */
  readonly isStrict?: boolean;
}

export interface Webhook {
  readonly settings: WebhookSettings | undefined;
  set(settings: WebhookSettings | undefined): void;
  info(): WebhookInfo;
  /** Posts what can be posted now. */
  post(): void;
  stop(): void;
}

export function createWebhook({
  queue,
  options: { backOff = () => 50, patience = 60_000, isStrict = false },
  shuffle,
  now,
  onAnswer,
  onChange,
}: {
  readonly queue: UpdateQueue;
  readonly options: WebhookOptions;
  readonly shuffle: (() => number) | undefined;
  readonly now: () => number;
  /** The body of a 2xx answer, which may be a method call. */
  readonly onAnswer: (body: string) => void;
  readonly onChange: () => void;
}): Webhook {
  let settings: WebhookSettings | undefined;
  let connections = openConnections();
  let lastError: { readonly date: number; readonly message: string } | undefined;
  const inFlight = new Set<Update>();
  /** Not taken, and posted again later. */
  const resting = new Map<Update, NodeJS.Timeout>();
  const failures = new Map<Update, number>();

  function post(): void {
    if (!settings) return;
    const lanes = new Set([...inFlight, ...resting.keys()].map(laneOf));
    const ready: Update[] = [];
    for (const update of queue.pending) {
      if (!lanes.has(laneOf(update))) ready.push(update);
      lanes.add(laneOf(update));
    }
    while (ready.length > 0 && inFlight.size < settings.maxConnections) {
      const [update] = ready.splice(shuffle ? Math.floor(shuffle() * ready.length) : 0, 1);
      if (!update) return;
      inFlight.add(update);
      void deliver(update, settings);
    }
  }

  /** What is posted side by side, and what one after the other. */
  function laneOf(update: Update): string {
    if (isStrict) return "all";
    if (shuffle) return String(update.update_id);
    const message = update.message ?? update.edited_message;
    if (message) return `chat ${message.chat.id}`;
    return update.callback_query ? `presses of ${update.callback_query.from.id}` : String(update.update_id);
  }

  async function deliver(update: Update, to: WebhookSettings): Promise<void> {
    queue.handedOut(update.update_id);
    const outcome = await postJson(update, to);
    // Another webhook was set, or none, while this one was asked.
    if (settings !== to) return;
    inFlight.delete(update);
    if ("body" in outcome) {
      failures.delete(update);
      queue.confirm(update.update_id);
      onAnswer(outcome.body);
    } else {
      lastError = { date: Math.floor(now() / 1_000), message: outcome.error };
      rest(update);
      onChange();
    }
    post();
  }

  function rest(update: Update): void {
    const count = (failures.get(update) ?? 0) + 1;
    failures.set(update, count);
    const timer = setTimeout(() => {
      resting.delete(update);
      post();
    }, backOff(count));
    resting.set(update, timer);
  }

  function postJson(update: Update, { url, secret }: WebhookSettings): Promise<{ readonly body: string } | { readonly error: string }> {
    const isPlain = url.startsWith("http:");
    return new Promise((resolve) => {
      const request = (isPlain ? httpRequest : httpsRequest)(url, {
        method: "POST",
        ...(isPlain ? { agent: connections.agent } : {}),
        signal: connections.closing.signal,
        timeout: patience,
        headers: { "content-type": "application/json", ...(secret ? { "x-telegram-bot-api-secret-token": secret } : {}) },
      });
      request.on("timeout", () => request.destroy(new Error("Read timeout expired")));
      request.on("error", (error: NodeJS.ErrnoException) => resolve({ error: NETWORK_ERRORS[error.code ?? ""] ?? error.message }));
      request.on("response", async (response) => {
        try {
          const body = (await response.setEncoding("utf8").toArray()).join("");
          const status = response.statusCode ?? 0;
          const isTaken = status >= 200 && status < 300;
          resolve(isTaken ? { body } : { error: `Wrong response from the webhook: ${status} ${response.statusMessage}` });
        } catch {
          resolve({ error: "Connection reset by peer" });
        }
      });
      request.end(JSON.stringify(update));
    });
  }

  function forget(): void {
    for (const timer of resting.values()) clearTimeout(timer);
    resting.clear();
    inFlight.clear();
    failures.clear();
    connections.closing.abort();
    connections.agent.destroy();
    connections = openConnections();
  }

  return {
    get settings() {
      return settings;
    },
    set(next) {
      settings = next;
      forget();
      lastError = undefined;
      post();
    },
    info: () => ({
      url: settings?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: queue.pending.length,
      ...(settings ? { max_connections: settings.maxConnections, ip_address: "127.0.0.1" } : {}),
      ...(lastError ? { last_error_date: lastError.date, last_error_message: lastError.message } : {}),
      ...(queue.allowed.length > 0 ? { allowed_updates: queue.allowed as NonNullable<WebhookInfo["allowed_updates"]> } : {}),
    }),
    post,
    stop() {
      settings = undefined;
      forget();
    },
  };
}

function openConnections(): { readonly agent: Agent; readonly closing: AbortController } {
  const closing = new AbortController();
  // Each request in flight listens to it.
  setMaxListeners(0, closing.signal);
  return { agent: new Agent({ keepAlive: true }), closing };
}

const NETWORK_ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Connection refused",
  ECONNRESET: "Connection reset by peer",
};
