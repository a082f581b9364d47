import type { Limit } from "../../chat/adapter.ts";
import type { ChatId } from "../../chat/message.ts";
import { targetOf } from "./chat-id.ts";

/** A person's chat takes one message a second, a group with all its topics twenty a minute; all chats together thirty a second. */
export function limitsOf(chat: ChatId): readonly Limit[] {
  const id = targetOf(chat)?.chat_id ?? 0;
  const own = id < 0 ? { count: 20, per: 60_000 } : { count: 1, per: 1_000 };
  return [
    { key: `telegram:${id}`, ...own },
    { key: "telegram", count: 30, per: 1_000 },
  ];
}
