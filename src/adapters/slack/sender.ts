import type { WebClient } from "@slack/web-api";
import type { Adapter, Address, Sending } from "../../chat/adapter.ts";
import type { ChatId } from "../../chat/message.ts";
import type { Directs } from "./directs.ts";
import { codeOf, isRefused, outcomeOf } from "./outcome.ts";
import { targetOf } from "./place.ts";
import type { Trouble } from "./trouble.ts";

/** Nothing in it is to be read as markup, a mention or a link to show. */
const AS_IT_IS = { mrkdwn: false, parse: "none", link_names: false, unfurl_links: false, unfurl_media: false } as const;

interface Channel {
  readonly channel: string;
  readonly thread_ts?: string;
}

/** Sends, puts messages in the place of others, and says what became of it. A message's `ref` is its `ts`. */
export function createSender({
  client,
  directs,
  trouble,
}: {
  readonly client: WebClient;
  readonly directs: Directs;
  readonly trouble: Trouble;
}): Required<Pick<Adapter, "send" | "edit" | "limits">> {
  async function channelOf({ chat, route }: Address): Promise<Channel> {
    const target = targetOf(chat, route);
    if ("thread" in target) return { channel: target.channel, thread_ts: target.thread };
    return { channel: target.channel ?? (await directs.channelOf(target.user)) };
  }

  function failed(error: unknown): ReturnType<typeof outcomeOf> {
    if (isRefused(error)) trouble.set("sending", `Slack refuses what the bot asks for: ${codeOf(error)}`);
    return outcomeOf(error);
  }

  async function request(to: Address, method: string, args: (channel: Channel) => WebAPICallArgs): Promise<Sending> {
    let channel: Channel;
    try {
      channel = await channelOf(to);
    } catch (error) {
      const outcome = failed(error);
      // Whatever became of the private chat, nothing was said in it yet.
      return outcome.kind === "unknown" ? { ...outcome, kind: "unsent" } : outcome;
    }
    try {
      const answer = await client.apiCall(method, args(channel));
      trouble.clear("sending");
      return { kind: "sent", ref: "ts" in answer && typeof answer.ts === "string" ? answer.ts : undefined };
    } catch (error) {
      return failed(error);
    }
  }

  return {
    limits: (chat, request) =>
      request === "edit" ? [{ key: "slack edits", count: 50, per: 60_000 }] : [{ key: channelKey(chat), count: 1, per: 1000 }],
    send: (to, part) => request(to, "chat.postMessage", (channel) => ({ ...part, ...AS_IT_IS, ...channel })),
    edit: (to, ref, part) =>
      request(to, "chat.update", ({ channel }) => ({ ...part, parse: AS_IT_IS.parse, link_names: false, channel, ts: ref })),
  };
}

type WebAPICallArgs = Record<string, unknown>;

/** Threads of one channel share its limit. */
function channelKey(chat: ChatId): string {
  const target = targetOf(chat);
  return `slack ${"thread" in target ? target.channel : target.user}`;
}
