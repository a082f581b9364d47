import type { ChatId, Event, Message } from "../chat/message.ts";

/** The store cannot be used now (locked, full, read-only, unreachable); what was asked of it did not happen. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** An event of the inbox. */
export interface StoredEvent {
  /** Position in the inbox, growing. */
  readonly seq: number;
  readonly event: Event;
  /** When it was received, by the product's calendar. */
  readonly at: Date;
}

/** What becomes of a message: `unknown` was sent, but no answer came. */
export type Delivery = "pending" | "sent" | "failed" | "unknown";

/** What kind of message it is decides what happens to an `unknown` one. */
export type MessageKind = "reply" | "notice" | "edit" | "reminder" | "announcement";

/** A message for the outbox. */
export interface QueuedMessage {
  readonly message: Message;
  readonly kind: MessageKind;
  /** The id of the event that it answers, in its own chat; undefined for a notice. */
  readonly replyTo?: string | undefined;
  /** Of an edit: the platform's id of the message in whose place it goes. */
  readonly edits?: string | undefined;
  /** Of an edit of a message that may not be sent yet: that message's position in the outbox. */
  readonly editsSeq?: number | undefined;
}

/** A message of the outbox, and where it goes. */
export interface OutgoingMessage extends QueuedMessage {
  /** Position in the outbox, growing. */
  readonly seq: number;
  readonly route?: string | undefined;
  /** Why nothing can be sent there until somebody writes from there. */
  readonly unreachable?: string | undefined;
  /** How many of its pages went out already. */
  readonly pagesSent?: number | undefined;
  /** Of an edit with `editsSeq`: what became of the message that it changes. */
  readonly edited?: Delivery | undefined;
}

/** Where messages that show something hang. */
export interface CardStore {
  /** The messages that show a card (Message.card) and were not found undeliverable, by their positions in the outbox, oldest first. */
  surfaces(card: string): Promise<readonly { readonly chat: ChatId; readonly seq: number }[]>;
  /** The cards that hang in some chats and whose names begin so, those sent last first. */
  hangingIn(chats: readonly ChatId[], beginning: string, limit: number): Promise<readonly string[]>;
}

/** What became of a message of the outbox. */
export interface Settled {
  readonly seq: number;
  readonly delivery: Delivery;
  /** For `failed` and `unknown`. */
  readonly reason?: string | undefined;
  /** The platform's id of it, once its words are sent; the one that is known stays when none is given. */
  readonly ref?: string | undefined;
  /** How many of its pages went out so far, if that is known anew. */
  readonly pagesSent?: number | undefined;
}

/** A chat that has written. */
interface KnownChat {
  readonly chat: ChatId;
  readonly route?: string | undefined;
  /** The greatest ref of what came in from there. */
  readonly last?: string | undefined;
}

/** What each feature keeps of a chat, by the feature's id. */
export type Slices = Readonly<Record<string, unknown>>;

/** A chat's state as it was saved. */
export interface SavedConversation {
  readonly slices: Slices;
}

/** What the engine does within a turn's transaction. */
export interface TurnStore {
  /** The conversation of a chat; undefined for a chat that never spoke. */
  conversation(chat: ChatId): Promise<SavedConversation | undefined>;
  /** Also notes that the chat can be reached again, and where; the route that is known stays when none is given. */
  saveConversation(chat: ChatId, conversation: SavedConversation, route?: string): Promise<void>;
  /** Adds a message to the outbox as `pending`. */
  enqueue(message: QueuedMessage): Promise<void>;
  /** The first event that came in under the platform's id of a message, and whether it was its edited form already. */
  eventUnder(chat: ChatId, ref: string): Promise<{ readonly id: string; readonly isEdit: boolean } | undefined>;
  /**
   * The messages that may stand under the platform's id, as long as their texts are kept: the one that was sent under it, as it is
   * now or is about to be, or else those of which the platform's answer is not known yet, the newest first.
   */
  messagesUnder(chat: ChatId, ref: string): Promise<readonly Pick<QueuedMessage, "message" | "kind">[]>;
}

/**
 * Events, conversations and outgoing messages, kept. Each method may reject with StoreUnavailable. `Stores` are the
 * features' stores, which share the turn's transaction.
 */
export interface EngineStore<Stores> {
  /**
   * Stores an event, before anything is made of it; its position, or undefined when its chat already has one with this id. Events are
   * stored in the order in which they are given, at once in one commit, and none after one that could not be.
   */
  append(event: Event, at: Date): Promise<number | undefined>;
  /** The events that no turn has finished, oldest first. */
  unfinished(): Promise<readonly StoredEvent[]>;
  /**
   * One transaction: finishes the event at `seq` and does the work; both or neither. The work is done again from the start
   * when another process's turn came between. Undefined, with nothing done, when the event is already finished.
   */
  turn<T>(seq: number, work: (turn: TurnStore & Stores) => Promise<T>): Promise<T | undefined>;
  /**
   * One transaction: finishes an event that no turn could be made of, and queues what its sender is told; nothing when it is
   * finished already. `cause` is for who looks into it.
   */
  giveUp(seq: number, cause: string, told: QueuedMessage): Promise<void>;
  /** One transaction that belongs to no event: imports, commands of an administrator, tests. */
  transaction<T>(work: (stores: TurnStore & Stores) => Promise<T>): Promise<T>;
  /**
   * Messages to send, in order: those `pending`, of all chats or of those whose platform is `platform` ("terminal"), behind the
   * position `after`.
   */
  outgoing(limit: number, platform?: string, after?: number): Promise<readonly OutgoingMessage[]>;
  /** Says what became of messages. */
  settle(...settled: readonly Settled[]): Promise<void>;
  /**
   * Marks a chat as one to which nothing can be sent, which the message at `seq` found out; the next event from there revives it, as one
   * that came after that message already has.
   */
  markUnreachable(chat: ChatId, reason: string, seq: number): Promise<void>;
  /** A chat goes on under another id: what is kept of it, and what waits for it. */
  moveChat(from: ChatId, to: ChatId): Promise<void>;
  /** The chats of a platform that have a route. */
  knownChats(platform: string): Promise<readonly KnownChat[]>;
  /** How many messages wait to be sent, and since when the oldest does, by the product's calendar. */
  backlog(): Promise<{ readonly pending: number; readonly oldest?: Date | undefined }>;
  /** The latest instant at which an event was received, by the product's calendar. */
  latestInstant(): Promise<Date | undefined>;
  /**
   * Empties what was received or sent before `textsBefore` and is finished, and forgets the ids of what is older than
   * `idsBefore`. Gives how many rows of each.
   */
  forget(before: {
    readonly textsBefore: Date;
    readonly idsBefore: Date;
  }): Promise<{ readonly emptied: number; readonly forgotten: number }>;
  /** Makes of the conversations of chats last used before an instant what `withoutTexts` makes of them; gives how many it changed. */
  forgetConversations(before: Date, withoutTexts: (slices: Slices) => Slices): Promise<number>;
}

/** "telegram" of "telegram:42". */
export function platformOf(chat: ChatId): string {
  return chat.slice(0, chat.indexOf(":"));
}
