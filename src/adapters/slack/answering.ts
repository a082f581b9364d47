import { isSlacks } from "./fetch-file.ts";
import type { Say } from "./render.ts";
import { escaped } from "./rich-text.ts";

/** Sentences outside of the outbox, which only one person sees and which may be lost. */
export interface Answering {
  /** As the answer to a command. */
  reply(key: string): { readonly response_type: "ephemeral"; readonly text: string };
  /** Where a button was pressed or a command given. */
  privately(to: Answered, key: string): Promise<void>;
}

interface Answered {
  readonly response_url?: string | undefined;
  readonly container?: { readonly thread_ts?: string | undefined } | undefined;
}

const TIMEOUT_MS = 3000;

/** @param apiUrl where Slack's API is: nothing is sent elsewhere */
export function createAnswering({ say, apiUrl }: { readonly say: Say; readonly apiUrl: string }): Answering {
  const reply: Answering["reply"] = (key) => ({
    response_type: "ephemeral",
    // Whose language it is nobody knows here.
    text: escaped([say.vi({ key }), say.en({ key })].join("\n")),
  });
  return {
    reply,
    async privately({ response_url: url, container }, key) {
      if (url === undefined || !isSlacks(url, apiUrl)) return;
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ ...reply(key), replace_original: false, thread_ts: container?.thread_ts }),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        await response.body?.cancel();
      } catch {
        // It may be lost.
      }
    },
  };
}
