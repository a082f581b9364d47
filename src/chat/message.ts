import type { Chart } from "./chart.ts";

/** What passes between adapters and engine. Types only. */

export type Language = "vi" | "en";

/** Who a message comes from or goes to, with its platform: `terminal:admin`, `telegram:42`. */
export type ChatId = `${string}:${string}`;

/** A sentence of locales/*.ftl by its key, with its variables. */
export interface Phrase {
  readonly key: string;
  readonly values?: Readonly<Record<string, Value>>;
}

/** What may stand in a sentence: words, numbers, words that differ by language, another phrase. */
export type Value = string | number | Both | Phrase;

/** Words in both languages. */
export type Both = Readonly<Record<Language, string>>;

/** Words to show: a phrase in the reader's language, or words as they are, which are never markup. */
export type Text = Phrase | string;

/** Words that lead to an address on the web; on platforms with links to the bot also to what it then hears: "start:thamgia_K7MX". */
export interface Link {
  readonly link: string;
  readonly text: Text;
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: readonly (Text | Link)[]; readonly strong?: boolean }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly (readonly (Text | Link)[])[] }
  | { readonly kind: "source"; readonly text: readonly Text[] };

export interface Button {
  /** At most 64 bytes. */
  readonly id: string;
  readonly label: Text;
  /** One of several values to pick from, which may stand in a menu. */
  readonly choice?: boolean | undefined;
  /** In a group: leads to the private chat, where a command without its slash is given: "kehoach". */
  readonly opens?: string | undefined;
  /** The form that it opens where the platform has forms. */
  readonly form?: string | undefined;
}

/** A file that came in and is stored by its content, or why it was not stored. */
export interface ReceivedFile {
  /** As the sender named it, without a path. */
  readonly name: string;
  readonly bytes: number;
  /** Its content's SHA-256 in hexadecimal; undefined when it was refused. */
  readonly hash?: string | undefined;
  readonly refused?: "too-large" | "kind" | "unreadable" | undefined;
}

/** A file that goes out: one that is kept by its content, a text, or a picture that is drawn when it is sent. */
export type OutgoingFile =
  | { readonly name: string; readonly hash: string }
  /** Its name's end says what it is: "lich.ics". */
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly chart: Chart };

/** A file that lies with its platform and has to be fetched from there. */
export interface RemoteFile {
  readonly name: string;
  /** As the platform says. */
  readonly bytes?: number | undefined;
  /** How the platform's adapter finds it. */
  readonly source: string;
}

/** What was filled into a form, by its inputs' ids. */
export interface Filled {
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What comes in: something typed, a button pressed, a file or a form filled in. */
export type Event = {
  /** Its platform's unique id; the same id again in the same chat is the same event. */
  readonly id: string;
  readonly from: ChatId;
  /** The platform's id of the message; for a press, of the one under which the button stands. */
  readonly ref?: string | undefined;
  /** Where the platform wants the replies, if that is not the chat's id. */
  readonly route?: string | undefined;
  /** Said where others read it, too. */
  readonly group?: boolean | undefined;
  /** How the platform calls who sent it. */
  readonly name?: string | undefined;
} & (
  | {
      readonly text: string /** The id of the earlier event that this one is the edited form of, or "ref:" and its message's ref. */;
      readonly edits?: string | undefined;
    }
  | { readonly press: string }
  | { readonly file: ReceivedFile | RemoteFile }
  | { readonly filled: Filled }
);

/** An event as it arrives: its file may still have to be kept, which is tried each time it comes. */
export type Arrival = (Event | { readonly id: string; readonly from: ChatId; readonly keep: () => Promise<ReceivedFile> }) & {
  /** The platform does not deliver it again: when it cannot be stored, its adapter asks who sent it to do so once more. */
  readonly isLast?: boolean | undefined;
};

/**
 * What became of an event that came in: `stored`, or known already, so that its platform is told "received"; `later`: it could
 * not be stored now and has to come again; `refused`: it cannot be stored, and to repeat it would not help.
 */
export type Receipt = "stored" | "later" | "refused";

/** What goes out. */
export interface Message {
  readonly to: ChatId;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** How buttons are called where they can only be typed; letters where a number is a possible answer. Numbers unless given. */
  readonly marks?: "numbers" | "letters" | undefined;
  /** Its buttons are good for one press together. */
  readonly once?: boolean | undefined;
  /** A date is asked: where a calendar can be shown, the day picked in it (ISO) presses the button of this id and the day. */
  readonly asksDate?: { readonly press: string; readonly initial?: string | undefined } | undefined;
  /** The platform's id of the message that it answers where several people write. */
  readonly answers?: string | undefined;
  /** What it shows, by which all messages that show it are found and changed when that changes: "plan:40/1". */
  readonly card?: string | undefined;
  /** Files that come with it. */
  readonly files?: readonly OutgoingFile[] | undefined;
}
