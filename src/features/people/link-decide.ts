import type { ChatId, Language, Phrase } from "../../chat/message.ts";
import { platformOf } from "../../engine/store.ts";
import type { LocalTime, Notice, Outcome, Reply, Said, TurnContext } from "../../engine/turn.ts";
import { type Asked, readAsked } from "./link-asked.ts";
import { joinedWith, linkedWith, newCode, questionAbout, sentToMaker, timed, type Until, undone, undoQuestion } from "./link-words.ts";
import type { DrawnCode } from "./one-time-code.ts";
import { platformName, tellIn } from "./shown.ts";
import type { Account, LinkCode, LinkSide, LinkUse } from "./store.ts";

/** What a chat keeps: when codes were typed that there are not, ISO instants. */
export interface Slice {
  readonly wrong: readonly string[];
}

/** What the stores hold for this turn. */
export interface Loaded {
  /** The accounts of whoever speaks. */
  readonly mine: readonly Account[];
  /** The code that was typed or whose button was pressed; where a new one is asked for, the one waiting for its maker's answer. */
  readonly code?: LinkCode | undefined;
  /** The accounts of the code's other side. */
  readonly others: readonly Account[];
  /** A new code, where one is asked for. */
  readonly drawn?: DrawnCode | undefined;
}

/** What a turn changes in the stores, and who is told of it. */
export type Change = { readonly notices: readonly Notice[] } & (
  | { readonly kind: "make"; readonly code: Pick<LinkCode, "hash" | "maker" | "expiresAt"> }
  | { readonly kind: "use"; readonly hash: string; readonly use: LinkUse }
  | { readonly kind: "refuse"; readonly hash: string }
  | { readonly kind: "join"; readonly hash: string; readonly person: string; readonly into: string }
  | { readonly kind: "separate"; readonly chats: readonly ChatId[] }
);

/** A turn being decided. */
interface Talk extends Loaded {
  readonly slice: Slice;
  readonly turn: TurnContext;
  readonly language: Language;
  local(instant: Date): LocalTime;
}

type Decided = Outcome<Slice, Change>;

/** How long a code can be used, its use confirmed, and wrong tries count. */
const TEN_MINUTES = 10 * 60 * 1000;
const MOST_WRONG = 5;

/** What is made of what was said about linking accounts; undefined: it is about something else. */
export function decide(
  slice: Slice,
  said: Said,
  { mine, code, others, drawn, ...turn }: Loaded & TurnContext,
  local: Talk["local"],
): Decided | undefined {
  const read = readAsked(said);
  if (!read) return undefined;
  const language = turn.who.language ?? read.language ?? turn.language;
  const talk: Talk = { mine, code, others, drawn, turn, slice, language, local };
  const decided = answer(talk, read.asked);
  return read.language ? { ...decided, asker: { spoken: language } } : decided;
}

function answer(talk: Talk, asked: Asked): Decided {
  if (talk.turn.isGroup) return privately(talk);
  switch (asked.kind) {
    case "new":
      return makeCode(talk);
    case "use":
      return typedCode(talk, asked.hash);
    case "yes":
      return confirm(talk);
    case "no":
      return refuse(talk);
    case "undo":
      return isLinked(talk) ? reply(talk, undoQuestion(talk.language, linkedChats(talk))) : tell(talk, { key: "people-link-not-linked" });
    case "undo-yes":
      return isLinked(talk) ? undo(talk) : tell(talk, { key: "people-link-not-linked" });
    case "undo-no":
      return tell(talk, { key: isLinked(talk) ? "people-link-kept" : "people-link-not-linked" });
  }
}

/** Where others read it, no code is shown and none is good. */
function privately({ slice, language }: Talk): Decided {
  const button = { id: "open:lienket", label: { key: "people-link-button-privately" }, opens: "lienket" };
  return { slice, replies: [tellIn(language, [{ key: "people-link-privately" }], [button])] };
}

function makeCode(talk: Talk): Decided {
  const { turn, code, drawn, language } = talk;
  if (isLinked(talk)) return reply(talk, linkedWith(language, linkedChats(talk)));
  if (code?.use && !isLate(talk, code.use)) return reply(talk, question({ ...code, maker: { ...code.maker, language } }, code.use, talk));
  if (!drawn) return tell(talk, { key: "people-link-not-linked" });
  const expiresAt = inTenMinutes(turn.now);
  const change: Change = { kind: "make", code: { hash: drawn.hash, maker: sideOf(talk), expiresAt }, notices: [] };
  return reply(talk, newCode(language, drawn.shown, until(talk, expiresAt)), change);
}

function typedCode(talk: Talk, hash: string | undefined): Decided {
  const wrong = recentlyWrong(talk);
  if (wrong.length >= MOST_WRONG) return tell(talk, wait(talk, wrong));
  if (hash === undefined) return tell(talk, { key: "people-link-malformed" });
  return talk.code ? useCode(talk, talk.code) : wrongCode(talk, [...wrong, talk.turn.now.toISOString()]);
}

function wrongCode(talk: Talk, wrong: readonly string[]): Decided {
  const left = MOST_WRONG - wrong.length;
  return { ...tell(talk, left > 0 ? { key: "people-link-wrong", values: { left } } : wait(talk, wrong)), slice: { wrong } };
}

function wait(talk: Talk, [first = ""]: readonly string[]): Phrase {
  return timed("people-link-wait", until(talk, inTenMinutes(new Date(first))));
}

