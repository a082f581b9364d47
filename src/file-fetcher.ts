import type { Adapter } from "./chat/adapter.ts";
import type { ChatId, ReceivedFile, RemoteFile } from "./chat/message.ts";
import { type Attachments, MOST_BYTES } from "./storage/attachments.ts";

/** Fetches files from their platforms and keeps them, or says why not. Rejects when it may be tried again. */
export function createFileFetcher({
  adapterOf,
  keep,
}: {
  /** The chat's platform, if it runs. */
  adapterOf(chat: ChatId): Pick<Adapter, "fetch"> | undefined;
  readonly keep: Attachments["keep"];
}): (chat: ChatId, file: RemoteFile) => Promise<ReceivedFile> {
  return async (chat, file) => {
    const { name, bytes = 0 } = file;
    if (bytes > MOST_BYTES) return { name, bytes, refused: "too-large" };
    const adapter = adapterOf(chat);
    const content = adapter?.fetch ? await adapter.fetch(file, MOST_BYTES) : undefined;
    return content ? await keep(name, content) : { name, bytes, refused: "unreadable" };
  };
}
