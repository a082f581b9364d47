import type { Event } from "../../chat/message.ts";
import { chatIdOf } from "./chat-id.ts";
import { mediaOf } from "./media.ts";
import { type Commands, cutMentions, type Me, readCommand } from "./typed.ts";
import type { Message, Place, Press, Update, User } from "./update.ts";

/** What an update tells, in order; nothing for what is not for the bot. */
export function eventsOf({ update_id, message, edited_message, callback_query }: Update, me: Me, commands: Commands): readonly Event[] {
  const id = String(update_id);
  if (callback_query) return pressed(id, callback_query);
  if (edited_message)
    return written(id, edited_message, me, commands)
      .filter((event) => "text" in event)
      .map((event) => edited(event, edited_message));
  return message ? written(id, message, me, commands) : [];
}

function pressed(id: string, { from, message, data }: Press): readonly Event[] {
  if (!message || data === undefined || !isTalk(message)) return [];
  return [{ ...origin(id, message, from), press: data }];
}

/** Its update's id is not told again, so the earlier message is known by its own. */
function edited(event: Event, { message_id }: Message): Event {
  return { ...event, edits: `ref:${message_id}` };
}

function written(id: string, message: Message, me: Me, commands: Commands): readonly Event[] {
  const { from, text } = message;
  const isBots = from?.is_bot === true && message.sender_chat === undefined;
  if (!isTalk(message) || isBots || message.is_automatic_forward) return [];
  if (message.chat.type !== "private") return saidInGroup(id, message, me, commands);
  if (text !== undefined) {
    const command = readCommand(text, me, commands);
    return command === "another's" ? [] : [{ ...origin(id, message, from), text: command?.text ?? text }];
  }
  const file = mediaOf(message);
  if (!file) return [];
  const sent: Event = { ...origin(id, message, from), file };
  return message.caption === undefined ? [sent] : [sent, { ...origin(`${id}/caption`, message, from), text: message.caption }];
}

/** Where many talk, only the words that are said to the bot; no files, but what stands under them. */
function saidInGroup(id: string, message: Message, me: Me, commands: Commands): readonly Event[] {
  const text = message.text ?? message.caption;
  if (text === undefined) return [];
  const { text: rest, isMentioned } = cutMentions(text, message.entities ?? message.caption_entities ?? [], me);
  const command = readCommand(rest, me, commands);
  if (command === "another's") return [];
  if (!isMentioned && !command?.isForMe && message.reply_to_message?.from?.id !== me.id) return [];
  // Called by its name and nothing else, it says what it can do.
  return [{ ...origin(id, message, message.from), text: command?.text ?? (rest || "/start") }];
}

function isTalk({ chat }: Place): boolean {
  return chat.type === "private" || chat.type === "group" || chat.type === "supergroup";
}

function origin(id: string, place: Place, sender: User | undefined): Omit<Event, "text" | "press" | "file" | "filled" | "edits"> {
  const name = sender && nameOf(sender);
  return {
    id,
    from: chatIdOf(place),
    ref: String(place.message_id),
    ...(place.chat.type === "private" ? {} : { group: true }),
    ...(name ? { name } : {}),
  };
}

function nameOf({ first_name, last_name, username }: User): string {
  return [first_name, last_name, username && `(@${username})`].filter(Boolean).join(" ");
}
