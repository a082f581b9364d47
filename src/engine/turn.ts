import type { Form } from "../chat/adapter.ts";
import type { ChatId, Event, Filled, Language, Message, ReceivedFile, Text } from "../chat/message.ts";

/** What a person did: typed something, pressed a button, sent a file or filled in a form. */
export type Said =
  | { readonly text: string; readonly edits?: string | undefined }
  | { readonly press: string }
  | { readonly file: ReceivedFile }
  | { readonly filled: Filled };

/** Who speaks: found out at each turn, for every right is checked at the moment of the action. */
export interface Who {
  /** A person's internal id. */
  readonly id: string;
  /** Names the account from which they speak without its chat. */
  readonly account: string;
  /** How they are called, where they said so. */
  readonly name?: string | undefined;
  /** Runs the bot. */
  readonly administrator: boolean;
  /** What they may do on the board: staff take and comment, leaders decide; undefined: they are not of it. */
  readonly board?: "staff" | "leader" | undefined;
  /** Codes of the units that they organize for, the one joined first first. */
  readonly units: readonly string[];
  /** The language chosen for the interface; undefined: that of what they write. */
  readonly language?: Language | undefined;
}

/** What a chat remembers of its asker, whichever feature found it out. */
export interface Asker {
  /** The language of the last question, for what has none of its own: buttons, commands. */
  readonly spoken?: Language | undefined;
  /** The level they organize at. */
  readonly level?: string | undefined;
  /** Questions that were not answered, which may be handed on; the last one last. */
  readonly unanswered?: readonly string[] | undefined;
}

/** What every feature knows when it decides. */
export interface TurnContext {
  readonly chat: ChatId;
  /** The event's id. */
  readonly event: string;
  /** Others read what is said here, too. */
  readonly isGroup: boolean;
  /** How the platform calls who speaks. */
  readonly name?: string | undefined;
  /** Whether forms can be shown here. */
  readonly hasForms: boolean;
  readonly who: Who;
  readonly asker: Asker;
  /** The language of the interface. */
  readonly language: Language;
  /** When the event was received, by the product's calendar, and its date there. */
  readonly now: Date;
  readonly today: string;
  /** The calendar is a rehearsal's, which has to be said where it matters. */
  readonly isRehearsal: boolean;
}

/** What a clock on the wall shows: an ISO date and HH:MM. */
export interface LocalTime {
  readonly date: string;
  readonly time: string;
}

export type Reply = Omit<Message, "to">;

/** What a feature makes of what was said. */
export interface Outcome<Slice, Change> {
  readonly slice: Slice;
  readonly replies: readonly Reply[];
  readonly changes?: readonly Change[];
  /** What was found out about the asker. */
  readonly asker?: Asker;
  /**
   * What it leaves to the features after it, as a question in the middle of a form is left; `replies` follow theirs.
   */
  readonly passesOn?: Said;
}

/** A message to somebody else than the one who spoke, or one that changes an earlier message. */
export interface Notice {
  readonly to: ChatId;
  readonly message: Reply;
  /** The position in the outbox of the message in whose place it goes. */
  readonly edits?: number | undefined;
}

/** What a feature is, to the engine: what it keeps of a chat, what it needs from the stores, and a pure decision. */
export interface Feature<Slice, Context, Change, Stores> {
  /** Names its slice of a conversation. */
  readonly id: string;
  /** Reads what was saved of a chat, also by an older version of the program; undefined for a new chat. */
  readSlice(saved: unknown): Slice;
  load(stores: Stores, slice: Slice, said: Said, turn: TurnContext): Promise<Context>;
  /** Pure: no store, clock or platform. Undefined: this is for the features after it. */
  decide(slice: Slice, said: Said, context: Context & TurnContext): Outcome<Slice, Change> | undefined;
  /** Makes the changes; false when another turn came between, so that the turn is begun anew. */
  apply(stores: Stores, change: Change, turn: TurnContext): Promise<boolean | readonly Notice[]>;
  /** A form of its own as it stands now. */
  form?(slice: Slice, id: string, context: Context & TurnContext): Form | undefined;
  /** What is wrong with a form of its own that was filled in, by its inputs. */
  check?(slice: Slice, filled: Filled, context: Context & TurnContext): Problems | undefined;
  /** What it takes does not end what another feature is asking, as a question in the middle does not. */
  readonly isAside?: true;
  /** Its slice when another feature took what was said: what it asked is not asked any more. What it keeps otherwise stays. */
  letGo?(slice: Slice): Slice;
  /** What it has to say on a page that a platform keeps for a person. */
  home?(slice: Slice, context: Context & TurnContext): Reply | undefined;
}