function useCode(talk: Talk, code: LinkCode): Decided {
  const { turn, others } = talk;
  const { maker, state, expiresAt } = code;
  if (isLinked(talk)) {
    const isWithMaker = maker.person === turn.who.id;
    return isWithMaker ? tell(talk, { key: "people-link-together" }) : reply(talk, linkedWith(talk.language, linkedChats(talk)));
  }
  if (maker.person === turn.who.id) return tell(talk, { key: "people-link-own" });
  if (state === "used" && code.use?.person === turn.who.id && !isLate(talk, code.use)) return reply(talk, sent(talk, code, code.use));
  if (state === "void" || (state === "unused" && !isOneOf(others, maker))) return tell(talk, { key: "people-link-void" });
  if (state !== "unused") return tell(talk, { key: "people-link-used" });
  if (expiresAt <= turn.now) return tell(talk, { key: "people-link-expired" });
  if (platformOf(maker.chat) === platformOf(turn.chat))
    return tell(talk, { key: "people-link-same-platform", values: { platform: platformName(maker.chat) } });
  const use: LinkUse = { ...sideOf(talk), at: turn.now };
  const notices = [{ to: maker.chat, message: question(code, use, talk) }];
  return reply(talk, sent(talk, code, use), { kind: "use", hash: code.hash, use, notices });
}

/** Only its maker may, while it waits for that; the right is looked at now, whenever the button was shown. */
function confirm(talk: Talk): Decided {
  const { turn, code, mine, others, language } = talk;
  if (code?.maker.person !== turn.who.id)
    return tell(talk, { key: code?.maker.chat === turn.chat ? "people-link-impossible" : "people-link-not-yours" });
  if (code.state !== "used" || !code.use) return asItIs(talk, code);
  if (isLate(talk, code.use)) return tell(talk, { key: "people-link-late" });
  const { use, hash, maker } = code;
  if (!isOneOf(mine, maker) || !isOneOf(others, use)) return tell(talk, { key: "people-link-impossible" });
  const told = joinedWith(turn.who.language ?? use.language, turn.chat);
  const notices = [{ to: use.chat, message: told }];
  return reply(talk, joinedWith(language, use.chat), { kind: "join", hash, person: use.person, into: maker.person, notices });
}

/** Either side may say that the other is somebody else. */
function refuse(talk: Talk): Decided {
  const { turn, code } = talk;
  const sides = code ? [code.maker, ...(code.use ? [code.use] : [])] : [];
  if (!code || sides.every(({ person }) => person !== turn.who.id)) return tell(talk, { key: "people-link-not-yours" });
  if (code.state !== "used") return asItIs(talk, code);
  const notices = sides
    .filter(({ person }) => person !== turn.who.id)
    .map(({ chat, language }) => ({ to: chat, message: tellIn(language, [{ key: "people-link-refused-there" }]) }));
  return tell(talk, { key: "people-link-refused" }, { kind: "refuse", hash: code.hash, notices });
}

/** What became of a code whose button is an old one. */
function asItIs(talk: Talk, { state }: LinkCode): Decided {
  if (isLinked(talk)) return reply(talk, linkedWith(talk.language, linkedChats(talk)));
  return tell(talk, { key: state === "refused" ? "people-link-refused" : "people-link-not-linked" });
}

/** Whichever account says so, the one that was joined goes back to whose it was. */
function undo(talk: Talk): Decided {
  const { turn, mine, language } = talk;
  const others = linkedChats(talk);
  const chats = mine.filter(({ joinedFrom }) => joinedFrom !== undefined).map(({ chat }) => chat);
  const notices = others.map((chat) => ({ to: chat, message: undone(language, [turn.chat]) }));
  return reply(talk, undone(language, others), { kind: "separate", chats, notices });
}

function isLinked({ mine }: Talk): boolean {
  return mine.length > 1;
}

/** The other accounts of whoever speaks. */
function linkedChats({ mine, turn }: Talk): readonly ChatId[] {
  return mine.map(({ chat }) => chat).filter((chat) => chat !== turn.chat);
}

/** Whether accounts are one side's as it was when it made or used a code: its own and no other. */
function isOneOf(accounts: readonly Account[], { chat, person }: LinkSide): boolean {
  return accounts.length === 1 && accounts.every((account) => account.chat === chat && account.person === person);
}

function isLate({ turn }: Talk, { at }: LinkUse): boolean {
  return inTenMinutes(at) <= turn.now;
}

function recentlyWrong({ slice, turn }: Talk): readonly string[] {
  return slice.wrong.filter((at) => inTenMinutes(new Date(at)) > turn.now);
}

function question(code: LinkCode, use: LinkUse, talk: Talk): Reply {
  return questionAbout(code, use, until(talk, inTenMinutes(use.at)));
}

function sent(talk: Talk, code: LinkCode, use: LinkUse): Reply {
  return sentToMaker(talk.language, code, until(talk, inTenMinutes(use.at)));
}

function until({ local, turn }: Talk, at: Date): Until {
  return { time: local(at).time, isRehearsal: turn.isRehearsal };
}

function inTenMinutes(at: Date): Date {
  return new Date(at.getTime() + TEN_MINUTES);
}

function sideOf({ turn, language }: Talk): LinkSide {
  return { person: turn.who.id, chat: turn.chat, language, name: turn.name };
}

function tell(talk: Talk, phrase: Phrase, ...changes: readonly Change[]): Decided {
  return reply(talk, tellIn(talk.language, [phrase]), ...changes);
}

function reply({ slice }: Talk, message: Reply, ...changes: readonly Change[]): Decided {
  return { slice, replies: [message], changes };
}
