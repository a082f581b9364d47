import type { ChatId, Language, Phrase } from "../../chat/message.ts";
import type { Outcome, Reply, Said, TurnContext } from "../../engine/turn.ts";
import { clean } from "../../language/fold.ts";
import { type Asked, readAsked } from "./me-asked.ts";
import { erased, erasureQuestion, leavingQuestion, profile } from "./me-words.ts";
import { tellIn } from "./shown.ts";
import type { Account, JoinRequest, Member, Unit } from "./store.ts";

/** What a chat keeps: when it was asked for a name, an ISO instant. */
export interface Slice {
  readonly asked?: string | undefined;
}

/** A unit that whoever speaks organizes for. */
export interface OwnUnit {
  readonly unit: Unit;
  /** Their rights there, also of units that were merged into it. */
  readonly held: readonly Member[];
  /** Nobody else organizes for it. */
  readonly isAlone: boolean;
}

/** What the stores hold for this turn. */
export interface Loaded {
  /** The ids under which whoever speaks is known. */
  readonly ids: readonly string[];
  readonly accounts: readonly Account[];
  readonly units: readonly OwnUnit[];
  /** All their rights. */
  readonly held: readonly Member[];
  /** Their requests that wait. */
  readonly waiting: readonly { readonly request: JoinRequest; readonly unit: Unit }[];
}

/** What a turn changes in the stores. */
export type Change =
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "leave"; readonly held: readonly Member[] }
  | {
      readonly kind: "erase";
      readonly ids: readonly string[];
      readonly chats: readonly ChatId[];
      readonly held: readonly Member[];
      readonly waiting: Loaded["waiting"];
    };

export interface Talk extends Loaded {
  readonly turn: TurnContext;
  readonly language: Language;
}

type Decided = Outcome<Slice, Change>;

const TEN_MINUTES = 10 * 60 * 1000;
const LONGEST_NAME = 100;

/** What is meant: by the command, a button, or as the name that was asked for. */
export function readWithin(
  { asked }: Slice,
  said: Said,
  { now }: TurnContext,
  isQuestion: (text: string) => boolean,
): ReturnType<typeof readAsked> {
  const read = readAsked(said);
  const isAsked = asked !== undefined && new Date(asked).getTime() + TEN_MINUTES > now.getTime();
  if (read || !isAsked || !("text" in said) || said.text.trim().startsWith("/") || isQuestion(said.text)) return read;
  return { asked: { kind: "called", name: clean(said.text.slice(0, 10 * LONGEST_NAME)) } };
}

/** What is made of what was said about oneself; undefined: it is about something else. */
export function decide(
  slice: Slice,
  said: Said,
  context: Loaded & TurnContext,
  isQuestion: (text: string) => boolean,
): Decided | undefined {
  const { ids, accounts, units, held, waiting, ...turn } = context;
  const read = readWithin(slice, said, turn, isQuestion);
  // Who turns to something else is not asked for a name any more.
  if (!read) return slice.asked === undefined ? undefined : { slice: {}, replies: [], passesOn: said };
  const language = turn.who.language ?? read.language ?? turn.language;
  const decided = answer({ ids, accounts, units, held, waiting, turn, language }, read.asked);
  return read.language ? { ...decided, asker: { spoken: language } } : decided;
}

function answer(talk: Talk, asked: Asked): Decided {
  if (talk.turn.isGroup) return privately(talk);
  switch (asked.kind) {
    case "show":
      return reply(profile(talk));
    case "name":
      return { ...tell(talk, { key: "people-me-name-ask" }), slice: { asked: talk.turn.now.toISOString() } };
    case "called":
      return called(talk, asked.name);
    case "leave":
    case "leave-yes":
      return leave(talk, asked.unit, asked.kind === "leave-yes");
    case "erase":
      return reply(erasureQuestion(talk));
    case "erase-yes":
      return erase(talk);
    case "keep":
      return tell(talk, { key: "people-invite-kept" });
  }
}

function privately(talk: Talk): Decided {
  const button = { id: "open:toi", label: { key: "people-link-button-privately" }, opens: "toi" };
  return reply(tellIn(talk.language, [{ key: "people-me-privately" }], [button]));
}

function called(talk: Talk, name: string): Decided {
  const again = { asked: talk.turn.now.toISOString() };
  if (!/\p{L}/u.test(name)) return { ...tell(talk, { key: "people-me-name-ask" }), slice: again };
  if (name.length > LONGEST_NAME) return { ...tell(talk, { key: "people-me-name-long", values: { most: LONGEST_NAME } }), slice: again };
  return reply(tellIn(talk.language, [{ key: "people-me-named", values: { name } }]), { kind: "call", name });
}

function leave(talk: Talk, code: string, isSure: boolean): Decided {
  const own = talk.units.find(({ unit }) => unit.code === code);
  if (!own) return tell(talk, { key: "people-me-not-there" });
  if (!isSure) return reply(leavingQuestion(talk.language, own));
  return reply(tellIn(talk.language, [{ key: "people-me-left", values: { unit: own.unit.name } }]), { kind: "leave", held: own.held });
}

function erase(talk: Talk): Decided {
  const { ids, held, waiting } = talk;
  const chats = talk.accounts.map(({ chat }) => chat);
  return reply(erased(talk.language, talk.turn.who), { kind: "erase", ids, chats, held, waiting });
}

function tell(talk: Talk, phrase: Phrase): Decided {
  return reply(tellIn(talk.language, [phrase]));
}

function reply(message: Reply, ...changes: readonly Change[]): Decided {
  return { slice: {}, replies: [message], changes };
}
