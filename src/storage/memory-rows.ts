import type { ChatId } from "../chat/message.ts";
import type { Delivery } from "../engine/store.ts";

export interface InboxRow {
  readonly seq: number;
  readonly key: string;
  readonly event: string;
  readonly chat: ChatId;
  readonly ref: string | undefined;
  readonly json: string | undefined;
  readonly at: Date;
  readonly done: boolean;
}

export interface OutboxRow {
  readonly seq: number;
  readonly chat: ChatId;
  readonly json: string | undefined;
  readonly at: Date;
  readonly status: Delivery;
  readonly ref?: string | undefined;
  readonly pagesSent?: number | undefined;
}

export interface ConversationRow {
  readonly json: string;
  readonly at: Date;
  readonly route?: string | undefined;
  readonly unreachable?: string | undefined;
}
