import type { WebClient } from "@slack/web-api";
import type { Adapter, Address, ContentOf, Sending } from "../../chat/adapter.ts";
import type { ChatId } from "../../chat/message.ts";
import type { Directs } from "./directs.ts";
import { codeOf, isRefused, outcomeOf } from "./outcome.ts";
import { targetOf } from "./place.ts";
import type { FilePart, Say } from "./render.ts";
import type { Trouble } from "./trouble.ts";
import { upload } from "./upload.ts";

/** Nothing in it is to be read as markup, a mention or a link to show. */
const AS_IT_IS = { mrkdwn: false, parse: "none", link_names: false, unfurl_links: false, unfurl_media: false } as const;

interface Channel {
  readonly channel: string;
  readonly thread_ts?: string;
}

/** Sends, puts messages in the place of others, and says what became of it. A message's `ref` is its `ts`. */
export function createSender({
  client,
  apiUrl,
  say,
  contentOf,
  directs,
  trouble,
}: {
  readonly client: WebClient;
  readonly apiUrl: string;
  readonly say: Say;
  readonly contentOf: ContentOf;
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

  async function sendFile(to: Address, part: FilePart): Promise<Sending> {
    const uploaded = await upload(part, { client, apiUrl, say, contentOf });
    if (uploaded.kind !== "uploaded") return uploaded;
    const files = [{ id: uploaded.id, title: part.file.name }];
    return request(to, "files.completeUploadExternal", ({ channel, ...thread }) => ({ files, channel_id: channel, ...thread }));
  }

  return {
    limits(chat, request) {
      if (request === "edit") return [{ key: "slack edits", count: 50, per: 60_000 }];
      const inChannel = { key: channelKey(chat), count: 1, per: 1000 };
      return request === "file" ? [{ key: "slack files", count: 100, per: 60_000 }, inChannel] : [inChannel];
    },
    send: (to, part) =>
      part.file ? sendFile(to, part as FilePart) : request(to, "chat.postMessage", (channel) => ({ ...part, ...AS_IT_IS, ...channel })),
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
