import type { Adapter } from "./chat/adapter.ts";
import type { ChatId } from "./chat/message.ts";

/** A reply that takes longer is announced. */
const SLOW_MS = 1000;
/** Platforms show it for about five seconds. */
const AGAIN_MS = 4500;

/**
 * Shows in a chat that a reply is being written, once it takes long, and until what it gives is called.
 * @param adapterOf the chat's platform, if it runs
 */
export function createTyping({
  adapterOf,
  wait,
}: {
  adapterOf(chat: ChatId): Pick<Adapter, "typing"> | undefined;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}): (chat: ChatId, route: string | undefined) => () => void {
  return (chat, route) => {
    const adapter = adapterOf(chat);
    if (!adapter?.typing) return () => undefined;
    const ended = new AbortController();
    const show = async (): Promise<void> => {
      for (let pause = SLOW_MS; ; pause = AGAIN_MS) {
        await wait(pause, ended.signal);
        if (ended.signal.aborted) return;
        // It may be lost.
        await adapter.typing?.({ chat, route }).catch(() => undefined);
      }
    };
    void show();
    return () => ended.abort();
  };
}
