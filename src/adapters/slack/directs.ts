import type { WebClient } from "@slack/web-api";

/** The channels that people's private chats with the app are, as far as they are known. */
export interface Directs {
  known(user: string): string | undefined;
  learn(user: string, channel: string): void;
  /** Asks Slack if need be; rejects when it does not say. */
  channelOf(user: string): Promise<string>;
}

export function createDirects({ client }: { readonly client: WebClient }): Directs {
  const channels = new Map<string, string>();
  return {
    known: (user) => channels.get(user),
    learn: (user, channel) => void channels.set(user, channel),
    async channelOf(user) {
      const known = channels.get(user);
      if (known !== undefined) return known;
      const { channel } = await client.conversations.open({ users: user });
      if (channel?.id === undefined) throw new Error("Slack opened a private chat without an id");
      channels.set(user, channel.id);
      return channel.id;
    },
  };
}
