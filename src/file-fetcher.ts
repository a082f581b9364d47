import type { Adapter } from "./chat/adapter.ts";
import type { ChatId, ReceivedFile, RemoteFile } from "./chat/message.ts";
import { type Attachments, cleanName, MOST_BYTES } from "./storage/attachments.ts";

/** Each is held in memory as a whole. */
const MOST_AT_ONCE = 4;

/** Fetches files from their platforms and keeps them, or says why not. Rejects when it may be tried again, and when it is ended. */
export function createFileFetcher({
  adapterOf,
  keep,
  ending,
}: {
  /** The chat's platform, if it runs. */
  adapterOf(chat: ChatId): Pick<Adapter, "fetch"> | undefined;
  readonly keep: Attachments["keep"];
  /** Ends what is being fetched or waits for it. */
  readonly ending: AbortSignal;
}): (chat: ChatId, file: RemoteFile) => Promise<ReceivedFile> {
  const atMost = limitTo(MOST_AT_ONCE);
  return async (chat, file) => {
    const { bytes = 0 } = file;
    const refuse = (refused: "too-large" | "unreadable"): ReceivedFile => ({ name: cleanName(file.name), bytes, refused });
    if (bytes > MOST_BYTES) return refuse("too-large");
    return atMost(async () => {
      ending.throwIfAborted();
      const content = await adapterOf(chat)?.fetch?.(file, MOST_BYTES, ending);
      if (content === "too-large") return refuse("too-large");
      return content ? await keep(file.name, content) : refuse("unreadable");
    });
  };
}

/** Does so many things at once, and the others after them, in their order. */
function limitTo(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
