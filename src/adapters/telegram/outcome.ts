import type { Sending } from "../../chat/adapter.ts";
import type { Trouble } from "./trouble.ts";

const SHORT_WAIT = 5_000;

/** What became of a message that was not taken. */
export function outcomeOf(trouble: Trouble): Sending {
  const reason = trouble.words;
  switch (trouble.kind) {
    case "unconnected":
      return { kind: "unsent", reason };
    case "broken":
      return { kind: "unknown", reason };
    default:
      return refusedAs(trouble);
  }
}

function refusedAs({ code, words, wait, movedTo }: Trouble & { readonly kind: "refused" }): Sending {
  if (movedTo !== undefined) return { kind: "moved", to: `telegram:${movedTo}` };
  if (code === 429) return { kind: "later", wait: wait ?? SHORT_WAIT };
  // The token's trouble is not the message's.
  if (code === 503 || code === 401 || code === 404) return { kind: "unsent", reason: words };
  // Behind what broke, the message may be out.
  if (code >= 500) return { kind: "unknown", reason: words };
  const isClosed = code === 403 || /chat not found|PEER_ID_INVALID|rights to send|CHAT_WRITE_FORBIDDEN/i.test(words);
  return { kind: isClosed ? "unreachable" : "failed", reason: words };
}
