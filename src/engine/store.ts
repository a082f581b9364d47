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
export type MessageKind = "reply" | "notice";

/** A message of the outbox. */
export interface OutgoingMessage {
  /** Position in the outbox, growing. */
  readonly seq: number;
  readonly message: Message;
  readonly kind: MessageKind;
  /** The id of the event that it answers, in its own chat; undefined for a notice. */
  readonly replyTo?: string | undefined;
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
  saveConversation(chat: ChatId, conversation: SavedConversation): Promise<void>;
  /** Adds a message to the outbox as `pending`. */
  enqueue(message: Omit<OutgoingMessage, "seq">): Promise<void>;
}

/**
 * Events, conversations and outgoing messages, kept. Each method may reject with StoreUnavailable. `Stores` are the
 * features' stores, which share the turn's transaction.
 */
export interface EngineStore<Stores> {
  /** Stores an event in a commit of its own; its position, or undefined when its chat already has one with this id. */
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
  giveUp(seq: number, cause: string, told: Omit<OutgoingMessage, "seq">): Promise<void>;
  /** One transaction that belongs to no event: imports, commands of an administrator, tests. */
  transaction<T>(work: (stores: TurnStore & Stores) => Promise<T>): Promise<T>;
  /** Messages to send, in order: those `pending`, of all chats or of those whose platform is `platform` ("terminal"). */
  outgoing(limit: number, platform?: string): Promise<readonly OutgoingMessage[]>;
  /** Says what became of a message. `reason` for `failed` and `unknown`. */
  settle(seq: number, delivery: Exclude<Delivery, "pending">, reason?: string): Promise<void>;
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