/** By a form's inputs. */
export type Problems = Readonly<Record<string, Text>>;

/** The same feature, after whose changes others have something to tell, too. */
export function followedBy<Slice, Context, Change, Stores, More>(
  feature: Feature<Slice, Context, Change, Stores>,
  after: (stores: More, change: Change, turn: TurnContext) => Promise<readonly Notice[]>,
): Feature<Slice, Context, Change, Stores & More> {
  return {
    ...feature,
    async apply(stores, change, turn) {
      const applied = await feature.apply(stores, change, turn);
      if (applied === false) return false;
      return [...(applied === true ? [] : applied), ...(await after(stores, change, turn))];
    },
  };
}

/** A feature with its types closed over, so that different ones stand in one row. */
export interface Taker<Stores> {
  readonly id: string;
  readonly isAside: boolean;
  letGo(saved: unknown): unknown;
  form(stores: Stores, saved: unknown, id: string, turn: TurnContext): Promise<Form | undefined>;
  check(stores: Stores, saved: unknown, filled: Filled, turn: TurnContext): Promise<Problems | undefined>;
  home(stores: Stores, saved: unknown, turn: TurnContext): Promise<Reply | undefined>;
  take(stores: Stores, saved: unknown, said: Said, turn: TurnContext): Promise<Taken<Stores> | undefined>;
}

export interface Taken<Stores> {
  readonly slice: unknown;
  readonly replies: readonly Reply[];
  readonly asker?: Asker | undefined;
  readonly passesOn?: Said | undefined;
  /** Makes the changes; the notices they cause, or undefined when another turn came between. */
  apply(stores: Stores): Promise<readonly Notice[] | undefined>;
}

export function asTaker<Slice, Context, Change, Stores>(feature: Feature<Slice, Context, Change, Stores>): Taker<Stores> {
  const known = async (stores: Stores, saved: unknown, said: Said, turn: TurnContext) => {
    const slice = feature.readSlice(saved);
    return { slice, context: { ...(await feature.load(stores, slice, said, turn)), ...turn } };
  };
  return {
    id: feature.id,
    isAside: feature.isAside === true,
    letGo: (saved) => (feature.letGo && saved !== undefined ? feature.letGo(feature.readSlice(saved)) : saved),
    async form(stores, saved, id, turn) {
      if (!feature.form) return undefined;
      const { slice, context } = await known(stores, saved, { filled: { form: id, values: {} } }, turn);
      return feature.form(slice, id, context);
    },
    async check(stores, saved, filled, turn) {
      if (!feature.check) return undefined;
      const { slice, context } = await known(stores, saved, { filled }, turn);
      return feature.check(slice, filled, context);
    },
    async home(stores, saved, turn) {
      if (!feature.home) return undefined;
      const { slice, context } = await known(stores, saved, { press: "home" }, turn);
      return feature.home(slice, context);
    },
    async take(stores, saved, said, turn) {
      const { slice, context } = await known(stores, saved, said, turn);
      const outcome = feature.decide(slice, said, context);
      if (!outcome) return undefined;
      return {
        slice: outcome.slice,
        replies: outcome.replies,
        asker: outcome.asker,
        passesOn: outcome.passesOn,
        async apply(stores) {
          const notices: Notice[] = [];
          for (const change of outcome.changes ?? []) {
            const applied = await feature.apply(stores, change, turn);
            if (applied === false) return undefined;
            if (applied !== true) notices.push(...applied);
          }
          return notices;
        },
      };
    },
  };
}

/** What an event says. A file that was not fetched cannot be read. */
export function saidIn(event: Event): Said {
  if ("press" in event) return { press: event.press };
  if ("filled" in event) return { filled: event.filled };
  if ("text" in event) return { text: event.text, edits: event.edits };
  const { file } = event;
  return { file: "source" in file ? { name: file.name, bytes: file.bytes ?? 0, refused: "unreadable" } : file };
}
