import type { CallbackQuery, Chat, InlineKeyboardMarkup, Message } from "grammy/types";
import { badRequest, type Failure, forbidden } from "./failure.ts";
import type { Formatted } from "./html.ts";

/** Whether the bot may write in a chat, and why not. */
type Access = "open" | "not started" | "blocked" | "deactivated" | "kicked" | { readonly movedTo: number };

/** A message of anybody, as it stands now. */
export interface KeptMessage {
  /** As the Bot API shows it, without what it replies to. */
  readonly message: Message;
  readonly isBots: boolean;
  readonly replyTo: number | undefined;
  readonly editCount: number;
  /** On the monotonic clock, in milliseconds. */
  readonly sentAt: number;
  readonly isSilent: boolean;
  readonly isProtected: boolean;
}

/** What the bot did to a message; the tests wait for these. */
export interface Happening {
  readonly kind: "sent" | "edited" | "deleted";
  readonly id: number;
}

export interface ChatState {
  readonly chat: Chat;
  access: Access;
  readonly messages: Map<number, KeptMessage>;
  /** Forum topics, by the id of their first message. */
  readonly topics: Map<number, string>;
  readonly happenings: Happening[];
  /** What it showed last, and all before. */
  readonly actions: string[];
  lastId: number;
}

/** A press of a button, and the bot's answer to it. */
export interface Press {
  readonly query: CallbackQuery;
  readonly at: number;
  answer?: { readonly text: string; readonly show_alert: boolean };
}

export interface Chats {
  readonly all: Map<number, ChatState>;
  readonly presses: ReadonlyMap<string, Press>;
  /** Takes note of a press, which may be answered from now on. */
  press(query: Omit<CallbackQuery, "id">): Press;
  open(chat: Chat, access: Access): ChatState;
  /** The chat that a request names, if the bot may write there. */
  writable(id: number | string): ChatState | Failure;
  /** The chat that a request names. */
  known(id: number | string): ChatState | Failure;
  /** Adds a message under the chat's next number. */
  add(state: ChatState, content: Partial<Message>, more: Pick<KeptMessage, "isBots"> & Partial<KeptMessage>): KeptMessage;
  /** Puts a newer form in a message's place. */
  edit(state: ChatState, kept: KeptMessage, content: Partial<Message>): KeptMessage;
  /** A message as the Bot API shows it, with what it replies to. */
  shown(state: ChatState, kept: KeptMessage): Message;
}

/** `now` is the calendar's, `clock` is monotonic; both in milliseconds. */
export function createChats({ now, clock }: { readonly now: () => number; readonly clock: () => number }): Chats {
  const all = new Map<number, ChatState>();
  const presses = new Map<string, Press>();
  /** Private chats and basic groups count together, a supergroup by itself. */
  let lastId = 0;

  function nextId(state: ChatState): number {
    if (state.chat.type !== "supergroup") return ++lastId;
    // A forum's number 1 is its general topic.
    state.lastId += 1;
    return state.lastId;
  }

  function known(id: number | string): ChatState | Failure {
    const found =
      typeof id === "number"
        ? all.get(id)
        : [...all.values()].find(({ chat }) => chat.type === "supergroup" && `@${chat.username}`.toLowerCase() === id.toLowerCase());
    return found ?? badRequest("chat not found");
  }

  return {
    all,
    presses,
    press(query) {
      const id = String(4_000_000_000_000 + presses.size);
      const press: Press = { query: { id, ...query }, at: clock() };
      presses.set(id, press);
      return press;
    },
    open(chat, access) {
      const state: ChatState = {
        chat,
        access,
        messages: new Map(),
        topics: new Map(),
        happenings: [],
        actions: [],
        lastId: chat.is_forum ? 1 : 0,
      };
      all.set(chat.id, state);
      return state;
    },
    known,
    writable(id) {
      const state = known(id);
      return "ok" in state ? state : (refusal(state) ?? state);
    },
    add(state, content, more) {
      const message = { message_id: nextId(state), date: Math.floor(now() / 1_000), chat: state.chat, ...content } as Message;
      const kept: KeptMessage = {
        message,
        replyTo: undefined,
        editCount: 0,
        sentAt: clock(),
        isSilent: false,
        isProtected: false,
        ...more,
      };
      state.messages.set(message.message_id, kept);
      return kept;
    },
    edit(state, kept, content) {
      const message = { ...kept.message, ...content, edit_date: Math.floor(now() / 1_000) } as Message;
      const next = { ...kept, message, editCount: kept.editCount + 1 };
      state.messages.set(message.message_id, next);
      return next;
    },
    shown(state, { message, replyTo }) {
      const repliedTo = replyTo === undefined ? undefined : state.messages.get(replyTo)?.message;
      return repliedTo ? ({ ...message, reply_to_message: repliedTo } as Message) : message;
    },
  };
}

/** A message's words as its fields. */
export function textFields({ text, entities }: Formatted, keyboard?: InlineKeyboardMarkup): Partial<Message> {
  return { text, ...(entities.length > 0 ? { entities: [...entities] } : {}), ...(keyboard ? { reply_markup: keyboard } : {}) };
}

function refusal({ chat, access }: ChatState): Failure | undefined {
  switch (access) {
    case "open":
      return undefined;
    case "not started":
      return forbidden("bot can't initiate conversation with a user");
    case "blocked":
      return forbidden("bot was blocked by the user");
    case "deactivated":
      return forbidden("user is deactivated");
    case "kicked":
      return forbidden(`bot was kicked from the ${chat.type} chat`);
    default:
      return {
        ...badRequest("group chat was upgraded to a supergroup chat"),
        parameters: { migrate_to_chat_id: access.movedTo },
      };
  }
}
