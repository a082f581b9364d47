import type { Adapter, ContentOf } from "../../chat/adapter.ts";
import type { Arrival, ChatId, Language, Message, Receipt, ReceivedFile } from "../../chat/message.ts";
import type { Say } from "./render.ts";

/** The conversation behind the terminal. */
export interface Conversation {
  receive(arrival: Arrival): Promise<Receipt>;
  /** Resolves when all that was received is answered. */
  idle(): Promise<void>;
}

/** A way to talk in the terminal: it shows messages, and hears until its input ends. */
export interface TerminalChannel {
  send(message: Message, replyTo: string | undefined): Promise<void>;
  serve(conversation: Conversation): Promise<void>;
}

export interface Localized {
  readonly say: Readonly<Record<Language, Say>>;
}

/** What a message's files need. */
export interface FilesOut {
  readonly contentOf: ContentOf;
  /** Lays a file where people find it; gives its path. */
  save(name: string, content: Uint8Array): Promise<string>;
}

/** Takes a file in: stored by its content, or refused. Rejects when none can be stored now. */
export type KeepFile = (name: string, content: Uint8Array) => Promise<ReceivedFile>;

export const ADMIN: ChatId = "terminal:admin";

const PAUSE = 250;

/** The channel as a platform's way out: nothing limits it, and what was sent stays as it is. */
export function outletOf(channel: Pick<TerminalChannel, "send">): Pick<Adapter, "render" | "limits" | "send"> {
  return {
    render: (message, replyTo) => [{ message, replyTo }],
    limits: () => [],
    async send(_, { message, replyTo }) {
      try {
        await channel.send(message as Message, replyTo as string | undefined);
        return { kind: "sent" };
      } catch (error) {
        return { kind: "failed", reason: String(error) };
      }
    },
  };
}

/** Has an event stored, again and again while the store is down: no platform repeats what is typed here. False: it was refused. */
export async function deliver({ receive }: Conversation, arrival: Arrival): Promise<boolean> {
  for (;;) {
    const receipt = await receive(arrival);
    if (receipt !== "later") return receipt === "stored";
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
