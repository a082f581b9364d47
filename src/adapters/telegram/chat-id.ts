import type { ChatId } from "../../chat/message.ts";
import type { Place } from "./update.ts";

/** A chat as the Bot API's methods name it. */
export interface Target {
  readonly chat_id: number;
  readonly message_thread_id?: number;
}

/** A forum's topic is a chat of its own. */
export function chatIdOf({ chat, is_topic_message, message_thread_id }: Place): ChatId {
  return is_topic_message && message_thread_id !== undefined ? `telegram:${chat.id}/${message_thread_id}` : `telegram:${chat.id}`;
}

/** Undefined for what is no chat of Telegram's. */
export function targetOf(chat: ChatId): Target | undefined {
  const [, id, topic] = /^telegram:(-?\d{1,16})(?:\/(\d{1,16}))?$/.exec(chat) ?? [];
  if (id === undefined) return undefined;
  return topic === undefined ? { chat_id: Number(id) } : { chat_id: Number(id), message_thread_id: Number(topic) };
}

export function isGroup(chat: ChatId): boolean {
  return (targetOf(chat)?.chat_id ?? 0) < 0;
}
