import type { InlineKeyboardButton, Message, MessageEntity, User } from "grammy/types";
import { type ChatState, type KeptMessage, type Press, textFields } from "./chats.ts";
import type { Conversation } from "./conversation.ts";
import { isFailure } from "./failure.ts";
import { typedText } from "./formatted-text.ts";
import type { Server } from "./methods.ts";
import { documentOf, photoOf, type SentFile } from "./stored-files.ts";
import { threadFields } from "./threads.ts";
import type { UpdateContent } from "./update-queue.ts";

/** Somebody in a chat with the bot. */
export interface Seat {
  readonly user: User;
  readonly chat: Conversation;
  say(text: string, options?: SayOptions): Said;
  /** Changes a text that was said earlier. */
  edit(messageId: number, text: string): Said;
  sendDocument(file: SentFile, options?: FileOptions): Said;
  sendPhoto(file: SentFile, options?: FileOptions): Said;
  /** Presses a button by its label or its data: under the given message, otherwise under the newest that has it. */
  press(button: string, options?: PressOptions): PressedButton;
}

/** What somebody did: the message as it stands, and the update that tells the bot, if it asked for such. */
export interface Said {
  readonly message: Message;
  readonly updateId: number | undefined;
}

interface SayOptions {
  /** The message that it replies to. */
  readonly replyTo?: number;
  /** Entities that an app adds, as a mention of somebody without a username: `text_mention`. */
  readonly entities?: readonly MessageEntity[];
}

interface FileOptions {
  readonly caption?: string;
  readonly replyTo?: number;
}

interface PressOptions {
  readonly under?: number;
  /** The message is too old for the bot to be shown. */
  readonly isInaccessible?: boolean;
}

interface PressedButton {
  readonly id: string;
  readonly updateId: number | undefined;
  /** What the bot answered to the press so far. */
  readonly answer: Press["answer"];
}

/** A person at a place: `topic` is one of a forum. */
export function createSeat(
  server: Server,
  {
    user,
    state,
    chat,
    topic,
  }: { readonly user: User; readonly state: ChatState; readonly chat: Conversation; readonly topic?: number | undefined },
): Seat {
  const { chats, files, queue, happened } = server;

  function send(content: Partial<Message>, replyTo: number | undefined): Said {
    if (state.access === "not started") state.access = "open";
    if (state.access !== "open" && state.access !== "kicked") throw new Error(`nobody can write in ${state.chat.id} now`);
    const thread = threadFields(state, topic, replyTo);
    if (isFailure(thread)) throw new Error(thread.description);
    return post(server, state, { from: user, ...thread, ...content }, replyTo);
  }

  return {
    user,
    chat,
    say: (text, { replyTo, entities } = {}) => send(textFields(typedText(text, entities)), replyTo),
    edit(messageId, text) {
      const kept = state.messages.get(messageId);
      if (kept?.message.from?.id !== user.id) throw new Error(`${user.first_name} has said no message ${messageId} in ${state.chat.id}`);
      const edited = chats.edit(state, kept, { entities: undefined, ...textFields(typedText(text)) } as Partial<Message>);
      const message = chats.shown(state, edited);
      happened(`${state.chat.id} ${user.first_name} edits #${messageId}: ${text}`);
      return { message, updateId: queue.push({ edited_message: message } as UpdateContent) };
    },
    sendDocument: (file, { caption, replyTo } = {}) =>
      send({ document: documentOf(files.keep(file, "documents")), ...captionFields(caption) }, replyTo),
    sendPhoto: (file, { caption, replyTo } = {}) =>
      send({ photo: photoOf(files.keep(file, "photos")), ...captionFields(caption) }, replyTo),
    press(button, { under, isInaccessible } = {}) {
      const { kept, data } = findButton(state, button, under);
      const { message_id } = kept.message;
      const message = isInaccessible ? { chat: state.chat, message_id, date: 0 as const } : chats.shown(state, kept);
      const press = chats.press({ from: user, chat_instance: String(state.chat.id * 7), data, message });
      happened(`${state.chat.id} ${user.first_name} presses [${button}] under #${message_id}`);
      const updateId = queue.push({ callback_query: press.query });
      return {
        id: press.query.id,
        updateId,
        get answer() {
          return press.answer;
        },
      };
    },
  };
}

/** Puts a message of a person, or of Telegram itself, into a chat and tells the bot. */
export function post({ chats, queue, happened }: Server, state: ChatState, content: Partial<Message>, replyTo?: number): Said {
  const kept = chats.add(state, content, { isBots: false, replyTo });
  const message = chats.shown(state, kept);
  const words = message.text ?? message.caption ?? message.document?.file_name ?? "";
  happened(`${state.chat.id} ${message.from?.first_name} #${message.message_id}: ${words}`);
  return { message, updateId: state.access === "open" ? queue.push({ message } as UpdateContent) : undefined };
}

function captionFields(caption: string | undefined): Partial<Message> {
  if (caption === undefined) return {};
  const { text, entities } = typedText(caption);
  return { caption: text, ...(entities.length > 0 ? { caption_entities: [...entities] } : {}) };
}

function findButton(state: ChatState, wanted: string, under: number | undefined): { readonly kept: KeptMessage; readonly data: string } {
  const buttons = [...state.messages.values()]
    .reverse()
    .filter(({ message }) => under === undefined || message.message_id === under)
    .flatMap((kept) => (kept.message.reply_markup?.inline_keyboard ?? []).flat().map((button) => ({ kept, button })));
  const found = buttons.find(({ button }) => button.text === wanted || dataOf(button) === wanted);
  const data = found && dataOf(found.button);
  if (!found) throw new Error(`there is no button ${wanted} among ${buttons.map(({ button }) => `[${button.text}]`).join(" ")}`);
  if (data === undefined) throw new Error(`the button ${wanted} is not one whose press the bot hears of`);
  return { kept: found.kept, data };
}

function dataOf(button: InlineKeyboardButton): string | undefined {
  return "callback_data" in button ? button.callback_data : undefined;
}
