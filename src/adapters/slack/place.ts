import type { ChatId } from "../../chat/message.ts";

/** Where something was said, as an event has it. */
export interface Place {
  readonly from: ChatId;
  readonly route?: string | undefined;
  readonly group?: true | undefined;
}

/** Where a message goes in Slack; a private chat may not have its channel yet. */
export type Target =
  | { readonly channel: string; readonly thread: string }
  | { readonly user: string; readonly channel?: string | undefined };

/** A person's private chat. @param channel the channel that it is, where it is known */
export function privateChat(user: string, channel?: string): Place {
  return { from: `slack:${user}`, route: channel };
}

/** A thread of a channel; each thread is a chat of its own. */
export function threadChat(channel: string, thread: string): Place {
  return { from: `slack:${channel}/${thread}`, group: true };
}

/** Private channels with one person have ids of their own kind, which events do not always say otherwise. */
export function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}

export function targetOf(chat: ChatId, route?: string): Target {
  const [, id = "", thread] = /^slack:([^/]*)(?:\/(.*))?$/.exec(chat) ?? [];
  return thread === undefined ? { user: id, channel: route } : { channel: id, thread };
}
