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
  const { code, message } = partsOf(error);
  if (isBeforeConnection(code, message)) return { kind: "unconnected", words: `no connection (${code ?? "TLS"})` };
  if (code !== undefined) return { kind: "broken", words: `the connection broke (${code})` };
  if (/timed out/.test(message)) return { kind: "broken", words: "no answer in time" };
  if (/invalid json/i.test(message)) return { kind: "broken", words: "the answer cannot be read" };
  return { kind: "broken", words: "no answer" };
}

function partsOf(error: unknown): { readonly code?: string; readonly message: string } {
  if (!(error instanceof Error)) return { message: "" };
  return "code" in error && typeof error.code === "string" ? { code: error.code, message: error.message } : { message: error.message };
}

const BEFORE: ReadonlySet<string | undefined> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTDOWN", NOT_CONNECTED]);

function isBeforeConnection(code: string | undefined, message: string): boolean {
  // Several addresses that were tried in vain make an error without words; a certificate is looked at before anything is sent.
  return (
    BEFORE.has(code) ||
    /CERT|UNABLE_TO_|SELF_SIGNED/.test(code ?? "") ||
    /reason: (?:$|connect )|before secure TLS connection/.test(message)
  );
}
