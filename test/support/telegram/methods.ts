import type { User, UserFromGetMe } from "grammy/types";
import type { Chats } from "./chats.ts";
import { type Answer, success } from "./failure.ts";
import { messageMethods } from "./message-methods.ts";
import type { Parameters } from "./parameters.ts";
import { profileMethods } from "./profile-methods.ts";
import type { StoredFiles } from "./stored-files.ts";
import { updateMethods } from "./update-methods.ts";
import type { UpdateQueue } from "./update-queue.ts";
import type { Webhook } from "./webhook.ts";

/** What the methods work on. */
export interface Server {
  /** The bot as getMe gives it, and as the sender of messages. */
  readonly me: UserFromGetMe;
  readonly bot: User;
  readonly chats: Chats;
  readonly files: StoredFiles;
  readonly queue: UpdateQueue;
  readonly webhook: Webhook;
  /** Monotonic, in milliseconds. */
  readonly clock: () => number;
  /** The calendar's, in milliseconds. */
  readonly now: () => number;
  /** How long the press of a button may be answered, in milliseconds. */
  readonly pressLife: number;
  /** Tells the tests, in a line of the transcript, what the bot did. */
  readonly happened: (line: string) => void;
}

/** `gone`: who asked does not wait for the answer any more. */
export type Method = (asked: Parameters, gone: AbortSignal) => Answer | Promise<Answer>;

/** The methods by their documented names. */
export function createMethods(server: Server): ReadonlyMap<string, Method> {
  return new Map<string, Method>([
    ["getMe", () => success(server.me)],
    ...Object.entries(updateMethods(server)),
    ...Object.entries(messageMethods(server)),
    ...Object.entries(profileMethods()),
  ]);
}
