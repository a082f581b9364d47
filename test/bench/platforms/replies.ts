/** A message of the bot: where, and when its request came. */
export interface Reply {
  readonly chat: string;
  readonly at: number;
}

export interface Replies {
  /** When the next reply in a chat came. */
  next(chat: string): Promise<number>;
  /** Looks for what came since it was called last. */
  look(): void;
  /** How many came for which nobody waited. */
  unexpected(): number;
}

const PATIENCE = 30_000;

/** Finds replies among the requests that come. */
export function createReplies<Request>(requests: readonly Request[], replyIn: (request: Request) => Reply | undefined): Replies {
  const waiting = new Map<string, (at: number) => void>();
  let [seen, unexpected] = [0, 0];
  return {
    next: (chat) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no reply came in ${chat}`)), PATIENCE);
        waiting.set(chat, (at) => {
          clearTimeout(late);
          waiting.delete(chat);
          resolve(at);
        });
      }),
    look() {
      for (const request of requests.slice(seen)) {
        const reply = replyIn(request);
        if (!reply) continue;
        const tell = waiting.get(reply.chat);
        if (tell) tell(reply.at);
        else unexpected += 1;
      }
      seen = requests.length;
    },
    unexpected: () => unexpected,
  };
}
