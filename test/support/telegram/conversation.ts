import type { InlineKeyboardButton, Message, MessageEntity } from "grammy/types";
import type { ChatState, Happening, KeptMessage } from "./chats.ts";
import { showHtml } from "./show-html.ts";
import type { Watch } from "./watch.ts";

/** A message of the bot as its readers see it now. */
interface BotMessage {
  readonly id: number;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** The text with its formatting, one spelling for each. */
  readonly html: string;
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[];
  readonly replyTo: number | undefined;
  readonly thread: number | undefined;
  readonly editCount: number;
  /** On the monotonic clock, in milliseconds. */
  readonly sentAt: number;
  readonly isSilent: boolean;
  readonly isProtected: boolean;
  /** As the Bot API gives it. */
  readonly message: Message;
}

/** What a chat holds of the bot. */
export interface Conversation {
  readonly id: number;
  /** The bot's messages that are there now, the oldest first. */
  readonly messages: readonly BotMessage[];
  /** What it showed that it is doing: "typing". */
  readonly actions: readonly string[];
  /** Waits for the next message that was not waited for yet; one that is there already is given at once. */
  nextMessage(): Promise<BotMessage>;
  /** The same for edits; gives the message as it stands now. */
  nextEdit(): Promise<BotMessage>;
}

export function createConversation(state: ChatState, watch: Watch, timeout: number): Conversation {
  const seen = { sent: 0, edited: 0 };

  async function next(kind: "sent" | "edited"): Promise<BotMessage> {
    const place = seen[kind]++;
    const what = `the ${kind} message ${place + 1} in ${state.chat.id}`;
    const { id } = await watch.until(() => state.happenings.filter((each: Happening) => each.kind === kind)[place], what, timeout);
    const kept = state.messages.get(id);
    if (!kept) throw new Error(`message ${id} was deleted again`);
    return botMessage(kept);
  }

  return {
    id: state.chat.id,
    get messages() {
      return [...state.messages.values()].filter(({ isBots }) => isBots).map(botMessage);
    },
    get actions() {
      return state.actions;
    },
    nextMessage: () => next("sent"),
    nextEdit: () => next("edited"),
  };
}

function botMessage({ message, replyTo, editCount, sentAt, isSilent, isProtected }: KeptMessage): BotMessage {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  return {
    id: message.message_id,
    text,
    entities,
    html: showHtml({ text, entities }),
    keyboard: message.reply_markup?.inline_keyboard ?? [],
    replyTo,
    thread: message.message_thread_id,
    editCount,
    sentAt,
    isSilent,
    isProtected,
    message,
  };
}
