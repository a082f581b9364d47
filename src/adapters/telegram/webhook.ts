import { createHash, timingSafeEqual } from "node:crypto";

/** A request that came to the webhook's address. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** 200: stored; 400: no update; 401: not from Telegram; 503: come again. */
export type WebhookStatus = 200 | 400 | 401 | 503;

export interface WebhookParts {
  /** Without it nobody is believed. */
  readonly secret: string | undefined;
  /** Whether updates can be taken now. */
  isOpen(): boolean;
  /** Stores what an update tells; undefined when it is none. */
  receive(update: unknown): Promise<"done" | "later" | undefined>;
}

/** Answers Telegram's requests; what is stored, and nothing else, is told to be received. */
export function createWebhook({ secret, isOpen, receive }: WebhookParts): (request: WebhookRequest) => Promise<WebhookStatus> {
  return async ({ headers, body }) => {
    const given = headers["x-telegram-bot-api-secret-token"];
    if (secret === undefined || typeof given !== "string" || !isSame(given, secret)) return 401;
    if (!isOpen()) return 503;
    const update = parsed(body);
    switch (update && (await receive(update.value))) {
      case "done":
        return 200;
      case "later":
        return 503;
      default:
        return 400;
    }
  };
}

/** In a time that tells nothing of how much of it is right. */
function isSame(given: string, secret: string): boolean {
  const [one, other] = [given, secret].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

function parsed(body: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder().decode(body)) };
  } catch {
    return undefined;
  }
}
