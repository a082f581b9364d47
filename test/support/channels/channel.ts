import type { ChatId } from "../../../src/chat/message.ts";
import type { Config } from "../../../src/config.ts";

/** A message of the bot as its readers see it now. */
export interface Shown {
  /** The platform's id of it. */
  readonly ref: string;
  readonly text: string;
  /** What its buttons and menus are called. */
  readonly buttons: readonly string[];
  /** Whom it would ping. */
  readonly pings: readonly string[];
  /** The ref of the message that it answers, where several people write. */
  readonly answers: string | undefined;
  readonly files: readonly ShownFile[];
}

/** A file of the bot as its readers get it. */
export interface ShownFile {
  /** Undefined for a picture whose platform shows it without its name. */
  readonly name: string | undefined;
  /** It is shown, not just handed over. */
  readonly isPicture: boolean;
  readonly content: Buffer;
}

/** Something that somebody did, on its way to the bot. */
export interface Deed {
  /** The platform's id of the message. */
  readonly ref: string;
  isTaken(): boolean;
  /** Resolves when the bot took it. The platform brings again what it refused. */
  taken(): Promise<void>;
  /** Resolves when the platform has seen that it was not taken. */
  refused(): Promise<void>;
  /** Brings it once more, as platforms do now and then; resolves when the bot took that. Undefined where that is never done. */
  readonly again?: (() => Promise<void>) | undefined;
}

interface SentFile {
  readonly name: string;
  readonly content: string;
  /** What the platform says of its size, where a test wants no real 20 MB. */
  readonly size?: number;
}

/** Somebody, in their private chat with the bot. */
export interface Person {
  readonly chat: ChatId;
  /** Says something, or gives a command. */
  say(text: string): Deed;
  /** Changes what was said earlier. */
  edit(said: Deed, text: string): Deed;
  /** Presses a button under a message as it was shown, even if it is another by now. */
  press(under: Shown, label: string): Deed;
  send(file: SentFile): Deed;
  /** The bot's next message that was not waited for yet. */
  next(): Promise<Shown>;
  /** The bot's messages as they stand now. */
  shown(): readonly Shown[];
  /** What they were told beside that, and nobody else. */
  asides(): readonly string[];
  /** Nothing can be sent to them. */
  leave(): void;
  /** Something can be sent to them again. */
  comeBack(): void;
}

/** A group of people and the bot. */
export interface Group {
  say(person: Person, text: string): Deed;
  /** The same with the bot's name. */
  mention(person: Person, text: string): Deed;
  /** Asks for the plan of Nghệ An, as it is done there. */
  askPlan(person: Person): Deed;
  next(): Promise<Shown>;
  shown(): readonly Shown[];
  /** Takes the button that leads to the private chat. */
  follow(person: Person, under: Shown, label: string): Deed;
}

/** A channel with its platform, as a test moves it. */
export interface Channel {
  /** What the bot has to know of it. */
  readonly config: Partial<Config>;
  /** What nobody may see. */
  readonly secrets: readonly string[];
  /** What people are called, and all that they wrote. */
  readonly personal: readonly string[];
  /** Waits until the bot receives from here. @param url where it listens */
  ready(url: string): Promise<void>;
  /** An administrator, and somebody else. */
  readonly an: Person;
  readonly binh: Person;
  /** One more person. */
  somebody(name: string): Person;
  readonly group: Group;
  /** Waits until something holds; looks whenever something happens on the platform. */
  until(look: () => boolean): Promise<void>;
  /** Waits until all that was done was taken. */
  delivered(): Promise<void>;
  /** The requests to send something to somebody. */
  sends(to: Person): readonly { readonly isTaken: boolean }[];
  /** The connection breaks at the next request that sends something, before it has an effect or after. */
  breakSending(when: "before" | "after"): void;
  /** The next request that sends something to somebody is refused for so many seconds. */
  refuseSending(to: Person, seconds: number): void;
  /** The next file for somebody is refused: for so many seconds, or for good. */
  refuseFile(to: Person, how: { readonly seconds: number } | "for good"): void;
  /** The connection breaks when a file is fetched next. */
  breakFetching(): void;
  /** Brings every kind of event that is of no use to the bot. */
  bringUseless(): void;
}
