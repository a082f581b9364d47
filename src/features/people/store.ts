import type { ChatId, Language } from "../../chat/message.ts";

/** Somebody who wrote to the bot. Personal data stands nowhere else than here and in what they wrote. */
export interface Person {
  /** Internal; the only name under which others' rows speak of a person. */
  readonly id: string;
  /** The language chosen for the interface; undefined: that of what they write. */
  readonly language?: Language | undefined;
}

/** A body that owns one plan a campaign. */
export interface Unit {
  readonly code: string;
  /** A level's id in the guideline pack. */
  readonly level: string;
  readonly name: string;
  /** The code of the unit above. */
  readonly parent?: string | undefined;
  /** Other names that people use: short ones, old ones. */
  readonly aliases?: readonly string[] | undefined;
}

export interface PeopleStore {
  /** The person that writes from a chat; made when there is none yet. */
  personAt(chat: ChatId): Promise<Person>;
  person(id: string): Promise<Person | undefined>;
  setLanguage(person: string, language: Language): Promise<void>;
  /** The chats of a person, the one used last first. */
  chatsOf(person: string): Promise<readonly ChatId[]>;
}

export interface UnitStore {
  unit(code: string): Promise<Unit | undefined>;
  /** All units, by code. */
  units(): Promise<readonly Unit[]>;
  /** The units right below one, by code. */
  unitsBelow(code: string): Promise<readonly Unit[]>;
  /** Adds units or changes those that have the same code; gives how many of each. */
  putUnits(units: readonly Unit[]): Promise<{ readonly added: number; readonly changed: number }>;
}
