import { z } from "zod";
import { type Answer, badRequest, conflict, isFailure, success } from "./failure.ts";
import type { Method, Server } from "./methods.ts";
import { flag, integer, json, parameters, string } from "./parameters.ts";

const kinds = json(z.array(z.string(), "can't parse allowed updates: an array of strings is expected")).optional();

const GetUpdates = z.object({
  offset: integer("wrong offset").default(0),
  limit: integer("wrong limit").default(100),
  timeout: integer("wrong timeout").default(0),
  allowed_updates: kinds,
});

const SetWebhook = z.object({
  url: string,
  secret_token: string,
  max_connections: integer("wrong max_connections").default(40),
  allowed_updates: kinds,
  drop_pending_updates: flag,
});

/** How updates come to the bot. */
export function updateMethods({ queue, webhook }: Pick<Server, "queue" | "webhook">): Readonly<Record<string, Method>> {
  return {
    async getUpdates(asked, gone) {
      const read = parameters(GetUpdates, asked);
      if (isFailure(read)) return read;
      if (webhook.settings)
        return conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
      queue.allow(read.allowed_updates);
      // What is out of range is not refused but brought into it.
      return queue.poll({ offset: read.offset, limit: within(read.limit, 1, 100), timeout: within(read.timeout, 0, 50) }, gone);
    },

    setWebhook(asked) {
      const read = parameters(SetWebhook, asked);
      if (isFailure(read)) return read;
      if (read.url === "") return removeWebhook(read.drop_pending_updates);
      const wrong = wrongAddress(read.url) ?? wrongSecret(read.secret_token);
      if (wrong !== undefined) return badRequest(wrong);
      queue.allow(read.allowed_updates);
      if (read.drop_pending_updates) queue.drop();
      queue.endPoll(conflict("terminated by setWebhook request"));
      webhook.set({ url: read.url, secret: read.secret_token || undefined, maxConnections: within(read.max_connections, 1, 100) });
      return success(true, "Webhook was set");
    },

    deleteWebhook(asked) {
      const read = parameters(z.object({ drop_pending_updates: flag }), asked);
      return isFailure(read) ? read : removeWebhook(read.drop_pending_updates);
    },

    getWebhookInfo: () => success(webhook.info()),
  };

  function removeWebhook(isEmptied: boolean): Answer {
    if (isEmptied) queue.drop();
    if (!webhook.settings) return success(true, "Webhook is already deleted");
    webhook.set(undefined);
    return success(true, "Webhook was deleted");
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** In reality only https is taken; here http too, on this machine. */
function wrongAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return "bad webhook: invalid webhook URL specified";
  const { protocol, hostname } = new URL(url);
  const isHere = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  if (protocol === "https:" || (protocol === "http:" && isHere)) return undefined;
  return "bad webhook: An HTTPS URL must be provided for webhook";
}

function wrongSecret(secret: string): string | undefined {
  if (secret.length > 256) return "secret token is too long";
  return /^[A-Za-z0-9_-]*$/.test(secret) ? undefined : "secret token contains unallowed characters";
}
