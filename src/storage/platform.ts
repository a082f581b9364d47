import type { ChatId } from "../chat/message.ts";

/** `telegram` of `telegram:42`. */
export function platformOf(chat: ChatId): string {
  return chat.slice(0, chat.indexOf(":"));
}
