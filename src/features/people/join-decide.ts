import type { ChatId, Language, Phrase } from "../../chat/message.ts";
import type { LocalTime, Outcome, Reply, Said, TurnContext } from "../../engine/turn.ts";
import { clean } from "../../language/fold.ts";
import { type Asked, type Read, readAsked, typed } from "./join-asked.ts";
import {
  askedFor,
  backButton,
  ended,
  greeting,
  HOW_BUTTONS,
  invitationQuestion,
  joined,
  requestCard,
  sendQuestion,
  waitingShown,
} from "./join-words.ts";
import type { Responsible } from "./reach.ts";
import { type IsInCare, mayAdmit, mayChangeBoard, mayInvite, type Rights } from "./rights.ts";
import { tellIn } from "./shown.ts";
import { BOARD, type Invitation, type JoinRequest, type RequestEnd, type Unit } from "./store.ts";
import { whichUnit } from "./unit-buttons.ts";

/** What a chat keeps: when codes were typed that there are not, and when it was asked for a unit; ISO instants. */
export interface Slice {
  readonly wrong: readonly string[];
  readonly asked?: string | undefined;
}

/** An invitation, the unit that it is for now (undefined: the board), and what who made it may do by now. */
export interface Invited {
  readonly invitation: Invitation;
  readonly unit?: Unit | undefined;
  readonly rights: Rights;
}

/** A request, the unit that it is for now, and who asked. */
export interface Requested {
  readonly request: JoinRequest;
  readonly unit: Unit;
  readonly name: string | undefined;
  /** Who decided. */
  readonly by: string | undefined;
}

/** What the stores hold for this turn. */
export interface Loaded {
  readonly units: readonly Unit[];
  /** The units that are meant, without those that were merged. */
  readonly found: readonly Unit[];
  /** Who answers for the only one. */
  readonly responsible?: Responsible | undefined;
  /** The requests of whoever speaks that wait. */
  readonly waiting: readonly (JoinRequest & { readonly unitName: string })[];
  readonly invited?: Invited | undefined;
  readonly requested?: Requested | undefined;
}

/** What a turn changes in the stores. */
export type Change =
  | { readonly kind: "use"; readonly invited: Invited; readonly withdrawn: readonly JoinRequest[] }
  | { readonly kind: "ask"; readonly unit: Unit }
  | { readonly kind: "end"; readonly requested: Requested; readonly as: RequestEnd };

/** What the feature knows besides. */
export interface Knowing {
  local(instant: Date): LocalTime;
  readonly isInCare: IsInCare;
  /** The chats of administrators. */
  readonly admins: readonly ChatId[];
  /** Whether a text surely asks about the guideline. */
  isQuestion(text: string): boolean;
  /** Whether a text tells the asker's own level and nothing else. */
  tellsLevel(text: string): boolean;
}

export interface Talk extends Loaded {
  readonly slice: Slice;
  readonly turn: TurnContext;
  readonly language: Language;
  readonly knowing: Knowing;
}

type Decided = Outcome<Slice, Change>;

/** How long wrong tries count, and an answer to what was asked is waited for. */
const TEN_MINUTES = 10 * 60 * 1000;
const MOST_WRONG = 5;
const MOST_WAITING = 5;
const LONGEST_ECHO = 60;

/** What is meant: by a command, a button or words, or as the answer to what was asked. */
export function readWithin(slice: Slice, said: Said, turn: TurnContext, { isQuestion }: Knowing): Read | undefined {
  const read = readAsked(said);
  if ("text" in said && isAsked(slice, turn) && (!read || read.asked.kind === "said")) {
    const text = said.text.trim();
    const words = read?.asked.kind === "said" ? read.asked.words : text;
    if (words === "") return read;
    return text.startsWith("/") || isQuestion(text) ? undefined : { asked: typed(words) };
  }
  return read?.asked.kind === "said" && !read.asked.isSure && isSomebody(turn) ? undefined : read;
}

/** What is made of what was said about joining; undefined: it is about something else. */
export function decide(slice: Slice, said: Said, context: Loaded & TurnContext, knowing: Knowing): Decided | undefined {
  const { units, found, responsible, waiting, invited, requested, ...turn } = context;
  const read = readWithin(slice, said, turn, knowing);
  // Who turns to something else is not asked any more.
  if (!read) return isAsked(slice, turn) ? { slice: { wrong: slice.wrong }, replies: [], passesOn: said } : undefined;
  const language = turn.who.language ?? read.language ?? turn.language;
  const loaded = { units, found, responsible, waiting, invited, requested };
  const talk: Talk = { ...loaded, slice: { wrong: slice.wrong }, turn, language, knowing };
  const decided = answer(talk, read.asked);
  return decided && read.language ? { ...decided, asker: { ...decided.asker, spoken: language } } : decided;
}

