import { GrammyError, HttpError } from "grammy";
import { NOT_CONNECTED } from "./connection.ts";

/**
 * Why a request did not succeed. `refused`: Telegram said no; `unconnected`: it never went out; `broken`: it went out, or may have,
 * and no answer came that can be read. The words hold neither the token nor what anybody wrote.
 */
export type Trouble =
  | { readonly kind: "refused"; readonly code: number; readonly words: string; readonly wait?: number; readonly movedTo?: number }
  | { readonly kind: "unconnected" | "broken"; readonly words: string };

/** What an error of grammY or of the network means. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof GrammyError) {
    const { error_code, description, parameters } = error;
    return {
      kind: "refused",
      code: error_code,
      // What stands in quotes is the request's.
      words: `${error_code} ${description.replace(/"[^"]*"/g, '"…"')}`,
      ...(parameters.retry_after === undefined ? {} : { wait: parameters.retry_after * 1_000 }),
      ...(parameters.migrate_to_chat_id === undefined ? {} : { movedTo: parameters.migrate_to_chat_id }),
    };
  }
  return troubleOfNetwork(error instanceof HttpError ? error.error : error);
}

// The messages of these errors hold the address of the request, and that the token: they are looked at and never shown.
function troubleOfNetwork(error: unknown): Trouble {
  const message = error instanceof Error ? error.message : "";
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (message.includes(NOT_CONNECTED)) return { kind: "unconnected", words: `no connection (${code ?? "no code"})` };
  if (code !== undefined) return { kind: "broken", words: `the connection broke (${code})` };
  if (/timed out/.test(message)) return { kind: "broken", words: "no answer in time" };
  return { kind: "broken", words: /invalid json/i.test(message) ? "the answer cannot be read" : "no answer" };
}
