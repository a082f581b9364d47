import type { Arrival, ChatId, Filled, Language, Message, OutgoingFile, Receipt, RemoteFile, Text } from "./message.ts";

/** The port between a platform and the engine. Types only. */

/** At most so many requests in any stretch of so many milliseconds; requests with the same key share it. */
export interface Limit {
  readonly key: string;
  readonly count: number;
  readonly per: number;
}

/** Where a message goes. */
export interface Address {
  readonly chat: ChatId;
  /** Where the platform wants it, if that is not the chat's id. */
  readonly route?: string | undefined;
}

/**
 * What became of a request. `sent`: the platform has it, under `ref`; `later`: not taken now, for so many milliseconds; `unsent`: it
 * certainly did not go out, and may be tried again; `unknown`: it was asked for, but no answer came; `failed`: it never will go
 * out as it is; `unreachable`: nothing can be sent there until the person writes; `moved`: the chat has another id now.
 */
export type Sending =
  | { readonly kind: "sent"; readonly ref?: string | undefined }
  | { readonly kind: "later"; readonly wait: number }
  | { readonly kind: "unsent" | "unknown" | "failed" | "unreachable"; readonly reason: string }
  | { readonly kind: "moved"; readonly to: ChatId };

/** One request's worth of a message, as its adapter rendered it; a file of the message is a part of its own. */
type Part = { readonly file?: OutgoingFile | undefined; readonly [key: string]: unknown };

/** The bytes of a file that goes out, with words in this language; undefined when it cannot be had. Never rejects. */
export type ContentOf = (file: OutgoingFile, language: Language) => Promise<Uint8Array | undefined>;

/** How a channel does, for who watches over the program. */
export interface ChannelState {
  readonly state: "starting" | "running" | "trouble" | "stopped";
  /** What keeps it from running; no secrets. */
  readonly problem?: string | undefined;
  /** When something last came in: an ISO instant of the real time. */
  readonly lastEvent?: string | undefined;
}

/** A platform. What it cannot do it leaves out, and the engine does without. */
export interface Adapter {
  readonly platform: string;
  /** Begins to receive; resolves at once, and goes on trying while it cannot. */
  start(desk: Desk): Promise<void>;
  /** Takes nothing new; what was taken is stored and acknowledged. */
  stop(): Promise<void>;
  /**
   * A message as the requests that it takes, in order: its words, of which the last one holds the buttons, then its files.
   * @param replyTo the id of the event that it answers
   */
  render(message: Message, replyTo?: string): readonly Part[];
  /** What a request has to keep to. */
  limits(chat: ChatId, request: "send" | "edit" | "file"): readonly Limit[];
  /** Never rejects. */
  send(to: Address, part: Part): Promise<Sending>;
  /** Puts a part in the place of one that was sent under `ref`. Without it, edits become new messages. */
  edit?(to: Address, ref: string, part: Part): Promise<Sending>;
  /** Shows that a reply is being written; may be lost. */
  typing?(to: Address): Promise<void>;
  /**
   * A file's content, unless it has more bytes than wanted; undefined when there is none. Rejects when it may be tried again, and
   * when the signal ends it.
   */
  fetch?(file: RemoteFile, mostBytes: number, signal?: AbortSignal): Promise<Uint8Array | "too-large" | undefined>;
  /** Whether it shows forms. */
  readonly forms?: boolean;
  state?(): ChannelState;
}

/** An input of a form. */
export interface FormInput {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text | undefined;
  /** What stands there; what is not changed is not handed on as filled in. An ISO date for a date. */
  readonly value?: readonly Text[] | undefined;
  readonly kind: "line" | "lines" | "date";
  readonly isRequired: boolean;
}

/** Several things asked at once. */
export interface Form {
  readonly id: string;
  readonly title: Text;
  readonly language: Language;
  readonly inputs: readonly FormInput[];
}

/** What an adapter finds behind it. */
export interface Desk {
  /**
   * Stores an event; only then may its platform be told "received". When it is not stored, the sender was told so. What is handed over
   * without waiting is stored in that order, and none after one that has to come again.
   */
  receive(arrival: Arrival): Promise<Receipt>;
  /** A form as it stands now for who writes from a chat; undefined when there is nothing to fill in. */
  form(chat: ChatId, id: string): Promise<Form | undefined>;
  /** What is wrong with what was filled in, by the inputs' ids; nothing when it can be taken. Changes nothing. */
  check(chat: ChatId, filled: Filled): Promise<Readonly<Record<string, Text>>>;
  /** What stands on the page that the platform keeps for a person. */
  home(chat: ChatId): Promise<Message>;
  /** The private chats of the platform that have written, with the greatest `ref` of what came in from each, if one is known. */
  known(
    platform: string,
  ): Promise<readonly { readonly chat: ChatId; readonly route?: string | undefined; readonly last?: string | undefined }[]>;
}