function isAsked({ asked }: Slice, { now }: TurnContext): boolean {
  return asked !== undefined && new Date(asked).getTime() + TEN_MINUTES > now.getTime();
}

/** Whether somebody has a right already, so that where they are is nothing that they would say to be admitted. */
function isSomebody({ who }: TurnContext): boolean {
  return who.administrator || who.board !== undefined || who.units.length > 0;
}

function answer(talk: Talk, asked: Asked): Decided | undefined {
  if (asked.kind === "said") return saidWhere(talk, asked);
  if (talk.turn.isGroup) return privately(talk);
  switch (asked.kind) {
    case "how":
      return how(talk);
    case "typed":
      return typedWords(talk, asked);
    case "opened":
      return withCode(talk, asked.hash, false);
    case "use":
      return withCode(talk, asked.hash, true);
    case "unit":
      return talk.found[0] ? askFor(talk, talk.found[0]) : how(talk);
    case "send":
      return send(talk);
    case "back":
      return takeBack(talk);
    case "leave":
      return tell(talk, { key: "people-join-left" });
    case "show":
      return show(talk);
    default:
      return end(talk, asked.kind === "yes" ? "confirmed" : "refused");
  }
}

/** Where others read it, nobody joins anything. */
function privately(talk: Talk): Decided {
  const button = { id: "open:thamgia", label: { key: "people-link-button-privately" }, opens: "thamgia" };
  return reply(talk, tellIn(talk.language, [{ key: "people-join-privately" }], [button]));
}

function how(talk: Talk): Decided {
  const said = { ...talk.slice, asked: talk.turn.now.toISOString() };
  return { ...reply(talk, greeting(talk)), slice: said };
}

/** A code, where one was made; else the unit that is meant. */
function typedWords(talk: Talk, { words, hash }: Extract<Asked, { kind: "typed" }>): Decided {
  const { found, units, language } = talk;
  if (hash !== undefined && (talk.invited || found.length === 0)) return withCode(talk, hash, true);
  const [only, ...others] = found;
  if (others.length > 0)
    return reply(
      talk,
      whichUnit(language, found, units, (code) => `join:unit:${code}`),
    );
  if (only) return askFor(talk, only);
  return tell(talk, { key: "people-join-unknown", values: { name: clean(words).slice(0, LONGEST_ECHO) } });
}

/** "em ở BHXH Nghệ An": who is nobody yet may want to join; what it tells about their level is heard as well. */
function saidWhere(talk: Talk, { words, isSure, text }: Extract<Asked, { kind: "said" }>): Decided | undefined {
  const { found, units, language, turn, knowing } = talk;
  if (found.length === 0) return isSure && words === "" ? (turn.isGroup ? privately(talk) : how(talk)) : undefined;
  if (turn.isGroup) return isSure ? privately(talk) : undefined;
  const [only, ...others] = found;
  const asked =
    only && others.length === 0
      ? askFor(talk, only)
      : reply(
          talk,
          whichUnit(language, found, units, (code) => `join:unit:${code}`),
        );
  const told = { ...asked, ...(only && others.length === 0 ? { asker: { ...turn.asker, level: only.level } } : {}) };
  return !isSure && knowing.tellsLevel(text) ? { ...told, passesOn: { text } } : told;
}

function askFor(talk: Talk, unit: Unit): Decided {
  const { turn, language, responsible } = talk;
  if (turn.who.units.includes(unit.code)) return already(talk, unit);
  const before = waitingFor(talk, unit);
  if (before) return reply(talk, waitingShown(language, unit));
  return reply(talk, sendQuestion(language, unit, responsible));
}

/** The question whether to join, or the joining itself, of somebody who has a code. */
function withCode(talk: Talk, hash: string | undefined, isSure: boolean): Decided {
  const wrong = talk.slice.wrong.filter((at) => inTenMinutes(at) > talk.turn.now);
  if (wrong.length >= MOST_WRONG) return tell(talk, wait(talk, wrong));
  if (hash === undefined || !talk.invited) return wrongCode(talk, [...wrong, talk.turn.now.toISOString()]);
  const { invitation, unit, rights } = talk.invited;
  const isBoard = invitation.unit === BOARD;
  const isHad = isBoard ? hasRole(talk, invitation) : unit !== undefined && talk.turn.who.units.includes(unit.code);
  if (isHad) return unit ? already(talk, unit) : tell(talk, { key: "people-join-board-already" });
  const trouble = troubleOf(talk, invitation);
  if (trouble) return tell(talk, { key: `people-join-code-${trouble}` }, true);
  const mayStill = isBoard ? mayChangeBoard(rights) : unit !== undefined && mayInvite(rights, unit, talk.knowing.isInCare);
  if (!mayStill) return tell(talk, { key: "people-join-code-void" }, true);
  if (!isSure) return reply(talk, invitationQuestion(talk.language, talk.invited));
  const withdrawn = unit ? talk.waiting.filter((request) => request.unit === unit.code) : [];
  return reply(talk, joined(talk.language, talk.invited), { kind: "use", invited: talk.invited, withdrawn });
}

