import type { Message } from "grammy/types";
import type { ChatState } from "./chats.ts";
import { badRequest, type Failure } from "./failure.ts";

/**
 * Where in a chat a message stands. In a forum: a topic. In another supergroup every reply names the message that its thread began
 * with, without being a topic's.
 */
export function threadFields(state: ChatState, thread: number | undefined, replyTo: number | undefined): Partial<Message> | Failure {
  const { chat, topics, messages } = state;
  const repliedTo = replyTo === undefined ? undefined : messages.get(replyTo)?.message;
  if (chat.type !== "supergroup") return thread === undefined ? {} : notFound();
  if (chat.is_forum) {
    if (thread !== undefined && !topics.has(thread)) return notFound();
    const topic = thread ?? repliedTo?.message_thread_id;
    return topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true };
  }
  if (thread !== undefined && !messages.has(thread)) return notFound();
  const root = thread ?? repliedTo?.message_thread_id ?? repliedTo?.message_id;
  return root === undefined ? {} : { message_thread_id: root };
}

function notFound(): Failure {
  return badRequest("message thread not found");
}