/** Whether somebody is on the board already, and not as less than the invitation makes them. */
function hasRole({ turn: { who } }: Talk, { role }: Invitation): boolean {
  return who.board === "leader" || (who.board === "staff" && role === "staff");
}

function troubleOf({ turn }: Talk, { revokedAt, usesLeft, expiresAt }: Invitation): "revoked" | "used" | "expired" | undefined {
  if (revokedAt) return "revoked";
  if (usesLeft <= 0) return "used";
  return expiresAt <= turn.now ? "expired" : undefined;
}

function wrongCode(talk: Talk, wrong: readonly string[]): Decided {
  const left = MOST_WRONG - wrong.length;
  const told = left > 0 ? { key: "people-join-code-wrong", values: { left } } : wait(talk, wrong);
  return { ...tell(talk, told), slice: { wrong } };
}

function wait({ knowing, turn }: Talk, [first = ""]: readonly string[]): Phrase {
  const { time } = knowing.local(inTenMinutes(first));
  return {
    key: "people-join-code-wait",
    values: { time: turn.isRehearsal ? { key: "people-link-rehearsal", values: { time } } : time },
  };
}

function inTenMinutes(at: string): Date {
  return new Date(new Date(at).getTime() + TEN_MINUTES);
}

function send(talk: Talk): Decided {
  const { turn, language, waiting, responsible } = talk;
  const [unit] = talk.found;
  if (!unit) return how(talk);
  if (turn.who.units.includes(unit.code)) return already(talk, unit);
  if (waitingFor(talk, unit)) return reply(talk, waitingShown(language, unit));
  if (waiting.length >= MOST_WAITING)
    return reply(talk, tellIn(language, [{ key: "people-join-too-many", values: { most: MOST_WAITING } }], waiting.map(backButton)));
  return reply(talk, askedFor(language, unit, responsible), { kind: "ask", unit });
}

function takeBack(talk: Talk): Decided {
  const [unit] = talk.found;
  const request = unit && waitingFor(talk, unit);
  if (!unit || !request) return tell(talk, { key: "people-join-not-waiting" }, true);
  const requested = { request, unit, name: undefined, by: undefined };
  return reply(talk, tellIn(talk.language, [{ key: "people-join-withdrawn", values: { unit: unit.name } }]), {
    kind: "end",
    requested,
    as: "withdrawn",
  });
}

function waitingFor({ waiting }: Talk, { code }: Unit): JoinRequest | undefined {
  return waiting.find(({ unit }) => unit === code);
}

function already(talk: Talk, unit: Unit): Decided {
  return tell(talk, { key: "people-join-already", values: { unit: unit.name } });
}

/** The right is looked at now, whenever the button was shown; who has none learns nothing of the request. */
function end(talk: Talk, as: "confirmed" | "refused"): Decided {
  const { requested, turn, language, knowing } = talk;
  if (!requested || !mayAdmit(turn.who, requested.unit, knowing.isInCare)) return tell(talk, { key: "people-join-not-yours" });
  if (requested.request.state !== "waiting") return reply(talk, ended(talk, requested));
  const { unit, name } = requested;
  const told: Phrase = { key: `people-join-you-${as}`, values: { unit: unit.name, name: name ?? { key: "people-nameless" } } };
  return reply(talk, tellIn(language, [told]), { kind: "end", requested, as });
}

function show(talk: Talk): Decided {
  const { requested, turn, language, knowing } = talk;
  if (!requested || !mayAdmit(turn.who, requested.unit, knowing.isInCare)) return tell(talk, { key: "people-join-not-yours" });
  if (requested.request.state !== "waiting") return reply(talk, ended(talk, requested));
  return reply(talk, requestCard(language, requested.request, requested.unit, requested.name));
}

function tell(talk: Talk, phrase: Phrase, offersHow = false): Decided {
  return reply(talk, tellIn(talk.language, [phrase], offersHow ? HOW_BUTTONS : []));
}

function reply({ slice }: Talk, message: Reply, ...changes: readonly Change[]): Decided {
  return { slice, replies: [message], changes };
}
